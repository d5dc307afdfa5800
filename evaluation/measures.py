"""All measures, by name."""

from pathlib import Path

from evaluation.corpus import gather_ledger, gather_nested, gather_polnear, read_all
from evaluation.dates import score_dates
from evaluation.figure_examples import EXAMPLES
from evaluation.figure_marks import score_examples
from evaluation.figures import read_gold_figures, score_figures
from evaluation.heads import read_conllu, read_newswire, score_names, score_parse
from evaluation.places import score_places
from evaluation.questions import score_questions
from evaluation.scoring import AttributionScores, ChainScores, score_attributions, score_chains
from reportedly.annotate import Encoder
from reportedly.pipeline import Model
from reportedly.reader import Reader

Scores = dict[str, float]

MATTERS = Path(__file__).parent / "matters"
MATTERS_DEV = ("harrow-county-shooting", "marava-market-bombing")
MATTERS_KEPT = ("tolvane-dam-flood",)
"""Of what is kept only scores are looked at, so that they tell how the rules do on what nobody fitted them to."""

PLACES_EVERY = 3
"""Of the articles on places each third is read here; `python -m evaluation.places` reads them all."""


def measure(data: Path, encoder: Encoder, reader: Reader) -> Scores:
    """Return every score on the dev parts under `data`."""
    polnear, ledger = gather_polnear(data), gather_ledger(data)
    scores = _name_attributions("polnear/dev", score_attributions(list(read_all(polnear, reader))))
    capitals = score_attributions(list(read_all(polnear, reader, capitals=True)))
    scores |= _name_attributions("polnear/dev in capitals", capitals)
    scores |= _name_chains("ledger", score_chains(list(read_all(ledger, reader))))
    scores |= _name_chains("ledger in capitals", score_chains(list(read_all(ledger, reader, capitals=True))))
    nested = score_chains(list(read_all(gather_nested(), reader)))
    scores |= {
        "our nested examples: found": nested.found,
        "our nested examples: nested right": nested.nested_right,
        "our nested examples: links precision": nested.links_precision,
    }
    names = score_names(read_newswire(data / "newswire-ner/dev.jsonl.gz"), encoder)
    scores |= {f"newswire-ner/dev: {kind}": rate.f1 for kind, rate in names.items()}
    for treebank in ("gum", "ewt"):
        parse = score_parse(read_conllu(data / treebank / "dev.conllu.gz"), encoder)
        scores |= {
            f"{treebank}/dev: part of speech": parse.pos,
            f"{treebank}/dev: UAS": parse.unlabelled,
            f"{treebank}/dev: LAS": parse.labelled,
        }
    ledger_figures = score_figures(read_gold_figures(data / "ledger"), reader)
    scores |= {f"figures: {name}": score for name, score in ledger_figures.items()}
    scores |= score_own_figures(reader) | score_matters(reader)
    scores |= score_dates(data)
    scores |= score_questions(data, reader)
    return scores | score_places(data / "places", Model(encoder), every=PLACES_EVERY)


def score_own_figures(reader: Reader) -> Scores:
    """Return the scores on both halves of our own figure examples; they need no data."""
    return {
        f"our figures, {half}: {name}": score
        for half in ("dev", "kept")
        for name, score in score_examples(EXAMPLES / half, reader).items()
    }


def score_matters(reader: Reader) -> Scores:
    """Return the scores of figures on both parts of our own matters; they need no data."""
    scores: Scores = {}
    for part, folders in (("dev", MATTERS_DEV), ("kept", MATTERS_KEPT)):
        texts = [text for folder in folders for text in read_gold_figures(MATTERS, folder)]
        scores |= {f"matters, {part}: figures {name}": score for name, score in score_figures(texts, reader).items()}
    return scores


def _name_attributions(where: str, scores: AttributionScores) -> Scores:
    return {
        f"{where}: cue matched": scores.cue_matched.f1,
        f"{where}: source exact": scores.source_exact.f1,
        f"{where}: content exact": scores.content_exact.f1,
        f"{where}: content overlap": scores.content_overlap.f1,
        f"{where}: source and content exact": scores.whole_exact.f1,
    }


def _name_chains(where: str, scores: ChainScores) -> Scores:
    return {
        f"{where}: attributions found": scores.found,
        f"{where}: nested right": scores.nested_right,
        f"{where}: links precision": scores.links_precision,
        f"{where}: voice kind and named": scores.voice_kind_and_named,
        f"{where}: same voice": scores.same_voice.f1,
        f"{where}: stance macro-F1": scores.stance_macro_f1 or 0.0,
    }

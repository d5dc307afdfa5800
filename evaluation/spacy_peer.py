"""A spaCy pipeline of the size class of its small English model; untrained weights are as fast as trained ones."""

from typing import Any

import spacy
from spacy.language import Language

_EMBED = {
    "@architectures": "spacy.MultiHashEmbed.v2",
    "width": 96,
    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
    "rows": [5000, 1000, 2500, 2500, 50, 50],
    "include_static_vectors": False,
}
_ENCODE = {
    "@architectures": "spacy.MaxoutWindowEncoder.v2",
    "width": 96,
    "depth": 4,
    "window_size": 1,
    "maxout_pieces": 3,
}
_TOK2VEC = {"@architectures": "spacy.Tok2Vec.v2", "embed": _EMBED, "encode": _ENCODE}
_SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}
_TAGS, _RELATIONS, _NAMES = 50, 45, 18


def _transitions(state: str, tok2vec: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec,
    }


def build_spacy() -> Language:
    """Build tok2vec, tagger, parser and ner, with as many labels as the published small model has."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tok2vec", config={"model": _TOK2VEC})
    tagger: Any = pipeline.add_pipe(
        "tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _SHARED}}
    )
    parser: Any = pipeline.add_pipe("parser", config={"model": _transitions("parser", _SHARED)})
    ner: Any = pipeline.add_pipe("ner", config={"model": _transitions("ner", _TOK2VEC)})
    for i in range(_TAGS):
        tagger.add_label(f"T{i}")
    for i in range(_RELATIONS):
        parser.add_label(f"r{i}")
    for i in range(_NAMES):
        ner.add_label(f"N{i}")
    pipeline.initialize()
    return pipeline

"""The tables by which pages find what to show: made from current articles as people decided them, and from identities.

All of it can be made anew. Nothing refers to a row here from outside, so that an article's rows are dropped and made
again whenever it changes. A day that is not known is `NEVER`, which stands behind all others.
"""

from sqlalchemy import Boolean, Column, Float, Index, Integer, LargeBinary, MetaData, String, Table

NEVER = "9999-12-31"

metadata = MetaData()

# What lists show of an article, without what stands in it.
heads = Table(
    "heads",
    metadata,
    Column("article", String, primary_key=True),
    Column("outlet", String, nullable=False),
    Column("appeared", String, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("figures", Integer, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Index("heads_by_outlet", "outlet", "appeared", "article"),
)

# What lists show of a question.
headings = Table(
    "headings",
    metadata,
    Column("question", String, primary_key=True),
    Column("heading", LargeBinary, nullable=False),
)

ORDER = ("undated", "first", "last", "dated_by", "article", "content", "position")
"""The columns of `sayings` by which timelines and maps are in the order of dates."""

# A claim or figure: when it was said, and, where a timeline or map shows it, the days that its text gives. `claim` is
# that in which a figure stands, `position` its place among those of the article, `content` where its words begin and
# `start` where its cue does; `voice` and what follows narrow searches. `unplaced` is set where a map shows it and
# nothing tells where on earth it is: the first place that it names, 0 for none.
sayings = Table(
    "sayings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", String, nullable=False, index=True),
    Column("id", String, nullable=False, index=True),
    Column("claim", String),
    Column("position", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("content", Integer, nullable=False),
    Column("said_first", String, nullable=False),
    Column("said_last", String, nullable=False),
    Column("on_timeline", Boolean, nullable=False),
    Column("on_map", Boolean, nullable=False),
    Column("unplaced", Integer),
    Column("undated", Boolean, nullable=False),
    Column("first", String, nullable=False),
    Column("last", String, nullable=False),
    Column("dated_by", String, nullable=False),
    Column("voice", String, nullable=False),
    Column("stance", String, nullable=False),
    Column("firmness", String, nullable=False),
    Column("figures", Integer, nullable=False),
    Index("sayings_by_days", "on_timeline", *ORDER),
    Index("sayings_by_end", "on_timeline", "undated", "last", "first"),
    Index("sayings_on_map", "on_map", *ORDER, "unplaced"),
)
Index(
    "sayings_unplaced",
    sayings.c.unplaced,
    *(sayings.c[one] for one in ORDER),
    sqlite_where=sayings.c.unplaced.is_not(None),
)

# Which claims and figures give a figure: itself, and the claims in whose content it stands.
given = Table(
    "given",
    metadata,
    Column("figure", String, primary_key=True),
    Column("saying", Integer, primary_key=True, index=True),
)

# Places with all their names in folded words between bars and the record; where on earth they are (`locality` is empty:
# nowhere), how precisely, in degrees. `named` is how many claims and figures of a timeline name one, `mapped` how many
# a map has there. Of these `own` leaves out what is counted at another name of the same spot already, and `asserted`
# what is not asserted.
places = Table(
    "places",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("place", String, unique=True, nullable=False),
    Column("name", String, nullable=False),
    Column("names", String, nullable=False),
    Column("locality", String, nullable=False, index=True),
    Column("precision", String, nullable=False),
    Column("country", String),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("named", Integer, nullable=False),
    Column("mapped", Integer, nullable=False),
    Column("own", Integer, nullable=False),
    Column("asserted", Integer, nullable=False),
    Index("places_by_name", "name", "named", "mapped"),
)
# Which places claims and figures name; a map has them at those that are `mapped`, of which several may be names of one
# spot: only the `own` one is counted there.
placed = Table(
    "placed",
    metadata,
    Column("saying", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("mapped", Boolean, nullable=False),
    Column("own", Boolean, nullable=False),
    Index("placed_by_place", "place", "mapped", "saying"),
)

# A voice as one article has it: how many of its claims and figures are that voice's own, how many it passes on.
# `plain` is its key while it has no identity; `through` are the names before it in chains, each with how often.
heard = Table(
    "heard",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", String, nullable=False, index=True),
    Column("voice", String, nullable=False),
    Column("entity", String, index=True),
    Column("plain", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("name", String, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("figures", Integer, nullable=False),
    Column("passed_claims", Integer, nullable=False),
    Column("passed", Integer, nullable=False),
    Column("first", String, nullable=False),
    Column("last", String, nullable=False),
    Column("through", String, nullable=False),
    Index("heard_by_voice", "voice", "article", "number"),
    Index("heard_by_first", "voice", "first"),
    Index("heard_by_last", "voice", "last"),
)
Index("heard_entities", heard.c.voice, heard.c.entity, sqlite_where=heard.c.entity.is_not(None))
# Which claims and figures are a voice's own, and which claims it passes on.
spoken = Table(
    "spoken",
    metadata,
    Column("heard", Integer, primary_key=True),
    Column("passed", Boolean, primary_key=True),
    Column("saying", Integer, primary_key=True, index=True),
)

# Voices across articles, with what lists show of them; `passed_articles` are those in which one passes something on.
voices = Table(
    "voices",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("named", Boolean, nullable=False),
    Column("name", String, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("figures", Integer, nullable=False),
    Column("sayings", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("passed_claims", Integer, nullable=False),
    Column("passed", Integer, nullable=False),
    Column("passed_articles", Integer, nullable=False),
    Column("first", String, nullable=False),
    Column("last", String, nullable=False),
    Column("through", String, nullable=False),
)
_BY_NUMBER = (voices.c.articles.desc(), voices.c.sayings.desc(), voices.c.name, voices.c.id)
Index("voices_by_naming", voices.c.named, *_BY_NUMBER)
Index("voices_by_number", *_BY_NUMBER)

# How often a voice has a name, as the one that says or that passes on, and is heard through another of a name.
tallies = Table(
    "tallies",
    metadata,
    Column("voice", String, primary_key=True),
    Column("what", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("folded", String, nullable=False),
    Column("times", Integer, nullable=False),
)
Index("tallies_by_times", tallies.c.voice, tallies.c.what, tallies.c.times.desc(), tallies.c.name)

# Judgements that stand and whose words are found no more in the current version of an article, in their order.
orphans = Table(
    "orphans",
    metadata,
    Column("article", String, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("judgement", String, nullable=False),
)

# By what denials are found: an entity, whose key is the identity, or a key of its own; the first in the order of their
# articles and of their places in them are shown.
denied = Table(
    "denied",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("saying", Integer, nullable=False, index=True),
    Column("entity", String, index=True),
    Column("key", String, nullable=False),
    Column("article", String, nullable=False),
    Column("position", Integer, nullable=False),
    Index("denied_by_key", "key", "article", "position", "saying"),
)

"""The tables of a ledger, as the newest version has them; full-text indexes are in `dialect.py`.

Tables that other rows hang on carry a number of their own beside the id, so that rows of the full-text indexes can be
found again. Days and times are text in the form of ISO 8601. What only the domain reads is one compressed record.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

metadata = MetaData()
later = MetaData()
"""Tables that the first version did not have."""

migrations = Table("migrations", metadata, Column("number", Integer, primary_key=True, autoincrement=False))

# One row for each version of each article; of the versions of a page one is current.
articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, unique=True, nullable=False),
    Column("page", String, nullable=False, index=True),
    Column("path", String, nullable=False, index=True),
    Column("url", String, index=True),
    Column("outlet", String),
    Column("title", String),
    Column("first_day", String),
    Column("current", Boolean, nullable=False),
    Column("added_at", String, nullable=False),
    Column("figures", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
)

# What was read, as it came: compressed, with the SHA-256 of the bytes.
originals = Table(
    "originals",
    metadata,
    Column("article", String, ForeignKey("articles.id"), primary_key=True),
    Column("sha256", String, nullable=False, index=True),
    Column("data", LargeBinary, nullable=False),
)

# Every reading that was made, with what made it; the last one is what is filed.
readings = Table(
    "readings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", String, ForeignKey("articles.id"), nullable=False, index=True),
    Column("model", String),
    Column("model_version", String),
    Column("model_sha256", String),
    Column("rules", String, nullable=False),
    Column("read_at", String, nullable=False),
    Column("reading", LargeBinary, nullable=False),
)

# The article as filed from its last reading, before judgements, and its text.
filings = Table(
    "filings",
    metadata,
    Column("article", String, ForeignKey("articles.id"), primary_key=True),
    Column("filed", LargeBinary, nullable=False),
    Column("text", LargeBinary, nullable=False),
)

# Which article a figure, claim or entity is of.
parts = Table(
    "parts",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", String, ForeignKey("articles.id"), nullable=False, index=True),
)

# By which current articles are compared: two that share a key may hold answers to one question.
article_keys = Table(
    "article_keys",
    metadata,
    Column("article", String, ForeignKey("articles.id"), primary_key=True),
    Column("key", String, primary_key=True),
    Index("article_keys_by_key", "key", "article"),
)

# What current articles are about, and the matter that each was found to be about: null for one not yet compared.
matters = Table(
    "matters",
    metadata,
    Column("article", String, ForeignKey("articles.id"), primary_key=True),
    Column("matter", String, index=True),
    Column("profile", LargeBinary, nullable=False),
)

# Articles that changed, went, or lost a neighbour since questions were last made; an id may be gone by then.
pending = Table("pending", metadata, Column("article", String, primary_key=True))

# When an article last came to await comparison, as a number that grows with each change: what was compared from before
# that does not count as compared.
changes = Table(
    "changes",
    later,
    Column("article", String, primary_key=True),
    Column("number", Integer, nullable=False, index=True),
)

# Whose words the rows of the full-text index of claims are.
claim_rows = Table(
    "claim_rows",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", String, ForeignKey("articles.id"), nullable=False, index=True),
    Column("claim", String, nullable=False),
)

questions = Table(
    "questions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, unique=True, nullable=False),
    Column("wording", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("place", String),
    Column("incident", String),
    Column("verdict", String, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("accounts", Integer, nullable=False),
    Column("figures", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("question", LargeBinary, nullable=False),
)
Index("questions_by_rank", questions.c.rank, questions.c.accounts.desc(), questions.c.id)

question_figures = Table(
    "question_figures",
    metadata,
    Column("figure", String, primary_key=True),
    Column("question", String, ForeignKey("questions.id"), primary_key=True),
    Column("article", String, nullable=False, index=True),
    Index("question_figures_by_question", "question"),
)

# Where an id of a question that is no more leads.
redirects = Table(
    "redirects",
    metadata,
    Column("old", String, primary_key=True),
    Column("new", String, nullable=False, index=True),
)

copies = Table(
    "copies",
    metadata,
    Column("earlier", String, ForeignKey("articles.id"), primary_key=True),
    Column("later", String, ForeignKey("articles.id"), primary_key=True),
    Column("reason", String, nullable=False),
    Index("copies_by_later", "later"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, unique=True, nullable=False),
    Column("kind", String, nullable=False),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("withdrawn_at", String),
    Column("judgement", LargeBinary, nullable=False),
)

# The article versions that a judgement is anchored to.
judged = Table(
    "judged",
    metadata,
    Column("judgement", String, ForeignKey("judgements.id"), primary_key=True),
    Column("article", String, primary_key=True, index=True),
)

# Which entities of articles are one and the same, and which pairs are not decided.
identities = Table(
    "identities",
    metadata,
    Column("entity", String, primary_key=True),
    Column("identity", String, nullable=False, index=True),
    Column("reason", String, nullable=False),
)
undecided = Table(
    "undecided",
    metadata,
    Column("one", String, primary_key=True),
    Column("other", String, primary_key=True),
    Column("reason", String, nullable=False),
)

# What is left of an article that was forgotten.
tombstones = Table(
    "tombstones",
    metadata,
    Column("article", String, primary_key=True),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
)

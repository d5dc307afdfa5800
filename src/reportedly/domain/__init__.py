"""The nouns of the field: frozen records that every step reads and writes; standard library only."""

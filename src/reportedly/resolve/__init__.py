"""Resolve entities across articles: who is who, with reasons, and who cannot be told."""

from reportedly.resolve.step import find_entity_keys, resolve_entities
from reportedly.resolve.voices import VoiceKey, name_voice

__all__ = ["VoiceKey", "find_entity_keys", "name_voice", "resolve_entities"]

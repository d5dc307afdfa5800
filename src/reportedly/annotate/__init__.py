"""Article → sentences, parse, mentions and attributions as the encoder sees them."""

"""Ways to break a clean recipe, by what they break."""

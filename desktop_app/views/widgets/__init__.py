"""The parts every page is built from."""

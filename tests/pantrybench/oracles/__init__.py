"""The parts of the second opinion: facts as plain table cells, and small rules over them."""

"""Card readers: PC/SC, its virtual sibling, and the worker that reads a card through either."""

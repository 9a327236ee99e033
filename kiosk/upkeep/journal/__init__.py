"""The unit's journal: a closed list of events, chained line by line, with a signed head."""

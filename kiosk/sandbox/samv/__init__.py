"""A resident card reader that is not there: a SAM_V module on a pseudo-terminal."""

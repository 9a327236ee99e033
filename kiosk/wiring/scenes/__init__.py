"""An invented hall and invented visitors in every state, for looking at screens."""

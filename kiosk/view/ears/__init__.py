"""The screens by ear and keypad: what there is to hear on one, and how to move through it."""

"""Values and rules: frozen, standard library only, no I/O, no clock."""

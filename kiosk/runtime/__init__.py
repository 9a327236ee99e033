"""The runner that owns the visit, and the executor of its effects."""

"""The visitor's journey as one pure, total function: `step(visit, event) -> (visit, effects)`."""

"""Steps: what is done with every row, stated once, so that each row becomes a chain of jobs."""

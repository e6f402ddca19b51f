"""Results as tables: a row a job, for whoever computes with them."""

"""What a run has made, as a page to look at; ``runninghub report`` is a thin shell over it."""

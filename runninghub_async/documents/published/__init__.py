"""The files that RunningHub publishes, each recognised by its shape."""

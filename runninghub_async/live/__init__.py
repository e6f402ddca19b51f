"""What the service tells by itself: webhooks, and the progress of a task while it runs."""

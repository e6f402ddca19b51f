"""What runs of workflows and apps have cost and how long they took, kept on the user's disk.

Nothing of this is loaded before a client is given a folder for it (``state_dir``).
"""

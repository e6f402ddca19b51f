"""Files that people and RunningHub write about endpoints, read with the place of everything.

They become facts, which are checked, and of these the catalogue's records are made.  The generator
(``codegen/``) reads ``spec/`` with this; a client reads what is newer than the package.
"""

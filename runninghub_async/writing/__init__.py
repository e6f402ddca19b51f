"""Writing typed Python: what the generator of the spec and that of recipes have in common.

Both write from the catalogue's own records::

    wording         records             -> the sentences that docstrings and pages share
    signatures      parameters          -> annotations and defaults
    docstrings      endpoints           -> docstrings
    source_code     records             -> expressions that make them
    family          endpoints           -> what the module of a family needs besides
    filling         templates           -> text; needs jinja2, the extra ``[recipes]``

A client loads nothing of it.
"""

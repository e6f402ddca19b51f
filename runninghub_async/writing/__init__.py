"""Writing typed Python: what the generator of the spec and that of recipes have in common.

Both write from the catalogue's own records::

    wording          records            -> the sentences that docstrings and pages share
    recipe_wording                         (those of recipes)
    layout           code in parts      -> lines that formatters leave as they are
    source_code      records            -> expressions that make them
    signatures       parameters         -> annotations and defaults
    docstrings       endpoints          -> docstrings
    family           endpoints          -> what the module of a family needs besides
    style            code in parts      -> text, for a formatter that comes after it or for none
    filling          templates          -> modules; needs jinja2, the extra ``[recipes]``

A client loads nothing of it.
"""

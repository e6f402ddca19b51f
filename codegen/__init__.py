"""The generator: from ``spec/`` to typed Python and documentation.

It flows one way, a room per step::

    load          YAML text            -> typed documents (attrs, by cattrs), with the line of
                                          everything in them
    rules         documents            -> problems, all of them at once
    join          facts + words        -> the model: the catalogue's own records
    render        model + templates    -> formatted text of every file
    writer        text                 -> files that changed, and none that no longer belong

What a client needs too, to read what is newer than the package, is in the package:
``runninghub_async/documents`` reads files, facts and what is published.  What recipes are
generated with too is in ``runninghub_async/writing``: signatures, docstrings, source code, the
template of a family.

``python -m codegen generate`` and ``python -m codegen check`` run it.  Beside it stand the ways
in, ``python -m codegen new PATH`` and, for facts, ``python -m codegen sync SOURCE…``::

    new           a path               -> entries for a person to fill in
                                          (homes: whose they are, scaffolds: what they look like,
                                          insertions: how they get into a file)
    form          facts                -> the files of facts that have another form than theirs

    sync          published files      -> what is new, changed and gone, the facts after it, and
                                          what a person has to say then
    facts_text    facts                -> the text of a file in spec/facts
"""

"""The generator: from ``spec/`` to typed Python and documentation.

It flows one way, a room per step::

    yaml_source   YAML text            -> plain data that knows its line numbers
                                          (plain_text: which characters it may hold)
    structure     plain data           -> typed documents (attrs, by cattrs)
    rules         documents            -> problems, all of them at once
    join          facts + words        -> the model: the catalogue's own records
    render        model + templates    -> formatted text of every file
    writer        text                 -> files that changed, and none that no longer belong

``python -m codegen generate`` and ``python -m codegen check`` run it.  Beside it stand the ways
in, ``python -m codegen new PATH`` and, for facts, ``python -m codegen sync FILE``::

    new           a path               -> entries for a person to fill in
    form          facts                -> the files of facts that have another form than theirs

    registry      a published file     -> facts, as far as it has them
    sync          facts + facts        -> what is new, changed and gone, and the facts after it
    facts_text    facts                -> the text of a file in spec/facts
"""

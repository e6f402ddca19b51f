"""Each kind of mistake in a spec: a small edit of the good one, and the sentence it gives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from attrs import frozen

from .tree import Tree

PAINT = "studio/brush-1.5/paint"
ANIMATE = "studio/brush-1.5/animate"
TWIN = "studio/brush-1.5/animate-deprecated"


@frozen
class Mistake:
    """An edit, and where and how it is reported."""

    file: str
    old: str
    new: str
    at: str
    """A text that stands on the reported line once the edit is made."""
    says: str
    told_in: str = ""
    """The reported file, where it is not the edited one."""
    with_it: tuple[str, ...] = ()
    """What else comes out, word for word: one edit may well be two mistakes."""


FACTS = "facts/brush.yaml"
WORDS = "models/brush.yaml"

MISTAKES = {
    # ------------------------------------------------------------------ the form of a file
    "unknown key of a parameter": Mistake(
        FACTS,
        "    min_length: 5",
        "    min_lenght: 5",
        "min_lenght",
        f"{PAINT}, prompt: unknown key min_lenght; known are name, type, required, default,"
        " options, min, max, step, min_length, max_length, multiple, wire_as_list, max_files,"
        " max_size_mb, accept, node_key, codes, fields, more_fields, totals, sample, evidence,"
        " as_of. Did you mean min_length?",
    ),
    "unknown key of an endpoint": Mistake(
        FACTS,
        "  as_of: 2026-05-07",
        "  asof: 2026-05-07",
        "asof:",
        f"{PAINT}: unknown key asof; known are path, names, output, evidence, params, nav, as_of,"
        " prices, deprecated, extra_outputs, output_doubtful, wire, client_token, gone."
        " Did you mean as_of?",
    ),
    "unknown key of a family": Mistake(
        WORDS,
        "title: Brush",
        "title: Brush\nicon: brush.svg",
        "icon",
        "unknown key icon; known are family, title, summary, endpoints",
    ),
    "unknown key of an endpoint's words": Mistake(
        WORDS,
        "    task: text-to-image",
        "    tsak: x\n    task: text-to-image",
        "tsak",
        f"{PAINT}: unknown key tsak; known are task, summary, method, notes, deprecated,"
        " instead, params. Did you mean task?",
    ),
    "missing key of a parameter": Mistake(
        FACTS,
        "    type: lora\n",
        "",
        "name: lora",
        f"{PAINT}, lora: the key type is missing",
    ),
    "missing key of an endpoint": Mistake(
        FACTS,
        "  output: image\n",
        "",
        f"path: {PAINT}",
        f"{PAINT}: the key output is missing",
    ),
    "a number for text": Mistake(
        FACTS,
        "Brush1.5 Paint (new)",
        "1.50",
        "1.50",
        f"{PAINT}: item 2 of names must be text, not the number 1.50; put it in quotes",
    ),
    "text for a number": Mistake(
        FACTS,
        "max_length: 800",
        'max_length: "800"',
        "max_length",
        f'{PAINT}, prompt: max_length must be a whole number, not the text "800"',
    ),
    "a fraction for a whole number": Mistake(
        FACTS,
        "max_files: 3",
        "max_files: 3.5",
        "max_files: 3.5",
        f"{PAINT}, imageUrls: max_files must be a whole number, not the number 3.5",
    ),
    "a boolean for a number": Mistake(
        FACTS,
        "min: 256",
        "min: yes",
        "min: yes",
        f"{PAINT}, customHight: min must be a number, not the boolean yes",
    ),
    "text for a boolean": Mistake(
        FACTS,
        "sample: true",
        'sample: "true"',
        'sample: "true"',
        f'{PAINT}, prompt: sample must be true or false, not the text "true"',
    ),
    "a text for a list": Mistake(
        FACTS,
        "accept: [JPG, PNG]",
        "accept: JPG",
        "accept: JPG",
        f'{PAINT}, imageUrls: accept must be a list, not the text "JPG"',
    ),
    "nothing for a list": Mistake(
        FACTS,
        "  params: []",
        "  params: # nothing",
        "# nothing",
        f"{TWIN}: params must be a list, not empty",
    ),
    "a list for a mapping": Mistake(
        WORDS,
        "    params:\n      customHight:",
        "    params:\n    - customHight:",
        "params:",
        f"{PAINT}: params must be a mapping, not a list",
    ),
    "a type that does not exist": Mistake(
        FACTS,
        "type: lora",
        "type: model",
        "type: model",
        f"{PAINT}, lora: type must be one of string, integer, number, boolean, choice, image,"
        ' video, audio, file, lora, list, not the text "model"',
    ),
    "an output that does not exist": Mistake(
        FACTS,
        "output: image",
        "output: picture",
        "output: picture",
        f"{PAINT}: output must be one of video, image, audio, 3d, text, file,"
        ' not the text "picture"',
    ),
    "evidence of no known kind": Mistake(
        FACTS,
        "evidence: third-party code",
        "evidence: hearsay",
        "evidence: hearsay",
        f"{TWIN}: evidence must be one of documented, official registry, official code,"
        ' third-party code, not the text "hearsay"',
    ),
    "a price unit that does not exist": Mistake(
        FACTS,
        "unit: per second",
        "unit: per minute",
        "unit: per minute",
        f"{ANIMATE}: unit must be one of per call, per second, per 5 seconds, per image,"
        ' per 1000 characters, not the text "per minute"',
    ),
    "a key given twice": Mistake(
        FACTS,
        "    max_length: 800",
        "    max_length: 800\n    max_length: 900",
        "max_length: 900",
        "the key max_length is already given on line 15",
    ),
    "a key that is no text": Mistake(
        "glossary.yaml",
        "  words:",
        "  7:\n    description: Seven.\n  words:",
        "  7:",
        "the key 7 must be text; put it in quotes",
    ),
    "no YAML": Mistake(
        FACTS,
        "output: image",
        "output: [image",
        "evidence:",
        "this is not valid YAML: did not find expected ',' or ']'",
    ),
    # --------------------------------------------------------------- facts of a parameter
    "an option that is a number to YAML": Mistake(
        FACTS,
        'options: ["0.5", "1", "2"]',
        'options: [0.5, "1", "2"]',
        "options: [0.5",
        f"{PAINT}, quality: item 1 of options must be text, not the number 0.5; put it in quotes",
    ),
    "an option that is a time of day to YAML": Mistake(
        FACTS,
        'options: ["1536", "1536pro"]',
        'options: ["1536", "1536pro", 16:9]',
        "16:9",
        f"{PAINT}, detail: item 3 of options must be text, not the number 16:9; put it in quotes",
    ),
    "an option that is a boolean to YAML": Mistake(
        FACTS,
        'options: ["true", "false"]',
        'options: [true, "false"]',
        "options: [true",
        f"{PAINT}, keepSeed: item 1 of options must be text, not the boolean true;"
        " put it in quotes",
    ),
    "default outside its choices": Mistake(
        FACTS,
        'default: "1536"',
        'default: "1537"',
        '"1537"',
        f'{PAINT}, detail: the default "1537" is not among the options "1536" and "1536pro"',
    ),
    "default of a choice without quotes": Mistake(
        FACTS,
        'default: "5"',
        "default: 5",
        "default: 5",
        f"{ANIMATE}, duration: the default 5 must be text, as the type is choice; put it in quotes",
    ),
    "default below the minimum": Mistake(
        FACTS,
        "default: 1024",
        "default: 128",
        "default: 128",
        f"{PAINT}, customHight: the default 128 is below min 256",
    ),
    "default above the maximum": Mistake(
        FACTS,
        "default: 0.5",
        "default: 1.5",
        "default: 1.5",
        f"{PAINT}, strength: the default 1.5 is above max 1",
    ),
    "default of the wrong type": Mistake(
        FACTS,
        "default: 1024",
        'default: "1024"',
        'default: "1024"',
        f'{PAINT}, customHight: the default "1024" must be a whole number, as the type is integer',
    ),
    "fraction as the default of an integer": Mistake(
        FACTS,
        "default: 1024",
        "default: 1024.5",
        "default: 1024.5",
        f"{PAINT}, customHight: the default 1024.5 must be a whole number, as the type is integer",
    ),
    "number as the default of a boolean": Mistake(
        FACTS,
        "default: true",
        "default: 1 # one",
        "default: 1 # one",
        f"{PAINT}, enablePromptExpansion: the default 1 must be true or false,"
        " as the type is boolean",
    ),
    "default of a picture": Mistake(
        FACTS,
        "    max_files: 1\n",
        "    max_files: 1\n    default: cat.png\n",
        "cat.png",
        f"{ANIMATE}, imageUrl: a parameter of type image can't have a default",
    ),
    "default shorter than allowed": Mistake(
        FACTS,
        "    sample: true\n    min_length: 5",
        "    default: cat\n    min_length: 5",
        "default: cat",
        f"{PAINT}, prompt: the default is shorter than min_length 5",
    ),
    "sample with a default": Mistake(
        FACTS,
        "    sample: true\n    min_length: 5",
        "    sample: true\n    default: A cat in a hat\n    min_length: 5",
        "A cat in a hat",
        f"{PAINT}, prompt: a parameter with sample: true has no default; a sample is never one",
    ),
    "minimum above maximum": Mistake(
        FACTS,
        "    default: 0.5\n    min: 0",
        "    min: 2 # two",
        "min: 2 # two",
        f"{PAINT}, strength: min 2 is above max 1",
    ),
    "shortest above longest": Mistake(
        FACTS,
        "min_length: 5",
        "min_length: 801",
        "min_length: 801",
        f"{PAINT}, prompt: min_length 801 is above max_length 800",
    ),
    "negative length": Mistake(
        FACTS,
        "min_length: 5",
        "min_length: -5",
        "min_length: -5",
        f"{PAINT}, prompt: min_length -5 is below 0",
    ),
    "step of nothing": Mistake(
        FACTS,
        "step: 8",
        "step: 0",
        "step: 0",
        f"{PAINT}, customHight: step 0 must be above 0",
    ),
    "fractional minimum of an integer": Mistake(
        FACTS,
        "min: 256",
        "min: 256.5",
        "min: 256.5",
        f"{PAINT}, customHight: min 256.5 of an integer must be a whole number",
    ),
    "options of something that is no choice": Mistake(
        FACTS,
        "    multiple: true\n    max_files: 20",
        '    multiple: true\n    max_files: 20\n    options: ["a"]',
        'options: ["a"]',
        f"{PAINT}, words: options is for choice parameters, and this one is of type string",
    ),
    "choice without options": Mistake(
        FACTS,
        '    options: ["calm", "bright"]\n',
        "",
        "name: moods",
        f"{PAINT}, moods: a choice needs options",
    ),
    "choice with an empty list of options": Mistake(
        FACTS,
        'options: ["calm", "bright"]',
        "options: []",
        "options: []",
        f"{PAINT}, moods: the list of options is empty",
    ),
    "option given twice": Mistake(
        FACTS,
        'options: ["calm", "bright"]',
        'options: ["calm", "bright", "calm"]',
        '"calm"]',
        f'{PAINT}, moods: the option "calm" is given 2 times',
    ),
    "file formats of something that is no file": Mistake(
        FACTS,
        "min_length: 5",
        "accept: [JPG] # files",
        "accept: [JPG] # files",
        f"{PAINT}, prompt: accept is for audio, file, image and video parameters,"
        " and this one is of type string",
    ),
    "file size of something that is no file": Mistake(
        FACTS,
        "min_length: 5",
        "max_size_mb: 5",
        "max_size_mb: 5",
        f"{PAINT}, prompt: max_size_mb is for audio, file, image and video parameters,"
        " and this one is of type string",
    ),
    "file size of nothing": Mistake(
        FACTS,
        "max_size_mb: 30",
        "max_size_mb: 0",
        "max_size_mb: 0",
        f"{ANIMATE}, imageUrl: max_size_mb 0 must be above 0",
    ),
    "file format with a dot": Mistake(
        FACTS,
        "accept: [JPG, PNG]",
        "accept: [.jpg, PNG]",
        "accept: [.jpg",
        f'{PAINT}, imageUrls: the file format ".jpg" must be in capitals and without a dot,'
        " as in JPG",
    ),
    "several files where one is taken": Mistake(
        FACTS,
        "max_files: 1\n",
        "max_files: 2 # two\n",
        "max_files: 2 # two",
        f"{ANIMATE}, imageUrl: max_files 2 needs multiple: true",
    ),
    "range of a text": Mistake(
        FACTS,
        "min_length: 5",
        "min: 5",
        "    min: 5",
        f"{PAINT}, prompt: min is for integer and number parameters,"
        " and this one is of type string",
    ),
    "node key given twice": Mistake(
        FACTS,
        '"41##select"',
        '"12##text" # again',
        "# again",
        f"{PAINT}, resolution: the node key 12##text is already that of prompt",
    ),
    # --------------------------------------------------------------- facts of an endpoint
    "path given twice": Mistake(
        "facts/echo.yaml",
        "- path: echo/text",
        "- path: echo/text\n  names: [echo-2]\n  output: text\n  evidence: documented\n"
        "  params: []\n- path: echo/text # again",
        "# again",
        "echo/text: this path is already given at spec/facts/echo.yaml:2",
    ),
    "documented name given twice": Mistake(
        "facts/echo.yaml",
        "names: [echo]",
        "names: [Brush-1.5/Paint]",
        "names:",
        f'echo/text: the name "Brush-1.5/Paint" is already that of {PAINT} at'
        " spec/facts/brush.yaml:4, and neither is deprecated",
    ),
    "documented name given twice to one endpoint": Mistake(
        FACTS,
        "names: [brush-1.5/animate]",
        "names: [brush-1.5/animate, BRUSH-1.5/animate]",
        "BRUSH-1.5",
        f'{ANIMATE}: the name "BRUSH-1.5/animate" is given twice',
    ),
    "documented name that is another's path": Mistake(
        "facts/echo.yaml",
        "names: [echo]",
        f"names: [echo, {PAINT}]",
        "names:",
        f'echo/text: the name "{PAINT}" is the path of another endpoint',
    ),
    "no documented name": Mistake(
        "facts/echo.yaml",
        "names: [echo]",
        "names: []",
        "names:",
        "echo/text: an endpoint needs at least one documented name",
    ),
    "path with a slash at its end": Mistake(
        "facts/echo.yaml",
        "path: echo/text",
        "path: echo/text/",
        "path:",
        'echo/text/: the path "echo/text/" must not be blank, nor begin or end with a slash'
        " or a blank",
        with_it=(
            "spec/facts/echo.yaml:2: echo/text/: no file in spec/models describes this endpoint;"
            " add it to the family it belongs to",
            "spec/models/echo.yaml:5: echo/text: the facts have no endpoint with this path",
        ),
    ),
    "day that is none": Mistake(
        FACTS,
        "as_of: 2026-05-07",
        "as_of: 2026-05-32",
        "2026-05-32",
        f'{PAINT}: "2026-05-32" is not a date such as 2026-04-29',
    ),
    "extra output given twice": Mistake(
        FACTS,
        "extra_outputs: [last_frame]",
        "extra_outputs: [last_frame, last_frame]",
        "extra_outputs:",
        f'{ANIMATE}: the extra output "last_frame" must be a single word, given once',
    ),
    "parameter given twice": Mistake(
        FACTS,
        "- name: strength",
        "- name: quality # again",
        "# again",
        f"{PAINT}, quality: this parameter is already given on line 28",
    ),
    "amount without quotes": Mistake(
        FACTS,
        'amount: "0.2"',
        "amount: 0.2",
        "amount: 0.2",
        f"{PAINT}: amount must be text, not the number 0.2; put it in quotes",
    ),
    "amount that is no price": Mistake(
        FACTS,
        'amount: "0.2"',
        'amount: "free"',
        "free",
        f'{PAINT}: the amount "free" is not a price such as "2.63"',
    ),
    "price without a rule": Mistake(
        FACTS,
        '    rules:\n    - amount: "1.5"',
        "    rules: []",
        "rules: []",
        f"{ANIMATE}: a price needs at least one rule",
    ),
    "price that depends on an unknown parameter": Mistake(
        FACTS,
        '    - amount: "1.5"',
        '    - amount: "1.5"\n      when: {size: "10"}',
        "when: {size",
        f"{ANIMATE}: the price depends on a parameter size, which the endpoint does not have;"
        " it has duration, imageUrl",
    ),
    # ------------------------------------------------------------------------------ words
    "family of another name than its file": Mistake(
        WORDS,
        "family: brush",
        "family: pencil",
        "family:",
        'the family "pencil" is in a file named brush.yaml',
    ),
    "no family": Mistake(WORDS, "family: brush\n", "", "title:", "the key family is missing"),
    "family without a title": Mistake(
        WORDS, "title: Brush\n", "", "family:", "a family needs a title"
    ),
    "family without a summary": Mistake(
        "models/echo.yaml",
        "summary: Says what it is told.",
        'summary: " "',
        "summary:",
        "a family needs a summary",
    ),
    "endpoint without a task": Mistake(
        "models/echo.yaml",
        "    task: text-to-text\n",
        "",
        "echo/text:",
        "echo/text: an endpoint needs a task",
    ),
    "endpoint without a summary": Mistake(
        "models/echo.yaml",
        "summary: Repeats a text.",
        "summary:",
        "    summary:",
        "echo/text: an endpoint needs a summary",
    ),
    "words without facts": Mistake(
        "models/echo.yaml",
        "    summary: Repeats a text.",
        "    summary: Repeats a text.\n  echo/song:\n    task: text-to-audio\n    summary: Sings.",
        "echo/song",
        "echo/song: the facts have no endpoint with this path",
    ),
    "facts without words": Mistake(
        WORDS,
        f"\n  {TWIN}:\n    method: animate_deprecated\n    task: image-to-video\n"
        "    summary: An older way to set a still picture in motion.\n"
        "    deprecated: Use brush-1.5/animate instead.\n",
        "",
        TWIN,
        f"{TWIN}: no file in spec/models describes this endpoint; add it to the family"
        " it belongs to",
        told_in=FACTS,
    ),
    "words for an unknown parameter": Mistake(
        WORDS,
        "      moods:",
        "      moods:\n        description: The mood.\n      tempo:",
        "tempo:",
        f"{PAINT}, tempo: the facts of this endpoint have no such parameter",
    ),
    "endpoint described twice": Mistake(
        "models/echo.yaml",
        "    summary: Repeats a text.",
        f"    summary: Repeats a text.\n  {PAINT}:\n    task: x\n    summary: Paints.\n"
        "    params:\n      customHight: {description: How high it is., python_name: height}\n"
        "      moods: {description: How it feels.}",
        f"{PAINT}:",
        f"{PAINT}: this endpoint is already described at spec/models/brush.yaml:5",
    ),
    "deprecated without saying what to use": Mistake(
        WORDS,
        "    deprecated: Use brush-1.5/animate instead.\n",
        "",
        f"{TWIN}:",
        f"{TWIN}: the facts call this endpoint deprecated; say under deprecated what to use"
        " instead",
    ),
    "parameter without an explanation": Mistake(
        "glossary.yaml",
        "  words:\n    description: Words that must appear in the picture.\n",
        "",
        "name: words",
        f"{PAINT}, words: this parameter is explained neither in spec/models nor in"
        " spec/glossary.yaml",
        told_in=FACTS,
    ),
    "parameter with words but without an explanation": Mistake(
        WORDS,
        "        description: The mood of the picture, or several at once.",
        "        evidence: Seen once.",
        "moods:",
        f"{PAINT}, moods: this parameter is explained neither in spec/models nor in"
        " spec/glossary.yaml",
    ),
    "explanation that repeats the name": Mistake(
        "glossary.yaml",
        "Pictures to take the style from.",
        "The image URLs.",
        "The image URLs",
        'imageUrls: the explanation "The image URLs." only repeats the parameter\'s name',
    ),
    "own explanation that repeats the name": Mistake(
        WORDS,
        "The mood of the picture, or several at once.",
        "Moods",
        "Moods",
        f'{PAINT}, moods: the explanation "Moods" only repeats the parameter\'s name',
    ),
    "blank explanation": Mistake(
        "glossary.yaml",
        "description: Words that must appear in the picture.",
        'description: ""',
        'description: ""',
        "words: a description is missing",
    ),
    # ------------------------------------------------------------------------------ names
    "method name given twice": Mistake(
        WORDS,
        "    method: animate_deprecated\n",
        "",
        f"{TWIN}:",
        f"{TWIN}: the method name brush_1_5_animate is already that of {ANIMATE} at"
        " spec/models/brush.yaml:16; it is made of spec/facts/brush.yaml:119, choose one with"
        " method:",
    ),
    "method name that is a reserved word": Mistake(
        WORDS,
        "method: animate_deprecated",
        "method: import",
        "method: import",
        f"{TWIN}: the method name import is a reserved word of Python",
    ),
    "method name that is no identifier": Mistake(
        WORDS,
        "method: animate_deprecated",
        "method: 3d-animate",
        "method: 3d",
        f'{TWIN}: the method name "3d-animate" is not a Python identifier',
    ),
    "method name made of a name that begins with a digit": Mistake(
        "facts/echo.yaml",
        "names: [echo]",
        "names: [3d-echo]",
        "echo/text:",
        'echo/text: the method name "3d_echo" is not a Python identifier; it is made of'
        " spec/facts/echo.yaml:3, choose one with method:",
        told_in="models/echo.yaml",
    ),
    "method name made of a name without a letter": Mistake(
        "facts/echo.yaml",
        "names: [echo]",
        "names: [回声]",
        "echo/text:",
        'echo/text: the method name "" is not a Python identifier; it is made of'
        " spec/facts/echo.yaml:3, choose one with method:",
        told_in="models/echo.yaml",
    ),
    "empty method name": Mistake(
        WORDS,
        "method: animate_deprecated",
        'method: ""',
        'method: ""',
        f'{TWIN}: the method name "" is not a Python identifier',
    ),
    "method name that the class needs": Mistake(
        WORDS,
        "method: animate_deprecated",
        "method: method",
        "method: method",
        f"{TWIN}: the method name method is needed by the generated class",
    ),
    "private method name": Mistake(
        WORDS,
        "method: animate_deprecated",
        "method: _animate",
        "method: _animate",
        f"{TWIN}: the method name _animate begins with an underscore, which marks what is private",
    ),
    "Python name that is a reserved word": Mistake(
        WORDS,
        "python_name: custom_height",
        "python_name: class",
        "python_name: class",
        f"{PAINT}, customHight: the Python name class is a reserved word of Python",
    ),
    "wire name that is a reserved word": Mistake(
        FACTS,
        "- name: lora",
        "- name: class",
        "name: class",
        f"{PAINT}, class: the Python name class is a reserved word of Python; choose one with"
        " python_name: in spec/models",
        with_it=(
            "spec/facts/brush.yaml:78: studio/brush-1.5/paint, class: this parameter is explained"
            " neither in spec/models nor in spec/glossary.yaml",
        ),
    ),
    "Python name of another parameter": Mistake(
        WORDS,
        "python_name: custom_height",
        "python_name: strength",
        "python_name: strength",
        f"{PAINT}, customHight: the Python name strength is already that of strength",
    ),
    "Python name that rh.call needs": Mistake(
        WORDS,
        "python_name: custom_height",
        "python_name: validate",
        "python_name: validate",
        f"{PAINT}, customHight: the Python name validate has a meaning of its own in calls",
    ),
    "Python name in camel case": Mistake(
        WORDS,
        "python_name: custom_height",
        "python_name: customHeight",
        "python_name: customHeight",
        f"{PAINT}, customHight: the Python name customHeight has capital letters; Python names"
        " are written in snake_case",
    ),
    # ------------------------------------------------------------- what results say as data
    "data of an endpoint that is not there": Mistake(
        "results.yaml",
        f"given:\n  {ANIMATE}",
        "given:\n  studio/brush-1.5/anime",
        "anime:",
        "studio/brush-1.5/anime: the facts have no endpoint with this path",
    ),
    "parts that are no list of objects": Mistake(
        "results.yaml",
        "parts: frames",
        "parts: film_id",
        "parts:",
        f"{ANIMATE}: there is no list film_id of objects",
    ),
    "a word for a field that is not there": Mistake(
        "results.yaml",
        "bare: film_id",
        "bare: film",
        "bare:",
        f"{ANIMATE}: there is no field film that is a text",
    ),
    "a day without evidence": Mistake(
        "results.yaml",
        "    evidence: third-party code\n",
        "",
        "as_of:",
        f"{ANIMATE}: a day without evidence says nothing",
    ),
    "a field that repeats no parameter": Mistake(
        "results.yaml",
        "same_as: duration",
        "same_as: text",
        "same_as:",
        f"{ANIMATE}, film_id: {ANIMATE} has no parameter text",
    ),
    "an id that no result has": Mistake(
        "results.yaml",
        "key: frames.frame_id",
        "key: frames.frame",
        "key: frames.frame",
        f"{ANIMATE}, {ANIMATE}: the data of {ANIMATE} has no text frames.frame",
    ),
    "an id of a result that is not described": Mistake(
        "results.yaml",
        f"- path: {ANIMATE}\n      key: frames",
        f"- path: {PAINT}\n      key: frames",
        f"path: {PAINT}",
        f"{ANIMATE}, {PAINT}: no result of {PAINT} is described above",
    ),
    "an id beside nothing": Mistake(
        "results.yaml",
        "beside: duration",
        "beside: nobody",
        "beside:",
        f"{ANIMATE}, {ANIMATE}: {ANIMATE} has no parameter nobody",
    ),
    "a parameter that takes an id and is not there": Mistake(
        "results.yaml",
        "    imageUrl:\n",
        "    style:\n",
        "    style:",
        f"{ANIMATE}: {ANIMATE} has no parameter style",
    ),
    "good for no time at all": Mistake(
        "results.yaml",
        "valid_hours: 24",
        "valid_hours: 0",
        "valid_hours: 0",
        f"{ANIMATE}, frames, frame_id: valid_hours 0 must be at least 1",
    ),
    # ------------------------------------------------------------------------ error codes
    "unknown exception": Mistake(
        "errors.yaml",
        "error: ConcurrencyLimitError",
        "error: BusyError",
        "BusyError",
        '421: "BusyError" is not an exception that an answer can become; those are APIError,'
        " AuthenticationError, ConcurrencyLimitError, ContentModerationError,"
        " InsufficientBalanceError, InvalidParameterError, NotFoundError, RateLimitError,"
        " ServerError, TaskCancelledError, TaskFailedError, UploadError",
    ),
    "error code given twice": Mistake(
        "errors.yaml",
        "code: 1501",
        "code: 421 # again",
        "# again",
        "421: this code is already given on line 2",
    ),
    "error code of success": Mistake(
        "errors.yaml", "code: 421", "code: 0", "code: 0", "0: 0 is success, not an error"
    ),
    "error code in quotes": Mistake(
        "errors.yaml",
        "code: 421",
        'code: "421"',
        'code: "421"',
        '421: code must be a whole number, not the text "421"',
    ),
    "no advice": Mistake(
        "errors.yaml",
        "advice: Wait for a running task to end.",
        'advice: ""',
        'advice: ""',
        "421: advice is blank",
    ),
    "text that says nothing": Mistake(
        "errors.yaml",
        "code: 421\n",
        "code: 422\n  text: ' '\n",
        "text: ' '",
        "422: text is blank",
    ),
    "advice for what nobody does": Mistake(
        "errors.yaml",
        "fits: [query, read]",
        "fits: [query, guess]",
        "fits: [query, guess]",
        '421: "guess" is not where a code can be met; that is submit, model, workflow, app, query,'
        " cancel, upload, account, read, task",
    ),
    "no words for an occasion": Mistake(
        "errors.yaml",
        "  cancel: Look at the task.\n",
        "",
        "otherwise:",
        "there is no text for cancel",
    ),
    "kind of failure without advice": Mistake(
        "errors.yaml",
        "    moderation: Change the text.\n",
        "",
        "failures:",
        "there is no advice for moderation",
    ),
    "rule for every failure": Mistake(
        "errors.yaml",
        "  - kind: moderation\n    codes: [1501]",
        "  - kind: moderation",
        "  - kind: moderation",
        "this rule names nothing, and would fit every failure",
    ),
    "pattern that is none": Mistake(
        "errors.yaml",
        "nodes: [Sampler]",
        "nodes: ['(Sampler']",
        "  - kind: memory",
        '"(Sampler" is not a regular expression: missing ), unterminated subpattern at position 0',
    ),
    "submit rule that does not exist": Mistake(
        "errors.yaml",
        "submit: later",
        "submit: soon",
        "submit: soon",
        '421: submit must be one of later, refused, uncertain, not the text "soon"',
    ),
}


@pytest.mark.parametrize("command", ["generate", "check"])
@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_mistake_is_told_with_its_line_and_nothing_is_written(
    mistake: Mistake, command: str, tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.edit(mistake.file, mistake.old, mistake.new)
    file = mistake.told_in or mistake.file
    expected = [f"spec/{file}:{tree.line_of(file, mistake.at)}: {mistake.says}", *mistake.with_it]

    assert tree.run(command) == 1

    *told, summary = capsys.readouterr().err.splitlines()
    assert sorted(told) == sorted(expected)
    assert summary.startswith(f"{len(expected)} problem")
    assert tree.outputs() == {}


def rename_family(tree: Tree, name: str) -> None:
    """Call the family ``echo`` something else, file and all."""
    models = tree.root / "spec" / "models"
    (models / "echo.yaml").rename(models / f"{name}.yaml")
    tree.edit(f"models/{name}.yaml", "family: echo", f'family: "{name}"')


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("call", "the family name call is already an attribute of the client"),
        ("workflows", "the family name workflows is already an attribute of the client"),
        ("class", "the family name class is a reserved word of Python"),
        ("nano-banana", 'the family name "nano-banana" is not a Python identifier'),
        ("3d", 'the family name "3d" is not a Python identifier'),
        (
            "_index",
            "the family name _index begins with an underscore, which marks what is private",
        ),
        ("menu", "the family name menu is that of a page in docs/models"),
        ("table", "the family name table is that of a page in docs/models"),
    ],
)
def test_family_names_that_can_not_be(
    name: str, says: str, tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    rename_family(tree, name)

    assert tree.run("generate") == 1
    assert capsys.readouterr().err.splitlines()[0] == f"spec/models/{name}.yaml:1: {says}"


def test_all_mistakes_are_told_at_once_and_in_the_order_of_the_files(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.edit("errors.yaml", "error: ConcurrencyLimitError", "error: BusyError")
    tree.edit(FACTS, "output: image", "output: picture")
    tree.edit(FACTS, "min_length: 5", "min_length: 900")
    tree.edit(FACTS, 'default: "1536"', 'default: "1537"')
    tree.edit(FACTS, "step: 8", "stepp: 8")
    tree.edit(FACTS, 'amount: "1.5"', "amount: 1.5")
    tree.edit("glossary.yaml", "Words that must appear in the picture.", "The words.")
    tree.edit("models/echo.yaml", "    task: text-to-text\n", "")

    assert tree.run("generate") == 1

    *told, summary = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in told] == [
        "spec/errors.yaml:6",
        "spec/facts/brush.yaml:6",
        "spec/facts/brush.yaml:14",
        "spec/facts/brush.yaml:26",
        "spec/facts/brush.yaml:44",
        "spec/facts/brush.yaml:116",
        "spec/glossary.yaml:23",
        "spec/models/echo.yaml:5",
    ]
    assert summary == "8 problems in the spec; nothing was written"


def test_a_wrong_value_does_not_hide_what_else_is_wrong_in_the_same_place(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.edit(FACTS, "evidence: official registry\n  as_of: 2026-05-07", "as_of: soon")
    tree.edit(FACTS, "    required: true\n    sample: true", "    requird: true\n    sample: 1")
    tree.edit(FACTS, "min_length: 5", "min_length: 900")

    assert tree.run("generate") == 1

    told = capsys.readouterr().err
    assert "the key evidence is missing" in told
    assert '"soon" is not a date' in told
    assert "unknown key requird" in told
    assert "the key required is missing" in told
    assert "sample must be true or false, not the number 1" in told
    assert "min_length 900 is above max_length 800" in told


def test_files_that_are_missing(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    (tree.root / "spec" / "errors.yaml").unlink()
    (tree.root / "spec" / "glossary.yaml").unlink()

    assert tree.run("generate") == 1
    assert capsys.readouterr().err.splitlines()[:-1] == [
        "spec/errors.yaml:1: this file is missing",
        "spec/glossary.yaml:1: this file is missing",
    ]


def test_no_spec_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty spec must not be taken for one from which everything was removed."""
    tree = Tree(tmp_path)
    shutil.rmtree(tmp_path / "spec")

    assert tree.run("generate") == 1
    assert "spec/facts:1: there are no .yaml files here" in capsys.readouterr().err


def test_file_with_another_ending(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    facts = tree.root / "spec" / "facts"
    (facts / "echo.yaml").rename(facts / "echo.yml")

    assert tree.run("generate") == 1
    assert "spec/facts/echo.yml:1: files of the spec end in .yaml" in capsys.readouterr().err


def test_file_that_is_empty_or_of_another_kind(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    (tree.root / "spec" / "facts" / "echo.yaml").write_text("# nothing yet\n")
    (tree.root / "spec" / "errors.yaml").write_text("- 421\n")

    assert tree.run("generate") == 1
    told = capsys.readouterr().err
    assert "spec/facts/echo.yaml:1: the file is empty" in told
    assert "spec/errors.yaml:1: the file must be a mapping, not a list" in told


def test_file_that_is_not_utf8(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    (tree.root / "spec" / "glossary.yaml").write_bytes(b"parameters: {prompt: \xff\xfe}\n")

    assert tree.run("generate") == 1
    assert "spec/glossary.yaml:1: the file is not text in UTF-8" in capsys.readouterr().err


def test_the_name_of_a_deprecated_twin_may_be_shared_but_not_by_two_current_endpoints(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.edit(FACTS, "  deprecated: true\n", "")
    tree.edit(WORDS, "    deprecated: Use brush-1.5/animate instead.\n", "")

    assert tree.run("generate") == 1
    assert (
        f'the name "brush-1.5/animate" is already that of {ANIMATE} at'
        " spec/facts/brush.yaml:94, and neither is deprecated"
    ) in capsys.readouterr().err


def test_a_code_given_twice_with_texts_that_count_as_the_same(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.edit("errors.yaml", "code: 421\n", "code: 1501\n  text: Wrong  Key\n")

    assert tree.run("generate") == 1
    assert "1501: this code is already given on line 2" in capsys.readouterr().err

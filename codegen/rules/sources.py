"""Sources: each is known by one name, and its editions by their days."""

from __future__ import annotations

from codegen.documents import Documents
from runninghub_async.documents.dates import check_date
from runninghub_async.documents.problems import Problems


def check(documents: Documents, problems: Problems) -> None:
    if documents.sources is None:
        return
    file, top = documents.sources
    seen: set[str] = set()
    for index, source in enumerate(file.sources):
        place = top.at("sources", index)
        if not source.name.strip() or source.name in seen:
            problems.add(place.at("name"), f'the name "{source.name}" must be a text, given once')
        seen.add(source.name)
        for number, published in enumerate(source.files):
            if not published.strip("/ "):
                problems.add(place.at("files", number), "the path of a file is blank")
        for number, day in enumerate(source.editions):
            check_date(day, place.at("editions", number), problems)

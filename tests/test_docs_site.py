"""What ``make docs`` looks for in the site that it has built."""

from __future__ import annotations

import runpy
from pathlib import Path

CHECK = Path(__file__).parents[1] / "docs" / "_check_site.py"


def test_dead_links_anchors_and_pictures_are_told(tmp_path: Path) -> None:
    faults = runpy.run_path(str(CHECK))["faults"]
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "flux.html").write_text('<h2 id="edit">x</h2><a href="../a%20b.html">')
    (tmp_path / "a b.html").write_text(
        '<a href="#top" name="top"></a><img src="no.png" alt="a cat">'
    )
    (tmp_path / "index.html").write_text(
        '<a href="models/flux.html#edit"></a> <a href="models/flux.html#gone"></a>'
        '<a href="nowhere.html?x=1#y"></a> <a href="https://example.com/#z"></a>'
        '<img src="a%20b.html">'
    )
    assert faults(tmp_path) == [
        "a b.html: no.png is not there",
        "index.html: the picture a%20b.html has no words",
        "index.html: models/flux.html#gone has no such anchor",
        "index.html: nowhere.html?x=1#y is not there",
    ]

"""Where files are, and how long their links are good for."""

from __future__ import annotations

UPLOADS_URL = "/input/openapi/"
RESULTS_URL = "/output/"
LINK_SECONDS = 24 * 3600

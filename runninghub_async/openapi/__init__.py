"""The whole API as an OpenAPI 3.1 document, for programs in other languages.

    import json
    from runninghub_async import openapi

    print(json.dumps(openapi.document()))

Every model path is in it with its parameters, an example and its prices, and so are the platform's
calls, the documentation's named schemas, webhooks and the error codes.
"""

from __future__ import annotations

from runninghub_async.openapi.document import document

__all__ = ["document"]

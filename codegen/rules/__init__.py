"""What a good spec obeys beyond its form.

Every rule looks at the whole spec and reports everything it finds; none stops at the first
mistake.  A message is one sentence: what is wrong, with which value, and what is allowed.
"""

from codegen.documents import Documents
from codegen.join import all_facts
from codegen.rules import (
    advice,
    core_nodes,
    error_codes,
    loaders,
    names,
    promises,
    results,
    serve_words,
    sources,
    texts,
    words,
)
from runninghub_async.documents import endpoint_rules, parameter_rules
from runninghub_async.documents.problems import Problems


def check(documents: Documents, problems: Problems) -> None:
    """Report every broken rule."""
    for endpoint, place in all_facts(documents):
        parameter_rules.check(endpoint, place, problems)
        endpoint_rules.check(endpoint, place, problems)
    words.check(documents, problems)
    names.check(documents, problems)
    error_codes.check(documents, problems)
    advice.check(documents, problems)
    promises.check(documents, problems)
    sources.check(documents, problems)
    results.check(documents, problems)
    loaders.check(documents, problems)
    core_nodes.check(documents, problems)
    serve_words.check(documents, problems)
    texts.check(documents, problems)


__all__ = ["check"]

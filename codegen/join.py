"""Facts + words + glossary -> the model.

The questions that need two files to answer (what is this method called, where is this
parameter explained) are answered here, once; the rules ask here too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import get_args

from codegen.documents import (
    DataFieldEntry,
    Documents,
    EndpointWords,
    ErrorCodeEntry,
    ErrorsFile,
    FamilyFile,
    GlossaryEntry,
    ParameterWords,
)
from codegen.model import Model
from codegen.spec_wording import given_by
from runninghub_async.documents import loader_tables, naming
from runninghub_async.documents.fact_records import (
    gone_record,
    parameter_record,
    price_table,
    weakness,
    wire_record,
)
from runninghub_async.documents.facts import EndpointFacts, ParameterFacts
from runninghub_async.documents.places import Place
from runninghub_async.errors import FailureKind
from runninghub_async.models.node_records import InputType, NodeType
from runninghub_async.models.records import (
    SUBMITS,
    DataField,
    DataForm,
    Endpoint,
    ErrorCode,
    FailureRule,
    GivenBy,
    Occasion,
    Parameter,
)
from runninghub_async.writing.family import Family

NO_WORDS = ParameterWords()

_CODE_OR_WORD = re.compile(r"`[^`]*`|\w+")


def facts_by_path(documents: Documents) -> dict[str, tuple[EndpointFacts, Place]]:
    """The facts of every endpoint; of a path that is given twice, the first."""
    found: dict[str, tuple[EndpointFacts, Place]] = {}
    for facts, place in all_facts(documents):
        found.setdefault(facts.path, (facts, place))
    return found


def all_facts(documents: Documents) -> Iterator[tuple[EndpointFacts, Place]]:
    for file, top in documents.facts:
        for index, facts in enumerate(file.endpoints):
            yield facts, top.at("endpoints", index)


def all_words(documents: Documents) -> Iterator[tuple[FamilyFile, str, EndpointWords, Place]]:
    for family, top in documents.families:
        for path, words in family.endpoints.items():
            yield family, path, words, top.at("endpoints", path)


def method_name(facts: EndpointFacts, words: EndpointWords) -> str:
    if words.method is not None:
        return words.method
    return naming.method_name(facts.names[0]) if facts.names else ""


def python_name(facts: ParameterFacts, words: EndpointWords) -> str:
    chosen = words.params.get(facts.name, NO_WORDS).python_name
    return naming.parameter_name(facts.name) if chosen is None else chosen


def own_explanation(wire_name: str, words: EndpointWords) -> str | None:
    """What the endpoint's own words say of a parameter."""
    return words.params.get(wire_name, NO_WORDS).description


def is_explained(wire_name: str, words: EndpointWords, documents: Documents) -> bool:
    """Whether the endpoint's own words or the glossary explain a parameter."""
    return own_explanation(wire_name, words) is not None or (
        (shared := _shared(wire_name, documents)) is not None and shared.description is not None
    )


def explanation(
    endpoint: EndpointFacts, parameter: ParameterFacts, words: EndpointWords, documents: Documents
) -> str | None:
    """The endpoint's own explanation of a parameter, else the glossary's, as far as it fits.

    Of the glossary's sentences about options and other parameters those count that the endpoint
    has.
    """
    own = own_explanation(parameter.name, words)
    shared = _shared(parameter.name, documents)
    if own is not None or shared is None or shared.description is None:
        return own
    sentences = [shared.description]
    sentences += [
        text for option, text in shared.options.items() if option in (parameter.options or ())
    ]
    sentences += [text for other, text in shared.beside.items() if has(endpoint, other)]
    return " ".join(sentences)


def has(endpoint: EndpointFacts, wanted: str) -> bool:
    """Whether an endpoint has a parameter (``aspectRatio``) or an option of one (``mode=fast``)."""
    name, _, option = wanted.partition("=")
    return any(
        parameter.name == name and (not option or option in (parameter.options or ()))
        for parameter in endpoint.params
    )


def _shared(wire_name: str, documents: Documents) -> GlossaryEntry | None:
    if documents.glossary is None:
        return None
    return documents.glossary[0].parameters.get(wire_name)


def field_explanation(
    wire_name: str, field: str, words: EndpointWords, documents: Documents
) -> str | None:
    """The endpoint's own explanation of a field of a list's items, else the glossary's."""
    own = words.params.get(wire_name, NO_WORDS).fields.get(field)
    shared = _shared(wire_name, documents)
    return own if own is not None or shared is None else shared.fields.get(field)


def join(documents: Documents) -> Model:
    """The model of a spec in which the rules found nothing wrong."""
    facts = facts_by_path(documents)
    assert documents.errors is not None
    families = [
        Family(
            name=_text(family.family),
            title=_text(family.title),
            summary=_text(family.summary),
            endpoints=tuple(
                _endpoint(facts[path][0], words, _text(family.family), documents)
                for path, words in family.endpoints.items()
            ),
        )
        for family, _ in documents.families
    ]
    return Model(
        families=tuple(sorted(families, key=lambda family: family.name)),
        error_codes=tuple(
            _error_code(entry)
            for entry in sorted(documents.errors[0].codes, key=lambda e: (e.code, e.text or ""))
        ),
        other_advice=_by_occasion(documents.errors[0].otherwise),
        failure_rules=tuple(_failure_rules(documents.errors[0])),
        failure_advice=_failure_advice(documents.errors[0]),
        searched_as=_searched_as(documents),
        loaders=tuple(loader_tables.records(documents.loaders[0])) if documents.loaders else (),
        core_nodes=tuple(_core_nodes(documents)),
        serve=documents.serve[0] if documents.serve else None,
    )


def _searched_as(documents: Documents) -> dict[str, Mapping[str, tuple[str, ...]]]:
    """By what the words are for, in the order of the names."""
    if documents.glossary is None:
        return {}
    found = documents.glossary[0].searched_as
    return {
        what: dict(sorted(words.items()))
        for what, words in (
            ("family", found.families),
            ("task", found.tasks),
            ("output", found.outputs),
        )
    }


def _core_nodes(documents: Documents) -> Iterator[NodeType]:
    if documents.core_nodes is None:
        return
    file, _ = documents.core_nodes
    for entry in file.nodes:
        inputs = {
            name: InputType(
                type=given.type,
                min=given.min,
                max=given.max,
                options=given.options or file.choices.get(given.choices or "", ()),
            )
            for name, given in entry.inputs.items()
        }
        yield NodeType(
            node=entry.node,
            title=entry.title,
            inputs=inputs,
            optional=entry.optional,
            saves=entry.saves,
        )


def _endpoint(
    facts: EndpointFacts, words: EndpointWords, family: str, documents: Documents
) -> Endpoint:
    names = {parameter.name: python_name(parameter, words) for parameter in facts.params}

    def say(text: str | None) -> str:
        return _with_python_names(_text(text), names)

    return Endpoint(
        path=facts.path,
        names=facts.names,
        family=family,
        method=method_name(facts, words),
        task=_text(words.task),
        output=facts.output,
        summary=_text(words.summary),
        evidence=facts.evidence,
        evidence_as_of=facts.as_of,
        params=tuple(
            _parameter(facts, parameter, names, words, documents, say) for parameter in facts.params
        ),
        nav=facts.nav,
        deprecated=_text_or_none(words.deprecated),
        gone=gone_record(facts.gone, instead=words.instead),
        notes=say(words.notes) if words.notes is not None else None,
        prices=tuple(price_table(price) for price in facts.prices),
        wire=wire_record(facts.wire),
        data=_data(facts.path, documents, say),
        client_token=facts.client_token,
        extra_outputs=facts.extra_outputs,
        output_doubtful=facts.output_doubtful,
    )


def _data(path: str, documents: Documents, say: Callable[[str | None], str]) -> DataForm | None:
    """What the endpoint's results say as data."""
    entry = documents.results[0].results.get(path) if documents.results else None
    if entry is None:
        return None
    return DataForm(
        fields=tuple(_data_field(field, say) for field in entry.fields),
        bare=entry.bare,
        parts=entry.parts,
        when=entry.when,
        evidence=entry.evidence,
        as_of=entry.as_of,
    )


def _data_field(entry: DataFieldEntry, say: Callable[[str | None], str]) -> DataField:
    return DataField(
        name=entry.name,
        type=entry.type,
        description=say(entry.description),
        fields=tuple(_data_field(field, say) for field in entry.fields),
        same_as=entry.same_as,
        valid_hours=entry.valid_hours,
    )


def _givers(path: str, name: str, documents: Documents) -> tuple[GivenBy, ...]:
    """Whose results tell the value of a parameter."""
    given = documents.results[0].given.get(path, {}) if documents.results else {}
    return tuple(
        GivenBy(path=entry.path, key=entry.key, when=entry.when, beside=entry.beside)
        for entry in given.get(name, ())
    )


def _parameter(
    endpoint: EndpointFacts,
    facts: ParameterFacts,
    names: Mapping[str, str],
    words: EndpointWords,
    documents: Documents,
    say: Callable[[str | None], str],
) -> Parameter:
    fields = [
        parameter_record(
            field,
            field.name,
            _text(field_explanation(facts.name, field.name, words, documents)),
            doubt=weakness(field),
        )
        for field in facts.fields or ()
    ]
    doubt = words.params.get(facts.name, NO_WORDS).evidence
    givers = _givers(endpoint.path, facts.name, documents)
    said = (say(explanation(endpoint, facts, words, documents)), given_by(givers, names))
    return parameter_record(
        facts,
        names[facts.name],
        " ".join(filter(None, said)),
        doubt=say(doubt) if doubt else weakness(facts),
        fields=tuple(fields),
        given_by=givers,
    )


def _error_code(entry: ErrorCodeEntry) -> ErrorCode:
    return ErrorCode(
        code=entry.code,
        identifier=entry.identifier,
        meaning=_text(entry.meaning),
        advice=_text(entry.advice),
        error=entry.error,
        task_error=entry.task_error,
        submit=entry.submit,
        read=entry.read,
        new_task_may_help=entry.new_task_may_help,
        evidence=entry.evidence,
        text=entry.text,
        fits=_occasions(entry.fits),
        advice_for=_by_occasion(entry.advice_for),
        other_site=entry.other_site,
    )


def _occasions(named: Iterable[str]) -> tuple[Occasion, ...]:
    return tuple(one for name in named for one in occasions_of(name))


def _by_occasion(told: Mapping[str, str]) -> dict[Occasion, str]:
    """Texts by occasion; one's own goes before that of its group, ``submit``."""
    in_order = sorted(told.items(), key=lambda item: item[0] != "submit")
    return {one: _text(text) for name, text in in_order for one in occasions_of(name)}


def occasions_of(name: str) -> tuple[Occasion, ...]:
    """The occasions that a name in ``errors.yaml`` stands for; none where it is unknown."""
    if name == "submit":
        return SUBMITS
    return tuple(occasion for occasion in get_args(Occasion) if occasion == name)


def _failure_rules(file: ErrorsFile) -> Iterator[FailureRule]:
    for entry in file.failures.rules:
        yield FailureRule(
            kind=entry.kind,
            codes=entry.codes,
            exceptions=entry.exceptions,
            messages=entry.messages,
            nodes=entry.nodes,
        )


def _failure_advice(file: ErrorsFile) -> dict[FailureKind, str]:
    told = file.failures.advice
    return {kind: _text(told[kind]) for kind in get_args(FailureKind) if kind in told}


def _with_python_names(text: str, names: Mapping[str, str]) -> str:
    """Prose of the spec, which calls parameters by their wire names, for readers of Python.

    What stands in backticks is meant as it is written.
    """
    return _CODE_OR_WORD.sub(lambda found: names.get(found[0], found[0]), text)


def _text(text: str | None) -> str:
    """Prose as one line, however the YAML folds it; the rules have seen that it is there."""
    assert text is not None
    return " ".join(text.split())


def _text_or_none(text: str | None) -> str | None:
    return None if text is None else _text(text)

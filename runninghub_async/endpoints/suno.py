# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Suno: Songs from lyrics or from a description, and lyrics from a theme."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from runninghub_async.models.family import CallT, Family, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

SUNO_CUSTOM_V4_5 = Endpoint(
    path="rhart-audio/suno-v4.5/custom",
    names=("suno-custom-v4.5",),
    family="suno",
    method="suno_custom_v4_5",
    task="text-to-music",
    output="audio",
    summary="Sings your own lyrics in a given style with Suno 4.5.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="title",
            python_name="title",
            type="string",
            description="What the song is called.",
            required=True,
            min_length=1,
            max_length=80,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The whole lyrics, with section marks such as [Verse], [Chorus] and [Bridge].",
            required=True,
            min_length=1,
            max_length=5000,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="The style, as words separated by commas: genre, mood, tempo, instruments, voice.",
            required=True,
            max_length=1000,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.72")),),
        ),
    ),
)

SUNO_SINGLE_V4_5 = Endpoint(
    path="rhart-audio/suno-v4.5/single",
    names=("suno-single-v4.5",),
    family="suno",
    method="suno_single_v4_5",
    task="text-to-music",
    output="audio",
    summary="Makes a song, lyrics included, from a short description with Suno 4.5.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="title",
            python_name="title",
            type="string",
            description="What the song is called; left out, Suno finds a title.",
            max_length=80,
        ),
        Parameter(
            name="description",
            python_name="description",
            type="string",
            description="The music in a few words: style, mood, occasion.",
            required=True,
            min_length=1,
            max_length=400,
        ),
        Parameter(
            name="make_instrumental",
            python_name="make_instrumental",
            type="choice",
            description="Leaves out the singing: music only.",
            default="false",
            options=("false", "true"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.72")),),
        ),
    ),
)

SUNO_CUSTOM_V5_5 = Endpoint(
    path="rhart-audio/suno-v5.5/custom",
    names=("suno-custom-v5.5",),
    family="suno",
    method="suno_custom_v5_5",
    task="text-to-music",
    output="audio",
    summary="Sings your own lyrics in a given style with Suno 5.5.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="title",
            python_name="title",
            type="string",
            description="What the song is called.",
            required=True,
            min_length=1,
            max_length=80,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The whole lyrics, with section marks such as [Verse], [Chorus] and [Bridge].",
            required=True,
            min_length=1,
            max_length=5000,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="The style, as words separated by commas: genre, mood, tempo, instruments, voice.",
            required=True,
            min_length=1,
            max_length=1000,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.72")),),
        ),
    ),
)

SUNO_SINGLE_V5_5 = Endpoint(
    path="rhart-audio/suno-v5.5/single",
    names=("suno-single-v5.5",),
    family="suno",
    method="suno_single_v5_5",
    task="text-to-music",
    output="audio",
    summary="Makes a song, lyrics included, from a short description with Suno 5.5.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="title",
            python_name="title",
            type="string",
            description="What the song is called; left out, Suno finds a title.",
            max_length=80,
        ),
        Parameter(
            name="description",
            python_name="description",
            type="string",
            description="The music in a few words: style, mood, occasion.",
            required=True,
            min_length=1,
            max_length=400,
        ),
        Parameter(
            name="make_instrumental",
            python_name="make_instrumental",
            type="choice",
            description="Leaves out the singing: music only.",
            default="false",
            options=("false", "true"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.72")),),
        ),
    ),
)

SUNO_CUSTOM_V5 = Endpoint(
    path="rhart-audio/suno-v5/custom",
    names=("suno-custom-v5",),
    family="suno",
    method="suno_custom_v5",
    task="text-to-music",
    output="audio",
    summary="Sings your own lyrics in a given style with Suno 5.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="title",
            python_name="title",
            type="string",
            description="What the song is called.",
            required=True,
            min_length=1,
            max_length=80,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The whole lyrics, with section marks such as [Verse], [Chorus] and [Bridge].",
            required=True,
            min_length=1,
            max_length=5000,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="The style, as words separated by commas: genre, mood, tempo, instruments, voice.",
            required=True,
            max_length=1000,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.72")),),
        ),
    ),
)

SUNO_SINGLE_V5 = Endpoint(
    path="rhart-audio/suno-v5/single",
    names=("suno-single-v5",),
    family="suno",
    method="suno_single_v5",
    task="text-to-music",
    output="audio",
    summary="Makes a song, lyrics included, from a short description with Suno 5.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="title",
            python_name="title",
            type="string",
            description="What the song is called; left out, Suno finds a title.",
            max_length=80,
        ),
        Parameter(
            name="description",
            python_name="description",
            type="string",
            description="The music in a few words: style, mood, occasion.",
            required=True,
            min_length=1,
            max_length=400,
        ),
        Parameter(
            name="make_instrumental",
            python_name="make_instrumental",
            type="choice",
            description="Leaves out the singing: music only.",
            default="false",
            options=("false", "true"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.72")),),
        ),
    ),
)

SUNO_LYRICS = Endpoint(
    path="rhart-audio/suno/lyrics",
    names=("suno-lyrics", "suno-歌词生成"),
    family="suno",
    method="suno_lyrics",
    task="text-to-text",
    output="text",
    summary="Writes the lyrics of a song on a theme with Suno, with a title and words for the style.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The theme of the lyrics, in a sentence.",
            required=True,
            min_length=1,
            max_length=500,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.014")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    SUNO_CUSTOM_V4_5,
    SUNO_SINGLE_V4_5,
    SUNO_CUSTOM_V5_5,
    SUNO_SINGLE_V5_5,
    SUNO_CUSTOM_V5,
    SUNO_SINGLE_V5,
    SUNO_LYRICS,
)


class Suno(Family[CallT]):
    """Suno: Songs from lyrics or from a description, and lyrics from a theme."""

    @method(SUNO_CUSTOM_V4_5)
    def suno_custom_v4_5(
        self,
        *,
        title: TextInput,
        prompt: TextInput,
        tags: TextInput,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings your own lyrics in a given style with Suno 4.5.

        - Name: ``suno-custom-v4.5``
        - Path: ``rhart-audio/suno-v4.5/custom``
        - Task: text-to-music
        - Output: audio
        - Price: CNY 0.72 per call (on .cn, published 2026-04-29)

        Args:
            title: What the song is called. 1 to 80 characters.
            prompt: The whole lyrics, with section marks such as [Verse], [Chorus] and [Bridge]. 1
                to 5,000 characters.
            tags: The style, as words separated by commas: genre, mood, tempo, instruments, voice.
                At most 1,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.suno.suno_custom_v4_5(
                title="my-title",
                prompt="A red bicycle leaning against a white wall",
                tags="my-tags",
            )
        """
        ...

    @method(SUNO_SINGLE_V4_5)
    def suno_single_v4_5(
        self,
        *,
        description: TextInput,
        title: TextInput | None = None,
        make_instrumental: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a song, lyrics included, from a short description with Suno 4.5.

        - Name: ``suno-single-v4.5``
        - Path: ``rhart-audio/suno-v4.5/single``
        - Task: text-to-music
        - Output: audio
        - Price: CNY 0.72 per call (on .cn, published 2026-04-29)

        Args:
            title: What the song is called; left out, Suno finds a title. At most 80 characters.
            description: The music in a few words: style, mood, occasion. 1 to 400 characters.
            make_instrumental: Leaves out the singing: music only. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.suno.suno_single_v4_5(description="my-description")
        """
        ...

    @method(SUNO_CUSTOM_V5_5)
    def suno_custom_v5_5(
        self,
        *,
        title: TextInput,
        prompt: TextInput,
        tags: TextInput,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings your own lyrics in a given style with Suno 5.5.

        - Name: ``suno-custom-v5.5``
        - Path: ``rhart-audio/suno-v5.5/custom``
        - Task: text-to-music
        - Output: audio
        - Price: CNY 0.72 per call (on .cn, published 2026-04-29)

        Args:
            title: What the song is called. 1 to 80 characters.
            prompt: The whole lyrics, with section marks such as [Verse], [Chorus] and [Bridge]. 1
                to 5,000 characters.
            tags: The style, as words separated by commas: genre, mood, tempo, instruments, voice. 1
                to 1,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.suno.suno_custom_v5_5(
                title="my-title",
                prompt="A red bicycle leaning against a white wall",
                tags="my-tags",
            )
        """
        ...

    @method(SUNO_SINGLE_V5_5)
    def suno_single_v5_5(
        self,
        *,
        description: TextInput,
        title: TextInput | None = None,
        make_instrumental: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a song, lyrics included, from a short description with Suno 5.5.

        - Name: ``suno-single-v5.5``
        - Path: ``rhart-audio/suno-v5.5/single``
        - Task: text-to-music
        - Output: audio
        - Price: CNY 0.72 per call (on .cn, published 2026-04-29)

        Args:
            title: What the song is called; left out, Suno finds a title. At most 80 characters.
            description: The music in a few words: style, mood, occasion. 1 to 400 characters.
            make_instrumental: Leaves out the singing: music only. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.suno.suno_single_v5_5(description="my-description")
        """
        ...

    @method(SUNO_CUSTOM_V5)
    def suno_custom_v5(
        self,
        *,
        title: TextInput,
        prompt: TextInput,
        tags: TextInput,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings your own lyrics in a given style with Suno 5.

        - Name: ``suno-custom-v5``
        - Path: ``rhart-audio/suno-v5/custom``
        - Task: text-to-music
        - Output: audio
        - Price: CNY 0.72 per call (on .cn, published 2026-04-29)

        Args:
            title: What the song is called. 1 to 80 characters.
            prompt: The whole lyrics, with section marks such as [Verse], [Chorus] and [Bridge]. 1
                to 5,000 characters.
            tags: The style, as words separated by commas: genre, mood, tempo, instruments, voice.
                At most 1,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.suno.suno_custom_v5(
                title="my-title",
                prompt="A red bicycle leaning against a white wall",
                tags="my-tags",
            )
        """
        ...

    @method(SUNO_SINGLE_V5)
    def suno_single_v5(
        self,
        *,
        description: TextInput,
        title: TextInput | None = None,
        make_instrumental: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a song, lyrics included, from a short description with Suno 5.

        - Name: ``suno-single-v5``
        - Path: ``rhart-audio/suno-v5/single``
        - Task: text-to-music
        - Output: audio
        - Price: CNY 0.72 per call (on .cn, published 2026-04-29)

        Args:
            title: What the song is called; left out, Suno finds a title. At most 80 characters.
            description: The music in a few words: style, mood, occasion. 1 to 400 characters.
            make_instrumental: Leaves out the singing: music only. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.suno.suno_single_v5(description="my-description")
        """
        ...

    @method(SUNO_LYRICS)
    def suno_lyrics(self, *, prompt: TextInput, extra: Mapping[str, Any] | None = None) -> CallT:
        """Writes the lyrics of a song on a theme with Suno, with a title and words for the style.

        - Name: ``suno-lyrics``, ``suno-歌词生成``
        - Path: ``rhart-audio/suno/lyrics``
        - Task: text-to-text
        - Output: text
        - Price: CNY 0.014 per call (on .cn, published 2026-04-29)

        Args:
            prompt: The theme of the lyrics, in a sentence. 1 to 500 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.suno.suno_lyrics(prompt="A red bicycle leaning against a white wall")
        """
        ...

# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Qwen (speech): Speech from text with Qwen3 TTS, in ready-made or designed voices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, Wire

LanguageTypeOption: TypeAlias = Literal[
    "Auto",
    "Chinese",
    "English",
    "German",
    "Italian",
    "Portuguese",
    "Spanish",
    "Japanese",
    "Korean",
    "French",
    "Russian",
]
VoiceOption: TypeAlias = Literal[
    "Cherry",
    "Serena",
    "Ethan",
    "Chelsie",
    "Momo",
    "Vivian",
    "Moon",
    "Maia",
    "Kai",
    "Nofish",
    "Bella",
    "Jennifer",
    "Ryan",
    "Katerina",
    "Aiden",
    "Eldric Sage",
    "Mia",
    "Mochi",
    "Bellona",
    "Vincent",
    "Bunny",
    "Neil",
    "Elias",
    "Arthur",
    "Nini",
    "Seren",
    "Pip",
    "Stella",
    "Bodega",
    "Sonrisa",
    "Alek",
    "Dolce",
    "Sohee",
    "Ono Anna",
    "Lenn",
    "Emilien",
    "Andre",
    "Radio Gol",
    "Jada",
    "Dylan",
    "Li",
    "Marcus",
    "Roy",
    "Peter",
    "Sunny",
    "Eric",
    "Rocky",
    "Kiki",
]
VoiceOption2: TypeAlias = Literal[
    "Cherry",
    "Serena",
    "Ethan",
    "Chelsie",
    "Momo",
    "Vivian",
    "Moon",
    "Maia",
    "Kai",
    "Nofish",
    "Bella",
    "Eldric Sage",
    "Mia",
    "Mochi",
    "Bellona",
    "Vincent",
    "Bunny",
    "Neil",
    "Elias",
    "Arthur",
    "Nini",
    "Seren",
    "Pip",
    "Stella",
]

QWEN3_TTS_FLASH = Endpoint(
    path="alibaba/qwen3-tts-flash",
    names=("qwen3-tts-flash", "千问3-语音合成-Flash"),
    family="qwen_tts",
    method="qwen3_tts_flash",
    task="text-to-speech",
    output="audio",
    summary="Speaks a text with Qwen3 TTS Flash in one of many ready-made voices, Chinese dialects among them.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken, at most 600 characters; a Chinese one counts as two. Languages may be mixed.",
            required=True,
            max_length=600,
        ),
        Parameter(
            name="voice",
            python_name="voice",
            type="choice",
            description="Which of the ready-made voices speaks.",
            required=True,
            default="Cherry",
            options=(
                "Cherry",
                "Serena",
                "Ethan",
                "Chelsie",
                "Momo",
                "Vivian",
                "Moon",
                "Maia",
                "Kai",
                "Nofish",
                "Bella",
                "Jennifer",
                "Ryan",
                "Katerina",
                "Aiden",
                "Eldric Sage",
                "Mia",
                "Mochi",
                "Bellona",
                "Vincent",
                "Bunny",
                "Neil",
                "Elias",
                "Arthur",
                "Nini",
                "Seren",
                "Pip",
                "Stella",
                "Bodega",
                "Sonrisa",
                "Alek",
                "Dolce",
                "Sohee",
                "Ono Anna",
                "Lenn",
                "Emilien",
                "Andre",
                "Radio Gol",
                "Jada",
                "Dylan",
                "Li",
                "Marcus",
                "Roy",
                "Peter",
                "Sunny",
                "Eric",
                "Rocky",
                "Kiki",
            ),
        ),
        Parameter(
            name="languageType",
            python_name="language_type",
            type="choice",
            description="The language of the text, which sets its pronunciation; Auto finds it out.",
            default="Auto",
            options=(
                "Auto",
                "Chinese",
                "English",
                "German",
                "Italian",
                "Portuguese",
                "Spanish",
                "Japanese",
                "Korean",
                "French",
                "Russian",
            ),
        ),
    ),
)

QWEN3_TTS_INSTRUCT_FLASH = Endpoint(
    path="alibaba/qwen3-tts-instruct-flash",
    names=("qwen3-tts-instruct-flash", "千问3-语音合成-Instruct-Flash"),
    family="qwen_tts",
    method="qwen3_tts_instruct_flash",
    task="text-to-speech",
    output="audio",
    summary="Speaks a text with Qwen3 TTS Instruct Flash, in a manner that you describe.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken, at most 600 characters; a Chinese one counts as two. Languages may be mixed.",
            required=True,
            max_length=600,
        ),
        Parameter(
            name="instructions",
            python_name="instructions",
            type="string",
            description="How to speak: pace, pitch, mood, timbre; in Chinese or English.",
            max_length=2000,
        ),
        Parameter(
            name="optimizeInstructions",
            python_name="optimize_instructions",
            type="boolean",
            description="Lets the service polish instructions first; without them it does nothing.",
            default=False,
        ),
        Parameter(
            name="voice",
            python_name="voice",
            type="choice",
            description="Which of the ready-made voices speaks.",
            required=True,
            default="Cherry",
            options=(
                "Cherry",
                "Serena",
                "Ethan",
                "Chelsie",
                "Momo",
                "Vivian",
                "Moon",
                "Maia",
                "Kai",
                "Nofish",
                "Bella",
                "Eldric Sage",
                "Mia",
                "Mochi",
                "Bellona",
                "Vincent",
                "Bunny",
                "Neil",
                "Elias",
                "Arthur",
                "Nini",
                "Seren",
                "Pip",
                "Stella",
            ),
        ),
        Parameter(
            name="languageType",
            python_name="language_type",
            type="choice",
            description="The language of the text, which sets its pronunciation; Auto finds it out.",
            default="Auto",
            options=(
                "Auto",
                "Chinese",
                "English",
                "German",
                "Italian",
                "Portuguese",
                "Spanish",
                "Japanese",
                "Korean",
                "French",
                "Russian",
            ),
        ),
    ),
)

QWEN3_TTS_VOICE_DESIGN = Endpoint(
    path="rhart-audio/qwen3-tts/voice-design",
    names=("rhart-audio/qwen3-tts/voice-design", "Qwen3 TTS 声音设计"),
    family="qwen_tts",
    method="qwen3_tts_voice_design",
    task="voice-design",
    output="audio",
    summary="Invents a voice with the hosted open model Qwen3 TTS and lets it speak; voice and text are described or drawn at random.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="voiceMode",
            python_name="voice_mode",
            type="choice",
            description="Whether the voice is described in voice_description or drawn at random.",
            options=("2", "1"),
            node_key="7##select",
            evidence="The documentation prints the options as numbers and does not say which is which; described is its default.",
        ),
        Parameter(
            name="voiceDescription",
            python_name="voice_description",
            type="string",
            description="What the voice is like: age, sex, character, pace.",
            node_key="2##text",
        ),
        Parameter(
            name="textMode",
            python_name="text_mode",
            type="choice",
            description="Whether the text is given in text or drawn at random.",
            options=("2", "1"),
            node_key="6##select",
            evidence="The documentation prints the options as numbers and does not say which is which; given is its default.",
        ),
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken.",
            node_key="1##text",
        ),
    ),
    notes="The documentation shows node keys alone; the parameter names are ours.",
    wire=Wire(form="node_keys", evidence="documented", as_of="2026-09-10"),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    QWEN3_TTS_FLASH,
    QWEN3_TTS_INSTRUCT_FLASH,
    QWEN3_TTS_VOICE_DESIGN,
)


class QwenTts(Family[CallT]):
    """Qwen (speech): Speech from text with Qwen3 TTS, in ready-made or designed voices."""

    @method(QWEN3_TTS_FLASH)
    def qwen3_tts_flash(
        self,
        *,
        text: TextInput,
        voice: VoiceOption = "Cherry",
        language_type: LanguageTypeOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Speaks a text with Qwen3 TTS Flash in one of many ready-made voices, Chinese dialects
        among them.

        - Name: ``qwen3-tts-flash``, ``千问3-语音合成-Flash``
        - Path: ``alibaba/qwen3-tts-flash``
        - Task: text-to-speech
        - Output: audio
        - Price: not published

        Args:
            text: What is to be spoken, at most 600 characters; a Chinese one counts as two.
                Languages may be mixed. At most 600 characters.
            voice: Which of the ready-made voices speaks. One of the 48 options in the signature.
                Default: "Cherry".
            language_type: The language of the text, which sets its pronunciation; Auto finds it
                out. "Auto", "Chinese", "English", "German", "Italian", "Portuguese", "Spanish",
                "Japanese", "Korean", "French" or "Russian". Service default: "Auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_tts.qwen3_tts_flash(text="Good morning, and welcome aboard.")
        """
        ...

    @method(QWEN3_TTS_INSTRUCT_FLASH)
    def qwen3_tts_instruct_flash(
        self,
        *,
        text: TextInput,
        voice: VoiceOption2 = "Cherry",
        instructions: TextInput | None = None,
        optimize_instructions: bool | None = None,
        language_type: LanguageTypeOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Speaks a text with Qwen3 TTS Instruct Flash, in a manner that you describe.

        - Name: ``qwen3-tts-instruct-flash``, ``千问3-语音合成-Instruct-Flash``
        - Path: ``alibaba/qwen3-tts-instruct-flash``
        - Task: text-to-speech
        - Output: audio
        - Price: not published

        Args:
            text: What is to be spoken, at most 600 characters; a Chinese one counts as two.
                Languages may be mixed. At most 600 characters.
            instructions: How to speak: pace, pitch, mood, timbre; in Chinese or English. At most
                2,000 characters.
            optimize_instructions: Lets the service polish instructions first; without them it does
                nothing. Service default: False.
            voice: Which of the ready-made voices speaks. One of the 24 options in the signature.
                Default: "Cherry".
            language_type: The language of the text, which sets its pronunciation; Auto finds it
                out. "Auto", "Chinese", "English", "German", "Italian", "Portuguese", "Spanish",
                "Japanese", "Korean", "French" or "Russian". Service default: "Auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_tts.qwen3_tts_instruct_flash(
                text="Good morning, and welcome aboard.",
            )
        """
        ...

    @method(QWEN3_TTS_VOICE_DESIGN)
    def qwen3_tts_voice_design(
        self,
        *,
        voice_mode: Literal[2, 1, "2", "1"] | None = None,
        voice_description: TextInput | None = None,
        text_mode: Literal[2, 1, "2", "1"] | None = None,
        text: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Invents a voice with the hosted open model Qwen3 TTS and lets it speak; voice and text
        are described or drawn at random.

        - Name: ``rhart-audio/qwen3-tts/voice-design``, ``Qwen3 TTS 声音设计``
        - Path: ``rhart-audio/qwen3-tts/voice-design``
        - Task: voice-design
        - Output: audio
        - Price: not published
        - Note: The documentation shows node keys alone; the parameter names are ours.

        Args:
            voice_mode: Whether the voice is described in voice_description or drawn at random. 2 or
                1. Uncertain: The documentation prints the options as numbers and does not say which
                is which; described is its default.
            voice_description: What the voice is like: age, sex, character, pace.
            text_mode: Whether the text is given in text or drawn at random. 2 or 1. Uncertain: The
                documentation prints the options as numbers and does not say which is which; given
                is its default.
            text: What is to be spoken.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_tts.qwen3_tts_voice_design(voice_mode=2)
        """
        ...

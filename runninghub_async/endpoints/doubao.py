# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""ByteDance Doubao (audio): Speech and scenes to listen to with Doubao Seed TTS and Seed Audio."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter

ExplicitLanguageOption: TypeAlias = Literal[
    "zh-cn",
    "en",
    "ja",
    "es-mx",
    "id",
    "pt-br",
    "pt",
    "ko",
    "de",
    "fr",
    "th",
    "vi",
    "ru",
    "fil",
    "ms",
    "ar",
]

DOUBAO_SEED_AUDIO_1_0 = Endpoint(
    path="bytedance/doubao-seed-audio-1.0",
    names=("doubao-seed-audio-1.0", "Doubao-音频生成-1.0"),
    family="doubao",
    method="doubao_seed_audio_1_0",
    task="text-to-audio",
    output="audio",
    summary="Makes a scene to listen to from text with Doubao Seed Audio: several speakers, music and noises in one recording.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text_prompt",
            python_name="text_prompt",
            type="string",
            description="What is to be heard: who speaks which words and how, music, noises.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="speaker",
            python_name="speaker",
            type="string",
            description="Which voice speaks: the id of a Doubao voice or of a cloned one. It does not go together with audio_url or image_url.",
        ),
        Parameter(
            name="audio_url",
            python_name="audio_url",
            type="audio",
            description="Recordings to go by, of voices above all. They do not go together with speaker or image_url.",
            multiple=True,
            max_files=3,
            max_size_mb=10,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="image_url",
            python_name="image_url",
            type="image",
            description="A picture to go by. It does not go together with speaker or audio_url.",
            max_size_mb=10,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="format",
            python_name="format",
            type="choice",
            description="File type of the sound.",
            default="wav",
            options=("wav", "mp3", "pcm", "ogg_opus"),
        ),
        Parameter(
            name="sample_rate",
            python_name="sample_rate",
            type="string",
            description="Samples per second of the sound file, in hertz: 8000, 16000, 24000, 32000 or 44100.",
            default="24000",
        ),
        Parameter(
            name="speech_rate",
            python_name="speech_rate",
            type="integer",
            description="How fast the voice speaks: 100 is twice as fast, -50 half as fast, 0 its natural pace.",
            required=True,
            default=0,
            min=-50,
            max=100,
        ),
        Parameter(
            name="loudness_rate",
            python_name="loudness_rate",
            type="integer",
            description="How loud the voice is: 100 is twice as loud, -50 half as loud, 0 unchanged.",
            default=0,
            min=-50,
            max=100,
        ),
        Parameter(
            name="pitch_rate",
            python_name="pitch_rate",
            type="integer",
            description="Raises the voice above zero and lowers it below; 0 keeps its own tone.",
            default=0,
            min=-12,
            max=12,
        ),
    ),
)

DOUBAO_SEED_TTS_2_0 = Endpoint(
    path="bytedance/doubao-seed-tts-2.0",
    names=("doubao-seed-tts-2.0", "Doubao-语音合成-2.0"),
    family="doubao",
    method="doubao_seed_tts_2_0",
    task="text-to-speech",
    output="audio",
    summary="Speaks a text with Doubao Seed TTS 2.0; the text itself can direct mood and pace, and formulas are read out.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken; it is billed by its characters.",
            required=True,
            min_length=1,
            max_length=10000,
        ),
        Parameter(
            name="speaker",
            python_name="speaker",
            type="string",
            description="Which voice speaks: the id of a Doubao voice.",
            required=True,
        ),
        Parameter(
            name="format",
            python_name="format",
            type="choice",
            description="File type of the sound.",
            default="mp3",
            options=("mp3", "pcm", "ogg_opus", "wav"),
        ),
        Parameter(
            name="sample_rate",
            python_name="sample_rate",
            type="string",
            description="Samples per second of the sound file, in hertz: 8000, 16000, 22050, 24000, 32000, 44100 or 48000.",
            default="24000",
        ),
        Parameter(
            name="speech_rate",
            python_name="speech_rate",
            type="integer",
            description="How fast the voice speaks: 100 is twice as fast, -50 half as fast, 0 its natural pace.",
            default=0,
            min=-50,
            max=100,
        ),
        Parameter(
            name="loudness_rate",
            python_name="loudness_rate",
            type="integer",
            description="How loud the voice is: 100 is twice as loud, -50 half as loud, 0 unchanged.",
            default=0,
            min=-50,
            max=100,
        ),
        Parameter(
            name="bit_rate",
            python_name="bit_rate",
            type="integer",
            description="Bits per second of the sound file; it counts only with format mp3.",
            min=64000,
            max=160000,
        ),
        Parameter(
            name="pitch",
            python_name="pitch",
            type="integer",
            description="Raises the voice above zero and lowers it below; 0 keeps its own tone.",
            default=0,
            min=-12,
            max=12,
        ),
        Parameter(
            name="enable_subtitle",
            python_name="enable_subtitle",
            type="boolean",
            description="Also returns when each word is spoken.",
            default=False,
        ),
        Parameter(
            name="max_length_to_filter_parenthesis",
            python_name="max_length_to_filter_parenthesis",
            type="integer",
            description="What becomes of text in brackets: 0 reads it, 100 leaves it out.",
            default=100,
        ),
        Parameter(
            name="silence_duration",
            python_name="silence_duration",
            type="integer",
            description="How long the silence at the end is, in milliseconds.",
            default=0,
            min=0,
            max=30000,
        ),
        Parameter(
            name="disable_markdown_filter",
            python_name="disable_markdown_filter",
            type="boolean",
            description="Takes Markdown marks out before reading when on; off, they are read aloud.",
            default=False,
            evidence="The name says the opposite; the meaning is the documented one.",
        ),
        Parameter(
            name="disable_emoji_filter",
            python_name="disable_emoji_filter",
            type="boolean",
            description="Switches how emoji are treated before reading.",
            default=False,
            evidence="The documentation does not say which way.",
        ),
        Parameter(
            name="enable_latex_tn",
            python_name="enable_latex_tn",
            type="boolean",
            description="Reads formulas in LaTeX in words.",
            default=False,
        ),
        Parameter(
            name="explicit_language",
            python_name="explicit_language",
            type="choice",
            description="Reads text of this language only; left out, the language is found out.",
            options=(
                "zh-cn",
                "en",
                "ja",
                "es-mx",
                "id",
                "pt-br",
                "pt",
                "ko",
                "de",
                "fr",
                "th",
                "vi",
                "ru",
                "fil",
                "ms",
                "ar",
            ),
        ),
        Parameter(
            name="explicit_dialect",
            python_name="explicit_dialect",
            type="string",
            description="The dialect to speak, for voices that can; Chinese ones by their name in pinyin.",
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    DOUBAO_SEED_AUDIO_1_0,
    DOUBAO_SEED_TTS_2_0,
)


class Doubao(Family[CallT]):
    """ByteDance Doubao (audio): Speech and scenes to listen to with Doubao Seed TTS and Seed
    Audio.
    """

    @method(DOUBAO_SEED_AUDIO_1_0)
    def doubao_seed_audio_1_0(
        self,
        *,
        text_prompt: TextInput,
        speech_rate: int = 0,
        speaker: TextInput | None = None,
        audio_url: MediaInput | Sequence[MediaInput] | None = None,
        image_url: MediaInput | None = None,
        format: Literal["wav", "mp3", "pcm", "ogg_opus"] | None = None,
        sample_rate: TextInput | None = None,
        loudness_rate: int | None = None,
        pitch_rate: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a scene to listen to from text with Doubao Seed Audio: several speakers, music and
        noises in one recording.

        - Name: ``doubao-seed-audio-1.0``, ``Doubao-音频生成-1.0``
        - Path: ``bytedance/doubao-seed-audio-1.0``
        - Task: text-to-audio
        - Output: audio
        - Price: not published

        Args:
            text_prompt: What is to be heard: who speaks which words and how, music, noises. At most
                3,000 characters.
            speaker: Which voice speaks: the id of a Doubao voice or of a cloned one. It does not go
                together with audio_url or image_url.
            audio_url: Recordings to go by, of voices above all. They do not go together with
                speaker or image_url. At most 3 files, each MP3 or WAV up to 10 MB.
            image_url: A picture to go by. It does not go together with speaker or audio_url. JPG,
                PNG or WEBP up to 10 MB.
            format: File type of the sound. "wav", "mp3", "pcm" or "ogg_opus". Service default:
                "wav".
            sample_rate: Samples per second of the sound file, in hertz: 8000, 16000, 24000, 32000
                or 44100. Service default: "24000".
            speech_rate: How fast the voice speaks: 100 is twice as fast, -50 half as fast, 0 its
                natural pace. -50 to 100. Default: 0.
            loudness_rate: How loud the voice is: 100 is twice as loud, -50 half as loud, 0
                unchanged. -50 to 100. Service default: 0.
            pitch_rate: Raises the voice above zero and lowers it below; 0 keeps its own tone. -12
                to 12. Service default: 0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.doubao.doubao_seed_audio_1_0(
                text_prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(DOUBAO_SEED_TTS_2_0)
    def doubao_seed_tts_2_0(
        self,
        *,
        text: TextInput,
        speaker: TextInput,
        format: Literal["mp3", "pcm", "ogg_opus", "wav"] | None = None,
        sample_rate: TextInput | None = None,
        speech_rate: int | None = None,
        loudness_rate: int | None = None,
        bit_rate: int | None = None,
        pitch: int | None = None,
        enable_subtitle: bool | None = None,
        max_length_to_filter_parenthesis: int | None = None,
        silence_duration: int | None = None,
        disable_markdown_filter: bool | None = None,
        disable_emoji_filter: bool | None = None,
        enable_latex_tn: bool | None = None,
        explicit_language: ExplicitLanguageOption | None = None,
        explicit_dialect: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Speaks a text with Doubao Seed TTS 2.0; the text itself can direct mood and pace, and
        formulas are read out.

        - Name: ``doubao-seed-tts-2.0``, ``Doubao-语音合成-2.0``
        - Path: ``bytedance/doubao-seed-tts-2.0``
        - Task: text-to-speech
        - Output: audio
        - Price: not published

        Args:
            text: What is to be spoken; it is billed by its characters. 1 to 10,000 characters.
            speaker: Which voice speaks: the id of a Doubao voice.
            format: File type of the sound. "mp3", "pcm", "ogg_opus" or "wav". Service default:
                "mp3".
            sample_rate: Samples per second of the sound file, in hertz: 8000, 16000, 22050, 24000,
                32000, 44100 or 48000. Service default: "24000".
            speech_rate: How fast the voice speaks: 100 is twice as fast, -50 half as fast, 0 its
                natural pace. -50 to 100. Service default: 0.
            loudness_rate: How loud the voice is: 100 is twice as loud, -50 half as loud, 0
                unchanged. -50 to 100. Service default: 0.
            bit_rate: Bits per second of the sound file; it counts only with format mp3. 64,000 to
                160,000.
            pitch: Raises the voice above zero and lowers it below; 0 keeps its own tone. -12 to 12.
                Service default: 0.
            enable_subtitle: Also returns when each word is spoken. Service default: False.
            max_length_to_filter_parenthesis: What becomes of text in brackets: 0 reads it, 100
                leaves it out. Service default: 100.
            silence_duration: How long the silence at the end is, in milliseconds. 0 to 30,000.
                Service default: 0.
            disable_markdown_filter: Takes Markdown marks out before reading when on; off, they are
                read aloud. Service default: False. Uncertain: The name says the opposite; the
                meaning is the documented one.
            disable_emoji_filter: Switches how emoji are treated before reading. Service default:
                False. Uncertain: The documentation does not say which way.
            enable_latex_tn: Reads formulas in LaTeX in words. Service default: False.
            explicit_language: Reads text of this language only; left out, the language is found
                out. One of the 16 options in the signature.
            explicit_dialect: The dialect to speak, for voices that can; Chinese ones by their name
                in pinyin.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.doubao.doubao_seed_tts_2_0(
                text="Good morning, and welcome aboard.",
                speaker="my-speaker",
            )
        """
        ...

# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""MiniMax Audio: Speech from text, cloned and designed voices, songs from lyrics, and songs sung
anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import (
    DataField,
    DataForm,
    Endpoint,
    GivenBy,
    Parameter,
    PriceRule,
    PriceTable,
)

BitrateOption: TypeAlias = Literal[
    32000, 64000, 128000, 256000, "32000", "64000", "128000", "256000"
]
BitrateOption2: TypeAlias = Literal[
    32000, 60000, 64000, 128000, 256000, "32000", "60000", "64000", "128000", "256000"
]
EmotionOption: TypeAlias = Literal[
    "happy", "sad", "angry", "fearful", "disgusted", "surprised", "neutral"
]
LanguageBoostOption: TypeAlias = Literal[
    "Chinese",
    "Chinese,Yue",
    "English",
    "Arabic",
    "Russian",
    "Spanish",
    "French",
    "Portuguese",
    "German",
    "Turkish",
    "Dutch",
    "Ukrainian",
    "Vietnamese",
    "Indonesian",
    "Japanese",
    "Italian",
    "Korean",
    "Thai",
    "Polish",
    "Romanian",
    "Greek",
    "Czech",
    "Finnish",
    "Hindi",
    "auto",
]
ModelOption: TypeAlias = Literal[
    "speech-02-hd",
    "speech-02-turbo",
    "speech-2.5-hd-preview",
    "speech-2.5-turbo-preview",
    "speech-2.6-hd",
    "speech-2.6-turbo",
    "speech-2.8-turbo",
    "speech-2.8-hd",
]
SampleRateOption: TypeAlias = Literal[
    16000, 24000, 32000, 44100, "16000", "24000", "32000", "44100"
]

MINIMAX_MUSIC_2_6 = Endpoint(
    path="minimax/music-2.6",
    names=("MiniMax Music 2.6", "minimax/music-2.6"),
    family="minimax",
    method="minimax_music_2_6",
    task="text-to-music",
    output="audio",
    summary="Sings given lyrics, or makes music without singing, with MiniMax Music 2.6.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The music: genre, mood, tempo, occasion, kind of voice. Music without singing needs it.",
            max_length=2000,
        ),
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The words to sing, line by line; section marks in square brackets such as [Intro], [Verse], [Chorus], [Bridge] and [Outro] shape the song. Left out only with is_instrumental on.",
            max_length=3500,
        ),
        Parameter(
            name="sampleRate",
            python_name="sample_rate",
            type="choice",
            description="Samples per second of the sound file, in hertz.",
            default="44100",
            options=("16000", "24000", "32000", "44100"),
        ),
        Parameter(
            name="bitrate",
            python_name="bitrate",
            type="choice",
            description="Bits per second of the sound file: more is better sound and a larger file.",
            default="256000",
            options=("32000", "64000", "128000", "256000"),
        ),
        Parameter(
            name="format",
            python_name="format",
            type="choice",
            description="File type of the sound.",
            default="mp3",
            options=("mp3", "wav", "pcm"),
        ),
        Parameter(
            name="lyricsOptimizer",
            python_name="lyrics_optimizer",
            type="boolean",
            description="Lets the service write or polish the lyrics to suit prompt.",
            default=False,
        ),
        Parameter(
            name="isInstrumental",
            python_name="is_instrumental",
            type="boolean",
            description="Leaves out the singing: music only. Then prompt is needed, and lyrics is not.",
            default=False,
        ),
    ),
)

MINIMAX_MUSIC_2_6_TEXT_TO_INSTRUMENTAL = Endpoint(
    path="minimax/music-2.6/text-to-instrumental",
    names=("minimax/music-2.6/text-to-instrumental", "MiniMax Music 2.6 纯音乐生成"),
    family="minimax",
    method="minimax_music_2_6_text_to_instrumental",
    task="text-to-music",
    output="audio",
    summary="Makes music without singing from a description with MiniMax Music 2.6.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The music: genre, mood, tempo, occasion, instruments.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="sampleRate",
            python_name="sample_rate",
            type="choice",
            description="Samples per second of the sound file, in hertz.",
            default="44100",
            options=("16000", "24000", "32000", "44100"),
        ),
        Parameter(
            name="bitrate",
            python_name="bitrate",
            type="choice",
            description="Bits per second of the sound file: more is better sound and a larger file.",
            default="256000",
            options=("32000", "64000", "128000", "256000"),
        ),
        Parameter(
            name="format",
            python_name="format",
            type="choice",
            description="File type of the sound.",
            default="mp3",
            options=("mp3", "wav", "pcm"),
        ),
    ),
)

MINIMAX_MUSIC_2_6_TEXT_TO_MUSIC = Endpoint(
    path="minimax/music-2.6/text-to-music",
    names=("minimax/music-2.6/text-to-music", "MiniMax Music 2.6 文生音乐"),
    family="minimax",
    method="minimax_music_2_6_text_to_music",
    task="text-to-music",
    output="audio",
    summary="Sings given lyrics with MiniMax Music 2.6.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The music: genre, mood, tempo, occasion, kind of voice.",
            max_length=2000,
        ),
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The words to sing, line by line; section marks in square brackets such as [Intro], [Verse], [Chorus], [Bridge] and [Outro] shape the song.",
            required=True,
            max_length=3500,
        ),
        Parameter(
            name="sampleRate",
            python_name="sample_rate",
            type="choice",
            description="Samples per second of the sound file, in hertz.",
            default="44100",
            options=("16000", "24000", "32000", "44100"),
        ),
        Parameter(
            name="bitrate",
            python_name="bitrate",
            type="choice",
            description="Bits per second of the sound file: more is better sound and a larger file.",
            default="256000",
            options=("32000", "64000", "128000", "256000"),
        ),
        Parameter(
            name="format",
            python_name="format",
            type="choice",
            description="File type of the sound.",
            default="mp3",
            options=("mp3", "wav", "pcm"),
        ),
        Parameter(
            name="lyricsOptimizer",
            python_name="lyrics_optimizer",
            type="boolean",
            description="Lets the service write or polish the lyrics to suit prompt.",
            default=False,
        ),
    ),
)

MINIMAX_MUSIC_COVER = Endpoint(
    path="minimax/music-cover",
    names=("minimax/music-cover", "MiniMax Music 翻唱"),
    family="minimax",
    method="minimax_music_cover",
    task="audio-to-audio",
    output="audio",
    summary="Sings a song anew in another style with MiniMax Music: the melody stays, voice, instruments and arrangement change.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The new style: genre, mood, instruments, kind of voice.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="The song to cover, 6 seconds to 6 minutes long.",
            required=True,
            max_size_mb=50,
            accept=("MP3", "WAV", "FLAC"),
        ),
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The words to sing; left out, those of the recording are taken. Needed with cover_feature_id.",
            min_length=10,
            max_length=1000,
        ),
        Parameter(
            name="coverFeatureId",
            python_name="cover_feature_id",
            type="string",
            description='The id that music-cover-preprocess returned for the recording, valid for 24 hours. Given by `minimax/music-cover-preprocess`, as `data["cover_feature_id"]` of its result.',
            given_by=(GivenBy(path="minimax/music-cover-preprocess", key="cover_feature_id"),),
        ),
        Parameter(
            name="sampleRate",
            python_name="sample_rate",
            type="choice",
            description="Samples per second of the sound file, in hertz.",
            default="44100",
            options=("16000", "24000", "32000", "44100"),
        ),
        Parameter(
            name="format",
            python_name="format",
            type="choice",
            description="File type of the sound.",
            default="mp3",
            options=("mp3", "wav", "pcm"),
        ),
        Parameter(
            name="bitrate",
            python_name="bitrate",
            type="choice",
            description="Bits per second of the sound file: more is better sound and a larger file.",
            default="256000",
            options=("32000", "64000", "128000", "256000"),
        ),
    ),
)

MINIMAX_MUSIC_COVER_PREPROCESS = Endpoint(
    path="minimax/music-cover-preprocess",
    names=("minimax/music-cover-preprocess", "MiniMax Music 翻唱前处理"),
    family="minimax",
    method="minimax_music_cover_preprocess",
    task="audio-to-text",
    output="text",
    summary="Studies a recording for music-cover and returns the id and the lyrics that it takes.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="The song to be covered later, 6 seconds to 6 minutes long.",
            required=True,
            max_size_mb=50,
            accept=("MP3", "WAV", "FLAC"),
        ),
    ),
    notes="The sources call the result sound; what the next step needs is an id and lyrics. How they come is not documented.",
    data=DataForm(
        fields=(
            DataField(
                name="cover_feature_id",
                type="string",
                description="What the song is known by; music-cover takes it, together with lyrics.",
                valid_hours=24,
            ),
            DataField(
                name="lyrics", type="string", description="The words that were heard in the song."
            ),
        )
    ),
    output_doubtful=True,
)

MINIMAX_VOICE_DESIGN = Endpoint(
    path="minimax/voice-design",
    names=("minimax/voice-design",),
    family="minimax",
    method="minimax_voice_design",
    task="voice-design",
    output="audio",
    summary="Invents a new voice from a description and returns a spoken sample of it.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What the voice is like: age, sex, character, tempo, the kind of text it is meant to read.",
            required=True,
        ),
        Parameter(
            name="previewText",
            python_name="preview_text",
            type="string",
            description="What the new voice says in the returned sample.",
            required=True,
            max_length=500,
        ),
        Parameter(
            name="voiceId",
            python_name="voice_id",
            type="string",
            description="The id under which the new voice is kept for later speech calls. Left out, the service makes one up.",
        ),
        Parameter(
            name="aigcWatermark",
            python_name="aigc_watermark",
            type="boolean",
            description="Adds a short audible rhythm mark at the end of the sample, showing that it was made by a machine.",
            default=False,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("13.65")),),
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="voice_id",
                type="string",
                description="The id under which the new voice is kept.",
                same_as="voiceId",
            ),
        ),
        bare="voice_id",
    ),
)

MINIMAX_MUSIC_2_5 = Endpoint(
    path="rhart-audio/text-to-audio/music-2.5",
    names=("minimax/music-2.5",),
    family="minimax",
    method="minimax_music_2_5",
    task="text-to-music",
    output="audio",
    summary="Sings given lyrics in a described style and returns the finished song.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The music: genre, mood, tempo, instruments and kind of voice. The words to sing go into lyrics.",
            required=True,
        ),
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The words to sing, line by line; section marks in square brackets such as [Verse] and [Chorus] shape the song.",
            required=True,
        ),
        Parameter(
            name="bitrate",
            python_name="bitrate",
            type="choice",
            description="Bits per second of the sound file: more is better sound and a larger file.",
            default="256000",
            options=("32000", "60000", "64000", "128000", "256000"),
        ),
        Parameter(
            name="sampleRate",
            python_name="sample_rate",
            type="choice",
            description="Samples per second of the sound file, in hertz.",
            default="44100",
            options=("16000", "24000", "32000", "44100"),
        ),
    ),
    nav=("Audio Generation & Processing / text-to-audio / minimax/music-2.5",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.95")),),
        ),
    ),
)

MINIMAX_SPEECH_02_HD = Endpoint(
    path="rhart-audio/text-to-audio/speech-02-hd",
    names=("minimax/speech-02-hd",),
    family="minimax",
    method="minimax_speech_02_hd",
    task="text-to-speech",
    output="audio",
    summary="Speaks a text with MiniMax Speech 02 HD, the higher-quality tier of the oldest version offered.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken. The speech models also act out noises in brackets: (laughs), (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale), (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing), (emm), (whistles), (sneezes), (crying), (applause).",
            required=True,
        ),
        Parameter(
            name="pronunciation_dict",
            python_name="pronunciation_dict",
            type="string",
            description='How single words are to be spoken, one entry for each, written as word/spoken form: "omg/oh my god".',
            multiple=True,
            max_files=20,
        ),
        Parameter(
            name="voice_id",
            python_name="voice_id",
            type="string",
            description="Who speaks: the id of a cloned or designed voice, or one of Wise_Woman, Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy, Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy, Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.",
            required=True,
        ),
        Parameter(
            name="speed",
            python_name="speed",
            type="number",
            description="How fast the voice speaks; 1 is its natural pace, 2 twice that.",
            default=1.0,
            min=0.5,
            max=2,
            step=0.01,
        ),
        Parameter(
            name="volume",
            python_name="volume",
            type="number",
            description="How loud the voice is; 1 is its natural loudness.",
            default=1.0,
            min=0.1,
            max=10,
            step=0.01,
        ),
        Parameter(
            name="pitch",
            python_name="pitch",
            type="integer",
            description="Raises the voice above zero and lowers it below; 0 keeps its own tone.",
            default=0,
            min=-12,
            max=12,
            step=1,
        ),
        Parameter(
            name="emotion",
            python_name="emotion",
            type="choice",
            description="The mood in which the voice speaks.",
            default="happy",
            options=("happy", "sad", "angry", "fearful", "disgusted", "surprised", "neutral"),
        ),
        Parameter(
            name="enable_base64_output",
            python_name="enable_base64_output",
            type="boolean",
            description="Asks for the sound as Base64 text in place of a link to a file.",
            required=True,
            default=False,
        ),
        Parameter(
            name="english_normalization",
            python_name="english_normalization",
            type="boolean",
            description="Reads numbers in English text more naturally, at the cost of a little time.",
            required=True,
            default=False,
        ),
    ),
    nav=("Audio Generation & Processing / text-to-audio / minimax/speech-02-hd",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per 1000 characters",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.31")),),
        ),
    ),
)

MINIMAX_SPEECH_02_TURBO = Endpoint(
    path="rhart-audio/text-to-audio/speech-02-turbo",
    names=("minimax/speech-02-turbo",),
    family="minimax",
    method="minimax_speech_02_turbo",
    task="text-to-speech",
    output="audio",
    summary="Speaks a text with MiniMax Speech 02 Turbo, the quicker and cheaper tier of the oldest version offered.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken. The speech models also act out noises in brackets: (laughs), (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale), (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing), (emm), (whistles), (sneezes), (crying), (applause).",
            required=True,
        ),
        Parameter(
            name="pronunciation_dict",
            python_name="pronunciation_dict",
            type="string",
            description='How single words are to be spoken, one entry for each, written as word/spoken form: "omg/oh my god".',
            multiple=True,
            max_files=20,
        ),
        Parameter(
            name="voice_id",
            python_name="voice_id",
            type="string",
            description="Who speaks: the id of a cloned or designed voice, or one of Wise_Woman, Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy, Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy, Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.",
            required=True,
        ),
        Parameter(
            name="speed",
            python_name="speed",
            type="number",
            description="How fast the voice speaks; 1 is its natural pace, 2 twice that.",
            default=1.0,
            min=0.5,
            max=2,
            step=0.01,
        ),
        Parameter(
            name="volume",
            python_name="volume",
            type="number",
            description="How loud the voice is; 1 is its natural loudness.",
            default=1.0,
            min=0.1,
            max=10,
            step=0.01,
        ),
        Parameter(
            name="pitch",
            python_name="pitch",
            type="integer",
            description="Raises the voice above zero and lowers it below; 0 keeps its own tone.",
            default=0,
            min=-12,
            max=12,
            step=1,
        ),
        Parameter(
            name="emotion",
            python_name="emotion",
            type="choice",
            description="The mood in which the voice speaks.",
            default="happy",
            options=("happy", "sad", "angry", "fearful", "disgusted", "surprised", "neutral"),
        ),
        Parameter(
            name="enable_base64_output",
            python_name="enable_base64_output",
            type="boolean",
            description="Asks for the sound as Base64 text in place of a link to a file.",
            required=True,
            default=False,
        ),
        Parameter(
            name="english_normalization",
            python_name="english_normalization",
            type="boolean",
            description="Reads numbers in English text more naturally, at the cost of a little time.",
            required=True,
            default=False,
        ),
    ),
    nav=("Audio Generation & Processing / text-to-audio / minimax/speech-02-turbo",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per 1000 characters",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.19")),),
        ),
    ),
)

MINIMAX_SPEECH_2_6_HD = Endpoint(
    path="rhart-audio/text-to-audio/speech-2.6-hd",
    names=("minimax/speech-2.6-hd",),
    family="minimax",
    method="minimax_speech_2_6_hd",
    task="text-to-speech",
    output="audio",
    summary="Speaks a text with MiniMax Speech 2.6 HD, the higher-quality tier of version 2.6.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken. The speech models also act out noises in brackets: (laughs), (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale), (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing), (emm), (whistles), (sneezes), (crying), (applause).",
            required=True,
        ),
        Parameter(
            name="pronunciation_dict",
            python_name="pronunciation_dict",
            type="string",
            description='How single words are to be spoken, one entry for each, written as word/spoken form: "omg/oh my god".',
            multiple=True,
            max_files=20,
        ),
        Parameter(
            name="voice_id",
            python_name="voice_id",
            type="string",
            description="Who speaks: the id of a cloned or designed voice, or one of Wise_Woman, Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy, Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy, Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.",
            required=True,
        ),
        Parameter(
            name="speed",
            python_name="speed",
            type="number",
            description="How fast the voice speaks; 1 is its natural pace, 2 twice that.",
            default=1.0,
            min=0.5,
            max=2,
            step=0.01,
        ),
        Parameter(
            name="volume",
            python_name="volume",
            type="number",
            description="How loud the voice is; 1 is its natural loudness.",
            default=1.0,
            min=0.1,
            max=10,
            step=0.01,
        ),
        Parameter(
            name="pitch",
            python_name="pitch",
            type="integer",
            description="Raises the voice above zero and lowers it below; 0 keeps its own tone.",
            default=0,
            min=-12,
            max=12,
            step=1,
        ),
        Parameter(
            name="emotion",
            python_name="emotion",
            type="choice",
            description="The mood in which the voice speaks.",
            default="happy",
            options=("happy", "sad", "angry", "fearful", "disgusted", "surprised", "neutral"),
        ),
        Parameter(
            name="enable_base64_output",
            python_name="enable_base64_output",
            type="boolean",
            description="Asks for the sound as Base64 text in place of a link to a file.",
            required=True,
            default=False,
        ),
        Parameter(
            name="english_normalization",
            python_name="english_normalization",
            type="boolean",
            description="Reads numbers in English text more naturally, at the cost of a little time.",
            required=True,
            default=False,
        ),
    ),
    nav=("Audio Generation & Processing / text-to-audio / minimax/speech-2.6-hd",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per 1000 characters",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.62")),),
        ),
    ),
)

MINIMAX_SPEECH_2_6_TURBO = Endpoint(
    path="rhart-audio/text-to-audio/speech-2.6-turbo",
    names=("minimax/speech-2.6-turbo",),
    family="minimax",
    method="minimax_speech_2_6_turbo",
    task="text-to-speech",
    output="audio",
    summary="Speaks a text with MiniMax Speech 2.6 Turbo, the quicker and cheaper tier of version 2.6.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken. The speech models also act out noises in brackets: (laughs), (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale), (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing), (emm), (whistles), (sneezes), (crying), (applause).",
            required=True,
        ),
        Parameter(
            name="pronunciation_dict",
            python_name="pronunciation_dict",
            type="string",
            description='How single words are to be spoken, one entry for each, written as word/spoken form: "omg/oh my god".',
            multiple=True,
            max_files=20,
        ),
        Parameter(
            name="voice_id",
            python_name="voice_id",
            type="string",
            description="Who speaks: the id of a cloned or designed voice, or one of Wise_Woman, Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy, Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy, Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.",
            required=True,
        ),
        Parameter(
            name="speed",
            python_name="speed",
            type="number",
            description="How fast the voice speaks; 1 is its natural pace, 2 twice that.",
            default=1.0,
            min=0.5,
            max=2,
            step=0.01,
        ),
        Parameter(
            name="volume",
            python_name="volume",
            type="number",
            description="How loud the voice is; 1 is its natural loudness.",
            default=1.0,
            min=0.1,
            max=10,
            step=0.01,
        ),
        Parameter(
            name="pitch",
            python_name="pitch",
            type="integer",
            description="Raises the voice above zero and lowers it below; 0 keeps its own tone.",
            default=0,
            min=-12,
            max=12,
            step=1,
        ),
        Parameter(
            name="emotion",
            python_name="emotion",
            type="choice",
            description="The mood in which the voice speaks.",
            default="happy",
            options=("happy", "sad", "angry", "fearful", "disgusted", "surprised", "neutral"),
        ),
        Parameter(
            name="enable_base64_output",
            python_name="enable_base64_output",
            type="boolean",
            description="Asks for the sound as Base64 text in place of a link to a file.",
            required=True,
            default=False,
        ),
        Parameter(
            name="english_normalization",
            python_name="english_normalization",
            type="boolean",
            description="Reads numbers in English text more naturally, at the cost of a little time.",
            required=True,
            default=False,
        ),
    ),
    nav=("Audio Generation & Processing / text-to-audio / minimax/speech-2.6-turbo",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per 1000 characters",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.37")),),
        ),
    ),
)

MINIMAX_SPEECH_2_8_HD = Endpoint(
    path="rhart-audio/text-to-audio/speech-2.8-hd",
    names=("minimax/speech-2.8-hd",),
    family="minimax",
    method="minimax_speech_2_8_hd",
    task="text-to-speech",
    output="audio",
    summary="Speaks a text with MiniMax Speech 2.8 HD, the higher-quality tier of the newest version.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken. The speech models also act out noises in brackets: (laughs), (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale), (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing), (emm), (whistles), (sneezes), (crying), (applause).",
            required=True,
        ),
        Parameter(
            name="pronunciation_dict",
            python_name="pronunciation_dict",
            type="string",
            description='How single words are to be spoken, one entry for each, written as word/spoken form: "omg/oh my god".',
            multiple=True,
            max_files=1,
            evidence="The registry allows one entry here and twenty in the sibling models.",
        ),
        Parameter(
            name="voice_id",
            python_name="voice_id",
            type="string",
            description="Who speaks: the id of a cloned or designed voice, or one of Wise_Woman, Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy, Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy, Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.",
            required=True,
        ),
        Parameter(
            name="speed",
            python_name="speed",
            type="number",
            description="How fast the voice speaks; 1 is its natural pace, 2 twice that.",
            default=1.0,
            min=0.5,
            max=2,
            step=0.01,
        ),
        Parameter(
            name="volume",
            python_name="volume",
            type="number",
            description="How loud the voice is; 1 is its natural loudness.",
            default=1.0,
            min=0.1,
            max=10,
            step=0.01,
        ),
        Parameter(
            name="pitch",
            python_name="pitch",
            type="integer",
            description="Raises the voice above zero and lowers it below; 0 keeps its own tone.",
            default=0,
            min=-12,
            max=12,
            step=1,
        ),
        Parameter(
            name="emotion",
            python_name="emotion",
            type="choice",
            description="The mood in which the voice speaks.",
            default="happy",
            options=("happy", "sad", "angry", "fearful", "disgusted", "surprised", "neutral"),
        ),
        Parameter(
            name="enable_base64_output",
            python_name="enable_base64_output",
            type="boolean",
            description="Asks for the sound as Base64 text in place of a link to a file.",
            required=True,
            default=False,
        ),
        Parameter(
            name="english_normalization",
            python_name="english_normalization",
            type="boolean",
            description="Reads numbers in English text more naturally, at the cost of a little time.",
            required=True,
            default=False,
        ),
    ),
    nav=("Audio Generation & Processing / text-to-audio / minimax/speech-2.8-hd",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per 1000 characters",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.62")),),
        ),
    ),
)

MINIMAX_SPEECH_2_8_TURBO = Endpoint(
    path="rhart-audio/text-to-audio/speech-2.8-turbo",
    names=("minimax/speech-2.8-turbo",),
    family="minimax",
    method="minimax_speech_2_8_turbo",
    task="text-to-speech",
    output="audio",
    summary="Speaks a text with MiniMax Speech 2.8 Turbo, the quicker and cheaper tier of the newest version.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken. The speech models also act out noises in brackets: (laughs), (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale), (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing), (emm), (whistles), (sneezes), (crying), (applause).",
            required=True,
        ),
        Parameter(
            name="pronunciation_dict",
            python_name="pronunciation_dict",
            type="string",
            description='How single words are to be spoken, one entry for each, written as word/spoken form: "omg/oh my god".',
            multiple=True,
            max_files=20,
        ),
        Parameter(
            name="voice_id",
            python_name="voice_id",
            type="string",
            description="Who speaks: the id of a cloned or designed voice, or one of Wise_Woman, Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy, Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy, Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.",
            required=True,
        ),
        Parameter(
            name="speed",
            python_name="speed",
            type="number",
            description="How fast the voice speaks; 1 is its natural pace, 2 twice that.",
            default=1.0,
            min=0.5,
            max=2,
            step=0.01,
        ),
        Parameter(
            name="volume",
            python_name="volume",
            type="number",
            description="How loud the voice is; 1 is its natural loudness.",
            default=1.0,
            min=0.1,
            max=10,
            step=0.01,
        ),
        Parameter(
            name="pitch",
            python_name="pitch",
            type="integer",
            description="Raises the voice above zero and lowers it below; 0 keeps its own tone.",
            default=0,
            min=-12,
            max=12,
            step=1,
        ),
        Parameter(
            name="emotion",
            python_name="emotion",
            type="choice",
            description="The mood in which the voice speaks.",
            default="happy",
            options=("happy", "sad", "angry", "fearful", "disgusted", "surprised", "neutral"),
        ),
        Parameter(
            name="enable_base64_output",
            python_name="enable_base64_output",
            type="boolean",
            description="Asks for the sound as Base64 text in place of a link to a file.",
            required=True,
            default=False,
        ),
        Parameter(
            name="english_normalization",
            python_name="english_normalization",
            type="boolean",
            description="Reads numbers in English text more naturally, at the cost of a little time.",
            required=True,
            default=False,
        ),
    ),
    nav=("Audio Generation & Processing / text-to-audio / minimax/speech-2.8-turbo",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per 1000 characters",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.37")),),
        ),
    ),
)

MINIMAX_VOICE_CLONE = Endpoint(
    path="rhart-audio/text-to-audio/voice-clone",
    names=("minimax/voice-clone",),
    family="minimax",
    method="minimax_voice_clone",
    task="voice-clone",
    output="audio",
    summary="Copies a voice from a recording, keeps it under an id of your choice and returns a spoken sample.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="audio",
            python_name="audio",
            type="audio",
            description="The recording whose speaker is copied: one person, clearly spoken, little noise.",
            required=True,
            max_size_mb=10,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="custom_voice_id",
            python_name="custom_voice_id",
            type="string",
            description="The id under which the voice is kept, for use as `voice_id`: at least eight characters, first a letter, letters and digits mixed. One that exists already is an error.",
            required=True,
            evidence="One published text offers the cloned voice to speech-02-hd and speech-02-turbo only, another to every HD and Turbo speech model.",
        ),
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What the new voice says in the returned sample.",
            required=True,
        ),
        Parameter(
            name="accuracy",
            python_name="accuracy",
            type="number",
            description="How exactly the words recognised in the recording must agree before the copy is accepted; higher is stricter.",
            default=0.7,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="need_noise_reduction",
            python_name="need_noise_reduction",
            type="boolean",
            description="Removes background noise from the recording before the voice is copied.",
            required=True,
            default=False,
        ),
        Parameter(
            name="need_volume_normalization",
            python_name="need_volume_normalization",
            type="boolean",
            description="Evens out the loudness of the recording before the voice is copied.",
            required=True,
            default=False,
        ),
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="The speech model that reads the returned sample. It does not tie the cloned voice to that model.",
            required=True,
            default="speech-02-hd",
            options=(
                "speech-02-hd",
                "speech-02-turbo",
                "speech-2.5-hd-preview",
                "speech-2.5-turbo-preview",
                "speech-2.6-hd",
                "speech-2.6-turbo",
                "speech-2.8-turbo",
                "speech-2.8-hd",
            ),
        ),
        Parameter(
            name="language_boost",
            python_name="language_boost",
            type="choice",
            description="Favours one language or dialect so that its sounds come out right; auto lets the service decide.",
            options=(
                "Chinese",
                "Chinese,Yue",
                "English",
                "Arabic",
                "Russian",
                "Spanish",
                "French",
                "Portuguese",
                "German",
                "Turkish",
                "Dutch",
                "Ukrainian",
                "Vietnamese",
                "Indonesian",
                "Japanese",
                "Italian",
                "Korean",
                "Thai",
                "Polish",
                "Romanian",
                "Greek",
                "Czech",
                "Finnish",
                "Hindi",
                "auto",
            ),
        ),
    ),
    nav=("Audio Generation & Processing / text-to-audio / minimax/voice-clone",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("3.12")),),
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="voice_id",
                type="string",
                description="The id under which the copied voice is kept.",
                same_as="custom_voice_id",
            ),
        ),
        bare="voice_id",
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    MINIMAX_MUSIC_2_6,
    MINIMAX_MUSIC_2_6_TEXT_TO_INSTRUMENTAL,
    MINIMAX_MUSIC_2_6_TEXT_TO_MUSIC,
    MINIMAX_MUSIC_COVER,
    MINIMAX_MUSIC_COVER_PREPROCESS,
    MINIMAX_VOICE_DESIGN,
    MINIMAX_MUSIC_2_5,
    MINIMAX_SPEECH_02_HD,
    MINIMAX_SPEECH_02_TURBO,
    MINIMAX_SPEECH_2_6_HD,
    MINIMAX_SPEECH_2_6_TURBO,
    MINIMAX_SPEECH_2_8_HD,
    MINIMAX_SPEECH_2_8_TURBO,
    MINIMAX_VOICE_CLONE,
)


class Minimax(Family[CallT]):
    """MiniMax Audio: Speech from text, cloned and designed voices, songs from lyrics, and songs
    sung anew.
    """

    @method(MINIMAX_MUSIC_2_6)
    def minimax_music_2_6(
        self,
        *,
        prompt: TextInput | None = None,
        lyrics: TextInput | None = None,
        sample_rate: SampleRateOption | None = None,
        bitrate: BitrateOption | None = None,
        format: Literal["mp3", "wav", "pcm"] | None = None,
        lyrics_optimizer: bool | None = None,
        is_instrumental: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings given lyrics, or makes music without singing, with MiniMax Music 2.6.

        - Name: ``MiniMax Music 2.6``, ``minimax/music-2.6``
        - Path: ``minimax/music-2.6``
        - Task: text-to-music
        - Output: audio
        - Price: not published

        Args:
            prompt: The music: genre, mood, tempo, occasion, kind of voice. Music without singing
                needs it. At most 2,000 characters.
            lyrics: The words to sing, line by line; section marks in square brackets such as
                [Intro], [Verse], [Chorus], [Bridge] and [Outro] shape the song. Left out only with
                is_instrumental on. At most 3,500 characters.
            sample_rate: Samples per second of the sound file, in hertz. 16,000, 24,000, 32,000 or
                44,100. Service default: 44100.
            bitrate: Bits per second of the sound file: more is better sound and a larger file.
                32,000, 64,000, 128,000 or 256,000. Service default: 256000.
            format: File type of the sound. "mp3", "wav" or "pcm". Service default: "mp3".
            lyrics_optimizer: Lets the service write or polish the lyrics to suit prompt. Service
                default: False.
            is_instrumental: Leaves out the singing: music only. Then prompt is needed, and lyrics
                is not. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_music_2_6(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MINIMAX_MUSIC_2_6_TEXT_TO_INSTRUMENTAL)
    def minimax_music_2_6_text_to_instrumental(
        self,
        *,
        prompt: TextInput,
        sample_rate: SampleRateOption | None = None,
        bitrate: BitrateOption | None = None,
        format: Literal["mp3", "wav", "pcm"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes music without singing from a description with MiniMax Music 2.6.

        - Name: ``minimax/music-2.6/text-to-instrumental``, ``MiniMax Music 2.6 纯音乐生成``
        - Path: ``minimax/music-2.6/text-to-instrumental``
        - Task: text-to-music
        - Output: audio
        - Price: not published

        Args:
            prompt: The music: genre, mood, tempo, occasion, instruments. At most 2,000 characters.
            sample_rate: Samples per second of the sound file, in hertz. 16,000, 24,000, 32,000 or
                44,100. Service default: 44100.
            bitrate: Bits per second of the sound file: more is better sound and a larger file.
                32,000, 64,000, 128,000 or 256,000. Service default: 256000.
            format: File type of the sound. "mp3", "wav" or "pcm". Service default: "mp3".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_music_2_6_text_to_instrumental(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MINIMAX_MUSIC_2_6_TEXT_TO_MUSIC)
    def minimax_music_2_6_text_to_music(
        self,
        *,
        lyrics: TextInput,
        prompt: TextInput | None = None,
        sample_rate: SampleRateOption | None = None,
        bitrate: BitrateOption | None = None,
        format: Literal["mp3", "wav", "pcm"] | None = None,
        lyrics_optimizer: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings given lyrics with MiniMax Music 2.6.

        - Name: ``minimax/music-2.6/text-to-music``, ``MiniMax Music 2.6 文生音乐``
        - Path: ``minimax/music-2.6/text-to-music``
        - Task: text-to-music
        - Output: audio
        - Price: not published

        Args:
            prompt: The music: genre, mood, tempo, occasion, kind of voice. At most 2,000
                characters.
            lyrics: The words to sing, line by line; section marks in square brackets such as
                [Intro], [Verse], [Chorus], [Bridge] and [Outro] shape the song. At most 3,500
                characters.
            sample_rate: Samples per second of the sound file, in hertz. 16,000, 24,000, 32,000 or
                44,100. Service default: 44100.
            bitrate: Bits per second of the sound file: more is better sound and a larger file.
                32,000, 64,000, 128,000 or 256,000. Service default: 256000.
            format: File type of the sound. "mp3", "wav" or "pcm". Service default: "mp3".
            lyrics_optimizer: Lets the service write or polish the lyrics to suit prompt. Service
                default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_music_2_6_text_to_music(
                lyrics="Good morning, and welcome aboard.",
            )
        """
        ...

    @method(MINIMAX_MUSIC_COVER)
    def minimax_music_cover(
        self,
        *,
        prompt: TextInput,
        audio_url: MediaInput,
        lyrics: TextInput | None = None,
        cover_feature_id: TextInput | None = None,
        sample_rate: SampleRateOption | None = None,
        format: Literal["mp3", "wav", "pcm"] | None = None,
        bitrate: BitrateOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings a song anew in another style with MiniMax Music: the melody stays, voice,
        instruments and arrangement change.

        - Name: ``minimax/music-cover``, ``MiniMax Music 翻唱``
        - Path: ``minimax/music-cover``
        - Task: audio-to-audio
        - Output: audio
        - Price: not published

        Args:
            prompt: The new style: genre, mood, instruments, kind of voice. At most 2,000
                characters.
            audio_url: The song to cover, 6 seconds to 6 minutes long. MP3, WAV or FLAC up to 50 MB.
            lyrics: The words to sing; left out, those of the recording are taken. Needed with
                cover_feature_id. 10 to 1,000 characters.
            cover_feature_id: The id that music-cover-preprocess returned for the recording, valid
                for 24 hours. Given by `minimax/music-cover-preprocess`, as
                `data["cover_feature_id"]` of its result.
            sample_rate: Samples per second of the sound file, in hertz. 16,000, 24,000, 32,000 or
                44,100. Service default: 44100.
            format: File type of the sound. "mp3", "wav" or "pcm". Service default: "mp3".
            bitrate: Bits per second of the sound file: more is better sound and a larger file.
                32,000, 64,000, 128,000 or 256,000. Service default: 256000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_music_cover(
                prompt="A red bicycle leaning against a white wall",
                audio_url=Path("voice.mp3"),
            )
        """
        ...

    @method(MINIMAX_MUSIC_COVER_PREPROCESS)
    def minimax_music_cover_preprocess(
        self, *, audio_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Studies a recording for music-cover and returns the id and the lyrics that it takes.

        - Name: ``minimax/music-cover-preprocess``, ``MiniMax Music 翻唱前处理``
        - Path: ``minimax/music-cover-preprocess``
        - Task: audio-to-text
        - Output: text (doubtful: similar endpoints give something else)
        - Price: not published
        - Note: The sources call the result sound; what the next step needs is an id and lyrics. How
          they come is not documented.

        Args:
            audio_url: The song to be covered later, 6 seconds to 6 minutes long. MP3, WAV or FLAC
                up to 50 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `cover_feature_id` (string): What the song is known by; music-cover takes it, together
              with lyrics. Good for 24 hours.
            - `lyrics` (string): The words that were heard in the song.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_music_cover_preprocess(audio_url=Path("voice.mp3"))
        """
        ...

    @method(MINIMAX_VOICE_DESIGN)
    def minimax_voice_design(
        self,
        *,
        prompt: TextInput,
        preview_text: TextInput,
        voice_id: TextInput | None = None,
        aigc_watermark: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Invents a new voice from a description and returns a spoken sample of it.

        - Name: ``minimax/voice-design``
        - Path: ``minimax/voice-design``
        - Task: voice-design
        - Output: audio
        - Price: CNY 13.65 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What the voice is like: age, sex, character, tempo, the kind of text it is meant
                to read.
            preview_text: What the new voice says in the returned sample. At most 500 characters.
            voice_id: The id under which the new voice is kept for later speech calls. Left out, the
                service makes one up.
            aigc_watermark: Adds a short audible rhythm mark at the end of the sample, showing that
                it was made by a machine. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `voice_id` (string): The id under which the new voice is kept.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_voice_design(
                prompt="A red bicycle leaning against a white wall",
                preview_text="Good morning, and welcome aboard.",
            )
        """
        ...

    @method(MINIMAX_MUSIC_2_5)
    def minimax_music_2_5(
        self,
        *,
        prompt: TextInput,
        lyrics: TextInput,
        bitrate: BitrateOption2 | None = None,
        sample_rate: SampleRateOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings given lyrics in a described style and returns the finished song.

        - Name: ``minimax/music-2.5``
        - Path: ``rhart-audio/text-to-audio/music-2.5``
        - Task: text-to-music
        - Output: audio
        - Price: CNY 0.95 per call (on .cn, published 2026-04-29)

        Args:
            prompt: The music: genre, mood, tempo, instruments and kind of voice. The words to sing
                go into lyrics.
            lyrics: The words to sing, line by line; section marks in square brackets such as
                [Verse] and [Chorus] shape the song.
            bitrate: Bits per second of the sound file: more is better sound and a larger file.
                32,000, 60,000, 64,000, 128,000 or 256,000. Service default: 256000.
            sample_rate: Samples per second of the sound file, in hertz. 16,000, 24,000, 32,000 or
                44,100. Service default: 44100.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_music_2_5(
                prompt="A red bicycle leaning against a white wall",
                lyrics="Good morning, and welcome aboard.",
            )
        """
        ...

    @method(MINIMAX_SPEECH_02_HD)
    def minimax_speech_02_hd(
        self,
        *,
        text: TextInput,
        voice_id: TextInput,
        enable_base64_output: bool = False,
        english_normalization: bool = False,
        pronunciation_dict: TextInput | Sequence[TextInput] | None = None,
        speed: float | None = None,
        volume: float | None = None,
        pitch: int | None = None,
        emotion: EmotionOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Speaks a text with MiniMax Speech 02 HD, the higher-quality tier of the oldest version
        offered.

        - Name: ``minimax/speech-02-hd``
        - Path: ``rhart-audio/text-to-audio/speech-02-hd``
        - Task: text-to-speech
        - Output: audio
        - Price: CNY 0.31 per 1000 characters (on .cn, published 2026-04-29)

        Args:
            text: What is to be spoken. The speech models also act out noises in brackets: (laughs),
                (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale),
                (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing),
                (emm), (whistles), (sneezes), (crying), (applause).
            pronunciation_dict: How single words are to be spoken, one entry for each, written as
                word/spoken form: "omg/oh my god". At most 20 items.
            voice_id: Who speaks: the id of a cloned or designed voice, or one of Wise_Woman,
                Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy,
                Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy,
                Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.
            speed: How fast the voice speaks; 1 is its natural pace, 2 twice that. 0.5 to 2, in
                steps of 0.01. Service default: 1.0.
            volume: How loud the voice is; 1 is its natural loudness. 0.1 to 10, in steps of 0.01.
                Service default: 1.0.
            pitch: Raises the voice above zero and lowers it below; 0 keeps its own tone. -12 to 12.
                Service default: 0.
            emotion: The mood in which the voice speaks. "happy", "sad", "angry", "fearful",
                "disgusted", "surprised" or "neutral". Service default: "happy".
            enable_base64_output: Asks for the sound as Base64 text in place of a link to a file.
                Default: False.
            english_normalization: Reads numbers in English text more naturally, at the cost of a
                little time. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_speech_02_hd(
                text="Good morning, and welcome aboard.",
                voice_id="my-voice-id",
            )
        """
        ...

    @method(MINIMAX_SPEECH_02_TURBO)
    def minimax_speech_02_turbo(
        self,
        *,
        text: TextInput,
        voice_id: TextInput,
        enable_base64_output: bool = False,
        english_normalization: bool = False,
        pronunciation_dict: TextInput | Sequence[TextInput] | None = None,
        speed: float | None = None,
        volume: float | None = None,
        pitch: int | None = None,
        emotion: EmotionOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Speaks a text with MiniMax Speech 02 Turbo, the quicker and cheaper tier of the oldest
        version offered.

        - Name: ``minimax/speech-02-turbo``
        - Path: ``rhart-audio/text-to-audio/speech-02-turbo``
        - Task: text-to-speech
        - Output: audio
        - Price: CNY 0.19 per 1000 characters (on .cn, published 2026-04-29)

        Args:
            text: What is to be spoken. The speech models also act out noises in brackets: (laughs),
                (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale),
                (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing),
                (emm), (whistles), (sneezes), (crying), (applause).
            pronunciation_dict: How single words are to be spoken, one entry for each, written as
                word/spoken form: "omg/oh my god". At most 20 items.
            voice_id: Who speaks: the id of a cloned or designed voice, or one of Wise_Woman,
                Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy,
                Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy,
                Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.
            speed: How fast the voice speaks; 1 is its natural pace, 2 twice that. 0.5 to 2, in
                steps of 0.01. Service default: 1.0.
            volume: How loud the voice is; 1 is its natural loudness. 0.1 to 10, in steps of 0.01.
                Service default: 1.0.
            pitch: Raises the voice above zero and lowers it below; 0 keeps its own tone. -12 to 12.
                Service default: 0.
            emotion: The mood in which the voice speaks. "happy", "sad", "angry", "fearful",
                "disgusted", "surprised" or "neutral". Service default: "happy".
            enable_base64_output: Asks for the sound as Base64 text in place of a link to a file.
                Default: False.
            english_normalization: Reads numbers in English text more naturally, at the cost of a
                little time. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_speech_02_turbo(
                text="Good morning, and welcome aboard.",
                voice_id="my-voice-id",
            )
        """
        ...

    @method(MINIMAX_SPEECH_2_6_HD)
    def minimax_speech_2_6_hd(
        self,
        *,
        text: TextInput,
        voice_id: TextInput,
        enable_base64_output: bool = False,
        english_normalization: bool = False,
        pronunciation_dict: TextInput | Sequence[TextInput] | None = None,
        speed: float | None = None,
        volume: float | None = None,
        pitch: int | None = None,
        emotion: EmotionOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Speaks a text with MiniMax Speech 2.6 HD, the higher-quality tier of version 2.6.

        - Name: ``minimax/speech-2.6-hd``
        - Path: ``rhart-audio/text-to-audio/speech-2.6-hd``
        - Task: text-to-speech
        - Output: audio
        - Price: CNY 0.62 per 1000 characters (on .cn, published 2026-04-29)

        Args:
            text: What is to be spoken. The speech models also act out noises in brackets: (laughs),
                (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale),
                (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing),
                (emm), (whistles), (sneezes), (crying), (applause).
            pronunciation_dict: How single words are to be spoken, one entry for each, written as
                word/spoken form: "omg/oh my god". At most 20 items.
            voice_id: Who speaks: the id of a cloned or designed voice, or one of Wise_Woman,
                Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy,
                Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy,
                Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.
            speed: How fast the voice speaks; 1 is its natural pace, 2 twice that. 0.5 to 2, in
                steps of 0.01. Service default: 1.0.
            volume: How loud the voice is; 1 is its natural loudness. 0.1 to 10, in steps of 0.01.
                Service default: 1.0.
            pitch: Raises the voice above zero and lowers it below; 0 keeps its own tone. -12 to 12.
                Service default: 0.
            emotion: The mood in which the voice speaks. "happy", "sad", "angry", "fearful",
                "disgusted", "surprised" or "neutral". Service default: "happy".
            enable_base64_output: Asks for the sound as Base64 text in place of a link to a file.
                Default: False.
            english_normalization: Reads numbers in English text more naturally, at the cost of a
                little time. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_speech_2_6_hd(
                text="Good morning, and welcome aboard.",
                voice_id="my-voice-id",
            )
        """
        ...

    @method(MINIMAX_SPEECH_2_6_TURBO)
    def minimax_speech_2_6_turbo(
        self,
        *,
        text: TextInput,
        voice_id: TextInput,
        enable_base64_output: bool = False,
        english_normalization: bool = False,
        pronunciation_dict: TextInput | Sequence[TextInput] | None = None,
        speed: float | None = None,
        volume: float | None = None,
        pitch: int | None = None,
        emotion: EmotionOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Speaks a text with MiniMax Speech 2.6 Turbo, the quicker and cheaper tier of version 2.6.

        - Name: ``minimax/speech-2.6-turbo``
        - Path: ``rhart-audio/text-to-audio/speech-2.6-turbo``
        - Task: text-to-speech
        - Output: audio
        - Price: CNY 0.37 per 1000 characters (on .cn, published 2026-04-29)

        Args:
            text: What is to be spoken. The speech models also act out noises in brackets: (laughs),
                (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale),
                (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing),
                (emm), (whistles), (sneezes), (crying), (applause).
            pronunciation_dict: How single words are to be spoken, one entry for each, written as
                word/spoken form: "omg/oh my god". At most 20 items.
            voice_id: Who speaks: the id of a cloned or designed voice, or one of Wise_Woman,
                Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy,
                Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy,
                Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.
            speed: How fast the voice speaks; 1 is its natural pace, 2 twice that. 0.5 to 2, in
                steps of 0.01. Service default: 1.0.
            volume: How loud the voice is; 1 is its natural loudness. 0.1 to 10, in steps of 0.01.
                Service default: 1.0.
            pitch: Raises the voice above zero and lowers it below; 0 keeps its own tone. -12 to 12.
                Service default: 0.
            emotion: The mood in which the voice speaks. "happy", "sad", "angry", "fearful",
                "disgusted", "surprised" or "neutral". Service default: "happy".
            enable_base64_output: Asks for the sound as Base64 text in place of a link to a file.
                Default: False.
            english_normalization: Reads numbers in English text more naturally, at the cost of a
                little time. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_speech_2_6_turbo(
                text="Good morning, and welcome aboard.",
                voice_id="my-voice-id",
            )
        """
        ...

    @method(MINIMAX_SPEECH_2_8_HD)
    def minimax_speech_2_8_hd(
        self,
        *,
        text: TextInput,
        voice_id: TextInput,
        enable_base64_output: bool = False,
        english_normalization: bool = False,
        pronunciation_dict: TextInput | Sequence[TextInput] | None = None,
        speed: float | None = None,
        volume: float | None = None,
        pitch: int | None = None,
        emotion: EmotionOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Speaks a text with MiniMax Speech 2.8 HD, the higher-quality tier of the newest version.

        - Name: ``minimax/speech-2.8-hd``
        - Path: ``rhart-audio/text-to-audio/speech-2.8-hd``
        - Task: text-to-speech
        - Output: audio
        - Price: CNY 0.62 per 1000 characters (on .cn, published 2026-04-29)

        Args:
            text: What is to be spoken. The speech models also act out noises in brackets: (laughs),
                (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale),
                (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing),
                (emm), (whistles), (sneezes), (crying), (applause).
            pronunciation_dict: How single words are to be spoken, one entry for each, written as
                word/spoken form: "omg/oh my god". At most 1 item. Uncertain: The registry allows
                one entry here and twenty in the sibling models.
            voice_id: Who speaks: the id of a cloned or designed voice, or one of Wise_Woman,
                Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy,
                Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy,
                Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.
            speed: How fast the voice speaks; 1 is its natural pace, 2 twice that. 0.5 to 2, in
                steps of 0.01. Service default: 1.0.
            volume: How loud the voice is; 1 is its natural loudness. 0.1 to 10, in steps of 0.01.
                Service default: 1.0.
            pitch: Raises the voice above zero and lowers it below; 0 keeps its own tone. -12 to 12.
                Service default: 0.
            emotion: The mood in which the voice speaks. "happy", "sad", "angry", "fearful",
                "disgusted", "surprised" or "neutral". Service default: "happy".
            enable_base64_output: Asks for the sound as Base64 text in place of a link to a file.
                Default: False.
            english_normalization: Reads numbers in English text more naturally, at the cost of a
                little time. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_speech_2_8_hd(
                text="Good morning, and welcome aboard.",
                voice_id="my-voice-id",
            )
        """
        ...

    @method(MINIMAX_SPEECH_2_8_TURBO)
    def minimax_speech_2_8_turbo(
        self,
        *,
        text: TextInput,
        voice_id: TextInput,
        enable_base64_output: bool = False,
        english_normalization: bool = False,
        pronunciation_dict: TextInput | Sequence[TextInput] | None = None,
        speed: float | None = None,
        volume: float | None = None,
        pitch: int | None = None,
        emotion: EmotionOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Speaks a text with MiniMax Speech 2.8 Turbo, the quicker and cheaper tier of the newest
        version.

        - Name: ``minimax/speech-2.8-turbo``
        - Path: ``rhart-audio/text-to-audio/speech-2.8-turbo``
        - Task: text-to-speech
        - Output: audio
        - Price: CNY 0.37 per 1000 characters (on .cn, published 2026-04-29)

        Args:
            text: What is to be spoken. The speech models also act out noises in brackets: (laughs),
                (chuckle), (coughs), (clear-throat), (groans), (breath), (pant), (inhale), (exhale),
                (gasps), (sniffs), (sighs), (snorts), (burps), (lip-smacking), (humming), (hissing),
                (emm), (whistles), (sneezes), (crying), (applause).
            pronunciation_dict: How single words are to be spoken, one entry for each, written as
                word/spoken form: "omg/oh my god". At most 20 items.
            voice_id: Who speaks: the id of a cloned or designed voice, or one of Wise_Woman,
                Friendly_Person, Inspirational_girl, Deep_Voice_Man, Calm_Woman, Casual_Guy,
                Lively_Girl, Patient_Man, Young_Knight, Determined_Man, Lovely_Girl, Decent_Boy,
                Imposing_Manner, Elegant_Man, Abbess, Sweet_Girl_2, Exuberant_Girl.
            speed: How fast the voice speaks; 1 is its natural pace, 2 twice that. 0.5 to 2, in
                steps of 0.01. Service default: 1.0.
            volume: How loud the voice is; 1 is its natural loudness. 0.1 to 10, in steps of 0.01.
                Service default: 1.0.
            pitch: Raises the voice above zero and lowers it below; 0 keeps its own tone. -12 to 12.
                Service default: 0.
            emotion: The mood in which the voice speaks. "happy", "sad", "angry", "fearful",
                "disgusted", "surprised" or "neutral". Service default: "happy".
            enable_base64_output: Asks for the sound as Base64 text in place of a link to a file.
                Default: False.
            english_normalization: Reads numbers in English text more naturally, at the cost of a
                little time. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_speech_2_8_turbo(
                text="Good morning, and welcome aboard.",
                voice_id="my-voice-id",
            )
        """
        ...

    @method(MINIMAX_VOICE_CLONE)
    def minimax_voice_clone(
        self,
        *,
        audio: MediaInput,
        custom_voice_id: TextInput,
        text: TextInput,
        need_noise_reduction: bool = False,
        need_volume_normalization: bool = False,
        model: ModelOption = "speech-02-hd",
        accuracy: float | None = None,
        language_boost: LanguageBoostOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Copies a voice from a recording, keeps it under an id of your choice and returns a spoken
        sample.

        - Name: ``minimax/voice-clone``
        - Path: ``rhart-audio/text-to-audio/voice-clone``
        - Task: voice-clone
        - Output: audio
        - Price: CNY 3.12 per call (on .cn, published 2026-04-29)

        Args:
            audio: The recording whose speaker is copied: one person, clearly spoken, little noise.
                MP3 or WAV up to 10 MB.
            custom_voice_id: The id under which the voice is kept, for use as `voice_id`: at least
                eight characters, first a letter, letters and digits mixed. One that exists already
                is an error. Uncertain: One published text offers the cloned voice to speech-02-hd
                and speech-02-turbo only, another to every HD and Turbo speech model.
            text: What the new voice says in the returned sample.
            accuracy: How exactly the words recognised in the recording must agree before the copy
                is accepted; higher is stricter. 0 to 1, in steps of 0.1. Service default: 0.7.
            need_noise_reduction: Removes background noise from the recording before the voice is
                copied. Default: False.
            need_volume_normalization: Evens out the loudness of the recording before the voice is
                copied. Default: False.
            model: The speech model that reads the returned sample. It does not tie the cloned voice
                to that model. "speech-02-hd", "speech-02-turbo", "speech-2.5-hd-preview",
                "speech-2.5-turbo-preview", "speech-2.6-hd", "speech-2.6-turbo", "speech-2.8-turbo"
                or "speech-2.8-hd". Default: "speech-02-hd".
            language_boost: Favours one language or dialect so that its sounds come out right; auto
                lets the service decide. One of the 25 options in the signature.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `voice_id` (string): The id under which the copied voice is kept.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.minimax.minimax_voice_clone(
                audio=Path("voice.mp3"),
                custom_voice_id="my-custom-voice-id",
                text="Good morning, and welcome aboard.",
            )
        """
        ...

# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Mureka: Songs from lyrics, music without singing, lyrics, and what prepares them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import DataField, DataForm, Endpoint, GivenBy, Parameter

PurposeOption: TypeAlias = Literal[
    "reference", "vocal", "melody", "instrumental", "voice", "audio", "remix"
]

DESCRIBE_SONG = Endpoint(
    path="mureka-ai/describe-song",
    names=("mureka-ai/describe-song", "mureka-ai 歌曲理解"),
    family="mureka",
    method="describe_song",
    task="audio-to-text",
    output="text",
    summary="Describes a song in words with Mureka.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="url",
            python_name="url",
            type="audio",
            description="The song to be described.",
            required=True,
            max_size_mb=10,
        ),
    ),
    data=DataForm(
        fields=(
            DataField(name="description", type="string", description="The song in words."),
            DataField(
                name="genres", type="list", description="What kind of music it is, in texts."
            ),
            DataField(
                name="instrument", type="list", description="What is played in it, in texts."
            ),
            DataField(name="tags", type="list", description="Further words for it, in texts."),
        )
    ),
)

EXTEND_LYRICS = Endpoint(
    path="mureka-ai/extend-lyrics",
    names=("mureka-ai/extend-lyrics", "mureka-ai 歌词延长"),
    family="mureka",
    method="extend_lyrics",
    task="text-to-text",
    output="text",
    summary="Continues unfinished lyrics with Mureka.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The lyrics to be continued.",
            required=True,
            max_length=3000,
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="lyrics",
                type="string",
                description="The words that go on from those that were given.",
            ),
        )
    ),
)

FILES_UPLOAD = Endpoint(
    path="mureka-ai/files-upload",
    names=("mureka-ai/files-upload", "Mureka 文件上传"),
    family="mureka",
    method="files_upload",
    task="asset-upload",
    output="text",
    summary="Uploads a recording to Mureka and returns, as text, the id that other endpoints take.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="fileUrl",
            python_name="file_url",
            type="audio",
            description="The recording to upload.",
            required=True,
            max_size_mb=10,
        ),
        Parameter(
            name="purpose",
            python_name="purpose",
            type="choice",
            description="What it is for: reference for `reference_id`, vocal for `vocal_id`, melody for `melody_id`, instrumental for `instrumental_id`. What voice, audio and remix are for is not documented.",
            required=True,
            default="reference",
            options=("reference", "vocal", "melody", "instrumental", "voice", "audio", "remix"),
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="id",
                type="string",
                description="What the file is known by, for the purpose that it was taken in for.",
            ),
            DataField(
                name="purpose",
                type="string",
                description="What it was taken in for.",
                same_as="purpose",
            ),
        ),
        bare="id",
    ),
)

GENERATE_LYRICS = Endpoint(
    path="mureka-ai/generate-lyrics",
    names=("mureka-ai/generate-lyrics", "Mureka 歌词生成"),
    family="mureka",
    method="generate_lyrics",
    task="text-to-text",
    output="text",
    summary="Writes lyrics and a title on a theme with Mureka.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The theme of the lyrics: what they are about, in what mood and form.",
            required=True,
            max_length=1024,
        ),
    ),
    data=DataForm(
        fields=(
            DataField(name="title", type="string", description="What the song is called."),
            DataField(
                name="lyrics",
                type="string",
                description="The words, as the lyrics of the song models want them.",
            ),
        )
    ),
)

MUREKA_O2_GENERATE_SONG = Endpoint(
    path="mureka-ai/mureka-o2/generate-song",
    names=("mureka-o2/generate-song", "Mureka-o2 歌曲生成"),
    family="mureka",
    method="mureka_o2_generate_song",
    task="text-to-music",
    output="audio",
    summary="Sings given lyrics, one to three times, with Mureka O2; an uploaded song can set the style.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The words to sing; section marks in square brackets such as [Verse] and [Chorus] shape the song.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The style of the music: genre, mood, tempo, instruments.",
            max_length=1024,
        ),
        Parameter(
            name="n",
            python_name="n",
            type="integer",
            description="How many songs to make; each one is billed.",
            required=True,
            default=2,
            min=1,
            max=3,
        ),
        Parameter(
            name="referenceId",
            python_name="reference_id",
            type="string",
            description='The id of a song uploaded with files-upload for the purpose reference, to come close to in style. Given by `mureka-ai/files-upload` with purpose `reference`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "reference"}),
            ),
        ),
    ),
)

MUREKA_V7_6_EXTEND_SONG = Endpoint(
    path="mureka-ai/mureka-v7.6/extend-song",
    names=("mureka-v7.6/extend-song", "mureka-v7.6 短歌延长"),
    family="mureka",
    method="mureka_v7_6_extend_song",
    task="audio-extend",
    output="audio",
    summary="Continues a song with further lyrics from a point of time with Mureka 7.6.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The words of the new part.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="extendAt",
            python_name="extend_at",
            type="integer",
            description="Where the new part joins on, in milliseconds from the beginning. Beyond the song's end, its end is used.",
            required=True,
            default=8000,
            min=8000,
            max=420000,
        ),
        Parameter(
            name="fileUrl",
            python_name="file_url",
            type="audio",
            description="The song to be continued.",
            required=True,
            max_size_mb=10,
            accept=("MP3", "M4A"),
        ),
    ),
)

MUREKA_V7_6_GENERATE_BGM = Endpoint(
    path="mureka-ai/mureka-v7.6/generate-bgm",
    names=("mureka-v7.6/generate-bgm", "Mureka-v7.6 伴奏生成"),
    family="mureka",
    method="mureka_v7_6_generate_bgm",
    task="text-to-music",
    output="audio",
    summary="Makes one to three pieces of music without singing with Mureka 7.6, from a description or after uploaded music.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The style of the music: genre, mood, tempo, instruments. It takes the place of instrumental_id; give one of the two.",
            max_length=1024,
        ),
        Parameter(
            name="instrumentalId",
            python_name="instrumental_id",
            type="string",
            description='The id of music uploaded with files-upload for the purpose instrumental. It takes the place of prompt; give one of the two. Given by `mureka-ai/files-upload` with purpose `instrumental`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "instrumental"}),
            ),
        ),
        Parameter(
            name="n",
            python_name="n",
            type="integer",
            description="How many pieces to make; each one is billed.",
            required=True,
            default=2,
            min=1,
            max=3,
        ),
        Parameter(
            name="stream",
            python_name="stream",
            type="boolean",
            description="Lets the service play the music while it is still being made. The client waits for the finished files either way.",
            default=False,
        ),
    ),
)

MUREKA_V7_6_GENERATE_SONG = Endpoint(
    path="mureka-ai/mureka-v7.6/generate-song",
    names=("mureka-v7.6/generate-song", "Mureka-v7.6 歌曲生成"),
    family="mureka",
    method="mureka_v7_6_generate_song",
    task="text-to-music",
    output="audio",
    summary="Sings given lyrics, one to three times, with Mureka 7.6; style, voice and melody can be steered.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The words to sing; section marks in square brackets such as [Verse] and [Chorus] shape the song.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The style of the music: genre, mood, tempo, instruments. It goes together with vocal_id.",
            max_length=1024,
        ),
        Parameter(
            name="n",
            python_name="n",
            type="integer",
            description="How many songs to make; each one is billed.",
            required=True,
            default=2,
            min=1,
            max=3,
        ),
        Parameter(
            name="referenceId",
            python_name="reference_id",
            type="string",
            description='The id of a song uploaded with files-upload for the purpose reference, to come close to in style. It goes together with vocal_id. Given by `mureka-ai/files-upload` with purpose `reference`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "reference"}),
            ),
        ),
        Parameter(
            name="vocalId",
            python_name="vocal_id",
            type="string",
            description='The id of a voice to sing with: from vocal-clone, or from files-upload for the purpose vocal. It goes together with prompt or reference_id. Given by `mureka-ai/vocal-clone`, as `data["vocal_id"]` of its result; or by `mureka-ai/files-upload` with purpose `vocal`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/vocal-clone", key="vocal_id"),
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "vocal"}),
            ),
        ),
        Parameter(
            name="melodyId",
            python_name="melody_id",
            type="string",
            description='The id of a melody uploaded with files-upload for the purpose melody (MP3, M4A or, best, MIDI). It does not go together with the other references or with prompt. Given by `mureka-ai/files-upload` with purpose `melody`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "melody"}),
            ),
        ),
        Parameter(
            name="stream",
            python_name="stream",
            type="boolean",
            description="Lets the service play the music while it is still being made. The client waits for the finished files either way.",
            default=False,
        ),
    ),
)

MUREKA_V8_EXTEND_SONG = Endpoint(
    path="mureka-ai/mureka-v8/extend-song",
    names=("mureka-v8/extend-song", "Mureka-v8 短歌延长"),
    family="mureka",
    method="mureka_v8_extend_song",
    task="audio-extend",
    output="audio",
    summary="Continues a song with further lyrics, at its end or before its beginning, with Mureka 8.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The words of the new part.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="fileUrl",
            python_name="file_url",
            type="audio",
            description="The song to be continued.",
            required=True,
            max_size_mb=10,
            accept=("MP3", "M4A"),
        ),
        Parameter(
            name="extendAt",
            python_name="extend_at",
            type="integer",
            description="Where the new part joins on, in milliseconds from the beginning. Beyond the song's end, its end is used.",
            required=True,
            default=8000,
            min=8000,
            max=420000,
        ),
        Parameter(
            name="extendType",
            python_name="extend_type",
            type="choice",
            description="Where the new part goes: tail after the song, head before it.",
            default="tail",
            options=("tail", "head"),
        ),
    ),
)

MUREKA_V8_GENERATE_BGM = Endpoint(
    path="mureka-ai/mureka-v8/generate-bgm",
    names=("mureka-v8/generate-bgm", "Mureka-v8 伴奏生成"),
    family="mureka",
    method="mureka_v8_generate_bgm",
    task="text-to-music",
    output="audio",
    summary="Makes one to three pieces of music without singing with Mureka 8, from a description or after uploaded music.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The style of the music: genre, mood, tempo, instruments. It takes the place of instrumental_id; give one of the two.",
            max_length=1024,
        ),
        Parameter(
            name="n",
            python_name="n",
            type="integer",
            description="How many pieces to make; each one is billed.",
            required=True,
            default=2,
            min=1,
            max=3,
        ),
        Parameter(
            name="instrumentalId",
            python_name="instrumental_id",
            type="string",
            description='The id of music uploaded with files-upload for the purpose instrumental. It takes the place of prompt; give one of the two. Given by `mureka-ai/files-upload` with purpose `instrumental`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "instrumental"}),
            ),
        ),
        Parameter(
            name="stream",
            python_name="stream",
            type="boolean",
            description="Lets the service play the music while it is still being made. The client waits for the finished files either way.",
            default=False,
        ),
    ),
)

MUREKA_V8_GENERATE_SONG = Endpoint(
    path="mureka-ai/mureka-v8/generate-song",
    names=("mureka-v8/generate-song", "Mureka-v8 歌曲生成"),
    family="mureka",
    method="mureka_v8_generate_song",
    task="text-to-music",
    output="audio",
    summary="Sings given lyrics, one to three times, with Mureka 8; style, voice and melody can be steered.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The words to sing; section marks in square brackets such as [Verse] and [Chorus] shape the song.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The style of the music: genre, mood, tempo, instruments. It goes together with vocal_id.",
            max_length=1024,
        ),
        Parameter(
            name="n",
            python_name="n",
            type="integer",
            description="How many songs to make; each one is billed.",
            required=True,
            default=2,
            min=1,
            max=3,
        ),
        Parameter(
            name="referenceId",
            python_name="reference_id",
            type="string",
            description='The id of a song uploaded with files-upload for the purpose reference, to come close to in style. It goes together with vocal_id. Given by `mureka-ai/files-upload` with purpose `reference`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "reference"}),
            ),
        ),
        Parameter(
            name="vocalId",
            python_name="vocal_id",
            type="string",
            description='The id of a voice to sing with: from vocal-clone, or from files-upload for the purpose vocal. It goes together with prompt or reference_id. Given by `mureka-ai/vocal-clone`, as `data["vocal_id"]` of its result; or by `mureka-ai/files-upload` with purpose `vocal`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/vocal-clone", key="vocal_id"),
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "vocal"}),
            ),
        ),
        Parameter(
            name="melodyId",
            python_name="melody_id",
            type="string",
            description='The id of a melody uploaded with files-upload for the purpose melody (MP3, M4A or, best, MIDI). It does not go together with the other references or with prompt. Given by `mureka-ai/files-upload` with purpose `melody`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "melody"}),
            ),
        ),
        Parameter(
            name="stream",
            python_name="stream",
            type="boolean",
            description="Lets the service play the music while it is still being made. The client waits for the finished files either way.",
            default=False,
        ),
    ),
)

MUREKA_V9_GENERATE_BGM = Endpoint(
    path="mureka-ai/mureka-v9/generate-bgm",
    names=("mureka-v9/generate-bgm", "Mureka-v9 伴奏生成"),
    family="mureka",
    method="mureka_v9_generate_bgm",
    task="text-to-music",
    output="audio",
    summary="Makes one to three pieces of music without singing with Mureka 9, the newest version, from a description or after uploaded music.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The style of the music: genre, mood, tempo, instruments. It takes the place of instrumental_id; give one of the two.",
            max_length=1024,
        ),
        Parameter(
            name="n",
            python_name="n",
            type="integer",
            description="How many pieces to make; each one is billed.",
            required=True,
            default=2,
            min=1,
            max=3,
        ),
        Parameter(
            name="instrumentalId",
            python_name="instrumental_id",
            type="string",
            description='The id of music uploaded with files-upload for the purpose instrumental. It takes the place of prompt; give one of the two. Given by `mureka-ai/files-upload` with purpose `instrumental`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "instrumental"}),
            ),
        ),
        Parameter(
            name="stream",
            python_name="stream",
            type="boolean",
            description="Lets the service play the music while it is still being made. The client waits for the finished files either way.",
            default=False,
        ),
    ),
)

MUREKA_V9_GENERATE_SONG = Endpoint(
    path="mureka-ai/mureka-v9/generate-song",
    names=("mureka-v9/generate-song", "Mureka-v9 歌曲生成"),
    family="mureka",
    method="mureka_v9_generate_song",
    task="text-to-music",
    output="audio",
    summary="Sings given lyrics, one to three times, with Mureka 9, the newest version; style, voice and melody can be steered.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="lyrics",
            python_name="lyrics",
            type="string",
            description="The words to sing; section marks in square brackets such as [Verse] and [Chorus] shape the song.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The style of the music: genre, mood, tempo, instruments. It goes together with vocal_id.",
            max_length=1024,
        ),
        Parameter(
            name="n",
            python_name="n",
            type="integer",
            description="How many songs to make; each one is billed.",
            required=True,
            default=2,
            min=1,
            max=3,
        ),
        Parameter(
            name="referenceId",
            python_name="reference_id",
            type="string",
            description='The id of a song uploaded with files-upload for the purpose reference, to come close to in style. It goes together with vocal_id. Given by `mureka-ai/files-upload` with purpose `reference`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "reference"}),
            ),
        ),
        Parameter(
            name="vocalId",
            python_name="vocal_id",
            type="string",
            description='The id of a voice to sing with: from vocal-clone, or from files-upload for the purpose vocal. It goes together with prompt or reference_id. Given by `mureka-ai/vocal-clone`, as `data["vocal_id"]` of its result; or by `mureka-ai/files-upload` with purpose `vocal`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/vocal-clone", key="vocal_id"),
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "vocal"}),
            ),
        ),
        Parameter(
            name="melodyId",
            python_name="melody_id",
            type="string",
            description='The id of a melody uploaded with files-upload for the purpose melody (MP3, M4A or, best, MIDI). It does not go together with the other references or with prompt. Given by `mureka-ai/files-upload` with purpose `melody`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "melody"}),
            ),
        ),
        Parameter(
            name="stream",
            python_name="stream",
            type="boolean",
            description="Lets the service play the music while it is still being made. The client waits for the finished files either way.",
            default=False,
        ),
    ),
)

RECOGNIZE_SONG = Endpoint(
    path="mureka-ai/recognize-song",
    names=("mureka-ai/recognize-song", "mureka-ai 歌曲识别"),
    family="mureka",
    method="recognize_song",
    task="audio-to-text",
    output="text",
    summary="Recognises an uploaded song with Mureka and answers with text.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="uploadAudioId",
            python_name="upload_audio_id",
            type="string",
            description='The id of the song, from files-upload. Given by `mureka-ai/files-upload` with purpose `audio`, as `data["id"]` of its result.',
            required=True,
            max_length=64,
            given_by=(GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "audio"}),),
        ),
    ),
    notes="What the answer holds is not documented.",
    data=DataForm(
        fields=(
            DataField(
                name="duration",
                type="integer",
                description="How long the song is, in milliseconds.",
            ),
            DataField(
                name="lyrics_sections",
                type="list",
                description="Its words, part by part.",
                fields=(
                    DataField(
                        name="section_type",
                        type="string",
                        description="Verse, chorus and the like.",
                    ),
                    DataField(
                        name="start",
                        type="integer",
                        description="Where the part begins, in milliseconds.",
                    ),
                    DataField(name="end", type="integer", description="Where it ends, likewise."),
                    DataField(name="text", type="string", description="The words of the part."),
                ),
            ),
        )
    ),
)

STEM_SONG = Endpoint(
    path="mureka-ai/stem-song",
    names=("mureka-ai/stem-song", "mureka-ai 音轨分离"),
    family="mureka",
    method="stem_song",
    task="audio-to-audio",
    output="text",
    summary="Takes a song apart into its tracks with Mureka.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="url",
            python_name="url",
            type="audio",
            description="The song to take apart.",
            required=True,
            max_size_mb=10,
        ),
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="Which underlying model does the work.",
            required=True,
            default="audio-separation-2",
            options=("audio-separation-1", "audio-separation-2"),
        ),
    ),
    notes="The sources call the result text; similar endpoints return sound.",
    output_doubtful=True,
)

VOCAL_CLONE = Endpoint(
    path="mureka-ai/vocal-clone",
    names=("mureka-ai/vocal-clone", "Mureka 人声克隆"),
    family="mureka",
    method="vocal_clone",
    task="voice-clone",
    output="text",
    summary="Copies a voice from a recording with Mureka and returns, as text, the id that vocal_id takes.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="fileUrl",
            python_name="file_url",
            type="audio",
            description="The recording whose singer or speaker is copied.",
            required=True,
            max_size_mb=10,
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="vocal_id",
                type="string",
                description="The id of the voice, for as many songs as you like.",
            ),
        ),
        bare="vocal_id",
    ),
)

MUREKA_O2_INSTRUMENTAL_GENERATE = Endpoint(
    path="mureka-o2/instrumental-generate",
    names=("mureka-o2/instrumental-generate", "Mureka mureka-o2 伴奏生成-暂不可用"),
    family="mureka",
    method="mureka_o2_instrumental_generate",
    task="text-to-music",
    output="audio",
    summary="Makes one to three pieces of music without singing with Mureka O2.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The style of the music: genre, mood, tempo, instruments. It takes the place of instrumental_id; give one of the two.",
            max_length=1024,
        ),
        Parameter(
            name="n",
            python_name="n",
            type="integer",
            description="How many pieces to make; each one is billed.",
            required=True,
            default=2,
            min=1,
            max=3,
        ),
        Parameter(
            name="instrumentalId",
            python_name="instrumental_id",
            type="string",
            description='The id of music uploaded with files-upload for the purpose instrumental. It takes the place of prompt; give one of the two. Given by `mureka-ai/files-upload` with purpose `instrumental`, as `data["id"]` of its result.',
            max_length=64,
            given_by=(
                GivenBy(path="mureka-ai/files-upload", key="id", when={"purpose": "instrumental"}),
            ),
        ),
        Parameter(
            name="stream",
            python_name="stream",
            type="boolean",
            description="Lets the service play the music while it is still being made. The client waits for the finished files either way.",
            default=False,
        ),
    ),
    notes="One listing of August 2026 calls it not usable for the time being, and the documentation of September has it no more. The sources call the result text; similar endpoints return sound.",
    output_doubtful=True,
)

ENDPOINTS: tuple[Endpoint, ...] = (
    DESCRIBE_SONG,
    EXTEND_LYRICS,
    FILES_UPLOAD,
    GENERATE_LYRICS,
    MUREKA_O2_GENERATE_SONG,
    MUREKA_V7_6_EXTEND_SONG,
    MUREKA_V7_6_GENERATE_BGM,
    MUREKA_V7_6_GENERATE_SONG,
    MUREKA_V8_EXTEND_SONG,
    MUREKA_V8_GENERATE_BGM,
    MUREKA_V8_GENERATE_SONG,
    MUREKA_V9_GENERATE_BGM,
    MUREKA_V9_GENERATE_SONG,
    RECOGNIZE_SONG,
    STEM_SONG,
    VOCAL_CLONE,
    MUREKA_O2_INSTRUMENTAL_GENERATE,
)


class Mureka(Family[CallT]):
    """Mureka: Songs from lyrics, music without singing, lyrics, and what prepares them."""

    @method(DESCRIBE_SONG)
    def describe_song(self, *, url: MediaInput, extra: Mapping[str, Any] | None = None) -> CallT:
        """Describes a song in words with Mureka.

        - Name: ``mureka-ai/describe-song``, ``mureka-ai 歌曲理解``
        - Path: ``mureka-ai/describe-song``
        - Task: audio-to-text
        - Output: text
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            url: The song to be described. Up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `description` (string): The song in words.
            - `genres` (list): What kind of music it is, in texts.
            - `instrument` (list): What is played in it, in texts.
            - `tags` (list): Further words for it, in texts.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.describe_song(url=Path("voice.mp3"))
        """
        ...

    @method(EXTEND_LYRICS)
    def extend_lyrics(self, *, lyrics: TextInput, extra: Mapping[str, Any] | None = None) -> CallT:
        """Continues unfinished lyrics with Mureka.

        - Name: ``mureka-ai/extend-lyrics``, ``mureka-ai 歌词延长``
        - Path: ``mureka-ai/extend-lyrics``
        - Task: text-to-text
        - Output: text
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            lyrics: The lyrics to be continued. At most 3,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `lyrics` (string): The words that go on from those that were given.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.extend_lyrics(lyrics="Good morning, and welcome aboard.")
        """
        ...

    @method(FILES_UPLOAD)
    def files_upload(
        self,
        *,
        file_url: MediaInput,
        purpose: PurposeOption = "reference",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Uploads a recording to Mureka and returns, as text, the id that other endpoints take.

        - Name: ``mureka-ai/files-upload``, ``Mureka 文件上传``
        - Path: ``mureka-ai/files-upload``
        - Task: asset-upload
        - Output: text
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            file_url: The recording to upload. Up to 10 MB.
            purpose: What it is for: reference for `reference_id`, vocal for `vocal_id`, melody for
                `melody_id`, instrumental for `instrumental_id`. What voice, audio and remix are for
                is not documented. "reference", "vocal", "melody", "instrumental", "voice", "audio"
                or "remix". Default: "reference".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `id` (string): What the file is known by, for the purpose that it was taken in for.
            - `purpose` (string): What it was taken in for.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.files_upload(file_url=Path("voice.mp3"))
        """
        ...

    @method(GENERATE_LYRICS)
    def generate_lyrics(
        self, *, prompt: TextInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Writes lyrics and a title on a theme with Mureka.

        - Name: ``mureka-ai/generate-lyrics``, ``Mureka 歌词生成``
        - Path: ``mureka-ai/generate-lyrics``
        - Task: text-to-text
        - Output: text
        - Price: not published

        Args:
            prompt: The theme of the lyrics: what they are about, in what mood and form. At most
                1,024 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `title` (string): What the song is called.
            - `lyrics` (string): The words, as the lyrics of the song models want them.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.generate_lyrics(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MUREKA_O2_GENERATE_SONG)
    def mureka_o2_generate_song(
        self,
        *,
        lyrics: TextInput,
        n: int = 2,
        prompt: TextInput | None = None,
        reference_id: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings given lyrics, one to three times, with Mureka O2; an uploaded song can set the
        style.

        - Name: ``mureka-o2/generate-song``, ``Mureka-o2 歌曲生成``
        - Path: ``mureka-ai/mureka-o2/generate-song``
        - Task: text-to-music
        - Output: audio
        - Price: not published

        Args:
            lyrics: The words to sing; section marks in square brackets such as [Verse] and [Chorus]
                shape the song. At most 3,000 characters.
            prompt: The style of the music: genre, mood, tempo, instruments. At most 1,024
                characters.
            n: How many songs to make; each one is billed. 1 to 3. Default: 2.
            reference_id: The id of a song uploaded with files-upload for the purpose reference, to
                come close to in style. Given by `mureka-ai/files-upload` with purpose `reference`,
                as `data["id"]` of its result. At most 64 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.mureka_o2_generate_song(
                lyrics="Good morning, and welcome aboard.",
            )
        """
        ...

    @method(MUREKA_V7_6_EXTEND_SONG)
    def mureka_v7_6_extend_song(
        self,
        *,
        lyrics: TextInput,
        file_url: MediaInput,
        extend_at: int = 8000,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Continues a song with further lyrics from a point of time with Mureka 7.6.

        - Name: ``mureka-v7.6/extend-song``, ``mureka-v7.6 短歌延长``
        - Path: ``mureka-ai/mureka-v7.6/extend-song``
        - Task: audio-extend
        - Output: audio
        - Price: not published

        Args:
            lyrics: The words of the new part. At most 3,000 characters.
            extend_at: Where the new part joins on, in milliseconds from the beginning. Beyond the
                song's end, its end is used. 8,000 to 420,000. Default: 8000.
            file_url: The song to be continued. MP3 or M4A up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.mureka_v7_6_extend_song(
                lyrics="Good morning, and welcome aboard.",
                file_url=Path("voice.mp3"),
            )
        """
        ...

    @method(MUREKA_V7_6_GENERATE_BGM)
    def mureka_v7_6_generate_bgm(
        self,
        *,
        n: int = 2,
        prompt: TextInput | None = None,
        instrumental_id: TextInput | None = None,
        stream: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes one to three pieces of music without singing with Mureka 7.6, from a description or
        after uploaded music.

        - Name: ``mureka-v7.6/generate-bgm``, ``Mureka-v7.6 伴奏生成``
        - Path: ``mureka-ai/mureka-v7.6/generate-bgm``
        - Task: text-to-music
        - Output: audio
        - Price: not published

        Args:
            prompt: The style of the music: genre, mood, tempo, instruments. It takes the place of
                instrumental_id; give one of the two. At most 1,024 characters.
            instrumental_id: The id of music uploaded with files-upload for the purpose
                instrumental. It takes the place of prompt; give one of the two. Given by
                `mureka-ai/files-upload` with purpose `instrumental`, as `data["id"]` of its result.
                At most 64 characters.
            n: How many pieces to make; each one is billed. 1 to 3. Default: 2.
            stream: Lets the service play the music while it is still being made. The client waits
                for the finished files either way. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.mureka_v7_6_generate_bgm(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MUREKA_V7_6_GENERATE_SONG)
    def mureka_v7_6_generate_song(
        self,
        *,
        lyrics: TextInput,
        n: int = 2,
        prompt: TextInput | None = None,
        reference_id: TextInput | None = None,
        vocal_id: TextInput | None = None,
        melody_id: TextInput | None = None,
        stream: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings given lyrics, one to three times, with Mureka 7.6; style, voice and melody can be
        steered.

        - Name: ``mureka-v7.6/generate-song``, ``Mureka-v7.6 歌曲生成``
        - Path: ``mureka-ai/mureka-v7.6/generate-song``
        - Task: text-to-music
        - Output: audio
        - Price: not published

        Args:
            lyrics: The words to sing; section marks in square brackets such as [Verse] and [Chorus]
                shape the song. At most 3,000 characters.
            prompt: The style of the music: genre, mood, tempo, instruments. It goes together with
                vocal_id. At most 1,024 characters.
            n: How many songs to make; each one is billed. 1 to 3. Default: 2.
            reference_id: The id of a song uploaded with files-upload for the purpose reference, to
                come close to in style. It goes together with vocal_id. Given by
                `mureka-ai/files-upload` with purpose `reference`, as `data["id"]` of its result. At
                most 64 characters.
            vocal_id: The id of a voice to sing with: from vocal-clone, or from files-upload for the
                purpose vocal. It goes together with prompt or reference_id. Given by
                `mureka-ai/vocal-clone`, as `data["vocal_id"]` of its result; or by
                `mureka-ai/files-upload` with purpose `vocal`, as `data["id"]` of its result. At
                most 64 characters.
            melody_id: The id of a melody uploaded with files-upload for the purpose melody (MP3,
                M4A or, best, MIDI). It does not go together with the other references or with
                prompt. Given by `mureka-ai/files-upload` with purpose `melody`, as `data["id"]` of
                its result. At most 64 characters.
            stream: Lets the service play the music while it is still being made. The client waits
                for the finished files either way. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.mureka_v7_6_generate_song(
                lyrics="Good morning, and welcome aboard.",
            )
        """
        ...

    @method(MUREKA_V8_EXTEND_SONG)
    def mureka_v8_extend_song(
        self,
        *,
        lyrics: TextInput,
        file_url: MediaInput,
        extend_at: int = 8000,
        extend_type: Literal["tail", "head"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Continues a song with further lyrics, at its end or before its beginning, with Mureka 8.

        - Name: ``mureka-v8/extend-song``, ``Mureka-v8 短歌延长``
        - Path: ``mureka-ai/mureka-v8/extend-song``
        - Task: audio-extend
        - Output: audio
        - Price: not published

        Args:
            lyrics: The words of the new part. At most 3,000 characters.
            file_url: The song to be continued. MP3 or M4A up to 10 MB.
            extend_at: Where the new part joins on, in milliseconds from the beginning. Beyond the
                song's end, its end is used. 8,000 to 420,000. Default: 8000.
            extend_type: Where the new part goes: tail after the song, head before it. "tail" or
                "head". Service default: "tail".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.mureka_v8_extend_song(
                lyrics="Good morning, and welcome aboard.",
                file_url=Path("voice.mp3"),
            )
        """
        ...

    @method(MUREKA_V8_GENERATE_BGM)
    def mureka_v8_generate_bgm(
        self,
        *,
        n: int = 2,
        prompt: TextInput | None = None,
        instrumental_id: TextInput | None = None,
        stream: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes one to three pieces of music without singing with Mureka 8, from a description or
        after uploaded music.

        - Name: ``mureka-v8/generate-bgm``, ``Mureka-v8 伴奏生成``
        - Path: ``mureka-ai/mureka-v8/generate-bgm``
        - Task: text-to-music
        - Output: audio
        - Price: not published

        Args:
            prompt: The style of the music: genre, mood, tempo, instruments. It takes the place of
                instrumental_id; give one of the two. At most 1,024 characters.
            n: How many pieces to make; each one is billed. 1 to 3. Default: 2.
            instrumental_id: The id of music uploaded with files-upload for the purpose
                instrumental. It takes the place of prompt; give one of the two. Given by
                `mureka-ai/files-upload` with purpose `instrumental`, as `data["id"]` of its result.
                At most 64 characters.
            stream: Lets the service play the music while it is still being made. The client waits
                for the finished files either way. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.mureka_v8_generate_bgm(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MUREKA_V8_GENERATE_SONG)
    def mureka_v8_generate_song(
        self,
        *,
        lyrics: TextInput,
        n: int = 2,
        prompt: TextInput | None = None,
        reference_id: TextInput | None = None,
        vocal_id: TextInput | None = None,
        melody_id: TextInput | None = None,
        stream: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings given lyrics, one to three times, with Mureka 8; style, voice and melody can be
        steered.

        - Name: ``mureka-v8/generate-song``, ``Mureka-v8 歌曲生成``
        - Path: ``mureka-ai/mureka-v8/generate-song``
        - Task: text-to-music
        - Output: audio
        - Price: not published

        Args:
            lyrics: The words to sing; section marks in square brackets such as [Verse] and [Chorus]
                shape the song. At most 3,000 characters.
            prompt: The style of the music: genre, mood, tempo, instruments. It goes together with
                vocal_id. At most 1,024 characters.
            n: How many songs to make; each one is billed. 1 to 3. Default: 2.
            reference_id: The id of a song uploaded with files-upload for the purpose reference, to
                come close to in style. It goes together with vocal_id. Given by
                `mureka-ai/files-upload` with purpose `reference`, as `data["id"]` of its result. At
                most 64 characters.
            vocal_id: The id of a voice to sing with: from vocal-clone, or from files-upload for the
                purpose vocal. It goes together with prompt or reference_id. Given by
                `mureka-ai/vocal-clone`, as `data["vocal_id"]` of its result; or by
                `mureka-ai/files-upload` with purpose `vocal`, as `data["id"]` of its result. At
                most 64 characters.
            melody_id: The id of a melody uploaded with files-upload for the purpose melody (MP3,
                M4A or, best, MIDI). It does not go together with the other references or with
                prompt. Given by `mureka-ai/files-upload` with purpose `melody`, as `data["id"]` of
                its result. At most 64 characters.
            stream: Lets the service play the music while it is still being made. The client waits
                for the finished files either way. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.mureka_v8_generate_song(
                lyrics="Good morning, and welcome aboard.",
            )
        """
        ...

    @method(MUREKA_V9_GENERATE_BGM)
    def mureka_v9_generate_bgm(
        self,
        *,
        n: int = 2,
        prompt: TextInput | None = None,
        instrumental_id: TextInput | None = None,
        stream: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes one to three pieces of music without singing with Mureka 9, the newest version,
        from a description or after uploaded music.

        - Name: ``mureka-v9/generate-bgm``, ``Mureka-v9 伴奏生成``
        - Path: ``mureka-ai/mureka-v9/generate-bgm``
        - Task: text-to-music
        - Output: audio
        - Price: not published

        Args:
            prompt: The style of the music: genre, mood, tempo, instruments. It takes the place of
                instrumental_id; give one of the two. At most 1,024 characters.
            n: How many pieces to make; each one is billed. 1 to 3. Default: 2.
            instrumental_id: The id of music uploaded with files-upload for the purpose
                instrumental. It takes the place of prompt; give one of the two. Given by
                `mureka-ai/files-upload` with purpose `instrumental`, as `data["id"]` of its result.
                At most 64 characters.
            stream: Lets the service play the music while it is still being made. The client waits
                for the finished files either way. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.mureka_v9_generate_bgm(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MUREKA_V9_GENERATE_SONG)
    def mureka_v9_generate_song(
        self,
        *,
        lyrics: TextInput,
        n: int = 2,
        prompt: TextInput | None = None,
        reference_id: TextInput | None = None,
        vocal_id: TextInput | None = None,
        melody_id: TextInput | None = None,
        stream: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sings given lyrics, one to three times, with Mureka 9, the newest version; style, voice
        and melody can be steered.

        - Name: ``mureka-v9/generate-song``, ``Mureka-v9 歌曲生成``
        - Path: ``mureka-ai/mureka-v9/generate-song``
        - Task: text-to-music
        - Output: audio
        - Price: not published

        Args:
            lyrics: The words to sing; section marks in square brackets such as [Verse] and [Chorus]
                shape the song. At most 3,000 characters.
            prompt: The style of the music: genre, mood, tempo, instruments. It goes together with
                vocal_id. At most 1,024 characters.
            n: How many songs to make; each one is billed. 1 to 3. Default: 2.
            reference_id: The id of a song uploaded with files-upload for the purpose reference, to
                come close to in style. It goes together with vocal_id. Given by
                `mureka-ai/files-upload` with purpose `reference`, as `data["id"]` of its result. At
                most 64 characters.
            vocal_id: The id of a voice to sing with: from vocal-clone, or from files-upload for the
                purpose vocal. It goes together with prompt or reference_id. Given by
                `mureka-ai/vocal-clone`, as `data["vocal_id"]` of its result; or by
                `mureka-ai/files-upload` with purpose `vocal`, as `data["id"]` of its result. At
                most 64 characters.
            melody_id: The id of a melody uploaded with files-upload for the purpose melody (MP3,
                M4A or, best, MIDI). It does not go together with the other references or with
                prompt. Given by `mureka-ai/files-upload` with purpose `melody`, as `data["id"]` of
                its result. At most 64 characters.
            stream: Lets the service play the music while it is still being made. The client waits
                for the finished files either way. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.mureka_v9_generate_song(
                lyrics="Good morning, and welcome aboard.",
            )
        """
        ...

    @method(RECOGNIZE_SONG)
    def recognize_song(
        self, *, upload_audio_id: TextInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Recognises an uploaded song with Mureka and answers with text.

        - Name: ``mureka-ai/recognize-song``, ``mureka-ai 歌曲识别``
        - Path: ``mureka-ai/recognize-song``
        - Task: audio-to-text
        - Output: text
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: What the answer holds is not documented.

        Args:
            upload_audio_id: The id of the song, from files-upload. Given by
                `mureka-ai/files-upload` with purpose `audio`, as `data["id"]` of its result. At
                most 64 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `duration` (integer): How long the song is, in milliseconds.
            - `lyrics_sections` (list of objects): Its words, part by part.
            - `lyrics_sections[].section_type` (string): Verse, chorus and the like.
            - `lyrics_sections[].start` (integer): Where the part begins, in milliseconds.
            - `lyrics_sections[].end` (integer): Where it ends, likewise.
            - `lyrics_sections[].text` (string): The words of the part.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.recognize_song(upload_audio_id="my-upload-audio-id")
        """
        ...

    @method(STEM_SONG)
    def stem_song(
        self,
        *,
        url: MediaInput,
        model: Literal["audio-separation-1", "audio-separation-2"] = "audio-separation-2",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Takes a song apart into its tracks with Mureka.

        - Name: ``mureka-ai/stem-song``, ``mureka-ai 音轨分离``
        - Path: ``mureka-ai/stem-song``
        - Task: audio-to-audio
        - Output: text (doubtful: similar endpoints give something else)
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: The sources call the result text; similar endpoints return sound.

        Args:
            url: The song to take apart. Up to 10 MB.
            model: Which underlying model does the work. "audio-separation-1" or
                "audio-separation-2". Default: "audio-separation-2".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.stem_song(url=Path("voice.mp3"))
        """
        ...

    @method(VOCAL_CLONE)
    def vocal_clone(self, *, file_url: MediaInput, extra: Mapping[str, Any] | None = None) -> CallT:
        """Copies a voice from a recording with Mureka and returns, as text, the id that vocal_id
        takes.

        - Name: ``mureka-ai/vocal-clone``, ``Mureka 人声克隆``
        - Path: ``mureka-ai/vocal-clone``
        - Task: voice-clone
        - Output: text
        - Price: not published

        Args:
            file_url: The recording whose singer or speaker is copied. Up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `vocal_id` (string): The id of the voice, for as many songs as you like.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.vocal_clone(file_url=Path("voice.mp3"))
        """
        ...

    @method(MUREKA_O2_INSTRUMENTAL_GENERATE)
    def mureka_o2_instrumental_generate(
        self,
        *,
        n: int = 2,
        prompt: TextInput | None = None,
        instrumental_id: TextInput | None = None,
        stream: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes one to three pieces of music without singing with Mureka O2.

        - Name: ``mureka-o2/instrumental-generate``, ``Mureka mureka-o2 伴奏生成-暂不可用``
        - Path: ``mureka-o2/instrumental-generate``
        - Task: text-to-music
        - Output: audio (doubtful: similar endpoints give something else)
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: One listing of August 2026 calls it not usable for the time being, and the
          documentation of September has it no more. The sources call the result text; similar
          endpoints return sound.

        Args:
            prompt: The style of the music: genre, mood, tempo, instruments. It takes the place of
                instrumental_id; give one of the two. At most 1,024 characters.
            n: How many pieces to make; each one is billed. 1 to 3. Default: 2.
            instrumental_id: The id of music uploaded with files-upload for the purpose
                instrumental. It takes the place of prompt; give one of the two. Given by
                `mureka-ai/files-upload` with purpose `instrumental`, as `data["id"]` of its result.
                At most 64 characters.
            stream: Lets the service play the music while it is still being made. The client waits
                for the finished files either way. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.mureka.mureka_o2_instrumental_generate(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Volcengine video tools: Translated series and videos without their subtitles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias, TypedDict

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter

SourceLangOption: TypeAlias = Literal["zh", "en", "ja", "ko", "es", "pt", "id", "th", "vi"]
TargetLangsOption: TypeAlias = Literal["zh", "en", "ja", "ko", "es", "pt", "id", "th", "vi"]


class EraseRatioLocationItem(TypedDict):
    topLeftX: float
    topLeftY: float
    bottomRightX: float
    bottomRightY: float


VOLC_DRAMA_SERIAL_VIDEO_TRANSLATE = Endpoint(
    path="volc-drama/serial-video-translate",
    names=("volc-drama/serial-video-translate", "火山短剧-多集视频翻译"),
    family="volcengine",
    method="volc_drama_serial_video_translate",
    task="video-to-video",
    output="video",
    summary="Translates the episodes of a series into another language: subtitles and, if wanted, speech.",
    evidence="third-party code",
    evidence_as_of="2026-08-01",
    params=(
        Parameter(
            name="projectName",
            python_name="project_name",
            type="string",
            description="What to call the job.",
            required=True,
        ),
        Parameter(
            name="sourceLang",
            python_name="source_lang",
            type="choice",
            description="The language spoken in the video.",
            required=True,
            default="en",
            options=("zh", "en", "ja", "ko", "es", "pt", "id", "th", "vi"),
        ),
        Parameter(
            name="targetLangs",
            python_name="target_langs",
            type="choice",
            description="The language to translate into.",
            required=True,
            default="zh",
            options=("zh", "en", "ja", "ko", "es", "pt", "id", "th", "vi"),
        ),
        Parameter(
            name="translationModel",
            python_name="translation_model",
            type="choice",
            description="How well it is translated: advanced is the better one.",
            default="advanced",
            options=("basic", "advanced"),
        ),
        Parameter(
            name="isDub",
            python_name="is_dub",
            type="boolean",
            description="Replaces the speech by speech in the new language; otherwise only the subtitles are translated.",
            default=False,
        ),
        Parameter(
            name="aiRemoveType",
            python_name="ai_remove_type",
            type="choice",
            description="What of the lettering in the picture is removed, as a number.",
            default="2",
            options=("0", "1", "2"),
            evidence="The source has no more than the name and the numbers.",
        ),
        Parameter(
            name="needVideoSpeed",
            python_name="need_video_speed",
            type="boolean",
            description="Lets the speed of the video change to suit the new speech.",
            default=False,
            evidence="The source has no more than the name.",
        ),
        Parameter(
            name="targetStyleMap",
            python_name="target_style_map",
            type="string",
            description="The look of the new subtitles for each language.",
            evidence="The source has no more than the name; the form of the text is not documented.",
        ),
        Parameter(
            name="dubVoiceMode",
            python_name="dub_voice_mode",
            type="choice",
            description="How the voices of the new speech are chosen, as a number.",
            default="0",
            options=("0", "1"),
            evidence="The source has no more than the name and the numbers.",
        ),
        Parameter(
            name="subtitleOutputMode",
            python_name="subtitle_output_mode",
            type="choice",
            description="Which subtitles the result has: target only the new ones, bilingual both.",
            default="target",
            options=("target", "bilingual"),
        ),
        Parameter(
            name="arrangeMent",
            python_name="arrange_ment",
            type="choice",
            description="How the subtitles are laid out, as a number.",
            default="0",
            options=("0", "1"),
            evidence="The source has no more than the name and the numbers.",
        ),
        Parameter(
            name="manualStyle",
            python_name="manual_style",
            type="string",
            description="A look of the subtitles of your own.",
            evidence="The source has no more than the name; the form of the text is not documented.",
        ),
    ),
    notes="No parameter takes the videos; how they are told is not documented.",
)

VOLC_DRAMA_VIDEO_TRANSLATE = Endpoint(
    path="volc-drama/video-translate",
    names=("volc-drama/video-translate", "火山短剧-视频翻译"),
    family="volcengine",
    method="volc_drama_video_translate",
    task="video-to-video",
    output="video",
    summary="Translates an episode of a series into another language: subtitles and, if wanted, speech.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The episode to be translated.",
            required=True,
            max_size_mb=1024,
        ),
        Parameter(
            name="projectName",
            python_name="project_name",
            type="string",
            description="What to call the job.",
            required=True,
        ),
        Parameter(
            name="sourceLang",
            python_name="source_lang",
            type="choice",
            description="The language spoken in the video.",
            required=True,
            default="zh",
            options=("zh", "en", "ja", "ko", "es", "pt", "id", "th", "vi"),
        ),
        Parameter(
            name="targetLangs",
            python_name="target_langs",
            type="choice",
            description="The language to translate into.",
            required=True,
            default="en",
            options=("zh", "en", "ja", "ko", "es", "pt", "id", "th", "vi"),
        ),
        Parameter(
            name="isDub",
            python_name="is_dub",
            type="boolean",
            description="Replaces the speech by speech in the new language; otherwise only the subtitles are translated.",
            default=False,
        ),
        Parameter(
            name="aiRemoveType",
            python_name="ai_remove_type",
            type="choice",
            description="What of the lettering in the picture is removed, as a number.",
            default="1",
            options=("0", "1", "2"),
            evidence="The source has no more than the name and the numbers.",
        ),
        Parameter(
            name="dubVoiceMode",
            python_name="dub_voice_mode",
            type="choice",
            description="How the voices of the new speech are chosen, as a number.",
            default="0",
            options=("0", "1"),
            evidence="The source has no more than the name and the numbers.",
        ),
        Parameter(
            name="episode",
            python_name="episode",
            type="integer",
            description="The number of the episode.",
            default=1,
            min=1,
            max=200,
        ),
    ),
)

SUBTITLE_ERASE_PRO = Endpoint(
    path="volc-subtitle-erase-pro/video",
    names=("volc-subtitle-erase/video(Refined version)", "火山字幕擦除-视频字幕擦除（精细化版）"),
    family="volcengine",
    method="subtitle_erase_pro",
    task="video-edit",
    output="video",
    summary="Removes subtitles or all lettering from a video, in the finer edition; the places can be given.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be cleaned.",
            required=True,
            max_size_mb=500,
            accept=("MP4", "MOV", "M4V", "WEBM"),
        ),
        Parameter(
            name="eraseType",
            python_name="erase_type",
            type="choice",
            description="What is removed: only subtitles, or all text.",
            default="subtitle",
            options=("subtitle", "text"),
        ),
        Parameter(
            name="encodeMode",
            python_name="encode_mode",
            type="choice",
            description="What matters more in the result: a small file (size) or a fine picture (quality).",
            default="size",
            options=("size", "quality"),
        ),
        Parameter(
            name="clientToken",
            python_name="client_token",
            type="string",
            description="A text that makes repeated submits count once, at most 64 printable ASCII characters. Left out, each call makes one of its own and sends it with every try.",
            max_length=64,
        ),
        Parameter(
            name="eraseRatioLocation",
            python_name="erase_ratio_location",
            type="list",
            description="The rectangles within which text is removed; left out, the whole picture is searched.",
            multiple=True,
            fields=(
                Parameter(
                    name="topLeftX",
                    python_name="topLeftX",
                    type="number",
                    description="Where the rectangle begins, as a part of the width from the left.",
                    required=True,
                    min=0,
                    max=1,
                ),
                Parameter(
                    name="topLeftY",
                    python_name="topLeftY",
                    type="number",
                    description="Where the rectangle begins, as a part of the height from the top.",
                    required=True,
                    min=0,
                    max=1,
                ),
                Parameter(
                    name="bottomRightX",
                    python_name="bottomRightX",
                    type="number",
                    description="Where the rectangle ends, as a part of the width from the left.",
                    required=True,
                    min=0,
                    max=1,
                ),
                Parameter(
                    name="bottomRightY",
                    python_name="bottomRightY",
                    type="number",
                    description="Where the rectangle ends, as a part of the height from the top.",
                    required=True,
                    min=0,
                    max=1,
                ),
            ),
            evidence="Known from third-party code only.",
        ),
    ),
    client_token="clientToken",
)

SUBTITLE_ERASE = Endpoint(
    path="volc-subtitle-erase/video",
    names=("volc-subtitle-erase/video(Standard Version)", "火山字幕擦除-视频字幕擦除（标准版）"),
    family="volcengine",
    method="subtitle_erase",
    task="video-edit",
    output="video",
    summary="Removes the subtitles that are part of a video, in the standard edition.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be cleaned.",
            required=True,
            max_size_mb=500,
            accept=("MP4", "MOV", "M4V", "WEBM"),
        ),
        Parameter(
            name="clientToken",
            python_name="client_token",
            type="string",
            description="A text that makes repeated submits count once, at most 64 printable ASCII characters. Left out, each call makes one of its own and sends it with every try.",
            max_length=64,
        ),
    ),
    client_token="clientToken",
)

ENDPOINTS: tuple[Endpoint, ...] = (
    VOLC_DRAMA_SERIAL_VIDEO_TRANSLATE,
    VOLC_DRAMA_VIDEO_TRANSLATE,
    SUBTITLE_ERASE_PRO,
    SUBTITLE_ERASE,
)


class Volcengine(Family[CallT]):
    """Volcengine video tools: Translated series and videos without their subtitles."""

    @method(VOLC_DRAMA_SERIAL_VIDEO_TRANSLATE)
    def volc_drama_serial_video_translate(
        self,
        *,
        project_name: TextInput,
        source_lang: SourceLangOption = "en",
        target_langs: TargetLangsOption = "zh",
        translation_model: Literal["basic", "advanced"] | None = None,
        is_dub: bool | None = None,
        ai_remove_type: Literal[0, 1, 2, "0", "1", "2"] | None = None,
        need_video_speed: bool | None = None,
        target_style_map: TextInput | None = None,
        dub_voice_mode: Literal[0, 1, "0", "1"] | None = None,
        subtitle_output_mode: Literal["target", "bilingual"] | None = None,
        arrange_ment: Literal[0, 1, "0", "1"] | None = None,
        manual_style: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Translates the episodes of a series into another language: subtitles and, if wanted,
        speech.

        - Name: ``volc-drama/serial-video-translate``, ``火山短剧-多集视频翻译``
        - Path: ``volc-drama/serial-video-translate``
        - Task: video-to-video
        - Output: video
        - Price: not published
        - Evidence: third-party code, 2026-08-01
        - Note: No parameter takes the videos; how they are told is not documented.

        Args:
            project_name: What to call the job.
            source_lang: The language spoken in the video. "zh", "en", "ja", "ko", "es", "pt", "id",
                "th" or "vi". Default: "en".
            target_langs: The language to translate into. "zh", "en", "ja", "ko", "es", "pt", "id",
                "th" or "vi". Default: "zh".
            translation_model: How well it is translated: advanced is the better one. "basic" or
                "advanced". Service default: "advanced".
            is_dub: Replaces the speech by speech in the new language; otherwise only the subtitles
                are translated. Service default: False.
            ai_remove_type: What of the lettering in the picture is removed, as a number. 0, 1 or 2.
                Service default: 2. Uncertain: The source has no more than the name and the numbers.
            need_video_speed: Lets the speed of the video change to suit the new speech. Service
                default: False. Uncertain: The source has no more than the name.
            target_style_map: The look of the new subtitles for each language. Uncertain: The source
                has no more than the name; the form of the text is not documented.
            dub_voice_mode: How the voices of the new speech are chosen, as a number. 0 or 1.
                Service default: 0. Uncertain: The source has no more than the name and the numbers.
            subtitle_output_mode: Which subtitles the result has: target only the new ones,
                bilingual both. "target" or "bilingual". Service default: "target".
            arrange_ment: How the subtitles are laid out, as a number. 0 or 1. Service default: 0.
                Uncertain: The source has no more than the name and the numbers.
            manual_style: A look of the subtitles of your own. Uncertain: The source has no more
                than the name; the form of the text is not documented.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.volcengine.volc_drama_serial_video_translate(
                project_name="my-project-name",
            )
        """
        ...

    @method(VOLC_DRAMA_VIDEO_TRANSLATE)
    def volc_drama_video_translate(
        self,
        *,
        video_url: MediaInput,
        project_name: TextInput,
        source_lang: SourceLangOption = "zh",
        target_langs: TargetLangsOption = "en",
        is_dub: bool | None = None,
        ai_remove_type: Literal[0, 1, 2, "0", "1", "2"] | None = None,
        dub_voice_mode: Literal[0, 1, "0", "1"] | None = None,
        episode: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Translates an episode of a series into another language: subtitles and, if wanted,
        speech.

        - Name: ``volc-drama/video-translate``, ``火山短剧-视频翻译``
        - Path: ``volc-drama/video-translate``
        - Task: video-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            video_url: The episode to be translated. Up to 1,024 MB.
            project_name: What to call the job.
            source_lang: The language spoken in the video. "zh", "en", "ja", "ko", "es", "pt", "id",
                "th" or "vi". Default: "zh".
            target_langs: The language to translate into. "zh", "en", "ja", "ko", "es", "pt", "id",
                "th" or "vi". Default: "en".
            is_dub: Replaces the speech by speech in the new language; otherwise only the subtitles
                are translated. Service default: False.
            ai_remove_type: What of the lettering in the picture is removed, as a number. 0, 1 or 2.
                Service default: 1. Uncertain: The source has no more than the name and the numbers.
            dub_voice_mode: How the voices of the new speech are chosen, as a number. 0 or 1.
                Service default: 0. Uncertain: The source has no more than the name and the numbers.
            episode: The number of the episode. 1 to 200. Service default: 1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.volcengine.volc_drama_video_translate(
                video_url=Path("clip.mp4"),
                project_name="my-project-name",
            )
        """
        ...

    @method(SUBTITLE_ERASE_PRO)
    def subtitle_erase_pro(
        self,
        *,
        video_url: MediaInput,
        erase_type: Literal["subtitle", "text"] | None = None,
        encode_mode: Literal["size", "quality"] | None = None,
        client_token: TextInput | None = None,
        erase_ratio_location: EraseRatioLocationItem
        | Sequence[EraseRatioLocationItem]
        | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Removes subtitles or all lettering from a video, in the finer edition; the places can be
        given.

        - Name: ``volc-subtitle-erase/video(Refined version)``, ``火山字幕擦除-视频字幕擦除（精细化版）``
        - Path: ``volc-subtitle-erase-pro/video``
        - Task: video-edit
        - Output: video
        - Price: not published

        Args:
            video_url: The video to be cleaned. MP4, MOV, M4V or WEBM up to 500 MB.
            erase_type: What is removed: only subtitles, or all text. "subtitle" or "text". Service
                default: "subtitle".
            encode_mode: What matters more in the result: a small file (size) or a fine picture
                (quality). "size" or "quality". Service default: "size".
            client_token: A text that makes repeated submits count once, at most 64 printable ASCII
                characters. Left out, each call makes one of its own and sends it with every try. At
                most 64 characters.
            erase_ratio_location: The rectangles within which text is removed; left out, the whole
                picture is searched. Each item has `topLeftX`, `topLeftY`, `bottomRightX` and
                `bottomRightY`. Uncertain: Known from third-party code only.
                - `topLeftX`: Where the rectangle begins, as a part of the width from the left. 0 to
                  1.
                - `topLeftY`: Where the rectangle begins, as a part of the height from the top. 0 to
                  1.
                - `bottomRightX`: Where the rectangle ends, as a part of the width from the left. 0
                  to 1.
                - `bottomRightY`: Where the rectangle ends, as a part of the height from the top. 0
                  to 1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.volcengine.subtitle_erase_pro(video_url=Path("clip.mp4"))
        """
        ...

    @method(SUBTITLE_ERASE)
    def subtitle_erase(
        self,
        *,
        video_url: MediaInput,
        client_token: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Removes the subtitles that are part of a video, in the standard edition.

        - Name: ``volc-subtitle-erase/video(Standard Version)``, ``火山字幕擦除-视频字幕擦除（标准版）``
        - Path: ``volc-subtitle-erase/video``
        - Task: video-edit
        - Output: video
        - Price: not published

        Args:
            video_url: The video to be cleaned. MP4, MOV, M4V or WEBM up to 500 MB.
            client_token: A text that makes repeated submits count once, at most 64 printable ASCII
                characters. Left out, each call makes one of its own and sends it with every try. At
                most 64 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.volcengine.subtitle_erase(video_url=Path("clip.mp4"))
        """
        ...

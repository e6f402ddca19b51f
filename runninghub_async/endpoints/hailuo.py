# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""MiniMax Hailuo: Video from text, from a still picture or after references: Hailuo 02, 2.3 and
H3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable, Wire

AspectRatioOption: TypeAlias = Literal[
    "1:1 (Square)",
    "2:3 (Portrait Photo)",
    "3:2 (Photo)",
    "3:4 (Portrait Standard)",
    "4:3 (Standard)",
    "9:16 (Portrait Widescreen)",
    "16:9 (Widescreen)",
    "21:9 (Ultrawide)",
]
DurationOption: TypeAlias = Literal[
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    13,
    14,
    15,
    "5",
    "6",
    "7",
    "8",
    "9",
    "10",
    "11",
    "12",
    "13",
    "14",
    "15",
]
DurationOption2: TypeAlias = Literal[
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    13,
    14,
    15,
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "10",
    "11",
    "12",
    "13",
    "14",
    "15",
]
ModelOption: TypeAlias = Literal[
    "skip",
    "MiniMax-H3-Context-IR",
    "free-qwen3.8-flash-next",
    "glm/glm-5.3-flash",
    "openai/gpt-5.6-sol",
    "openai/gpt-5.6-sol-saver",
    "openai/gpt-5.6-terra",
    "openai/gpt-5.6-terra-saver",
    "openai/gpt-5.5-saver",
    "openai/gpt-5.6-luna",
    "google/gemini-3.5-flash",
    "openai/gpt-5.5-pro",
    "qwen/qwen3.8-flash-next",
    "anthropic/claude-fable-5-1",
    "anthropic/claude-fable-5",
    "anthropic/claude-opus-5",
    "anthropic/claude-opus-4.8",
    "anthropic/claude-sonnet-5",
    "glm-5v-turbo",
    "qwen/qwen3.7-plus",
    "xai/grok-4.6",
    "xai/grok-4.5",
    "xai/grok-4.3",
    "qwen/qwen3.6-plus",
    "kimi-k3",
    "bytedance/doubao-seed-evolving",
    "bytedance/doubao-seed-2.1-pro",
    "bytedance/doubao-seed-2.1-turbo",
    "bytedance/doubao-seed-2.0-pro",
    "deepseek/deepseek-v4-flash-vision-exp",
    "bytedance/doubao-seed-2.0-lite",
    "bytedance/doubao-seed-2.0-mini",
    "anthropic/claude-opus-4.8-saver",
    "google/gemini-3.5-flash-lite",
    "google/gemini-3.6-flash",
    "google/gemini-3.7-flash",
]
RatioOption: TypeAlias = Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]

HAILUO_H3_MAX_TURBO_IMAGE_TO_VIDEO = Endpoint(
    path="minimax/h3-max-turbo/image-to-video",
    names=("minimax/h3-max-turbo/image-to-video", "MiniMax-H3-Max-Turbo 图生视频（首尾帧）"),
    family="hailuo",
    method="hailuo_h3_max_turbo_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame, to a last frame if wanted, with MiniMax H3 Max Turbo, a quick edition at up to 768p.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="How the first frame comes to move.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="768p",
            options=("480p", "768p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
    ),
)

HAILUO_H3_MAX_TURBO_TEXT_TO_VIDEO = Endpoint(
    path="minimax/h3-max-turbo/text-to-video",
    names=("minimax/h3-max-turbo/text-to-video", "MiniMax-H3-Max-Turbo 文生视频"),
    family="hailuo",
    method="hailuo_h3_max_turbo_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with MiniMax H3 Max Turbo, a quick edition at up to 768p.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="768p",
            options=("480p", "768p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("21:9", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
    ),
)

HAILUO_02_FAST = Endpoint(
    path="minimax/hailuo-02/fast",
    names=("hailuo-02-fast", "海螺-02-fast"),
    family="hailuo",
    method="hailuo_02_fast",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with the fast, low-cost variant of Hailuo 02.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-02-fast",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.75"), when={"duration": "10"}),
                PriceRule(amount=Decimal("0.45"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_02_I2V_PRO = Endpoint(
    path="minimax/hailuo-02/i2v-pro",
    names=("hailuo-02-i2v-pro", "海螺-02-图生视频-pro"),
    family="hailuo",
    method="hailuo_02_i2v_pro",
    task="image-to-video",
    output="video",
    summary="Animates a first frame, or moves between a first and a last frame, with Hailuo 02 Pro; the length is fixed.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-02-i2v-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.63")),),
        ),
    ),
)

HAILUO_02_I2V_STANDARD = Endpoint(
    path="minimax/hailuo-02/i2v-standard",
    names=("hailuo-02-i2v-standard", "海螺-02-图生视频-标准"),
    family="hailuo",
    method="hailuo_02_i2v_standard",
    task="image-to-video",
    output="video",
    summary="Animates a first frame, or moves between a first and a last frame, with Hailuo 02 Standard at a chosen length.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-02-i2v-standard",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.5"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_02_PRO = Endpoint(
    path="minimax/hailuo-02/pro",
    names=("hailuo-02-pro", "海螺-02-pro"),
    family="hailuo",
    method="hailuo_02_pro",
    task="text-to-video",
    output="video",
    summary="Makes a six-second video from text with Hailuo 02 Pro; a first and a last frame may be given too.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6",),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / hailuo / hailuo-02-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.63")),),
        ),
    ),
)

HAILUO_02_STANDARD = Endpoint(
    path="minimax/hailuo-02/standard",
    names=("hailuo-02-standard", "海螺-02-标准"),
    family="hailuo",
    method="hailuo_02_standard",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Hailuo 02 Standard; a first and a last frame may be given too.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-02-standard",),
    notes="The documentation files this endpoint under image-to-video, although the text is required and both pictures are optional.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.5"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_02_T2V_PRO = Endpoint(
    path="minimax/hailuo-02/t2v-pro",
    names=("hailuo-02-t2v-pro", "海螺-02-文生视频-pro"),
    family="hailuo",
    method="hailuo_02_t2v_pro",
    task="text-to-video",
    output="video",
    summary="Makes a video of fixed length from text alone with Hailuo 02 Pro.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / hailuo / hailuo-02-t2v-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.63")),),
        ),
    ),
)

HAILUO_02_T2V_STANDARD = Endpoint(
    path="minimax/hailuo-02/t2v-standard",
    names=("hailuo-02-t2v-standard", "海螺-02-文生视频-标准"),
    family="hailuo",
    method="hailuo_02_t2v_standard",
    task="text-to-video",
    output="video",
    summary="Makes a video from text alone with Hailuo 02 Standard.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / hailuo / hailuo-02-t2v-standard",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.5"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_2_3_FAST_PRO_IMAGE_TO_VIDEO = Endpoint(
    path="minimax/hailuo-2.3-fast-pro/image-to-video",
    names=("hailuo-2.3-fast-pro/image-to-video", "海螺-2.3-fast-pro-图生视频"),
    family="hailuo",
    method="hailuo_2_3_fast_pro_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture for six seconds with Hailuo 2.3 Fast Pro, the better tier of the fast variant.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=5,
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6",),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / hailuo / hailuo-2.3-fast-pro/image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.73")),),
        ),
    ),
)

HAILUO_2_3_FAST_IMAGE_TO_VIDEO = Endpoint(
    path="minimax/hailuo-2.3-fast/image-to-video",
    names=("hailuo-2.3-fast/image-to-video", "海螺-2.3-fast-图生视频"),
    family="hailuo",
    method="hailuo_2_3_fast_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Hailuo 2.3 Fast, the cheapest Hailuo 2.3 tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=5,
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / hailuo / hailuo-2.3-fast/image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.69"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.01"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_2_3_I2V_STANDARD = Endpoint(
    path="minimax/hailuo-2.3/i2v-standard",
    names=("hailuo-2.3/i2v-standard", "海螺-2.3-图生视频-标准"),
    family="hailuo",
    method="hailuo_2_3_i2v_standard",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Hailuo 2.3 Standard at a chosen length.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-2.3/i2v-standard",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.5"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_2_3_I2V_PRO = Endpoint(
    path="minimax/hailuo-2.3/image-to-video-pro",
    names=("hailuo-2.3/i2v-pro", "海螺-2.3-图生视频-pro"),
    family="hailuo",
    method="hailuo_2_3_i2v_pro",
    task="image-to-video",
    output="video",
    summary="Animates a still picture at the highest Hailuo 2.3 quality; the length is fixed.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-2.3/i2v-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.63")),),
        ),
    ),
)

HAILUO_2_3_T2V_PRO = Endpoint(
    path="minimax/hailuo-2.3/t2v-pro",
    names=("hailuo-2.3-t2v-pro", "海螺-2.3-文生视频-pro"),
    family="hailuo",
    method="hailuo_2_3_t2v_pro",
    task="text-to-video",
    output="video",
    summary="Makes a video of fixed length from text at the highest Hailuo 2.3 quality.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / hailuo / hailuo-2.3-t2v-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.63")),),
        ),
    ),
)

HAILUO_2_3_T2V_STANDARD = Endpoint(
    path="minimax/hailuo-2.3/t2v-standard",
    names=("hailuo-2.3-t2v-standard", "海螺-2.3-文生视频-标准"),
    family="hailuo",
    method="hailuo_2_3_t2v_standard",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Hailuo 2.3 Standard at a chosen length.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            required=True,
            default=True,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / hailuo / hailuo-2.3-t2v-standard",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.5"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_H3_MAX_IMAGE_TO_VIDEO = Endpoint(
    path="minimax/hailuo-h3-max/image-to-video",
    names=("minimax/hailuo-h3-max/image-to-video", "MiniMax-H3-Max 图生视频（首尾帧）"),
    family="hailuo",
    method="hailuo_h3_max_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame, leads to a last one, or moves between the two, with MiniMax H3 Max, the quicker variant at up to 768p.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with. At least one of first_frame_url and last_frame_url is needed.",
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on. At least one of first_frame_url and last_frame_url is needed.",
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="768P",
            options=("480P", "768P"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
    ),
)

HAILUO_H3_MAX_TEXT_TO_VIDEO = Endpoint(
    path="minimax/hailuo-h3-max/text-to-video",
    names=("minimax/hailuo-h3-max/text-to-video", "MiniMax-H3-Max 文生视频"),
    family="hailuo",
    method="hailuo_h3_max_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with MiniMax H3 Max, the quicker variant at up to 768p.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="768P",
            options=("480P", "768P"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height.",
            required=True,
            default="21:9",
            options=("21:9", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
    ),
)

HAILUO_H3_ENHANCE_IMAGE_PROMPT = Endpoint(
    path="minimax/hailuo-h3/context-ir-image",
    names=("minimax/hailuo-h3/context-ir-image", "MiniMax-H3-Context-IR 图像增强提示词"),
    family="hailuo",
    method="hailuo_h3_enhance_image_prompt",
    task="text-to-text",
    output="text",
    summary="Rewrites a prompt for a MiniMax H3 video between two frames; the answer is the fuller prompt as text.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The prompt to make fuller.",
            required=True,
            min_length=1,
            max_length=7000,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video is to begin with. At least one of first_frame_url and last_frame_url is needed.",
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video is to end on. At least one of first_frame_url and last_frame_url is needed.",
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="How long the video is to become, in seconds; the prompt is written for it.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
    ),
)

HAILUO_H3_ENHANCE_MULTIMODAL_PROMPT = Endpoint(
    path="minimax/hailuo-h3/context-ir-multimodal",
    names=("minimax/hailuo-h3/context-ir-multimodal", "MiniMax-H3-Context-IR 多模态增强提示词"),
    family="hailuo",
    method="hailuo_h3_enhance_multimodal_prompt",
    task="text-to-text",
    output="text",
    summary="Rewrites a prompt for a MiniMax H3 video after references; the answer is the fuller prompt as text.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The prompt to make fuller.",
            required=True,
            min_length=1,
            max_length=7000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures that the video is to draw on.",
            multiple=True,
            max_files=9,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="The videos that the video is to draw on, each 2 to 15 seconds long.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="The recordings that the video is to draw on, each 2 to 15 seconds long.",
            multiple=True,
            max_files=3,
            max_size_mb=15,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="How long the video is to become, in seconds; the prompt is written for it.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape that the video is to have; adaptive takes it from the references.",
            default="adaptive",
            options=("adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
    ),
)

HAILUO_H3_ENHANCE_TEXT_PROMPT = Endpoint(
    path="minimax/hailuo-h3/context-ir-text",
    names=("minimax/hailuo-h3/context-ir-text", "MiniMax-H3-Context-IR 文本增强提示词"),
    family="hailuo",
    method="hailuo_h3_enhance_text_prompt",
    task="text-to-text",
    output="text",
    summary="Rewrites a prompt for a MiniMax H3 video from text alone; the answer is the fuller prompt as text.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The prompt to make fuller.",
            required=True,
            min_length=1,
            max_length=7000,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="How long the video is to become, in seconds; the prompt is written for it.",
            required=True,
            default="5",
            options=("4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape that the video is to have.",
            required=True,
            default="16:9",
            options=("21:9", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
    ),
)

HAILUO_H3_IMAGE_TO_VIDEO = Endpoint(
    path="minimax/hailuo-h3/image-to-video",
    names=("MiniMax-H3 Image-to-Video (first/last frame)", "MiniMax-H3 图生视频（首尾帧）"),
    family="hailuo",
    method="hailuo_h3_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame, leads to a last one, or moves between the two, with MiniMax H3 (Hailuo 03) at up to 2K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with. At least one of first_frame_url and last_frame_url is needed.",
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on. At least one of first_frame_url and last_frame_url is needed.",
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="2K",
            options=("2K", "768P"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="aigc_watermark",
            python_name="aigc_watermark",
            type="boolean",
            description="Puts a visible mark on the video that says it was made by a machine.",
            default=False,
        ),
    ),
)

HAILUO_H3_MULTIMODAL_TO_VIDEO = Endpoint(
    path="minimax/hailuo-h3/multimodal-to-video",
    names=("MiniMax-H3 Multimodal Reference-to-Video", "MiniMax-H3 多模态参考生视频"),
    family="hailuo",
    method="hailuo_h3_multimodal_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video from text and up to nine pictures, three videos and three recordings with MiniMax H3 (Hailuo 03) at up to 2K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen, and what each reference is for: a subject, a style, a movement, a video to edit or continue, a voice.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things, places or styles to take up.",
            multiple=True,
            max_files=9,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="Videos to take subjects, movement or camera from. Each lasts 2 to 15 seconds, all together at most 15.",
            multiple=True,
            max_files=3,
            max_size_mb=50,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="Recordings to take a voice, a rhythm or music from, each 2 to 15 seconds long.",
            multiple=True,
            max_files=3,
            max_size_mb=15,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="2K",
            options=("2K", "768P"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height. Adaptive takes it from what you give.",
            default="adaptive",
            options=("adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
        Parameter(
            name="aigc_watermark",
            python_name="aigc_watermark",
            type="boolean",
            description="Puts a visible mark on the video that says it was made by a machine.",
            default=False,
        ),
    ),
)

HAILUO_H3_REGENERATE_IMAGE_TO_VIDEO = Endpoint(
    path="minimax/hailuo-h3/regeneration-image-to-video",
    names=("minimax/hailuo-h3/regeneration-image-to-video", "MiniMax-H3 图生视频再生成(768P→2K)"),
    family="hailuo",
    method="hailuo_h3_regenerate_image_to_video",
    task="video-upscale",
    output="video",
    summary="Makes a 768p video that MiniMax H3 made of frames again in 2K, from the same frames and prompt.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The very prompt that the 768p video was made with, after any rewriting.",
            required=True,
            min_length=1,
            max_length=40000,
        ),
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The first frame that the 768p video was made of, if there was one.",
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The last frame that the 768p video was made of, if there was one.",
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="baseVideoUrl",
            python_name="base_video_url",
            type="video",
            description="The 768p video made by MiniMax H3: with sound, 24 frames per second, 107 to 362 frames, sides divisible by 32, no larger than 768 by 1344.",
            required=True,
            accept=("MP4",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large the result becomes; there is only 2K.",
            required=True,
            default="2K",
            options=("2K",),
        ),
    ),
)

HAILUO_H3_REGENERATE_MULTIMODAL_TO_VIDEO = Endpoint(
    path="minimax/hailuo-h3/regeneration-multimodal-to-video",
    names=(
        "minimax/hailuo-h3/regeneration-multimodal-to-video",
        "MiniMax-H3 多模态参考生视频再生成(768P→2K)",
    ),
    family="hailuo",
    method="hailuo_h3_regenerate_multimodal_to_video",
    task="video-upscale",
    output="video",
    summary="Makes a 768p video that MiniMax H3 made after references again in 2K, from the same references and prompt.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The very prompt that the 768p video was made with, after any rewriting.",
            required=True,
            min_length=1,
            max_length=40000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures that the 768p video was made after.",
            multiple=True,
            max_files=9,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="videoUrls",
            python_name="video_urls",
            type="video",
            description="The videos that the 768p video was made after, each 2 to 15 seconds long.",
            multiple=True,
            max_size_mb=50,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="audioUrls",
            python_name="audio_urls",
            type="audio",
            description="The recordings that the 768p video was made after, each 2 to 15 seconds long.",
            multiple=True,
            max_size_mb=15,
            accept=("MP3", "WAV"),
        ),
        Parameter(
            name="baseVideoUrl",
            python_name="base_video_url",
            type="video",
            description="The 768p video made by MiniMax H3: with sound, 24 frames per second, 107 to 362 frames, sides divisible by 32, no larger than 768 by 1344.",
            required=True,
            accept=("MP4",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large the result becomes; there is only 2K.",
            required=True,
            default="2K",
            options=("2K",),
        ),
    ),
)

HAILUO_H3_REGENERATE_TEXT_TO_VIDEO = Endpoint(
    path="minimax/hailuo-h3/regeneration-text-to-video",
    names=("minimax/hailuo-h3/regeneration-text-to-video", "MiniMax-H3 文生视频再生成(768P→2K)"),
    family="hailuo",
    method="hailuo_h3_regenerate_text_to_video",
    task="video-upscale",
    output="video",
    summary="Makes a 768p video that MiniMax H3 made from text again in 2K, from the same prompt.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The very prompt that the 768p video was made with, after any rewriting.",
            required=True,
            min_length=1,
            max_length=40000,
        ),
        Parameter(
            name="baseVideoUrl",
            python_name="base_video_url",
            type="video",
            description="The 768p video made by MiniMax H3: with sound, 24 frames per second, 107 to 362 frames, sides divisible by 32, no larger than 768 by 1344.",
            required=True,
            accept=("MP4",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large the result becomes; there is only 2K.",
            required=True,
            default="2K",
            options=("2K",),
        ),
    ),
)

HAILUO_H3_TEXT_TO_VIDEO = Endpoint(
    path="minimax/hailuo-h3/text-to-video",
    names=("MiniMax-H3 Text-to-Video", "MiniMax-H3 文生视频"),
    family="hailuo",
    method="hailuo_h3_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with MiniMax H3 (Hailuo 03) at up to 2K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to ratio.",
            required=True,
            default="2K",
            options=("2K", "768P"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="ratio",
            python_name="ratio",
            type="choice",
            description="Shape of the video, width to height.",
            default="16:9",
            options=("21:9", "16:9", "4:3", "1:1", "3:4", "9:16"),
            evidence="The documentation calls adaptive the default, which is not among the options.",
        ),
        Parameter(
            name="aigc_watermark",
            python_name="aigc_watermark",
            type="boolean",
            description="Puts a visible mark on the video that says it was made by a machine.",
            default=False,
        ),
    ),
)

HAILUO_H3_OPEN = Endpoint(
    path="rhart-video/minimax-h3-oss/fl2va",
    names=("rhart-video/minimax-h3-oss/fl2va", "MiniMax H3 fl2va RH插件流 支持文生、图生、首尾帧"),
    family="hailuo",
    method="hailuo_h3_open",
    task="image-to-video",
    output="video",
    summary="Makes a 768p video with sound from text, from a first frame, or from a first and a last one, with the hosted open MiniMax H3.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="firstFrameUrl",
            python_name="first_frame_url",
            type="image",
            description="The picture the video begins with.",
            accept=("JPG", "PNG"),
            node_key="136##image",
        ),
        Parameter(
            name="lastFrameUrl",
            python_name="last_frame_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            accept=("JPG", "PNG"),
            node_key="152##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20000,
            node_key="144##prompt",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1 (Square)",
            options=(
                "1:1 (Square)",
                "2:3 (Portrait Photo)",
                "3:2 (Photo)",
                "3:4 (Portrait Standard)",
                "4:3 (Standard)",
                "9:16 (Portrait Widescreen)",
                "16:9 (Widescreen)",
                "21:9 (Ultrawide)",
            ),
            node_key="115##aspect_ratio",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            node_key="157##value",
        ),
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="Which model first rewrites the prompt: skip none, the default a free one; others are billed on top.",
            default="free-qwen3.8-flash-next",
            options=(
                "skip",
                "MiniMax-H3-Context-IR",
                "free-qwen3.8-flash-next",
                "glm/glm-5.3-flash",
                "openai/gpt-5.6-sol",
                "openai/gpt-5.6-sol-saver",
                "openai/gpt-5.6-terra",
                "openai/gpt-5.6-terra-saver",
                "openai/gpt-5.5-saver",
                "openai/gpt-5.6-luna",
                "google/gemini-3.5-flash",
                "openai/gpt-5.5-pro",
                "qwen/qwen3.8-flash-next",
                "anthropic/claude-fable-5-1",
                "anthropic/claude-fable-5",
                "anthropic/claude-opus-5",
                "anthropic/claude-opus-4.8",
                "anthropic/claude-sonnet-5",
                "glm-5v-turbo",
                "qwen/qwen3.7-plus",
                "xai/grok-4.6",
                "xai/grok-4.5",
                "xai/grok-4.3",
                "qwen/qwen3.6-plus",
                "kimi-k3",
                "bytedance/doubao-seed-evolving",
                "bytedance/doubao-seed-2.1-pro",
                "bytedance/doubao-seed-2.1-turbo",
                "bytedance/doubao-seed-2.0-pro",
                "deepseek/deepseek-v4-flash-vision-exp",
                "bytedance/doubao-seed-2.0-lite",
                "bytedance/doubao-seed-2.0-mini",
                "anthropic/claude-opus-4.8-saver",
                "google/gemini-3.5-flash-lite",
                "google/gemini-3.6-flash",
                "google/gemini-3.7-flash",
            ),
            node_key="144##model",
        ),
    ),
    notes="The documentation shows node keys, which a client found refused; the names sent are those of its labels.",
    wire=Wire(form="flat", evidence="third-party code", as_of="2026-09-05"),
)

HAILUO_H3_OPEN_REFERENCE_TO_VIDEO = Endpoint(
    path="rhart-video/minimax-h3-oss/fl2va-advanced",
    names=("rhart-video/minimax-h3-oss/fl2va-advanced", "MiniMax H3 ref2va RH插件流 支持多参"),
    family="hailuo",
    method="hailuo_h3_open_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a 768p video with sound after up to nine pictures, three videos and three recordings with the hosted open MiniMax H3.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="image1",
            python_name="image1",
            type="image",
            description="The first picture to take people, things or places from.",
            accept=("JPG", "PNG"),
            node_key="170##image",
        ),
        Parameter(
            name="image2",
            python_name="image2",
            type="image",
            description="The second picture to take people, things or places from.",
            accept=("JPG", "PNG"),
            node_key="171##image",
        ),
        Parameter(
            name="image3",
            python_name="image3",
            type="image",
            description="The third picture to take people, things or places from.",
            accept=("JPG", "PNG"),
            node_key="172##image",
        ),
        Parameter(
            name="image4",
            python_name="image4",
            type="image",
            description="The fourth picture to take people, things or places from.",
            accept=("JPG", "PNG"),
            node_key="173##image",
        ),
        Parameter(
            name="image5",
            python_name="image5",
            type="image",
            description="The fifth picture to take people, things or places from.",
            accept=("JPG", "PNG"),
            node_key="174##image",
        ),
        Parameter(
            name="image6",
            python_name="image6",
            type="image",
            description="The sixth picture to take people, things or places from.",
            accept=("JPG", "PNG"),
            node_key="175##image",
        ),
        Parameter(
            name="image7",
            python_name="image7",
            type="image",
            description="The seventh picture to take people, things or places from.",
            accept=("JPG", "PNG"),
            node_key="176##image",
        ),
        Parameter(
            name="image8",
            python_name="image8",
            type="image",
            description="The eighth picture to take people, things or places from.",
            accept=("JPG", "PNG"),
            node_key="177##image",
        ),
        Parameter(
            name="image9",
            python_name="image9",
            type="image",
            description="The ninth picture to take people, things or places from.",
            accept=("JPG", "PNG"),
            node_key="178##image",
        ),
        Parameter(
            name="video1",
            python_name="video1",
            type="video",
            description="The first video to take movement or camera from.",
            accept=("MP4",),
            node_key="179##file",
        ),
        Parameter(
            name="video2",
            python_name="video2",
            type="video",
            description="The second video to take movement or camera from.",
            accept=("MP4",),
            node_key="180##file",
        ),
        Parameter(
            name="video3",
            python_name="video3",
            type="video",
            description="The third video to take movement or camera from.",
            accept=("MP4",),
            node_key="181##file",
        ),
        Parameter(
            name="audio1",
            python_name="audio1",
            type="audio",
            description="The first recording to take a voice or music from.",
            accept=("MP3", "WAV"),
            node_key="182##audio",
        ),
        Parameter(
            name="audio2",
            python_name="audio2",
            type="audio",
            description="The second recording to take a voice or music from.",
            accept=("MP3", "WAV"),
            node_key="183##audio",
        ),
        Parameter(
            name="audio3",
            python_name="audio3",
            type="audio",
            description="The third recording to take a voice or music from.",
            accept=("MP3", "WAV"),
            node_key="184##audio",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=20000,
            node_key="144##prompt",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9 (Widescreen)",
            options=(
                "1:1 (Square)",
                "2:3 (Portrait Photo)",
                "3:2 (Photo)",
                "3:4 (Portrait Standard)",
                "4:3 (Standard)",
                "9:16 (Portrait Widescreen)",
                "16:9 (Widescreen)",
                "21:9 (Ultrawide)",
            ),
            node_key="115##aspect_ratio",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            node_key="157##value",
        ),
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="Which model first rewrites the prompt: skip none, the default a free one; others are billed on top.",
            default="free-qwen3.8-flash-next",
            options=(
                "skip",
                "MiniMax-H3-Context-IR",
                "free-qwen3.8-flash-next",
                "glm/glm-5.3-flash",
                "openai/gpt-5.6-sol",
                "openai/gpt-5.6-sol-saver",
                "openai/gpt-5.6-terra",
                "openai/gpt-5.6-terra-saver",
                "openai/gpt-5.5-saver",
                "openai/gpt-5.6-luna",
                "google/gemini-3.5-flash",
                "openai/gpt-5.5-pro",
                "qwen/qwen3.8-flash-next",
                "anthropic/claude-fable-5-1",
                "anthropic/claude-fable-5",
                "anthropic/claude-opus-5",
                "anthropic/claude-opus-4.8",
                "anthropic/claude-sonnet-5",
                "glm-5v-turbo",
                "qwen/qwen3.7-plus",
                "xai/grok-4.6",
                "xai/grok-4.5",
                "xai/grok-4.3",
                "qwen/qwen3.6-plus",
                "kimi-k3",
                "bytedance/doubao-seed-evolving",
                "bytedance/doubao-seed-2.1-pro",
                "bytedance/doubao-seed-2.1-turbo",
                "bytedance/doubao-seed-2.0-pro",
                "deepseek/deepseek-v4-flash-vision-exp",
                "bytedance/doubao-seed-2.0-lite",
                "bytedance/doubao-seed-2.0-mini",
                "anthropic/claude-opus-4.8-saver",
                "google/gemini-3.5-flash-lite",
                "google/gemini-3.6-flash",
                "google/gemini-3.7-flash",
            ),
            node_key="144##model",
        ),
    ),
    notes="The documentation shows node keys, which a client found refused; the names sent are those of its labels.",
    wire=Wire(form="flat", evidence="third-party code", as_of="2026-09-05"),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    HAILUO_H3_MAX_TURBO_IMAGE_TO_VIDEO,
    HAILUO_H3_MAX_TURBO_TEXT_TO_VIDEO,
    HAILUO_02_FAST,
    HAILUO_02_I2V_PRO,
    HAILUO_02_I2V_STANDARD,
    HAILUO_02_PRO,
    HAILUO_02_STANDARD,
    HAILUO_02_T2V_PRO,
    HAILUO_02_T2V_STANDARD,
    HAILUO_2_3_FAST_PRO_IMAGE_TO_VIDEO,
    HAILUO_2_3_FAST_IMAGE_TO_VIDEO,
    HAILUO_2_3_I2V_STANDARD,
    HAILUO_2_3_I2V_PRO,
    HAILUO_2_3_T2V_PRO,
    HAILUO_2_3_T2V_STANDARD,
    HAILUO_H3_MAX_IMAGE_TO_VIDEO,
    HAILUO_H3_MAX_TEXT_TO_VIDEO,
    HAILUO_H3_ENHANCE_IMAGE_PROMPT,
    HAILUO_H3_ENHANCE_MULTIMODAL_PROMPT,
    HAILUO_H3_ENHANCE_TEXT_PROMPT,
    HAILUO_H3_IMAGE_TO_VIDEO,
    HAILUO_H3_MULTIMODAL_TO_VIDEO,
    HAILUO_H3_REGENERATE_IMAGE_TO_VIDEO,
    HAILUO_H3_REGENERATE_MULTIMODAL_TO_VIDEO,
    HAILUO_H3_REGENERATE_TEXT_TO_VIDEO,
    HAILUO_H3_TEXT_TO_VIDEO,
    HAILUO_H3_OPEN,
    HAILUO_H3_OPEN_REFERENCE_TO_VIDEO,
)


class Hailuo(Family[CallT]):
    """MiniMax Hailuo: Video from text, from a still picture or after references: Hailuo 02, 2.3
    and H3.
    """

    @method(HAILUO_H3_MAX_TURBO_IMAGE_TO_VIDEO)
    def hailuo_h3_max_turbo_image_to_video(
        self,
        *,
        prompt: TextInput,
        first_frame_url: MediaInput,
        resolution: Literal["480p", "768p"] = "768p",
        duration: DurationOption = 5,
        last_frame_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame, to a last frame if wanted, with MiniMax H3 Max Turbo, a quick
        edition at up to 768p.

        - Name: ``minimax/h3-max-turbo/image-to-video``, ``MiniMax-H3-Max-Turbo 图生视频（首尾帧）``
        - Path: ``minimax/h3-max-turbo/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: How the first frame comes to move. At most 2,048 characters.
            first_frame_url: The picture the video begins with. JPG, JPEG, PNG or WEBP.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP.
            resolution: How large and fine the result is. "480p" or "768p". Default: "768p".
            duration: Length of the finished video in seconds. 5 to 15. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_max_turbo_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                first_frame_url=Path("picture.png"),
            )
        """
        ...

    @method(HAILUO_H3_MAX_TURBO_TEXT_TO_VIDEO)
    def hailuo_h3_max_turbo_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "768p"] = "768p",
        duration: DurationOption = 5,
        aspect_ratio: Literal["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] = "16:9",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with MiniMax H3 Max Turbo, a quick edition at up to 768p.

        - Name: ``minimax/h3-max-turbo/text-to-video``, ``MiniMax-H3-Max-Turbo 文生视频``
        - Path: ``minimax/h3-max-turbo/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p" or
                "768p". Default: "768p".
            duration: Length of the finished video in seconds. 5 to 15. Default: 5.
            aspect_ratio: Shape of the result, width to height. "21:9", "16:9", "4:3", "1:1", "3:4"
                or "9:16". Default: "16:9".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_max_turbo_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_02_FAST)
    def hailuo_02_fast(
        self,
        *,
        image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with the fast, low-cost variant of Hailuo 02.

        - Name: ``hailuo-02-fast``, ``海螺-02-fast``
        - Path: ``minimax/hailuo-02/fast``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.45 to 0.75 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            image_url: The still picture the video starts from. JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. 6 or 10. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_fast(image_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_02_I2V_PRO)
    def hailuo_02_i2v_pro(
        self,
        *,
        first_image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        prompt: TextInput | None = None,
        last_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame, or moves between a first and a last frame, with Hailuo 02 Pro;
        the length is fixed.

        - Name: ``hailuo-02-i2v-pro``, ``海螺-02-图生视频-pro``
        - Path: ``minimax/hailuo-02/i2v-pro``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            first_image_url: The picture the video begins with. JPG or PNG up to 30 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_i2v_pro(first_image_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_02_I2V_STANDARD)
    def hailuo_02_i2v_standard(
        self,
        *,
        first_image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        prompt: TextInput | None = None,
        last_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame, or moves between a first and a last frame, with Hailuo 02
        Standard at a chosen length.

        - Name: ``hailuo-02-i2v-standard``, ``海螺-02-图生视频-标准``
        - Path: ``minimax/hailuo-02/i2v-standard``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.50 to 3.00 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            first_image_url: The picture the video begins with. JPG or PNG up to 30 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 30 MB.
            duration: Length of the finished video in seconds. 6 or 10. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_i2v_standard(first_image_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_02_PRO)
    def hailuo_02_pro(
        self,
        *,
        prompt: TextInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, "6"] = 6,
        first_image_url: MediaInput | None = None,
        last_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a six-second video from text with Hailuo 02 Pro; a first and a last frame may be
        given too.

        - Name: ``hailuo-02-pro``, ``海螺-02-pro``
        - Path: ``minimax/hailuo-02/pro``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            first_image_url: The picture the video begins with. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. Only 6. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_pro(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_02_STANDARD)
    def hailuo_02_standard(
        self,
        *,
        prompt: TextInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        first_image_url: MediaInput | None = None,
        last_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Hailuo 02 Standard; a first and a last frame may be given
        too.

        - Name: ``hailuo-02-standard``, ``海螺-02-标准``
        - Path: ``minimax/hailuo-02/standard``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.50 to 3.00 per call, depending on duration (on .cn, published 2026-04-29)
        - Note: The documentation files this endpoint under image-to-video, although the text is
          required and both pictures are optional.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            first_image_url: The picture the video begins with. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. 6 or 10. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_standard(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_02_T2V_PRO)
    def hailuo_02_t2v_pro(
        self,
        *,
        prompt: TextInput,
        enable_prompt_expansion: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of fixed length from text alone with Hailuo 02 Pro.

        - Name: ``hailuo-02-t2v-pro``, ``海螺-02-文生视频-pro``
        - Path: ``minimax/hailuo-02/t2v-pro``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_t2v_pro(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_02_T2V_STANDARD)
    def hailuo_02_t2v_standard(
        self,
        *,
        prompt: TextInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text alone with Hailuo 02 Standard.

        - Name: ``hailuo-02-t2v-standard``, ``海螺-02-文生视频-标准``
        - Path: ``minimax/hailuo-02/t2v-standard``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.50 to 3.00 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            duration: Length of the finished video in seconds. 6 or 10. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_t2v_standard(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_2_3_FAST_PRO_IMAGE_TO_VIDEO)
    def hailuo_2_3_fast_pro_image_to_video(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, "6"] = 6,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture for six seconds with Hailuo 2.3 Fast Pro, the better tier of the
        fast variant.

        - Name: ``hailuo-2.3-fast-pro/image-to-video``, ``海螺-2.3-fast-pro-图生视频``
        - Path: ``minimax/hailuo-2.3-fast-pro/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.73 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            image_url: The still picture the video starts from. JPG or PNG up to 30 MB.
            duration: Length of the finished video in seconds. Only 6. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_fast_pro_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(HAILUO_2_3_FAST_IMAGE_TO_VIDEO)
    def hailuo_2_3_fast_image_to_video(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Hailuo 2.3 Fast, the cheapest Hailuo 2.3 tier.

        - Name: ``hailuo-2.3-fast/image-to-video``, ``海螺-2.3-fast-图生视频``
        - Path: ``minimax/hailuo-2.3-fast/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.01 to 1.69 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            image_url: The still picture the video starts from. JPG or PNG up to 30 MB.
            duration: Length of the finished video in seconds. 6 or 10. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_fast_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(HAILUO_2_3_I2V_STANDARD)
    def hailuo_2_3_i2v_standard(
        self,
        *,
        image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Hailuo 2.3 Standard at a chosen length.

        - Name: ``hailuo-2.3/i2v-standard``, ``海螺-2.3-图生视频-标准``
        - Path: ``minimax/hailuo-2.3/i2v-standard``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.50 to 3.00 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            image_url: The still picture the video starts from. JPG or PNG up to 30 MB.
            duration: Length of the finished video in seconds. 6 or 10. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_i2v_standard(image_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_2_3_I2V_PRO)
    def hailuo_2_3_i2v_pro(
        self,
        *,
        image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture at the highest Hailuo 2.3 quality; the length is fixed.

        - Name: ``hailuo-2.3/i2v-pro``, ``海螺-2.3-图生视频-pro``
        - Path: ``minimax/hailuo-2.3/image-to-video-pro``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            image_url: The still picture the video starts from. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_i2v_pro(image_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_2_3_T2V_PRO)
    def hailuo_2_3_t2v_pro(
        self,
        *,
        prompt: TextInput,
        enable_prompt_expansion: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of fixed length from text at the highest Hailuo 2.3 quality.

        - Name: ``hailuo-2.3-t2v-pro``, ``海螺-2.3-文生视频-pro``
        - Path: ``minimax/hailuo-2.3/t2v-pro``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_t2v_pro(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_2_3_T2V_STANDARD)
    def hailuo_2_3_t2v_standard(
        self,
        *,
        prompt: TextInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Hailuo 2.3 Standard at a chosen length.

        - Name: ``hailuo-2.3-t2v-standard``, ``海螺-2.3-文生视频-标准``
        - Path: ``minimax/hailuo-2.3/t2v-standard``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.50 to 3.00 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Default: True.
            duration: Length of the finished video in seconds. 6 or 10. Default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_t2v_standard(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_H3_MAX_IMAGE_TO_VIDEO)
    def hailuo_h3_max_image_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480P", "768P"] = "768P",
        duration: DurationOption = 5,
        first_frame_url: MediaInput | None = None,
        last_frame_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame, leads to a last one, or moves between the two, with MiniMax H3
        Max, the quicker variant at up to 768p.

        - Name: ``minimax/hailuo-h3-max/image-to-video``, ``MiniMax-H3-Max 图生视频（首尾帧）``
        - Path: ``minimax/hailuo-h3-max/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,480 characters.
            first_frame_url: The picture the video begins with. At least one of first_frame_url and
                last_frame_url is needed. JPG, JPEG, PNG or WEBP.
            last_frame_url: The picture the video ends on. At least one of first_frame_url and
                last_frame_url is needed. JPG, JPEG, PNG or WEBP.
            resolution: How large and fine the result is. "480P" or "768P". Default: "768P".
            duration: Length of the finished video in seconds. 5 to 15. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_max_image_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_H3_MAX_TEXT_TO_VIDEO)
    def hailuo_h3_max_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480P", "768P"] = "768P",
        duration: DurationOption = 5,
        ratio: Literal["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] = "21:9",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with MiniMax H3 Max, the quicker variant at up to 768p.

        - Name: ``minimax/hailuo-h3-max/text-to-video``, ``MiniMax-H3-Max 文生视频``
        - Path: ``minimax/hailuo-h3-max/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,480 characters.
            resolution: How large and fine the result is. The shape is up to ratio. "480P" or
                "768P". Default: "768P".
            duration: Length of the finished video in seconds. 5 to 15. Default: 5.
            ratio: Shape of the video, width to height. "21:9", "16:9", "4:3", "1:1", "3:4" or
                "9:16". Default: "21:9".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_max_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_H3_ENHANCE_IMAGE_PROMPT)
    def hailuo_h3_enhance_image_prompt(
        self,
        *,
        prompt: TextInput,
        duration: DurationOption2 = 5,
        first_frame_url: MediaInput | None = None,
        last_frame_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Rewrites a prompt for a MiniMax H3 video between two frames; the answer is the fuller
        prompt as text.

        - Name: ``minimax/hailuo-h3/context-ir-image``, ``MiniMax-H3-Context-IR 图像增强提示词``
        - Path: ``minimax/hailuo-h3/context-ir-image``
        - Task: text-to-text
        - Output: text
        - Price: not published

        Args:
            prompt: The prompt to make fuller. 1 to 7,000 characters.
            first_frame_url: The picture the video is to begin with. At least one of first_frame_url
                and last_frame_url is needed. JPG, JPEG, PNG or WEBP.
            last_frame_url: The picture the video is to end on. At least one of first_frame_url and
                last_frame_url is needed. JPG, JPEG, PNG or WEBP.
            duration: How long the video is to become, in seconds; the prompt is written for it. 4
                to 15. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_enhance_image_prompt(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_H3_ENHANCE_MULTIMODAL_PROMPT)
    def hailuo_h3_enhance_multimodal_prompt(
        self,
        *,
        prompt: TextInput,
        duration: DurationOption2 = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        ratio: RatioOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Rewrites a prompt for a MiniMax H3 video after references; the answer is the fuller
        prompt as text.

        - Name: ``minimax/hailuo-h3/context-ir-multimodal``, ``MiniMax-H3-Context-IR 多模态增强提示词``
        - Path: ``minimax/hailuo-h3/context-ir-multimodal``
        - Task: text-to-text
        - Output: text
        - Price: not published

        Args:
            prompt: The prompt to make fuller. 1 to 7,000 characters.
            image_urls: The pictures that the video is to draw on. At most 9 files, each JPG, JPEG,
                PNG or WEBP up to 30 MB.
            video_urls: The videos that the video is to draw on, each 2 to 15 seconds long. At most
                3 files, each MP4 or MOV up to 50 MB.
            audio_urls: The recordings that the video is to draw on, each 2 to 15 seconds long. At
                most 3 files, each MP3 or WAV up to 15 MB.
            duration: How long the video is to become, in seconds; the prompt is written for it. 4
                to 15. Default: 5.
            ratio: Shape that the video is to have; adaptive takes it from the references.
                "adaptive", "21:9", "16:9", "4:3", "1:1", "3:4" or "9:16". Service default:
                "adaptive".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_enhance_multimodal_prompt(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_H3_ENHANCE_TEXT_PROMPT)
    def hailuo_h3_enhance_text_prompt(
        self,
        *,
        prompt: TextInput,
        duration: DurationOption2 = 5,
        ratio: Literal["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] = "16:9",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Rewrites a prompt for a MiniMax H3 video from text alone; the answer is the fuller prompt
        as text.

        - Name: ``minimax/hailuo-h3/context-ir-text``, ``MiniMax-H3-Context-IR 文本增强提示词``
        - Path: ``minimax/hailuo-h3/context-ir-text``
        - Task: text-to-text
        - Output: text
        - Price: not published

        Args:
            prompt: The prompt to make fuller. 1 to 7,000 characters.
            duration: How long the video is to become, in seconds; the prompt is written for it. 4
                to 15. Default: 5.
            ratio: Shape that the video is to have. "21:9", "16:9", "4:3", "1:1", "3:4" or "9:16".
                Default: "16:9".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_enhance_text_prompt(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_H3_IMAGE_TO_VIDEO)
    def hailuo_h3_image_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["2K", "768P"] = "2K",
        duration: DurationOption = 5,
        first_frame_url: MediaInput | None = None,
        last_frame_url: MediaInput | None = None,
        aigc_watermark: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame, leads to a last one, or moves between the two, with MiniMax H3
        (Hailuo 03) at up to 2K.

        - Name: ``MiniMax-H3 Image-to-Video (first/last frame)``, ``MiniMax-H3 图生视频（首尾帧）``
        - Path: ``minimax/hailuo-h3/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,480 characters.
            first_frame_url: The picture the video begins with. At least one of first_frame_url and
                last_frame_url is needed. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_frame_url: The picture the video ends on. At least one of first_frame_url and
                last_frame_url is needed. JPG, JPEG, PNG or WEBP up to 30 MB.
            resolution: How large and fine the result is. "2K" or "768P". Default: "2K".
            duration: Length of the finished video in seconds. 5 to 15. Default: 5.
            aigc_watermark: Puts a visible mark on the video that says it was made by a machine.
                Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_image_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_H3_MULTIMODAL_TO_VIDEO)
    def hailuo_h3_multimodal_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["2K", "768P"] = "2K",
        duration: DurationOption = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        ratio: RatioOption | None = None,
        aigc_watermark: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text and up to nine pictures, three videos and three recordings with
        MiniMax H3 (Hailuo 03) at up to 2K.

        - Name: ``MiniMax-H3 Multimodal Reference-to-Video``, ``MiniMax-H3 多模态参考生视频``
        - Path: ``minimax/hailuo-h3/multimodal-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should happen, and what each reference is for: a subject, a style, a
                movement, a video to edit or continue, a voice. 1 to 20,480 characters.
            image_urls: Pictures of people, things, places or styles to take up. At most 9 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_urls: Videos to take subjects, movement or camera from. Each lasts 2 to 15
                seconds, all together at most 15. At most 3 files, each MP4 or MOV up to 50 MB.
            audio_urls: Recordings to take a voice, a rhythm or music from, each 2 to 15 seconds
                long. At most 3 files, each MP3 or WAV up to 15 MB.
            resolution: How large and fine the result is. The shape is up to ratio. "2K" or "768P".
                Default: "2K".
            duration: Length of the finished video in seconds. 5 to 15. Default: 5.
            ratio: Shape of the video, width to height. Adaptive takes it from what you give.
                "adaptive", "21:9", "16:9", "4:3", "1:1", "3:4" or "9:16". Service default:
                "adaptive".
            aigc_watermark: Puts a visible mark on the video that says it was made by a machine.
                Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_multimodal_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_H3_REGENERATE_IMAGE_TO_VIDEO)
    def hailuo_h3_regenerate_image_to_video(
        self,
        *,
        prompt: TextInput,
        base_video_url: MediaInput,
        resolution: Literal["2K"] = "2K",
        first_frame_url: MediaInput | None = None,
        last_frame_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a 768p video that MiniMax H3 made of frames again in 2K, from the same frames and
        prompt.

        - Name: ``minimax/hailuo-h3/regeneration-image-to-video``, ``MiniMax-H3 图生视频再生成(768P→2K)``
        - Path: ``minimax/hailuo-h3/regeneration-image-to-video``
        - Task: video-upscale
        - Output: video
        - Price: not published

        Args:
            prompt: The very prompt that the 768p video was made with, after any rewriting. 1 to
                40,000 characters.
            first_frame_url: The first frame that the 768p video was made of, if there was one. JPG,
                JPEG, PNG or WEBP.
            last_frame_url: The last frame that the 768p video was made of, if there was one. JPG,
                JPEG, PNG or WEBP.
            base_video_url: The 768p video made by MiniMax H3: with sound, 24 frames per second, 107
                to 362 frames, sides divisible by 32, no larger than 768 by 1344. MP4.
            resolution: How large the result becomes; there is only 2K. Only "2K". Default: "2K".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_regenerate_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                base_video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(HAILUO_H3_REGENERATE_MULTIMODAL_TO_VIDEO)
    def hailuo_h3_regenerate_multimodal_to_video(
        self,
        *,
        prompt: TextInput,
        base_video_url: MediaInput,
        resolution: Literal["2K"] = "2K",
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_urls: MediaInput | Sequence[MediaInput] | None = None,
        audio_urls: MediaInput | Sequence[MediaInput] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a 768p video that MiniMax H3 made after references again in 2K, from the same
        references and prompt.

        - Name: ``minimax/hailuo-h3/regeneration-multimodal-to-video``, ``MiniMax-H3
          多模态参考生视频再生成(768P→2K)``
        - Path: ``minimax/hailuo-h3/regeneration-multimodal-to-video``
        - Task: video-upscale
        - Output: video
        - Price: not published

        Args:
            prompt: The very prompt that the 768p video was made with, after any rewriting. 1 to
                40,000 characters.
            image_urls: The pictures that the 768p video was made after. At most 9 files, each JPG,
                JPEG, PNG or WEBP.
            video_urls: The videos that the 768p video was made after, each 2 to 15 seconds long.
                MP4 or MOV up to 50 MB.
            audio_urls: The recordings that the 768p video was made after, each 2 to 15 seconds
                long. MP3 or WAV up to 15 MB.
            base_video_url: The 768p video made by MiniMax H3: with sound, 24 frames per second, 107
                to 362 frames, sides divisible by 32, no larger than 768 by 1344. MP4.
            resolution: How large the result becomes; there is only 2K. Only "2K". Default: "2K".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_regenerate_multimodal_to_video(
                prompt="A red bicycle leaning against a white wall",
                base_video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(HAILUO_H3_REGENERATE_TEXT_TO_VIDEO)
    def hailuo_h3_regenerate_text_to_video(
        self,
        *,
        prompt: TextInput,
        base_video_url: MediaInput,
        resolution: Literal["2K"] = "2K",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a 768p video that MiniMax H3 made from text again in 2K, from the same prompt.

        - Name: ``minimax/hailuo-h3/regeneration-text-to-video``, ``MiniMax-H3 文生视频再生成(768P→2K)``
        - Path: ``minimax/hailuo-h3/regeneration-text-to-video``
        - Task: video-upscale
        - Output: video
        - Price: not published

        Args:
            prompt: The very prompt that the 768p video was made with, after any rewriting. 1 to
                40,000 characters.
            base_video_url: The 768p video made by MiniMax H3: with sound, 24 frames per second, 107
                to 362 frames, sides divisible by 32, no larger than 768 by 1344. MP4.
            resolution: How large the result becomes; there is only 2K. Only "2K". Default: "2K".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_regenerate_text_to_video(
                prompt="A red bicycle leaning against a white wall",
                base_video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(HAILUO_H3_TEXT_TO_VIDEO)
    def hailuo_h3_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["2K", "768P"] = "2K",
        duration: DurationOption = 5,
        ratio: Literal["21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] | None = None,
        aigc_watermark: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with MiniMax H3 (Hailuo 03) at up to 2K.

        - Name: ``MiniMax-H3 Text-to-Video``, ``MiniMax-H3 文生视频``
        - Path: ``minimax/hailuo-h3/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,480 characters.
            resolution: How large and fine the result is. The shape is up to ratio. "2K" or "768P".
                Default: "2K".
            duration: Length of the finished video in seconds. 5 to 15. Default: 5.
            ratio: Shape of the video, width to height. "21:9", "16:9", "4:3", "1:1", "3:4" or
                "9:16". Service default: "16:9". Uncertain: The documentation calls adaptive the
                default, which is not among the options.
            aigc_watermark: Puts a visible mark on the video that says it was made by a machine.
                Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_H3_OPEN)
    def hailuo_h3_open(
        self,
        *,
        duration: int = 5,
        first_frame_url: MediaInput | None = None,
        last_frame_url: MediaInput | None = None,
        prompt: TextInput | None = None,
        aspect_ratio: AspectRatioOption | None = None,
        model: ModelOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a 768p video with sound from text, from a first frame, or from a first and a last
        one, with the hosted open MiniMax H3.

        - Name: ``rhart-video/minimax-h3-oss/fl2va``, ``MiniMax H3 fl2va RH插件流 支持文生、图生、首尾帧``
        - Path: ``rhart-video/minimax-h3-oss/fl2va``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Note: The documentation shows node keys, which a client found refused; the names sent are
          those of its labels.

        Args:
            first_frame_url: The picture the video begins with. JPG or PNG.
            last_frame_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,000 characters.
            aspect_ratio: Shape of the result, width to height. "1:1 (Square)", "2:3 (Portrait
                Photo)", "3:2 (Photo)", "3:4 (Portrait Standard)", "4:3 (Standard)", "9:16 (Portrait
                Widescreen)", "16:9 (Widescreen)" or "21:9 (Ultrawide)". Service default: "1:1
                (Square)".
            duration: Length of the finished video in seconds. Default: 5.
            model: Which model first rewrites the prompt: skip none, the default a free one; others
                are billed on top. One of the 36 options in the signature. Service default:
                "free-qwen3.8-flash-next".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_open(first_frame_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_H3_OPEN_REFERENCE_TO_VIDEO)
    def hailuo_h3_open_reference_to_video(
        self,
        *,
        duration: int = 5,
        image1: MediaInput | None = None,
        image2: MediaInput | None = None,
        image3: MediaInput | None = None,
        image4: MediaInput | None = None,
        image5: MediaInput | None = None,
        image6: MediaInput | None = None,
        image7: MediaInput | None = None,
        image8: MediaInput | None = None,
        image9: MediaInput | None = None,
        video1: MediaInput | None = None,
        video2: MediaInput | None = None,
        video3: MediaInput | None = None,
        audio1: MediaInput | None = None,
        audio2: MediaInput | None = None,
        audio3: MediaInput | None = None,
        prompt: TextInput | None = None,
        aspect_ratio: AspectRatioOption | None = None,
        model: ModelOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a 768p video with sound after up to nine pictures, three videos and three
        recordings with the hosted open MiniMax H3.

        - Name: ``rhart-video/minimax-h3-oss/fl2va-advanced``, ``MiniMax H3 ref2va RH插件流 支持多参``
        - Path: ``rhart-video/minimax-h3-oss/fl2va-advanced``
        - Task: reference-to-video
        - Output: video
        - Price: not published
        - Note: The documentation shows node keys, which a client found refused; the names sent are
          those of its labels.

        Args:
            image1: The first picture to take people, things or places from. JPG or PNG.
            image2: The second picture to take people, things or places from. JPG or PNG.
            image3: The third picture to take people, things or places from. JPG or PNG.
            image4: The fourth picture to take people, things or places from. JPG or PNG.
            image5: The fifth picture to take people, things or places from. JPG or PNG.
            image6: The sixth picture to take people, things or places from. JPG or PNG.
            image7: The seventh picture to take people, things or places from. JPG or PNG.
            image8: The eighth picture to take people, things or places from. JPG or PNG.
            image9: The ninth picture to take people, things or places from. JPG or PNG.
            video1: The first video to take movement or camera from. MP4.
            video2: The second video to take movement or camera from. MP4.
            video3: The third video to take movement or camera from. MP4.
            audio1: The first recording to take a voice or music from. MP3 or WAV.
            audio2: The second recording to take a voice or music from. MP3 or WAV.
            audio3: The third recording to take a voice or music from. MP3 or WAV.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 20,000 characters.
            aspect_ratio: Shape of the result, width to height. "1:1 (Square)", "2:3 (Portrait
                Photo)", "3:2 (Photo)", "3:4 (Portrait Standard)", "4:3 (Standard)", "9:16 (Portrait
                Widescreen)", "16:9 (Widescreen)" or "21:9 (Ultrawide)". Service default: "16:9
                (Widescreen)".
            duration: Length of the finished video in seconds. Default: 5.
            model: Which model first rewrites the prompt: skip none, the default a free one; others
                are billed on top. One of the 36 options in the signature. Service default:
                "free-qwen3.8-flash-next".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_h3_open_reference_to_video(image1=Path("picture.png"))
        """
        ...

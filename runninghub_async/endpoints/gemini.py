# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Google Gemini: Text answers about texts, pictures and videos with Google's Gemini 2.5 and 3,
and video with Gemini Omni.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

GEMINI_OMNI_FLASH_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="gemini-omni-flash/image-to-video",
    names=(
        "gemini-omni-flash/image-to-video/channel-low-price",
        "全能视频 Omni Flash 图生视频-低价渠道版",
    ),
    family="gemini",
    method="gemini_omni_flash_image_to_video_channel_low_price",
    task="image-to-video",
    output="video",
    summary="Makes a video of four to ten seconds from text and up to three pictures with Gemini Omni Flash on the low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
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
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One to three pictures to start from or to take people and things from.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=10,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("4", "6", "8", "10"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16"),
        ),
    ),
)

GEMINI_OMNI_FLASH_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE = Endpoint(
    path="gemini-omni-flash/text-to-video",
    names=(
        "gemini-omni-flash/text-to-video/channel-low-price",
        "全能视频 Omni Flash 文生视频-低价渠道版",
    ),
    family="gemini",
    method="gemini_omni_flash_text_to_video_channel_low_price",
    task="text-to-video",
    output="video",
    summary="Makes a video of four to ten seconds from text with Gemini Omni Flash on the low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
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
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("4", "6", "8", "10"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16"),
        ),
    ),
)

GEMINI_OMNI_FLASH_VIDEO_EDIT_CHANNEL_LOW_PRICE = Endpoint(
    path="gemini-omni-flash/video-edit",
    names=(
        "gemini-omni-flash/video-edit/channel-low-price",
        "全能视频 Omni Flash 视频编辑-低价渠道版",
    ),
    family="gemini",
    method="gemini_omni_flash_video_edit_channel_low_price",
    task="video-edit",
    output="video",
    summary="Changes a video as a text says, with up to three pictures to draw on, with Gemini Omni Flash on the low-price channel.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change in the video and what to leave alone.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of people, things or styles to bring in.",
            multiple=True,
            max_files=3,
            max_size_mb=10,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("720p", "1080p", "4k"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16"),
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be edited.",
            required=True,
            max_size_mb=10,
        ),
    ),
)

GEMINI_OMNI_1_1_FLASH_VIDEO_EDIT = Endpoint(
    path="google/gemini-omni-1.1-flash/video-edit",
    names=("google/gemini-omni-1.1-flash/video-edit", "Gemini Omni 1.1 Flash 视频编辑/稳定版"),
    family="gemini",
    method="gemini_omni_1_1_flash_video_edit",
    task="video-edit",
    output="video",
    summary="Changes a video of up to ten seconds as a text says, at 360p to 4K, with Gemini Omni 1.1 Flash on the stable channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be edited, at most ten seconds long.",
            required=True,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change in the video, and what has to stay: subject, background, light, camera.",
            required=True,
            min_length=5,
            max_length=2048,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("360p", "720p", "1080p", "4k"),
        ),
    ),
)

GEMINI_2_5_FLASH_CV_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-25-flash-cv/image-to-text",
    names=("rhart-text-g-25-flash-cv/image-to-text",),
    family="gemini",
    method="gemini_2_5_flash_cv_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with Gemini 2.5 Flash, in the -cv variant.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini. What -cv stands for is not published; the parameters are the same as without it.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_FLASH_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-25-flash/image-to-text",
    names=("rhart-text-g-25-flash/image-to-text",),
    family="gemini",
    method="gemini_2_5_flash_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with Gemini 2.5 Flash.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_FLASH_TEXT_TO_TEXT = Endpoint(
    path="rhart-text-g-25-flash/text-to-text",
    names=("rhart-text-g-25-flash/text-to-text",),
    family="gemini",
    method="gemini_2_5_flash_text_to_text",
    task="text-to-text",
    output="text",
    summary="Answers a question or follows an instruction in writing with Gemini 2.5 Flash.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The question or instruction to the model, with any text it should work on.",
            required=True,
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_FLASH_VIDEO_TO_TEXT = Endpoint(
    path="rhart-text-g-25-flash/video-to-text",
    names=("rhart-text-g-25-flash/video-to-text",),
    family="gemini",
    method="gemini_2_5_flash_video_to_text",
    task="video-to-text",
    output="text",
    summary="Answers a question about a video with Gemini 2.5 Flash.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the video, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be watched.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("MP4",),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_PRO_CV_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-25-pro-cv/image-to-text",
    names=("rhart-text-g-25-pro-cv/image-to-text",),
    family="gemini",
    method="gemini_2_5_pro_cv_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with Gemini 2.5 Pro, in the -cv variant.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini. What -cv stands for is not published; the parameters are the same as without it.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_PRO_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-25-pro/image-to-text",
    names=("rhart-text-g-25-pro/image-to-text",),
    family="gemini",
    method="gemini_2_5_pro_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with Gemini 2.5 Pro.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_PRO_TEXT_TO_TEXT = Endpoint(
    path="rhart-text-g-25-pro/text-to-text",
    names=("rhart-text-g-25-pro/text-to-text",),
    family="gemini",
    method="gemini_2_5_pro_text_to_text",
    task="text-to-text",
    output="text",
    summary="Answers a question or follows an instruction in writing with Gemini 2.5 Pro.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The question or instruction to the model, with any text it should work on.",
            required=True,
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_PRO_VIDEO_TO_TEXT = Endpoint(
    path="rhart-text-g-25-pro/video-to-text",
    names=("rhart-text-g-25-pro/video-to-text",),
    family="gemini",
    method="gemini_2_5_pro_video_to_text",
    task="video-to-text",
    output="text",
    summary="Answers a question about a video with Gemini 2.5 Pro.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the video, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be watched.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("MP4",),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_3_FLASH_PREVIEW_CV_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-3-flash-preview-cv/image-to-text",
    names=("rhart-text-g-3-flash-preview-cv/image-to-text",),
    family="gemini",
    method="gemini_3_flash_preview_cv_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with the preview of Gemini 3 Flash, in the -cv variant.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini. What -cv stands for is not published; the parameters are the same as without it.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_3_FLASH_PREVIEW_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-3-flash-preview/image-to-text",
    names=("rhart-text-g-3-flash-preview/image-to-text",),
    family="gemini",
    method="gemini_3_flash_preview_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with the preview of Gemini 3 Flash.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_3_FLASH_PREVIEW_TEXT_TO_TEXT = Endpoint(
    path="rhart-text-g-3-flash-preview/text-to-text",
    names=("rhart-text-g-3-flash-preview/text-to-text",),
    family="gemini",
    method="gemini_3_flash_preview_text_to_text",
    task="text-to-text",
    output="text",
    summary="Answers a question or follows an instruction in writing with the preview of Gemini 3 Flash.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The question or instruction to the model, with any text it should work on.",
            required=True,
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_3_FLASH_PREVIEW_VIDEO_TO_TEXT = Endpoint(
    path="rhart-text-g-3-flash-preview/video-to-text",
    names=("rhart-text-g-3-flash-preview/video-to-text",),
    family="gemini",
    method="gemini_3_flash_preview_video_to_text",
    task="video-to-text",
    output="text",
    summary="Answers a question about a video with the preview of Gemini 3 Flash.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the video, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be watched.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("MP4",),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_3_PRO_PREVIEW_CV_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-3-pro-preview-cv/image-to-text",
    names=("rhart-text-g-3-pro-preview-cv/image-to-text",),
    family="gemini",
    method="gemini_3_pro_preview_cv_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with the preview of Gemini 3 Pro, in the -cv variant.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini. What -cv stands for is not published; the parameters are the same as without it.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.05")),),
        ),
    ),
)

GEMINI_3_PRO_PREVIEW_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-3-pro-preview/image-to-text",
    names=("rhart-text-g-3-pro-preview/image-to-text",),
    family="gemini",
    method="gemini_3_pro_preview_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with the preview of Gemini 3 Pro.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.05")),),
        ),
    ),
)

GEMINI_3_PRO_PREVIEW_TEXT_TO_TEXT = Endpoint(
    path="rhart-text-g-3-pro-preview/text-to-text",
    names=("rhart-text-g-3-pro-preview/text-to-text",),
    family="gemini",
    method="gemini_3_pro_preview_text_to_text",
    task="text-to-text",
    output="text",
    summary="Answers a question or follows an instruction in writing with the preview of Gemini 3 Pro.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The question or instruction to the model, with any text it should work on.",
            required=True,
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.05")),),
        ),
    ),
)

GEMINI_3_PRO_PREVIEW_VIDEO_TO_TEXT = Endpoint(
    path="rhart-text-g-3-pro-preview/video-to-text",
    names=("rhart-text-g-3-pro-preview/video-to-text",),
    family="gemini",
    method="gemini_3_pro_preview_video_to_text",
    task="video-to-text",
    output="text",
    summary="Answers a question about a video with the preview of Gemini 3 Pro.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the video, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be watched.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("MP4",),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.05")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    GEMINI_OMNI_FLASH_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE,
    GEMINI_OMNI_FLASH_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE,
    GEMINI_OMNI_FLASH_VIDEO_EDIT_CHANNEL_LOW_PRICE,
    GEMINI_OMNI_1_1_FLASH_VIDEO_EDIT,
    GEMINI_2_5_FLASH_CV_IMAGE_TO_TEXT,
    GEMINI_2_5_FLASH_IMAGE_TO_TEXT,
    GEMINI_2_5_FLASH_TEXT_TO_TEXT,
    GEMINI_2_5_FLASH_VIDEO_TO_TEXT,
    GEMINI_2_5_PRO_CV_IMAGE_TO_TEXT,
    GEMINI_2_5_PRO_IMAGE_TO_TEXT,
    GEMINI_2_5_PRO_TEXT_TO_TEXT,
    GEMINI_2_5_PRO_VIDEO_TO_TEXT,
    GEMINI_3_FLASH_PREVIEW_CV_IMAGE_TO_TEXT,
    GEMINI_3_FLASH_PREVIEW_IMAGE_TO_TEXT,
    GEMINI_3_FLASH_PREVIEW_TEXT_TO_TEXT,
    GEMINI_3_FLASH_PREVIEW_VIDEO_TO_TEXT,
    GEMINI_3_PRO_PREVIEW_CV_IMAGE_TO_TEXT,
    GEMINI_3_PRO_PREVIEW_IMAGE_TO_TEXT,
    GEMINI_3_PRO_PREVIEW_TEXT_TO_TEXT,
    GEMINI_3_PRO_PREVIEW_VIDEO_TO_TEXT,
)


class Gemini(Family[CallT]):
    """Google Gemini: Text answers about texts, pictures and videos with Google's Gemini 2.5 and
    3, and video with Gemini Omni.
    """

    @method(GEMINI_OMNI_FLASH_IMAGE_TO_VIDEO_CHANNEL_LOW_PRICE)
    def gemini_omni_flash_image_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        duration: Literal[4, 6, 8, 10, "4", "6", "8", "10"] = 6,
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of four to ten seconds from text and up to three pictures with Gemini Omni
        Flash on the low-price channel.

        - Name: ``gemini-omni-flash/image-to-video/channel-low-price``, ``全能视频 Omni Flash
          图生视频-低价渠道版``
        - Path: ``gemini-omni-flash/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            image_urls: One to three pictures to start from or to take people and things from. At
                most 3 files, each up to 10 MB.
            duration: Length of the finished video in seconds. 4, 6, 8 or 10. Default: 6.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "16:9".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_omni_flash_image_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(GEMINI_OMNI_FLASH_TEXT_TO_VIDEO_CHANNEL_LOW_PRICE)
    def gemini_omni_flash_text_to_video_channel_low_price(
        self,
        *,
        prompt: TextInput,
        duration: Literal[4, 6, 8, 10, "4", "6", "8", "10"] = 6,
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video of four to ten seconds from text with Gemini Omni Flash on the low-price
        channel.

        - Name: ``gemini-omni-flash/text-to-video/channel-low-price``, ``全能视频 Omni Flash
          文生视频-低价渠道版``
        - Path: ``gemini-omni-flash/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            duration: Length of the finished video in seconds. 4, 6, 8 or 10. Default: 6.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "16:9".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_omni_flash_text_to_video_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GEMINI_OMNI_FLASH_VIDEO_EDIT_CHANNEL_LOW_PRICE)
    def gemini_omni_flash_video_edit_channel_low_price(
        self,
        *,
        prompt: TextInput,
        video_url: MediaInput,
        resolution: Literal["720p", "1080p", "4k"] = "720p",
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        aspect_ratio: Literal["16:9", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Changes a video as a text says, with up to three pictures to draw on, with Gemini Omni
        Flash on the low-price channel.

        - Name: ``gemini-omni-flash/video-edit/channel-low-price``, ``全能视频 Omni Flash 视频编辑-低价渠道版``
        - Path: ``gemini-omni-flash/video-edit``
        - Task: video-edit
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What to change in the video and what to leave alone. At most 2,048 characters.
            image_urls: Pictures of people, things or styles to bring in. At most 3 files, each up
                to 10 MB.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "720p",
                "1080p" or "4k". Default: "720p".
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Service default:
                "16:9".
            video_url: The video to be edited. Up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_omni_flash_video_edit_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(GEMINI_OMNI_1_1_FLASH_VIDEO_EDIT)
    def gemini_omni_1_1_flash_video_edit(
        self,
        *,
        video_url: MediaInput,
        prompt: TextInput,
        resolution: Literal["360p", "720p", "1080p", "4k"] = "720p",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Changes a video of up to ten seconds as a text says, at 360p to 4K, with Gemini Omni 1.1
        Flash on the stable channel.

        - Name: ``google/gemini-omni-1.1-flash/video-edit``, ``Gemini Omni 1.1 Flash 视频编辑/稳定版``
        - Path: ``google/gemini-omni-1.1-flash/video-edit``
        - Task: video-edit
        - Output: video
        - Price: not published

        Args:
            video_url: The video to be edited, at most ten seconds long. MP4 or MOV.
            prompt: What to change in the video, and what has to stay: subject, background, light,
                camera. 5 to 2,048 characters.
            resolution: How large and fine the result is. "360p", "720p", "1080p" or "4k". Default:
                "720p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_omni_1_1_flash_video_edit(
                video_url=Path("clip.mp4"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GEMINI_2_5_FLASH_CV_IMAGE_TO_TEXT)
    def gemini_2_5_flash_cv_image_to_text(
        self, *, prompt: TextInput, image_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a picture with Gemini 2.5 Flash, in the -cv variant.

        - Name: ``rhart-text-g-25-flash-cv/image-to-text``
        - Path: ``rhart-text-g-25-flash-cv/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini. What -cv stands for is not published; the parameters are the same as without it.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_flash_cv_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_2_5_FLASH_IMAGE_TO_TEXT)
    def gemini_2_5_flash_image_to_text(
        self, *, prompt: TextInput, image_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a picture with Gemini 2.5 Flash.

        - Name: ``rhart-text-g-25-flash/image-to-text``
        - Path: ``rhart-text-g-25-flash/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_flash_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_2_5_FLASH_TEXT_TO_TEXT)
    def gemini_2_5_flash_text_to_text(
        self, *, prompt: TextInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question or follows an instruction in writing with Gemini 2.5 Flash.

        - Name: ``rhart-text-g-25-flash/text-to-text``
        - Path: ``rhart-text-g-25-flash/text-to-text``
        - Task: text-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: The question or instruction to the model, with any text it should work on.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_flash_text_to_text(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GEMINI_2_5_FLASH_VIDEO_TO_TEXT)
    def gemini_2_5_flash_video_to_text(
        self, *, prompt: TextInput, video_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a video with Gemini 2.5 Flash.

        - Name: ``rhart-text-g-25-flash/video-to-text``
        - Path: ``rhart-text-g-25-flash/video-to-text``
        - Task: video-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the video, or what to write about it.
            video_url: The video to be watched. MP4 up to 20 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_flash_video_to_text(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(GEMINI_2_5_PRO_CV_IMAGE_TO_TEXT)
    def gemini_2_5_pro_cv_image_to_text(
        self, *, prompt: TextInput, image_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a picture with Gemini 2.5 Pro, in the -cv variant.

        - Name: ``rhart-text-g-25-pro-cv/image-to-text``
        - Path: ``rhart-text-g-25-pro-cv/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini. What -cv stands for is not published; the parameters are the same as without it.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_pro_cv_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_2_5_PRO_IMAGE_TO_TEXT)
    def gemini_2_5_pro_image_to_text(
        self, *, prompt: TextInput, image_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a picture with Gemini 2.5 Pro.

        - Name: ``rhart-text-g-25-pro/image-to-text``
        - Path: ``rhart-text-g-25-pro/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_pro_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_2_5_PRO_TEXT_TO_TEXT)
    def gemini_2_5_pro_text_to_text(
        self, *, prompt: TextInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question or follows an instruction in writing with Gemini 2.5 Pro.

        - Name: ``rhart-text-g-25-pro/text-to-text``
        - Path: ``rhart-text-g-25-pro/text-to-text``
        - Task: text-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: The question or instruction to the model, with any text it should work on.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_pro_text_to_text(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GEMINI_2_5_PRO_VIDEO_TO_TEXT)
    def gemini_2_5_pro_video_to_text(
        self, *, prompt: TextInput, video_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a video with Gemini 2.5 Pro.

        - Name: ``rhart-text-g-25-pro/video-to-text``
        - Path: ``rhart-text-g-25-pro/video-to-text``
        - Task: video-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the video, or what to write about it.
            video_url: The video to be watched. MP4 up to 20 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_pro_video_to_text(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(GEMINI_3_FLASH_PREVIEW_CV_IMAGE_TO_TEXT)
    def gemini_3_flash_preview_cv_image_to_text(
        self, *, prompt: TextInput, image_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a picture with the preview of Gemini 3 Flash, in the -cv
        variant.

        - Name: ``rhart-text-g-3-flash-preview-cv/image-to-text``
        - Path: ``rhart-text-g-3-flash-preview-cv/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini. What -cv stands for is not published; the parameters are the same as without it.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_flash_preview_cv_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_3_FLASH_PREVIEW_IMAGE_TO_TEXT)
    def gemini_3_flash_preview_image_to_text(
        self, *, prompt: TextInput, image_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a picture with the preview of Gemini 3 Flash.

        - Name: ``rhart-text-g-3-flash-preview/image-to-text``
        - Path: ``rhart-text-g-3-flash-preview/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_flash_preview_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_3_FLASH_PREVIEW_TEXT_TO_TEXT)
    def gemini_3_flash_preview_text_to_text(
        self, *, prompt: TextInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question or follows an instruction in writing with the preview of Gemini 3
        Flash.

        - Name: ``rhart-text-g-3-flash-preview/text-to-text``
        - Path: ``rhart-text-g-3-flash-preview/text-to-text``
        - Task: text-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: The question or instruction to the model, with any text it should work on.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_flash_preview_text_to_text(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GEMINI_3_FLASH_PREVIEW_VIDEO_TO_TEXT)
    def gemini_3_flash_preview_video_to_text(
        self, *, prompt: TextInput, video_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a video with the preview of Gemini 3 Flash.

        - Name: ``rhart-text-g-3-flash-preview/video-to-text``
        - Path: ``rhart-text-g-3-flash-preview/video-to-text``
        - Task: video-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the video, or what to write about it.
            video_url: The video to be watched. MP4 up to 20 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_flash_preview_video_to_text(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(GEMINI_3_PRO_PREVIEW_CV_IMAGE_TO_TEXT)
    def gemini_3_pro_preview_cv_image_to_text(
        self, *, prompt: TextInput, image_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a picture with the preview of Gemini 3 Pro, in the -cv variant.

        - Name: ``rhart-text-g-3-pro-preview-cv/image-to-text``
        - Path: ``rhart-text-g-3-pro-preview-cv/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.05 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini. What -cv stands for is not published; the parameters are the same as without it.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_pro_preview_cv_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_3_PRO_PREVIEW_IMAGE_TO_TEXT)
    def gemini_3_pro_preview_image_to_text(
        self, *, prompt: TextInput, image_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a picture with the preview of Gemini 3 Pro.

        - Name: ``rhart-text-g-3-pro-preview/image-to-text``
        - Path: ``rhart-text-g-3-pro-preview/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.05 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_pro_preview_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_3_PRO_PREVIEW_TEXT_TO_TEXT)
    def gemini_3_pro_preview_text_to_text(
        self, *, prompt: TextInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question or follows an instruction in writing with the preview of Gemini 3 Pro.

        - Name: ``rhart-text-g-3-pro-preview/text-to-text``
        - Path: ``rhart-text-g-3-pro-preview/text-to-text``
        - Task: text-to-text
        - Output: text
        - Price: CNY 0.05 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: The question or instruction to the model, with any text it should work on.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_pro_preview_text_to_text(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GEMINI_3_PRO_PREVIEW_VIDEO_TO_TEXT)
    def gemini_3_pro_preview_video_to_text(
        self, *, prompt: TextInput, video_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Answers a question about a video with the preview of Gemini 3 Pro.

        - Name: ``rhart-text-g-3-pro-preview/video-to-text``
        - Path: ``rhart-text-g-3-pro-preview/video-to-text``
        - Task: video-to-text
        - Output: text
        - Price: CNY 0.05 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the video, or what to write about it.
            video_url: The video to be watched. MP4 up to 20 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_pro_preview_video_to_text(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

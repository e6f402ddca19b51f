# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""OpenAI GPT Image: Pictures from text and edited pictures with OpenAI's GPT Image 1.5 and 2."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Gone, Parameter, PriceRule, PriceTable

AspectRatioOption: TypeAlias = Literal[
    "1:1",
    "1:2",
    "2:1",
    "1:3",
    "3:1",
    "2:3",
    "3:2",
    "3:4",
    "4:3",
    "4:5",
    "5:4",
    "9:16",
    "21:9",
    "9:21",
    "16:9",
    "empty",
]
AspectRatioOption2: TypeAlias = Literal[
    "1:1",
    "1:2",
    "2:1",
    "1:3",
    "3:1",
    "2:3",
    "3:2",
    "3:4",
    "4:3",
    "4:5",
    "5:4",
    "9:16",
    "21:9",
    "9:21",
    "16:9",
]
AspectRatioOption3: TypeAlias = Literal[
    "1:1",
    "2:3",
    "3:2",
    "4:5",
    "5:4",
    "4:3",
    "3:4",
    "16:9",
    "9:16",
    "21:9",
    "9:21",
    "2:1",
    "1:2",
    "3:1",
    "1:3",
    "empty",
]
AspectRatioOption4: TypeAlias = Literal[
    "1:1",
    "3:2",
    "2:3",
    "5:4",
    "4:5",
    "16:9",
    "9:16",
    "21:9",
    "3:4",
    "4:3",
    "9:21",
    "1:2",
    "2:1",
    "1:3",
    "3:1",
    "empty",
]

GPT_IMAGE_1_5_IMAGE_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-g-1.5-official/image-to-image",
    names=("gpt-image-1.5/image-to-image-official-stable", "全能图片G-1.5-图生图-官方稳定版"),
    family="gpt_image",
    method="gpt_image_1_5_image_to_image_official_stable",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with GPT Image 1.5 on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            required=True,
            default="1024*1024",
            options=("1024*1024", "1024*1536", "1536*1024"),
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How much work goes into the picture. Low is coarse and cheap. High is detailed and dearer.",
            required=True,
            default="medium",
            options=("low", "medium", "high"),
        ),
        Parameter(
            name="inputFidelity",
            python_name="input_fidelity",
            type="choice",
            description="How much of the detail of the given pictures, faces above all, is preserved.",
            options=("low", "high"),
        ),
        Parameter(
            name="background",
            python_name="background",
            type="choice",
            description="Whether what lies behind the subject is see-through or filled; auto lets the model decide.",
            default="auto",
            options=("auto", "transparent", "opaque"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / gpt / gpt-image-1.5/image-to-image-official-stable",
    ),
    notes='The documentation files this endpoint under text-to-image. The published prices also name a size "auto" that the options do not have.',
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.06"), when={"quality": "low", "size": "auto"}),
                PriceRule(amount=Decimal("0.06"), when={"quality": "low", "size": "1024*1024"}),
                PriceRule(amount=Decimal("0.08"), when={"quality": "low", "size": "1024*1536"}),
                PriceRule(amount=Decimal("0.08"), when={"quality": "low", "size": "1536*1024"}),
                PriceRule(amount=Decimal("0.21"), when={"quality": "medium", "size": "auto"}),
                PriceRule(amount=Decimal("0.21"), when={"quality": "medium", "size": "1024*1024"}),
                PriceRule(amount=Decimal("0.32"), when={"quality": "medium", "size": "1024*1536"}),
                PriceRule(amount=Decimal("0.32"), when={"quality": "medium", "size": "1536*1024"}),
                PriceRule(amount=Decimal("0.84"), when={"quality": "high", "size": "auto"}),
                PriceRule(amount=Decimal("0.84"), when={"quality": "high", "size": "1024*1024"}),
                PriceRule(amount=Decimal("1.26"), when={"quality": "high", "size": "1024*1536"}),
                PriceRule(amount=Decimal("1.26"), when={"quality": "high", "size": "1536*1024"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.01"), when={"quality": "low", "size": "auto"}),
                PriceRule(amount=Decimal("0.01"), when={"quality": "low", "size": "1024*1024"}),
                PriceRule(amount=Decimal("0.01"), when={"quality": "low", "size": "1024*1536"}),
                PriceRule(amount=Decimal("0.01"), when={"quality": "low", "size": "1536*1024"}),
                PriceRule(amount=Decimal("0.04"), when={"quality": "medium", "size": "auto"}),
                PriceRule(amount=Decimal("0.04"), when={"quality": "medium", "size": "1024*1024"}),
                PriceRule(amount=Decimal("0.05"), when={"quality": "medium", "size": "1024*1536"}),
                PriceRule(amount=Decimal("0.05"), when={"quality": "medium", "size": "1536*1024"}),
                PriceRule(amount=Decimal("0.14"), when={"quality": "high", "size": "auto"}),
                PriceRule(amount=Decimal("0.14"), when={"quality": "high", "size": "1024*1024"}),
                PriceRule(amount=Decimal("0.21"), when={"quality": "high", "size": "1024*1536"}),
                PriceRule(amount=Decimal("0.21"), when={"quality": "high", "size": "1536*1024"}),
            ),
        ),
    ),
)

GPT_IMAGE_1_5_TEXT_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-g-1.5-official/text-to-image",
    names=("gpt-image-1.5/text-to-image-official-stable", "全能图片G-1.5-文生图-官方稳定版"),
    family="gpt_image",
    method="gpt_image_1_5_text_to_image_official_stable",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with GPT Image 1.5 on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            required=True,
            default="1024*1024",
            options=("1024*1024", "1024*1536", "1536*1024"),
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How much work goes into the picture. Low is coarse and cheap. High is detailed and dearer.",
            required=True,
            default="medium",
            options=("low", "medium", "high"),
        ),
        Parameter(
            name="background",
            python_name="background",
            type="choice",
            description="Whether what lies behind the subject is see-through or filled; auto lets the model decide.",
            options=("auto", "transparent", "opaque"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / gpt / gpt-image-1.5/text-to-image-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.06"), when={"quality": "low", "size": "1024*1024"}),
                PriceRule(amount=Decimal("0.08"), when={"quality": "low", "size": "1024*1536"}),
                PriceRule(amount=Decimal("0.08"), when={"quality": "low", "size": "1536*1024"}),
                PriceRule(amount=Decimal("0.21"), when={"quality": "medium", "size": "1024*1024"}),
                PriceRule(amount=Decimal("0.32"), when={"quality": "medium", "size": "1024*1536"}),
                PriceRule(amount=Decimal("0.32"), when={"quality": "medium", "size": "1536*1024"}),
                PriceRule(amount=Decimal("0.84"), when={"quality": "high", "size": "1024*1024"}),
                PriceRule(amount=Decimal("1.26"), when={"quality": "high", "size": "1024*1536"}),
                PriceRule(amount=Decimal("1.26"), when={"quality": "high", "size": "1536*1024"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.01"), when={"quality": "low", "size": "1024*1024"}),
                PriceRule(amount=Decimal("0.01"), when={"quality": "low", "size": "1024*1536"}),
                PriceRule(amount=Decimal("0.01"), when={"quality": "low", "size": "1536*1024"}),
                PriceRule(amount=Decimal("0.04"), when={"quality": "medium", "size": "1024*1024"}),
                PriceRule(amount=Decimal("0.05"), when={"quality": "medium", "size": "1024*1536"}),
                PriceRule(amount=Decimal("0.05"), when={"quality": "medium", "size": "1536*1024"}),
                PriceRule(amount=Decimal("0.14"), when={"quality": "high", "size": "1024*1024"}),
                PriceRule(amount=Decimal("0.21"), when={"quality": "high", "size": "1024*1536"}),
                PriceRule(amount=Decimal("0.21"), when={"quality": "high", "size": "1536*1024"}),
            ),
        ),
    ),
)

GPT_IMAGE_1_5_EDIT_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-g-1.5/edit",
    names=("gpt-image-1.5/edit-channel-low-price",),
    family="gpt_image",
    method="gpt_image_1_5_edit_channel_low_price",
    task="image-edit",
    output="image",
    summary="Edits or combines one or two pictures with GPT Image 1.5 on the low-price channel, under its original path.",
    evidence="documented",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            min_length=5,
            max_length=800,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One or two pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=2,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            required=True,
            default="2:3",
            options=("auto", "1:1", "3:2", "2:3"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / gpt / gpt-image-1.5/edit-channel-low-price",
    ),
    gone=Gone(
        since="2026-06-02",
        last_seen="2026-05-07",
        evidence="official code",
        instead="rhart-image-g-2/image-to-image",
    ),
)

GPT_IMAGE_1_5_EDIT_CHANNEL_LOW_PRICE_DEPRECATED = Endpoint(
    path="rhart-image-g-1.5/edit-[Deprecated]",
    names=(
        "gpt-image-1.5/edit-channel-low-price-[Deprecated] Please use gpt-image-2 instead",
        "全能图片G-1.5-图生图-低价渠道版-(已下架) 可用全能图片G-2 模型代替",
    ),
    family="gpt_image",
    method="gpt_image_1_5_edit_channel_low_price_deprecated",
    task="image-edit",
    output="image",
    summary="Edits or combines one or two pictures with GPT Image 1.5 on the low-price channel, under the path marked deprecated.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            min_length=5,
            max_length=800,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One or two pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=2,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            required=True,
            default="2:3",
            options=("auto", "1:1", "3:2", "2:3"),
        ),
    ),
    deprecated="Use gpt_image_2_0_edit_channel_low_price instead.",
    notes="The documentation of September 2026 still lists this path and calls it taken down.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
)

GPT_IMAGE_1_5_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-g-1.5/text-to-image",
    names=("gpt-image-1.5/text-to-image-channel-low-price",),
    family="gpt_image",
    method="gpt_image_1_5_text_to_image_channel_low_price",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with GPT Image 1.5 on the low-price channel, under its original path.",
    evidence="official registry",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=800,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            required=True,
            default="2:3",
            options=("auto", "1:1", "3:2", "2:3"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / gpt / gpt-image-1.5/text-to-image-channel-low-price",
    ),
    gone=Gone(
        since="2026-06-02",
        last_seen="2026-05-07",
        evidence="official code",
        instead="rhart-image-g-2/text-to-image",
    ),
)

GPT_IMAGE_1_5_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE_DEPRECATED = Endpoint(
    path="rhart-image-g-1.5/text-to-image-[Deprecated]",
    names=(
        "gpt-image-1.5/text-to-image-channel-low-price-[Deprecated] Please use gpt-image-2 instead",
        "全能图片G-1.5-文生图-低价渠道版-(已下架) 可用全能图片G-2 模型代替",
    ),
    family="gpt_image",
    method="gpt_image_1_5_text_to_image_channel_low_price_deprecated",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with GPT Image 1.5 on the low-price channel, under the path marked deprecated.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            required=True,
            default="2:3",
            options=("auto", "1:1", "3:2", "2:3"),
        ),
    ),
    deprecated="Use gpt_image_2_0_text_to_image_channel_low_price instead.",
    notes="The documentation of September 2026 still lists this path and calls it taken down.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
)

GPT_IMAGE_2_IMAGE_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-g-2-official/image-to-image",
    names=("gpt-image-2/image-to-image-official-stable", "全能图片G-2-图生图-官方稳定版"),
    family="gpt_image",
    method="gpt_image_2_image_to_image_official_stable",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with GPT Image 2 on the stable official channel, at 1K to 4K and three qualities.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            min_length=1,
            max_length=20000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=(
                "1:1",
                "1:2",
                "2:1",
                "1:3",
                "3:1",
                "2:3",
                "3:2",
                "3:4",
                "4:3",
                "4:5",
                "5:4",
                "9:16",
                "21:9",
                "9:21",
                "16:9",
                "empty",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="2k",
            options=("1k", "2k", "4k"),
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How much work goes into the picture. Low is coarse and cheap. High is detailed and dearer.",
            required=True,
            default="medium",
            options=("low", "medium", "high"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.19"), when={"quality": "low", "resolution": "1k"}),
                PriceRule(amount=Decimal("0.38"), when={"quality": "low", "resolution": "2k"}),
                PriceRule(amount=Decimal("0.57"), when={"quality": "low", "resolution": "4k"}),
                PriceRule(amount=Decimal("0.38"), when={"quality": "medium", "resolution": "1k"}),
                PriceRule(amount=Decimal("0.76"), when={"quality": "medium", "resolution": "2k"}),
                PriceRule(amount=Decimal("1.13"), when={"quality": "medium", "resolution": "4k"}),
                PriceRule(amount=Decimal("1.39"), when={"quality": "high", "resolution": "1k"}),
                PriceRule(amount=Decimal("2.77"), when={"quality": "high", "resolution": "2k"}),
                PriceRule(amount=Decimal("4.16"), when={"quality": "high", "resolution": "4k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.027"), when={"quality": "low", "resolution": "1k"}),
                PriceRule(amount=Decimal("0.054"), when={"quality": "low", "resolution": "2k"}),
                PriceRule(amount=Decimal("0.081"), when={"quality": "low", "resolution": "4k"}),
                PriceRule(amount=Decimal("0.054"), when={"quality": "medium", "resolution": "1k"}),
                PriceRule(amount=Decimal("0.108"), when={"quality": "medium", "resolution": "2k"}),
                PriceRule(amount=Decimal("0.162"), when={"quality": "medium", "resolution": "4k"}),
                PriceRule(amount=Decimal("0.198"), when={"quality": "high", "resolution": "1k"}),
                PriceRule(amount=Decimal("0.396"), when={"quality": "high", "resolution": "2k"}),
                PriceRule(amount=Decimal("0.594"), when={"quality": "high", "resolution": "4k"}),
            ),
        ),
    ),
)

GPT_IMAGE_2_TEXT_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-g-2-official/text-to-image",
    names=("gpt-image-2/text-to-image-official-stable", "全能图片G-2-文生图-官方稳定版"),
    family="gpt_image",
    method="gpt_image_2_text_to_image_official_stable",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with GPT Image 2 on the stable official channel, at 1K to 4K and three qualities.",
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
            max_length=20000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=(
                "1:1",
                "1:2",
                "2:1",
                "1:3",
                "3:1",
                "2:3",
                "3:2",
                "3:4",
                "4:3",
                "4:5",
                "5:4",
                "9:16",
                "21:9",
                "9:21",
                "16:9",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="2k",
            options=("1k", "2k", "4k"),
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How much work goes into the picture. Low is coarse and cheap. High is detailed and dearer.",
            required=True,
            default="medium",
            options=("low", "medium", "high"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.06"), when={"quality": "low", "resolution": "1k"}),
                PriceRule(amount=Decimal("0.13"), when={"quality": "low", "resolution": "2k"}),
                PriceRule(amount=Decimal("0.19"), when={"quality": "low", "resolution": "4k"}),
                PriceRule(amount=Decimal("0.38"), when={"quality": "medium", "resolution": "1k"}),
                PriceRule(amount=Decimal("0.76"), when={"quality": "medium", "resolution": "2k"}),
                PriceRule(amount=Decimal("1.13"), when={"quality": "medium", "resolution": "4k"}),
                PriceRule(amount=Decimal("1.39"), when={"quality": "high", "resolution": "1k"}),
                PriceRule(amount=Decimal("2.77"), when={"quality": "high", "resolution": "2k"}),
                PriceRule(amount=Decimal("4.16"), when={"quality": "high", "resolution": "4k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.009"), when={"quality": "low", "resolution": "1k"}),
                PriceRule(amount=Decimal("0.018"), when={"quality": "low", "resolution": "2k"}),
                PriceRule(amount=Decimal("0.027"), when={"quality": "low", "resolution": "4k"}),
                PriceRule(amount=Decimal("0.054"), when={"quality": "medium", "resolution": "1k"}),
                PriceRule(amount=Decimal("0.108"), when={"quality": "medium", "resolution": "2k"}),
                PriceRule(amount=Decimal("0.162"), when={"quality": "medium", "resolution": "4k"}),
                PriceRule(amount=Decimal("0.198"), when={"quality": "high", "resolution": "1k"}),
                PriceRule(amount=Decimal("0.396"), when={"quality": "high", "resolution": "2k"}),
                PriceRule(amount=Decimal("0.594"), when={"quality": "high", "resolution": "4k"}),
            ),
        ),
    ),
)

GPT_IMAGE_2_0_EDIT_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-g-2/image-to-image",
    names=("gpt-image-2.0/edit-channel-low-price", "全能图片G-2.0-图生图-低价渠道版"),
    family="gpt_image",
    method="gpt_image_2_0_edit_channel_low_price",
    task="image-edit",
    output="image",
    summary="Edits or combines up to ten pictures with GPT Image 2 on the low-price channel, at 1K to 4K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            min_length=1,
            max_length=20000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height; it is also written in front of your text. empty leaves the shape to the model.",
            default="16:9",
            options=(
                "1:1",
                "2:3",
                "3:2",
                "4:5",
                "5:4",
                "4:3",
                "3:4",
                "16:9",
                "9:16",
                "21:9",
                "9:21",
                "2:1",
                "1:2",
                "3:1",
                "1:3",
                "empty",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            default="1k",
            options=("1k", "2k", "4k"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.1")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.015")),),
        ),
    ),
)

GPT_IMAGE_2_0_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-g-2/text-to-image",
    names=("gpt-image-2.0/text-to-image-channel-low-price", "全能图片G-2.0-文生图-低价渠道版"),
    family="gpt_image",
    method="gpt_image_2_0_text_to_image_channel_low_price",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with GPT Image 2 on the low-price channel, at 1K to 4K.",
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
            max_length=20000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height; it is also written in front of your text. empty leaves the shape to the model.",
            default="16:9",
            options=(
                "1:1",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "16:9",
                "9:16",
                "21:9",
                "3:4",
                "4:3",
                "9:21",
                "1:2",
                "2:1",
                "1:3",
                "3:1",
                "empty",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            default="1k",
            options=("1k", "2k", "4k"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.1")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.015")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    GPT_IMAGE_1_5_IMAGE_TO_IMAGE_OFFICIAL_STABLE,
    GPT_IMAGE_1_5_TEXT_TO_IMAGE_OFFICIAL_STABLE,
    GPT_IMAGE_1_5_EDIT_CHANNEL_LOW_PRICE,
    GPT_IMAGE_1_5_EDIT_CHANNEL_LOW_PRICE_DEPRECATED,
    GPT_IMAGE_1_5_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE,
    GPT_IMAGE_1_5_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE_DEPRECATED,
    GPT_IMAGE_2_IMAGE_TO_IMAGE_OFFICIAL_STABLE,
    GPT_IMAGE_2_TEXT_TO_IMAGE_OFFICIAL_STABLE,
    GPT_IMAGE_2_0_EDIT_CHANNEL_LOW_PRICE,
    GPT_IMAGE_2_0_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE,
)


class GptImage(Family[CallT]):
    """OpenAI GPT Image: Pictures from text and edited pictures with OpenAI's GPT Image 1.5 and
    2.
    """

    @method(GPT_IMAGE_1_5_IMAGE_TO_IMAGE_OFFICIAL_STABLE)
    def gpt_image_1_5_image_to_image_official_stable(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        size: Literal["1024*1024", "1024*1536", "1536*1024"] = "1024*1024",
        quality: Literal["low", "medium", "high"] = "medium",
        input_fidelity: Literal["low", "high"] | None = None,
        background: Literal["auto", "transparent", "opaque"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with GPT Image 1.5 on the stable official channel.

        - Name: ``gpt-image-1.5/image-to-image-official-stable``, ``全能图片G-1.5-图生图-官方稳定版``
        - Path: ``rhart-image-g-1.5-official/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.06 to 1.26 per call, depending on quality and size (on .cn, published
          2026-07-10); USD 0.01 to 0.21 per call, depending on quality and size (on .ai, published
          2026-07-10)
        - Note: The documentation files this endpoint under text-to-image. The published prices also
          name a size "auto" that the options do not have.

        Args:
            prompt: What to change and what to keep, in plain words.
            image_urls: The pictures to edit or to combine. At most 10 files, each JPG or PNG up to
                50 MB.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. "1024*1024", "1024*1536" or "1536*1024". Default: "1024*1024".
            quality: How much work goes into the picture. Low is coarse and cheap. High is detailed
                and dearer. "low", "medium" or "high". Default: "medium".
            input_fidelity: How much of the detail of the given pictures, faces above all, is
                preserved. "low" or "high".
            background: Whether what lies behind the subject is see-through or filled; auto lets the
                model decide. "auto", "transparent" or "opaque". Service default: "auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gpt_image.gpt_image_1_5_image_to_image_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(GPT_IMAGE_1_5_TEXT_TO_IMAGE_OFFICIAL_STABLE)
    def gpt_image_1_5_text_to_image_official_stable(
        self,
        *,
        prompt: TextInput,
        size: Literal["1024*1024", "1024*1536", "1536*1024"] = "1024*1024",
        quality: Literal["low", "medium", "high"] = "medium",
        background: Literal["auto", "transparent", "opaque"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with GPT Image 1.5 on the stable official channel.

        - Name: ``gpt-image-1.5/text-to-image-official-stable``, ``全能图片G-1.5-文生图-官方稳定版``
        - Path: ``rhart-image-g-1.5-official/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.06 to 1.26 per call, depending on quality and size (on .cn, published
          2026-07-10); USD 0.01 to 0.21 per call, depending on quality and size (on .ai, published
          2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. "1024*1024", "1024*1536" or "1536*1024". Default: "1024*1024".
            quality: How much work goes into the picture. Low is coarse and cheap. High is detailed
                and dearer. "low", "medium" or "high". Default: "medium".
            background: Whether what lies behind the subject is see-through or filled; auto lets the
                model decide. "auto", "transparent" or "opaque".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gpt_image.gpt_image_1_5_text_to_image_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GPT_IMAGE_1_5_EDIT_CHANNEL_LOW_PRICE)
    def gpt_image_1_5_edit_channel_low_price(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        aspect_ratio: Literal["auto", "1:1", "3:2", "2:3"] = "2:3",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines one or two pictures with GPT Image 1.5 on the low-price channel, under
        its original path.

        Gone: Not offered any more since 2026-06-02, last seen 2026-05-07 (official code). Use
        `rhart-image-g-2/image-to-image` instead.

        - Name: ``gpt-image-1.5/edit-channel-low-price``
        - Path: ``rhart-image-g-1.5/edit``
        - Task: image-edit
        - Output: image
        - Price: not published

        Args:
            prompt: What to change and what to keep, in plain words. 5 to 800 characters.
            image_urls: One or two pictures to edit or to combine. At most 2 files, each JPG or PNG
                up to 10 MB.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "1:1", "3:2" or "2:3". Default: "2:3".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gpt_image.gpt_image_1_5_edit_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(GPT_IMAGE_1_5_EDIT_CHANNEL_LOW_PRICE_DEPRECATED)
    def gpt_image_1_5_edit_channel_low_price_deprecated(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        aspect_ratio: Literal["auto", "1:1", "3:2", "2:3"] = "2:3",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines one or two pictures with GPT Image 1.5 on the low-price channel, under
        the path marked deprecated.

        Deprecated: Use gpt_image_2_0_edit_channel_low_price instead.

        - Name: ``gpt-image-1.5/edit-channel-low-price-[Deprecated] Please use gpt-image-2
          instead``, ``全能图片G-1.5-图生图-低价渠道版-(已下架) 可用全能图片G-2 模型代替``
        - Path: ``rhart-image-g-1.5/edit-[Deprecated]``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.03 per call (on .cn, published 2026-04-29)
        - Note: The documentation of September 2026 still lists this path and calls it taken down.

        Args:
            prompt: What to change and what to keep, in plain words. 5 to 800 characters.
            image_urls: One or two pictures to edit or to combine. At most 2 files, each JPG or PNG
                up to 10 MB.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "1:1", "3:2" or "2:3". Default: "2:3".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gpt_image.gpt_image_1_5_edit_channel_low_price_deprecated(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(GPT_IMAGE_1_5_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE)
    def gpt_image_1_5_text_to_image_channel_low_price(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["auto", "1:1", "3:2", "2:3"] = "2:3",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with GPT Image 1.5 on the low-price channel, under its original
        path.

        Gone: Not offered any more since 2026-06-02, last seen 2026-05-07 (official code). Use
        `rhart-image-g-2/text-to-image` instead.

        - Name: ``gpt-image-1.5/text-to-image-channel-low-price``
        - Path: ``rhart-image-g-1.5/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 800 characters.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "1:1", "3:2" or "2:3". Default: "2:3".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gpt_image.gpt_image_1_5_text_to_image_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GPT_IMAGE_1_5_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE_DEPRECATED)
    def gpt_image_1_5_text_to_image_channel_low_price_deprecated(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["auto", "1:1", "3:2", "2:3"] = "2:3",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with GPT Image 1.5 on the low-price channel, under the path
        marked deprecated.

        Deprecated: Use gpt_image_2_0_text_to_image_channel_low_price instead.

        - Name: ``gpt-image-1.5/text-to-image-channel-low-price-[Deprecated] Please use gpt-image-2
          instead``, ``全能图片G-1.5-文生图-低价渠道版-(已下架) 可用全能图片G-2 模型代替``
        - Path: ``rhart-image-g-1.5/text-to-image-[Deprecated]``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.03 per call (on .cn, published 2026-04-29)
        - Note: The documentation of September 2026 still lists this path and calls it taken down.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "1:1", "3:2" or "2:3". Default: "2:3".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gpt_image.gpt_image_1_5_text_to_image_channel_low_price_deprecated(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GPT_IMAGE_2_IMAGE_TO_IMAGE_OFFICIAL_STABLE)
    def gpt_image_2_image_to_image_official_stable(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        resolution: Literal["1k", "2k", "4k"] = "2k",
        quality: Literal["low", "medium", "high"] = "medium",
        aspect_ratio: AspectRatioOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with GPT Image 2 on the stable official channel, at
        1K to 4K and three qualities.

        - Name: ``gpt-image-2/image-to-image-official-stable``, ``全能图片G-2-图生图-官方稳定版``
        - Path: ``rhart-image-g-2-official/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.19 to 4.16 per call, depending on quality and resolution (on .cn, published
          2026-07-10); USD 0.027 to 0.594 per call, depending on quality and resolution (on .ai,
          published 2026-07-10)

        Args:
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            image_urls: The pictures to edit or to combine. At most 10 files, each JPG, JPEG, PNG or
                WEBP up to 10 MB.
            aspect_ratio: Shape of the result, width to height. One of the 16 options in the
                signature. Service default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Default: "2k".
            quality: How much work goes into the picture. Low is coarse and cheap. High is detailed
                and dearer. "low", "medium" or "high". Default: "medium".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gpt_image.gpt_image_2_image_to_image_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(GPT_IMAGE_2_TEXT_TO_IMAGE_OFFICIAL_STABLE)
    def gpt_image_2_text_to_image_official_stable(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["1k", "2k", "4k"] = "2k",
        quality: Literal["low", "medium", "high"] = "medium",
        aspect_ratio: AspectRatioOption2 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with GPT Image 2 on the stable official channel, at 1K to 4K
        and three qualities.

        - Name: ``gpt-image-2/text-to-image-official-stable``, ``全能图片G-2-文生图-官方稳定版``
        - Path: ``rhart-image-g-2-official/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.06 to 4.16 per call, depending on quality and resolution (on .cn, published
          2026-07-10); USD 0.009 to 0.594 per call, depending on quality and resolution (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. One of the 15 options in the
                signature. Service default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Default: "2k".
            quality: How much work goes into the picture. Low is coarse and cheap. High is detailed
                and dearer. "low", "medium" or "high". Default: "medium".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gpt_image.gpt_image_2_text_to_image_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GPT_IMAGE_2_0_EDIT_CHANNEL_LOW_PRICE)
    def gpt_image_2_0_edit_channel_low_price(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        aspect_ratio: AspectRatioOption3 | None = None,
        resolution: Literal["1k", "2k", "4k"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with GPT Image 2 on the low-price channel, at 1K to
        4K.

        - Name: ``gpt-image-2.0/edit-channel-low-price``, ``全能图片G-2.0-图生图-低价渠道版``
        - Path: ``rhart-image-g-2/image-to-image``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.10 per call (on .cn, published 2026-07-10); USD 0.015 per call (on .ai,
          published 2026-07-10)

        Args:
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            image_urls: The pictures to edit or to combine. At most 10 files, each JPG or PNG up to
                30 MB.
            aspect_ratio: Shape of the result, width to height; it is also written in front of your
                text. empty leaves the shape to the model. One of the 16 options in the signature.
                Service default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Service default: "1k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gpt_image.gpt_image_2_0_edit_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(GPT_IMAGE_2_0_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE)
    def gpt_image_2_0_text_to_image_channel_low_price(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption4 | None = None,
        resolution: Literal["1k", "2k", "4k"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with GPT Image 2 on the low-price channel, at 1K to 4K.

        - Name: ``gpt-image-2.0/text-to-image-channel-low-price``, ``全能图片G-2.0-文生图-低价渠道版``
        - Path: ``rhart-image-g-2/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.10 per call (on .cn, published 2026-07-10); USD 0.015 per call (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height; it is also written in front of your
                text. empty leaves the shape to the model. One of the 16 options in the signature.
                Service default: "16:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Service default: "1k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gpt_image.gpt_image_2_0_text_to_image_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Google Nano Banana: Pictures from text and edited pictures with Google's Nano Banana, Nano
Banana Pro, Nano Banana 2 and its Lite variant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

AspectRatioOption: TypeAlias = Literal[
    "auto",
    "1:1",
    "16:9",
    "9:16",
    "4:3",
    "3:4",
    "3:2",
    "2:3",
    "5:4",
    "4:5",
    "21:9",
    "4:1",
    "1:4",
    "8:1",
    "1:8",
]
AspectRatioOption10: TypeAlias = Literal[
    "auto", "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4", "4:5", "21:9"
]
AspectRatioOption2: TypeAlias = Literal[
    "1:1",
    "16:9",
    "9:16",
    "4:3",
    "3:4",
    "3:2",
    "2:3",
    "5:4",
    "4:5",
    "21:9",
    "4:1",
    "1:4",
    "8:1",
    "1:8",
]
AspectRatioOption3: TypeAlias = Literal[
    "1:1",
    "16:9",
    "9:16",
    "4:3",
    "3:4",
    "3:2",
    "2:3",
    "5:4",
    "4:5",
    "21:9",
    "1:4",
    "4:1",
    "1:8",
    "8:1",
]
AspectRatioOption4: TypeAlias = Literal[
    "1:1",
    "16:9",
    "9:16",
    "4:3",
    "3:4",
    "3:2",
    "2:3",
    "5:4",
    "4:5",
    "21:9",
    "1:4",
    "4:1",
    "1:8",
    "8:1",
    "empty",
]
AspectRatioOption5: TypeAlias = Literal[
    "1:1", "3:2", "2:3", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "empty"
]
AspectRatioOption6: TypeAlias = Literal[
    "1:1", "3:2", "2:3", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"
]
AspectRatioOption7: TypeAlias = Literal[
    "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4", "4:5", "21:9", "empty"
]
AspectRatioOption8: TypeAlias = Literal[
    "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4", "4:5", "21:9"
]
AspectRatioOption9: TypeAlias = Literal[
    "auto", "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4", "4:5", "21:9", "empty"
]

NANO_BANANA2_GEMINI31FLASH_LITE_IMAGE_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-n-g31-flash-lite-official/image-to-image",
    names=(
        "nano-banana2-gemini31flash-lite/image-to-image-official-stable",
        "全能图片V2-lite-图生图-官方稳定版",
    ),
    family="nano_banana",
    method="nano_banana2_gemini31flash_lite_image_to_image_official_stable",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to four pictures with Nano Banana 2 Lite (Gemini 3.1 Flash Lite) on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=4,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            default="auto",
            options=(
                "auto",
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "4:1",
                "1:4",
                "8:1",
                "1:8",
            ),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.22")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.031")),),
        ),
    ),
)

NANO_BANANA2_GEMINI31FLASH_LITE_TEXT_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-n-g31-flash-lite-official/text-to-image",
    names=(
        "nano-banana2-gemini31flash-lite/text-to-image-official-stable",
        "全能图片V2-lite-文生图-官方稳定版",
    ),
    family="nano_banana",
    method="nano_banana2_gemini31flash_lite_text_to_image_official_stable",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Nano Banana 2 Lite (Gemini 3.1 Flash Lite) on the stable official channel.",
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
            default="1:1",
            options=(
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "4:1",
                "1:4",
                "8:1",
                "1:8",
            ),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.22")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.031")),),
        ),
    ),
)

NANO_BANANA2_GEMINI31FLASH_LITE_IMAGE_TO_IMAGE_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-n-g31-flash-lite/image-to-image",
    names=(
        "nano-banana2-gemini31flash-lite/image-to-image-channel-low-price",
        "全能图片V2-lite-图生图-低价渠道版",
    ),
    family="nano_banana",
    method="nano_banana2_gemini31flash_lite_image_to_image_channel_low_price",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with Nano Banana 2 Lite (Gemini 3.1 Flash Lite) on the low-price channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
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
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            min_length=1,
            max_length=20000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="9:16",
            options=(
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "1:4",
                "4:1",
                "1:8",
                "8:1",
            ),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.07")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.01")),),
        ),
    ),
)

NANO_BANANA2_GEMINI31FLASH_LITE_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-n-g31-flash-lite/text-to-image",
    names=(
        "nano-banana2-gemini31flash-lite/text-to-image-channel-low-price",
        "全能图片V2-lite-文生图-低价渠道版",
    ),
    family="nano_banana",
    method="nano_banana2_gemini31flash_lite_text_to_image_channel_low_price",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Nano Banana 2 Lite (Gemini 3.1 Flash Lite) on the low-price channel.",
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
            description="Shape of the result, width to height.",
            default="9:16",
            options=(
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "1:4",
                "4:1",
                "1:8",
                "8:1",
            ),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.07")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.01")),),
        ),
    ),
)

NANO_BANANA2_GEMINI31FLASH_IMAGE_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-n-g31-flash-official/image-to-image",
    names=(
        "nano-banana2-gemini31flash/image-to-image-official-stable",
        "全能图片V2-图生图-官方稳定版",
    ),
    family="nano_banana",
    method="nano_banana2_gemini31flash_image_to_image_official_stable",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to fourteen pictures with Nano Banana 2 (Gemini 3.1 Flash) on the stable official channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=14,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="9:16",
            options=(
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "1:4",
                "4:1",
                "1:8",
                "8:1",
                "empty",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1k",
            options=("1k", "2k", "4k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / nano / nano-banana2-gemini31flash/image-to-image-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.49"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.74"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.99"), when={"resolution": "4k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.07"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.11"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.14"), when={"resolution": "4k"}),
            ),
        ),
    ),
)

NANO_BANANA2_GEMINI31FLASH_TEXT_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-n-g31-flash-official/text-to-image",
    names=(
        "nano-banana2-gemini31flash/text-to-image-official-stable",
        "全能图片V2-文生图-官方稳定版",
    ),
    family="nano_banana",
    method="nano_banana2_gemini31flash_text_to_image_official_stable",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Nano Banana 2 (Gemini 3.1 Flash) on the stable official channel.",
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
            default="21:9",
            options=(
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "1:4",
                "4:1",
                "1:8",
                "8:1",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1k",
            options=("1k", "2k", "4k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / nano / nano-banana2-gemini31flash/text-to-image-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.49"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.74"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.99"), when={"resolution": "4k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.07"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.11"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.14"), when={"resolution": "4k"}),
            ),
        ),
    ),
)

NANO_BANANA2_GEMINI31FLASH_IMAGE_TO_IMAGE_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-n-g31-flash/image-to-image",
    names=(
        "nano-banana2-gemini31flash/image-to-image-channel-low-price",
        "全能图片V2-图生图-低价渠道版",
    ),
    family="nano_banana",
    method="nano_banana2_gemini31flash_image_to_image_channel_low_price",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with Nano Banana 2 (Gemini 3.1 Flash) on the low-price channel.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
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
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            min_length=1,
            max_length=20000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="9:16",
            options=(
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "1:4",
                "4:1",
                "1:8",
                "8:1",
                "empty",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1k",
            options=("1k", "2k", "4k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / nano / nano-banana2-gemini31flash/image-to-image-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.19"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.19"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.3"), when={"resolution": "4k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.027"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.027"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.043"), when={"resolution": "4k"}),
            ),
        ),
    ),
)

NANO_BANANA2_GEMINI31FLASH_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-n-g31-flash/text-to-image",
    names=(
        "nano-banana2-gemini31flash/text-to-image-channel-low-price",
        "全能图片V2-文生图-低价渠道版",
    ),
    family="nano_banana",
    method="nano_banana2_gemini31flash_text_to_image_channel_low_price",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Nano Banana 2 (Gemini 3.1 Flash) on the low-price channel.",
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
            description="Shape of the result, width to height.",
            default="9:16",
            options=(
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "1:4",
                "4:1",
                "1:8",
                "8:1",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1k",
            options=("1k", "2k", "4k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / nano / nano-banana2-gemini31flash/text-to-image-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.19"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.19"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.3"), when={"resolution": "4k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.027"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.027"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.043"), when={"resolution": "4k"}),
            ),
        ),
    ),
)

NANO_BANANA_PRO_EDIT_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-n-pro-official/edit",
    names=("nano-banana-pro/edit-official-stable", "全能图片PRO-图生图-官方稳定版"),
    family="nano_banana",
    method="nano_banana_pro_edit_official_stable",
    task="image-edit",
    output="image",
    summary="Edits or combines up to ten pictures with Nano Banana Pro on the stable official channel, at 1K to 4K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
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
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1k",
            options=("1k", "2k", "4k"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Left out, it follows the pictures given.",
            default="3:4",
            options=(
                "1:1",
                "3:2",
                "2:3",
                "3:4",
                "4:3",
                "4:5",
                "5:4",
                "9:16",
                "16:9",
                "21:9",
                "empty",
            ),
            evidence="The published text says so, although the list also has a default.",
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / nano / nano-banana-pro/edit-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.8"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("1"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("1.5"), when={"resolution": "4k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.12"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.15"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.22"), when={"resolution": "4k"}),
            ),
        ),
    ),
)

NANO_BANANA_PRO_EDIT_ULTRA_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-n-pro-official/edit-ultra",
    names=("nano-banana-pro/edit-ultra-official-stable", "全能图片PRO-图生图Ultra-官方稳定版"),
    family="nano_banana",
    method="nano_banana_pro_edit_ultra_official_stable",
    task="image-edit",
    output="image",
    summary="Edits or combines up to ten pictures with Nano Banana Pro Ultra on the stable official channel, at 4K or 8K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
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
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="8k",
            options=("4k", "8k"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="3:4",
            options=(
                "1:1",
                "3:2",
                "2:3",
                "3:4",
                "4:3",
                "4:5",
                "5:4",
                "9:16",
                "16:9",
                "21:9",
                "empty",
            ),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / nano / nano-banana-pro/edit-ultra-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.98"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.12"), when={"resolution": "8k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.14"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("0.16"), when={"resolution": "8k"}),
            ),
        ),
    ),
)

NANO_BANANA_PRO_TEXT_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-n-pro-official/text-to-image",
    names=("nano-banana-pro/text-to-image-official-stable", "全能图片PRO-文生图-官方稳定版"),
    family="nano_banana",
    method="nano_banana_pro_text_to_image_official_stable",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Nano Banana Pro on the stable official channel, at 1K to 4K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1k",
            options=("1k", "2k", "4k"),
        ),
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
            default="3:4",
            options=("1:1", "3:2", "2:3", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / nano / nano-banana-pro/text-to-image-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.8"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("1"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("1.5"), when={"resolution": "4k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.12"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.15"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.22"), when={"resolution": "4k"}),
            ),
        ),
    ),
)

NANO_BANANA_PRO_TEXT_TO_IMAGE_ULTRA_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-n-pro-official/text-to-image-ultra",
    names=(
        "nano-banana-pro/text-to-image-ultra-official-stable",
        "全能图片PRO-文生图Ultra-官方稳定版",
    ),
    family="nano_banana",
    method="nano_banana_pro_text_to_image_ultra_official_stable",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Nano Banana Pro Ultra on the stable official channel, at 4K or 8K.",
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
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="8k",
            options=("4k", "8k"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="3:4",
            options=("1:1", "3:2", "2:3", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / nano / nano-banana-pro/text-to-image-ultra-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.98"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("1.12"), when={"resolution": "8k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.14"), when={"resolution": "4k"}),
                PriceRule(amount=Decimal("0.16"), when={"resolution": "8k"}),
            ),
        ),
    ),
)

NANO_BANANA_PRO_EDIT_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-n-pro/edit",
    names=("nano-banana-pro/edit-channel-low-price", "全能图片PRO-图生图-低价渠道版"),
    family="nano_banana",
    method="nano_banana_pro_edit_channel_low_price",
    task="image-edit",
    output="image",
    summary="Edits or combines up to ten pictures with Nano Banana Pro on the low-price channel, at 1K to 4K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Left out, it follows the pictures given.",
            default="3:4",
            options=(
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "empty",
            ),
            evidence="The published text says so, although the list also has a default.",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1k",
            options=("1k", "2k", "4k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / nano / nano-banana-pro/edit-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.4"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.4"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "4k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.06"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.06"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.07"), when={"resolution": "4k"}),
            ),
        ),
    ),
)

NANO_BANANA_PRO_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-n-pro/text-to-image",
    names=("nano-banana-pro/text-to-image-channel-low-price", "全能图片PRO-文生图-低价渠道版"),
    family="nano_banana",
    method="nano_banana_pro_text_to_image_channel_low_price",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Nano Banana Pro on the low-price channel, at 1K to 4K.",
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
            default="9:16",
            options=("1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4", "4:5", "21:9"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1k",
            options=("1k", "2k", "4k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / nano / nano-banana-pro/text-to-image-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.4"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.4"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.5"), when={"resolution": "4k"}),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.06"), when={"resolution": "1k"}),
                PriceRule(amount=Decimal("0.06"), when={"resolution": "2k"}),
                PriceRule(amount=Decimal("0.07"), when={"resolution": "4k"}),
            ),
        ),
    ),
)

NANO_BANANA_EDIT_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-v1-official/edit",
    names=("nano-banana/edit-official-stable", "全能图片V1-图生图-官方稳定版"),
    family="nano_banana",
    method="nano_banana_edit_official_stable",
    task="image-edit",
    output="image",
    summary="Edits or combines up to five pictures with the first Nano Banana on the stable official channel.",
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            required=True,
            default="auto",
            options=(
                "auto",
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "empty",
            ),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=5,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / nano / nano-banana/edit-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.2")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
)

NANO_BANANA_TEXT_TO_IMAGE_OFFICIAL_STABLE = Endpoint(
    path="rhart-image-v1-official/text-to-image",
    names=("nano-banana/text-to-image-official-stable", "全能图片V1-文生图-官方稳定版"),
    family="nano_banana",
    method="nano_banana_text_to_image_official_stable",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with the first Nano Banana on the stable official channel.",
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
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            required=True,
            default="3:4",
            options=(
                "auto",
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
            ),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / nano / nano-banana/text-to-image-official-stable",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.2")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
)

NANO_BANANA_EDIT_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-v1/edit",
    names=("nano-banana/edit-channel-low-price", "全能图片V1-图生图-低价渠道版"),
    family="nano_banana",
    method="nano_banana_edit_channel_low_price",
    task="image-edit",
    output="image",
    summary="Edits or combines up to five pictures with the first Nano Banana on the low-price channel.",
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
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            required=True,
            default="auto",
            options=(
                "auto",
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
                "empty",
            ),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine.",
            required=True,
            multiple=True,
            max_files=5,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / nano / nano-banana/edit-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.07")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.01")),),
        ),
    ),
)

NANO_BANANA_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE = Endpoint(
    path="rhart-image-v1/text-to-image",
    names=("nano-banana/text-to-image-channel-low-price", "全能图片V1-文生图-低价渠道版"),
    family="nano_banana",
    method="nano_banana_text_to_image_channel_low_price",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with the first Nano Banana on the low-price channel.",
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
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            required=True,
            default="3:4",
            options=(
                "auto",
                "1:1",
                "16:9",
                "9:16",
                "4:3",
                "3:4",
                "3:2",
                "2:3",
                "5:4",
                "4:5",
                "21:9",
            ),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / nano / nano-banana/text-to-image-channel-low-price",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.07")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per call",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.01")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    NANO_BANANA2_GEMINI31FLASH_LITE_IMAGE_TO_IMAGE_OFFICIAL_STABLE,
    NANO_BANANA2_GEMINI31FLASH_LITE_TEXT_TO_IMAGE_OFFICIAL_STABLE,
    NANO_BANANA2_GEMINI31FLASH_LITE_IMAGE_TO_IMAGE_CHANNEL_LOW_PRICE,
    NANO_BANANA2_GEMINI31FLASH_LITE_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE,
    NANO_BANANA2_GEMINI31FLASH_IMAGE_TO_IMAGE_OFFICIAL_STABLE,
    NANO_BANANA2_GEMINI31FLASH_TEXT_TO_IMAGE_OFFICIAL_STABLE,
    NANO_BANANA2_GEMINI31FLASH_IMAGE_TO_IMAGE_CHANNEL_LOW_PRICE,
    NANO_BANANA2_GEMINI31FLASH_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE,
    NANO_BANANA_PRO_EDIT_OFFICIAL_STABLE,
    NANO_BANANA_PRO_EDIT_ULTRA_OFFICIAL_STABLE,
    NANO_BANANA_PRO_TEXT_TO_IMAGE_OFFICIAL_STABLE,
    NANO_BANANA_PRO_TEXT_TO_IMAGE_ULTRA_OFFICIAL_STABLE,
    NANO_BANANA_PRO_EDIT_CHANNEL_LOW_PRICE,
    NANO_BANANA_PRO_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE,
    NANO_BANANA_EDIT_OFFICIAL_STABLE,
    NANO_BANANA_TEXT_TO_IMAGE_OFFICIAL_STABLE,
    NANO_BANANA_EDIT_CHANNEL_LOW_PRICE,
    NANO_BANANA_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE,
)


class NanoBanana(Family[CallT]):
    """Google Nano Banana: Pictures from text and edited pictures with Google's Nano Banana, Nano
    Banana Pro, Nano Banana 2 and its Lite variant.
    """

    @method(NANO_BANANA2_GEMINI31FLASH_LITE_IMAGE_TO_IMAGE_OFFICIAL_STABLE)
    def nano_banana2_gemini31flash_lite_image_to_image_official_stable(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        aspect_ratio: AspectRatioOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to four pictures with Nano Banana 2 Lite (Gemini 3.1 Flash Lite) on
        the stable official channel.

        - Name: ``nano-banana2-gemini31flash-lite/image-to-image-official-stable``,
          ``全能图片V2-lite-图生图-官方稳定版``
        - Path: ``rhart-image-n-g31-flash-lite-official/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.22 per call (on .cn, published 2026-07-10); USD 0.031 per call (on .ai,
          published 2026-07-10)

        Args:
            image_urls: The pictures to edit or to combine. At most 4 files, each JPG or PNG up to
                10 MB.
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. One of the 15 options in the signature. Service default: "auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana2_gemini31flash_lite_image_to_image_official_stable(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA2_GEMINI31FLASH_LITE_TEXT_TO_IMAGE_OFFICIAL_STABLE)
    def nano_banana2_gemini31flash_lite_text_to_image_official_stable(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption2 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Nano Banana 2 Lite (Gemini 3.1 Flash Lite) on the stable
        official channel.

        - Name: ``nano-banana2-gemini31flash-lite/text-to-image-official-stable``,
          ``全能图片V2-lite-文生图-官方稳定版``
        - Path: ``rhart-image-n-g31-flash-lite-official/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.22 per call (on .cn, published 2026-07-10); USD 0.031 per call (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. One of the 14 options in the
                signature. Service default: "1:1".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana2_gemini31flash_lite_text_to_image_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA2_GEMINI31FLASH_LITE_IMAGE_TO_IMAGE_CHANNEL_LOW_PRICE)
    def nano_banana2_gemini31flash_lite_image_to_image_channel_low_price(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        aspect_ratio: AspectRatioOption3 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Nano Banana 2 Lite (Gemini 3.1 Flash Lite) on
        the low-price channel.

        - Name: ``nano-banana2-gemini31flash-lite/image-to-image-channel-low-price``,
          ``全能图片V2-lite-图生图-低价渠道版``
        - Path: ``rhart-image-n-g31-flash-lite/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.07 per call (on .cn, published 2026-07-10); USD 0.01 per call (on .ai,
          published 2026-07-10)

        Args:
            image_urls: The pictures to edit or to combine. At most 10 files, each JPG or PNG up to
                30 MB.
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. One of the 14 options in the
                signature. Service default: "9:16".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana2_gemini31flash_lite_image_to_image_channel_low_price(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA2_GEMINI31FLASH_LITE_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE)
    def nano_banana2_gemini31flash_lite_text_to_image_channel_low_price(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption3 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Nano Banana 2 Lite (Gemini 3.1 Flash Lite) on the
        low-price channel.

        - Name: ``nano-banana2-gemini31flash-lite/text-to-image-channel-low-price``,
          ``全能图片V2-lite-文生图-低价渠道版``
        - Path: ``rhart-image-n-g31-flash-lite/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.07 per call (on .cn, published 2026-07-10); USD 0.01 per call (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. One of the 14 options in the
                signature. Service default: "9:16".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana2_gemini31flash_lite_text_to_image_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA2_GEMINI31FLASH_IMAGE_TO_IMAGE_OFFICIAL_STABLE)
    def nano_banana2_gemini31flash_image_to_image_official_stable(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        resolution: Literal["1k", "2k", "4k"] = "1k",
        aspect_ratio: AspectRatioOption4 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to fourteen pictures with Nano Banana 2 (Gemini 3.1 Flash) on the
        stable official channel.

        - Name: ``nano-banana2-gemini31flash/image-to-image-official-stable``, ``全能图片V2-图生图-官方稳定版``
        - Path: ``rhart-image-n-g31-flash-official/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.49 to 0.99 per call, depending on resolution (on .cn, published 2026-07-10);
          USD 0.07 to 0.14 per call, depending on resolution (on .ai, published 2026-07-10)

        Args:
            image_urls: The pictures to edit or to combine. At most 14 files, each JPG or PNG up to
                10 MB.
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. One of the 15 options in the
                signature. Service default: "9:16".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Default: "1k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana2_gemini31flash_image_to_image_official_stable(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA2_GEMINI31FLASH_TEXT_TO_IMAGE_OFFICIAL_STABLE)
    def nano_banana2_gemini31flash_text_to_image_official_stable(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["1k", "2k", "4k"] = "1k",
        aspect_ratio: AspectRatioOption3 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Nano Banana 2 (Gemini 3.1 Flash) on the stable official
        channel.

        - Name: ``nano-banana2-gemini31flash/text-to-image-official-stable``, ``全能图片V2-文生图-官方稳定版``
        - Path: ``rhart-image-n-g31-flash-official/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.49 to 0.99 per call, depending on resolution (on .cn, published 2026-07-10);
          USD 0.07 to 0.14 per call, depending on resolution (on .ai, published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. One of the 14 options in the
                signature. Service default: "21:9".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Default: "1k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana2_gemini31flash_text_to_image_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA2_GEMINI31FLASH_IMAGE_TO_IMAGE_CHANNEL_LOW_PRICE)
    def nano_banana2_gemini31flash_image_to_image_channel_low_price(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        resolution: Literal["1k", "2k", "4k"] = "1k",
        aspect_ratio: AspectRatioOption4 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Nano Banana 2 (Gemini 3.1 Flash) on the
        low-price channel.

        - Name: ``nano-banana2-gemini31flash/image-to-image-channel-low-price``,
          ``全能图片V2-图生图-低价渠道版``
        - Path: ``rhart-image-n-g31-flash/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.19 to 0.30 per call, depending on resolution (on .cn, published 2026-07-10);
          USD 0.027 to 0.043 per call, depending on resolution (on .ai, published 2026-07-10)

        Args:
            image_urls: The pictures to edit or to combine. At most 10 files, each JPG or PNG up to
                30 MB.
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. One of the 15 options in the
                signature. Service default: "9:16".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Default: "1k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana2_gemini31flash_image_to_image_channel_low_price(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA2_GEMINI31FLASH_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE)
    def nano_banana2_gemini31flash_text_to_image_channel_low_price(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["1k", "2k", "4k"] = "1k",
        aspect_ratio: AspectRatioOption3 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Nano Banana 2 (Gemini 3.1 Flash) on the low-price channel.

        - Name: ``nano-banana2-gemini31flash/text-to-image-channel-low-price``, ``全能图片V2-文生图-低价渠道版``
        - Path: ``rhart-image-n-g31-flash/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.19 to 0.30 per call, depending on resolution (on .cn, published 2026-07-10);
          USD 0.027 to 0.043 per call, depending on resolution (on .ai, published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. One of the 14 options in the
                signature. Service default: "9:16".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Default: "1k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana2_gemini31flash_text_to_image_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA_PRO_EDIT_OFFICIAL_STABLE)
    def nano_banana_pro_edit_official_stable(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        resolution: Literal["1k", "2k", "4k"] = "1k",
        aspect_ratio: AspectRatioOption5 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Nano Banana Pro on the stable official channel,
        at 1K to 4K.

        - Name: ``nano-banana-pro/edit-official-stable``, ``全能图片PRO-图生图-官方稳定版``
        - Path: ``rhart-image-n-pro-official/edit``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.80 to 1.50 per call, depending on resolution (on .cn, published 2026-07-10);
          USD 0.12 to 0.22 per call, depending on resolution (on .ai, published 2026-07-10)

        Args:
            image_urls: The pictures to edit or to combine. At most 10 files, each JPG or PNG up to
                10 MB.
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Default: "1k".
            aspect_ratio: Shape of the result, width to height. Left out, it follows the pictures
                given. "1:1", "3:2", "2:3", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9" or
                "empty". Service default: "3:4". Uncertain: The published text says so, although the
                list also has a default.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana_pro_edit_official_stable(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA_PRO_EDIT_ULTRA_OFFICIAL_STABLE)
    def nano_banana_pro_edit_ultra_official_stable(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        resolution: Literal["4k", "8k"] = "8k",
        aspect_ratio: AspectRatioOption5 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Nano Banana Pro Ultra on the stable official
        channel, at 4K or 8K.

        - Name: ``nano-banana-pro/edit-ultra-official-stable``, ``全能图片PRO-图生图Ultra-官方稳定版``
        - Path: ``rhart-image-n-pro-official/edit-ultra``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.98 to 1.12 per call, depending on resolution (on .cn, published 2026-07-10);
          USD 0.14 to 0.16 per call, depending on resolution (on .ai, published 2026-07-10)

        Args:
            image_urls: The pictures to edit or to combine. At most 10 files, each JPG or PNG up to
                10 MB.
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "4k" or
                "8k". Default: "8k".
            aspect_ratio: Shape of the result, width to height. "1:1", "3:2", "2:3", "3:4", "4:3",
                "4:5", "5:4", "9:16", "16:9", "21:9" or "empty". Service default: "3:4".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana_pro_edit_ultra_official_stable(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA_PRO_TEXT_TO_IMAGE_OFFICIAL_STABLE)
    def nano_banana_pro_text_to_image_official_stable(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["1k", "2k", "4k"] = "1k",
        aspect_ratio: AspectRatioOption6 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Nano Banana Pro on the stable official channel, at 1K to
        4K.

        - Name: ``nano-banana-pro/text-to-image-official-stable``, ``全能图片PRO-文生图-官方稳定版``
        - Path: ``rhart-image-n-pro-official/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.80 to 1.50 per call, depending on resolution (on .cn, published 2026-07-10);
          USD 0.12 to 0.22 per call, depending on resolution (on .ai, published 2026-07-10)

        Args:
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Default: "1k".
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. "1:1", "3:2", "2:3", "3:4", "4:3",
                "4:5", "5:4", "9:16", "16:9" or "21:9". Service default: "3:4".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana_pro_text_to_image_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA_PRO_TEXT_TO_IMAGE_ULTRA_OFFICIAL_STABLE)
    def nano_banana_pro_text_to_image_ultra_official_stable(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["4k", "8k"] = "8k",
        aspect_ratio: AspectRatioOption6 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Nano Banana Pro Ultra on the stable official channel, at
        4K or 8K.

        - Name: ``nano-banana-pro/text-to-image-ultra-official-stable``, ``全能图片PRO-文生图Ultra-官方稳定版``
        - Path: ``rhart-image-n-pro-official/text-to-image-ultra``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.98 to 1.12 per call, depending on resolution (on .cn, published 2026-07-10);
          USD 0.14 to 0.16 per call, depending on resolution (on .ai, published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "4k" or
                "8k". Default: "8k".
            aspect_ratio: Shape of the result, width to height. "1:1", "3:2", "2:3", "3:4", "4:3",
                "4:5", "5:4", "9:16", "16:9" or "21:9". Service default: "3:4".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana_pro_text_to_image_ultra_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA_PRO_EDIT_CHANNEL_LOW_PRICE)
    def nano_banana_pro_edit_channel_low_price(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        resolution: Literal["1k", "2k", "4k"] = "1k",
        aspect_ratio: AspectRatioOption7 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Nano Banana Pro on the low-price channel, at 1K
        to 4K.

        - Name: ``nano-banana-pro/edit-channel-low-price``, ``全能图片PRO-图生图-低价渠道版``
        - Path: ``rhart-image-n-pro/edit``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.40 to 0.50 per call, depending on resolution (on .cn, published 2026-07-10);
          USD 0.06 to 0.07 per call, depending on resolution (on .ai, published 2026-07-10)

        Args:
            image_urls: The pictures to edit or to combine. At most 10 files, each JPG or PNG up to
                10 MB.
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. Left out, it follows the pictures
                given. "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4", "4:5", "21:9" or
                "empty". Service default: "3:4". Uncertain: The published text says so, although the
                list also has a default.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Default: "1k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana_pro_edit_channel_low_price(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA_PRO_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE)
    def nano_banana_pro_text_to_image_channel_low_price(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["1k", "2k", "4k"] = "1k",
        aspect_ratio: AspectRatioOption8 | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Nano Banana Pro on the low-price channel, at 1K to 4K.

        - Name: ``nano-banana-pro/text-to-image-channel-low-price``, ``全能图片PRO-文生图-低价渠道版``
        - Path: ``rhart-image-n-pro/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.40 to 0.50 per call, depending on resolution (on .cn, published 2026-07-10);
          USD 0.06 to 0.07 per call, depending on resolution (on .ai, published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9", "9:16", "4:3", "3:4",
                "3:2", "2:3", "5:4", "4:5" or "21:9". Service default: "9:16".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "1k",
                "2k" or "4k". Default: "1k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana_pro_text_to_image_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA_EDIT_OFFICIAL_STABLE)
    def nano_banana_edit_official_stable(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        aspect_ratio: AspectRatioOption9 = "auto",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to five pictures with the first Nano Banana on the stable official
        channel.

        - Name: ``nano-banana/edit-official-stable``, ``全能图片V1-图生图-官方稳定版``
        - Path: ``rhart-image-v1-official/edit``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.20 per call (on .cn, published 2026-07-10); USD 0.03 per call (on .ai,
          published 2026-07-10)

        Args:
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4",
                "4:5", "21:9" or "empty". Default: "auto".
            image_urls: The pictures to edit or to combine. At most 5 files, each JPG or PNG up to
                10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana_edit_official_stable(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(NANO_BANANA_TEXT_TO_IMAGE_OFFICIAL_STABLE)
    def nano_banana_text_to_image_official_stable(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption10 = "3:4",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with the first Nano Banana on the stable official channel.

        - Name: ``nano-banana/text-to-image-official-stable``, ``全能图片V1-文生图-官方稳定版``
        - Path: ``rhart-image-v1-official/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.20 per call (on .cn, published 2026-07-10); USD 0.03 per call (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4",
                "4:5" or "21:9". Default: "3:4".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana_text_to_image_official_stable(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(NANO_BANANA_EDIT_CHANNEL_LOW_PRICE)
    def nano_banana_edit_channel_low_price(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        aspect_ratio: AspectRatioOption9 = "auto",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to five pictures with the first Nano Banana on the low-price
        channel.

        - Name: ``nano-banana/edit-channel-low-price``, ``全能图片V1-图生图-低价渠道版``
        - Path: ``rhart-image-v1/edit``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.07 per call (on .cn, published 2026-07-10); USD 0.01 per call (on .ai,
          published 2026-07-10)

        Args:
            prompt: What to change and what to keep, in plain words. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4",
                "4:5", "21:9" or "empty". Default: "auto".
            image_urls: The pictures to edit or to combine. At most 5 files, each JPG or PNG up to
                10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana_edit_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(NANO_BANANA_TEXT_TO_IMAGE_CHANNEL_LOW_PRICE)
    def nano_banana_text_to_image_channel_low_price(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption10 = "3:4",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with the first Nano Banana on the low-price channel.

        - Name: ``nano-banana/text-to-image-channel-low-price``, ``全能图片V1-文生图-低价渠道版``
        - Path: ``rhart-image-v1/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.07 per call (on .cn, published 2026-07-10); USD 0.01 per call (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,000 characters.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "5:4",
                "4:5" or "21:9". Default: "3:4".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.nano_banana.nano_banana_text_to_image_channel_low_price(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

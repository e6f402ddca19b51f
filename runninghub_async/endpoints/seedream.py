# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""ByteDance Seedream: Pictures from text or from other pictures, alone or as a related series,
and pictures taken apart into layers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, FilePrice, Parameter, PriceRule, PriceTable

DOLA_SEEDREAM_5_0_PRO_IMAGE_TO_IMAGE = Endpoint(
    path="dola-Seedream-5.0-pro/image-to-image",
    names=("Dola-Seedream-5.0-pro/image-to-image", "Dola-Seedream-5.0-pro-图生图"),
    family="seedream",
    method="dola_seedream_5_0_pro_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with Dola Seedream 5.0 Pro, at 1K, 2K or a size of your own.",
    evidence="third-party code",
    evidence_as_of="2026-08-01",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=5000,
        ),
        Parameter(
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=1024,
            min=240,
            max=8192,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=1024,
            min=240,
            max=8192,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to work from: one to edit, several to combine or to take a style from.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=10,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is; it wins over width and height. empty leaves the size to these.",
            default="2k",
            options=("empty", "1k", "2k"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "png"),
        ),
    ),
    notes="What sets it apart from seedream-v5-pro, whose parameters it shares, is not documented.",
)

DOLA_SEEDREAM_5_0_PRO_TEXT_TO_IMAGE = Endpoint(
    path="dola-Seedream-5.0-pro/text-to-image",
    names=("Dola-Seedream-5.0-pro/text-to-image", "Dola-Seedream-5.0-pro-文生图"),
    family="seedream",
    method="dola_seedream_5_0_pro_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Dola Seedream 5.0 Pro, at 1K, 2K or a size of your own.",
    evidence="third-party code",
    evidence_as_of="2026-08-01",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=5000,
        ),
        Parameter(
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=1024,
            min=240,
            max=8192,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=1024,
            min=240,
            max=8192,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is; it wins over width and height. empty leaves the size to these.",
            default="2k",
            options=("empty", "1k", "2k"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "png"),
        ),
    ),
    notes="What sets it apart from seedream-v5-pro, whose parameters it shares, is not documented.",
)

SEEDREAM_V4_5_IMAGE_TO_IMAGE = Endpoint(
    path="seedream-v4.5/image-to-image",
    names=("seedream-v4.5/image-to-image", "seedream-v4.5-图生图"),
    family="seedream",
    method="seedream_v4_5_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with Seedream 4.5, at up to 4K.",
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
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=512,
            max=8192,
            step=8,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=512,
            max=8192,
            step=1,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to work from: one to edit, several to combine or to take a style from.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=10,
            accept=("PNG", "JPEG"),
        ),
        Parameter(
            name="sequentialImageGeneration",
            python_name="sequential_image_generation",
            type="choice",
            description="With auto the model may answer with a series of related pictures, as many as max_images allows; disabled gives a single one.",
            default="disabled",
            options=("disabled", "auto"),
        ),
        Parameter(
            name="maxImages",
            python_name="max_images",
            type="integer",
            description="The most pictures a series may have. It counts only with sequential_image_generation set to auto.",
            default=1,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            options=("2k", "4k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / seedream / seedream-v4.5/image-to-image",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.2")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.04")),),
        ),
    ),
)

SEEDREAM_V4_5_TEXT_TO_IMAGE = Endpoint(
    path="seedream-v4.5/text-to-image",
    names=("seedream-v4.5/text-to-image", "seedream-v4.5-文生图"),
    family="seedream",
    method="seedream_v4_5_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes pictures from text with Seedream 4.5, at up to 4K.",
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
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=512,
            max=8192,
            step=8,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=512,
            max=8192,
            step=8,
        ),
        Parameter(
            name="sequentialImageGeneration",
            python_name="sequential_image_generation",
            type="choice",
            description="With auto the model may answer with a series of related pictures, as many as max_images allows; disabled gives a single one.",
            default="disabled",
            options=("disabled", "auto"),
        ),
        Parameter(
            name="maxImages",
            python_name="max_images",
            type="integer",
            description="The most pictures a series may have. It counts only with sequential_image_generation set to auto.",
            default=1,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            options=("2k", "4k"),
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / seedream / seedream-v4.5/text-to-image",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.2")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.04")),),
        ),
    ),
)

SEEDREAM_V4_IMAGE_TO_IMAGE = Endpoint(
    path="seedream-v4/image-to-image",
    names=("seedream-v4/image-to-image", "seedream-v4-图生图"),
    family="seedream",
    method="seedream_v4_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with Seedream 4, at 1K to 4K.",
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
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=512,
            max=8192,
            step=8,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=512,
            max=8192,
            step=1,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to work from: one to edit, several to combine or to take a style from.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=10,
            accept=("PNG", "JPEG"),
        ),
        Parameter(
            name="sequentialImageGeneration",
            python_name="sequential_image_generation",
            type="choice",
            description="With auto the model may answer with a series of related pictures, as many as max_images allows; disabled gives a single one.",
            default="disabled",
            options=("disabled", "auto"),
        ),
        Parameter(
            name="maxImages",
            python_name="max_images",
            type="integer",
            description="The most pictures a series may have. It counts only with sequential_image_generation set to auto.",
            default=1,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            options=("1k", "2k", "4k"),
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / seedream / seedream-v4/image-to-image",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.14")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
)

SEEDREAM_V4_TEXT_TO_IMAGE = Endpoint(
    path="seedream-v4/text-to-image",
    names=("seedream-v4/text-to-image", "seedream-v4-文生图"),
    family="seedream",
    method="seedream_v4_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes pictures from text with Seedream 4, at 1K to 4K.",
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
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=512,
            max=8192,
            step=8,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=512,
            max=8192,
            step=1,
        ),
        Parameter(
            name="sequentialImageGeneration",
            python_name="sequential_image_generation",
            type="choice",
            description="With auto the model may answer with a series of related pictures, as many as max_images allows; disabled gives a single one.",
            default="disabled",
            options=("disabled", "auto"),
        ),
        Parameter(
            name="maxImages",
            python_name="max_images",
            type="integer",
            description="The most pictures a series may have. It counts only with sequential_image_generation set to auto.",
            default=1,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            options=("1k", "2k", "4k"),
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / seedream / seedream-v4/text-to-image",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.14")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
)

SEEDREAM_V5_LITE_IMAGE_TO_IMAGE = Endpoint(
    path="seedream-v5-lite/image-to-image",
    names=("seedream-v5-lite/image-to-image", "seedream-v5-lite-图生图"),
    family="seedream",
    method="seedream_v5_lite_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with Seedream 5 Lite, at 2K or 3K.",
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
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=1600,
            max=4704,
            step=8,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=1344,
            max=4096,
            step=1,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to work from: one to edit, several to combine or to take a style from.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=10,
            accept=("PNG", "JPEG"),
        ),
        Parameter(
            name="sequentialImageGeneration",
            python_name="sequential_image_generation",
            type="choice",
            description="With auto the model may answer with a series of related pictures, as many as max_images allows; disabled gives a single one.",
            default="disabled",
            options=("disabled", "auto"),
        ),
        Parameter(
            name="maxImages",
            python_name="max_images",
            type="integer",
            description="The most pictures a series may have. It counts only with sequential_image_generation set to auto.",
            default=1,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            options=("2k", "3k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / seedream / seedream-v5-lite/image-to-image",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.22")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.04")),),
        ),
    ),
)

SEEDREAM_V5_LITE_TEXT_TO_IMAGE = Endpoint(
    path="seedream-v5-lite/text-to-image",
    names=("seedream-v5-lite/text-to-image", "seedream-v5-lite-文生图"),
    family="seedream",
    method="seedream_v5_lite_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes pictures from text with Seedream 5 Lite, at 2K or 3K; it may look things up on the web first.",
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
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=1600,
            max=4704,
            step=8,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=2048,
            min=1344,
            max=4096,
            step=1,
        ),
        Parameter(
            name="sequentialImageGeneration",
            python_name="sequential_image_generation",
            type="choice",
            description="With auto the model may answer with a series of related pictures, as many as max_images allows; disabled gives a single one.",
            default="disabled",
            options=("disabled", "auto"),
        ),
        Parameter(
            name="maxImages",
            python_name="max_images",
            type="integer",
            description="The most pictures a series may have. It counts only with sequential_image_generation set to auto.",
            default=1,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="toolsType",
            python_name="tools_type",
            type="choice",
            description="A tool the model may use before it draws: web_search looks up current facts on the web.",
            default="web_search",
            options=("web_search",),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            options=("2k", "3k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / seedream / seedream-v5-lite/text-to-image",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.22")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.04")),),
        ),
    ),
)

SEEDREAM_V5_PRO_IMAGE_TO_IMAGE = Endpoint(
    path="seedream-v5-pro/image-to-image",
    names=("seedream-v5-pro/image-to-image", "seedream-v5-pro-图生图"),
    family="seedream",
    method="seedream_v5_pro_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with Seedream 5 Pro, at 1K, 2K or a size of your own.",
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
            max_length=5000,
        ),
        Parameter(
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=1024,
            min=240,
            max=8192,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=1024,
            min=240,
            max=8192,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to work from: one to edit, several to combine or to take a style from.",
            required=True,
            multiple=True,
            max_files=10,
            max_size_mb=10,
            accept=("PNG", "JPEG"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is; it wins over width and height. empty leaves the size to these.",
            default="2k",
            options=("1k", "2k", "empty"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "png"),
        ),
    ),
    notes="What is priced is the size asked for: 1k and 1.5k are within 2.36 megapixels, 2k is above. With neither a resolution nor a width or height the price is that of 2k.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.27"), max_megapixels=2.36),
                PriceRule(amount=Decimal("0.54")),
            ),
            files=(FilePrice(name="imageUrls", amount=Decimal("0.018"), free=1),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per image",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.0405"), max_megapixels=2.36),
                PriceRule(amount=Decimal("0.081")),
            ),
            files=(FilePrice(name="imageUrls", amount=Decimal("0.0027"), free=1),),
        ),
    ),
)

SEEDREAM_V5_PRO_LAYER_DECOMPOSITION = Endpoint(
    path="seedream-v5-pro/layer-decomposition",
    names=("seedream-v5-pro/layer-decomposition", "seedream-v5-pro-图层拆分"),
    family="seedream",
    method="seedream_v5_pro_layer_decomposition",
    task="image-to-image",
    output="image",
    summary="Takes a picture apart into a background and up to sixteen see-through layers with Seedream 5 Pro.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to take apart.",
            required=True,
            accept=("PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="Which parts to lift out; left out, the model finds the main ones by itself.",
            max_length=2000,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large the result is; auto goes by the picture.",
            options=("auto", "1k", "1.5k", "2k"),
            evidence="The documentation calls auto the default only in its text.",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the background; layers are always PNG.",
            default="jpeg",
            options=("jpeg", "png"),
        ),
    ),
    notes="The documentation speaks of places and an order of the layers (bounding_box, z_index); in which part of the answer they come is not said.",
    extra_outputs=("layers",),
)

SEEDREAM_V5_PRO_TEXT_TO_IMAGE = Endpoint(
    path="seedream-v5-pro/text-to-image",
    names=("seedream-v5-pro/text-to-image", "seedream-v5-pro-文生图"),
    family="seedream",
    method="seedream_v5_pro_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Seedream 5 Pro, at 1K, 2K or a size of your own.",
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
            max_length=5000,
        ),
        Parameter(
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=1024,
            min=240,
            max=8192,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels. Where the endpoint also takes a resolution, that one wins and both sizes are ignored.",
            default=1024,
            min=240,
            max=8192,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is; it wins over width and height. empty leaves the size to these.",
            default="2k",
            options=("1k", "2k", "empty"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "png"),
        ),
    ),
    notes="What is priced is the size asked for: 1k and 1.5k are within 2.36 megapixels, 2k is above. With neither a resolution nor a width or height the price is that of 2k.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.27"), max_megapixels=2.36),
                PriceRule(amount=Decimal("0.54")),
            ),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per image",
            as_of="2026-07-10",
            rules=(
                PriceRule(amount=Decimal("0.0405"), max_megapixels=2.36),
                PriceRule(amount=Decimal("0.081")),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    DOLA_SEEDREAM_5_0_PRO_IMAGE_TO_IMAGE,
    DOLA_SEEDREAM_5_0_PRO_TEXT_TO_IMAGE,
    SEEDREAM_V4_5_IMAGE_TO_IMAGE,
    SEEDREAM_V4_5_TEXT_TO_IMAGE,
    SEEDREAM_V4_IMAGE_TO_IMAGE,
    SEEDREAM_V4_TEXT_TO_IMAGE,
    SEEDREAM_V5_LITE_IMAGE_TO_IMAGE,
    SEEDREAM_V5_LITE_TEXT_TO_IMAGE,
    SEEDREAM_V5_PRO_IMAGE_TO_IMAGE,
    SEEDREAM_V5_PRO_LAYER_DECOMPOSITION,
    SEEDREAM_V5_PRO_TEXT_TO_IMAGE,
)


class Seedream(Family[CallT]):
    """ByteDance Seedream: Pictures from text or from other pictures, alone or as a related
    series, and pictures taken apart into layers.
    """

    @method(DOLA_SEEDREAM_5_0_PRO_IMAGE_TO_IMAGE)
    def dola_seedream_5_0_pro_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        width: int | None = None,
        height: int | None = None,
        resolution: Literal["empty", "1k", "2k"] | None = None,
        output_format: Literal["jpeg", "png"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Dola Seedream 5.0 Pro, at 1K, 2K or a size of
        your own.

        - Name: ``Dola-Seedream-5.0-pro/image-to-image``, ``Dola-Seedream-5.0-pro-图生图``
        - Path: ``dola-Seedream-5.0-pro/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: not published
        - Evidence: third-party code, 2026-08-01
        - Note: What sets it apart from seedream-v5-pro, whose parameters it shares, is not
          documented.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 5,000 characters.
            width: Width of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 240 to 8,192. Service default: 1024.
            height: Height of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 240 to 8,192. Service default: 1024.
            image_urls: The pictures to work from: one to edit, several to combine or to take a
                style from. At most 10 files, each up to 10 MB.
            resolution: How large and fine the result is; it wins over width and height. empty
                leaves the size to these. "empty", "1k" or "2k". Service default: "2k".
            output_format: File type of the result. "jpeg" or "png". Service default: "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.dola_seedream_5_0_pro_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(DOLA_SEEDREAM_5_0_PRO_TEXT_TO_IMAGE)
    def dola_seedream_5_0_pro_text_to_image(
        self,
        *,
        prompt: TextInput,
        width: int | None = None,
        height: int | None = None,
        resolution: Literal["empty", "1k", "2k"] | None = None,
        output_format: Literal["jpeg", "png"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Dola Seedream 5.0 Pro, at 1K, 2K or a size of your own.

        - Name: ``Dola-Seedream-5.0-pro/text-to-image``, ``Dola-Seedream-5.0-pro-文生图``
        - Path: ``dola-Seedream-5.0-pro/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Evidence: third-party code, 2026-08-01
        - Note: What sets it apart from seedream-v5-pro, whose parameters it shares, is not
          documented.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 5,000 characters.
            width: Width of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 240 to 8,192. Service default: 1024.
            height: Height of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 240 to 8,192. Service default: 1024.
            resolution: How large and fine the result is; it wins over width and height. empty
                leaves the size to these. "empty", "1k" or "2k". Service default: "2k".
            output_format: File type of the result. "jpeg" or "png". Service default: "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.dola_seedream_5_0_pro_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDREAM_V4_5_IMAGE_TO_IMAGE)
    def seedream_v4_5_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        resolution: Literal["2k", "4k"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Seedream 4.5, at up to 4K.

        - Name: ``seedream-v4.5/image-to-image``, ``seedream-v4.5-图生图``
        - Path: ``seedream-v4.5/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.20 per image (on .cn, published 2026-07-10); USD 0.04 per image (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            width: Width of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 512 to 8,192, in steps of 8. Service default:
                2048.
            height: Height of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 512 to 8,192. Service default: 2048.
            image_urls: The pictures to work from: one to edit, several to combine or to take a
                style from. At most 10 files, each PNG or JPEG up to 10 MB.
            sequential_image_generation: With auto the model may answer with a series of related
                pictures, as many as max_images allows; disabled gives a single one. "disabled" or
                "auto". Service default: "disabled".
            max_images: The most pictures a series may have. It counts only with
                sequential_image_generation set to auto. 1 to 15. Service default: 1.
            resolution: How large and fine the result is. "2k" or "4k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.seedream_v4_5_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(SEEDREAM_V4_5_TEXT_TO_IMAGE)
    def seedream_v4_5_text_to_image(
        self,
        *,
        prompt: TextInput,
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        resolution: Literal["2k", "4k"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures from text with Seedream 4.5, at up to 4K.

        - Name: ``seedream-v4.5/text-to-image``, ``seedream-v4.5-文生图``
        - Path: ``seedream-v4.5/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.20 per image (on .cn, published 2026-07-10); USD 0.04 per image (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            width: Width of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 512 to 8,192, in steps of 8. Service default:
                2048.
            height: Height of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 512 to 8,192, in steps of 8. Service default:
                2048.
            sequential_image_generation: With auto the model may answer with a series of related
                pictures, as many as max_images allows; disabled gives a single one. "disabled" or
                "auto". Service default: "disabled".
            max_images: The most pictures a series may have. It counts only with
                sequential_image_generation set to auto. 1 to 15. Service default: 1.
            resolution: How large and fine the result is. "2k" or "4k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.seedream_v4_5_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDREAM_V4_IMAGE_TO_IMAGE)
    def seedream_v4_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        resolution: Literal["1k", "2k", "4k"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Seedream 4, at 1K to 4K.

        - Name: ``seedream-v4/image-to-image``, ``seedream-v4-图生图``
        - Path: ``seedream-v4/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.14 per image (on .cn, published 2026-07-10); USD 0.03 per image (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            width: Width of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 512 to 8,192, in steps of 8. Service default:
                2048.
            height: Height of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 512 to 8,192. Service default: 2048.
            image_urls: The pictures to work from: one to edit, several to combine or to take a
                style from. At most 10 files, each PNG or JPEG up to 10 MB.
            sequential_image_generation: With auto the model may answer with a series of related
                pictures, as many as max_images allows; disabled gives a single one. "disabled" or
                "auto". Service default: "disabled".
            max_images: The most pictures a series may have. It counts only with
                sequential_image_generation set to auto. 1 to 15. Service default: 1.
            resolution: How large and fine the result is. "1k", "2k" or "4k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.seedream_v4_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(SEEDREAM_V4_TEXT_TO_IMAGE)
    def seedream_v4_text_to_image(
        self,
        *,
        prompt: TextInput,
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        resolution: Literal["1k", "2k", "4k"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures from text with Seedream 4, at 1K to 4K.

        - Name: ``seedream-v4/text-to-image``, ``seedream-v4-文生图``
        - Path: ``seedream-v4/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.14 per image (on .cn, published 2026-07-10); USD 0.03 per image (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            width: Width of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 512 to 8,192, in steps of 8. Service default:
                2048.
            height: Height of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 512 to 8,192. Service default: 2048.
            sequential_image_generation: With auto the model may answer with a series of related
                pictures, as many as max_images allows; disabled gives a single one. "disabled" or
                "auto". Service default: "disabled".
            max_images: The most pictures a series may have. It counts only with
                sequential_image_generation set to auto. 1 to 15. Service default: 1.
            resolution: How large and fine the result is. "1k", "2k" or "4k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.seedream_v4_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDREAM_V5_LITE_IMAGE_TO_IMAGE)
    def seedream_v5_lite_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        resolution: Literal["2k", "3k"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Seedream 5 Lite, at 2K or 3K.

        - Name: ``seedream-v5-lite/image-to-image``, ``seedream-v5-lite-图生图``
        - Path: ``seedream-v5-lite/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.22 per image (on .cn, published 2026-07-10); USD 0.04 per image (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            width: Width of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 1,600 to 4,704, in steps of 8. Service default:
                2048.
            height: Height of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 1,344 to 4,096. Service default: 2048.
            image_urls: The pictures to work from: one to edit, several to combine or to take a
                style from. At most 10 files, each PNG or JPEG up to 10 MB.
            sequential_image_generation: With auto the model may answer with a series of related
                pictures, as many as max_images allows; disabled gives a single one. "disabled" or
                "auto". Service default: "disabled".
            max_images: The most pictures a series may have. It counts only with
                sequential_image_generation set to auto. 1 to 15. Service default: 1.
            resolution: How large and fine the result is. "2k" or "3k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.seedream_v5_lite_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(SEEDREAM_V5_LITE_TEXT_TO_IMAGE)
    def seedream_v5_lite_text_to_image(
        self,
        *,
        prompt: TextInput,
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        tools_type: Literal["web_search"] | None = None,
        resolution: Literal["2k", "3k"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures from text with Seedream 5 Lite, at 2K or 3K; it may look things up on the
        web first.

        - Name: ``seedream-v5-lite/text-to-image``, ``seedream-v5-lite-文生图``
        - Path: ``seedream-v5-lite/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.22 per image (on .cn, published 2026-07-10); USD 0.04 per image (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            width: Width of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 1,600 to 4,704, in steps of 8. Service default:
                2048.
            height: Height of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 1,344 to 4,096. Service default: 2048.
            sequential_image_generation: With auto the model may answer with a series of related
                pictures, as many as max_images allows; disabled gives a single one. "disabled" or
                "auto". Service default: "disabled".
            max_images: The most pictures a series may have. It counts only with
                sequential_image_generation set to auto. 1 to 15. Service default: 1.
            tools_type: A tool the model may use before it draws: web_search looks up current facts
                on the web. Only "web_search". Service default: "web_search".
            resolution: How large and fine the result is. "2k" or "3k".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.seedream_v5_lite_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SEEDREAM_V5_PRO_IMAGE_TO_IMAGE)
    def seedream_v5_pro_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        width: int | None = None,
        height: int | None = None,
        resolution: Literal["1k", "2k", "empty"] | None = None,
        output_format: Literal["jpeg", "png"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Seedream 5 Pro, at 1K, 2K or a size of your
        own.

        - Name: ``seedream-v5-pro/image-to-image``, ``seedream-v5-pro-图生图``
        - Path: ``seedream-v5-pro/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.27 to 0.54 per image, depending on its size, and 0.018 for each file in
          image_urls after the first (on .cn, published 2026-07-10); USD 0.0405 to 0.081 per image,
          depending on its size, and 0.0027 for each file in image_urls after the first (on .ai,
          published 2026-07-10)
        - Note: What is priced is the size asked for: 1k and 1.5k are within 2.36 megapixels, 2k is
          above. With neither a resolution nor a width or height the price is that of 2k.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 5,000 characters.
            width: Width of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 240 to 8,192. Service default: 1024.
            height: Height of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 240 to 8,192. Service default: 1024.
            image_urls: The pictures to work from: one to edit, several to combine or to take a
                style from. At most 10 files, each PNG or JPEG up to 10 MB.
            resolution: How large and fine the result is; it wins over width and height. empty
                leaves the size to these. "1k", "2k" or "empty". Service default: "2k".
            output_format: File type of the result. "jpeg" or "png". Service default: "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.seedream_v5_pro_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(SEEDREAM_V5_PRO_LAYER_DECOMPOSITION)
    def seedream_v5_pro_layer_decomposition(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput | None = None,
        resolution: Literal["auto", "1k", "1.5k", "2k"] | None = None,
        output_format: Literal["jpeg", "png"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Takes a picture apart into a background and up to sixteen see-through layers with
        Seedream 5 Pro.

        - Name: ``seedream-v5-pro/layer-decomposition``, ``seedream-v5-pro-图层拆分``
        - Path: ``seedream-v5-pro/layer-decomposition``
        - Task: image-to-image
        - Output: image, and layers
        - Price: not published
        - Note: The documentation speaks of places and an order of the layers (bounding_box,
          z_index); in which part of the answer they come is not said.

        Args:
            image_url: The picture to take apart. PNG, JPEG, WEBP, BMP, TIFF or GIF.
            prompt: Which parts to lift out; left out, the model finds the main ones by itself. At
                most 2,000 characters.
            resolution: How large the result is; auto goes by the picture. "auto", "1k", "1.5k" or
                "2k". Uncertain: The documentation calls auto the default only in its text.
            output_format: File type of the background; layers are always PNG. "jpeg" or "png".
                Service default: "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.seedream_v5_pro_layer_decomposition(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(SEEDREAM_V5_PRO_TEXT_TO_IMAGE)
    def seedream_v5_pro_text_to_image(
        self,
        *,
        prompt: TextInput,
        width: int | None = None,
        height: int | None = None,
        resolution: Literal["1k", "2k", "empty"] | None = None,
        output_format: Literal["jpeg", "png"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Seedream 5 Pro, at 1K, 2K or a size of your own.

        - Name: ``seedream-v5-pro/text-to-image``, ``seedream-v5-pro-文生图``
        - Path: ``seedream-v5-pro/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.27 to 0.54 per image, depending on its size (on .cn, published 2026-07-10);
          USD 0.0405 to 0.081 per image, depending on its size (on .ai, published 2026-07-10)
        - Note: What is priced is the size asked for: 1k and 1.5k are within 2.36 megapixels, 2k is
          above. With neither a resolution nor a width or height the price is that of 2k.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 5,000 characters.
            width: Width of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 240 to 8,192. Service default: 1024.
            height: Height of the result in pixels. Where the endpoint also takes a resolution, that
                one wins and both sizes are ignored. 240 to 8,192. Service default: 1024.
            resolution: How large and fine the result is; it wins over width and height. empty
                leaves the size to these. "1k", "2k" or "empty". Service default: "2k".
            output_format: File type of the result. "jpeg" or "png". Service default: "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.seedream.seedream_v5_pro_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Qwen Image: Pictures from text and edited pictures: Qwen Image 2.0 and 3.0, and the open
models 2511 and 2512.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable, Wire

AspectRatioOption: TypeAlias = Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom"]
SizeOption: TypeAlias = Literal[
    "1024*1024",
    "1536*1536",
    "768*1152",
    "1024*1536",
    "1152*768",
    "1536*1024",
    "960*1280",
    "1080*1440",
    "1280*960",
    "1440*1080",
    "720*1280",
    "1080*1920",
    "1280*720",
    "1920*1080",
    "1344*576",
    "2048*872",
]

QWEN_IMAGE_2_0_PRO_IMAGE_EDIT = Endpoint(
    path="alibaba/qwen-image-2.0-pro/image-edit",
    names=("qwen-image-2.0-pro/image-edit", "千问2.0Pro-图像编辑"),
    family="qwen_image",
    method="qwen_image_2_0_pro_image_edit",
    task="image-edit",
    output="image",
    summary="Edits one picture or combines up to three with Qwen Image 2.0 Pro, the better tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One picture to edit or up to three to combine, numbered in their order. Best with sides of 384 to 3072 pixels.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "BMP", "TIFF", "WEBP", "GIF"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words. Several pictures are called by their number.",
            max_length=800,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value. Left out, the result is as large as the last picture.",
            options=(
                "1024*1024",
                "1536*1536",
                "768*1152",
                "1024*1536",
                "1152*768",
                "1536*1024",
                "960*1280",
                "1080*1440",
                "1280*960",
                "1440*1080",
                "720*1280",
                "1080*1920",
                "1280*720",
                "1920*1080",
                "1344*576",
                "2048*872",
            ),
        ),
        Parameter(
            name="imageNum",
            python_name="image_num",
            type="choice",
            description="How many pictures to make; each one is billed.",
            default="1",
            options=("1", "2", "3", "4", "5", "6"),
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / qwen / qwen-image-2.0-pro/image-edit",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.33")),),
        ),
    ),
)

QWEN_IMAGE_2_0_PRO_TEXT_TO_IMAGE = Endpoint(
    path="alibaba/qwen-image-2.0-pro/text-to-image",
    names=("qwen-image-2.0-pro/text-to-image", "千问2.0Pro-文生图"),
    family="qwen_image",
    method="qwen_image_2_0_pro_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes up to six pictures from text with Qwen Image 2.0 Pro, the better tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
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
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            default="1024*1024",
            options=(
                "1024*1024",
                "1536*1536",
                "768*1152",
                "1024*1536",
                "1152*768",
                "1536*1024",
                "960*1280",
                "1080*1440",
                "1280*960",
                "1440*1080",
                "720*1280",
                "1080*1920",
                "1280*720",
                "1920*1080",
                "1344*576",
                "2048*872",
            ),
        ),
        Parameter(
            name="imageNum",
            python_name="image_num",
            type="choice",
            description="How many pictures to make; each one is billed.",
            default="1",
            options=("1", "2", "3", "4", "5", "6"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / qwen / qwen-image-2.0-pro/text-to-image",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.33")),),
        ),
    ),
)

QWEN_IMAGE_2_0_IMAGE_EDIT = Endpoint(
    path="alibaba/qwen-image-2.0/image-edit",
    names=("qwen-image-2.0/image-edit", "千问2.0-图像编辑"),
    family="qwen_image",
    method="qwen_image_2_0_image_edit",
    task="image-edit",
    output="image",
    summary="Edits one picture or combines up to three with Qwen Image 2.0, the cheaper tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One picture to edit or up to three to combine, numbered in their order. Best with sides of 384 to 3072 pixels.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "BMP", "TIFF", "WEBP", "GIF"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words. Several pictures are called by their number.",
            required=True,
            max_length=800,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value. Left out, the result is as large as the last picture.",
            options=(
                "1024*1024",
                "1536*1536",
                "768*1152",
                "1024*1536",
                "1152*768",
                "1536*1024",
                "960*1280",
                "1080*1440",
                "1280*960",
                "1440*1080",
                "720*1280",
                "1080*1920",
                "1280*720",
                "1920*1080",
                "1344*576",
                "2048*872",
            ),
        ),
        Parameter(
            name="imageNum",
            python_name="image_num",
            type="choice",
            description="How many pictures to make; each one is billed.",
            default="1",
            options=("1", "2", "3", "4", "5", "6"),
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / qwen / qwen-image-2.0/image-edit",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.13")),),
        ),
    ),
)

QWEN_IMAGE_2_0_TEXT_TO_IMAGE = Endpoint(
    path="alibaba/qwen-image-2.0/text-to-image",
    names=("qwen-image-2.0/text-to-image", "千问2.0-文生图"),
    family="qwen_image",
    method="qwen_image_2_0_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes up to six pictures from text with Qwen Image 2.0, the cheaper tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
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
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=500,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            default="1024*1024",
            options=(
                "1024*1024",
                "1536*1536",
                "768*1152",
                "1024*1536",
                "1152*768",
                "1536*1024",
                "960*1280",
                "1080*1440",
                "1280*960",
                "1440*1080",
                "720*1280",
                "1080*1920",
                "1280*720",
                "1920*1080",
                "1344*576",
                "2048*872",
            ),
        ),
        Parameter(
            name="imageNum",
            python_name="image_num",
            type="choice",
            description="How many pictures to make; each one is billed.",
            default="1",
            options=("1", "2", "3", "4", "5", "6"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / qwen / qwen-image-2.0/text-to-image",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.13")),),
        ),
    ),
)

QWEN_IMAGE_3_0_PRO_IMAGE_EDIT = Endpoint(
    path="alibaba/qwen-image-3.0-pro/image-edit",
    names=("qwen-image-3.0-pro/image-edit", "千问3.0Pro-图像编辑"),
    family="qwen_image",
    method="qwen_image_3_0_pro_image_edit",
    task="image-edit",
    output="image",
    summary="Edits one picture or combines up to three with Qwen Image 3.0 Pro, the better tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One picture to edit or up to three to combine, numbered in their order. Best with sides of 384 to 2048 pixels.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "BMP", "TIFF", "WEBP", "GIF"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words. Several pictures are called by their number.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=600,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="string",
            description="Width and height of the result in pixels, joined as in 1024*1536; together between 512*512 and 2048*2048 pixels. Left out, the model chooses by the text.",
        ),
        Parameter(
            name="imageNum",
            python_name="image_num",
            type="choice",
            description="How many pictures to make; each one is billed.",
            default="1",
            options=("1", "2", "3", "4", "5", "6"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
        ),
        Parameter(
            name="promptExtendMode",
            python_name="prompt_extend_mode",
            type="choice",
            description="How the text is rewritten: direct in one go, agent by a model that works in steps. It counts only with prompt_extend on.",
            default="direct",
            options=("direct", "agent"),
        ),
        Parameter(
            name="enableThinking",
            python_name="enable_thinking",
            type="boolean",
            description="Lets the model reason while it rewrites the text: better, but slower; without, rewriting takes about 20 seconds. It counts only with prompt_extend on and prompt_extend_mode direct.",
            default=True,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
            max=2147483647,
        ),
    ),
)

QWEN_IMAGE_3_0_PRO_TEXT_TO_IMAGE = Endpoint(
    path="alibaba/qwen-image-3.0-pro/text-to-image",
    names=("qwen-image-3.0-pro/text-to-image", "千问3.0Pro-文生图"),
    family="qwen_image",
    method="qwen_image_3_0_pro_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes up to six pictures from text with Qwen Image 3.0 Pro, the better tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=600,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="string",
            description="Width and height of the result in pixels, joined as in 1024*1536; together between 512*512 and 2048*2048 pixels. Left out, the model chooses by the text.",
        ),
        Parameter(
            name="imageNum",
            python_name="image_num",
            type="choice",
            description="How many pictures to make; each one is billed.",
            default="1",
            options=("1", "2", "3", "4", "5", "6"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
        ),
        Parameter(
            name="promptExtendMode",
            python_name="prompt_extend_mode",
            type="choice",
            description="How the text is rewritten: direct in one go, agent by a model that works in steps. It counts only with prompt_extend on.",
            default="direct",
            options=("direct", "agent"),
        ),
        Parameter(
            name="enableThinking",
            python_name="enable_thinking",
            type="boolean",
            description="Lets the model reason while it rewrites the text: better, but slower; without, rewriting takes about 20 seconds. It counts only with prompt_extend on.",
            default=True,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
            max=2147483647,
        ),
    ),
)

QWEN_IMAGE_3_0_IMAGE_EDIT = Endpoint(
    path="alibaba/qwen-image-3.0/image-edit",
    names=("alibaba/qwen-image-3.0/image-edit", "千问3.0-图像编辑"),
    family="qwen_image",
    method="qwen_image_3_0_image_edit",
    task="image-edit",
    output="image",
    summary="Edits one picture or combines up to three with Qwen Image 3.0.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="One picture to edit or up to three to combine, numbered in their order. Best with sides of 384 to 2048 pixels.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP", "BMP"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words. Several pictures are called by their number.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=600,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="string",
            description="Width and height of the result in pixels, joined as in 1024*1536; together between 512*512 and 2048*2048 pixels. Left out, the model chooses by the text.",
        ),
        Parameter(
            name="imageNum",
            python_name="image_num",
            type="choice",
            description="How many pictures to make; each one is billed.",
            default="1",
            options=("1", "2", "3", "4", "5", "6"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
        ),
        Parameter(
            name="promptExtendMode",
            python_name="prompt_extend_mode",
            type="choice",
            description="How the text is rewritten: direct in one go, agent by a model that works in steps. It counts only with prompt_extend on.",
            default="direct",
            options=("direct", "agent"),
        ),
        Parameter(
            name="enableThinking",
            python_name="enable_thinking",
            type="boolean",
            description="Lets the model reason while it rewrites the text: better, but slower; without, rewriting takes about 20 seconds. It counts only with prompt_extend on and prompt_extend_mode direct.",
            default=True,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=0,
            min=0,
            max=2147483647,
        ),
    ),
)

QWEN_IMAGE_3_0_TEXT_TO_IMAGE = Endpoint(
    path="alibaba/qwen-image-3.0/text-to-image",
    names=("alibaba/qwen-image-3.0/text-to-image", "千问3.0-文生图"),
    family="qwen_image",
    method="qwen_image_3_0_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes up to six pictures from text with Qwen Image 3.0.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=3000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=600,
        ),
        Parameter(
            name="size",
            python_name="size",
            type="string",
            description="Width and height of the result in pixels, joined as in 1024*1536; together between 512*512 and 2048*2048 pixels. Left out, the model chooses by the text.",
        ),
        Parameter(
            name="imageNum",
            python_name="image_num",
            type="choice",
            description="How many pictures to make; each one is billed.",
            default="1",
            options=("1", "2", "3", "4", "5", "6"),
        ),
        Parameter(
            name="promptExtend",
            python_name="prompt_extend",
            type="boolean",
            description="Lets a language model enrich the text first. It helps short texts most and takes a little longer.",
            default=True,
        ),
        Parameter(
            name="promptExtendMode",
            python_name="prompt_extend_mode",
            type="choice",
            description="How the text is rewritten: direct in one go, agent by a model that works in steps. It counts only with prompt_extend on.",
            default="direct",
            options=("direct", "agent"),
        ),
        Parameter(
            name="enableThinking",
            python_name="enable_thinking",
            type="boolean",
            description="Lets the model reason while it rewrites the text: better, but slower; without, rewriting takes about 20 seconds. It counts only with prompt_extend on.",
            default=True,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=0,
            max=2147483647,
        ),
    ),
)

QWEN_IMAGE_EDIT_2511 = Endpoint(
    path="rhart-image/qwen-image/edit-2511",
    names=("qwen-image/edit-2511",),
    family="qwen_image",
    method="qwen_image_edit_2511",
    task="image-edit",
    output="image",
    summary="Edits a picture, with up to two more to draw on, with the hosted open model Qwen Image Edit 2511.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="57##image",
        ),
        Parameter(
            name="imageUrl2",
            python_name="image_url2",
            type="image",
            description="A second picture to draw on; the text says what to take from it.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="58##image",
        ),
        Parameter(
            name="imageUrl3",
            python_name="image_url3",
            type="image",
            description="A third picture to draw on; the text says what to take from it.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="59##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            node_key="53##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="1:1",
            options=("3:2", "2:3", "16:9", "9:16", "4:3", "3:4", "1:1"),
            node_key="28##select",
            codes={
                "3:2": "7",
                "2:3": "6",
                "16:9": "5",
                "9:16": "4",
                "4:3": "3",
                "3:4": "2",
                "1:1": "1",
            },
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="52##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / qwen / qwen-image/edit-2511",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

QWEN_IMAGE_EDIT_2511_LORA = Endpoint(
    path="rhart-image/qwen-image/edit-2511-lora",
    names=("qwen-image/edit-2511-lora",),
    family="qwen_image",
    method="qwen_image_edit_2511_lora",
    task="image-edit",
    output="image",
    summary="Edits a picture with the hosted open model Qwen Image Edit 2511 and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="44##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            node_key="38##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            options=("3:2", "2:3", "16:9", "9:16", "4:3", "3:4", "1:1"),
            node_key="32##select",
            codes={
                "3:2": "7",
                "2:3": "6",
                "16:9": "5",
                "9:16": "4",
                "4:3": "3",
                "3:4": "2",
                "1:1": "1",
            },
            evidence='The captured default is a word for "custom", which is not among the options; no default is carried.',
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="16##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="16##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="40##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / qwen / qwen-image/edit-2511-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

QWEN_IMAGE_TEXT_TO_IMAGE_2512 = Endpoint(
    path="rhart-image/qwen-image/text-to-image-2512",
    names=("qwen-image/text-to-image-2512",),
    family="qwen_image",
    method="qwen_image_text_to_image_2512",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with the hosted open model Qwen Image 2512, at a size of your own if wanted.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="3##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Custom uses the width and height you send.",
            required=True,
            default="16:9",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom"),
            node_key="25##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=1,
            max=5000,
            step=1,
            node_key="23##value",
        ),
        Parameter(
            name="customHeight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=1,
            max=5000,
            step=1,
            node_key="24##value",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="31##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / qwen / qwen-image/text-to-image-2512",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

QWEN_IMAGE_TEXT_TO_IMAGE_2512_LORA = Endpoint(
    path="rhart-image/qwen-image/text-to-image-2512-lora",
    names=("qwen-image/text-to-image-2512-lora",),
    family="qwen_image",
    method="qwen_image_text_to_image_2512_lora",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with the hosted open model Qwen Image 2512 and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="24##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
            },
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="6##text",
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="10##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="10##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="png",
            options=("png", "jpeg", "webp (lossless)", "webp (lossy)"),
            node_key="30##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp (lossless)": "WEBP (lossless)",
                "webp (lossy)": "WEBP (lossy)",
            },
            evidence="The two webp options have a blank before the bracket here and nowhere else.",
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / qwen / qwen-image/text-to-image-2512-lora",
    ),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    QWEN_IMAGE_2_0_PRO_IMAGE_EDIT,
    QWEN_IMAGE_2_0_PRO_TEXT_TO_IMAGE,
    QWEN_IMAGE_2_0_IMAGE_EDIT,
    QWEN_IMAGE_2_0_TEXT_TO_IMAGE,
    QWEN_IMAGE_3_0_PRO_IMAGE_EDIT,
    QWEN_IMAGE_3_0_PRO_TEXT_TO_IMAGE,
    QWEN_IMAGE_3_0_IMAGE_EDIT,
    QWEN_IMAGE_3_0_TEXT_TO_IMAGE,
    QWEN_IMAGE_EDIT_2511,
    QWEN_IMAGE_EDIT_2511_LORA,
    QWEN_IMAGE_TEXT_TO_IMAGE_2512,
    QWEN_IMAGE_TEXT_TO_IMAGE_2512_LORA,
)


class QwenImage(Family[CallT]):
    """Qwen Image: Pictures from text and edited pictures: Qwen Image 2.0 and 3.0, and the open
    models 2511 and 2512.
    """

    @method(QWEN_IMAGE_2_0_PRO_IMAGE_EDIT)
    def qwen_image_2_0_pro_image_edit(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput | None = None,
        negative_prompt: TextInput | None = None,
        size: SizeOption | None = None,
        image_num: Literal[1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits one picture or combines up to three with Qwen Image 2.0 Pro, the better tier.

        - Name: ``qwen-image-2.0-pro/image-edit``, ``千问2.0Pro-图像编辑``
        - Path: ``alibaba/qwen-image-2.0-pro/image-edit``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.33 per image (on .cn, published 2026-04-29)

        Args:
            image_urls: One picture to edit or up to three to combine, numbered in their order. Best
                with sides of 384 to 3072 pixels. At most 3 files, each JPG, JPEG, PNG, BMP, TIFF,
                WEBP or GIF up to 10 MB.
            prompt: What to change and what to keep, in plain words. Several pictures are called by
                their number. At most 800 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            size: Width and height of the result in pixels, joined in one value. Left out, the
                result is as large as the last picture. One of the 16 options in the signature.
            image_num: How many pictures to make; each one is billed. 1 to 6. Service default: 1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_2_0_pro_image_edit(
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(QWEN_IMAGE_2_0_PRO_TEXT_TO_IMAGE)
    def qwen_image_2_0_pro_text_to_image(
        self,
        *,
        prompt: TextInput,
        negative_prompt: TextInput | None = None,
        size: SizeOption | None = None,
        image_num: Literal[1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] | None = None,
        prompt_extend: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes up to six pictures from text with Qwen Image 2.0 Pro, the better tier.

        - Name: ``qwen-image-2.0-pro/text-to-image``, ``千问2.0Pro-文生图``
        - Path: ``alibaba/qwen-image-2.0-pro/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.33 per image (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 800 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. One of the 16 options in the signature. Service default: "1024*1024".
            image_num: How many pictures to make; each one is billed. 1 to 6. Service default: 1.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_2_0_pro_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(QWEN_IMAGE_2_0_IMAGE_EDIT)
    def qwen_image_2_0_image_edit(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        negative_prompt: TextInput | None = None,
        size: SizeOption | None = None,
        image_num: Literal[1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits one picture or combines up to three with Qwen Image 2.0, the cheaper tier.

        - Name: ``qwen-image-2.0/image-edit``, ``千问2.0-图像编辑``
        - Path: ``alibaba/qwen-image-2.0/image-edit``
        - Task: image-edit
        - Output: image
        - Price: CNY 0.13 per image (on .cn, published 2026-04-29)

        Args:
            image_urls: One picture to edit or up to three to combine, numbered in their order. Best
                with sides of 384 to 3072 pixels. At most 3 files, each JPG, JPEG, PNG, BMP, TIFF,
                WEBP or GIF up to 10 MB.
            prompt: What to change and what to keep, in plain words. Several pictures are called by
                their number. At most 800 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            size: Width and height of the result in pixels, joined in one value. Left out, the
                result is as large as the last picture. One of the 16 options in the signature.
            image_num: How many pictures to make; each one is billed. 1 to 6. Service default: 1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_2_0_image_edit(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(QWEN_IMAGE_2_0_TEXT_TO_IMAGE)
    def qwen_image_2_0_text_to_image(
        self,
        *,
        prompt: TextInput,
        negative_prompt: TextInput | None = None,
        size: SizeOption | None = None,
        image_num: Literal[1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] | None = None,
        prompt_extend: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes up to six pictures from text with Qwen Image 2.0, the cheaper tier.

        - Name: ``qwen-image-2.0/text-to-image``, ``千问2.0-文生图``
        - Path: ``alibaba/qwen-image-2.0/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.13 per image (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 800 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 500 characters.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. One of the 16 options in the signature. Service default: "1024*1024".
            image_num: How many pictures to make; each one is billed. 1 to 6. Service default: 1.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_2_0_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(QWEN_IMAGE_3_0_PRO_IMAGE_EDIT)
    def qwen_image_3_0_pro_image_edit(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        negative_prompt: TextInput | None = None,
        size: TextInput | None = None,
        image_num: Literal[1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] | None = None,
        prompt_extend: bool | None = None,
        prompt_extend_mode: Literal["direct", "agent"] | None = None,
        enable_thinking: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits one picture or combines up to three with Qwen Image 3.0 Pro, the better tier.

        - Name: ``qwen-image-3.0-pro/image-edit``, ``千问3.0Pro-图像编辑``
        - Path: ``alibaba/qwen-image-3.0-pro/image-edit``
        - Task: image-edit
        - Output: image
        - Price: not published

        Args:
            image_urls: One picture to edit or up to three to combine, numbered in their order. Best
                with sides of 384 to 2048 pixels. At most 3 files, each JPG, JPEG, PNG, BMP, TIFF,
                WEBP or GIF up to 10 MB.
            prompt: What to change and what to keep, in plain words. Several pictures are called by
                their number. At most 3,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 600 characters.
            size: Width and height of the result in pixels, joined as in 1024*1536; together between
                512*512 and 2048*2048 pixels. Left out, the model chooses by the text.
            image_num: How many pictures to make; each one is billed. 1 to 6. Service default: 1.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            prompt_extend_mode: How the text is rewritten: direct in one go, agent by a model that
                works in steps. It counts only with prompt_extend on. "direct" or "agent". Service
                default: "direct".
            enable_thinking: Lets the model reason while it rewrites the text: better, but slower;
                without, rewriting takes about 20 seconds. It counts only with prompt_extend on and
                prompt_extend_mode direct. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_3_0_pro_image_edit(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(QWEN_IMAGE_3_0_PRO_TEXT_TO_IMAGE)
    def qwen_image_3_0_pro_text_to_image(
        self,
        *,
        prompt: TextInput,
        negative_prompt: TextInput | None = None,
        size: TextInput | None = None,
        image_num: Literal[1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] | None = None,
        prompt_extend: bool | None = None,
        prompt_extend_mode: Literal["direct", "agent"] | None = None,
        enable_thinking: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes up to six pictures from text with Qwen Image 3.0 Pro, the better tier.

        - Name: ``qwen-image-3.0-pro/text-to-image``, ``千问3.0Pro-文生图``
        - Path: ``alibaba/qwen-image-3.0-pro/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 3,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 600 characters.
            size: Width and height of the result in pixels, joined as in 1024*1536; together between
                512*512 and 2048*2048 pixels. Left out, the model chooses by the text.
            image_num: How many pictures to make; each one is billed. 1 to 6. Service default: 1.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            prompt_extend_mode: How the text is rewritten: direct in one go, agent by a model that
                works in steps. It counts only with prompt_extend on. "direct" or "agent". Service
                default: "direct".
            enable_thinking: Lets the model reason while it rewrites the text: better, but slower;
                without, rewriting takes about 20 seconds. It counts only with prompt_extend on.
                Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_3_0_pro_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(QWEN_IMAGE_3_0_IMAGE_EDIT)
    def qwen_image_3_0_image_edit(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        prompt: TextInput,
        negative_prompt: TextInput | None = None,
        size: TextInput | None = None,
        image_num: Literal[1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] | None = None,
        prompt_extend: bool | None = None,
        prompt_extend_mode: Literal["direct", "agent"] | None = None,
        enable_thinking: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits one picture or combines up to three with Qwen Image 3.0.

        - Name: ``alibaba/qwen-image-3.0/image-edit``, ``千问3.0-图像编辑``
        - Path: ``alibaba/qwen-image-3.0/image-edit``
        - Task: image-edit
        - Output: image
        - Price: not published

        Args:
            image_urls: One picture to edit or up to three to combine, numbered in their order. Best
                with sides of 384 to 2048 pixels. At most 3 files, each JPG, JPEG, PNG, WEBP or BMP
                up to 10 MB.
            prompt: What to change and what to keep, in plain words. Several pictures are called by
                their number. At most 3,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 600 characters.
            size: Width and height of the result in pixels, joined as in 1024*1536; together between
                512*512 and 2048*2048 pixels. Left out, the model chooses by the text.
            image_num: How many pictures to make; each one is billed. 1 to 6. Service default: 1.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            prompt_extend_mode: How the text is rewritten: direct in one go, agent by a model that
                works in steps. It counts only with prompt_extend on. "direct" or "agent". Service
                default: "direct".
            enable_thinking: Lets the model reason while it rewrites the text: better, but slower;
                without, rewriting takes about 20 seconds. It counts only with prompt_extend on and
                prompt_extend_mode direct. Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
                Service default: 0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_3_0_image_edit(
                image_urls=[Path("picture.png")],
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(QWEN_IMAGE_3_0_TEXT_TO_IMAGE)
    def qwen_image_3_0_text_to_image(
        self,
        *,
        prompt: TextInput,
        negative_prompt: TextInput | None = None,
        size: TextInput | None = None,
        image_num: Literal[1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] | None = None,
        prompt_extend: bool | None = None,
        prompt_extend_mode: Literal["direct", "agent"] | None = None,
        enable_thinking: bool | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes up to six pictures from text with Qwen Image 3.0.

        - Name: ``alibaba/qwen-image-3.0/text-to-image``, ``千问3.0-文生图``
        - Path: ``alibaba/qwen-image-3.0/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 3,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 600 characters.
            size: Width and height of the result in pixels, joined as in 1024*1536; together between
                512*512 and 2048*2048 pixels. Left out, the model chooses by the text.
            image_num: How many pictures to make; each one is billed. 1 to 6. Service default: 1.
            prompt_extend: Lets a language model enrich the text first. It helps short texts most
                and takes a little longer. Service default: True.
            prompt_extend_mode: How the text is rewritten: direct in one go, agent by a model that
                works in steps. It counts only with prompt_extend on. "direct" or "agent". Service
                default: "direct".
            enable_thinking: Lets the model reason while it rewrites the text: better, but slower;
                without, rewriting takes about 20 seconds. It counts only with prompt_extend on.
                Service default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_3_0_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(QWEN_IMAGE_EDIT_2511)
    def qwen_image_edit_2511(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: Literal["3:2", "2:3", "16:9", "9:16", "4:3", "3:4", "1:1"] = "1:1",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        image_url2: MediaInput | None = None,
        image_url3: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture, with up to two more to draw on, with the hosted open model Qwen Image
        Edit 2511.

        - Name: ``qwen-image/edit-2511``
        - Path: ``rhart-image/qwen-image/edit-2511``
        - Task: image-edit
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known.

        Args:
            image_url: The picture to be edited. JPG or PNG up to 10 MB.
            image_url2: A second picture to draw on; the text says what to take from it. JPG or PNG
                up to 10 MB.
            image_url3: A third picture to draw on; the text says what to take from it. JPG or PNG
                up to 10 MB.
            prompt: What to change and what to keep, in plain words.
            aspect_ratio: Shape of the result, width to height. "3:2", "2:3", "16:9", "9:16", "4:3",
                "3:4" or "1:1". Default: "1:1".
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_edit_2511(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(QWEN_IMAGE_EDIT_2511_LORA)
    def qwen_image_edit_2511_lora(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: Literal["3:2", "2:3", "16:9", "9:16", "4:3", "3:4", "1:1"],
        lora: str | None = None,
        lora_strength: float | None = None,
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture with the hosted open model Qwen Image Edit 2511 and a LoRA of your
        choice.

        - Name: ``qwen-image/edit-2511-lora``
        - Path: ``rhart-image/qwen-image/edit-2511-lora``
        - Task: image-edit
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known.

        Args:
            image_url: The picture to be edited. JPG or PNG up to 10 MB.
            prompt: What to change and what to keep, in plain words.
            aspect_ratio: Shape of the result, width to height. "3:2", "2:3", "16:9", "9:16", "4:3",
                "3:4" or "1:1". Uncertain: The captured default is a word for "custom", which is not
                among the options; no default is carried.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Service default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_edit_2511_lora(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
                aspect_ratio="3:2",
            )
        """
        ...

    @method(QWEN_IMAGE_TEXT_TO_IMAGE_2512)
    def qwen_image_text_to_image_2512(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption = "16:9",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with the hosted open model Qwen Image 2512, at a size of your
        own if wanted.

        - Name: ``qwen-image/text-to-image-2512``
        - Path: ``rhart-image/qwen-image/text-to-image-2512``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. Custom uses the width and height you
                send. "1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2" or "custom". Default:
                "16:9".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 1 to 5,000. Service default: 1024.
            custom_height: Height of the result in pixels. It counts only with aspect_ratio set to
                custom. 1 to 5,000. Service default: 1024.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_text_to_image_2512(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(QWEN_IMAGE_TEXT_TO_IMAGE_2512_LORA)
    def qwen_image_text_to_image_2512_lora(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        lora: str | None = None,
        lora_strength: float | None = None,
        output_format: Literal["png", "jpeg", "webp (lossless)", "webp (lossy)"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with the hosted open model Qwen Image 2512 and a LoRA of your
        choice.

        - Name: ``qwen-image/text-to-image-2512-lora``
        - Path: ``rhart-image/qwen-image/text-to-image-2512-lora``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known.

        Args:
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16".
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            output_format: File type of the result. "png", "jpeg", "webp (lossless)" or "webp
                (lossy)". Service default: "png". Uncertain: The two webp options have a blank
                before the bracket here and nowhere else.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_image.qwen_image_text_to_image_2512_lora(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

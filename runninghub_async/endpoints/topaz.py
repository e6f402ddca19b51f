# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Topaz Labs: Enlarges and sharpens pictures and videos."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

ModelOption: TypeAlias = Literal[
    "prob-4",
    "pnat-1",
    "rhea-1",
    "thd-3",
    "thf-4",
    "ahq-12",
    "alqs-2",
    "alq-13",
    "amqs-2",
    "amq-13",
    "ddv-3",
    "dtv-4",
    "dtd-4",
    "dtvs-2",
    "dtds-2",
    "gcg-5",
    "ghq-5",
    "ganim-1",
    "iris-3",
    "iris-2",
]

TOPAZLABS_IMAGE_GIGAPIXEL_ART_AND_CGI = Endpoint(
    path="topazlabs/image-gigapixel-art-and-cgi",
    names=("topazlabs-image-gigapixel-art-and-cgi", "topazlabs图像放大Art and CGI"),
    family="topaz",
    method="topazlabs_image_gigapixel_art_and_cgi",
    task="image-upscale",
    output="image",
    summary="Enlarges a drawing or computer graphic to a size of your own with the Topaz Gigapixel model for them.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            default=1920,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            default=1080,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "jpg", "png", "tiff", "tif"),
        ),
        Parameter(
            name="cropToFill",
            python_name="crop_to_fill",
            type="boolean",
            description="Cuts off what does not fit the width and height asked for. Otherwise the picture keeps its whole content.",
            default=False,
        ),
        Parameter(
            name="deblurStrength",
            python_name="deblur_strength",
            type="number",
            description="How strongly blur is taken away; 0 not at all.",
            default=0.5,
            min=0,
            max=1,
        ),
        Parameter(
            name="strength",
            python_name="strength",
            type="number",
            description="How strongly the picture is improved overall.",
            default=0.25,
            min=0.01,
            max=1,
        ),
        Parameter(
            name="fixCompression",
            python_name="fix_compression",
            type="number",
            description="How strongly the blocks and rings of lossy compression are removed; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="denoise",
            python_name="denoise",
            type="number",
            description="How strongly noise and grain are taken away; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="sharpen",
            python_name="sharpen",
            type="number",
            description="How strongly edges are sharpened; 0 not at all. Too much shows as halos.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=False,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
        ),
    ),
)

TOPAZLABS_IMAGE_GIGAPIXEL_HIGH_FIDELITY_2 = Endpoint(
    path="topazlabs/image-gigapixel-high-fidelity-2",
    names=("topazlabs-image-gigapixel-high-fidelity-2", "topazlabs图像放大High Fidelity v2"),
    family="topaz",
    method="topazlabs_image_gigapixel_high_fidelity_2",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture to a size of your own with Topaz Gigapixel High Fidelity 2, which keeps the detail of a good original.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            default=1920,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            default=1080,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "jpg", "png"),
        ),
        Parameter(
            name="cropToFill",
            python_name="crop_to_fill",
            type="boolean",
            description="Cuts off what does not fit the width and height asked for. Otherwise the picture keeps its whole content.",
            default=False,
        ),
        Parameter(
            name="strength",
            python_name="strength",
            type="number",
            description="How strongly the picture is improved overall.",
            default=0.25,
            min=0.01,
            max=1,
        ),
        Parameter(
            name="fixCompression",
            python_name="fix_compression",
            type="number",
            description="How strongly the blocks and rings of lossy compression are removed; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="denoise",
            python_name="denoise",
            type="number",
            description="How strongly noise and grain are taken away; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="sharpen",
            python_name="sharpen",
            type="number",
            description="How strongly edges are sharpened; 0 not at all. Too much shows as halos.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=False,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
        ),
    ),
)

TOPAZLABS_IMAGE_GIGAPIXEL_LOW_RESOLUTION_2 = Endpoint(
    path="topazlabs/image-gigapixel-low-resolution-2",
    names=("topazlabs-image-gigapixel-low-resolution-2", "topazlabs图像放大Low Resolution v2"),
    family="topaz",
    method="topazlabs_image_gigapixel_low_resolution_2",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture to a size of your own with Topaz Gigapixel Low Resolution 2, for small and poor originals.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            default=1920,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            default=1080,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "jpg", "png", "tiff", "tif"),
        ),
        Parameter(
            name="cropToFill",
            python_name="crop_to_fill",
            type="boolean",
            description="Cuts off what does not fit the width and height asked for. Otherwise the picture keeps its whole content.",
            default=False,
        ),
        Parameter(
            name="strength",
            python_name="strength",
            type="number",
            description="How strongly the picture is improved overall.",
            default=0.25,
            min=0.01,
            max=1,
        ),
        Parameter(
            name="fixCompression",
            python_name="fix_compression",
            type="number",
            description="How strongly the blocks and rings of lossy compression are removed; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="denoise",
            python_name="denoise",
            type="number",
            description="How strongly noise and grain are taken away; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="sharpen",
            python_name="sharpen",
            type="number",
            description="How strongly edges are sharpened; 0 not at all. Too much shows as halos.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=False,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
        ),
    ),
)

TOPAZLABS_IMAGE_GIGAPIXEL_STANDARD_2 = Endpoint(
    path="topazlabs/image-gigapixel-standard-2",
    names=("topazlabs-image-gigapixel-standard-2", "topazlabs图像放大Standard v2"),
    family="topaz",
    method="topazlabs_image_gigapixel_standard_2",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture to a size of your own with Topaz Gigapixel Standard 2, for pictures of every kind.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            default=1920,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            default=1080,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "jpg", "png", "tiff", "tif"),
        ),
        Parameter(
            name="cropToFill",
            python_name="crop_to_fill",
            type="boolean",
            description="Cuts off what does not fit the width and height asked for. Otherwise the picture keeps its whole content.",
            default=False,
        ),
        Parameter(
            name="strength",
            python_name="strength",
            type="number",
            description="How strongly the picture is improved overall.",
            default=0.25,
            min=0.01,
            max=1,
        ),
        Parameter(
            name="fixCompression",
            python_name="fix_compression",
            type="number",
            description="How strongly the blocks and rings of lossy compression are removed; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="denoise",
            python_name="denoise",
            type="number",
            description="How strongly noise and grain are taken away; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="sharpen",
            python_name="sharpen",
            type="number",
            description="How strongly edges are sharpened; 0 not at all. Too much shows as halos.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=False,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
        ),
    ),
)

TOPAZLABS_IMAGE_GIGAPIXEL_TEXT_AND_SHAPES = Endpoint(
    path="topazlabs/image-gigapixel-text-and-shapes",
    names=("topazlabs-image-gigapixel-text-and-shapes", "topazlabs图像放大Text and Shapes"),
    family="topaz",
    method="topazlabs_image_gigapixel_text_and_shapes",
    task="image-upscale",
    output="image",
    summary="Enlarges lettering and graphics to a size of your own with the Topaz Gigapixel model for them.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            default=1920,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            default=1080,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "jpg", "png", "tiff", "tif"),
        ),
        Parameter(
            name="cropToFill",
            python_name="crop_to_fill",
            type="boolean",
            description="Cuts off what does not fit the width and height asked for. Otherwise the picture keeps its whole content.",
            default=False,
        ),
        Parameter(
            name="strength",
            python_name="strength",
            type="number",
            description="How strongly the picture is improved overall.",
            default=0.25,
            min=0.01,
            max=1,
        ),
        Parameter(
            name="fixCompression",
            python_name="fix_compression",
            type="number",
            description="How strongly the blocks and rings of lossy compression are removed; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="denoise",
            python_name="denoise",
            type="number",
            description="How strongly noise and grain are taken away; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="sharpen",
            python_name="sharpen",
            type="number",
            description="How strongly edges are sharpened; 0 not at all. Too much shows as halos.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=False,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="deblurStrength",
            python_name="deblur_strength",
            type="number",
            description="How strongly blur is taken away; 0 not at all.",
            default=0.5,
            min=0,
            max=1,
        ),
        Parameter(
            name="decompressionStrength",
            python_name="decompression_strength",
            type="number",
            description="How strongly the traces of lossy compression are smoothed away; 0 not at all.",
            default=0.5,
            min=0,
            max=1,
        ),
        Parameter(
            name="denoiseStrength",
            python_name="denoise_strength",
            type="number",
            description="How strongly noise is taken away by this model; 0 not at all.",
            default=0.5,
            min=0,
            max=1,
        ),
        Parameter(
            name="opacity",
            python_name="opacity",
            type="number",
            description="How much of the improved picture is laid over the original: 1 is the improved one alone.",
            default=1,
            min=0,
            max=1,
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_CGI = Endpoint(
    path="topazlabs/image-upscale-cgi",
    names=("topazlabs-image-upscale-cgi",),
    family="topaz",
    method="topazlabs_image_upscale_cgi",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture with the Topaz model for computer graphics and digital art.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="choice",
            description="How many times wider and higher the result is.",
            required=True,
            default="2x",
            options=("2x", "4x", "6x"),
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=True,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"scale": "2x"}),
                PriceRule(amount=Decimal("1.4"), when={"scale": "4x"}),
                PriceRule(amount=Decimal("2.1"), when={"scale": "6x"}),
            ),
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_DETAIL_FACES = Endpoint(
    path="topazlabs/image-upscale-detail-faces",
    names=("topazlabs-image-upscale-detail-faces", "topazlabs图像放大Detail Faces"),
    family="topaz",
    method="topazlabs_image_upscale_detail_faces",
    task="image-upscale",
    output="image",
    summary="Enlarges a portrait to a size of your own with the Topaz model that redraws the detail of faces.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            default=1920,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            default=1080,
            min=1,
            max=32000,
        ),
        Parameter(
            name="cropToFill",
            python_name="crop_to_fill",
            type="boolean",
            description="Cuts off what does not fit the width and height asked for. Otherwise the picture keeps its whole content.",
            default=False,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "jpg", "png"),
        ),
        Parameter(
            name="detailStrength",
            python_name="detail_strength",
            type="number",
            description="How strongly the detail of faces is worked out; 0 not at all.",
            default=6,
            min=0,
            max=10,
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_HIGH_FIDELITY_V2 = Endpoint(
    path="topazlabs/image-upscale-high-fidelity-v2",
    names=("topazlabs-image-upscale-high fidelity v2",),
    family="topaz",
    method="topazlabs_image_upscale_high_fidelity_v2",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture with the Topaz High Fidelity 2 model, which keeps the detail of a good original.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="choice",
            description="How many times wider and higher the result is.",
            required=True,
            default="2x",
            options=("2x", "4x", "6x"),
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=True,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"scale": "2x"}),
                PriceRule(amount=Decimal("1.4"), when={"scale": "4x"}),
                PriceRule(amount=Decimal("2.1"), when={"scale": "6x"}),
            ),
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_HIGH_FIDELITY_V3 = Endpoint(
    path="topazlabs/image-upscale-high-fidelity-v3",
    names=("topazlabs-image-upscale-high-fidelity-v3", "topazlabs图像放大High Fidelity V3"),
    family="topaz",
    method="topazlabs_image_upscale_high_fidelity_v3",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture to a size of your own with Topaz High Fidelity 3, the newest of the models that keep detail.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="opacity",
            python_name="opacity",
            type="number",
            description="How much of the improved picture is laid over the original: 1 is the improved one alone.",
            default=1,
            min=0,
            max=1,
        ),
        Parameter(
            name="recoveryStrength",
            python_name="recovery_strength",
            type="number",
            description="How strongly lost detail is reconstructed; 0 not at all.",
            default=1,
            min=0,
            max=1,
        ),
        Parameter(
            name="strength",
            python_name="strength",
            type="number",
            description="How strongly the picture is improved overall.",
            default=0.25,
            min=0.01,
            max=1,
        ),
        Parameter(
            name="fixCompression",
            python_name="fix_compression",
            type="number",
            description="How strongly the blocks and rings of lossy compression are removed; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="denoise",
            python_name="denoise",
            type="number",
            description="How strongly noise and grain are taken away; 0 not at all.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="sharpen",
            python_name="sharpen",
            type="number",
            description="How strongly edges are sharpened; 0 not at all. Too much shows as halos.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=False,
        ),
        Parameter(
            name="cropToFill",
            python_name="crop_to_fill",
            type="boolean",
            description="Cuts off what does not fit the width and height asked for. Otherwise the picture keeps its whole content.",
            default=False,
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            default=1920,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            default=1080,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="jpeg",
            options=("jpeg", "jpg", "png"),
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_STANDARD_V2 = Endpoint(
    path="topazlabs/image-upscale-standard-v2",
    names=("topazlabs-image-upscale-standard-v2",),
    family="topaz",
    method="topazlabs_image_upscale_standard_v2",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture with the Topaz Standard 2 model, for pictures of every kind.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="choice",
            description="How many times wider and higher the result is.",
            required=True,
            default="2x",
            options=("2x", "4x", "6x"),
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=True,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"scale": "2x"}),
                PriceRule(amount=Decimal("1.4"), when={"scale": "4x"}),
                PriceRule(amount=Decimal("2.1"), when={"scale": "6x"}),
            ),
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_TEXT_REFINE = Endpoint(
    path="topazlabs/image-upscale-text-refine",
    names=("topazlabs-image-upscale-text refine",),
    family="topaz",
    method="topazlabs_image_upscale_text_refine",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture with the Topaz model that keeps lettering legible.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="choice",
            description="How many times wider and higher the result is.",
            required=True,
            default="2x",
            options=("2x", "4x", "6x"),
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=True,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"scale": "2x"}),
                PriceRule(amount=Decimal("1.4"), when={"scale": "4x"}),
                PriceRule(amount=Decimal("2.1"), when={"scale": "6x"}),
            ),
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_TRANSPARENT = Endpoint(
    path="topazlabs/image-upscale-transparent",
    names=("topazlabs-image-upscale-transparent", "topazlabs图像放大Transparent"),
    family="topaz",
    method="topazlabs_image_upscale_transparent",
    task="image-upscale",
    output="image",
    summary="Enlarges a see-through picture, such as a logo, to a size of your own with Topaz; its transparency stays.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged, with its transparency.",
            required=True,
            max_size_mb=50,
            accept=("PNG",),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            default=1920,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            default=1080,
            min=1,
            max=32000,
        ),
        Parameter(
            name="cropToFill",
            python_name="crop_to_fill",
            type="boolean",
            description="Cuts off what does not fit the width and height asked for. Otherwise the picture keeps its whole content.",
            default=False,
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="png",
            options=("png",),
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_LOW_RESOLUTION_V2 = Endpoint(
    path="topazlabs/image-upscale/low-resolution-v2",
    names=("topazlabs-image-upscale low resolution v2",),
    family="topaz",
    method="topazlabs_image_upscale_low_resolution_v2",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture with the Topaz Low Resolution 2 model, for small and poor originals.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="choice",
            description="How many times wider and higher the result is.",
            required=True,
            default="2x",
            options=("2x", "4x", "6x"),
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=True,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"scale": "2x"}),
                PriceRule(amount=Decimal("1.4"), when={"scale": "4x"}),
                PriceRule(amount=Decimal("2.1"), when={"scale": "6x"}),
            ),
        ),
    ),
)

TOPAZLABS_VIDEO_ASTRA = Endpoint(
    path="topazlabs/video-astra",
    names=("topazlabs-video-astra", "topazlabs视频放大Astra"),
    family="topaz",
    method="topazlabs_video_astra",
    task="video-upscale",
    output="video",
    summary="Enlarges a video to a size of your own with Topaz Astra, which invents fine detail.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be enlarged.",
            required=True,
            max_size_mb=200,
            accept=("MP4",),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            required=True,
            default=1280,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            required=True,
            default=720,
            min=1,
            max=32000,
        ),
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="Which variant of the model does the work, by the code that Topaz gives it.",
            required=True,
            default="ast-2",
            options=("ast-2",),
        ),
    ),
)

TOPAZLABS_VIDEO_DENOISE = Endpoint(
    path="topazlabs/video-denoise",
    names=("topazlabs-video-denoise", "topazlabs视频降噪Denoise"),
    family="topaz",
    method="topazlabs_video_denoise",
    task="video-to-video",
    output="video",
    summary="Takes noise and grain out of a video with Topaz Denoise.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be cleaned.",
            required=True,
            max_size_mb=200,
            accept=("MP4",),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            required=True,
            default=1280,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            required=True,
            default=720,
            min=1,
            max=32000,
        ),
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="Which variant of the model does the work, by the code that Topaz gives it.",
            required=True,
            default="nyx-3",
            options=("nyx-3", "nxhf-1", "nxl-1", "nxf-1"),
        ),
    ),
)

TOPAZLABS_VIDEO_FRAME_INTERPOLATION = Endpoint(
    path="topazlabs/video-frame-interpolation",
    names=("topazlabs-video-frame-interpolation", "topazlabs视频补帧Frame Interpolation"),
    family="topaz",
    method="topazlabs_video_frame_interpolation",
    task="video-to-video",
    output="video",
    summary="Raises the frame rate of a video with Topaz, for smoother movement or slow motion.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be made smoother.",
            required=True,
            max_size_mb=200,
            accept=("MP4",),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            required=True,
            default=1280,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            required=True,
            default=720,
            min=1,
            max=32000,
        ),
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="Which variant of the model does the work, by the code that Topaz gives it.",
            required=True,
            default="apo-8",
            options=("apo-8", "apf-2", "aion-1", "chr-2", "chf-3"),
        ),
        Parameter(
            name="outputFrameRate",
            python_name="output_frame_rate",
            type="integer",
            description="Frames per second of the result.",
            default=60,
            min=15,
            max=240,
        ),
    ),
)

TOPAZLABS_VIDEO_PROTEUS = Endpoint(
    path="topazlabs/video-proteus",
    names=("topazlabs-video-proteus", "topazlabs视频增强Proteus"),
    family="topaz",
    method="topazlabs_video_proteus",
    task="video-upscale",
    output="video",
    summary="Enlarges and repairs a video with Topaz Proteus: noise, compression, lack of sharpness.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be repaired.",
            required=True,
            max_size_mb=200,
            accept=("MP4",),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            required=True,
            default=1280,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            required=True,
            default=720,
            min=1,
            max=32000,
        ),
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="Which variant of the model does the work, by the code that Topaz gives it.",
            required=True,
            default="prob-4",
            options=(
                "prob-4",
                "pnat-1",
                "rhea-1",
                "thd-3",
                "thf-4",
                "ahq-12",
                "alqs-2",
                "alq-13",
                "amqs-2",
                "amq-13",
                "ddv-3",
                "dtv-4",
                "dtd-4",
                "dtvs-2",
                "dtds-2",
                "gcg-5",
                "ghq-5",
                "ganim-1",
                "iris-3",
                "iris-2",
            ),
        ),
    ),
)

TOPAZLABS_VIDEO_STARLIGHT = Endpoint(
    path="topazlabs/video-starlight",
    names=("topazlabs-video-starlight", "topazlabs视频增强Starlight"),
    family="topaz",
    method="topazlabs_video_starlight",
    task="video-upscale",
    output="video",
    summary="Rebuilds a dark or badly damaged video with Topaz Starlight.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be rebuilt.",
            required=True,
            max_size_mb=200,
            accept=("MP4",),
        ),
        Parameter(
            name="outputWidth",
            python_name="output_width",
            type="integer",
            description="Width of the result in pixels.",
            required=True,
            default=1280,
            min=1,
            max=32000,
        ),
        Parameter(
            name="outputHeight",
            python_name="output_height",
            type="integer",
            description="Height of the result in pixels.",
            required=True,
            default=720,
            min=1,
            max=32000,
        ),
        Parameter(
            name="model",
            python_name="model",
            type="choice",
            description="Which variant of the model does the work, by the code that Topaz gives it.",
            required=True,
            default="slp-2.5",
            options=("slp-2.5", "slhq-1", "slm-1", "wonder-1", "slf-2"),
        ),
    ),
)

TOPAZLABS_VIDEO_UPSCALE = Endpoint(
    path="topazlabs/video-upscale",
    names=("topazlabs-video-upscale",),
    family="topaz",
    method="topazlabs_video_upscale",
    task="video-upscale",
    output="video",
    summary="Enlarges a video with Topaz to at most 4K, at 30 or 60 frames per second.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=100,
            accept=("MP4",),
        ),
        Parameter(
            name="targetResolution",
            python_name="target_resolution",
            type="choice",
            description="How large the finished video is.",
            required=True,
            default="1080p",
            options=("720p", "1080p", "4k"),
        ),
        Parameter(
            name="targetFps",
            python_name="target_fps",
            type="choice",
            description="Frames per second of the result: more is smoother.",
            required=True,
            default="30",
            options=("30", "60"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.7"), when={"targetResolution": "1080p", "targetFps": "30"}
                ),
                PriceRule(
                    amount=Decimal("1.5"), when={"targetResolution": "1080p", "targetFps": "60"}
                ),
                PriceRule(
                    amount=Decimal("1.2"), when={"targetResolution": "4k", "targetFps": "30"}
                ),
                PriceRule(
                    amount=Decimal("2.5"), when={"targetResolution": "4k", "targetFps": "60"}
                ),
                PriceRule(
                    amount=Decimal("0.4"), when={"targetResolution": "720p", "targetFps": "30"}
                ),
                PriceRule(
                    amount=Decimal("0.8"), when={"targetResolution": "720p", "targetFps": "60"}
                ),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    TOPAZLABS_IMAGE_GIGAPIXEL_ART_AND_CGI,
    TOPAZLABS_IMAGE_GIGAPIXEL_HIGH_FIDELITY_2,
    TOPAZLABS_IMAGE_GIGAPIXEL_LOW_RESOLUTION_2,
    TOPAZLABS_IMAGE_GIGAPIXEL_STANDARD_2,
    TOPAZLABS_IMAGE_GIGAPIXEL_TEXT_AND_SHAPES,
    TOPAZLABS_IMAGE_UPSCALE_CGI,
    TOPAZLABS_IMAGE_UPSCALE_DETAIL_FACES,
    TOPAZLABS_IMAGE_UPSCALE_HIGH_FIDELITY_V2,
    TOPAZLABS_IMAGE_UPSCALE_HIGH_FIDELITY_V3,
    TOPAZLABS_IMAGE_UPSCALE_STANDARD_V2,
    TOPAZLABS_IMAGE_UPSCALE_TEXT_REFINE,
    TOPAZLABS_IMAGE_UPSCALE_TRANSPARENT,
    TOPAZLABS_IMAGE_UPSCALE_LOW_RESOLUTION_V2,
    TOPAZLABS_VIDEO_ASTRA,
    TOPAZLABS_VIDEO_DENOISE,
    TOPAZLABS_VIDEO_FRAME_INTERPOLATION,
    TOPAZLABS_VIDEO_PROTEUS,
    TOPAZLABS_VIDEO_STARLIGHT,
    TOPAZLABS_VIDEO_UPSCALE,
)


class Topaz(Family[CallT]):
    """Topaz Labs: Enlarges and sharpens pictures and videos."""

    @method(TOPAZLABS_IMAGE_GIGAPIXEL_ART_AND_CGI)
    def topazlabs_image_gigapixel_art_and_cgi(
        self,
        *,
        image_url: MediaInput,
        output_width: int | None = None,
        output_height: int | None = None,
        output_format: Literal["jpeg", "jpg", "png", "tiff", "tif"] | None = None,
        crop_to_fill: bool | None = None,
        deblur_strength: float | None = None,
        strength: float | None = None,
        fix_compression: float | None = None,
        denoise: float | None = None,
        sharpen: float | None = None,
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_strength: float | None = None,
        face_enhancement_creativity: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a drawing or computer graphic to a size of your own with the Topaz Gigapixel
        model for them.

        - Name: ``topazlabs-image-gigapixel-art-and-cgi``, ``topazlabs图像放大Art and CGI``
        - Path: ``topazlabs/image-gigapixel-art-and-cgi``
        - Task: image-upscale
        - Output: image
        - Price: not published

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Service default: 1920.
            output_height: Height of the result in pixels. 1 to 32,000. Service default: 1080.
            output_format: File type of the result. "jpeg", "jpg", "png", "tiff" or "tif". Service
                default: "jpeg".
            crop_to_fill: Cuts off what does not fit the width and height asked for. Otherwise the
                picture keeps its whole content. Service default: False.
            deblur_strength: How strongly blur is taken away; 0 not at all. 0 to 1. Service default:
                0.5.
            strength: How strongly the picture is improved overall. 0.01 to 1. Service default:
                0.25.
            fix_compression: How strongly the blocks and rings of lossy compression are removed; 0
                not at all. 0 to 1. Service default: 0.
            denoise: How strongly noise and grain are taken away; 0 not at all. 0 to 1. Service
                default: 0.
            sharpen: How strongly edges are sharpened; 0 not at all. Too much shows as halos. 0 to
                1. Service default: 0.
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: False.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1. Service default: 0.8.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1. Service default: 0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_gigapixel_art_and_cgi(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_GIGAPIXEL_HIGH_FIDELITY_2)
    def topazlabs_image_gigapixel_high_fidelity_2(
        self,
        *,
        image_url: MediaInput,
        output_width: int | None = None,
        output_height: int | None = None,
        output_format: Literal["jpeg", "jpg", "png"] | None = None,
        crop_to_fill: bool | None = None,
        strength: float | None = None,
        fix_compression: float | None = None,
        denoise: float | None = None,
        sharpen: float | None = None,
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_strength: float | None = None,
        face_enhancement_creativity: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a picture to a size of your own with Topaz Gigapixel High Fidelity 2, which
        keeps the detail of a good original.

        - Name: ``topazlabs-image-gigapixel-high-fidelity-2``, ``topazlabs图像放大High Fidelity v2``
        - Path: ``topazlabs/image-gigapixel-high-fidelity-2``
        - Task: image-upscale
        - Output: image
        - Price: not published

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Service default: 1920.
            output_height: Height of the result in pixels. 1 to 32,000. Service default: 1080.
            output_format: File type of the result. "jpeg", "jpg" or "png". Service default: "jpeg".
            crop_to_fill: Cuts off what does not fit the width and height asked for. Otherwise the
                picture keeps its whole content. Service default: False.
            strength: How strongly the picture is improved overall. 0.01 to 1. Service default:
                0.25.
            fix_compression: How strongly the blocks and rings of lossy compression are removed; 0
                not at all. 0 to 1. Service default: 0.
            denoise: How strongly noise and grain are taken away; 0 not at all. 0 to 1. Service
                default: 0.
            sharpen: How strongly edges are sharpened; 0 not at all. Too much shows as halos. 0 to
                1. Service default: 0.
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: False.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1. Service default: 0.8.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1. Service default: 0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_gigapixel_high_fidelity_2(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_GIGAPIXEL_LOW_RESOLUTION_2)
    def topazlabs_image_gigapixel_low_resolution_2(
        self,
        *,
        image_url: MediaInput,
        output_width: int | None = None,
        output_height: int | None = None,
        output_format: Literal["jpeg", "jpg", "png", "tiff", "tif"] | None = None,
        crop_to_fill: bool | None = None,
        strength: float | None = None,
        fix_compression: float | None = None,
        denoise: float | None = None,
        sharpen: float | None = None,
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_strength: float | None = None,
        face_enhancement_creativity: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a picture to a size of your own with Topaz Gigapixel Low Resolution 2, for small
        and poor originals.

        - Name: ``topazlabs-image-gigapixel-low-resolution-2``, ``topazlabs图像放大Low Resolution v2``
        - Path: ``topazlabs/image-gigapixel-low-resolution-2``
        - Task: image-upscale
        - Output: image
        - Price: not published

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Service default: 1920.
            output_height: Height of the result in pixels. 1 to 32,000. Service default: 1080.
            output_format: File type of the result. "jpeg", "jpg", "png", "tiff" or "tif". Service
                default: "jpeg".
            crop_to_fill: Cuts off what does not fit the width and height asked for. Otherwise the
                picture keeps its whole content. Service default: False.
            strength: How strongly the picture is improved overall. 0.01 to 1. Service default:
                0.25.
            fix_compression: How strongly the blocks and rings of lossy compression are removed; 0
                not at all. 0 to 1. Service default: 0.
            denoise: How strongly noise and grain are taken away; 0 not at all. 0 to 1. Service
                default: 0.
            sharpen: How strongly edges are sharpened; 0 not at all. Too much shows as halos. 0 to
                1. Service default: 0.
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: False.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1. Service default: 0.8.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1. Service default: 0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_gigapixel_low_resolution_2(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_GIGAPIXEL_STANDARD_2)
    def topazlabs_image_gigapixel_standard_2(
        self,
        *,
        image_url: MediaInput,
        output_width: int | None = None,
        output_height: int | None = None,
        output_format: Literal["jpeg", "jpg", "png", "tiff", "tif"] | None = None,
        crop_to_fill: bool | None = None,
        strength: float | None = None,
        fix_compression: float | None = None,
        denoise: float | None = None,
        sharpen: float | None = None,
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_strength: float | None = None,
        face_enhancement_creativity: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a picture to a size of your own with Topaz Gigapixel Standard 2, for pictures of
        every kind.

        - Name: ``topazlabs-image-gigapixel-standard-2``, ``topazlabs图像放大Standard v2``
        - Path: ``topazlabs/image-gigapixel-standard-2``
        - Task: image-upscale
        - Output: image
        - Price: not published

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Service default: 1920.
            output_height: Height of the result in pixels. 1 to 32,000. Service default: 1080.
            output_format: File type of the result. "jpeg", "jpg", "png", "tiff" or "tif". Service
                default: "jpeg".
            crop_to_fill: Cuts off what does not fit the width and height asked for. Otherwise the
                picture keeps its whole content. Service default: False.
            strength: How strongly the picture is improved overall. 0.01 to 1. Service default:
                0.25.
            fix_compression: How strongly the blocks and rings of lossy compression are removed; 0
                not at all. 0 to 1. Service default: 0.
            denoise: How strongly noise and grain are taken away; 0 not at all. 0 to 1. Service
                default: 0.
            sharpen: How strongly edges are sharpened; 0 not at all. Too much shows as halos. 0 to
                1. Service default: 0.
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: False.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1. Service default: 0.8.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1. Service default: 0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_gigapixel_standard_2(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_GIGAPIXEL_TEXT_AND_SHAPES)
    def topazlabs_image_gigapixel_text_and_shapes(
        self,
        *,
        image_url: MediaInput,
        output_width: int | None = None,
        output_height: int | None = None,
        output_format: Literal["jpeg", "jpg", "png", "tiff", "tif"] | None = None,
        crop_to_fill: bool | None = None,
        strength: float | None = None,
        fix_compression: float | None = None,
        denoise: float | None = None,
        sharpen: float | None = None,
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_strength: float | None = None,
        face_enhancement_creativity: float | None = None,
        deblur_strength: float | None = None,
        decompression_strength: float | None = None,
        denoise_strength: float | None = None,
        opacity: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges lettering and graphics to a size of your own with the Topaz Gigapixel model for
        them.

        - Name: ``topazlabs-image-gigapixel-text-and-shapes``, ``topazlabs图像放大Text and Shapes``
        - Path: ``topazlabs/image-gigapixel-text-and-shapes``
        - Task: image-upscale
        - Output: image
        - Price: not published

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Service default: 1920.
            output_height: Height of the result in pixels. 1 to 32,000. Service default: 1080.
            output_format: File type of the result. "jpeg", "jpg", "png", "tiff" or "tif". Service
                default: "jpeg".
            crop_to_fill: Cuts off what does not fit the width and height asked for. Otherwise the
                picture keeps its whole content. Service default: False.
            strength: How strongly the picture is improved overall. 0.01 to 1. Service default:
                0.25.
            fix_compression: How strongly the blocks and rings of lossy compression are removed; 0
                not at all. 0 to 1. Service default: 0.
            denoise: How strongly noise and grain are taken away; 0 not at all. 0 to 1. Service
                default: 0.
            sharpen: How strongly edges are sharpened; 0 not at all. Too much shows as halos. 0 to
                1. Service default: 0.
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: False.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1. Service default: 0.8.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1. Service default: 0.
            deblur_strength: How strongly blur is taken away; 0 not at all. 0 to 1. Service default:
                0.5.
            decompression_strength: How strongly the traces of lossy compression are smoothed away;
                0 not at all. 0 to 1. Service default: 0.5.
            denoise_strength: How strongly noise is taken away by this model; 0 not at all. 0 to 1.
                Service default: 0.5.
            opacity: How much of the improved picture is laid over the original: 1 is the improved
                one alone. 0 to 1. Service default: 1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_gigapixel_text_and_shapes(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_CGI)
    def topazlabs_image_upscale_cgi(
        self,
        *,
        image_url: MediaInput,
        scale: Literal["2x", "4x", "6x"] = "2x",
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a picture with the Topaz model for computer graphics and digital art.

        - Name: ``topazlabs-image-upscale-cgi``
        - Path: ``topazlabs/image-upscale-cgi``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.70 to 2.10 per call, depending on scale (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            scale: How many times wider and higher the result is. "2x", "4x" or "6x". Default: "2x".
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: True.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1, in steps of 0.1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1, in steps of 0.1. Service default: 0.8.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_cgi(image_url=Path("picture.png"))
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_DETAIL_FACES)
    def topazlabs_image_upscale_detail_faces(
        self,
        *,
        image_url: MediaInput,
        output_width: int | None = None,
        output_height: int | None = None,
        crop_to_fill: bool | None = None,
        output_format: Literal["jpeg", "jpg", "png"] | None = None,
        detail_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a portrait to a size of your own with the Topaz model that redraws the detail of
        faces.

        - Name: ``topazlabs-image-upscale-detail-faces``, ``topazlabs图像放大Detail Faces``
        - Path: ``topazlabs/image-upscale-detail-faces``
        - Task: image-upscale
        - Output: image
        - Price: not published

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Service default: 1920.
            output_height: Height of the result in pixels. 1 to 32,000. Service default: 1080.
            crop_to_fill: Cuts off what does not fit the width and height asked for. Otherwise the
                picture keeps its whole content. Service default: False.
            output_format: File type of the result. "jpeg", "jpg" or "png". Service default: "jpeg".
            detail_strength: How strongly the detail of faces is worked out; 0 not at all. 0 to 10.
                Service default: 6.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_detail_faces(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_HIGH_FIDELITY_V2)
    def topazlabs_image_upscale_high_fidelity_v2(
        self,
        *,
        image_url: MediaInput,
        scale: Literal["2x", "4x", "6x"] = "2x",
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a picture with the Topaz High Fidelity 2 model, which keeps the detail of a good
        original.

        - Name: ``topazlabs-image-upscale-high fidelity v2``
        - Path: ``topazlabs/image-upscale-high-fidelity-v2``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.70 to 2.10 per call, depending on scale (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            scale: How many times wider and higher the result is. "2x", "4x" or "6x". Default: "2x".
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: True.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1, in steps of 0.1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1, in steps of 0.1. Service default: 0.8.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_high_fidelity_v2(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_HIGH_FIDELITY_V3)
    def topazlabs_image_upscale_high_fidelity_v3(
        self,
        *,
        image_url: MediaInput,
        opacity: float | None = None,
        recovery_strength: float | None = None,
        strength: float | None = None,
        fix_compression: float | None = None,
        denoise: float | None = None,
        sharpen: float | None = None,
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
        face_enhancement: bool | None = None,
        crop_to_fill: bool | None = None,
        output_width: int | None = None,
        output_height: int | None = None,
        output_format: Literal["jpeg", "jpg", "png"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a picture to a size of your own with Topaz High Fidelity 3, the newest of the
        models that keep detail.

        - Name: ``topazlabs-image-upscale-high-fidelity-v3``, ``topazlabs图像放大High Fidelity V3``
        - Path: ``topazlabs/image-upscale-high-fidelity-v3``
        - Task: image-upscale
        - Output: image
        - Price: not published

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            opacity: How much of the improved picture is laid over the original: 1 is the improved
                one alone. 0 to 1. Service default: 1.
            recovery_strength: How strongly lost detail is reconstructed; 0 not at all. 0 to 1.
                Service default: 1.
            strength: How strongly the picture is improved overall. 0.01 to 1. Service default:
                0.25.
            fix_compression: How strongly the blocks and rings of lossy compression are removed; 0
                not at all. 0 to 1. Service default: 0.
            denoise: How strongly noise and grain are taken away; 0 not at all. 0 to 1. Service
                default: 0.
            sharpen: How strongly edges are sharpened; 0 not at all. Too much shows as halos. 0 to
                1. Service default: 0.
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1. Service default: 0.8.
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: False.
            crop_to_fill: Cuts off what does not fit the width and height asked for. Otherwise the
                picture keeps its whole content. Service default: False.
            output_width: Width of the result in pixels. 1 to 32,000. Service default: 1920.
            output_height: Height of the result in pixels. 1 to 32,000. Service default: 1080.
            output_format: File type of the result. "jpeg", "jpg" or "png". Service default: "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_high_fidelity_v3(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_STANDARD_V2)
    def topazlabs_image_upscale_standard_v2(
        self,
        *,
        image_url: MediaInput,
        scale: Literal["2x", "4x", "6x"] = "2x",
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a picture with the Topaz Standard 2 model, for pictures of every kind.

        - Name: ``topazlabs-image-upscale-standard-v2``
        - Path: ``topazlabs/image-upscale-standard-v2``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.70 to 2.10 per call, depending on scale (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            scale: How many times wider and higher the result is. "2x", "4x" or "6x". Default: "2x".
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: True.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1, in steps of 0.1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1, in steps of 0.1. Service default: 0.8.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_standard_v2(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_TEXT_REFINE)
    def topazlabs_image_upscale_text_refine(
        self,
        *,
        image_url: MediaInput,
        scale: Literal["2x", "4x", "6x"] = "2x",
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a picture with the Topaz model that keeps lettering legible.

        - Name: ``topazlabs-image-upscale-text refine``
        - Path: ``topazlabs/image-upscale-text-refine``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.70 to 2.10 per call, depending on scale (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            scale: How many times wider and higher the result is. "2x", "4x" or "6x". Default: "2x".
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: True.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1, in steps of 0.1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1, in steps of 0.1. Service default: 0.8.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_text_refine(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_TRANSPARENT)
    def topazlabs_image_upscale_transparent(
        self,
        *,
        image_url: MediaInput,
        output_width: int | None = None,
        output_height: int | None = None,
        crop_to_fill: bool | None = None,
        output_format: Literal["png"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a see-through picture, such as a logo, to a size of your own with Topaz; its
        transparency stays.

        - Name: ``topazlabs-image-upscale-transparent``, ``topazlabs图像放大Transparent``
        - Path: ``topazlabs/image-upscale-transparent``
        - Task: image-upscale
        - Output: image
        - Price: not published

        Args:
            image_url: The picture to be enlarged, with its transparency. PNG up to 50 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Service default: 1920.
            output_height: Height of the result in pixels. 1 to 32,000. Service default: 1080.
            crop_to_fill: Cuts off what does not fit the width and height asked for. Otherwise the
                picture keeps its whole content. Service default: False.
            output_format: File type of the result. Only "png". Service default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_transparent(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_LOW_RESOLUTION_V2)
    def topazlabs_image_upscale_low_resolution_v2(
        self,
        *,
        image_url: MediaInput,
        scale: Literal["2x", "4x", "6x"] = "2x",
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a picture with the Topaz Low Resolution 2 model, for small and poor originals.

        - Name: ``topazlabs-image-upscale low resolution v2``
        - Path: ``topazlabs/image-upscale/low-resolution-v2``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.70 to 2.10 per call, depending on scale (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            scale: How many times wider and higher the result is. "2x", "4x" or "6x". Default: "2x".
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: True.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1, in steps of 0.1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1, in steps of 0.1. Service default: 0.8.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_low_resolution_v2(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_VIDEO_ASTRA)
    def topazlabs_video_astra(
        self,
        *,
        video_url: MediaInput,
        output_width: int = 1280,
        output_height: int = 720,
        model: Literal["ast-2"] = "ast-2",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a video to a size of your own with Topaz Astra, which invents fine detail.

        - Name: ``topazlabs-video-astra``, ``topazlabs视频放大Astra``
        - Path: ``topazlabs/video-astra``
        - Task: video-upscale
        - Output: video
        - Price: not published

        Args:
            video_url: The video to be enlarged. MP4 up to 200 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Default: 1280.
            output_height: Height of the result in pixels. 1 to 32,000. Default: 720.
            model: Which variant of the model does the work, by the code that Topaz gives it. Only
                "ast-2". Default: "ast-2".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_video_astra(video_url=Path("clip.mp4"))
        """
        ...

    @method(TOPAZLABS_VIDEO_DENOISE)
    def topazlabs_video_denoise(
        self,
        *,
        video_url: MediaInput,
        output_width: int = 1280,
        output_height: int = 720,
        model: Literal["nyx-3", "nxhf-1", "nxl-1", "nxf-1"] = "nyx-3",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Takes noise and grain out of a video with Topaz Denoise.

        - Name: ``topazlabs-video-denoise``, ``topazlabs视频降噪Denoise``
        - Path: ``topazlabs/video-denoise``
        - Task: video-to-video
        - Output: video
        - Price: not published

        Args:
            video_url: The video to be cleaned. MP4 up to 200 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Default: 1280.
            output_height: Height of the result in pixels. 1 to 32,000. Default: 720.
            model: Which variant of the model does the work, by the code that Topaz gives it.
                "nyx-3", "nxhf-1", "nxl-1" or "nxf-1". Default: "nyx-3".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_video_denoise(video_url=Path("clip.mp4"))
        """
        ...

    @method(TOPAZLABS_VIDEO_FRAME_INTERPOLATION)
    def topazlabs_video_frame_interpolation(
        self,
        *,
        video_url: MediaInput,
        output_width: int = 1280,
        output_height: int = 720,
        model: Literal["apo-8", "apf-2", "aion-1", "chr-2", "chf-3"] = "apo-8",
        output_frame_rate: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Raises the frame rate of a video with Topaz, for smoother movement or slow motion.

        - Name: ``topazlabs-video-frame-interpolation``, ``topazlabs视频补帧Frame Interpolation``
        - Path: ``topazlabs/video-frame-interpolation``
        - Task: video-to-video
        - Output: video
        - Price: not published

        Args:
            video_url: The video to be made smoother. MP4 up to 200 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Default: 1280.
            output_height: Height of the result in pixels. 1 to 32,000. Default: 720.
            model: Which variant of the model does the work, by the code that Topaz gives it.
                "apo-8", "apf-2", "aion-1", "chr-2" or "chf-3". Default: "apo-8".
            output_frame_rate: Frames per second of the result. 15 to 240. Service default: 60.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_video_frame_interpolation(video_url=Path("clip.mp4"))
        """
        ...

    @method(TOPAZLABS_VIDEO_PROTEUS)
    def topazlabs_video_proteus(
        self,
        *,
        video_url: MediaInput,
        output_width: int = 1280,
        output_height: int = 720,
        model: ModelOption = "prob-4",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges and repairs a video with Topaz Proteus: noise, compression, lack of sharpness.

        - Name: ``topazlabs-video-proteus``, ``topazlabs视频增强Proteus``
        - Path: ``topazlabs/video-proteus``
        - Task: video-upscale
        - Output: video
        - Price: not published

        Args:
            video_url: The video to be repaired. MP4 up to 200 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Default: 1280.
            output_height: Height of the result in pixels. 1 to 32,000. Default: 720.
            model: Which variant of the model does the work, by the code that Topaz gives it. One of
                the 20 options in the signature. Default: "prob-4".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_video_proteus(video_url=Path("clip.mp4"))
        """
        ...

    @method(TOPAZLABS_VIDEO_STARLIGHT)
    def topazlabs_video_starlight(
        self,
        *,
        video_url: MediaInput,
        output_width: int = 1280,
        output_height: int = 720,
        model: Literal["slp-2.5", "slhq-1", "slm-1", "wonder-1", "slf-2"] = "slp-2.5",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Rebuilds a dark or badly damaged video with Topaz Starlight.

        - Name: ``topazlabs-video-starlight``, ``topazlabs视频增强Starlight``
        - Path: ``topazlabs/video-starlight``
        - Task: video-upscale
        - Output: video
        - Price: not published

        Args:
            video_url: The video to be rebuilt. MP4 up to 200 MB.
            output_width: Width of the result in pixels. 1 to 32,000. Default: 1280.
            output_height: Height of the result in pixels. 1 to 32,000. Default: 720.
            model: Which variant of the model does the work, by the code that Topaz gives it.
                "slp-2.5", "slhq-1", "slm-1", "wonder-1" or "slf-2". Default: "slp-2.5".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_video_starlight(video_url=Path("clip.mp4"))
        """
        ...

    @method(TOPAZLABS_VIDEO_UPSCALE)
    def topazlabs_video_upscale(
        self,
        *,
        video_url: MediaInput,
        target_resolution: Literal["720p", "1080p", "4k"] = "1080p",
        target_fps: Literal[30, 60, "30", "60"] = 30,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a video with Topaz to at most 4K, at 30 or 60 frames per second.

        - Name: ``topazlabs-video-upscale``
        - Path: ``topazlabs/video-upscale``
        - Task: video-upscale
        - Output: video
        - Price: CNY 0.40 to 2.50 per second, depending on target_resolution and target_fps (on .cn,
          published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            video_url: The video to be enlarged. MP4 up to 100 MB.
            target_resolution: How large the finished video is. "720p", "1080p" or "4k". Default:
                "1080p".
            target_fps: Frames per second of the result: more is smoother. 30 or 60. Default: 30.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_video_upscale(video_url=Path("clip.mp4"))
        """
        ...

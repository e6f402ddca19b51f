# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Hitem3D: 3D models of objects and of people, from one picture or from up to four views."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

HITEM3D_PORTRAIT_V15_IMAGE_TO_3D = Endpoint(
    path="hitem3d-portrait-v15/image-to-3d",
    names=("hitem3d-portrait-v15/image-to-3d",),
    family="hitem3d",
    method="hitem3d_portrait_v15_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D head or figure from one picture with Hitem3D 1.5 for portraits.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person to be built.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1536",
            options=("1536",),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=2000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hitem3d-portrait-v15/image-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("7.0"), when={"resolution": "1536", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"resolution": "1536", "requestType": "mesh"}
                ),
            ),
        ),
    ),
)

HITEM3D_PORTRAIT_V15_MULTI_IMAGE_TO_3D = Endpoint(
    path="hitem3d-portrait-v15/multi-image-to-3d",
    names=("hitem3d-portrait-v15/multi-image-to-3d",),
    family="hitem3d",
    method="hitem3d_portrait_v15_multi_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D head or figure from up to four views with Hitem3D 1.5 for portraits.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="frontImageUrl",
            python_name="front_image_url",
            type="image",
            description="The person seen from the front.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="backImageUrl",
            python_name="back_image_url",
            type="image",
            description="The person seen from behind.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="leftImageUrl",
            python_name="left_image_url",
            type="image",
            description="The person seen from the left.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="rightImageUrl",
            python_name="right_image_url",
            type="image",
            description="The person seen from the right.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1536",
            options=("1536",),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=2000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hitem3d-portrait-v15/multi-image-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("7.0"), when={"resolution": "1536", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"resolution": "1536", "requestType": "mesh"}
                ),
            ),
        ),
    ),
)

HITEM3D_PORTRAIT_V20_IMAGE_TO_3D = Endpoint(
    path="hitem3d-portrait-v20/image-to-3d",
    names=("hitem3d-portrait-v20/image-to-3d",),
    family="hitem3d",
    method="hitem3d_portrait_v20_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D head or figure from one picture with Hitem3D 2.0 for portraits.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person to be built.",
            required=True,
            max_size_mb=10,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1536pro",
            options=("1536pro",),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=2000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hitem3d-portrait-v20/image-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("9.8"), when={"resolution": "1536pro", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"resolution": "1536pro", "requestType": "mesh"}
                ),
            ),
        ),
    ),
)

HITEM3D_PORTRAIT_V20_MULTI_IMAGE_TO_3D = Endpoint(
    path="hitem3d-portrait-v20/multi-image-to-3d",
    names=("hitem3d-portrait-v20/multi-image-to-3d",),
    family="hitem3d",
    method="hitem3d_portrait_v20_multi_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D head or figure from up to four views with Hitem3D 2.0 for portraits.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="frontImageUrl",
            python_name="front_image_url",
            type="image",
            description="The person seen from the front.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="backImageUrl",
            python_name="back_image_url",
            type="image",
            description="The person seen from behind.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="leftImageUrl",
            python_name="left_image_url",
            type="image",
            description="The person seen from the left.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="rightImageUrl",
            python_name="right_image_url",
            type="image",
            description="The person seen from the right.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1536pro",
            options=("1536pro",),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=2000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hitem3d-portrait-v20/multi-image-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("9.8"), when={"resolution": "1536pro", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"resolution": "1536pro", "requestType": "mesh"}
                ),
            ),
        ),
    ),
)

HITEM3D_PORTRAIT_V21_IMAGE_TO_3D = Endpoint(
    path="hitem3d-portrait-v21/image-to-3d",
    names=("hitem3d-portrait-v21/image-to-3d",),
    family="hitem3d",
    method="hitem3d_portrait_v21_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D head or figure from one picture with Hitem3D 2.1 for portraits.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person to be built.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1536pro",
            options=("1536pro",),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=2000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hitem3d-portrait-v21/image-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("9.8"), when={"resolution": "1536pro", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"resolution": "1536pro", "requestType": "mesh"}
                ),
            ),
        ),
    ),
)

HITEM3D_PORTRAIT_V21_MULTI_IMAGE_TO_3D = Endpoint(
    path="hitem3d-portrait-v21/multi-image-to-3d",
    names=("hitem3d-portrait-v21/multi-image-to-3d",),
    family="hitem3d",
    method="hitem3d_portrait_v21_multi_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D head or figure from up to four views with Hitem3D 2.1 for portraits.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="frontImageUrl",
            python_name="front_image_url",
            type="image",
            description="The person seen from the front.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="backImageUrl",
            python_name="back_image_url",
            type="image",
            description="The person seen from behind.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="leftImageUrl",
            python_name="left_image_url",
            type="image",
            description="The person seen from the left.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="rightImageUrl",
            python_name="right_image_url",
            type="image",
            description="The person seen from the right.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1536pro",
            options=("1536pro",),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=2000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hitem3d-portrait-v21/multi-image-to-3d",),
    notes="With texture the published price is 5.80 here and 9.80 in every sibling; it may be a slip.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("5.8"), when={"resolution": "1536pro", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"resolution": "1536pro", "requestType": "mesh"}
                ),
            ),
        ),
    ),
)

HITEM3D_V15_IMAGE_TO_3D = Endpoint(
    path="hitem3d-v15/image-to-3d",
    names=("hitem3d-v15/image-to-3d",),
    family="hitem3d",
    method="hitem3d_v15_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D model from one picture with Hitem3D 1.5.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The object to be built.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1024",
            options=("512", "1024", "1536", "1536pro"),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=1000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hitem3d-v15/image-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("2.8"), when={"resolution": "1024", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("1.4"), when={"resolution": "1024", "requestType": "mesh"}
                ),
                PriceRule(
                    amount=Decimal("9.8"), when={"resolution": "1536pro", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("8.4"), when={"resolution": "1536pro", "requestType": "mesh"}
                ),
                PriceRule(
                    amount=Decimal("7.0"), when={"resolution": "1536", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"resolution": "1536", "requestType": "mesh"}
                ),
                PriceRule(amount=Decimal("2.1"), when={"resolution": "512", "requestType": "both"}),
                PriceRule(amount=Decimal("0.7"), when={"resolution": "512", "requestType": "mesh"}),
            ),
        ),
    ),
)

HITEM3D_V15_MULTI_IMAGE_TO_3D = Endpoint(
    path="hitem3d-v15/multi-image-to-3d",
    names=("hitem3d-v15/multi-image-to-3d",),
    family="hitem3d",
    method="hitem3d_v15_multi_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D model from up to four views with Hitem3D 1.5.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="frontImageUrl",
            python_name="front_image_url",
            type="image",
            description="The object seen from the front.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="backImageUrl",
            python_name="back_image_url",
            type="image",
            description="The object seen from behind.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="leftImageUrl",
            python_name="left_image_url",
            type="image",
            description="The object seen from the left.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="rightImageUrl",
            python_name="right_image_url",
            type="image",
            description="The object seen from the right.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1024",
            options=("512", "1024", "1536", "1536pro"),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=1000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hitem3d-v15/multi-image-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("2.8"), when={"resolution": "1024", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("1.4"), when={"resolution": "1024", "requestType": "mesh"}
                ),
                PriceRule(
                    amount=Decimal("9.8"), when={"resolution": "1536pro", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("8.4"), when={"resolution": "1536pro", "requestType": "mesh"}
                ),
                PriceRule(
                    amount=Decimal("7.0"), when={"resolution": "1536", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"resolution": "1536", "requestType": "mesh"}
                ),
                PriceRule(amount=Decimal("2.1"), when={"resolution": "512", "requestType": "both"}),
                PriceRule(amount=Decimal("0.7"), when={"resolution": "512", "requestType": "mesh"}),
            ),
        ),
    ),
)

HITEM3D_V2_IMAGE_TO_3D = Endpoint(
    path="hitem3d-v2/image-to-3d",
    names=("hitem3d-v2/image-to-3d",),
    family="hitem3d",
    method="hitem3d_v2_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D model from one picture with Hitem3D 2.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The object to be built.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1536",
            options=("1536", "1536pro"),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=1000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hitem3d-v2/image-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("12.6"), when={"resolution": "1536pro", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("8.4"), when={"resolution": "1536pro", "requestType": "mesh"}
                ),
                PriceRule(
                    amount=Decimal("9.8"), when={"resolution": "1536", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"resolution": "1536", "requestType": "mesh"}
                ),
            ),
        ),
    ),
)

HITEM3D_V2_MULTI_IMAGE_TO_3D = Endpoint(
    path="hitem3d-v2/multi-image-to-3d",
    names=("hitem3d-v2/multi-image-to-3d",),
    family="hitem3d",
    method="hitem3d_v2_multi_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D model from up to four views with Hitem3D 2.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="frontImageUrl",
            python_name="front_image_url",
            type="image",
            description="The object seen from the front.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="backImageUrl",
            python_name="back_image_url",
            type="image",
            description="The object seen from behind.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="leftImageUrl",
            python_name="left_image_url",
            type="image",
            description="The object seen from the left.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="rightImageUrl",
            python_name="right_image_url",
            type="image",
            description="The object seen from the right.",
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1536",
            options=("1536", "1536pro"),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=1000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hitem3d-v2/multi-image-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("12.6"), when={"resolution": "1536pro", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("8.4"), when={"resolution": "1536pro", "requestType": "mesh"}
                ),
                PriceRule(
                    amount=Decimal("9.8"), when={"resolution": "1536", "requestType": "both"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"resolution": "1536", "requestType": "mesh"}
                ),
            ),
        ),
    ),
)

HITEM3D_V21_IMAGE_TO_3D = Endpoint(
    path="hitem3d-v21/image-to-3d",
    names=("hitem3d-v21/image-to-3d",),
    family="hitem3d",
    method="hitem3d_v21_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D model from one picture with Hitem3D 2.1.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The object to be built.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1536pro",
            options=("1536pro", "1536fast"),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=2000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("29.4"), when={"requestType": "both", "resolution": "1536fast"}
                ),
                PriceRule(
                    amount=Decimal("9.8"), when={"requestType": "both", "resolution": "1536pro"}
                ),
                PriceRule(
                    amount=Decimal("16.8"), when={"requestType": "mesh", "resolution": "1536fast"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"requestType": "mesh", "resolution": "1536pro"}
                ),
            ),
        ),
    ),
)

HITEM3D_V21_MULTI_IMAGE_TO_3D = Endpoint(
    path="hitem3d-v21/multi-image-to-3d",
    names=("hitem3d-v21/multi-image-to-3d",),
    family="hitem3d",
    method="hitem3d_v21_multi_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D model from up to four views with Hitem3D 2.1.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="requestType",
            python_name="request_type",
            type="choice",
            description="Whether only the shape is built (mesh) or shape and texture together (both), which costs more.",
            required=True,
            default="mesh",
            options=("mesh", "both"),
        ),
        Parameter(
            name="frontImageUrl",
            python_name="front_image_url",
            type="image",
            description="The object seen from the front.",
            required=True,
            max_size_mb=20,
            accept=("PNG", "JPEG", "JPG", "WEBP"),
        ),
        Parameter(
            name="backImageUrl",
            python_name="back_image_url",
            type="image",
            description="The object seen from behind.",
            max_size_mb=20,
            accept=("JPG", "PNG", "JPEG", "WEBP"),
        ),
        Parameter(
            name="leftImageUrl",
            python_name="left_image_url",
            type="image",
            description="The object seen from the left.",
            max_size_mb=20,
            accept=("JPG", "PNG", "JPEG", "WEBP"),
        ),
        Parameter(
            name="rightImageUrl",
            python_name="right_image_url",
            type="image",
            description="The object seen from the right.",
            max_size_mb=20,
            accept=("JPG", "PNG", "JPEG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How finely the shape is worked out: higher and pro give more detail. It also suggests the number of faces.",
            required=True,
            default="1536pro",
            options=("1536pro", "1536fast"),
        ),
        Parameter(
            name="face",
            python_name="face",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000 at resolution 512, 1,000,000 at 1024, 2,000,000 above.",
            default=2000000,
            min=100000,
            max=2000000,
            step=10000,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("21.0"), when={"requestType": "both", "resolution": "1536fast"}
                ),
                PriceRule(
                    amount=Decimal("7.0"), when={"requestType": "both", "resolution": "1536pro"}
                ),
                PriceRule(
                    amount=Decimal("16.8"), when={"requestType": "mesh", "resolution": "1536fast"}
                ),
                PriceRule(
                    amount=Decimal("5.6"), when={"requestType": "mesh", "resolution": "1536pro"}
                ),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    HITEM3D_PORTRAIT_V15_IMAGE_TO_3D,
    HITEM3D_PORTRAIT_V15_MULTI_IMAGE_TO_3D,
    HITEM3D_PORTRAIT_V20_IMAGE_TO_3D,
    HITEM3D_PORTRAIT_V20_MULTI_IMAGE_TO_3D,
    HITEM3D_PORTRAIT_V21_IMAGE_TO_3D,
    HITEM3D_PORTRAIT_V21_MULTI_IMAGE_TO_3D,
    HITEM3D_V15_IMAGE_TO_3D,
    HITEM3D_V15_MULTI_IMAGE_TO_3D,
    HITEM3D_V2_IMAGE_TO_3D,
    HITEM3D_V2_MULTI_IMAGE_TO_3D,
    HITEM3D_V21_IMAGE_TO_3D,
    HITEM3D_V21_MULTI_IMAGE_TO_3D,
)


class Hitem3d(Family[CallT]):
    """Hitem3D: 3D models of objects and of people, from one picture or from up to four views."""

    @method(HITEM3D_PORTRAIT_V15_IMAGE_TO_3D)
    def hitem3d_portrait_v15_image_to_3d(
        self,
        *,
        image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal[1536, "1536"] = 1536,
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D head or figure from one picture with Hitem3D 1.5 for portraits.

        - Name: ``hitem3d-portrait-v15/image-to-3d``
        - Path: ``hitem3d-portrait-v15/image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 5.60 to 7.00 per call, depending on resolution and request_type (on .cn,
          published 2026-04-29)

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            image_url: The person to be built. PNG, JPEG, JPG or WEBP up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. Only 1,536. Default: 1536.
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 2000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_portrait_v15_image_to_3d(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(HITEM3D_PORTRAIT_V15_MULTI_IMAGE_TO_3D)
    def hitem3d_portrait_v15_multi_image_to_3d(
        self,
        *,
        front_image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal[1536, "1536"] = 1536,
        back_image_url: MediaInput | None = None,
        left_image_url: MediaInput | None = None,
        right_image_url: MediaInput | None = None,
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D head or figure from up to four views with Hitem3D 1.5 for portraits.

        - Name: ``hitem3d-portrait-v15/multi-image-to-3d``
        - Path: ``hitem3d-portrait-v15/multi-image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 5.60 to 7.00 per call, depending on resolution and request_type (on .cn,
          published 2026-04-29)

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            front_image_url: The person seen from the front. PNG, JPEG, JPG or WEBP up to 20 MB.
            back_image_url: The person seen from behind. JPG or PNG up to 20 MB.
            left_image_url: The person seen from the left. JPG or PNG up to 20 MB.
            right_image_url: The person seen from the right. JPG or PNG up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. Only 1,536. Default: 1536.
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 2000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_portrait_v15_multi_image_to_3d(
                front_image_url=Path("picture.png"),
            )
        """
        ...

    @method(HITEM3D_PORTRAIT_V20_IMAGE_TO_3D)
    def hitem3d_portrait_v20_image_to_3d(
        self,
        *,
        image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal["1536pro"] = "1536pro",
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D head or figure from one picture with Hitem3D 2.0 for portraits.

        - Name: ``hitem3d-portrait-v20/image-to-3d``
        - Path: ``hitem3d-portrait-v20/image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 5.60 to 9.80 per call, depending on resolution and request_type (on .cn,
          published 2026-04-29)

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            image_url: The person to be built. PNG, JPEG, JPG or WEBP up to 10 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. Only "1536pro". Default: "1536pro".
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 2000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_portrait_v20_image_to_3d(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(HITEM3D_PORTRAIT_V20_MULTI_IMAGE_TO_3D)
    def hitem3d_portrait_v20_multi_image_to_3d(
        self,
        *,
        front_image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal["1536pro"] = "1536pro",
        back_image_url: MediaInput | None = None,
        left_image_url: MediaInput | None = None,
        right_image_url: MediaInput | None = None,
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D head or figure from up to four views with Hitem3D 2.0 for portraits.

        - Name: ``hitem3d-portrait-v20/multi-image-to-3d``
        - Path: ``hitem3d-portrait-v20/multi-image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 5.60 to 9.80 per call, depending on resolution and request_type (on .cn,
          published 2026-04-29)

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            front_image_url: The person seen from the front. PNG, JPEG, JPG or WEBP up to 20 MB.
            back_image_url: The person seen from behind. JPG or PNG up to 20 MB.
            left_image_url: The person seen from the left. JPG or PNG up to 20 MB.
            right_image_url: The person seen from the right. JPG or PNG up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. Only "1536pro". Default: "1536pro".
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 2000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_portrait_v20_multi_image_to_3d(
                front_image_url=Path("picture.png"),
            )
        """
        ...

    @method(HITEM3D_PORTRAIT_V21_IMAGE_TO_3D)
    def hitem3d_portrait_v21_image_to_3d(
        self,
        *,
        image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal["1536pro"] = "1536pro",
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D head or figure from one picture with Hitem3D 2.1 for portraits.

        - Name: ``hitem3d-portrait-v21/image-to-3d``
        - Path: ``hitem3d-portrait-v21/image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 5.60 to 9.80 per call, depending on resolution and request_type (on .cn,
          published 2026-04-29)

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            image_url: The person to be built. PNG, JPEG, JPG or WEBP up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. Only "1536pro". Default: "1536pro".
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 2000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_portrait_v21_image_to_3d(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(HITEM3D_PORTRAIT_V21_MULTI_IMAGE_TO_3D)
    def hitem3d_portrait_v21_multi_image_to_3d(
        self,
        *,
        front_image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal["1536pro"] = "1536pro",
        back_image_url: MediaInput | None = None,
        left_image_url: MediaInput | None = None,
        right_image_url: MediaInput | None = None,
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D head or figure from up to four views with Hitem3D 2.1 for portraits.

        - Name: ``hitem3d-portrait-v21/multi-image-to-3d``
        - Path: ``hitem3d-portrait-v21/multi-image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 5.60 to 5.80 per call, depending on resolution and request_type (on .cn,
          published 2026-04-29)
        - Note: With texture the published price is 5.80 here and 9.80 in every sibling; it may be a
          slip.

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            front_image_url: The person seen from the front. PNG, JPEG, JPG or WEBP up to 20 MB.
            back_image_url: The person seen from behind. JPG or PNG up to 20 MB.
            left_image_url: The person seen from the left. JPG or PNG up to 20 MB.
            right_image_url: The person seen from the right. JPG or PNG up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. Only "1536pro". Default: "1536pro".
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 2000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_portrait_v21_multi_image_to_3d(
                front_image_url=Path("picture.png"),
            )
        """
        ...

    @method(HITEM3D_V15_IMAGE_TO_3D)
    def hitem3d_v15_image_to_3d(
        self,
        *,
        image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal["512", "1024", "1536", "1536pro"] = "1024",
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D model from one picture with Hitem3D 1.5.

        - Name: ``hitem3d-v15/image-to-3d``
        - Path: ``hitem3d-v15/image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 0.70 to 9.80 per call, depending on resolution and request_type (on .cn,
          published 2026-04-29)

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            image_url: The object to be built. PNG, JPEG, JPG or WEBP up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. "512", "1024", "1536" or "1536pro". Default: "1024".
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 1000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_v15_image_to_3d(image_url=Path("picture.png"))
        """
        ...

    @method(HITEM3D_V15_MULTI_IMAGE_TO_3D)
    def hitem3d_v15_multi_image_to_3d(
        self,
        *,
        front_image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal["512", "1024", "1536", "1536pro"] = "1024",
        back_image_url: MediaInput | None = None,
        left_image_url: MediaInput | None = None,
        right_image_url: MediaInput | None = None,
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D model from up to four views with Hitem3D 1.5.

        - Name: ``hitem3d-v15/multi-image-to-3d``
        - Path: ``hitem3d-v15/multi-image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 0.70 to 9.80 per call, depending on resolution and request_type (on .cn,
          published 2026-04-29)

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            front_image_url: The object seen from the front. PNG, JPEG, JPG or WEBP up to 20 MB.
            back_image_url: The object seen from behind. JPG or PNG up to 20 MB.
            left_image_url: The object seen from the left. JPG or PNG up to 20 MB.
            right_image_url: The object seen from the right. JPG or PNG up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. "512", "1024", "1536" or "1536pro". Default: "1024".
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 1000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_v15_multi_image_to_3d(
                front_image_url=Path("picture.png"),
            )
        """
        ...

    @method(HITEM3D_V2_IMAGE_TO_3D)
    def hitem3d_v2_image_to_3d(
        self,
        *,
        image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal["1536", "1536pro"] = "1536",
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D model from one picture with Hitem3D 2.

        - Name: ``hitem3d-v2/image-to-3d``
        - Path: ``hitem3d-v2/image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 5.60 to 12.60 per call, depending on resolution and request_type (on .cn,
          published 2026-04-29)

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            image_url: The object to be built. PNG, JPEG, JPG or WEBP up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. "1536" or "1536pro". Default: "1536".
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 1000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_v2_image_to_3d(image_url=Path("picture.png"))
        """
        ...

    @method(HITEM3D_V2_MULTI_IMAGE_TO_3D)
    def hitem3d_v2_multi_image_to_3d(
        self,
        *,
        front_image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal["1536", "1536pro"] = "1536",
        back_image_url: MediaInput | None = None,
        left_image_url: MediaInput | None = None,
        right_image_url: MediaInput | None = None,
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D model from up to four views with Hitem3D 2.

        - Name: ``hitem3d-v2/multi-image-to-3d``
        - Path: ``hitem3d-v2/multi-image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 5.60 to 12.60 per call, depending on resolution and request_type (on .cn,
          published 2026-04-29)

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            front_image_url: The object seen from the front. PNG, JPEG, JPG or WEBP up to 20 MB.
            back_image_url: The object seen from behind. JPG or PNG up to 20 MB.
            left_image_url: The object seen from the left. JPG or PNG up to 20 MB.
            right_image_url: The object seen from the right. JPG or PNG up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. "1536" or "1536pro". Default: "1536".
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 1000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_v2_multi_image_to_3d(
                front_image_url=Path("picture.png"),
            )
        """
        ...

    @method(HITEM3D_V21_IMAGE_TO_3D)
    def hitem3d_v21_image_to_3d(
        self,
        *,
        image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal["1536pro", "1536fast"] = "1536pro",
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D model from one picture with Hitem3D 2.1.

        - Name: ``hitem3d-v21/image-to-3d``
        - Path: ``hitem3d-v21/image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 5.60 to 29.40 per call, depending on request_type and resolution (on .cn,
          published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            image_url: The object to be built. PNG, JPEG, JPG or WEBP up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. "1536pro" or "1536fast". Default: "1536pro".
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 2000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_v21_image_to_3d(image_url=Path("picture.png"))
        """
        ...

    @method(HITEM3D_V21_MULTI_IMAGE_TO_3D)
    def hitem3d_v21_multi_image_to_3d(
        self,
        *,
        front_image_url: MediaInput,
        request_type: Literal["mesh", "both"] = "mesh",
        resolution: Literal["1536pro", "1536fast"] = "1536pro",
        back_image_url: MediaInput | None = None,
        left_image_url: MediaInput | None = None,
        right_image_url: MediaInput | None = None,
        face: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D model from up to four views with Hitem3D 2.1.

        - Name: ``hitem3d-v21/multi-image-to-3d``
        - Path: ``hitem3d-v21/multi-image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 5.60 to 21.00 per call, depending on request_type and resolution (on .cn,
          published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            request_type: Whether only the shape is built (mesh) or shape and texture together
                (both), which costs more. "mesh" or "both". Default: "mesh".
            front_image_url: The object seen from the front. PNG, JPEG, JPG or WEBP up to 20 MB.
            back_image_url: The object seen from behind. JPG, PNG, JPEG or WEBP up to 20 MB.
            left_image_url: The object seen from the left. JPG, PNG, JPEG or WEBP up to 20 MB.
            right_image_url: The object seen from the right. JPG, PNG, JPEG or WEBP up to 20 MB.
            resolution: How finely the shape is worked out: higher and pro give more detail. It also
                suggests the number of faces. "1536pro" or "1536fast". Default: "1536pro".
            face: How many faces the mesh is to have: more is finer and heavier. Suggested: 500,000
                at resolution 512, 1,000,000 at 1024, 2,000,000 above. 100,000 to 2,000,000, in
                steps of 10,000. Service default: 2000000.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hitem3d.hitem3d_v21_multi_image_to_3d(
                front_image_url=Path("picture.png"),
            )
        """
        ...

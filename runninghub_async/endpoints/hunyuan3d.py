# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Tencent Hunyuan3D: 3D models from text or from pictures, with Hunyuan3D 3.1."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

HUNYUAN3D_V3_1_IMAGE_TO_3D = Endpoint(
    path="hunyuan3d-v3.1/image-to-3d",
    names=("hunyuan3d-v3.1/image-to-3d", "混元图生3D模型v3.1"),
    family="hunyuan3d",
    method="hunyuan3d_v3_1_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D model from a picture and up to seven further views with Hunyuan3D 3.1.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="faceCount",
            python_name="face_count",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier.",
            default=500000,
            min=10000,
            max=1500000,
            step=1,
        ),
        Parameter(
            name="enablePbr",
            python_name="enable_pbr",
            type="boolean",
            description="Adds physically based material maps (metalness, roughness, normals), so that surfaces react to light in a renderer.",
            required=True,
            default=False,
        ),
        Parameter(
            name="generateType",
            python_name="generate_type",
            type="choice",
            description="What is built: Normal a textured model, Geometry the bare shape, Sketch a model from a line drawing.",
            required=True,
            default="Normal",
            options=("Normal", "Geometry", "Sketch"),
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The object to be built, from its main side.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="leftImageUrl",
            python_name="left_image_url",
            type="image",
            description="The object seen from the left.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="rightImageUrl",
            python_name="right_image_url",
            type="image",
            description="The object seen from the right.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="backImageUrl",
            python_name="back_image_url",
            type="image",
            description="The object seen from behind.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="topImageUrl",
            python_name="top_image_url",
            type="image",
            description="The object seen from above.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="bottomImageUrl",
            python_name="bottom_image_url",
            type="image",
            description="The object seen from below.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="leftFrontImageUrl",
            python_name="left_front_image_url",
            type="image",
            description="The object seen from the front left, half turned.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="rightFrontImageUrl",
            python_name="right_front_image_url",
            type="image",
            description="The object seen from the front right, half turned.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=("3D Generation & Processing / image-to-3D / hunyuan3d-v3.1/image-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("4.2"), when={"generateType": "Geometry", "enablePbr": "false"}
                ),
                PriceRule(
                    amount=Decimal("5.4"), when={"generateType": "Geometry", "enablePbr": "true"}
                ),
                PriceRule(
                    amount=Decimal("4.8"), when={"generateType": "Normal", "enablePbr": "false"}
                ),
                PriceRule(
                    amount=Decimal("6.0"), when={"generateType": "Normal", "enablePbr": "true"}
                ),
                PriceRule(
                    amount=Decimal("5.4"), when={"generateType": "Sketch", "enablePbr": "false"}
                ),
                PriceRule(
                    amount=Decimal("6.6"), when={"generateType": "Sketch", "enablePbr": "true"}
                ),
            ),
        ),
    ),
)

HUNYUAN3D_V3_1_TEXT_TO_3D = Endpoint(
    path="hunyuan3d-v3.1/text-to-3d",
    names=("hunyuan3d-v3.1/text-to-3d", "混元文生3D模型v3.1"),
    family="hunyuan3d",
    method="hunyuan3d_v3_1_text_to_3d",
    task="text-to-3d",
    output="3d",
    summary="Builds a 3D model from text with Hunyuan3D 3.1.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The object: what it is, its form, material and colours.",
            required=True,
        ),
        Parameter(
            name="faceCount",
            python_name="face_count",
            type="integer",
            description="How many faces the mesh is to have: more is finer and heavier.",
            default=500000,
            min=10000,
            max=1500000,
            step=1,
        ),
        Parameter(
            name="enablePbr",
            python_name="enable_pbr",
            type="boolean",
            description="Adds physically based material maps (metalness, roughness, normals), so that surfaces react to light in a renderer.",
            required=True,
            default=False,
        ),
        Parameter(
            name="generateType",
            python_name="generate_type",
            type="choice",
            description="What is built: Normal a textured model, Geometry the bare shape, Sketch a model from a line drawing.",
            required=True,
            default="Normal",
            options=("Normal", "Geometry", "Sketch"),
        ),
    ),
    nav=("3D Generation & Processing / text-to-3D / hunyuan3d-v3.1/text-to-3d",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("1.8"), when={"generateType": "Geometry", "enablePbr": "false"}
                ),
                PriceRule(
                    amount=Decimal("3.0"), when={"generateType": "Geometry", "enablePbr": "true"}
                ),
                PriceRule(
                    amount=Decimal("2.4"), when={"generateType": "Normal", "enablePbr": "false"}
                ),
                PriceRule(
                    amount=Decimal("3.6"), when={"generateType": "Normal", "enablePbr": "true"}
                ),
                PriceRule(
                    amount=Decimal("3.0"), when={"generateType": "Sketch", "enablePbr": "false"}
                ),
                PriceRule(
                    amount=Decimal("4.2"), when={"generateType": "Sketch", "enablePbr": "true"}
                ),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    HUNYUAN3D_V3_1_IMAGE_TO_3D,
    HUNYUAN3D_V3_1_TEXT_TO_3D,
)


class Hunyuan3d(Family[CallT]):
    """Tencent Hunyuan3D: 3D models from text or from pictures, with Hunyuan3D 3.1."""

    @method(HUNYUAN3D_V3_1_IMAGE_TO_3D)
    def hunyuan3d_v3_1_image_to_3d(
        self,
        *,
        image_url: MediaInput,
        enable_pbr: bool = False,
        generate_type: Literal["Normal", "Geometry", "Sketch"] = "Normal",
        face_count: int | None = None,
        left_image_url: MediaInput | None = None,
        right_image_url: MediaInput | None = None,
        back_image_url: MediaInput | None = None,
        top_image_url: MediaInput | None = None,
        bottom_image_url: MediaInput | None = None,
        left_front_image_url: MediaInput | None = None,
        right_front_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D model from a picture and up to seven further views with Hunyuan3D 3.1.

        - Name: ``hunyuan3d-v3.1/image-to-3d``, ``混元图生3D模型v3.1``
        - Path: ``hunyuan3d-v3.1/image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: CNY 4.20 to 6.60 per call, depending on generate_type and enable_pbr (on .cn,
          published 2026-04-29)

        Args:
            face_count: How many faces the mesh is to have: more is finer and heavier. 10,000 to
                1,500,000. Service default: 500000.
            enable_pbr: Adds physically based material maps (metalness, roughness, normals), so that
                surfaces react to light in a renderer. Default: False.
            generate_type: What is built: Normal a textured model, Geometry the bare shape, Sketch a
                model from a line drawing. "Normal", "Geometry" or "Sketch". Default: "Normal".
            image_url: The object to be built, from its main side. JPG or PNG up to 10 MB.
            left_image_url: The object seen from the left. JPG or PNG up to 10 MB.
            right_image_url: The object seen from the right. JPG or PNG up to 10 MB.
            back_image_url: The object seen from behind. JPG or PNG up to 10 MB.
            top_image_url: The object seen from above. JPG or PNG up to 10 MB.
            bottom_image_url: The object seen from below. JPG or PNG up to 10 MB.
            left_front_image_url: The object seen from the front left, half turned. JPG or PNG up to
                10 MB.
            right_front_image_url: The object seen from the front right, half turned. JPG or PNG up
                to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hunyuan3d.hunyuan3d_v3_1_image_to_3d(image_url=Path("picture.png"))
        """
        ...

    @method(HUNYUAN3D_V3_1_TEXT_TO_3D)
    def hunyuan3d_v3_1_text_to_3d(
        self,
        *,
        prompt: TextInput,
        enable_pbr: bool = False,
        generate_type: Literal["Normal", "Geometry", "Sketch"] = "Normal",
        face_count: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D model from text with Hunyuan3D 3.1.

        - Name: ``hunyuan3d-v3.1/text-to-3d``, ``混元文生3D模型v3.1``
        - Path: ``hunyuan3d-v3.1/text-to-3d``
        - Task: text-to-3d
        - Output: 3d
        - Price: CNY 1.80 to 4.20 per call, depending on generate_type and enable_pbr (on .cn,
          published 2026-04-29)

        Args:
            prompt: The object: what it is, its form, material and colours.
            face_count: How many faces the mesh is to have: more is finer and heavier. 10,000 to
                1,500,000. Service default: 500000.
            enable_pbr: Adds physically based material maps (metalness, roughness, normals), so that
                surfaces react to light in a renderer. Default: False.
            generate_type: What is built: Normal a textured model, Geometry the bare shape, Sketch a
                model from a line drawing. "Normal", "Geometry" or "Sketch". Default: "Normal".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hunyuan3d.hunyuan3d_v3_1_text_to_3d(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

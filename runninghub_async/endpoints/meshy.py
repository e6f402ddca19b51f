# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Meshy: 3D models from text or from a picture, with Meshy 6."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter

MESHY6_IMAGE_TO_3D = Endpoint(
    path="meshy6/image-to-3d",
    names=("meshy6/image-to-3d",),
    family="meshy",
    method="meshy6_image_to_3d",
    task="image-to-3d",
    output="3d",
    summary="Builds a 3D model from a picture with Meshy 6, with or without texture.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The object to be built.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG"),
        ),
        Parameter(
            name="topology",
            python_name="topology",
            type="choice",
            description="What the mesh is made of: triangle holds finer detail, quad suits smooth surfaces and further editing.",
            default="triangle",
            options=("triangle", "quad"),
        ),
        Parameter(
            name="targetPolycount",
            python_name="target_polycount",
            type="integer",
            description="Roughly how many polygons the mesh is to have: more is finer and heavier.",
            default=30000,
            min=100,
            max=300000,
            step=1,
        ),
        Parameter(
            name="symmetryMode",
            python_name="symmetry_mode",
            type="choice",
            description="Whether both halves of the object are made mirror images; auto decides by the object.",
            default="auto",
            options=("off", "auto", "on"),
        ),
        Parameter(
            name="shouldRemesh",
            python_name="should_remesh",
            type="boolean",
            description="Rebuilds the mesh with cleaner, more even faces. topology and target_polycount describe the mesh wanted.",
            default=True,
        ),
        Parameter(
            name="shouldTexture",
            python_name="should_texture",
            type="boolean",
            description="Paints the model; off leaves the bare shape.",
            default=True,
        ),
        Parameter(
            name="enablePbr",
            python_name="enable_pbr",
            type="boolean",
            description="Adds physically based material maps (metalness, roughness, normals), so that surfaces react to light in a renderer.",
            default=False,
        ),
        Parameter(
            name="taPose",
            python_name="ta_pose",
            type="boolean",
            description="Stands a figure in the A or T pose that rigging for animation needs.",
            default=False,
        ),
        Parameter(
            name="texturePrompt",
            python_name="texture_prompt",
            type="string",
            description="What the surface should look like: colours, materials, wear.",
            max_length=2000,
        ),
        Parameter(
            name="textureImageUrl",
            python_name="texture_image_url",
            type="image",
            description="A picture whose colours and surfaces the model should wear.",
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG"),
        ),
    ),
)

MESHY6_TEXT_TO_3D = Endpoint(
    path="meshy6/text-to-3d",
    names=("meshy6/text-to-3d",),
    family="meshy",
    method="meshy6_text_to_3d",
    task="text-to-3d",
    output="3d",
    summary="Builds a 3D model from text with Meshy 6, in a realistic or a sculpted look.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The object: what it is, its form, material and colours.",
            required=True,
            max_length=600,
        ),
        Parameter(
            name="artStyle",
            python_name="art_style",
            type="choice",
            description="Whether the object looks like the real thing or like a sculpture.",
            default="realistic",
            options=("realistic", "sculpture"),
        ),
        Parameter(
            name="topology",
            python_name="topology",
            type="choice",
            description="What the mesh is made of: triangle holds finer detail, quad suits smooth surfaces and further editing.",
            default="triangle",
            options=("triangle", "quad"),
        ),
        Parameter(
            name="targetPolycount",
            python_name="target_polycount",
            type="integer",
            description="Roughly how many polygons the mesh is to have: more is finer and heavier.",
            default=30000,
            min=100,
            max=300000,
            step=1,
        ),
        Parameter(
            name="symmetryMode",
            python_name="symmetry_mode",
            type="choice",
            description="Whether both halves of the object are made mirror images; auto decides by the object.",
            default="auto",
            options=("off", "auto", "on"),
        ),
        Parameter(
            name="shouldRemesh",
            python_name="should_remesh",
            type="boolean",
            description="Rebuilds the mesh with cleaner, more even faces. topology and target_polycount describe the mesh wanted.",
            default=True,
        ),
        Parameter(
            name="enablePbr",
            python_name="enable_pbr",
            type="boolean",
            description="Adds physically based material maps (metalness, roughness, normals), so that surfaces react to light in a renderer.",
            default=False,
        ),
        Parameter(
            name="taPose",
            python_name="ta_pose",
            type="boolean",
            description="Stands a figure in the A or T pose that rigging for animation needs.",
            default=False,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
            default=False,
        ),
        Parameter(
            name="texturePrompt",
            python_name="texture_prompt",
            type="string",
            description="What the surface should look like: colours, materials, wear.",
            max_length=2000,
        ),
        Parameter(
            name="textureImageUrl",
            python_name="texture_image_url",
            type="image",
            description="A picture whose colours and surfaces the model should wear.",
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG"),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    MESHY6_IMAGE_TO_3D,
    MESHY6_TEXT_TO_3D,
)


class Meshy(Family[CallT]):
    """Meshy: 3D models from text or from a picture, with Meshy 6."""

    @method(MESHY6_IMAGE_TO_3D)
    def meshy6_image_to_3d(
        self,
        *,
        image_url: MediaInput,
        topology: Literal["triangle", "quad"] | None = None,
        target_polycount: int | None = None,
        symmetry_mode: Literal["off", "auto", "on"] | None = None,
        should_remesh: bool | None = None,
        should_texture: bool | None = None,
        enable_pbr: bool | None = None,
        ta_pose: bool | None = None,
        texture_prompt: TextInput | None = None,
        texture_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D model from a picture with Meshy 6, with or without texture.

        - Name: ``meshy6/image-to-3d``
        - Path: ``meshy6/image-to-3d``
        - Task: image-to-3d
        - Output: 3d
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The object to be built. JPG, JPEG or PNG up to 10 MB.
            topology: What the mesh is made of: triangle holds finer detail, quad suits smooth
                surfaces and further editing. "triangle" or "quad". Service default: "triangle".
            target_polycount: Roughly how many polygons the mesh is to have: more is finer and
                heavier. 100 to 300,000. Service default: 30000.
            symmetry_mode: Whether both halves of the object are made mirror images; auto decides by
                the object. "off", "auto" or "on". Service default: "auto".
            should_remesh: Rebuilds the mesh with cleaner, more even faces. topology and
                target_polycount describe the mesh wanted. Service default: True.
            should_texture: Paints the model; off leaves the bare shape. Service default: True.
            enable_pbr: Adds physically based material maps (metalness, roughness, normals), so that
                surfaces react to light in a renderer. Service default: False.
            ta_pose: Stands a figure in the A or T pose that rigging for animation needs. Service
                default: False.
            texture_prompt: What the surface should look like: colours, materials, wear. At most
                2,000 characters.
            texture_image_url: A picture whose colours and surfaces the model should wear. JPG, JPEG
                or PNG up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.meshy.meshy6_image_to_3d(image_url=Path("picture.png"))
        """
        ...

    @method(MESHY6_TEXT_TO_3D)
    def meshy6_text_to_3d(
        self,
        *,
        prompt: TextInput,
        art_style: Literal["realistic", "sculpture"] | None = None,
        topology: Literal["triangle", "quad"] | None = None,
        target_polycount: int | None = None,
        symmetry_mode: Literal["off", "auto", "on"] | None = None,
        should_remesh: bool | None = None,
        enable_pbr: bool | None = None,
        ta_pose: bool | None = None,
        enable_prompt_expansion: bool | None = None,
        texture_prompt: TextInput | None = None,
        texture_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D model from text with Meshy 6, in a realistic or a sculpted look.

        - Name: ``meshy6/text-to-3d``
        - Path: ``meshy6/text-to-3d``
        - Task: text-to-3d
        - Output: 3d
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: The object: what it is, its form, material and colours. At most 600 characters.
            art_style: Whether the object looks like the real thing or like a sculpture. "realistic"
                or "sculpture". Service default: "realistic".
            topology: What the mesh is made of: triangle holds finer detail, quad suits smooth
                surfaces and further editing. "triangle" or "quad". Service default: "triangle".
            target_polycount: Roughly how many polygons the mesh is to have: more is finer and
                heavier. 100 to 300,000. Service default: 30000.
            symmetry_mode: Whether both halves of the object are made mirror images; auto decides by
                the object. "off", "auto" or "on". Service default: "auto".
            should_remesh: Rebuilds the mesh with cleaner, more even faces. topology and
                target_polycount describe the mesh wanted. Service default: True.
            enable_pbr: Adds physically based material maps (metalness, roughness, normals), so that
                surfaces react to light in a renderer. Service default: False.
            ta_pose: Stands a figure in the A or T pose that rigging for animation needs. Service
                default: False.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are. Service default:
                False.
            texture_prompt: What the surface should look like: colours, materials, wear. At most
                2,000 characters.
            texture_image_url: A picture whose colours and surfaces the model should wear. JPG, JPEG
                or PNG up to 10 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.meshy.meshy6_text_to_3d(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Z-Image: Pictures from text or from a picture with the hosted open model Z-Image Turbo."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, Wire

Z_IMAGE_TURBO_IMAGE_TO_IMAGE = Endpoint(
    path="rhart-image/z-image-turbo/image-to-image",
    names=("z-image-turbo/image-to-image",),
    family="z_image",
    method="z_image_turbo_image_to_image",
    task="image-to-image",
    output="image",
    summary="Redraws a picture as a text says with Z-Image Turbo.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be redrawn.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="66##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="41##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="64##select",
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
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="65##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / z / z-image-turbo/image-to-image",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

Z_IMAGE_TURBO_IMAGE_TO_IMAGE_LORA = Endpoint(
    path="rhart-image/z-image-turbo/image-to-image-lora",
    names=("z-image-turbo/image-to-image-lora",),
    family="z_image",
    method="z_image_turbo_image_to_image_lora",
    task="image-to-image",
    output="image",
    summary="Redraws a picture as a text says with Z-Image Turbo and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be redrawn.",
            required=True,
            max_files=1,
            max_size_mb=10,
            node_key="44##image",
            evidence="No list of accepted file types is known.",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="18##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="41##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
            },
            evidence="A client found another default, a custom size, on the documentation page.",
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="43##lora_name",
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
            node_key="43##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="42##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / z / z-image-turbo/image-to-image-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

Z_IMAGE_TURBO = Endpoint(
    path="rhart-image/z-image/turbo",
    names=("z-image/turbo",),
    family="z_image",
    method="z_image_turbo",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Z-Image Turbo.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="10##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="28##select",
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
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="29##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / z / z-image/turbo",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

Z_IMAGE_TURBO_LORA = Endpoint(
    path="rhart-image/z-image/turbo-lora",
    names=("z-image/turbo-lora",),
    family="z_image",
    method="z_image_turbo_lora",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Z-Image Turbo and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="6##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="30##select",
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
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="38##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=1,
            min=-100,
            max=100,
            step=0.01,
            node_key="38##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="34##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / z / z-image/turbo-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    Z_IMAGE_TURBO_IMAGE_TO_IMAGE,
    Z_IMAGE_TURBO_IMAGE_TO_IMAGE_LORA,
    Z_IMAGE_TURBO,
    Z_IMAGE_TURBO_LORA,
)


class ZImage(Family[CallT]):
    """Z-Image: Pictures from text or from a picture with the hosted open model Z-Image Turbo."""

    @method(Z_IMAGE_TURBO_IMAGE_TO_IMAGE)
    def z_image_turbo_image_to_image(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Redraws a picture as a text says with Z-Image Turbo.

        - Name: ``z-image-turbo/image-to-image``
        - Path: ``rhart-image/z-image-turbo/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known.

        Args:
            image_url: The picture to be redrawn. JPG or PNG up to 10 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16".
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.z_image.z_image_turbo_image_to_image(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(Z_IMAGE_TURBO_IMAGE_TO_IMAGE_LORA)
    def z_image_turbo_image_to_image_lora(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        lora: str | None = None,
        lora_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Redraws a picture as a text says with Z-Image Turbo and a LoRA of your choice.

        - Name: ``z-image-turbo/image-to-image-lora``
        - Path: ``rhart-image/z-image-turbo/image-to-image-lora``
        - Task: image-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known.

        Args:
            image_url: The picture to be redrawn. Up to 10 MB. Uncertain: No list of accepted file
                types is known.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16". Uncertain: A client found another default, a custom
                size, on the documentation page.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.z_image.z_image_turbo_image_to_image_lora(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(Z_IMAGE_TURBO)
    def z_image_turbo(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Z-Image Turbo.

        - Name: ``z-image/turbo``
        - Path: ``rhart-image/z-image/turbo``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16".
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Service default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.z_image.z_image_turbo(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(Z_IMAGE_TURBO_LORA)
    def z_image_turbo_lora(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        lora: str | None = None,
        lora_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Z-Image Turbo and a LoRA of your choice.

        - Name: ``z-image/turbo-lora``
        - Path: ``rhart-image/z-image/turbo-lora``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16".
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 1.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.z_image.z_image_turbo_lora(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

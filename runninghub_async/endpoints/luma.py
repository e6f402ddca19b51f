# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Luma: Pictures from text and edited pictures with Luma Uni-1 and Uni-1 Max."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter

AspectRatioOption: TypeAlias = Literal[
    "3:1", "2:1", "16:9", "3:2", "1:1", "2:3", "9:16", "1:2", "1:3"
]

UNI_1_MAX_IMAGE_EDIT = Endpoint(
    path="luma/uni-1-max/image-edit",
    names=("Luma uni-1-max Image Edit", "Luma uni-1-max 图像编辑"),
    family="luma",
    method="uni_1_max_image_edit",
    task="image-edit",
    output="image",
    summary="Edits a picture as a text says with Luma Uni-1 Max.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_size_mb=50,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            max_length=6000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            options=("3:1", "2:1", "16:9", "3:2", "1:1", "2:3", "9:16", "1:2", "1:3"),
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="The look of the result: auto goes by the text, manga draws in the manner of Japanese comics.",
            default="auto",
            options=("auto", "manga"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            options=("png", "jpeg"),
        ),
    ),
    notes="How Max differs from the plain Uni-1 is not documented.",
)

UNI_1_MAX_IMAGE_TO_IMAGE = Endpoint(
    path="luma/uni-1-max/image-to-image",
    names=("Luma uni-1-max Image to Image", "Luma uni-1-max 图生图"),
    family="luma",
    method="uni_1_max_image_to_image",
    task="image-to-image",
    output="image",
    summary="Makes a new picture after one picture, and up to eight more as references, with Luma Uni-1 Max.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=6000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to work from.",
            required=True,
            max_size_mb=50,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            options=("3:1", "2:1", "16:9", "3:2", "1:1", "2:3", "9:16", "1:2", "1:3"),
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="The look of the result: auto goes by the text, manga draws in the manner of Japanese comics.",
            default="auto",
            options=("auto", "manga"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            options=("png", "jpeg"),
        ),
        Parameter(
            name="webSearch",
            python_name="web_search",
            type="boolean",
            description="Lets the model look things up on the web before it starts.",
            default=False,
        ),
        Parameter(
            name="imageRef",
            python_name="image_ref",
            type="image",
            description="Further pictures whose subjects or look the result should take up.",
            multiple=True,
            max_files=8,
            max_size_mb=50,
        ),
    ),
    notes="How Max differs from the plain Uni-1 is not documented.",
)

UNI_1_MAX_TEXT_TO_IMAGE = Endpoint(
    path="luma/uni-1-max/text-to-image",
    names=("Luma uni-1-max Text to Image", "Luma uni-1-max 文生图"),
    family="luma",
    method="uni_1_max_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Luma Uni-1 Max.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=6000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("3:1", "2:1", "16:9", "3:2", "1:1", "2:3", "9:16", "1:2", "1:3"),
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="The look of the result: auto goes by the text, manga draws in the manner of Japanese comics.",
            default="auto",
            options=("auto", "manga"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            options=("png", "jpeg"),
        ),
        Parameter(
            name="webSearch",
            python_name="web_search",
            type="boolean",
            description="Lets the model look things up on the web before it starts.",
            default=False,
        ),
    ),
    notes="How Max differs from the plain Uni-1 is not documented.",
)

UNI_1_IMAGE_EDIT = Endpoint(
    path="luma/uni-1/image-edit",
    names=("Luma uni-1 Image Edit", "Luma uni-1 图像编辑"),
    family="luma",
    method="uni_1_image_edit",
    task="image-edit",
    output="image",
    summary="Edits a picture as a text says with Luma Uni-1.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_size_mb=50,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            max_length=6000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            options=("3:1", "2:1", "16:9", "3:2", "1:1", "2:3", "9:16", "1:2", "1:3"),
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="The look of the result: auto goes by the text, manga draws in the manner of Japanese comics.",
            default="auto",
            options=("auto", "manga"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            options=("png", "jpeg"),
        ),
    ),
)

UNI_1_IMAGE_TO_IMAGE = Endpoint(
    path="luma/uni-1/image-to-image",
    names=("Luma uni-1 Image to Image", "Luma uni-1 图生图"),
    family="luma",
    method="uni_1_image_to_image",
    task="image-to-image",
    output="image",
    summary="Makes a new picture after one picture, and up to eight more as references, with Luma Uni-1.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=6000,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to work from.",
            required=True,
            max_size_mb=50,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            options=("3:1", "2:1", "16:9", "3:2", "1:1", "2:3", "9:16", "1:2", "1:3"),
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="The look of the result: auto goes by the text, manga draws in the manner of Japanese comics.",
            default="auto",
            options=("auto", "manga"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            options=("png", "jpeg"),
        ),
        Parameter(
            name="webSearch",
            python_name="web_search",
            type="boolean",
            description="Lets the model look things up on the web before it starts.",
            default=False,
        ),
        Parameter(
            name="imageRef",
            python_name="image_ref",
            type="image",
            description="Further pictures whose subjects or look the result should take up.",
            multiple=True,
            max_files=8,
            max_size_mb=50,
        ),
    ),
)

UNI_1_TEXT_TO_IMAGE = Endpoint(
    path="luma/uni-1/text-to-image",
    names=("Luma uni-1 Text to Image", "Luma uni-1 文生图"),
    family="luma",
    method="uni_1_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with Luma Uni-1.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=6000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            options=("3:1", "2:1", "16:9", "3:2", "1:1", "2:3", "9:16", "1:2", "1:3"),
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="The look of the result: auto goes by the text, manga draws in the manner of Japanese comics.",
            default="auto",
            options=("auto", "manga"),
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            options=("png", "jpeg"),
        ),
        Parameter(
            name="webSearch",
            python_name="web_search",
            type="boolean",
            description="Lets the model look things up on the web before it starts.",
            default=False,
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    UNI_1_MAX_IMAGE_EDIT,
    UNI_1_MAX_IMAGE_TO_IMAGE,
    UNI_1_MAX_TEXT_TO_IMAGE,
    UNI_1_IMAGE_EDIT,
    UNI_1_IMAGE_TO_IMAGE,
    UNI_1_TEXT_TO_IMAGE,
)


class Luma(Family[CallT]):
    """Luma: Pictures from text and edited pictures with Luma Uni-1 and Uni-1 Max."""

    @method(UNI_1_MAX_IMAGE_EDIT)
    def uni_1_max_image_edit(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption | None = None,
        style: Literal["auto", "manga"] | None = None,
        output_format: Literal["png", "jpeg"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture as a text says with Luma Uni-1 Max.

        - Name: ``Luma uni-1-max Image Edit``, ``Luma uni-1-max 图像编辑``
        - Path: ``luma/uni-1-max/image-edit``
        - Task: image-edit
        - Output: image
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: How Max differs from the plain Uni-1 is not documented.

        Args:
            image_url: The picture to be edited. Up to 50 MB.
            prompt: What to change and what to keep, in plain words. At most 6,000 characters.
            aspect_ratio: Shape of the result, width to height. "3:1", "2:1", "16:9", "3:2", "1:1",
                "2:3", "9:16", "1:2" or "1:3".
            style: The look of the result: auto goes by the text, manga draws in the manner of
                Japanese comics. "auto" or "manga". Service default: "auto".
            output_format: File type of the result. "png" or "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.luma.uni_1_max_image_edit(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(UNI_1_MAX_IMAGE_TO_IMAGE)
    def uni_1_max_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        aspect_ratio: AspectRatioOption | None = None,
        style: Literal["auto", "manga"] | None = None,
        output_format: Literal["png", "jpeg"] | None = None,
        web_search: bool | None = None,
        image_ref: MediaInput | Sequence[MediaInput] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a new picture after one picture, and up to eight more as references, with Luma
        Uni-1 Max.

        - Name: ``Luma uni-1-max Image to Image``, ``Luma uni-1-max 图生图``
        - Path: ``luma/uni-1-max/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: How Max differs from the plain Uni-1 is not documented.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 6,000 characters.
            image_url: The picture to work from. Up to 50 MB.
            aspect_ratio: Shape of the result, width to height. "3:1", "2:1", "16:9", "3:2", "1:1",
                "2:3", "9:16", "1:2" or "1:3".
            style: The look of the result: auto goes by the text, manga draws in the manner of
                Japanese comics. "auto" or "manga". Service default: "auto".
            output_format: File type of the result. "png" or "jpeg".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            image_ref: Further pictures whose subjects or look the result should take up. At most 8
                files, each up to 50 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.luma.uni_1_max_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(UNI_1_MAX_TEXT_TO_IMAGE)
    def uni_1_max_text_to_image(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption | None = None,
        style: Literal["auto", "manga"] | None = None,
        output_format: Literal["png", "jpeg"] | None = None,
        web_search: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Luma Uni-1 Max.

        - Name: ``Luma uni-1-max Text to Image``, ``Luma uni-1-max 文生图``
        - Path: ``luma/uni-1-max/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: How Max differs from the plain Uni-1 is not documented.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 6,000 characters.
            aspect_ratio: Shape of the result, width to height. "3:1", "2:1", "16:9", "3:2", "1:1",
                "2:3", "9:16", "1:2" or "1:3". Service default: "16:9".
            style: The look of the result: auto goes by the text, manga draws in the manner of
                Japanese comics. "auto" or "manga". Service default: "auto".
            output_format: File type of the result. "png" or "jpeg".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.luma.uni_1_max_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(UNI_1_IMAGE_EDIT)
    def uni_1_image_edit(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption | None = None,
        style: Literal["auto", "manga"] | None = None,
        output_format: Literal["png", "jpeg"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture as a text says with Luma Uni-1.

        - Name: ``Luma uni-1 Image Edit``, ``Luma uni-1 图像编辑``
        - Path: ``luma/uni-1/image-edit``
        - Task: image-edit
        - Output: image
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The picture to be edited. Up to 50 MB.
            prompt: What to change and what to keep, in plain words. At most 6,000 characters.
            aspect_ratio: Shape of the result, width to height. "3:1", "2:1", "16:9", "3:2", "1:1",
                "2:3", "9:16", "1:2" or "1:3".
            style: The look of the result: auto goes by the text, manga draws in the manner of
                Japanese comics. "auto" or "manga". Service default: "auto".
            output_format: File type of the result. "png" or "jpeg".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.luma.uni_1_image_edit(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(UNI_1_IMAGE_TO_IMAGE)
    def uni_1_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        aspect_ratio: AspectRatioOption | None = None,
        style: Literal["auto", "manga"] | None = None,
        output_format: Literal["png", "jpeg"] | None = None,
        web_search: bool | None = None,
        image_ref: MediaInput | Sequence[MediaInput] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a new picture after one picture, and up to eight more as references, with Luma
        Uni-1.

        - Name: ``Luma uni-1 Image to Image``, ``Luma uni-1 图生图``
        - Path: ``luma/uni-1/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 6,000 characters.
            image_url: The picture to work from. Up to 50 MB.
            aspect_ratio: Shape of the result, width to height. "3:1", "2:1", "16:9", "3:2", "1:1",
                "2:3", "9:16", "1:2" or "1:3".
            style: The look of the result: auto goes by the text, manga draws in the manner of
                Japanese comics. "auto" or "manga". Service default: "auto".
            output_format: File type of the result. "png" or "jpeg".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            image_ref: Further pictures whose subjects or look the result should take up. At most 8
                files, each up to 50 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.luma.uni_1_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(UNI_1_TEXT_TO_IMAGE)
    def uni_1_text_to_image(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption | None = None,
        style: Literal["auto", "manga"] | None = None,
        output_format: Literal["png", "jpeg"] | None = None,
        web_search: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with Luma Uni-1.

        - Name: ``Luma uni-1 Text to Image``, ``Luma uni-1 文生图``
        - Path: ``luma/uni-1/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 6,000 characters.
            aspect_ratio: Shape of the result, width to height. "3:1", "2:1", "16:9", "3:2", "1:1",
                "2:3", "9:16", "1:2" or "1:3".
            style: The look of the result: auto goes by the text, manga draws in the manner of
                Japanese comics. "auto" or "manga". Service default: "auto".
            output_format: File type of the result. "png" or "jpeg".
            web_search: Lets the model look things up on the web before it starts. Service default:
                False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.luma.uni_1_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

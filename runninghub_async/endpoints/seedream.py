# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""ByteDance Seedream: Pictures from text or from other pictures, alone or as a related series."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from runninghub_async.models.family import CallT, Family, MediaInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

SEEDREAM_V4_5_IMAGE_TO_IMAGE = Endpoint(
    path="seedream-v4.5/image-to-image",
    names=("seedream-v4.5/image-to-image",),
    family="seedream",
    method="seedream_v4_5_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with Seedream 4.5, at up to 4K.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
            options=("2k", "4k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / seedream / seedream-v4.5/image-to-image",
    ),
    notes="The published price rule names max_images without a count. It reads like a price for each picture; that is not proven.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.2"), when={"maxImages": ""}),),
        ),
    ),
)

SEEDREAM_V4_5_TEXT_TO_IMAGE = Endpoint(
    path="seedream-v4.5/text-to-image",
    names=("seedream-v4.5/text-to-image",),
    family="seedream",
    method="seedream_v4_5_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes pictures from text with Seedream 4.5, at up to 4K.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
            options=("2k", "4k"),
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / seedream / seedream-v4.5/text-to-image",),
    notes="The published price rule names max_images without a count. It reads like a price for each picture; that is not proven.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.2"), when={"maxImages": ""}),),
        ),
    ),
)

SEEDREAM_V4_IMAGE_TO_IMAGE = Endpoint(
    path="seedream-v4/image-to-image",
    names=("seedream-v4/image-to-image",),
    family="seedream",
    method="seedream_v4_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with Seedream 4, at 1K to 4K.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
            options=("1k", "2k", "4k"),
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / seedream / seedream-v4/image-to-image",),
    notes="The published price rule names max_images without a count. It reads like a price for each picture; that is not proven.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.14"), when={"maxImages": ""}),),
        ),
    ),
)

SEEDREAM_V4_TEXT_TO_IMAGE = Endpoint(
    path="seedream-v4/text-to-image",
    names=("seedream-v4/text-to-image",),
    family="seedream",
    method="seedream_v4_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes pictures from text with Seedream 4, at 1K to 4K.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
            options=("1k", "2k", "4k"),
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / seedream / seedream-v4/text-to-image",),
    notes="The published price rule names max_images without a count. It reads like a price for each picture; that is not proven.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.14"), when={"maxImages": ""}),),
        ),
    ),
)

SEEDREAM_V5_LITE_IMAGE_TO_IMAGE = Endpoint(
    path="seedream-v5-lite/image-to-image",
    names=("seedream-v5-lite/image-to-image",),
    family="seedream",
    method="seedream_v5_lite_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to ten pictures with Seedream 5 Lite, at 2K or 3K.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
            options=("2k", "3k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / seedream / seedream-v5-lite/image-to-image",
    ),
    notes="The published price rule names max_images without a count. It reads like a price for each picture; that is not proven.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.22"), when={"maxImages": ""}),),
        ),
    ),
)

SEEDREAM_V5_LITE_TEXT_TO_IMAGE = Endpoint(
    path="seedream-v5-lite/text-to-image",
    names=("seedream-v5-lite/text-to-image",),
    family="seedream",
    method="seedream_v5_lite_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes pictures from text with Seedream 5 Lite, at 2K or 3K; it may look things up on the web first.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
            description="How large and fine the result is. An aspect ratio, where there is one, decides the shape.",
            options=("2k", "3k"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / seedream / seedream-v5-lite/text-to-image",
    ),
    notes="The published price rule names max_images without a count. It reads like a price for each picture; that is not proven.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.22"), when={"maxImages": ""}),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    SEEDREAM_V4_5_IMAGE_TO_IMAGE,
    SEEDREAM_V4_5_TEXT_TO_IMAGE,
    SEEDREAM_V4_IMAGE_TO_IMAGE,
    SEEDREAM_V4_TEXT_TO_IMAGE,
    SEEDREAM_V5_LITE_IMAGE_TO_IMAGE,
    SEEDREAM_V5_LITE_TEXT_TO_IMAGE,
)


class Seedream(Family[CallT]):
    """ByteDance Seedream: Pictures from text or from other pictures, alone or as a related
    series.
    """

    @method(SEEDREAM_V4_5_IMAGE_TO_IMAGE)
    def seedream_v4_5_image_to_image(
        self,
        *,
        prompt: str,
        image_urls: MediaInput | Sequence[MediaInput],
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        resolution: Literal["2k", "4k"] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Seedream 4.5, at up to 4K.

        - Name: ``seedream-v4.5/image-to-image``
        - Path: ``seedream-v4.5/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.20 per call (on .cn, published 2026-04-29)
        - Note: The published price rule names max_images without a count. It reads like a price for
          each picture; that is not proven.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
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
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "2k" or "4k".

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
        prompt: str,
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        resolution: Literal["2k", "4k"] | None = None,
    ) -> CallT:
        """Makes pictures from text with Seedream 4.5, at up to 4K.

        - Name: ``seedream-v4.5/text-to-image``
        - Path: ``seedream-v4.5/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.20 per call (on .cn, published 2026-04-29)
        - Note: The published price rule names max_images without a count. It reads like a price for
          each picture; that is not proven.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
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
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "2k" or "4k".

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
        prompt: str,
        image_urls: MediaInput | Sequence[MediaInput],
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        resolution: Literal["1k", "2k", "4k"] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Seedream 4, at 1K to 4K.

        - Name: ``seedream-v4/image-to-image``
        - Path: ``seedream-v4/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.14 per call (on .cn, published 2026-04-29)
        - Note: The published price rule names max_images without a count. It reads like a price for
          each picture; that is not proven.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
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
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "1k", "2k" or "4k".

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
        prompt: str,
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        resolution: Literal["1k", "2k", "4k"] | None = None,
    ) -> CallT:
        """Makes pictures from text with Seedream 4, at 1K to 4K.

        - Name: ``seedream-v4/text-to-image``
        - Path: ``seedream-v4/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.14 per call (on .cn, published 2026-04-29)
        - Note: The published price rule names max_images without a count. It reads like a price for
          each picture; that is not proven.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
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
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "1k", "2k" or "4k".

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
        prompt: str,
        image_urls: MediaInput | Sequence[MediaInput],
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        resolution: Literal["2k", "3k"] | None = None,
    ) -> CallT:
        """Edits or combines up to ten pictures with Seedream 5 Lite, at 2K or 3K.

        - Name: ``seedream-v5-lite/image-to-image``
        - Path: ``seedream-v5-lite/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.22 per call (on .cn, published 2026-04-29)
        - Note: The published price rule names max_images without a count. It reads like a price for
          each picture; that is not proven.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
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
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "2k" or "3k".

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
        prompt: str,
        width: int | None = None,
        height: int | None = None,
        sequential_image_generation: Literal["disabled", "auto"] | None = None,
        max_images: int | None = None,
        tools_type: Literal["web_search"] | None = None,
        resolution: Literal["2k", "3k"] | None = None,
    ) -> CallT:
        """Makes pictures from text with Seedream 5 Lite, at 2K or 3K; it may look things up on the
        web first.

        - Name: ``seedream-v5-lite/text-to-image``
        - Path: ``seedream-v5-lite/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.22 per call (on .cn, published 2026-04-29)
        - Note: The published price rule names max_images without a count. It reads like a price for
          each picture; that is not proven.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
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
            resolution: How large and fine the result is. An aspect ratio, where there is one,
                decides the shape. "2k" or "3k".

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

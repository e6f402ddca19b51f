# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Brush: Pictures and videos for the tests of the generator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import (
    DataField,
    DataForm,
    Endpoint,
    GivenBy,
    Parameter,
    PriceRule,
    PriceTable,
)

BRUSH_1_5_PAINT = Endpoint(
    path="studio/brush-1.5/paint",
    names=("brush-1.5/paint", "Brush1.5 Paint (new)"),
    family="brush",
    method="brush_1_5_paint",
    task="text-to-image",
    output="image",
    summary="Paints a picture from a text.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen, in plain words.",
            required=True,
            min_length=5,
            max_length=800,
            node_key="12##text",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="Width and height of the picture, in pixels.",
            required=True,
            default="1280×720",
            options=("1280×720", "720×1280"),
            node_key="41##select",
        ),
        Parameter(
            name="detail",
            python_name="detail",
            type="choice",
            description="How finely the picture is drawn.",
            default="1536",
            options=("1536", "1536pro"),
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How long the model works on the picture.",
            default="1",
            options=("0.5", "1", "2"),
        ),
        Parameter(
            name="imageNum",
            python_name="image_num",
            type="choice",
            description="How many pictures to make.",
            default="1",
            options=("1", "2", "3", "4", "5", "6"),
        ),
        Parameter(
            name="customHight",
            python_name="custom_height",
            type="integer",
            description="How high the picture is, in pixels. The service spells it `customHight`.",
            default=1024,
            min=256,
            max=1536,
            step=8,
            evidence="One client writes it the other way.",
        ),
        Parameter(
            name="strength",
            python_name="strength",
            type="number",
            description="How much of the pictures given as image_urls is kept.",
            default=0.5,
            min=0,
            max=1,
            step=0.05,
        ),
        Parameter(
            name="enablePromptExpansion",
            python_name="enable_prompt_expansion",
            type="boolean",
            description="Lets the service rewrite a short text into a fuller one.",
            required=True,
            default=True,
        ),
        Parameter(
            name="keepSeed",
            python_name="keep_seed",
            type="choice",
            description="Uses the same seed for all pictures.",
            default="false",
            options=("true", "false"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures to take the style from.",
            multiple=True,
            max_files=3,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="moods",
            python_name="moods",
            type="choice",
            description="The mood of the picture, or several at once.",
            options=("calm", "bright"),
            multiple=True,
        ),
        Parameter(
            name="words",
            python_name="words",
            type="string",
            description="Words that must appear in the picture.",
            multiple=True,
            max_files=20,
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="File name of a LoRA that the service knows.",
            required=True,
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / brush / brush-1.5/paint",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.2"), when={"resolution": "720×1280"}),
                PriceRule(
                    amount=Decimal("0.35"), when={"resolution": "1280×720", "detail": "1536pro"}
                ),
            ),
        ),
    ),
)

BRUSH_1_5_ANIMATE = Endpoint(
    path="studio/brush-1.5/animate",
    names=("brush-1.5/animate",),
    family="brush",
    method="brush_1_5_animate",
    task="image-to-video",
    output="video",
    summary="Sets a still picture in motion for as long as duration says, and returns the moving picture together with its last frame where that is asked for.",
    evidence="official registry",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description='The still picture the video starts from. Given by `studio/brush-1.5/animate` with duration `10`, as `data["frames"][0]["frame_id"]` of the result that duration is from; or by `studio/brush-1.5/animate`, as `data["film_id"]` of its result.',
            required=True,
            max_files=1,
            max_size_mb=30,
            given_by=(
                GivenBy(
                    path="studio/brush-1.5/animate",
                    key="frames.frame_id",
                    when={"duration": "10"},
                    beside="duration",
                ),
                GivenBy(path="studio/brush-1.5/animate", key="film_id"),
            ),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description='Length of the finished video in seconds. Given by `studio/brush-1.5/animate`, as `data["film_id"]` of its result.',
            required=True,
            default="5",
            options=("5", "10"),
            given_by=(GivenBy(path="studio/brush-1.5/animate", key="film_id"),),
        ),
    ),
    notes="Whether image_url may have an alpha channel is not known.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.5")),),
            is_minimum=True,
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="film_id",
                type="string",
                description="What to go on with.",
                same_as="duration",
                valid_hours=720,
            ),
            DataField(
                name="frames",
                type="list",
                description="The frames.",
                fields=(
                    DataField(
                        name="frame_id", type="string", description="A frame's id.", valid_hours=24
                    ),
                ),
            ),
        ),
        bare="film_id",
        parts="frames",
        when={"duration": "10"},
        evidence="third-party code",
        as_of="2026-05-07",
    ),
    extra_outputs=("last_frame",),
)

ANIMATE_DEPRECATED = Endpoint(
    path="studio/brush-1.5/animate-deprecated",
    names=("brush-1.5/animate",),
    family="brush",
    method="animate_deprecated",
    task="image-to-video",
    output="video",
    summary="An older way to set a still picture in motion.",
    evidence="third-party code",
    params=(),
    deprecated="Use brush-1.5/animate instead.",
    output_doubtful=True,
)

ENDPOINTS: tuple[Endpoint, ...] = (
    BRUSH_1_5_PAINT,
    BRUSH_1_5_ANIMATE,
    ANIMATE_DEPRECATED,
)


class Brush(Family[CallT]):
    """Brush: Pictures and videos for the tests of the generator."""

    @method(BRUSH_1_5_PAINT)
    def brush_1_5_paint(
        self,
        *,
        prompt: TextInput,
        lora: str,
        resolution: Literal["1280×720", "720×1280"] = "1280×720",
        enable_prompt_expansion: bool = True,
        detail: Literal["1536", "1536pro"] | None = None,
        quality: float | Literal["0.5", "1", "2"] | None = None,
        image_num: Literal[1, 2, 3, 4, 5, 6, "1", "2", "3", "4", "5", "6"] | None = None,
        custom_height: int | None = None,
        strength: float | None = None,
        keep_seed: bool | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        moods: Literal["calm", "bright"] | Sequence[Literal["calm", "bright"]] | None = None,
        words: TextInput | Sequence[TextInput] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Paints a picture from a text.

        - Name: ``brush-1.5/paint``, ``Brush1.5 Paint (new)``
        - Path: ``studio/brush-1.5/paint``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.20 to 0.35 per image, depending on resolution and detail (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen, in plain words. 5 to 800 characters.
            resolution: Width and height of the picture, in pixels. "1280×720" or "720×1280".
                Default: "1280×720".
            detail: How finely the picture is drawn. "1536" or "1536pro". Service default: "1536".
            quality: How long the model works on the picture. 0.5, 1 or 2. Service default: 1.
            image_num: How many pictures to make. 1 to 6. Service default: 1.
            custom_height: How high the picture is, in pixels. The service spells it `customHight`.
                256 to 1,536, in steps of 8. Service default: 1024. Uncertain: One client writes it
                the other way.
            strength: How much of the pictures given as image_urls is kept. 0 to 1, in steps of
                0.05. Service default: 0.5.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one.
                Default: True.
            keep_seed: Uses the same seed for all pictures. Service default: False.
            image_urls: Pictures to take the style from. At most 3 files, each JPG or PNG up to 10
                MB.
            moods: The mood of the picture, or several at once. One or several of "calm" and
                "bright".
            words: Words that must appear in the picture. At most 20 items.
            lora: File name of a LoRA that the service knows.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.brush.brush_1_5_paint(
                prompt="A red bicycle leaning against a white wall",
                lora="my-style.safetensors",
            )
        """
        ...

    @method(BRUSH_1_5_ANIMATE)
    def brush_1_5_animate(
        self,
        *,
        image_url: MediaInput,
        duration: Literal[5, 10, "5", "10"] = 5,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Sets a still picture in motion for as long as duration says, and returns the moving
        picture together with its last frame where that is asked for.

        - Name: ``brush-1.5/animate``
        - Path: ``studio/brush-1.5/animate``
        - Task: image-to-video
        - Output: video, and last_frame on request
        - Price: from CNY 1.50 per second (on .cn, published 2026-04-29)
        - Note: Whether image_url may have an alpha channel is not known.

        Args:
            image_url: The still picture the video starts from. Given by `studio/brush-1.5/animate`
                with duration `10`, as `data["frames"][0]["frame_id"]` of the result that duration
                is from; or by `studio/brush-1.5/animate`, as `data["film_id"]` of its result. Up to
                30 MB.
            duration: Length of the finished video in seconds. Given by `studio/brush-1.5/animate`,
                as `data["film_id"]` of its result. 5 or 10. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            With duration 10, the result's `data` (third-party code, 2026-05-07):
            - `film_id` (string): What to go on with. Good for 30 days.
            - `frames` (list of objects): The frames.
            - `frames[].frame_id` (string): A frame's id. Good for 24 hours.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.brush.brush_1_5_animate(image_url=Path("picture.png"))
        """
        ...

    @method(ANIMATE_DEPRECATED)
    def animate_deprecated(self, *, extra: Mapping[str, Any] | None = None) -> CallT:
        """An older way to set a still picture in motion.

        Deprecated: Use brush-1.5/animate instead.

        - Name: ``brush-1.5/animate``
        - Path: ``studio/brush-1.5/animate-deprecated``
        - Task: image-to-video
        - Output: video (doubtful: similar endpoints give something else)
        - Price: not published
        - Evidence: third-party code

        Args:
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.brush.animate_deprecated()
        """
        ...

# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""HYPIR: Restores and enlarges pictures."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

TextureLevelOption: TypeAlias = Literal[1, 2, 3, 4, 5, 6, 7, "1", "2", "3", "4", "5", "6", "7"]

HYPIR_BALANCE = Endpoint(
    path="image-enhance/hypir-balance",
    names=("hypir-balance",),
    family="hypir",
    method="hypir_balance",
    task="image-upscale",
    output="image",
    summary="Restores and enlarges a picture with HYPIR Balance, by a factor or to a size in pixels.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be restored.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="upscale",
            python_name="upscale",
            type="integer",
            description="How many times wider and higher the result is.",
            required=True,
            default=1,
            min=1,
            step=1,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What the picture shows, in English; it helps the model to fill in the right detail.",
            max_length=8192,
        ),
        Parameter(
            name="shortEdgeSize",
            python_name="short_edge_size",
            type="integer",
            description="How many pixels the shorter side is to have; -1 sets no target.",
            default=-1,
            min=-1,
            max=16384,
            step=1,
        ),
        Parameter(
            name="longEdgeSize",
            python_name="long_edge_size",
            type="integer",
            description="How many pixels the longer side is to have; -1 sets no target.",
            default=-1,
            min=-1,
            max=16384,
            step=1,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.0")),),
        ),
    ),
)

HYPIR_ULTRA = Endpoint(
    path="image-enhance/hypir-ultra",
    names=("hypir-ultra",),
    family="hypir",
    method="hypir_ultra",
    task="image-upscale",
    output="image",
    summary="Restores and enlarges a picture with HYPIR Ultra, with levels for texture and invention.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be restored.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What the picture shows, in English; it helps the model to fill in the right detail.",
            max_length=8192,
        ),
        Parameter(
            name="shortEdgeSize",
            python_name="short_edge_size",
            type="integer",
            description="How many pixels the shorter side is to have; -1 sets no target.",
            default=-1,
            min=-1,
            max=16384,
            step=1,
        ),
        Parameter(
            name="longEdgeSize",
            python_name="long_edge_size",
            type="integer",
            description="How many pixels the longer side is to have; -1 sets no target.",
            default=-1,
            min=-1,
            max=16384,
            step=1,
        ),
        Parameter(
            name="textureLevel",
            python_name="texture_level",
            type="choice",
            description="How rich in fine surface detail the result is.",
            default="3",
            options=("1", "2", "3", "4", "5", "6", "7"),
        ),
        Parameter(
            name="creativityLevel",
            python_name="creativity_level",
            type="choice",
            description="How much the model may invent beyond what the picture shows: 0 stays closest to it.",
            options=("0", "1", "2", "3", "4"),
        ),
        Parameter(
            name="upscale",
            python_name="upscale",
            type="integer",
            description="How many times wider and higher the result is.",
            min=1,
            step=1,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.1")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    HYPIR_BALANCE,
    HYPIR_ULTRA,
)


class Hypir(Family[CallT]):
    """HYPIR: Restores and enlarges pictures."""

    @method(HYPIR_BALANCE)
    def hypir_balance(
        self,
        *,
        image_url: MediaInput,
        upscale: int = 1,
        prompt: TextInput | None = None,
        short_edge_size: int | None = None,
        long_edge_size: int | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Restores and enlarges a picture with HYPIR Balance, by a factor or to a size in pixels.

        - Name: ``hypir-balance``
        - Path: ``image-enhance/hypir-balance``
        - Task: image-upscale
        - Output: image
        - Price: CNY 1.00 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The picture to be restored. JPG or PNG up to 10 MB.
            upscale: How many times wider and higher the result is. At least 1. Default: 1.
            prompt: What the picture shows, in English; it helps the model to fill in the right
                detail. At most 8,192 characters.
            short_edge_size: How many pixels the shorter side is to have; -1 sets no target. -1 to
                16,384. Service default: -1.
            long_edge_size: How many pixels the longer side is to have; -1 sets no target. -1 to
                16,384. Service default: -1.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hypir.hypir_balance(image_url=Path("picture.png"))
        """
        ...

    @method(HYPIR_ULTRA)
    def hypir_ultra(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput | None = None,
        short_edge_size: int | None = None,
        long_edge_size: int | None = None,
        texture_level: TextureLevelOption | None = None,
        creativity_level: Literal[0, 1, 2, 3, 4, "0", "1", "2", "3", "4"] | None = None,
        upscale: int | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Restores and enlarges a picture with HYPIR Ultra, with levels for texture and invention.

        - Name: ``hypir-ultra``
        - Path: ``image-enhance/hypir-ultra``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.10 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The picture to be restored. JPG or PNG up to 10 MB.
            prompt: What the picture shows, in English; it helps the model to fill in the right
                detail. At most 8,192 characters.
            short_edge_size: How many pixels the shorter side is to have; -1 sets no target. -1 to
                16,384. Service default: -1.
            long_edge_size: How many pixels the longer side is to have; -1 sets no target. -1 to
                16,384. Service default: -1.
            texture_level: How rich in fine surface detail the result is. 1 to 7. Service default:
                3.
            creativity_level: How much the model may invent beyond what the picture shows: 0 stays
                closest to it. 0 to 4.
            upscale: How many times wider and higher the result is. At least 1.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hypir.hypir_ultra(image_url=Path("picture.png"))
        """
        ...

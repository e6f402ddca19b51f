# Generated from recipes by `runninghub recipe generate`; do not edit.
# ruff: noqa
# mypy: disable-error-code="empty-body"
"""Recipes: workflows, AI apps and models with settings of their own, as typed calls."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from runninghub_async import MediaInput, TextInput, recipes
from runninghub_async.catalogue import Endpoint, Parameter, PriceRule, PriceTable
from runninghub_async.recipes import (
    Binding,
    CallT,
    Constant,
    NodePlace,
    Pixels,
    RecipeRecord,
    method,
)


@cache
def _poster() -> Endpoint:
    return Endpoint(
        path="poster",
        names=("poster",),
        family="recipes",
        method="poster",
        task="image-to-image",
        output="image",
        summary="A poster for an event, with its title.",
        evidence="recipe",
        params=(
            Parameter(
                name="title",
                python_name="title",
                type="string",
                description="What the poster announces.",
                required=True,
                max_length=80,
            ),
            Parameter(
                name="mood",
                python_name="mood",
                type="choice",
                description="The colours.",
                required=True,
                default="calm",
                options=("calm", "loud"),
            ),
            Parameter(
                name="ratio",
                python_name="ratio",
                type="string",
                description="",
                required=True,
                default="3:4",
            ),
            Parameter(
                name="logo",
                python_name="logo",
                type="image",
                description="Stands in a corner. Left out, the workflow's own picture is used, and paid for.",
                accept=("PNG",),
            ),
        ),
        recipe=RecipeRecord(
            kind="workflow",
            id="1975000000000000001",
            bindings=(
                Binding(name="title", places=(NodePlace(node="6", field="text"),)),
                Binding(
                    name="mood",
                    places=(NodePlace(node="12", field="palette"),),
                    labels={"calm": "pastel_02", "loud": "neon_07"},
                ),
                Binding(
                    name="ratio",
                    places=(
                        NodePlace(node="5", field="width", part="width"),
                        NodePlace(node="5", field="height", part="height"),
                    ),
                    convert=Pixels(megapixels=1, multiple=16),
                ),
                Binding(name="logo", places=(NodePlace(node="14", field="image"),)),
            ),
            constants=(Constant(node="9", field="filename_prefix", value="poster"),),
            digest="sha256:4d3eb726b319f744bc125f1dd8bbbb9df51294398d15c5d2bc65dc75995f9687",
            file="poster.yaml",
        ),
    )


@cache
def _slow_film() -> Endpoint:
    return Endpoint(
        path="slow-film",
        names=("slow-film",),
        family="recipes",
        method="slow_film",
        task="image-to-video",
        output="video",
        summary="A film in which a picture slowly comes to life.",
        evidence="recipe",
        params=(
            Parameter(
                name="picture",
                python_name="picture",
                type="image",
                description="The still picture the video starts from.",
                required=True,
                max_files=1,
                max_size_mb=30,
                accept=("JPG", "PNG"),
            ),
        ),
        recipe=RecipeRecord(
            kind="model",
            id="hailuo-2.3/i2v-pro",
            bindings=(Binding(name="picture", param="imageUrl"),),
            constants=(
                Constant(
                    param="prompt",
                    value="A slow dolly in; leaves move a little.",
                ),
                Constant(param="enablePromptExpansion", value=False),
            ),
            digest="sha256:e3566fbe542f2d1b27f5e67ff7a6c9296e7c25a43c8162a249cae1b0a0c4a915",
            file="slow-film.yaml",
        ),
        base=Endpoint(
            path="minimax/hailuo-2.3/image-to-video-pro",
            names=("hailuo-2.3/i2v-pro", "海螺-2.3-图生视频-pro"),
            family="hailuo",
            method="hailuo_2_3_i2v_pro",
            task="image-to-video",
            output="video",
            summary="Animates a still picture at the highest Hailuo 2.3 quality; the length is fixed.",
            evidence="documented",
            evidence_as_of="2026-09-10",
            params=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
                    max_length=2000,
                ),
                Parameter(
                    name="enablePromptExpansion",
                    python_name="enable_prompt_expansion",
                    type="boolean",
                    description="Lets the service rewrite a short text into a fuller one before generating. Turn it off to have your own words used as they are.",
                    required=True,
                    default=True,
                ),
                Parameter(
                    name="imageUrl",
                    python_name="image_url",
                    type="image",
                    description="The still picture the video starts from.",
                    required=True,
                    max_files=1,
                    max_size_mb=30,
                    accept=("JPG", "PNG"),
                ),
            ),
            nav=(
                "Video Generation & Processing / image-to-video / hailuo / hailuo-2.3/i2v-pro",  # the only one
            ),
            prices=(
                PriceTable(
                    site="cn",
                    currency="CNY",
                    unit="per call",
                    as_of="2026-04-29",
                    rules=(PriceRule(amount=Decimal("2.63")),),
                ),
            ),
        ),
    )


class Recipes(recipes.Recipes[CallT]):
    """Recipes: workflows, AI apps and models with settings of their own, as typed calls."""

    @method(_poster)
    def poster(
        self,
        *,
        title: TextInput,
        mood: Literal["calm", "loud", "pastel_02", "neon_07"] = "calm",
        ratio: TextInput = "3:4",
        logo: MediaInput | None = None,
    ) -> CallT:
        """A poster for an event, with its title.

        - Recipe: ``poster``
        - Runs: workflow ``1975000000000000001``
        - Output: image

        Args:
            title: What the poster announces. At most 80 characters.
            mood: The colours. "calm" ("pastel_02") or "loud" ("neon_07"); either may be
                given. Default: "calm".
            ratio: A ratio such as 16:9, for about 1 megapixel, with sides in multiples
                of 16. Default: "3:4".
            logo: Stands in a corner. Left out, the workflow's own picture is used, and
                paid for. PNG.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is
                raised on this line, before anything is sent.

        Example:
            result = await Recipes(rh).poster(title="my-title")
        """
        ...

    @method(_slow_film)
    def slow_film(
        self,
        *,
        picture: MediaInput,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """A film in which a picture slowly comes to life.

        - Recipe: ``slow-film``
        - Runs: model ``hailuo-2.3/i2v-pro``
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            picture: The still picture the video starts from. JPG or PNG up to 30 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as
                given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is
                raised on this line, before anything is sent.

        Example:
            result = await Recipes(rh).slow_film(picture=Path("picture.png"))
        """
        ...

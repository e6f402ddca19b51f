# Generated from recipes by `runninghub recipe generate`; do not edit.
# ruff: noqa
# mypy: disable-error-code="empty-body"
"""Recipes: workflows, AI apps and models with settings of their own, as typed calls."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

from runninghub_async import MediaInput, TextInput, recipes
from runninghub_async.catalogue import Endpoint, Parameter, PriceRule, PriceTable
from runninghub_async.recipes import (
    Binding,
    CallT,
    Constant,
    Frames,
    NamedOutput,
    NodePlace,
    Pixels,
    RecipeRecord,
    method,
)

_HERE = Path(__file__).parent

SamplerOption: TypeAlias = Literal[
    "euler",
    "heun",
    "dpmpp_2m",
    "dpmpp_3m_sde",
    "ddim",
    "uni_pc",
    "lcm",
    "ipndm",
]


@cache
def _always_alike() -> Endpoint:
    return Endpoint(
        path="always-alike",
        names=("always-alike",),
        family="recipes",
        method="always_alike",
        task="text-to-image",
        output="image",
        summary="The workflow 1904136902449209348.",
        evidence="recipe",
        params=(),
        recipe=RecipeRecord(
            kind="workflow",
            id="1904136902449209348",
            digest="sha256:74cf296d3032e88f75b3bf9873ebe1a888bd3f92dd743dd072083452fb143abf",
            file="always-alike.yaml",
        ),
    )


@cache
def _film() -> Endpoint:
    return Endpoint(
        path="film",
        names=("film",),
        family="recipes",
        method="film",
        task="text-to-video",
        output="video",
        summary="The app 1904136902449209347.",
        evidence="recipe",
        params=(
            Parameter(
                name="prompt",
                python_name="prompt",
                type="string",
                description="",
                required=True,
            ),
            Parameter(
                name="subtitle",
                python_name="subtitle",
                type="string",
                description="Left out, it is empty.",
            ),
        ),
        recipe=RecipeRecord(
            kind="app",
            id="1904136902449209347",
            bindings=(
                Binding(name="prompt", places=(NodePlace(node="6", field="text"),)),
                Binding(
                    name="subtitle",
                    places=(NodePlace(node="7", field="text"),),
                    absent="empty-text",
                ),
            ),
            constants=(
                Constant(
                    node="12",
                    field="image",
                    file=str(_HERE / "style-f89438010453.png"),
                ),
            ),
            outputs=(
                NamedOutput(name="film", node="31", kind="video"),
                NamedOutput(name="cover", node="32", kind="image"),
            ),
            digest="sha256:fa364e7398710b27f92ff55c58997f36059e56346985f3c4c586d84e3936f318",
            file="film.yaml",
        ),
    )


@cache
def _portrait() -> Endpoint:
    return Endpoint(
        path="portrait",
        names=("portrait",),
        family="recipes",
        method="portrait",
        task="image-to-image",
        output="image",
        summary="A portrait in the light of a given hour.",
        evidence="recipe",
        params=(
            Parameter(
                name="picture",
                python_name="picture",
                type="image",
                description="",
                required=True,
                max_size_mb=10,
                accept=("JPG", "PNG"),
            ),
            Parameter(
                name="prompt",
                python_name="prompt",
                type="string",
                description="What the picture shows.",
                required=True,
                max_length=2000,
            ),
            Parameter(
                name="style_picture",
                python_name="style_picture",
                type="image",
                description="Left out, its node leaves the graph.",
            ),
            Parameter(
                name="frame",
                python_name="frame",
                type="image",
                description="Left out, the workflow's own picture is used, and paid for.",
            ),
            Parameter(
                name="seconds",
                python_name="seconds",
                type="number",
                description="",
                required=True,
                default=5,
                min=1,
                max=10,
            ),
            Parameter(
                name="ratio",
                python_name="ratio",
                type="string",
                description="",
                required=True,
                default="16:9",
            ),
            Parameter(
                name="mood",
                python_name="mood",
                type="choice",
                description="",
                required=True,
                default="calm",
                options=("calm", "wild"),
            ),
            Parameter(
                name="strength",
                python_name="strength",
                type="choice",
                description="Left out, the workflow's own value is used, and paid for.",
                options=("weak", "strong"),
            ),
            Parameter(
                name="relight",
                python_name="relight",
                type="choice",
                description="Left out, the workflow's own value is used, and paid for.",
                options=("true", "false"),
            ),
            Parameter(
                name="keep_face",
                python_name="keep_face",
                type="boolean",
                description="",
                required=True,
                default=True,
            ),
            Parameter(
                name="sampler",
                python_name="sampler",
                type="choice",
                description="",
                required=True,
                default="euler",
                options=(
                    "euler",
                    "heun",
                    "dpmpp_2m",
                    "dpmpp_3m_sde",
                    "ddim",
                    "uni_pc",
                    "lcm",
                    "ipndm",
                ),
            ),
            Parameter(
                name="seed",
                python_name="seed",
                type="integer",
                description="Left out, a new one is drawn.",
            ),
        ),
        notes="The light is that of Rome.",
        recipe=RecipeRecord(
            kind="workflow",
            id="1904136902449209346",
            site="cn",
            run={"instance_type": "plus"},
            bindings=(
                Binding(name="picture", places=(NodePlace(node="10", field="image"),)),
                Binding(name="prompt", places=(NodePlace(node="6", field="text"),)),
                Binding(
                    name="style_picture",
                    places=(NodePlace(node="14", field="image"),),
                    absent="drop-node",
                ),
                Binding(name="frame", places=(NodePlace(node="15", field="image"),)),
                Binding(
                    name="seconds",
                    places=(NodePlace(node="31", field="length"),),
                    convert=Frames(fps=24, plus=1),
                ),
                Binding(
                    name="ratio",
                    places=(
                        NodePlace(node="5", field="width", part="width"),
                        NodePlace(node="5", field="height", part="height"),
                    ),
                    convert=Pixels(megapixels=1, multiple=16),
                ),
                Binding(
                    name="mood",
                    places=(NodePlace(node="40", field="mood"),),
                    labels={"calm": 1, "wild": 2},
                ),
                Binding(
                    name="strength",
                    places=(NodePlace(node="41", field="strength"),),
                    labels={"weak": 0.5, "strong": 1},
                ),
                Binding(
                    name="relight",
                    places=(NodePlace(node="43", field="relight"),),
                    labels={"true": "on", "false": "off"},
                ),
                Binding(name="keep_face", places=(NodePlace(node="44", field="keep"),)),
                Binding(
                    name="sampler",
                    places=(NodePlace(node="42", field="sampler_name"),),
                    labels={
                        "euler": "euler",
                        "heun": "heun",
                        "dpmpp_2m": "dpmpp_2m",
                        "dpmpp_3m_sde": "dpmpp_3m_sde",
                        "ddim": "ddim",
                        "uni_pc": "uni_pc",
                        "lcm": "lcm",
                        "ipndm": "ipndm",
                    },
                ),
                Binding(
                    name="seed",
                    places=(
                        NodePlace(node="3", field="seed"),
                        NodePlace(node="27", field="noise_seed"),
                    ),
                ),
            ),
            constants=(Constant(node="9", field="filename_prefix", value="portrait"),),
            digest="sha256:f5393b6830b8962cab4595d9a29f7c4912b0859b2947578c1a1c01bc974eaf04",
            file="portrait.yaml",
        ),
    )


@cache
def _quick_look() -> Endpoint:
    return Endpoint(
        path="quick-look",
        names=("quick-look",),
        family="recipes",
        method="quick_look",
        task="image-to-video",
        output="video",
        summary="The model minimax/hailuo-2.3/image-to-video-pro.",
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
            id="minimax/hailuo-2.3/image-to-video-pro",
            bindings=(Binding(name="picture", param="imageUrl"),),
            constants=(Constant(param="enablePromptExpansion", value=False),),
            digest="sha256:b18a41d728c482cd5259a1ddf587e4a5405d0f95009c921905399a1248966eae",
            file="quick-look.yaml",
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

    @method(_always_alike)
    def always_alike(self) -> CallT:
        """The workflow 1904136902449209348.

        - Recipe: ``always-alike``
        - Runs: workflow ``1904136902449209348``
        - Output: image

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is
                raised on this line, before anything is sent.

        Example:
            result = await Recipes(rh).always_alike()
        """
        ...

    @method(_film)
    def film(self, *, prompt: TextInput, subtitle: TextInput | None = None) -> CallT:
        """The app 1904136902449209347.

        - Recipe: ``film``
        - Runs: app ``1904136902449209347``
        - Output: video

        Args:
            prompt: Goes to 6.text.
            subtitle: Left out, it is empty.

        Returns:
            One paid task, which begins when the call is awaited or submitted. Its
            result has `by_name["film"]` (video) and `by_name["cover"]` (image).

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is
                raised on this line, before anything is sent.

        Example:
            result = await Recipes(rh).film(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(_portrait)
    def portrait(
        self,
        *,
        picture: MediaInput,
        prompt: TextInput,
        seconds: float = 5,
        ratio: TextInput = "16:9",
        mood: Literal["calm", "wild", 1, 2] = "calm",
        keep_face: bool = True,
        sampler: SamplerOption = "euler",
        style_picture: MediaInput | None = None,
        frame: MediaInput | None = None,
        strength: float | Literal["weak", "strong"] | None = None,
        relight: bool | Literal["true", "false", "on", "off"] | None = None,
        seed: int | None = None,
    ) -> CallT:
        """A portrait in the light of a given hour.

        - Recipe: ``portrait``
        - Runs: workflow ``1904136902449209346`` of runninghub.cn
        - Output: image
        - Machine: plus
        - Note: The light is that of Rome.

        Args:
            picture: JPG or PNG up to 10 MB.
            prompt: What the picture shows. At most 2,000 characters.
            style_picture: Left out, its node leaves the graph.
            frame: Left out, the workflow's own picture is used, and paid for.
            seconds: In seconds; sent as frames, 24 a second, and 1 more. 1 to 10.
                Default: 5.
            ratio: A ratio such as 16:9, for about 1 megapixel, with sides in multiples
                of 16. Default: "16:9".
            mood: "calm" (1) or "wild" (2); either may be given. Default: "calm".
            strength: Left out, the workflow's own value is used, and paid for. "weak"
                (0.5) or "strong" (1); either may be given.
            relight: Left out, the workflow's own value is used, and paid for. "true"
                ("on") or "false" ("off"); either may be given.
            keep_face: Default: True.
            sampler: "euler", "heun", "dpmpp_2m", "dpmpp_3m_sde", "ddim", "uni_pc",
                "lcm" or "ipndm". Default: "euler".
            seed: Left out, a new one is drawn.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed, or
                the client is of another site. It is raised on this line, before
                anything is sent.

        Example:
            result = await Recipes(rh).portrait(
                picture=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(_quick_look)
    def quick_look(
        self,
        *,
        picture: MediaInput,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """The model minimax/hailuo-2.3/image-to-video-pro.

        - Recipe: ``quick-look``
        - Runs: model ``minimax/hailuo-2.3/image-to-video-pro``
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
            result = await Recipes(rh).quick_look(picture=Path("picture.png"))
        """
        ...

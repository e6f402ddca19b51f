# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Higgsfield: Moving pictures with DoP and styled pictures with Soul."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

SizeOption: TypeAlias = Literal[
    "960*1696",
    "1088*1632",
    "1152*1536",
    "1152*2048",
    "1536*1536",
    "1536*1152",
    "1536*2048",
    "1344*2016",
    "1632*1088",
    "1696*960",
    "2016*1344",
    "2048*1152",
    "2048*1536",
]
StyleOption: TypeAlias = Literal[
    "Creatures",
    "Medieval",
    "Spotlight",
    "Giant People",
    "Red balloon",
    "green editorial",
    "Subway",
    "Library",
    "Realistic",
    "DigitalCam",
    "Grillz Selfie",
    "Bleached Brows",
    "Sitting on the Street",
    "Crossing the street",
    "Angel Wings",
    "Duplicate",
    "Quiet luxury",
    "Fireproof",
    "Elevator Mirror",
    "360 cam",
    "Glitch",
    "FashionShow",
    "PixeletedFace",
    "Sunbathing",
    "Paper Face",
    "90s Grain",
    "Geominimal",
    "Foggy Morning",
    "Overexposed",
    "Sunset beach",
    "Giant Accessory",
    "RingSelfie",
    "Street view",
    "90's Editorial",
    "Rhyme & blues",
    "2000s Cam",
    "CCTV",
    "0.5 Outfit",
    "Amalfi Summer",
    "Bimbocore",
    "0.5 Selfie",
    "Sand",
    "Vintage PhotoBooth",
    "afterparty cam",
    "Babydoll MakeUp",
    "Through The Glass",
    "Gallery",
    "Eating Food",
    "Swords Hill",
    "Office beach",
    "Help It's Too Big",
    "Japandi",
    "iPhone",
    "Gorpcore",
    "Indie sleaze",
    "Fairycore",
    "Tumblr",
    "Avant-garde",
    "HairClips",
    "birthday mess",
    "Clouded Dream",
    "Y2K Posters",
    "tokyo drift",
    "Object Makeup",
    "Graffiti",
    "Sunburnt",
    "hallway noir",
    "2000s Fashion",
    "Night Beach",
    "Movie",
    "Long legs",
    '7"',
    "General",
    "Nail Check",
    "Coquette core",
    "Mixed Media",
    "Selfcare",
    "Grunge",
    "Double take",
    "505room",
    "Flight mode",
    "Escalator",
    "burgundy suit",
    "Fisheye",
    "Shoe Check",
    "Rainy Day",
    "Mt. Fuji",
    "Sea breeze",
    "Invertethereal",
    "Y2K",
    "Tokyo Streetstyle",
    "chrome exit",
    "Night rider",
    "Artwork",
    "Glazed doll skin makeup",
    "mount view",
    "2049",
    "blackout fit",
    "Bike mafia",
    "static glow",
    "Nicotine glow",
    "brick shade",
    "dmv",
    "Fish-eye twin",
    "It's french",
    "cocktail",
]

HIGGSFIELD_DOP_IMAGE_TO_VIDEO = Endpoint(
    path="higgsfield/dop/image-to-video",
    names=("higgsfield/dop/image-to-video",),
    family="higgsfield",
    method="higgsfield_dop_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Higgsfield DoP in one of three versions; an end frame may be given too.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="endImageUrl",
            python_name="end_image_url",
            type="image",
            description="The picture the video ends on.",
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="options",
            python_name="options",
            type="choice",
            description="Which version of DoP works: dop-lite is the cheapest, dop-turbo lies between, dop-preview costs the most.",
            required=True,
            default="dop-turbo",
            options=("dop-lite", "dop-turbo", "dop-preview"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.9"), when={"options": "dop-lite"}),
                PriceRule(amount=Decimal("4.2"), when={"options": "dop-preview"}),
                PriceRule(amount=Decimal("3.0"), when={"options": "dop-turbo"}),
            ),
        ),
    ),
)

HIGGSFIELD_SOUL_IMAGE_TO_IMAGE = Endpoint(
    path="higgsfield/soul/image-to-image",
    names=("higgsfield/soul/image-to-image",),
    family="higgsfield",
    method="higgsfield_soul_image_to_image",
    task="image-to-image",
    output="image",
    summary="Redraws a picture in one of more than a hundred Higgsfield Soul styles.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be redrawn.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="size",
            python_name="size",
            type="choice",
            description="Width and height of the result in pixels, joined in one value; it settles the shape as well.",
            required=True,
            default="1152*2048",
            options=(
                "960*1696",
                "1088*1632",
                "1152*1536",
                "1152*2048",
                "1536*1536",
                "1536*1152",
                "1536*2048",
                "1344*2016",
                "1632*1088",
                "1696*960",
                "2016*1344",
                "2048*1152",
                "2048*1536",
            ),
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="Which ready-made style the picture is redrawn in.",
            default="Realistic",
            options=(
                "Creatures",
                "Medieval",
                "Spotlight",
                "Giant People",
                "Red balloon",
                "green editorial",
                "Subway",
                "Library",
                "Realistic",
                "DigitalCam",
                "Grillz Selfie",
                "Bleached Brows",
                "Sitting on the Street",
                "Crossing the street",
                "Angel Wings",
                "Duplicate",
                "Quiet luxury",
                "Fireproof",
                "Elevator Mirror",
                "360 cam",
                "Glitch",
                "FashionShow",
                "PixeletedFace",
                "Sunbathing",
                "Paper Face",
                "90s Grain",
                "Geominimal",
                "Foggy Morning",
                "Overexposed",
                "Sunset beach",
                "Giant Accessory",
                "RingSelfie",
                "Street view",
                "90's Editorial",
                "Rhyme & blues",
                "2000s Cam",
                "CCTV",
                "0.5 Outfit",
                "Amalfi Summer",
                "Bimbocore",
                "0.5 Selfie",
                "Sand",
                "Vintage PhotoBooth",
                "afterparty cam",
                "Babydoll MakeUp",
                "Through The Glass",
                "Gallery",
                "Eating Food",
                "Swords Hill",
                "Office beach",
                "Help It's Too Big",
                "Japandi",
                "iPhone",
                "Gorpcore",
                "Indie sleaze",
                "Fairycore",
                "Tumblr",
                "Avant-garde",
                "HairClips",
                "birthday mess",
                "Clouded Dream",
                "Y2K Posters",
                "tokyo drift",
                "Object Makeup",
                "Graffiti",
                "Sunburnt",
                "hallway noir",
                "2000s Fashion",
                "Night Beach",
                "Movie",
                "Long legs",
                '7"',
                "General",
                "Nail Check",
                "Coquette core",
                "Mixed Media",
                "Selfcare",
                "Grunge",
                "Double take",
                "505room",
                "Flight mode",
                "Escalator",
                "burgundy suit",
                "Fisheye",
                "Shoe Check",
                "Rainy Day",
                "Mt. Fuji",
                "Sea breeze",
                "Invertethereal",
                "Y2K",
                "Tokyo Streetstyle",
                "chrome exit",
                "Night rider",
                "Artwork",
                "Glazed doll skin makeup",
                "mount view",
                "2049",
                "blackout fit",
                "Bike mafia",
                "static glow",
                "Nicotine glow",
                "brick shade",
                "dmv",
                "Fish-eye twin",
                "It's french",
                "cocktail",
            ),
        ),
        Parameter(
            name="strength",
            python_name="strength",
            type="number",
            description="How strongly the chosen style replaces the look of the picture.",
            default=1.0,
            min=0,
            max=1,
            step=0.01,
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How much work goes into the picture. High is detailed and dearer.",
            required=True,
            default="medium",
            options=("medium", "high"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.4"), when={"quality": "high"}),
                PriceRule(amount=Decimal("0.7"), when={"quality": "medium"}),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    HIGGSFIELD_DOP_IMAGE_TO_VIDEO,
    HIGGSFIELD_SOUL_IMAGE_TO_IMAGE,
)


class Higgsfield(Family[CallT]):
    """Higgsfield: Moving pictures with DoP and styled pictures with Soul."""

    @method(HIGGSFIELD_DOP_IMAGE_TO_VIDEO)
    def higgsfield_dop_image_to_video(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        options: Literal["dop-lite", "dop-turbo", "dop-preview"] = "dop-turbo",
        end_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Higgsfield DoP in one of three versions; an end frame may
        be given too.

        - Name: ``higgsfield/dop/image-to-video``
        - Path: ``higgsfield/dop/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.90 to 4.20 per call, depending on options (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            image_url: The still picture the video starts from. JPG, JPEG, PNG or WEBP up to 10 MB.
            end_image_url: The picture the video ends on. JPG, JPEG, PNG or WEBP up to 10 MB.
            options: Which version of DoP works: dop-lite is the cheapest, dop-turbo lies between,
                dop-preview costs the most. "dop-lite", "dop-turbo" or "dop-preview". Default:
                "dop-turbo".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.higgsfield.higgsfield_dop_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(HIGGSFIELD_SOUL_IMAGE_TO_IMAGE)
    def higgsfield_soul_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        size: SizeOption = "1152*2048",
        quality: Literal["medium", "high"] = "medium",
        style: StyleOption | None = None,
        strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Redraws a picture in one of more than a hundred Higgsfield Soul styles.

        - Name: ``higgsfield/soul/image-to-image``
        - Path: ``higgsfield/soul/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.70 to 1.40 per call, depending on quality (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            image_url: The picture to be redrawn. JPG, JPEG, PNG or WEBP up to 10 MB.
            size: Width and height of the result in pixels, joined in one value; it settles the
                shape as well. One of the 13 options in the signature. Default: "1152*2048".
            style: Which ready-made style the picture is redrawn in. One of the 106 options in the
                signature. Service default: "Realistic".
            strength: How strongly the chosen style replaces the look of the picture. 0 to 1, in
                steps of 0.01. Service default: 1.0.
            quality: How much work goes into the picture. High is detailed and dearer. "medium" or
                "high". Default: "medium".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.higgsfield.higgsfield_soul_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

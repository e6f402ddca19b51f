# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""PixVerse: Video from text and pictures, transitions, effects and continued video (5.5, 5.6, 6
and C1).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

AspectRatioOption: TypeAlias = Literal["16:9", "4:3", "1:1", "3:4", "9:16", "2:3", "3:2", "21:9"]
EffectOption: TypeAlias = Literal[
    "Kiss Me AI",
    "Muscle Surge",
    "Anything",
    "Robot",
    "The Tiger Touch",
    "Holy Wings",
    "Hulk",
    "Venom",
    "Microwave",
    "Hug",
    "Kiss",
    "3D Figurine Factor",
    "Baby Face",
    "Bald Swipe",
    "Black Myth: Wukong",
    "BOOM DROP",
    "Squid Game",
    "Zombie Mode",
]
StyleOption: TypeAlias = Literal["anime", "3d_animation", "clay", "comic", "cyberpunk"]

PIXVERSE_C1_IMAGE_TO_VIDEO = Endpoint(
    path="pixverse-c1/image-to-video",
    names=("pixverse-c1/image-to-video",),
    family="pixverse",
    method="pixverse_c1_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with PixVerse C1, with or without sound.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to start from.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG", "JPEG", "WEBP"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2048,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="boolean",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default=True,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.599"),
                    when={"resolution": "1080p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.756"),
                    when={"resolution": "1080p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.189"),
                    when={"resolution": "360p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.252"),
                    when={"resolution": "360p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.252"),
                    when={"resolution": "540p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.315"),
                    when={"resolution": "540p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.315"),
                    when={"resolution": "720p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.41"),
                    when={"resolution": "720p", "generateAudioSwitch": "true"},
                ),
            ),
        ),
    ),
)

PIXVERSE_C1_REFERENCE_TO_VIDEO = Endpoint(
    path="pixverse-c1/reference-to-video",
    names=("pixverse-c1/reference-to-video",),
    family="pixverse",
    method="pixverse_c1_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video after references with PixVerse C1, with or without sound.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1",
            options=("16:9", "4:3", "1:1", "3:4", "9:16", "2:3", "3:2", "21:9"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="boolean",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default=True,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=-1,
            max=2147483647,
            step=1,
        ),
    ),
    notes="The published list has no parameter for the reference pictures, though the name calls for some.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("2.52"), when={"resolution": "1080p"}),
                PriceRule(amount=Decimal("0.63"), when={"resolution": "360p"}),
                PriceRule(amount=Decimal("0.63"), when={"resolution": "540p"}),
                PriceRule(amount=Decimal("1.26"), when={"resolution": "720p"}),
            ),
            is_minimum=True,
        ),
    ),
)

PIXVERSE_C1_TEXT_TO_VIDEO = Endpoint(
    path="pixverse-c1/text-to-video",
    names=("pixverse-c1/text-to-video",),
    family="pixverse",
    method="pixverse_c1_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with PixVerse C1, with or without sound.",
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
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="540p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="boolean",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default=True,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "4:3", "1:1", "3:4", "9:16", "2:3", "3:2", "21:9"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.599"),
                    when={"resolution": "1080p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.756"),
                    when={"resolution": "1080p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.189"),
                    when={"resolution": "360p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.252"),
                    when={"resolution": "360p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.252"),
                    when={"resolution": "540p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.315"),
                    when={"resolution": "540p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.315"),
                    when={"resolution": "720p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.41"),
                    when={"resolution": "720p", "generateAudioSwitch": "true"},
                ),
            ),
        ),
    ),
)

PIXVERSE_C1_TRANSITION = Endpoint(
    path="pixverse-c1/transition",
    names=("pixverse-c1/transition",),
    family="pixverse",
    method="pixverse_c1_transition",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first picture to an end picture with PixVerse C1, with or without sound.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="How the first picture turns into the second: movement, change of form, camera.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG", "JPEG", "WEBP"),
        ),
        Parameter(
            name="endImageUrl",
            python_name="end_image_url",
            type="image",
            description="The picture the video ends on.",
            max_size_mb=10,
            accept=("JPG", "PNG", "JPEG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="boolean",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default=True,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1",
            options=("16:9", "4:3", "1:1", "3:4", "9:16", "2:3", "3:2", "21:9"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("2.52"),
                    when={"resolution": "1080p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("3.15"),
                    when={"resolution": "1080p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.63"),
                    when={"resolution": "360p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("1.26"),
                    when={"resolution": "360p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.63"),
                    when={"resolution": "540p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("1.26"),
                    when={"resolution": "540p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("1.26"),
                    when={"resolution": "720p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("1.89"),
                    when={"resolution": "720p", "generateAudioSwitch": "true"},
                ),
            ),
        ),
    ),
)

PIXVERSE_V5_5_EFFECTS = Endpoint(
    path="pixverse-v5.5-effects",
    names=("pixverse-v5.5-effects",),
    family="pixverse",
    method="pixverse_v5_5_effects",
    task="image-to-video",
    output="video",
    summary="Lets a ready-made effect happen to the person in a picture, with PixVerse 5.5.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person the effect happens to.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG"),
        ),
        Parameter(
            name="effect",
            python_name="effect",
            type="choice",
            description="Which ready-made effect happens to the person in the picture.",
            required=True,
            default="Kiss Me AI",
            options=(
                "Kiss Me AI",
                "Muscle Surge",
                "Anything",
                "Robot",
                "The Tiger Touch",
                "Holy Wings",
                "Hulk",
                "Venom",
                "Microwave",
                "Hug",
                "Kiss",
                "3D Figurine Factor",
                "Baby Face",
                "Bald Swipe",
                "Black Myth: Wukong",
                "BOOM DROP",
                "Squid Game",
                "Zombie Mode",
            ),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="540p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds. At 1080p ten seconds are not possible.",
            required=True,
            default="5",
            options=("5", "8", "10"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2048,
        ),
        Parameter(
            name="thinkingType",
            python_name="thinking_type",
            type="choice",
            description="Whether the model reasons about the text before it starts; auto decides by the text.",
            default="auto",
            options=("auto", "enabled", "disabled"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("8.3"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("16.6"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("6.8"), when={"resolution": "360p", "duration": "10"}),
                PriceRule(amount=Decimal("3.1"), when={"resolution": "360p", "duration": "5"}),
                PriceRule(amount=Decimal("6.2"), when={"resolution": "360p", "duration": "8"}),
                PriceRule(amount=Decimal("6.8"), when={"resolution": "540p", "duration": "10"}),
                PriceRule(amount=Decimal("3.1"), when={"resolution": "540p", "duration": "5"}),
                PriceRule(amount=Decimal("6.2"), when={"resolution": "540p", "duration": "8"}),
                PriceRule(amount=Decimal("9.1"), when={"resolution": "720p", "duration": "10"}),
                PriceRule(amount=Decimal("4.1"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("8.3"), when={"resolution": "720p", "duration": "8"}),
            ),
        ),
    ),
)

PIXVERSE_V5_5_TRANSITION = Endpoint(
    path="pixverse-v5.5-transition",
    names=("pixverse-v5.5-transition",),
    family="pixverse",
    method="pixverse_v5_5_transition",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first picture to an end picture with PixVerse 5.5.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="How the first picture turns into the second: movement, change of form, camera.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=20,
            accept=("JPG", "JPEG", "PNG"),
        ),
        Parameter(
            name="endImageUrl",
            python_name="end_image_url",
            type="image",
            description="The picture the video ends on.",
            required=True,
            max_size_mb=20,
            accept=("JPG", "JPEG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "1:1", "4:3", "3:4", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "8", "10"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="540p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="thinkingType",
            python_name="thinking_type",
            type="choice",
            description="Whether the model reasons about the text before it starts; auto decides by the text.",
            default="auto",
            options=("auto", "enabled", "disabled"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2048,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("8.3"), when={"resolution": "1080p", "duration": "5"}),
                PriceRule(amount=Decimal("16.6"), when={"resolution": "1080p", "duration": "8"}),
                PriceRule(amount=Decimal("6.8"), when={"resolution": "360p", "duration": "10"}),
                PriceRule(amount=Decimal("3.1"), when={"resolution": "360p", "duration": "5"}),
                PriceRule(amount=Decimal("6.2"), when={"resolution": "360p", "duration": "8"}),
                PriceRule(amount=Decimal("6.8"), when={"resolution": "540p", "duration": "10"}),
                PriceRule(amount=Decimal("3.1"), when={"resolution": "540p", "duration": "5"}),
                PriceRule(amount=Decimal("6.2"), when={"resolution": "540p", "duration": "8"}),
                PriceRule(amount=Decimal("9.1"), when={"resolution": "720p", "duration": "10"}),
                PriceRule(amount=Decimal("4.1"), when={"resolution": "720p", "duration": "5"}),
                PriceRule(amount=Decimal("8.3"), when={"resolution": "720p", "duration": "8"}),
            ),
        ),
    ),
)

PIXVERSE_V5_5_IMAGE_TO_VIDEO = Endpoint(
    path="pixverse-v5.5/image-to-video",
    names=("pixverse-v5.5/image-to-video",),
    family="pixverse",
    method="pixverse_v5_5_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with PixVerse 5.5; sound and several shots are possible.",
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
            description="The picture the video begins with.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="540p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "8", "10"),
        ),
        Parameter(
            name="thinkingType",
            python_name="thinking_type",
            type="choice",
            description="Whether the model reasons about the text before it starts; auto decides by the text.",
            default="auto",
            options=("auto", "enabled", "disabled"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2048,
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="choice",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default="false",
            options=("true", "false"),
        ),
        Parameter(
            name="generateMultiClipSwitch",
            python_name="generate_multi_clip_switch",
            type="choice",
            description="Lets the video cut between several camera positions in place of one unbroken shot.",
            required=True,
            default="false",
            options=("true", "false"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("6.6"),
                    when={
                        "resolution": "1080p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.3"),
                    when={
                        "resolution": "1080p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("7.2"),
                    when={
                        "resolution": "1080p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.8"),
                    when={
                        "resolution": "1080p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("16.6"),
                    when={
                        "resolution": "1080p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("18.7"),
                    when={
                        "resolution": "1080p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("17.3"),
                    when={
                        "resolution": "1080p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("19.4"),
                    when={
                        "resolution": "1080p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.8"),
                    when={
                        "resolution": "360p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.9"),
                    when={
                        "resolution": "360p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("7.5"),
                    when={
                        "resolution": "360p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.6"),
                    when={
                        "resolution": "360p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("3.1"),
                    when={
                        "resolution": "360p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("5.2"),
                    when={
                        "resolution": "360p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("3.8"),
                    when={
                        "resolution": "360p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("5.9"),
                    when={
                        "resolution": "360p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.2"),
                    when={
                        "resolution": "360p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.3"),
                    when={
                        "resolution": "360p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.9"),
                    when={
                        "resolution": "360p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.0"),
                    when={
                        "resolution": "360p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.8"),
                    when={
                        "resolution": "540p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.9"),
                    when={
                        "resolution": "540p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("7.5"),
                    when={
                        "resolution": "540p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.6"),
                    when={
                        "resolution": "540p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("3.1"),
                    when={
                        "resolution": "540p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("5.2"),
                    when={
                        "resolution": "540p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("3.8"),
                    when={
                        "resolution": "540p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("5.9"),
                    when={
                        "resolution": "540p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.2"),
                    when={
                        "resolution": "540p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.3"),
                    when={
                        "resolution": "540p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.9"),
                    when={
                        "resolution": "540p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.0"),
                    when={
                        "resolution": "540p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.1"),
                    when={
                        "resolution": "720p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("11.2"),
                    when={
                        "resolution": "720p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.8"),
                    when={
                        "resolution": "720p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("11.9"),
                    when={
                        "resolution": "720p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("4.1"),
                    when={
                        "resolution": "720p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.2"),
                    when={
                        "resolution": "720p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("4.8"),
                    when={
                        "resolution": "720p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.9"),
                    when={
                        "resolution": "720p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.3"),
                    when={
                        "resolution": "720p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("10.4"),
                    when={
                        "resolution": "720p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.0"),
                    when={
                        "resolution": "720p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("11.1"),
                    when={
                        "resolution": "720p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
            ),
        ),
    ),
)

PIXVERSE_V5_5_TEXT_TO_VIDEO = Endpoint(
    path="pixverse-v5.5/text-to-video",
    names=("pixverse-v5.5/text-to-video",),
    family="pixverse",
    method="pixverse_v5_5_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with PixVerse 5.5; sound and several shots are possible.",
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
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2048,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="540p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds. At 1080p ten seconds are not possible.",
            required=True,
            default="5",
            options=("5", "8", "10"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1",
            options=("16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
        Parameter(
            name="thinkingType",
            python_name="thinking_type",
            type="choice",
            description="Whether the model reasons about the text before it starts; auto decides by the text.",
            default="auto",
            options=("auto", "enabled", "disabled"),
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="choice",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default="false",
            options=("true", "false"),
        ),
        Parameter(
            name="generateMultiClipSwitch",
            python_name="generate_multi_clip_switch",
            type="choice",
            description="Lets the video cut between several camera positions in place of one unbroken shot.",
            required=True,
            default="false",
            options=("true", "false"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("6.6"),
                    when={
                        "resolution": "1080p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.3"),
                    when={
                        "resolution": "1080p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("7.2"),
                    when={
                        "resolution": "1080p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.8"),
                    when={
                        "resolution": "1080p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("16.6"),
                    when={
                        "resolution": "1080p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("18.7"),
                    when={
                        "resolution": "1080p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("17.3"),
                    when={
                        "resolution": "1080p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("19.4"),
                    when={
                        "resolution": "1080p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.8"),
                    when={
                        "resolution": "360p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.9"),
                    when={
                        "resolution": "360p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("7.5"),
                    when={
                        "resolution": "360p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.6"),
                    when={
                        "resolution": "360p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("3.1"),
                    when={
                        "resolution": "360p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("5.2"),
                    when={
                        "resolution": "360p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("3.8"),
                    when={
                        "resolution": "360p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("5.9"),
                    when={
                        "resolution": "360p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.2"),
                    when={
                        "resolution": "360p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.3"),
                    when={
                        "resolution": "360p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.9"),
                    when={
                        "resolution": "360p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.0"),
                    when={
                        "resolution": "360p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.8"),
                    when={
                        "resolution": "540p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.9"),
                    when={
                        "resolution": "540p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("7.5"),
                    when={
                        "resolution": "540p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.6"),
                    when={
                        "resolution": "540p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("3.1"),
                    when={
                        "resolution": "540p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("5.2"),
                    when={
                        "resolution": "540p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("3.8"),
                    when={
                        "resolution": "540p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("5.9"),
                    when={
                        "resolution": "540p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.2"),
                    when={
                        "resolution": "540p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.3"),
                    when={
                        "resolution": "540p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.9"),
                    when={
                        "resolution": "540p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.0"),
                    when={
                        "resolution": "540p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.1"),
                    when={
                        "resolution": "720p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("11.2"),
                    when={
                        "resolution": "720p",
                        "duration": "10",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.8"),
                    when={
                        "resolution": "720p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("11.9"),
                    when={
                        "resolution": "720p",
                        "duration": "10",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("4.1"),
                    when={
                        "resolution": "720p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.2"),
                    when={
                        "resolution": "720p",
                        "duration": "5",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("4.8"),
                    when={
                        "resolution": "720p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("6.9"),
                    when={
                        "resolution": "720p",
                        "duration": "5",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("8.3"),
                    when={
                        "resolution": "720p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("10.4"),
                    when={
                        "resolution": "720p",
                        "duration": "8",
                        "generateAudioSwitch": "false",
                        "generateMultiClipSwitch": "true",
                    },
                ),
                PriceRule(
                    amount=Decimal("9.0"),
                    when={
                        "resolution": "720p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "false",
                    },
                ),
                PriceRule(
                    amount=Decimal("11.1"),
                    when={
                        "resolution": "720p",
                        "duration": "8",
                        "generateAudioSwitch": "true",
                        "generateMultiClipSwitch": "true",
                    },
                ),
            ),
        ),
    ),
)

PIXVERSE_V5_6_IMAGE_TO_VIDEO = Endpoint(
    path="pixverse-v5.6/image-to-video",
    names=("pixverse-v5.6/image-to-video",),
    family="pixverse",
    method="pixverse_v5_6_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with PixVerse 5.6, with or without sound.",
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
            description="The picture to start from.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            default="540p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds. At 1080p ten seconds are not possible.",
            default="5",
            options=("5", "8", "10"),
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="choice",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default="false",
            options=("true", "false"),
        ),
        Parameter(
            name="thinkingType",
            python_name="thinking_type",
            type="choice",
            description="Whether the model reasons about the text before it starts; auto decides by the text.",
            default="auto",
            options=("auto", "enabled", "disabled"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2048,
        ),
    ),
    nav=("Other / pixverse-v5.6/image-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("4.9"),
                    when={"resolution": "1080p", "duration": "5", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("9.72"),
                    when={"resolution": "1080p", "duration": "5", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("9.72"),
                    when={"resolution": "1080p", "duration": "8", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("12.67"),
                    when={"resolution": "1080p", "duration": "8", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("4.97"),
                    when={"resolution": "360p", "duration": "10", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("7.92"),
                    when={"resolution": "360p", "duration": "10", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("2.3"),
                    when={"resolution": "360p", "duration": "5", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("5.18"),
                    when={"resolution": "360p", "duration": "5", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("4.54"),
                    when={"resolution": "360p", "duration": "8", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("7.49"),
                    when={"resolution": "360p", "duration": "8", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("4.97"),
                    when={"resolution": "540p", "duration": "10", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("7.92"),
                    when={"resolution": "540p", "duration": "10", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("2.3"),
                    when={"resolution": "540p", "duration": "5", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("5.18"),
                    when={"resolution": "540p", "duration": "5", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("4.54"),
                    when={"resolution": "540p", "duration": "8", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("7.49"),
                    when={"resolution": "540p", "duration": "8", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("6.41"),
                    when={"resolution": "720p", "duration": "10", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("9.36"),
                    when={"resolution": "720p", "duration": "10", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("2.95"),
                    when={"resolution": "720p", "duration": "5", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("5.18"),
                    when={"resolution": "720p", "duration": "5", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("5.83"),
                    when={"resolution": "720p", "duration": "8", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("8.78"),
                    when={"resolution": "720p", "duration": "8", "generateAudioSwitch": "true"},
                ),
            ),
        ),
    ),
)

PIXVERSE_V5_6_TEXT_TO_VIDEO = Endpoint(
    path="pixverse-v5.6/text-to-video",
    names=("pixverse-v5.6/text-to-video",),
    family="pixverse",
    method="pixverse_v5_6_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with PixVerse 5.6, with or without sound.",
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
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            default="540p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds. At 1080p ten seconds are not possible.",
            default="5",
            options=("5", "8", "10"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1",
            options=("16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="choice",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default="false",
            options=("true", "false"),
        ),
        Parameter(
            name="thinkingType",
            python_name="thinking_type",
            type="choice",
            description="Whether the model reasons about the text before it starts; auto decides by the text.",
            default="auto",
            options=("auto", "enabled", "disabled"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2048,
        ),
    ),
    nav=("Other / pixverse-v5.6/text-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("4.9"),
                    when={"resolution": "1080p", "duration": "5", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("9.72"),
                    when={"resolution": "1080p", "duration": "5", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("9.72"),
                    when={"resolution": "1080p", "duration": "8", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("12.67"),
                    when={"resolution": "1080p", "duration": "8", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("4.97"),
                    when={"resolution": "360p", "duration": "10", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("7.92"),
                    when={"resolution": "360p", "duration": "10", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("2.3"),
                    when={"resolution": "360p", "duration": "5", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("5.18"),
                    when={"resolution": "360p", "duration": "5", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("4.54"),
                    when={"resolution": "360p", "duration": "8", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("7.49"),
                    when={"resolution": "360p", "duration": "8", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("4.97"),
                    when={"resolution": "540p", "duration": "10", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("7.92"),
                    when={"resolution": "540p", "duration": "10", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("2.3"),
                    when={"resolution": "540p", "duration": "5", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("5.18"),
                    when={"resolution": "540p", "duration": "5", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("4.54"),
                    when={"resolution": "540p", "duration": "8", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("7.49"),
                    when={"resolution": "540p", "duration": "8", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("6.41"),
                    when={"resolution": "720p", "duration": "10", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("9.36"),
                    when={"resolution": "720p", "duration": "10", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("2.95"),
                    when={"resolution": "720p", "duration": "5", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("5.18"),
                    when={"resolution": "720p", "duration": "5", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("5.83"),
                    when={"resolution": "720p", "duration": "8", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("8.78"),
                    when={"resolution": "720p", "duration": "8", "generateAudioSwitch": "true"},
                ),
            ),
        ),
    ),
)

PIXVERSE_V6_EFFECTS = Endpoint(
    path="pixverse-v6/effects",
    names=("pixverse-v6/effects", "PixVerse V6 特效"),
    family="pixverse",
    method="pixverse_v6_effects",
    task="image-to-video",
    output="video",
    summary="Animates one to four pictures in a ready-made effect with PixVerse 6.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures that the effect is played on.",
            required=True,
            multiple=True,
            max_files=4,
            max_size_mb=10,
        ),
        Parameter(
            name="templateId",
            python_name="template_id",
            type="string",
            description="Which effect: the id of a PixVerse template.",
            required=True,
            max_length=32,
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2048,
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How large and fine the video is.",
            required=True,
            default="720p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=1,
            max=15,
        ),
        Parameter(
            name="motionMode",
            python_name="motion_mode",
            type="choice",
            description="How things move: normal, or fast for more speed.",
            default="normal",
            options=("normal", "fast"),
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            default=0,
            min=0,
            max=2147483647,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2048,
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="boolean",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            default=False,
        ),
        Parameter(
            name="thinkingType",
            python_name="thinking_type",
            type="choice",
            description="Whether the model reasons about the text before it starts; auto decides by the text.",
            default="auto",
            options=("auto", "enabled", "disabled"),
        ),
    ),
)

PIXVERSE_V6_EXTEND = Endpoint(
    path="pixverse-v6/extend",
    names=("pixverse-v6/extend", "PixVerse V6 视频续写"),
    family="pixverse",
    method="pixverse_v6_extend",
    task="video-extend",
    output="video",
    summary="Continues a video for up to 15 seconds with PixVerse 6, with or without sound.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What happens next.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be continued.",
            required=True,
            max_size_mb=100,
            accept=("MP4", "MOV", "WEBM"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the added part in seconds.",
            required=True,
            default=5,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="boolean",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default=True,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2048,
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="A ready-made look for the whole video. Left out, it follows the input.",
            options=("anime", "3d_animation", "clay", "comic", "cyberpunk"),
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=-1,
            max=2147483647,
            step=1,
        ),
    ),
    nav=("Video Generation & Processing / video-tools / pixverse-v6/extend",),
    notes="An older source calls the result text; the documentation lists it among the videos.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.567"),
                    when={"resolution": "1080p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.725"),
                    when={"resolution": "1080p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.158"),
                    when={"resolution": "360p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.221"),
                    when={"resolution": "360p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.221"),
                    when={"resolution": "540p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.284"),
                    when={"resolution": "540p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.284"),
                    when={"resolution": "720p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.378"),
                    when={"resolution": "720p", "generateAudioSwitch": "true"},
                ),
            ),
        ),
    ),
)

PIXVERSE_V6_IMAGE_TO_VIDEO = Endpoint(
    path="pixverse-v6/image-to-video",
    names=("pixverse-v6/image-to-video", "PixVerse V6 图生视频"),
    family="pixverse",
    method="pixverse_v6_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with PixVerse 6, with or without sound.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to start from.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="boolean",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / pixverse / pixverse-v6/image-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.567"),
                    when={"resolution": "1080p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.725"),
                    when={"resolution": "1080p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.158"),
                    when={"resolution": "360p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.221"),
                    when={"resolution": "360p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.221"),
                    when={"resolution": "540p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.284"),
                    when={"resolution": "540p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.284"),
                    when={"resolution": "720p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.378"),
                    when={"resolution": "720p", "generateAudioSwitch": "true"},
                ),
            ),
        ),
    ),
)

PIXVERSE_V6_TEXT_TO_VIDEO = Endpoint(
    path="pixverse-v6/text-to-video",
    names=("pixverse-v6/text-to-video", "PixVerse V6 文生视频"),
    family="pixverse",
    method="pixverse_v6_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with PixVerse 6, with or without sound.",
    evidence="documented",
    evidence_as_of="2026-09-10",
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
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="boolean",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default=True,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "4:3", "1:1", "3:4", "9:16", "2:3", "3:2", "21:9"),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / pixverse / pixverse-v6/text-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.567"),
                    when={"resolution": "1080p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.725"),
                    when={"resolution": "1080p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.158"),
                    when={"resolution": "360p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.221"),
                    when={"resolution": "360p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.221"),
                    when={"resolution": "540p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.284"),
                    when={"resolution": "540p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.284"),
                    when={"resolution": "720p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.378"),
                    when={"resolution": "720p", "generateAudioSwitch": "true"},
                ),
            ),
        ),
    ),
)

PIXVERSE_V6_TRANSITION = Endpoint(
    path="pixverse-v6/transition",
    names=("pixverse-v6/transition", "PixVerse V6 转场"),
    family="pixverse",
    method="pixverse_v6_transition",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first picture to an end picture with PixVerse 6; sound, several cameras and a style are possible.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="How the first picture turns into the second: movement, change of form, camera.",
            required=True,
            max_length=2048,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="endImageUrl",
            python_name="end_image_url",
            type="image",
            description="The picture the video ends on.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("360p", "540p", "720p", "1080p"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=1,
            max=15,
            step=1,
        ),
        Parameter(
            name="generateAudioSwitch",
            python_name="generate_audio_switch",
            type="boolean",
            description="Lets the model make sound that matches the picture. It costs more than a silent video.",
            required=True,
            default=False,
        ),
        Parameter(
            name="generateMultiClipSwitch",
            python_name="generate_multi_clip_switch",
            type="boolean",
            description="Lets the video cut between several camera positions in place of one unbroken shot.",
            required=True,
            default=False,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1",
            options=("16:9", "4:3", "1:1", "3:4", "9:16", "2:3", "3:2", "21:9"),
        ),
        Parameter(
            name="style",
            python_name="style",
            type="choice",
            description="A ready-made look for the whole video. Left out, it follows the input.",
            options=("anime", "3d_animation", "clay", "comic", "cyberpunk"),
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2048,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            min=-1,
            max=2147483647,
            step=1,
        ),
        Parameter(
            name="thinkingType",
            python_name="thinking_type",
            type="boolean",
            description="Lets the model work on the text before it starts.",
            default=False,
        ),
    ),
    nav=("Video Generation & Processing / video-tools / pixverse-v6/transition",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(
                    amount=Decimal("0.567"),
                    when={"resolution": "1080p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.725"),
                    when={"resolution": "1080p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.158"),
                    when={"resolution": "360p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.221"),
                    when={"resolution": "360p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.221"),
                    when={"resolution": "540p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.284"),
                    when={"resolution": "540p", "generateAudioSwitch": "true"},
                ),
                PriceRule(
                    amount=Decimal("0.284"),
                    when={"resolution": "720p", "generateAudioSwitch": "false"},
                ),
                PriceRule(
                    amount=Decimal("0.378"),
                    when={"resolution": "720p", "generateAudioSwitch": "true"},
                ),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    PIXVERSE_C1_IMAGE_TO_VIDEO,
    PIXVERSE_C1_REFERENCE_TO_VIDEO,
    PIXVERSE_C1_TEXT_TO_VIDEO,
    PIXVERSE_C1_TRANSITION,
    PIXVERSE_V5_5_EFFECTS,
    PIXVERSE_V5_5_TRANSITION,
    PIXVERSE_V5_5_IMAGE_TO_VIDEO,
    PIXVERSE_V5_5_TEXT_TO_VIDEO,
    PIXVERSE_V5_6_IMAGE_TO_VIDEO,
    PIXVERSE_V5_6_TEXT_TO_VIDEO,
    PIXVERSE_V6_EFFECTS,
    PIXVERSE_V6_EXTEND,
    PIXVERSE_V6_IMAGE_TO_VIDEO,
    PIXVERSE_V6_TEXT_TO_VIDEO,
    PIXVERSE_V6_TRANSITION,
)


class Pixverse(Family[CallT]):
    """PixVerse: Video from text and pictures, transitions, effects and continued video (5.5,
    5.6, 6 and C1).
    """

    @method(PIXVERSE_C1_IMAGE_TO_VIDEO)
    def pixverse_c1_image_to_video(
        self,
        *,
        image_url: MediaInput,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "720p",
        duration: int = 5,
        generate_audio_switch: bool = True,
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with PixVerse C1, with or without sound.

        - Name: ``pixverse-c1/image-to-video``
        - Path: ``pixverse-c1/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.189 to 0.756 per second, depending on resolution and generate_audio_switch
          (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The picture to start from. JPG, PNG, JPEG or WEBP up to 10 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            resolution: How large and fine the result is. "360p", "540p", "720p" or "1080p".
                Default: "720p".
            duration: Length of the finished video in seconds. 1 to 15. Default: 5.
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_c1_image_to_video(image_url=Path("picture.png"))
        """
        ...

    @method(PIXVERSE_C1_REFERENCE_TO_VIDEO)
    def pixverse_c1_reference_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "720p",
        duration: int = 5,
        generate_audio_switch: bool = True,
        aspect_ratio: AspectRatioOption | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video after references with PixVerse C1, with or without sound.

        - Name: ``pixverse-c1/reference-to-video``
        - Path: ``pixverse-c1/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: from CNY 0.63 to 2.52 per second, depending on resolution (on .cn, published
          2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The published list has no parameter for the reference pictures, though the name
          calls for some.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. "16:9", "4:3", "1:1", "3:4", "9:16",
                "2:3", "3:2" or "21:9". Service default: "1:1".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "360p",
                "540p", "720p" or "1080p". Default: "720p".
            duration: Length of the finished video in seconds. 1 to 15. Default: 5.
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: True.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_c1_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(PIXVERSE_C1_TEXT_TO_VIDEO)
    def pixverse_c1_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "540p",
        generate_audio_switch: bool = True,
        duration: int = 5,
        aspect_ratio: AspectRatioOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with PixVerse C1, with or without sound.

        - Name: ``pixverse-c1/text-to-video``
        - Path: ``pixverse-c1/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.189 to 0.756 per second, depending on resolution and generate_audio_switch
          (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "360p",
                "540p", "720p" or "1080p". Default: "540p".
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: True.
            duration: Length of the finished video in seconds. 1 to 15. Default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "4:3", "1:1", "3:4", "9:16",
                "2:3", "3:2" or "21:9". Service default: "16:9".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_c1_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(PIXVERSE_C1_TRANSITION)
    def pixverse_c1_transition(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "720p",
        duration: int = 5,
        generate_audio_switch: bool = True,
        end_image_url: MediaInput | None = None,
        aspect_ratio: AspectRatioOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first picture to an end picture with PixVerse C1, with or without sound.

        - Name: ``pixverse-c1/transition``
        - Path: ``pixverse-c1/transition``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 0.63 to 3.15 per second, depending on resolution and generate_audio_switch (on
          .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: How the first picture turns into the second: movement, change of form, camera.
                At most 2,048 characters.
            first_image_url: The picture the video begins with. JPG, PNG, JPEG or WEBP up to 10 MB.
            end_image_url: The picture the video ends on. JPG, PNG, JPEG or WEBP up to 10 MB.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "360p",
                "540p", "720p" or "1080p". Default: "720p".
            duration: Length of the finished video in seconds. 1 to 15. Default: 5.
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: True.
            aspect_ratio: Shape of the result, width to height. "16:9", "4:3", "1:1", "3:4", "9:16",
                "2:3", "3:2" or "21:9". Service default: "1:1".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_c1_transition(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(PIXVERSE_V5_5_EFFECTS)
    def pixverse_v5_5_effects(
        self,
        *,
        image_url: MediaInput,
        effect: EffectOption = "Kiss Me AI",
        resolution: Literal["360p", "540p", "720p", "1080p"] = "540p",
        duration: Literal[5, 8, 10, "5", "8", "10"] = 5,
        negative_prompt: TextInput | None = None,
        thinking_type: Literal["auto", "enabled", "disabled"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Lets a ready-made effect happen to the person in a picture, with PixVerse 5.5.

        - Name: ``pixverse-v5.5-effects``
        - Path: ``pixverse-v5.5-effects``
        - Task: image-to-video
        - Output: video
        - Price: CNY 3.10 to 16.60 per call, depending on resolution and duration (on .cn, published
          2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            image_url: The person the effect happens to. JPG, JPEG or PNG up to 10 MB.
            effect: Which ready-made effect happens to the person in the picture. One of the 18
                options in the signature. Default: "Kiss Me AI".
            resolution: How large and fine the result is. "360p", "540p", "720p" or "1080p".
                Default: "540p".
            duration: Length of the finished video in seconds. At 1080p ten seconds are not
                possible. 5, 8 or 10. Default: 5.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,048 characters.
            thinking_type: Whether the model reasons about the text before it starts; auto decides
                by the text. "auto", "enabled" or "disabled". Service default: "auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v5_5_effects(image_url=Path("picture.png"))
        """
        ...

    @method(PIXVERSE_V5_5_TRANSITION)
    def pixverse_v5_5_transition(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        end_image_url: MediaInput,
        duration: Literal[5, 8, 10, "5", "8", "10"] = 5,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "540p",
        aspect_ratio: Literal["16:9", "1:1", "4:3", "3:4", "9:16"] | None = None,
        thinking_type: Literal["auto", "enabled", "disabled"] | None = None,
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first picture to an end picture with PixVerse 5.5.

        - Name: ``pixverse-v5.5-transition``
        - Path: ``pixverse-v5.5-transition``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 3.10 to 16.60 per call, depending on resolution and duration (on .cn, published
          2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: How the first picture turns into the second: movement, change of form, camera.
                At most 2,048 characters.
            image_url: The picture the video begins with. JPG, JPEG or PNG up to 20 MB.
            end_image_url: The picture the video ends on. JPG, JPEG or PNG up to 20 MB.
            aspect_ratio: Shape of the result, width to height. "16:9", "1:1", "4:3", "3:4" or
                "9:16". Service default: "16:9".
            duration: Length of the finished video in seconds. 5, 8 or 10. Default: 5.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "360p",
                "540p", "720p" or "1080p". Default: "540p".
            thinking_type: Whether the model reasons about the text before it starts; auto decides
                by the text. "auto", "enabled" or "disabled". Service default: "auto".
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,048 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v5_5_transition(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
                end_image_url=Path("picture.png"),
            )
        """
        ...

    @method(PIXVERSE_V5_5_IMAGE_TO_VIDEO)
    def pixverse_v5_5_image_to_video(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "540p",
        duration: Literal[5, 8, 10, "5", "8", "10"] = 5,
        generate_audio_switch: bool = False,
        generate_multi_clip_switch: bool = False,
        thinking_type: Literal["auto", "enabled", "disabled"] | None = None,
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with PixVerse 5.5; sound and several shots are possible.

        - Name: ``pixverse-v5.5/image-to-video``
        - Path: ``pixverse-v5.5/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 3.10 to 19.40 per call, depending on resolution, duration,
          generate_audio_switch and generate_multi_clip_switch (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            image_url: The picture the video begins with. JPG, JPEG or PNG up to 10 MB.
            resolution: How large and fine the result is. "360p", "540p", "720p" or "1080p".
                Default: "540p".
            duration: Length of the finished video in seconds. 5, 8 or 10. Default: 5.
            thinking_type: Whether the model reasons about the text before it starts; auto decides
                by the text. "auto", "enabled" or "disabled". Service default: "auto".
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,048 characters.
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: False.
            generate_multi_clip_switch: Lets the video cut between several camera positions in place
                of one unbroken shot. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v5_5_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(PIXVERSE_V5_5_TEXT_TO_VIDEO)
    def pixverse_v5_5_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "540p",
        duration: Literal[5, 8, 10, "5", "8", "10"] = 5,
        generate_audio_switch: bool = False,
        generate_multi_clip_switch: bool = False,
        negative_prompt: TextInput | None = None,
        aspect_ratio: Literal["16:9", "4:3", "1:1", "3:4", "9:16"] | None = None,
        thinking_type: Literal["auto", "enabled", "disabled"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with PixVerse 5.5; sound and several shots are possible.

        - Name: ``pixverse-v5.5/text-to-video``
        - Path: ``pixverse-v5.5/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 3.10 to 19.40 per call, depending on resolution, duration,
          generate_audio_switch and generate_multi_clip_switch (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,048 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "360p",
                "540p", "720p" or "1080p". Default: "540p".
            duration: Length of the finished video in seconds. At 1080p ten seconds are not
                possible. 5, 8 or 10. Default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "4:3", "1:1", "3:4" or
                "9:16". Service default: "1:1".
            thinking_type: Whether the model reasons about the text before it starts; auto decides
                by the text. "auto", "enabled" or "disabled". Service default: "auto".
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: False.
            generate_multi_clip_switch: Lets the video cut between several camera positions in place
                of one unbroken shot. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v5_5_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(PIXVERSE_V5_6_IMAGE_TO_VIDEO)
    def pixverse_v5_6_image_to_video(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        generate_audio_switch: bool = False,
        resolution: Literal["360p", "540p", "720p", "1080p"] | None = None,
        duration: Literal[5, 8, 10, "5", "8", "10"] | None = None,
        thinking_type: Literal["auto", "enabled", "disabled"] | None = None,
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with PixVerse 5.6, with or without sound.

        - Name: ``pixverse-v5.6/image-to-video``
        - Path: ``pixverse-v5.6/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.30 to 12.67 per call, depending on resolution, duration and
          generate_audio_switch (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            image_url: The picture to start from. JPG, JPEG or PNG up to 10 MB.
            resolution: How large and fine the result is. "360p", "540p", "720p" or "1080p". Service
                default: "540p".
            duration: Length of the finished video in seconds. At 1080p ten seconds are not
                possible. 5, 8 or 10. Service default: 5.
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: False.
            thinking_type: Whether the model reasons about the text before it starts; auto decides
                by the text. "auto", "enabled" or "disabled". Service default: "auto".
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,048 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v5_6_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(PIXVERSE_V5_6_TEXT_TO_VIDEO)
    def pixverse_v5_6_text_to_video(
        self,
        *,
        prompt: TextInput,
        generate_audio_switch: bool = False,
        resolution: Literal["360p", "540p", "720p", "1080p"] | None = None,
        duration: Literal[5, 8, 10, "5", "8", "10"] | None = None,
        aspect_ratio: Literal["16:9", "4:3", "1:1", "3:4", "9:16"] | None = None,
        thinking_type: Literal["auto", "enabled", "disabled"] | None = None,
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with PixVerse 5.6, with or without sound.

        - Name: ``pixverse-v5.6/text-to-video``
        - Path: ``pixverse-v5.6/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.30 to 12.67 per call, depending on resolution, duration and
          generate_audio_switch (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "360p",
                "540p", "720p" or "1080p". Service default: "540p".
            duration: Length of the finished video in seconds. At 1080p ten seconds are not
                possible. 5, 8 or 10. Service default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "4:3", "1:1", "3:4" or
                "9:16". Service default: "1:1".
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: False.
            thinking_type: Whether the model reasons about the text before it starts; auto decides
                by the text. "auto", "enabled" or "disabled". Service default: "auto".
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,048 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v5_6_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(PIXVERSE_V6_EFFECTS)
    def pixverse_v6_effects(
        self,
        *,
        image_urls: MediaInput | Sequence[MediaInput],
        template_id: TextInput,
        quality: Literal["360p", "540p", "720p", "1080p"] = "720p",
        duration: int = 5,
        prompt: TextInput | None = None,
        motion_mode: Literal["normal", "fast"] | None = None,
        seed: int | None = None,
        negative_prompt: TextInput | None = None,
        generate_audio_switch: bool | None = None,
        thinking_type: Literal["auto", "enabled", "disabled"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates one to four pictures in a ready-made effect with PixVerse 6.

        - Name: ``pixverse-v6/effects``, ``PixVerse V6 特效``
        - Path: ``pixverse-v6/effects``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02

        Args:
            image_urls: The pictures that the effect is played on. At most 4 files, each up to 10
                MB.
            template_id: Which effect: the id of a PixVerse template. At most 32 characters.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            quality: How large and fine the video is. "360p", "540p", "720p" or "1080p". Default:
                "720p".
            duration: Length of the finished video in seconds. 1 to 15. Default: 5.
            motion_mode: How things move: normal, or fast for more speed. "normal" or "fast".
                Service default: "normal".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. 0 to 2,147,483,647.
                Service default: 0.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,048 characters.
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Service default: False.
            thinking_type: Whether the model reasons about the text before it starts; auto decides
                by the text. "auto", "enabled" or "disabled". Service default: "auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v6_effects(
                image_urls=[Path("picture.png")],
                template_id="my-template-id",
            )
        """
        ...

    @method(PIXVERSE_V6_EXTEND)
    def pixverse_v6_extend(
        self,
        *,
        prompt: TextInput,
        video_url: MediaInput,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "720p",
        duration: int = 5,
        generate_audio_switch: bool = True,
        negative_prompt: TextInput | None = None,
        style: StyleOption | None = None,
        seed: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Continues a video for up to 15 seconds with PixVerse 6, with or without sound.

        - Name: ``pixverse-v6/extend``, ``PixVerse V6 视频续写``
        - Path: ``pixverse-v6/extend``
        - Task: video-extend
        - Output: video
        - Price: CNY 0.158 to 0.725 per second, depending on resolution and generate_audio_switch
          (on .cn, published 2026-04-29)
        - Note: An older source calls the result text; the documentation lists it among the videos.

        Args:
            prompt: What happens next. At most 2,048 characters.
            video_url: The video to be continued. MP4, MOV or WEBM up to 100 MB.
            resolution: How large and fine the result is. "360p", "540p", "720p" or "1080p".
                Default: "720p".
            duration: Length of the added part in seconds. 1 to 15. Default: 5.
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: True.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,048 characters.
            style: A ready-made look for the whole video. Left out, it follows the input. "anime",
                "3d_animation", "clay", "comic" or "cyberpunk".
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v6_extend(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(PIXVERSE_V6_IMAGE_TO_VIDEO)
    def pixverse_v6_image_to_video(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "720p",
        duration: int = 5,
        generate_audio_switch: bool = True,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with PixVerse 6, with or without sound.

        - Name: ``pixverse-v6/image-to-video``, ``PixVerse V6 图生视频``
        - Path: ``pixverse-v6/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.158 to 0.725 per second, depending on resolution and generate_audio_switch
          (on .cn, published 2026-04-29)

        Args:
            image_url: The picture to start from. JPG, JPEG, PNG or WEBP up to 10 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            resolution: How large and fine the result is. "360p", "540p", "720p" or "1080p".
                Default: "720p".
            duration: Length of the finished video in seconds. 1 to 15. Default: 5.
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v6_image_to_video(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(PIXVERSE_V6_TEXT_TO_VIDEO)
    def pixverse_v6_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "720p",
        duration: int = 5,
        generate_audio_switch: bool = True,
        aspect_ratio: AspectRatioOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with PixVerse 6, with or without sound.

        - Name: ``pixverse-v6/text-to-video``, ``PixVerse V6 文生视频``
        - Path: ``pixverse-v6/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.158 to 0.725 per second, depending on resolution and generate_audio_switch
          (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "360p",
                "540p", "720p" or "1080p". Default: "720p".
            duration: Length of the finished video in seconds. 1 to 15. Default: 5.
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: True.
            aspect_ratio: Shape of the result, width to height. "16:9", "4:3", "1:1", "3:4", "9:16",
                "2:3", "3:2" or "21:9". Service default: "16:9".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v6_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(PIXVERSE_V6_TRANSITION)
    def pixverse_v6_transition(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        end_image_url: MediaInput,
        resolution: Literal["360p", "540p", "720p", "1080p"] = "720p",
        duration: int = 5,
        generate_audio_switch: bool = False,
        generate_multi_clip_switch: bool = False,
        aspect_ratio: AspectRatioOption | None = None,
        style: StyleOption | None = None,
        negative_prompt: TextInput | None = None,
        seed: int | None = None,
        thinking_type: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first picture to an end picture with PixVerse 6; sound, several cameras and
        a style are possible.

        - Name: ``pixverse-v6/transition``, ``PixVerse V6 转场``
        - Path: ``pixverse-v6/transition``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 0.158 to 0.725 per second, depending on resolution and generate_audio_switch
          (on .cn, published 2026-04-29)

        Args:
            prompt: How the first picture turns into the second: movement, change of form, camera.
                At most 2,048 characters.
            first_image_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 10 MB.
            end_image_url: The picture the video ends on. JPG, JPEG, PNG or WEBP up to 10 MB.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "360p",
                "540p", "720p" or "1080p". Default: "720p".
            duration: Length of the finished video in seconds. 1 to 15. Default: 5.
            generate_audio_switch: Lets the model make sound that matches the picture. It costs more
                than a silent video. Default: False.
            generate_multi_clip_switch: Lets the video cut between several camera positions in place
                of one unbroken shot. Default: False.
            aspect_ratio: Shape of the result, width to height. "16:9", "4:3", "1:1", "3:4", "9:16",
                "2:3", "3:2" or "21:9". Service default: "1:1".
            style: A ready-made look for the whole video. Left out, it follows the input. "anime",
                "3d_animation", "clay", "comic" or "cyberpunk".
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,048 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. -1 to 2,147,483,647.
            thinking_type: Lets the model work on the text before it starts. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.pixverse.pixverse_v6_transition(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
                end_image_url=Path("picture.png"),
            )
        """
        ...

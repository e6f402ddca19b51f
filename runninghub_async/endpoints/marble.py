# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""World Labs Marble: 3D worlds from text, pictures or a video."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import (
    DataField,
    DataForm,
    Endpoint,
    Parameter,
    PriceRule,
    PriceTable,
)

MARBLE_1_0_IMAGE_TO_WORLD = Endpoint(
    path="marble-1.0/image-to-world",
    names=("marble-1.0/image-to-world",),
    family="marble",
    method="marble_1_0_image_to_world",
    task="image-to-world",
    output="image",
    summary="Builds a 3D world from one picture or panorama with Marble 1.0.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="string",
            description="Link to the picture, or the id of an asset in World Labs.",
            max_length=2048,
        ),
        Parameter(
            name="textPrompt",
            python_name="text_prompt",
            type="string",
            description="What the world should be, beside what the input shows. Left out, the service describes the input for itself.",
            max_length=4000,
        ),
        Parameter(
            name="isPano",
            python_name="is_pano",
            type="boolean",
            description="Says that the picture is a full panorama already. Otherwise one is made from it first, which the price list charges for.",
            default=False,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The registry calls the result a picture; a world of several files would be expected.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("9.1"), when={"isPano": "false"}),
                PriceRule(amount=Decimal("8.64"), when={"isPano": "true"}),
            ),
        ),
    ),
)

MARBLE_1_0_MULTI_IMAGE_TO_WORLD = Endpoint(
    path="marble-1.0/multi-image-to-world",
    names=("marble-1.0/multi-image-to-world",),
    family="marble",
    method="marble_1_0_multi_image_to_world",
    task="image-to-world",
    output="image",
    summary="Builds a 3D world from several pictures with Marble 1.0.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="textPrompt",
            python_name="text_prompt",
            type="string",
            description="What the world should be, beside what the input shows. Left out, the service describes the input for itself.",
            max_length=4000,
        ),
        Parameter(
            name="reconstructImages",
            python_name="reconstruct_images",
            type="boolean",
            description="Rebuilds one real place from overlapping views, in place of drawing freely on the pictures. With it up to eight pictures are allowed, without it four.",
            default=False,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The published list has no parameter for the pictures. The registry calls the result a picture; a world of several files would be expected.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("9.22")),),
        ),
    ),
)

MARBLE_1_0_TEXT_TO_WORLD = Endpoint(
    path="marble-1.0/text-to-world",
    names=("marble-1.0/text-to-world",),
    family="marble",
    method="marble_1_0_text_to_world",
    task="text-to-world",
    output="text",
    summary="Builds a 3D world from text with Marble 1.0.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The world: place, things in it, light, style.",
            max_length=4000,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The registry calls the result text, that of its siblings a picture or a video; what comes back is not known.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("9.1")),),
        ),
    ),
    output_doubtful=True,
)

MARBLE_1_0_VIDEO_TO_WORLD = Endpoint(
    path="marble-1.0/video-to-world",
    names=("marble-1.0/video-to-world",),
    family="marble",
    method="marble_1_0_video_to_world",
    task="video-to-world",
    output="video",
    summary="Builds a 3D world from a video with Marble 1.0.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="string",
            description="Link to the video, or the id of an asset in World Labs; what does not begin with http is taken for an id.",
            max_length=2048,
        ),
        Parameter(
            name="textPrompt",
            python_name="text_prompt",
            type="string",
            description="What the world should be, beside what the input shows. Left out, the service describes the input for itself.",
            max_length=4000,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The registry calls the result a video; a world of several files would be expected.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("9.22")),),
        ),
    ),
)

MARBLE_1_1_PLUS_IMAGE_TO_WORLD = Endpoint(
    path="marble-1.1-plus/image-to-world",
    names=("marble-1.1-plus/image-to-world",),
    family="marble",
    method="marble_1_1_plus_image_to_world",
    task="image-to-world",
    output="image",
    summary="Builds a 3D world from one picture or panorama with Marble 1.1 Plus, the dearest version.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="string",
            description="Link to the picture, or the id of an asset in World Labs.",
            max_length=2048,
        ),
        Parameter(
            name="textPrompt",
            python_name="text_prompt",
            type="string",
            description="What the world should be, beside what the input shows. Left out, the service describes the input for itself.",
            max_length=4000,
        ),
        Parameter(
            name="isPano",
            python_name="is_pano",
            type="boolean",
            description="Says that the picture is a full panorama already. Otherwise one is made from it first, which the price list charges for.",
            default=False,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The registry calls the result a picture; a world of several files would be expected.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("17.74"), when={"isPano": "false"}),
                PriceRule(amount=Decimal("17.28"), when={"isPano": "true"}),
            ),
        ),
    ),
)

MARBLE_1_1_PLUS_MULTI_IMAGE_TO_WORLD = Endpoint(
    path="marble-1.1-plus/multi-image-to-world",
    names=("marble-1.1-plus/multi-image-to-world",),
    family="marble",
    method="marble_1_1_plus_multi_image_to_world",
    task="image-to-world",
    output="image",
    summary="Builds a 3D world from several pictures with Marble 1.1 Plus, the dearest version.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="textPrompt",
            python_name="text_prompt",
            type="string",
            description="What the world should be, beside what the input shows. Left out, the service describes the input for itself.",
            max_length=4000,
        ),
        Parameter(
            name="reconstructImages",
            python_name="reconstruct_images",
            type="boolean",
            description="Rebuilds one real place from overlapping views, in place of drawing freely on the pictures. With it up to eight pictures are allowed, without it four.",
            default=False,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The published list has no parameter for the pictures. The registry calls the result a picture; a world of several files would be expected.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("17.86")),),
        ),
    ),
)

MARBLE_1_1_PLUS_TEXT_TO_WORLD = Endpoint(
    path="marble-1.1-plus/text-to-world",
    names=("marble-1.1-plus/text-to-world",),
    family="marble",
    method="marble_1_1_plus_text_to_world",
    task="text-to-world",
    output="text",
    summary="Builds a 3D world from text with Marble 1.1 Plus, the dearest version.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The world: place, things in it, light, style.",
            max_length=4000,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The registry calls the result text, that of its siblings a picture or a video; what comes back is not known.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("17.74")),),
        ),
    ),
    output_doubtful=True,
)

MARBLE_1_1_PLUS_VIDEO_TO_WORLD = Endpoint(
    path="marble-1.1-plus/video-to-world",
    names=("marble-1.1-plus/video-to-world",),
    family="marble",
    method="marble_1_1_plus_video_to_world",
    task="video-to-world",
    output="video",
    summary="Builds a 3D world from a video with Marble 1.1 Plus, the dearest version.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="string",
            description="Link to the video, or the id of an asset in World Labs; what does not begin with http is taken for an id.",
            max_length=2048,
        ),
        Parameter(
            name="textPrompt",
            python_name="text_prompt",
            type="string",
            description="What the world should be, beside what the input shows. Left out, the service describes the input for itself.",
            max_length=4000,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The registry calls the result a video; a world of several files would be expected.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("17.86")),),
        ),
    ),
)

MARBLE_1_1_IMAGE_TO_WORLD = Endpoint(
    path="marble-1.1/image-to-world",
    names=("marble-1.1/image-to-world",),
    family="marble",
    method="marble_1_1_image_to_world",
    task="image-to-world",
    output="image",
    summary="Builds a 3D world from one picture or panorama with Marble 1.1.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="string",
            description="Link to the picture, or the id of an asset in World Labs.",
            max_length=2048,
        ),
        Parameter(
            name="textPrompt",
            python_name="text_prompt",
            type="string",
            description="What the world should be, beside what the input shows. Left out, the service describes the input for itself.",
            max_length=4000,
        ),
        Parameter(
            name="isPano",
            python_name="is_pano",
            type="boolean",
            description="Says that the picture is a full panorama already. Otherwise one is made from it first, which the price list charges for.",
            default=False,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The registry calls the result a picture; a world of several files would be expected.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("9.1"), when={"isPano": "false"}),
                PriceRule(amount=Decimal("8.64"), when={"isPano": "true"}),
            ),
        ),
    ),
)

MARBLE_1_1_MULTI_IMAGE_TO_WORLD = Endpoint(
    path="marble-1.1/multi-image-to-world",
    names=("marble-1.1/multi-image-to-world",),
    family="marble",
    method="marble_1_1_multi_image_to_world",
    task="image-to-world",
    output="image",
    summary="Builds a 3D world from several pictures with Marble 1.1.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="textPrompt",
            python_name="text_prompt",
            type="string",
            description="What the world should be, beside what the input shows. Left out, the service describes the input for itself.",
            max_length=4000,
        ),
        Parameter(
            name="reconstructImages",
            python_name="reconstruct_images",
            type="boolean",
            description="Rebuilds one real place from overlapping views, in place of drawing freely on the pictures. With it up to eight pictures are allowed, without it four.",
            default=False,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The published list has no parameter for the pictures. The registry calls the result a picture; a world of several files would be expected.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("9.22")),),
        ),
    ),
)

MARBLE_1_1_TEXT_TO_WORLD = Endpoint(
    path="marble-1.1/text-to-world",
    names=("marble-1.1/text-to-world",),
    family="marble",
    method="marble_1_1_text_to_world",
    task="text-to-world",
    output="text",
    summary="Builds a 3D world from text with Marble 1.1.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The world: place, things in it, light, style.",
            max_length=4000,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The registry calls the result text, that of its siblings a picture or a video; what comes back is not known.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("9.1")),),
        ),
    ),
    output_doubtful=True,
)

MARBLE_1_1_VIDEO_TO_WORLD = Endpoint(
    path="marble-1.1/video-to-world",
    names=("marble-1.1/video-to-world",),
    family="marble",
    method="marble_1_1_video_to_world",
    task="video-to-world",
    output="video",
    summary="Builds a 3D world from a video with Marble 1.1.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="string",
            description="Link to the video, or the id of an asset in World Labs; what does not begin with http is taken for an id.",
            max_length=2048,
        ),
        Parameter(
            name="textPrompt",
            python_name="text_prompt",
            type="string",
            description="What the world should be, beside what the input shows. Left out, the service describes the input for itself.",
            max_length=4000,
        ),
        Parameter(
            name="disableRecaption",
            python_name="disable_recaption",
            type="boolean",
            description="Takes your text word for word. Otherwise the service rewrites it before it builds the world.",
            default=False,
        ),
        Parameter(
            name="displayName",
            python_name="display_name",
            type="string",
            description="The title under which the finished world is listed.",
            max_length=64,
        ),
        Parameter(
            name="seed",
            python_name="seed",
            type="integer",
            description="Fixes the random start: the same number with the same inputs gives a similar, not always identical, result. Left out, the service draws one.",
            step=1,
            evidence="The published text names 0 to 4294967295; the list has no limits.",
        ),
        Parameter(
            name="permissionPublic",
            python_name="permission_public",
            type="boolean",
            description="Makes the world visible to everybody.",
            default=False,
        ),
        Parameter(
            name="permissionAllowIdAccess",
            python_name="permission_allow_id_access",
            type="boolean",
            description="Lets anybody who knows the id of the world open it.",
            default=False,
        ),
        Parameter(
            name="tags",
            python_name="tags",
            type="string",
            description="Keywords for the world, separated by commas; at most ten, each of at most 64 characters.",
            max_length=700,
        ),
        Parameter(
            name="permissionAllowedReaders",
            python_name="permission_allowed_readers",
            type="string",
            description="Who may look at the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
        Parameter(
            name="permissionAllowedWriters",
            python_name="permission_allowed_writers",
            type="string",
            description="Who may change the world: user ids or e-mail addresses, separated by commas.",
            max_length=4000,
        ),
    ),
    notes="The registry calls the result a video; a world of several files would be expected.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("9.22")),),
        ),
    ),
)

MARBLE_UPLOAD_MEDIA_ASSET = Endpoint(
    path="marble/upload-media-asset",
    names=("marble/upload-media-asset",),
    family="marble",
    method="marble_upload_media_asset",
    task="asset-upload",
    output="text",
    summary="Hands a picture or a video to World Labs as an asset for building worlds; the answer is text.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="fileName",
            python_name="file_name",
            type="string",
            description="What the file is called, with its ending, such as photo.jpg or clip.mp4.",
            required=True,
            max_length=64,
        ),
        Parameter(
            name="kind",
            python_name="kind",
            type="choice",
            description="Whether the file is a picture or a video; it has to agree with the file you send.",
            required=True,
            default="image",
            options=("image", "video"),
        ),
        Parameter(
            name="extension",
            python_name="extension",
            type="string",
            description="The ending of the file without the dot, such as jpg, png, mp4 or mov; it has to suit kind.",
            max_length=16,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture, where kind is image.",
            max_size_mb=100,
            accept=("JPG", "PNG", "JPEG"),
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video, where kind is video.",
            max_size_mb=100,
            accept=("MP4",),
        ),
    ),
    notes="The published price of 9999 is a placeholder and is left out. What comes back is not known; an asset id would be expected.",
    data=DataForm(
        fields=(
            DataField(
                name="media_asset_id",
                type="string",
                description="The asset's id. No endpoint of the catalogue has a parameter that takes it.",
            ),
        ),
        bare="media_asset_id",
    ),
    output_doubtful=True,
)

ENDPOINTS: tuple[Endpoint, ...] = (
    MARBLE_1_0_IMAGE_TO_WORLD,
    MARBLE_1_0_MULTI_IMAGE_TO_WORLD,
    MARBLE_1_0_TEXT_TO_WORLD,
    MARBLE_1_0_VIDEO_TO_WORLD,
    MARBLE_1_1_PLUS_IMAGE_TO_WORLD,
    MARBLE_1_1_PLUS_MULTI_IMAGE_TO_WORLD,
    MARBLE_1_1_PLUS_TEXT_TO_WORLD,
    MARBLE_1_1_PLUS_VIDEO_TO_WORLD,
    MARBLE_1_1_IMAGE_TO_WORLD,
    MARBLE_1_1_MULTI_IMAGE_TO_WORLD,
    MARBLE_1_1_TEXT_TO_WORLD,
    MARBLE_1_1_VIDEO_TO_WORLD,
    MARBLE_UPLOAD_MEDIA_ASSET,
)


class Marble(Family[CallT]):
    """World Labs Marble: 3D worlds from text, pictures or a video."""

    @method(MARBLE_1_0_IMAGE_TO_WORLD)
    def marble_1_0_image_to_world(
        self,
        *,
        image_url: TextInput | None = None,
        text_prompt: TextInput | None = None,
        is_pano: bool | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from one picture or panorama with Marble 1.0.

        - Name: ``marble-1.0/image-to-world``
        - Path: ``marble-1.0/image-to-world``
        - Task: image-to-world
        - Output: image
        - Price: CNY 8.64 to 9.10 per call, depending on is_pano (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The registry calls the result a picture; a world of several files would be expected.

        Args:
            image_url: Link to the picture, or the id of an asset in World Labs. At most 2,048
                characters.
            text_prompt: What the world should be, beside what the input shows. Left out, the
                service describes the input for itself. At most 4,000 characters.
            is_pano: Says that the picture is a full panorama already. Otherwise one is made from it
                first, which the price list charges for. Service default: False.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_0_image_to_world(image_url="my-image-url")
        """
        ...

    @method(MARBLE_1_0_MULTI_IMAGE_TO_WORLD)
    def marble_1_0_multi_image_to_world(
        self,
        *,
        text_prompt: TextInput | None = None,
        reconstruct_images: bool | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from several pictures with Marble 1.0.

        - Name: ``marble-1.0/multi-image-to-world``
        - Path: ``marble-1.0/multi-image-to-world``
        - Task: image-to-world
        - Output: image
        - Price: CNY 9.22 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The published list has no parameter for the pictures. The registry calls the result
          a picture; a world of several files would be expected.

        Args:
            text_prompt: What the world should be, beside what the input shows. Left out, the
                service describes the input for itself. At most 4,000 characters.
            reconstruct_images: Rebuilds one real place from overlapping views, in place of drawing
                freely on the pictures. With it up to eight pictures are allowed, without it four.
                Service default: False.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_0_multi_image_to_world(
                text_prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MARBLE_1_0_TEXT_TO_WORLD)
    def marble_1_0_text_to_world(
        self,
        *,
        prompt: TextInput | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from text with Marble 1.0.

        - Name: ``marble-1.0/text-to-world``
        - Path: ``marble-1.0/text-to-world``
        - Task: text-to-world
        - Output: text (doubtful: similar endpoints give something else)
        - Price: CNY 9.10 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The registry calls the result text, that of its siblings a picture or a video; what
          comes back is not known.

        Args:
            prompt: The world: place, things in it, light, style. At most 4,000 characters.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_0_text_to_world(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MARBLE_1_0_VIDEO_TO_WORLD)
    def marble_1_0_video_to_world(
        self,
        *,
        video_url: TextInput | None = None,
        text_prompt: TextInput | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from a video with Marble 1.0.

        - Name: ``marble-1.0/video-to-world``
        - Path: ``marble-1.0/video-to-world``
        - Task: video-to-world
        - Output: video
        - Price: CNY 9.22 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The registry calls the result a video; a world of several files would be expected.

        Args:
            video_url: Link to the video, or the id of an asset in World Labs; what does not begin
                with http is taken for an id. At most 2,048 characters.
            text_prompt: What the world should be, beside what the input shows. Left out, the
                service describes the input for itself. At most 4,000 characters.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_0_video_to_world(video_url="my-video-url")
        """
        ...

    @method(MARBLE_1_1_PLUS_IMAGE_TO_WORLD)
    def marble_1_1_plus_image_to_world(
        self,
        *,
        image_url: TextInput | None = None,
        text_prompt: TextInput | None = None,
        is_pano: bool | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from one picture or panorama with Marble 1.1 Plus, the dearest version.

        - Name: ``marble-1.1-plus/image-to-world``
        - Path: ``marble-1.1-plus/image-to-world``
        - Task: image-to-world
        - Output: image
        - Price: CNY 17.28 to 17.74 per call, depending on is_pano (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The registry calls the result a picture; a world of several files would be expected.

        Args:
            image_url: Link to the picture, or the id of an asset in World Labs. At most 2,048
                characters.
            text_prompt: What the world should be, beside what the input shows. Left out, the
                service describes the input for itself. At most 4,000 characters.
            is_pano: Says that the picture is a full panorama already. Otherwise one is made from it
                first, which the price list charges for. Service default: False.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_1_plus_image_to_world(image_url="my-image-url")
        """
        ...

    @method(MARBLE_1_1_PLUS_MULTI_IMAGE_TO_WORLD)
    def marble_1_1_plus_multi_image_to_world(
        self,
        *,
        text_prompt: TextInput | None = None,
        reconstruct_images: bool | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from several pictures with Marble 1.1 Plus, the dearest version.

        - Name: ``marble-1.1-plus/multi-image-to-world``
        - Path: ``marble-1.1-plus/multi-image-to-world``
        - Task: image-to-world
        - Output: image
        - Price: CNY 17.86 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The published list has no parameter for the pictures. The registry calls the result
          a picture; a world of several files would be expected.

        Args:
            text_prompt: What the world should be, beside what the input shows. Left out, the
                service describes the input for itself. At most 4,000 characters.
            reconstruct_images: Rebuilds one real place from overlapping views, in place of drawing
                freely on the pictures. With it up to eight pictures are allowed, without it four.
                Service default: False.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_1_plus_multi_image_to_world(
                text_prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MARBLE_1_1_PLUS_TEXT_TO_WORLD)
    def marble_1_1_plus_text_to_world(
        self,
        *,
        prompt: TextInput | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from text with Marble 1.1 Plus, the dearest version.

        - Name: ``marble-1.1-plus/text-to-world``
        - Path: ``marble-1.1-plus/text-to-world``
        - Task: text-to-world
        - Output: text (doubtful: similar endpoints give something else)
        - Price: CNY 17.74 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The registry calls the result text, that of its siblings a picture or a video; what
          comes back is not known.

        Args:
            prompt: The world: place, things in it, light, style. At most 4,000 characters.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_1_plus_text_to_world(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MARBLE_1_1_PLUS_VIDEO_TO_WORLD)
    def marble_1_1_plus_video_to_world(
        self,
        *,
        video_url: TextInput | None = None,
        text_prompt: TextInput | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from a video with Marble 1.1 Plus, the dearest version.

        - Name: ``marble-1.1-plus/video-to-world``
        - Path: ``marble-1.1-plus/video-to-world``
        - Task: video-to-world
        - Output: video
        - Price: CNY 17.86 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The registry calls the result a video; a world of several files would be expected.

        Args:
            video_url: Link to the video, or the id of an asset in World Labs; what does not begin
                with http is taken for an id. At most 2,048 characters.
            text_prompt: What the world should be, beside what the input shows. Left out, the
                service describes the input for itself. At most 4,000 characters.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_1_plus_video_to_world(video_url="my-video-url")
        """
        ...

    @method(MARBLE_1_1_IMAGE_TO_WORLD)
    def marble_1_1_image_to_world(
        self,
        *,
        image_url: TextInput | None = None,
        text_prompt: TextInput | None = None,
        is_pano: bool | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from one picture or panorama with Marble 1.1.

        - Name: ``marble-1.1/image-to-world``
        - Path: ``marble-1.1/image-to-world``
        - Task: image-to-world
        - Output: image
        - Price: CNY 8.64 to 9.10 per call, depending on is_pano (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The registry calls the result a picture; a world of several files would be expected.

        Args:
            image_url: Link to the picture, or the id of an asset in World Labs. At most 2,048
                characters.
            text_prompt: What the world should be, beside what the input shows. Left out, the
                service describes the input for itself. At most 4,000 characters.
            is_pano: Says that the picture is a full panorama already. Otherwise one is made from it
                first, which the price list charges for. Service default: False.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_1_image_to_world(image_url="my-image-url")
        """
        ...

    @method(MARBLE_1_1_MULTI_IMAGE_TO_WORLD)
    def marble_1_1_multi_image_to_world(
        self,
        *,
        text_prompt: TextInput | None = None,
        reconstruct_images: bool | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from several pictures with Marble 1.1.

        - Name: ``marble-1.1/multi-image-to-world``
        - Path: ``marble-1.1/multi-image-to-world``
        - Task: image-to-world
        - Output: image
        - Price: CNY 9.22 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The published list has no parameter for the pictures. The registry calls the result
          a picture; a world of several files would be expected.

        Args:
            text_prompt: What the world should be, beside what the input shows. Left out, the
                service describes the input for itself. At most 4,000 characters.
            reconstruct_images: Rebuilds one real place from overlapping views, in place of drawing
                freely on the pictures. With it up to eight pictures are allowed, without it four.
                Service default: False.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_1_multi_image_to_world(
                text_prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MARBLE_1_1_TEXT_TO_WORLD)
    def marble_1_1_text_to_world(
        self,
        *,
        prompt: TextInput | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from text with Marble 1.1.

        - Name: ``marble-1.1/text-to-world``
        - Path: ``marble-1.1/text-to-world``
        - Task: text-to-world
        - Output: text (doubtful: similar endpoints give something else)
        - Price: CNY 9.10 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The registry calls the result text, that of its siblings a picture or a video; what
          comes back is not known.

        Args:
            prompt: The world: place, things in it, light, style. At most 4,000 characters.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_1_text_to_world(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MARBLE_1_1_VIDEO_TO_WORLD)
    def marble_1_1_video_to_world(
        self,
        *,
        video_url: TextInput | None = None,
        text_prompt: TextInput | None = None,
        disable_recaption: bool | None = None,
        display_name: TextInput | None = None,
        seed: int | None = None,
        permission_public: bool | None = None,
        permission_allow_id_access: bool | None = None,
        tags: TextInput | None = None,
        permission_allowed_readers: TextInput | None = None,
        permission_allowed_writers: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Builds a 3D world from a video with Marble 1.1.

        - Name: ``marble-1.1/video-to-world``
        - Path: ``marble-1.1/video-to-world``
        - Task: video-to-world
        - Output: video
        - Price: CNY 9.22 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The registry calls the result a video; a world of several files would be expected.

        Args:
            video_url: Link to the video, or the id of an asset in World Labs; what does not begin
                with http is taken for an id. At most 2,048 characters.
            text_prompt: What the world should be, beside what the input shows. Left out, the
                service describes the input for itself. At most 4,000 characters.
            disable_recaption: Takes your text word for word. Otherwise the service rewrites it
                before it builds the world. Service default: False.
            display_name: The title under which the finished world is listed. At most 64 characters.
            seed: Fixes the random start: the same number with the same inputs gives a similar, not
                always identical, result. Left out, the service draws one. Uncertain: The published
                text names 0 to 4294967295; the list has no limits.
            permission_public: Makes the world visible to everybody. Service default: False.
            permission_allow_id_access: Lets anybody who knows the id of the world open it. Service
                default: False.
            tags: Keywords for the world, separated by commas; at most ten, each of at most 64
                characters. At most 700 characters.
            permission_allowed_readers: Who may look at the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            permission_allowed_writers: Who may change the world: user ids or e-mail addresses,
                separated by commas. At most 4,000 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_1_1_video_to_world(video_url="my-video-url")
        """
        ...

    @method(MARBLE_UPLOAD_MEDIA_ASSET)
    def marble_upload_media_asset(
        self,
        *,
        file_name: TextInput,
        kind: Literal["image", "video"] = "image",
        extension: TextInput | None = None,
        image_url: MediaInput | None = None,
        video_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Hands a picture or a video to World Labs as an asset for building worlds; the answer is
        text.

        - Name: ``marble/upload-media-asset``
        - Path: ``marble/upload-media-asset``
        - Task: asset-upload
        - Output: text (doubtful: similar endpoints give something else)
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: The published price of 9999 is a placeholder and is left out. What comes back is not
          known; an asset id would be expected.

        Args:
            file_name: What the file is called, with its ending, such as photo.jpg or clip.mp4. At
                most 64 characters.
            kind: Whether the file is a picture or a video; it has to agree with the file you send.
                "image" or "video". Default: "image".
            extension: The ending of the file without the dot, such as jpg, png, mp4 or mov; it has
                to suit kind. At most 16 characters.
            image_url: The picture, where kind is image. JPG, PNG or JPEG up to 100 MB.
            video_url: The video, where kind is video. MP4 up to 100 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `media_asset_id` (string): The asset's id. No endpoint of the catalogue has a
              parameter that takes it.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.marble.marble_upload_media_asset(file_name="my-file-name")
        """
        ...

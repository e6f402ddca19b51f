# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Midjourney: Pictures and short videos with Midjourney and Niji, steered by its well-known
flags.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

MIDJOURNEY_IMAGE_TO_VIDEO = Endpoint(
    path="youchuan/image-to-video",
    names=("midjourney-image-to-video", "悠船图生视频"),
    family="midjourney",
    method="midjourney_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Midjourney, to a last frame or in a loop if wanted.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=8192,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="720p",
            options=("480p", "720p"),
        ),
        Parameter(
            name="motion",
            python_name="motion",
            type="choice",
            description="How much moves: low for a calm scene and a quiet camera, high for strong movement of both.",
            default="low",
            options=("low", "high"),
        ),
        Parameter(
            name="raw",
            python_name="raw",
            type="boolean",
            description="Switches off the model's own taste, so that the result follows the text more literally.",
            default=True,
        ),
        Parameter(
            name="loop",
            python_name="loop",
            type="boolean",
            description="Ends the video on the picture it began with, so that it can be played round and round.",
            default=False,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / midjourney / midjourney-image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.54"), when={"resolution": "480p"}),
                PriceRule(amount=Decimal("1.62"), when={"resolution": "720p"}),
            ),
        ),
    ),
)

MIDJOURNEY_TEXT_TO_IMAGE_NIJI6 = Endpoint(
    path="youchuan/text-to-image-niji6",
    names=("midjourney-text-to-image-niji6", "悠船文生图-niji6"),
    family="midjourney",
    method="midjourney_text_to_image_niji6",
    task="text-to-image",
    output="image",
    summary="Makes pictures in the anime style of Niji 6, with references for style and figure.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=8192,
        ),
        Parameter(
            name="chaos",
            python_name="chaos",
            type="integer",
            description="How much the pictures of one job differ from each other: at 0 they are much alike, high values give unexpected compositions.",
            default=0,
            min=0,
            max=100,
            step=1,
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How long Midjourney works on the first rendering: less is quicker and coarser, more gives finer detail. The size stays the same.",
            default="1",
            options=("0.5", "1", "2"),
        ),
        Parameter(
            name="stylize",
            python_name="stylize",
            type="integer",
            description="How much of Midjourney's own artistic taste goes in: low follows the text, high is prettier and freer.",
            default=0,
            min=0,
            max=1000,
            step=1,
        ),
        Parameter(
            name="weird",
            python_name="weird",
            type="integer",
            description="How odd and unconventional the picture may become; 0 is ordinary.",
            default=0,
            min=0,
            max=3000,
            step=1,
        ),
        Parameter(
            name="raw",
            python_name="raw",
            type="boolean",
            description="Switches off the model's own taste, so that the result follows the text more literally.",
            default=False,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="A picture to take subject, composition and colours from; iw weighs it against the text.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="iw",
            python_name="iw",
            type="integer",
            description="Weight of the picture given as image_url against the text: higher brings the result closer to the picture. Without image_url it does nothing.",
            default=1,
            min=0,
            max=3,
            step=1,
        ),
        Parameter(
            name="cref",
            python_name="cref",
            type="image",
            description="A picture of a person or figure who should appear in the result; cw says how exactly.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="cw",
            python_name="cw",
            type="integer",
            description="How exactly the figure given as cref is matched: 0 only the face, 100 also hair and clothes. Without cref it does nothing.",
            default=100,
            min=0,
            max=100,
            step=1,
        ),
        Parameter(
            name="sref",
            python_name="sref",
            type="image",
            description="A picture whose look (colours, medium, mood) the result should take on, whatever it shows; sw says how strongly.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="sw",
            python_name="sw",
            type="integer",
            description="How strongly the style given as sref is applied. Without sref it does nothing.",
            default=100,
            min=0,
            max=1000,
            step=1,
        ),
        Parameter(
            name="sv",
            python_name="sv",
            type="integer",
            description="Which generation of the style-reference algorithm reads sref. The same sref looks different under each; older ones reproduce older work.",
            default=4,
            min=1,
            max=4,
            step=1,
        ),
        Parameter(
            name="stop",
            python_name="stop",
            type="integer",
            description="Ends the rendering after this percentage of its steps, which leaves a softer, sketchier picture.",
            default=100,
            min=10,
            max=100,
            step=1,
        ),
        Parameter(
            name="tile",
            python_name="tile",
            type="boolean",
            description="Makes a pattern whose edges meet without a seam, for fabrics and wallpapers.",
            default=False,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1",
            options=("1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / midjourney / midjourney-text-to-image-niji6",
    ),
    notes="The documentation files this endpoint under image-to-image, although the picture is optional.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.54")),),
        ),
    ),
)

MIDJOURNEY_TEXT_TO_IMAGE_NIJI7 = Endpoint(
    path="youchuan/text-to-image-niji7",
    names=("midjourney-text-to-image-niji7", "悠船文生图-niji7"),
    family="midjourney",
    method="midjourney_text_to_image_niji7",
    task="text-to-image",
    output="image",
    summary="Makes pictures in the anime style of Niji 7, with a reference for style.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=8192,
        ),
        Parameter(
            name="chaos",
            python_name="chaos",
            type="integer",
            description="How much the pictures of one job differ from each other: at 0 they are much alike, high values give unexpected compositions.",
            default=0,
            min=0,
            max=100,
            step=1,
        ),
        Parameter(
            name="stylize",
            python_name="stylize",
            type="integer",
            description="How much of Midjourney's own artistic taste goes in: low follows the text, high is prettier and freer.",
            default=0,
            min=0,
            max=1000,
            step=1,
        ),
        Parameter(
            name="weird",
            python_name="weird",
            type="integer",
            description="How odd and unconventional the picture may become; 0 is ordinary.",
            default=0,
            min=0,
            max=3000,
            step=1,
        ),
        Parameter(
            name="raw",
            python_name="raw",
            type="boolean",
            description="Switches off the model's own taste, so that the result follows the text more literally.",
            default=False,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="A picture to take subject, composition and colours from; iw weighs it against the text.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="iw",
            python_name="iw",
            type="integer",
            description="Weight of the picture given as image_url against the text: higher brings the result closer to the picture. Without image_url it does nothing.",
            default=1,
            min=0,
            max=2,
            step=1,
        ),
        Parameter(
            name="sref",
            python_name="sref",
            type="image",
            description="A picture whose look (colours, medium, mood) the result should take on, whatever it shows; sw says how strongly.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="sw",
            python_name="sw",
            type="integer",
            description="How strongly the style given as sref is applied. Without sref it does nothing.",
            default=100,
            min=0,
            max=1000,
            step=1,
        ),
        Parameter(
            name="sv",
            python_name="sv",
            type="integer",
            description="Which generation of the style-reference algorithm reads sref. The same sref looks different under each; older ones reproduce older work.",
            default=4,
            min=1,
            max=4,
            step=1,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1",
            options=("1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"),
        ),
    ),
    nav=(
        "Image Generation & Processing / text-to-image / midjourney / midjourney-text-to-image-niji7",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.54")),),
        ),
    ),
)

MIDJOURNEY_TEXT_TO_IMAGE_V6 = Endpoint(
    path="youchuan/text-to-image-v6",
    names=("midjourney-text-to-image-v6", "悠船文生图-v6"),
    family="midjourney",
    method="midjourney_text_to_image_v6",
    task="text-to-image",
    output="image",
    summary="Makes pictures with Midjourney 6, with references for style and figure.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=8192,
        ),
        Parameter(
            name="chaos",
            python_name="chaos",
            type="integer",
            description="How much the pictures of one job differ from each other: at 0 they are much alike, high values give unexpected compositions.",
            default=0,
            min=0,
            max=100,
            step=1,
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How long Midjourney works on the first rendering: less is quicker and coarser, more gives finer detail. The size stays the same.",
            default="1",
            options=("0.5", "1", "2"),
        ),
        Parameter(
            name="stylize",
            python_name="stylize",
            type="integer",
            description="How much of Midjourney's own artistic taste goes in: low follows the text, high is prettier and freer.",
            default=0,
            min=0,
            max=1000,
            step=1,
        ),
        Parameter(
            name="weird",
            python_name="weird",
            type="integer",
            description="How odd and unconventional the picture may become; 0 is ordinary.",
            default=0,
            min=0,
            max=3000,
            step=1,
        ),
        Parameter(
            name="raw",
            python_name="raw",
            type="boolean",
            description="Switches off the model's own taste, so that the result follows the text more literally.",
            default=False,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="A picture to take subject, composition and colours from; iw weighs it against the text.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="iw",
            python_name="iw",
            type="integer",
            description="Weight of the picture given as image_url against the text: higher brings the result closer to the picture. Without image_url it does nothing.",
            default=1,
            min=0,
            max=3,
            step=1,
        ),
        Parameter(
            name="cref",
            python_name="cref",
            type="image",
            description="A picture of a person or figure who should appear in the result; cw says how exactly.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="cw",
            python_name="cw",
            type="integer",
            description="How exactly the figure given as cref is matched: 0 only the face, 100 also hair and clothes. Without cref it does nothing.",
            default=100,
            min=0,
            max=100,
            step=1,
        ),
        Parameter(
            name="sref",
            python_name="sref",
            type="image",
            description="A picture whose look (colours, medium, mood) the result should take on, whatever it shows; sw says how strongly.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="sw",
            python_name="sw",
            type="integer",
            description="How strongly the style given as sref is applied. Without sref it does nothing.",
            default=100,
            min=0,
            max=1000,
            step=1,
        ),
        Parameter(
            name="sv",
            python_name="sv",
            type="integer",
            description="Which generation of the style-reference algorithm reads sref. The same sref looks different under each; older ones reproduce older work.",
            default=4,
            min=1,
            max=4,
            step=1,
        ),
        Parameter(
            name="stop",
            python_name="stop",
            type="integer",
            description="Ends the rendering after this percentage of its steps, which leaves a softer, sketchier picture.",
            default=100,
            min=10,
            max=100,
            step=1,
        ),
        Parameter(
            name="tile",
            python_name="tile",
            type="boolean",
            description="Makes a pattern whose edges meet without a seam, for fabrics and wallpapers.",
            default=False,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="1:1",
            options=("1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / midjourney / midjourney-text-to-image-v6",
    ),
    notes="The documentation files this endpoint under image-to-image, although the picture is optional.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.54")),),
        ),
    ),
)

MIDJOURNEY_TEXT_TO_IMAGE_V61 = Endpoint(
    path="youchuan/text-to-image-v61",
    names=("midjourney-text-to-image-v61", "悠船文生图-v61"),
    family="midjourney",
    method="midjourney_text_to_image_v61",
    task="text-to-image",
    output="image",
    summary="Makes pictures with Midjourney 6.1, with references for style and figure and a text of what to avoid.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=8192,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2000,
        ),
        Parameter(
            name="chaos",
            python_name="chaos",
            type="integer",
            description="How much the pictures of one job differ from each other: at 0 they are much alike, high values give unexpected compositions.",
            default=0,
            min=0,
            max=100,
            step=1,
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How long Midjourney works on the first rendering: less is quicker and coarser, more gives finer detail. The size stays the same.",
            default="1",
            options=("0.5", "1", "2"),
        ),
        Parameter(
            name="stylize",
            python_name="stylize",
            type="integer",
            description="How much of Midjourney's own artistic taste goes in: low follows the text, high is prettier and freer.",
            default=0,
            min=0,
            max=1000,
            step=1,
        ),
        Parameter(
            name="weird",
            python_name="weird",
            type="integer",
            description="How odd and unconventional the picture may become; 0 is ordinary.",
            default=0,
            min=0,
            max=3000,
            step=1,
        ),
        Parameter(
            name="raw",
            python_name="raw",
            type="boolean",
            description="Switches off the model's own taste, so that the result follows the text more literally.",
            default=False,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="A picture to take subject, composition and colours from; iw weighs it against the text.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="iw",
            python_name="iw",
            type="integer",
            description="Weight of the picture given as image_url against the text: higher brings the result closer to the picture. Without image_url it does nothing.",
            default=1,
            min=0,
            max=3,
            step=1,
        ),
        Parameter(
            name="cref",
            python_name="cref",
            type="image",
            description="A picture of a person or figure who should appear in the result; cw says how exactly.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="cw",
            python_name="cw",
            type="integer",
            description="How exactly the figure given as cref is matched: 0 only the face, 100 also hair and clothes. Without cref it does nothing.",
            default=100,
            min=0,
            max=100,
            step=1,
        ),
        Parameter(
            name="sref",
            python_name="sref",
            type="image",
            description="A picture whose look (colours, medium, mood) the result should take on, whatever it shows; sw says how strongly.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="sw",
            python_name="sw",
            type="integer",
            description="How strongly the style given as sref is applied. Without sref it does nothing.",
            default=100,
            min=0,
            max=1000,
            step=1,
        ),
        Parameter(
            name="sv",
            python_name="sv",
            type="integer",
            description="Which generation of the style-reference algorithm reads sref. The same sref looks different under each; older ones reproduce older work.",
            default=4,
            min=1,
            max=4,
            step=1,
        ),
        Parameter(
            name="stop",
            python_name="stop",
            type="integer",
            description="Ends the rendering after this percentage of its steps, which leaves a softer, sketchier picture.",
            default=100,
            min=10,
            max=100,
            step=1,
        ),
        Parameter(
            name="tile",
            python_name="tile",
            type="boolean",
            description="Makes a pattern whose edges meet without a seam, for fabrics and wallpapers.",
            default=False,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            options=("1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / midjourney / midjourney-text-to-image-v61",
    ),
    notes="The documentation files this endpoint under image-to-image, although the picture is optional.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.54")),),
        ),
    ),
)

MIDJOURNEY_TEXT_TO_IMAGE_V7 = Endpoint(
    path="youchuan/text-to-image-v7",
    names=("midjourney-text-to-image-v7", "悠船文生图-v7"),
    family="midjourney",
    method="midjourney_text_to_image_v7",
    task="text-to-image",
    output="image",
    summary="Makes pictures with Midjourney 7, with references for style and for people or things (omni reference).",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=8192,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2000,
        ),
        Parameter(
            name="chaos",
            python_name="chaos",
            type="integer",
            description="How much the pictures of one job differ from each other: at 0 they are much alike, high values give unexpected compositions.",
            default=0,
            min=0,
            max=100,
            step=1,
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How long Midjourney works on the first rendering: less is quicker and coarser, more gives finer detail. The size stays the same.",
            default="1",
            options=("1", "2", "4"),
        ),
        Parameter(
            name="stylize",
            python_name="stylize",
            type="integer",
            description="How much of Midjourney's own artistic taste goes in: low follows the text, high is prettier and freer.",
            default=0,
            min=0,
            max=1000,
            step=1,
        ),
        Parameter(
            name="weird",
            python_name="weird",
            type="integer",
            description="How odd and unconventional the picture may become; 0 is ordinary.",
            default=0,
            min=0,
            max=3000,
            step=1,
        ),
        Parameter(
            name="raw",
            python_name="raw",
            type="boolean",
            description="Switches off the model's own taste, so that the result follows the text more literally.",
            default=False,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="A picture to take subject, composition and colours from; iw weighs it against the text.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="iw",
            python_name="iw",
            type="integer",
            description="Weight of the picture given as image_url against the text: higher brings the result closer to the picture. Without image_url it does nothing.",
            default=1,
            min=0,
            max=3,
            step=1,
        ),
        Parameter(
            name="sref",
            python_name="sref",
            type="image",
            description="A picture whose look (colours, medium, mood) the result should take on, whatever it shows; sw says how strongly.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="sw",
            python_name="sw",
            type="integer",
            description="How strongly the style given as sref is applied. Without sref it does nothing.",
            default=100,
            min=0,
            max=1000,
            step=1,
        ),
        Parameter(
            name="sv",
            python_name="sv",
            type="integer",
            description="Which generation of the style-reference algorithm reads sref. The same sref looks different under each; older ones reproduce older work.",
            default=4,
            min=1,
            max=6,
            step=1,
        ),
        Parameter(
            name="oref",
            python_name="oref",
            type="image",
            description="A picture of a person, thing or place to be carried into the result (omni reference); ow says how exactly.",
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="ow",
            python_name="ow",
            type="integer",
            description="How exactly the omni reference given as oref is matched: low keeps the idea, high also face and clothes. Without oref it does nothing.",
            default=100,
            min=1,
            max=1000,
            step=1,
        ),
        Parameter(
            name="tile",
            python_name="tile",
            type="boolean",
            description="Makes a pattern whose edges meet without a seam, for fabrics and wallpapers.",
            default=False,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            options=("1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"),
        ),
    ),
    nav=(
        "Image Generation & Processing / image-to-image / midjourney / midjourney-text-to-image-v7",
    ),
    notes="The documentation files this endpoint under image-to-image, although the picture is optional.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.54")),),
        ),
    ),
)

MIDJOURNEY_TEXT_TO_IMAGE_V8_1 = Endpoint(
    path="youchuan/text-to-image-v81",
    names=("midjourney-text-to-image-v8.1", "悠船文生图-v8.1"),
    family="midjourney",
    method="midjourney_text_to_image_v8_1",
    task="text-to-image",
    output="image",
    summary="Makes pictures with Midjourney 8.1, in 2K if wanted, with a reference for style.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=8192,
        ),
        Parameter(
            name="chaos",
            python_name="chaos",
            type="integer",
            description="How much the pictures of one job differ from each other: at 0 they are much alike, high values give unexpected compositions.",
            default=0,
            min=0,
            max=100,
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How long Midjourney works on the first rendering: more gives finer detail. The size stays the same.",
            default="1",
            options=("1", "4"),
        ),
        Parameter(
            name="stylize",
            python_name="stylize",
            type="integer",
            description="How much of Midjourney's own artistic taste goes in: low follows the text, high is prettier and freer.",
            default=0,
            min=0,
            max=1000,
        ),
        Parameter(
            name="raw",
            python_name="raw",
            type="boolean",
            description="Switches off the model's own taste, so that the result follows the text more literally.",
            default=False,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="A picture to take subject, composition and colours from; iw weighs it against the text.",
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="iw",
            python_name="iw",
            type="integer",
            description="Weight of the picture given as image_url against the text: higher brings the result closer to the picture. Without image_url it does nothing.",
            default=1,
            min=0,
            max=3,
        ),
        Parameter(
            name="sref",
            python_name="sref",
            type="image",
            description="A picture whose look (colours, medium, mood) the result should take on, whatever it shows; sw says how strongly.",
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="sw",
            python_name="sw",
            type="integer",
            description="How strongly the style given as sref is applied. Without sref it does nothing.",
            default=100,
            min=0,
            max=1000,
        ),
        Parameter(
            name="sv",
            python_name="sv",
            type="integer",
            description="Which generation of the style-reference algorithm reads sref. The same sref looks different under each; older ones reproduce older work.",
            default=6,
            min=6,
            max=6,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            options=("1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"),
        ),
        Parameter(
            name="hd",
            python_name="hd",
            type="boolean",
            description="Draws in 2K from the start; otherwise smaller.",
            required=True,
            default=False,
        ),
    ),
)

MIDJOURNEY_TEXT_TO_IMAGE_V8_2_PREVIEW = Endpoint(
    path="youchuan/text-to-image-v82",
    names=("midjourney-text-to-image-v8.2-preview", "悠船文生图-v8.2预览版"),
    family="midjourney",
    method="midjourney_text_to_image_v8_2_preview",
    task="text-to-image",
    output="image",
    summary="Makes pictures with the preview of Midjourney 8.2, in 2K if wanted, with a reference for style; for work that matters 8.1 is advised.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=8192,
        ),
        Parameter(
            name="chaos",
            python_name="chaos",
            type="integer",
            description="How much the pictures of one job differ from each other: at 0 they are much alike, high values give unexpected compositions.",
            default=0,
            min=0,
            max=100,
        ),
        Parameter(
            name="quality",
            python_name="quality",
            type="choice",
            description="How long Midjourney works on the first rendering: more gives finer detail. The size stays the same.",
            default="1",
            options=("1", "4"),
        ),
        Parameter(
            name="stylize",
            python_name="stylize",
            type="integer",
            description="How much of Midjourney's own artistic taste goes in: low follows the text, high is prettier and freer.",
            default=0,
            min=0,
            max=1000,
        ),
        Parameter(
            name="raw",
            python_name="raw",
            type="boolean",
            description="Switches off the model's own taste, so that the result follows the text more literally.",
            default=False,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="A picture to take subject, composition and colours from; iw weighs it against the text.",
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="iw",
            python_name="iw",
            type="integer",
            description="Weight of the picture given as image_url against the text: higher brings the result closer to the picture. Without image_url it does nothing.",
            default=1,
            min=0,
            max=3,
        ),
        Parameter(
            name="sref",
            python_name="sref",
            type="image",
            description="A picture whose look (colours, medium, mood) the result should take on, whatever it shows; sw says how strongly.",
            max_size_mb=20,
            accept=("JPG", "PNG", "WEBP"),
        ),
        Parameter(
            name="sw",
            python_name="sw",
            type="integer",
            description="How strongly the style given as sref is applied. Without sref it does nothing.",
            default=100,
            min=0,
            max=1000,
        ),
        Parameter(
            name="sv",
            python_name="sv",
            type="integer",
            description="Which generation of the style-reference algorithm reads sref. The same sref looks different under each; older ones reproduce older work.",
            default=6,
            min=6,
            max=6,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            options=("1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"),
        ),
        Parameter(
            name="hd",
            python_name="hd",
            type="boolean",
            description="Draws in 2K from the start; otherwise smaller.",
            required=True,
            default=False,
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    MIDJOURNEY_IMAGE_TO_VIDEO,
    MIDJOURNEY_TEXT_TO_IMAGE_NIJI6,
    MIDJOURNEY_TEXT_TO_IMAGE_NIJI7,
    MIDJOURNEY_TEXT_TO_IMAGE_V6,
    MIDJOURNEY_TEXT_TO_IMAGE_V61,
    MIDJOURNEY_TEXT_TO_IMAGE_V7,
    MIDJOURNEY_TEXT_TO_IMAGE_V8_1,
    MIDJOURNEY_TEXT_TO_IMAGE_V8_2_PREVIEW,
)


class Midjourney(Family[CallT]):
    """Midjourney: Pictures and short videos with Midjourney and Niji, steered by its well-known
    flags.
    """

    @method(MIDJOURNEY_IMAGE_TO_VIDEO)
    def midjourney_image_to_video(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        resolution: Literal["480p", "720p"] = "720p",
        last_image_url: MediaInput | None = None,
        motion: Literal["low", "high"] | None = None,
        raw: bool | None = None,
        loop: bool | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Midjourney, to a last frame or in a loop if wanted.

        - Name: ``midjourney-image-to-video``, ``悠船图生视频``
        - Path: ``youchuan/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.54 to 1.62 per call, depending on resolution (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 8,192 characters.
            first_image_url: The picture the video begins with. JPG, PNG or WEBP up to 20 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, PNG or WEBP up to 20 MB.
            resolution: How large and fine the result is. "480p" or "720p". Default: "720p".
            motion: How much moves: low for a calm scene and a quiet camera, high for strong
                movement of both. "low" or "high". Service default: "low".
            raw: Switches off the model's own taste, so that the result follows the text more
                literally. Service default: True.
            loop: Ends the video on the picture it began with, so that it can be played round and
                round. Service default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.midjourney.midjourney_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(MIDJOURNEY_TEXT_TO_IMAGE_NIJI6)
    def midjourney_text_to_image_niji6(
        self,
        *,
        prompt: TextInput,
        chaos: int | None = None,
        quality: float | Literal["0.5", "1", "2"] | None = None,
        stylize: int | None = None,
        weird: int | None = None,
        raw: bool | None = None,
        image_url: MediaInput | None = None,
        iw: int | None = None,
        cref: MediaInput | None = None,
        cw: int | None = None,
        sref: MediaInput | None = None,
        sw: int | None = None,
        sv: int | None = None,
        stop: int | None = None,
        tile: bool | None = None,
        aspect_ratio: Literal["1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures in the anime style of Niji 6, with references for style and figure.

        - Name: ``midjourney-text-to-image-niji6``, ``悠船文生图-niji6``
        - Path: ``youchuan/text-to-image-niji6``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.54 per call (on .cn, published 2026-04-29)
        - Note: The documentation files this endpoint under image-to-image, although the picture is
          optional.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 8,192 characters.
            chaos: How much the pictures of one job differ from each other: at 0 they are much
                alike, high values give unexpected compositions. 0 to 100. Service default: 0.
            quality: How long Midjourney works on the first rendering: less is quicker and coarser,
                more gives finer detail. The size stays the same. 0.5, 1 or 2. Service default: 1.
            stylize: How much of Midjourney's own artistic taste goes in: low follows the text, high
                is prettier and freer. 0 to 1,000. Service default: 0.
            weird: How odd and unconventional the picture may become; 0 is ordinary. 0 to 3,000.
                Service default: 0.
            raw: Switches off the model's own taste, so that the result follows the text more
                literally. Service default: False.
            image_url: A picture to take subject, composition and colours from; iw weighs it against
                the text. JPG, PNG or WEBP up to 20 MB.
            iw: Weight of the picture given as image_url against the text: higher brings the result
                closer to the picture. Without image_url it does nothing. 0 to 3. Service default:
                1.
            cref: A picture of a person or figure who should appear in the result; cw says how
                exactly. JPG, PNG or WEBP up to 20 MB.
            cw: How exactly the figure given as cref is matched: 0 only the face, 100 also hair and
                clothes. Without cref it does nothing. 0 to 100. Service default: 100.
            sref: A picture whose look (colours, medium, mood) the result should take on, whatever
                it shows; sw says how strongly. JPG, PNG or WEBP up to 20 MB.
            sw: How strongly the style given as sref is applied. Without sref it does nothing. 0 to
                1,000. Service default: 100.
            sv: Which generation of the style-reference algorithm reads sref. The same sref looks
                different under each; older ones reproduce older work. 1 to 4. Service default: 4.
            stop: Ends the rendering after this percentage of its steps, which leaves a softer,
                sketchier picture. 10 to 100. Service default: 100.
            tile: Makes a pattern whose edges meet without a seam, for fabrics and wallpapers.
                Service default: False.
            aspect_ratio: Shape of the result, width to height. "1:1", "4:3", "3:2", "16:9", "3:4",
                "2:3" or "9:16". Service default: "1:1".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.midjourney.midjourney_text_to_image_niji6(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MIDJOURNEY_TEXT_TO_IMAGE_NIJI7)
    def midjourney_text_to_image_niji7(
        self,
        *,
        prompt: TextInput,
        chaos: int | None = None,
        stylize: int | None = None,
        weird: int | None = None,
        raw: bool | None = None,
        image_url: MediaInput | None = None,
        iw: int | None = None,
        sref: MediaInput | None = None,
        sw: int | None = None,
        sv: int | None = None,
        aspect_ratio: Literal["1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures in the anime style of Niji 7, with a reference for style.

        - Name: ``midjourney-text-to-image-niji7``, ``悠船文生图-niji7``
        - Path: ``youchuan/text-to-image-niji7``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.54 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 8,192 characters.
            chaos: How much the pictures of one job differ from each other: at 0 they are much
                alike, high values give unexpected compositions. 0 to 100. Service default: 0.
            stylize: How much of Midjourney's own artistic taste goes in: low follows the text, high
                is prettier and freer. 0 to 1,000. Service default: 0.
            weird: How odd and unconventional the picture may become; 0 is ordinary. 0 to 3,000.
                Service default: 0.
            raw: Switches off the model's own taste, so that the result follows the text more
                literally. Service default: False.
            image_url: A picture to take subject, composition and colours from; iw weighs it against
                the text. JPG, PNG or WEBP up to 20 MB.
            iw: Weight of the picture given as image_url against the text: higher brings the result
                closer to the picture. Without image_url it does nothing. 0 to 2. Service default:
                1.
            sref: A picture whose look (colours, medium, mood) the result should take on, whatever
                it shows; sw says how strongly. JPG, PNG or WEBP up to 20 MB.
            sw: How strongly the style given as sref is applied. Without sref it does nothing. 0 to
                1,000. Service default: 100.
            sv: Which generation of the style-reference algorithm reads sref. The same sref looks
                different under each; older ones reproduce older work. 1 to 4. Service default: 4.
            aspect_ratio: Shape of the result, width to height. "1:1", "4:3", "3:2", "16:9", "3:4",
                "2:3" or "9:16". Service default: "1:1".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.midjourney.midjourney_text_to_image_niji7(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MIDJOURNEY_TEXT_TO_IMAGE_V6)
    def midjourney_text_to_image_v6(
        self,
        *,
        prompt: TextInput,
        chaos: int | None = None,
        quality: float | Literal["0.5", "1", "2"] | None = None,
        stylize: int | None = None,
        weird: int | None = None,
        raw: bool | None = None,
        image_url: MediaInput | None = None,
        iw: int | None = None,
        cref: MediaInput | None = None,
        cw: int | None = None,
        sref: MediaInput | None = None,
        sw: int | None = None,
        sv: int | None = None,
        stop: int | None = None,
        tile: bool | None = None,
        aspect_ratio: Literal["1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures with Midjourney 6, with references for style and figure.

        - Name: ``midjourney-text-to-image-v6``, ``悠船文生图-v6``
        - Path: ``youchuan/text-to-image-v6``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.54 per call (on .cn, published 2026-04-29)
        - Note: The documentation files this endpoint under image-to-image, although the picture is
          optional.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 8,192 characters.
            chaos: How much the pictures of one job differ from each other: at 0 they are much
                alike, high values give unexpected compositions. 0 to 100. Service default: 0.
            quality: How long Midjourney works on the first rendering: less is quicker and coarser,
                more gives finer detail. The size stays the same. 0.5, 1 or 2. Service default: 1.
            stylize: How much of Midjourney's own artistic taste goes in: low follows the text, high
                is prettier and freer. 0 to 1,000. Service default: 0.
            weird: How odd and unconventional the picture may become; 0 is ordinary. 0 to 3,000.
                Service default: 0.
            raw: Switches off the model's own taste, so that the result follows the text more
                literally. Service default: False.
            image_url: A picture to take subject, composition and colours from; iw weighs it against
                the text. JPG, PNG or WEBP up to 20 MB.
            iw: Weight of the picture given as image_url against the text: higher brings the result
                closer to the picture. Without image_url it does nothing. 0 to 3. Service default:
                1.
            cref: A picture of a person or figure who should appear in the result; cw says how
                exactly. JPG, PNG or WEBP up to 20 MB.
            cw: How exactly the figure given as cref is matched: 0 only the face, 100 also hair and
                clothes. Without cref it does nothing. 0 to 100. Service default: 100.
            sref: A picture whose look (colours, medium, mood) the result should take on, whatever
                it shows; sw says how strongly. JPG, PNG or WEBP up to 20 MB.
            sw: How strongly the style given as sref is applied. Without sref it does nothing. 0 to
                1,000. Service default: 100.
            sv: Which generation of the style-reference algorithm reads sref. The same sref looks
                different under each; older ones reproduce older work. 1 to 4. Service default: 4.
            stop: Ends the rendering after this percentage of its steps, which leaves a softer,
                sketchier picture. 10 to 100. Service default: 100.
            tile: Makes a pattern whose edges meet without a seam, for fabrics and wallpapers.
                Service default: False.
            aspect_ratio: Shape of the result, width to height. "1:1", "4:3", "3:2", "16:9", "3:4",
                "2:3" or "9:16". Service default: "1:1".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.midjourney.midjourney_text_to_image_v6(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MIDJOURNEY_TEXT_TO_IMAGE_V61)
    def midjourney_text_to_image_v61(
        self,
        *,
        prompt: TextInput,
        negative_prompt: TextInput | None = None,
        chaos: int | None = None,
        quality: float | Literal["0.5", "1", "2"] | None = None,
        stylize: int | None = None,
        weird: int | None = None,
        raw: bool | None = None,
        image_url: MediaInput | None = None,
        iw: int | None = None,
        cref: MediaInput | None = None,
        cw: int | None = None,
        sref: MediaInput | None = None,
        sw: int | None = None,
        sv: int | None = None,
        stop: int | None = None,
        tile: bool | None = None,
        aspect_ratio: Literal["1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures with Midjourney 6.1, with references for style and figure and a text of
        what to avoid.

        - Name: ``midjourney-text-to-image-v61``, ``悠船文生图-v61``
        - Path: ``youchuan/text-to-image-v61``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.54 per call (on .cn, published 2026-04-29)
        - Note: The documentation files this endpoint under image-to-image, although the picture is
          optional.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 8,192 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,000 characters.
            chaos: How much the pictures of one job differ from each other: at 0 they are much
                alike, high values give unexpected compositions. 0 to 100. Service default: 0.
            quality: How long Midjourney works on the first rendering: less is quicker and coarser,
                more gives finer detail. The size stays the same. 0.5, 1 or 2. Service default: 1.
            stylize: How much of Midjourney's own artistic taste goes in: low follows the text, high
                is prettier and freer. 0 to 1,000. Service default: 0.
            weird: How odd and unconventional the picture may become; 0 is ordinary. 0 to 3,000.
                Service default: 0.
            raw: Switches off the model's own taste, so that the result follows the text more
                literally. Service default: False.
            image_url: A picture to take subject, composition and colours from; iw weighs it against
                the text. JPG, PNG or WEBP up to 20 MB.
            iw: Weight of the picture given as image_url against the text: higher brings the result
                closer to the picture. Without image_url it does nothing. 0 to 3. Service default:
                1.
            cref: A picture of a person or figure who should appear in the result; cw says how
                exactly. JPG, PNG or WEBP up to 20 MB.
            cw: How exactly the figure given as cref is matched: 0 only the face, 100 also hair and
                clothes. Without cref it does nothing. 0 to 100. Service default: 100.
            sref: A picture whose look (colours, medium, mood) the result should take on, whatever
                it shows; sw says how strongly. JPG, PNG or WEBP up to 20 MB.
            sw: How strongly the style given as sref is applied. Without sref it does nothing. 0 to
                1,000. Service default: 100.
            sv: Which generation of the style-reference algorithm reads sref. The same sref looks
                different under each; older ones reproduce older work. 1 to 4. Service default: 4.
            stop: Ends the rendering after this percentage of its steps, which leaves a softer,
                sketchier picture. 10 to 100. Service default: 100.
            tile: Makes a pattern whose edges meet without a seam, for fabrics and wallpapers.
                Service default: False.
            aspect_ratio: Shape of the result, width to height. "1:1", "4:3", "3:2", "16:9", "3:4",
                "2:3" or "9:16".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.midjourney.midjourney_text_to_image_v61(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MIDJOURNEY_TEXT_TO_IMAGE_V7)
    def midjourney_text_to_image_v7(
        self,
        *,
        prompt: TextInput,
        negative_prompt: TextInput | None = None,
        chaos: int | None = None,
        quality: Literal[1, 2, 4, "1", "2", "4"] | None = None,
        stylize: int | None = None,
        weird: int | None = None,
        raw: bool | None = None,
        image_url: MediaInput | None = None,
        iw: int | None = None,
        sref: MediaInput | None = None,
        sw: int | None = None,
        sv: int | None = None,
        oref: MediaInput | None = None,
        ow: int | None = None,
        tile: bool | None = None,
        aspect_ratio: Literal["1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures with Midjourney 7, with references for style and for people or things
        (omni reference).

        - Name: ``midjourney-text-to-image-v7``, ``悠船文生图-v7``
        - Path: ``youchuan/text-to-image-v7``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.54 per call (on .cn, published 2026-04-29)
        - Note: The documentation files this endpoint under image-to-image, although the picture is
          optional.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 8,192 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,000 characters.
            chaos: How much the pictures of one job differ from each other: at 0 they are much
                alike, high values give unexpected compositions. 0 to 100. Service default: 0.
            quality: How long Midjourney works on the first rendering: less is quicker and coarser,
                more gives finer detail. The size stays the same. 1, 2 or 4. Service default: 1.
            stylize: How much of Midjourney's own artistic taste goes in: low follows the text, high
                is prettier and freer. 0 to 1,000. Service default: 0.
            weird: How odd and unconventional the picture may become; 0 is ordinary. 0 to 3,000.
                Service default: 0.
            raw: Switches off the model's own taste, so that the result follows the text more
                literally. Service default: False.
            image_url: A picture to take subject, composition and colours from; iw weighs it against
                the text. JPG, PNG or WEBP up to 20 MB.
            iw: Weight of the picture given as image_url against the text: higher brings the result
                closer to the picture. Without image_url it does nothing. 0 to 3. Service default:
                1.
            sref: A picture whose look (colours, medium, mood) the result should take on, whatever
                it shows; sw says how strongly. JPG, PNG or WEBP up to 20 MB.
            sw: How strongly the style given as sref is applied. Without sref it does nothing. 0 to
                1,000. Service default: 100.
            sv: Which generation of the style-reference algorithm reads sref. The same sref looks
                different under each; older ones reproduce older work. 1 to 6. Service default: 4.
            oref: A picture of a person, thing or place to be carried into the result (omni
                reference); ow says how exactly. JPG or PNG up to 20 MB.
            ow: How exactly the omni reference given as oref is matched: low keeps the idea, high
                also face and clothes. Without oref it does nothing. 1 to 1,000. Service default:
                100.
            tile: Makes a pattern whose edges meet without a seam, for fabrics and wallpapers.
                Service default: False.
            aspect_ratio: Shape of the result, width to height. "1:1", "4:3", "3:2", "16:9", "3:4",
                "2:3" or "9:16".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.midjourney.midjourney_text_to_image_v7(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MIDJOURNEY_TEXT_TO_IMAGE_V8_1)
    def midjourney_text_to_image_v8_1(
        self,
        *,
        prompt: TextInput,
        hd: bool = False,
        chaos: int | None = None,
        quality: Literal[1, 4, "1", "4"] | None = None,
        stylize: int | None = None,
        raw: bool | None = None,
        image_url: MediaInput | None = None,
        iw: int | None = None,
        sref: MediaInput | None = None,
        sw: int | None = None,
        sv: int | None = None,
        aspect_ratio: Literal["1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures with Midjourney 8.1, in 2K if wanted, with a reference for style.

        - Name: ``midjourney-text-to-image-v8.1``, ``悠船文生图-v8.1``
        - Path: ``youchuan/text-to-image-v81``
        - Task: text-to-image
        - Output: image
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 8,192 characters.
            chaos: How much the pictures of one job differ from each other: at 0 they are much
                alike, high values give unexpected compositions. 0 to 100. Service default: 0.
            quality: How long Midjourney works on the first rendering: more gives finer detail. The
                size stays the same. 1 or 4. Service default: 1.
            stylize: How much of Midjourney's own artistic taste goes in: low follows the text, high
                is prettier and freer. 0 to 1,000. Service default: 0.
            raw: Switches off the model's own taste, so that the result follows the text more
                literally. Service default: False.
            image_url: A picture to take subject, composition and colours from; iw weighs it against
                the text. JPG, PNG or WEBP up to 20 MB.
            iw: Weight of the picture given as image_url against the text: higher brings the result
                closer to the picture. Without image_url it does nothing. 0 to 3. Service default:
                1.
            sref: A picture whose look (colours, medium, mood) the result should take on, whatever
                it shows; sw says how strongly. JPG, PNG or WEBP up to 20 MB.
            sw: How strongly the style given as sref is applied. Without sref it does nothing. 0 to
                1,000. Service default: 100.
            sv: Which generation of the style-reference algorithm reads sref. The same sref looks
                different under each; older ones reproduce older work. 6 to 6. Service default: 6.
            aspect_ratio: Shape of the result, width to height. "1:1", "4:3", "3:2", "16:9", "3:4",
                "2:3" or "9:16".
            hd: Draws in 2K from the start; otherwise smaller. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.midjourney.midjourney_text_to_image_v8_1(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(MIDJOURNEY_TEXT_TO_IMAGE_V8_2_PREVIEW)
    def midjourney_text_to_image_v8_2_preview(
        self,
        *,
        prompt: TextInput,
        hd: bool = False,
        chaos: int | None = None,
        quality: Literal[1, 4, "1", "4"] | None = None,
        stylize: int | None = None,
        raw: bool | None = None,
        image_url: MediaInput | None = None,
        iw: int | None = None,
        sref: MediaInput | None = None,
        sw: int | None = None,
        sv: int | None = None,
        aspect_ratio: Literal["1:1", "4:3", "3:2", "16:9", "3:4", "2:3", "9:16"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures with the preview of Midjourney 8.2, in 2K if wanted, with a reference for
        style; for work that matters 8.1 is advised.

        - Name: ``midjourney-text-to-image-v8.2-preview``, ``悠船文生图-v8.2预览版``
        - Path: ``youchuan/text-to-image-v82``
        - Task: text-to-image
        - Output: image
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 8,192 characters.
            chaos: How much the pictures of one job differ from each other: at 0 they are much
                alike, high values give unexpected compositions. 0 to 100. Service default: 0.
            quality: How long Midjourney works on the first rendering: more gives finer detail. The
                size stays the same. 1 or 4. Service default: 1.
            stylize: How much of Midjourney's own artistic taste goes in: low follows the text, high
                is prettier and freer. 0 to 1,000. Service default: 0.
            raw: Switches off the model's own taste, so that the result follows the text more
                literally. Service default: False.
            image_url: A picture to take subject, composition and colours from; iw weighs it against
                the text. JPG, PNG or WEBP up to 20 MB.
            iw: Weight of the picture given as image_url against the text: higher brings the result
                closer to the picture. Without image_url it does nothing. 0 to 3. Service default:
                1.
            sref: A picture whose look (colours, medium, mood) the result should take on, whatever
                it shows; sw says how strongly. JPG, PNG or WEBP up to 20 MB.
            sw: How strongly the style given as sref is applied. Without sref it does nothing. 0 to
                1,000. Service default: 100.
            sv: Which generation of the style-reference algorithm reads sref. The same sref looks
                different under each; older ones reproduce older work. 6 to 6. Service default: 6.
            aspect_ratio: Shape of the result, width to height. "1:1", "4:3", "3:2", "16:9", "3:4",
                "2:3" or "9:16".
            hd: Draws in 2K from the start; otherwise smaller. Default: False.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.midjourney.midjourney_text_to_image_v8_2_preview(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

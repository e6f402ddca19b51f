# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""SkyReels: Video from text, pictures and references, continued and restyled video (SkyReels 3
and 4).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Gone, Parameter, PriceRule, PriceTable

CutTypeOption: TypeAlias = Literal[
    "Auto", "Cut-In", "Cut-Out", "Shot/Reverse Shot", "Multi-Angle", "Cut Away"
]
StyleNameOption: TypeAlias = Literal[
    "simpsons", "lego", "paper_cutting", "amigurumi", "animal_crossing", "van_gogh", "pixel_art"
]

SKYREELS_V3_REFERENCE_TO_VIDEO = Endpoint(
    path="skyreels-v3/reference-to-video",
    names=("skyreels-v3/reference-to-video",),
    family="skyreels",
    method="skyreels_v3_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the people or things of up to four pictures appear, with SkyReels 3.",
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
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of the people or things that should appear.",
            required=True,
            multiple=True,
            max_files=4,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "GIF", "BMP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            default=5,
            min=1,
            max=5,
            step=1,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
    ),
    nav=("Video Generation & Processing / reference-to-video / skyreels-v3/reference-to-video",),
    notes="The published price of 0.01 looks like a placeholder.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.01")),),
        ),
    ),
)

SKYREELS_V3_SHOT_SWITCHING_VIDEO_EXTENSION = Endpoint(
    path="skyreels-v3/shot-switching-video-extension",
    names=("skyreels-v3/shot-switching-video-extension",),
    family="skyreels",
    method="skyreels_v3_shot_switching_video_extension",
    task="video-extend",
    output="video",
    summary="Continues a video with a cut to another shot, with SkyReels 3.",
    evidence="official code",
    evidence_as_of="2026-06-02",
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
            accept=("MP4",),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the added part in seconds.",
            default=5,
            min=2,
            max=5,
            step=1,
        ),
        Parameter(
            name="cutType",
            python_name="cut_type",
            type="choice",
            description="How the new shot is joined on: a closer view, a wider view, the person opposite, another angle or a cutaway; Auto leaves it to the model.",
            default="Auto",
            options=("Auto", "Cut-In", "Cut-Out", "Shot/Reverse Shot", "Multi-Angle", "Cut Away"),
        ),
    ),
    nav=(
        "Video Generation & Processing / video-extend / skyreels-v3/shot-switching-video-extension",
    ),
    notes="The published price of 0.01 looks like a placeholder.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.01")),),
        ),
    ),
)

SKYREELS_V3_SINGLE_SHOT_VIDEO_EXTENSION = Endpoint(
    path="skyreels-v3/single-shot-video-extension",
    names=("skyreels-v3/single-shot-video-extension",),
    family="skyreels",
    method="skyreels_v3_single_shot_video_extension",
    task="video-extend",
    output="video",
    summary="Continues the running shot of a video for up to 30 seconds, with SkyReels 3.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What happens next.",
            required=True,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be continued.",
            required=True,
            max_size_mb=100,
            accept=("MP4",),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the added part in seconds.",
            default=5,
            min=5,
            max=30,
            step=1,
        ),
    ),
    nav=("Video Generation & Processing / video-extend / skyreels-v3/single-shot-video-extension",),
    notes="The published price of 0.01 looks like a placeholder.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.01")),),
        ),
    ),
)

SKYREELS_V3_VIDEO_RESTYLING = Endpoint(
    path="skyreels-v3/video-restyling",
    names=("skyreels-v3/video-restyling",),
    family="skyreels",
    method="skyreels_v3_video_restyling",
    task="video-to-video",
    output="video",
    summary="Redraws a video in one of seven looks, such as Lego or Van Gogh, with SkyReels 3.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be redrawn, at most 30 seconds long.",
            required=True,
            max_size_mb=100,
            accept=("MP4",),
        ),
        Parameter(
            name="styleName",
            python_name="style_name",
            type="choice",
            description="The look the video is redrawn in.",
            required=True,
            options=(
                "simpsons",
                "lego",
                "paper_cutting",
                "amigurumi",
                "animal_crossing",
                "van_gogh",
                "pixel_art",
            ),
        ),
    ),
    nav=("Video Generation & Processing / video-effects / skyreels-v3/video-restyling",),
    notes="The published price of 0.01 looks like a placeholder.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.01")),),
        ),
    ),
)

SKYREELS_V4_IMAGE_TO_VIDEO = Endpoint(
    path="skyreels-v4/image-to-video",
    names=("skyreels-v4/image-to-video",),
    family="skyreels",
    method="skyreels_v4_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with SkyReels 4, under the original path.",
    evidence="official registry",
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
            name="firstFrameImageUrl",
            python_name="first_frame_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "GIF", "BMP"),
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=False,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            default=5,
            min=3,
            max=15,
        ),
        Parameter(
            name="mode",
            python_name="mode",
            type="choice",
            description="The quality tier; standard is the only one published.",
            default="std",
            options=("std",),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / skyreels / skyreels-v4/image-to-video",),
    gone=Gone(
        since="2026-06-02",
        last_seen="2026-05-07",
        evidence="official code",
        instead="skyreels-v4/image-to-video-std",
    ),
    notes="Replaced on 7 May 2026 by image-to-video-std and image-to-video-fast, whose parameters differ.",
)

SKYREELS_V4_IMAGE_TO_VIDEO_FAST = Endpoint(
    path="skyreels-v4/image-to-video-fast",
    names=("skyreels-v4/image-to-video-fast", "SkyReels V4 图生视频-fast"),
    family="skyreels",
    method="skyreels_v4_image_to_video_fast",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with SkyReels 4 Fast, which has no sound.",
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
            max_length=2048,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "GIF", "BMP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="promptOptimizer",
            python_name="prompt_optimizer",
            type="boolean",
            description="Lets the service expand and polish the text first, for a richer picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="1080p",
            options=("480p", "720p", "1080p"),
        ),
    ),
)

SKYREELS_V4_IMAGE_TO_VIDEO_STD = Endpoint(
    path="skyreels-v4/image-to-video-std",
    names=("skyreels-v4/image-to-video-std", "SkyReels V4 图生视频-std"),
    family="skyreels",
    method="skyreels_v4_image_to_video_std",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with SkyReels 4 Standard, with or without sound.",
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
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "GIF", "BMP"),
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="promptOptimizer",
            python_name="prompt_optimizer",
            type="boolean",
            description="Lets the service expand and polish the text first, for a richer picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is.",
            required=True,
            default="1080p",
            options=("480p", "720p", "1080p"),
        ),
    ),
)

SKYREELS_V4_OMNI_REFERENCE = Endpoint(
    path="skyreels-v4/omni-reference",
    names=("skyreels-v4/omni-reference",),
    family="skyreels",
    method="skyreels_v4_omni_reference",
    task="reference-to-video",
    output="video",
    summary="Makes a video after reference pictures and videos named in the text, with SkyReels 4.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen; references are named in it with an at sign (@tag).",
            required=True,
            max_length=2500,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the video, width to height. A reference video overrides it.",
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds. A reference video overrides it, up to ten seconds.",
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=False,
        ),
        Parameter(
            name="promptOptimizer",
            python_name="prompt_optimizer",
            type="boolean",
            description="Lets the service expand and polish the text first, for a richer picture.",
            default=True,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            default="1080p",
            options=("480p", "720p", "1080p"),
        ),
    ),
    nav=("Video Generation & Processing / reference-to-video / skyreels-v4/omni-reference",),
    gone=Gone(
        since="2026-06-02",
        last_seen="2026-05-07",
        evidence="official code",
        instead="skyreels-v4/omni-reference-std",
    ),
    notes="The published texts spoke of reference pictures and videos, but the published list had no parameter for them. The published price of 0.01 looks like a placeholder.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.01")),),
        ),
    ),
)

SKYREELS_V4_OMNI_REFERENCE_FAST = Endpoint(
    path="skyreels-v4/omni-reference-fast",
    names=("skyreels-v4/omni-reference-fast", "SkyReels V4 Omni 参考视频-fast"),
    family="skyreels",
    method="skyreels_v4_omni_reference_fast",
    task="reference-to-video",
    output="video",
    summary="Makes or continues a video after reference pictures and videos named in the text, with SkyReels 4 Fast, which has no sound.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen; references are named in it with an at sign (@tag).",
            required=True,
            min_length=1,
            max_length=2500,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the video, width to height. A reference video overrides it.",
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds. A reference video overrides it, up to ten seconds.",
            default=5,
            min=3,
            max=15,
        ),
        Parameter(
            name="promptOptimizer",
            python_name="prompt_optimizer",
            type="boolean",
            description="Lets the service expand and polish the text first, for a richer picture.",
            default=True,
        ),
        Parameter(
            name="refImages",
            python_name="ref_images",
            type="list",
            description="The reference pictures, as JSON objects with a type: image, of which three may be given, or grid, of which one. All have the same type. At least one of ref_images and ref_videos is needed.",
            multiple=True,
            fields=(
                Parameter(
                    name="type",
                    python_name="type",
                    type="choice",
                    description="Whether the item is a single picture or a grid of them.",
                    options=("image", "grid"),
                ),
            ),
            has_more_fields=True,
            evidence="Beside type the fields of an item are not documented.",
        ),
        Parameter(
            name="refVideos",
            python_name="ref_videos",
            type="list",
            description="The reference video, as a JSON object with a type: reference takes up a video of at most 15 seconds, extend continues one, without ref_images. At least one of ref_images and ref_videos is needed.",
            multiple=True,
            max_files=1,
            fields=(
                Parameter(
                    name="type",
                    python_name="type",
                    type="choice",
                    description="Whether the video is taken up or continued.",
                    options=("reference", "extend"),
                ),
            ),
            has_more_fields=True,
            evidence="Beside type the fields of an item are not documented.",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("480p", "720p", "1080p"),
        ),
    ),
)

SKYREELS_V4_OMNI_REFERENCE_STD = Endpoint(
    path="skyreels-v4/omni-reference-std",
    names=("skyreels-v4/omni-reference-std", "SkyReels V4 Omni 参考视频-std"),
    family="skyreels",
    method="skyreels_v4_omni_reference_std",
    task="reference-to-video",
    output="video",
    summary="Makes or continues a video after reference pictures and videos named in the text, with SkyReels 4 Standard, with or without sound.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should happen; references are named in it with an at sign (@tag).",
            required=True,
            min_length=1,
            max_length=2500,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the video, width to height. A reference video overrides it.",
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds. A reference video overrides it, up to ten seconds.",
            default=5,
            min=3,
            max=15,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="promptOptimizer",
            python_name="prompt_optimizer",
            type="boolean",
            description="Lets the service expand and polish the text first, for a richer picture.",
            default=True,
        ),
        Parameter(
            name="refImages",
            python_name="ref_images",
            type="list",
            description="The reference pictures, as JSON objects with a type: image, of which three may be given, or grid, of which one. All have the same type. At least one of ref_images and ref_videos is needed.",
            multiple=True,
            fields=(
                Parameter(
                    name="type",
                    python_name="type",
                    type="choice",
                    description="Whether the item is a single picture or a grid of them.",
                    options=("image", "grid"),
                ),
            ),
            has_more_fields=True,
            evidence="Beside type the fields of an item are not documented.",
        ),
        Parameter(
            name="refVideos",
            python_name="ref_videos",
            type="list",
            description="The reference video, as a JSON object with a type: reference takes up a video of at most 15 seconds, extend continues one, without ref_images. At least one of ref_images and ref_videos is needed.",
            multiple=True,
            max_files=1,
            fields=(
                Parameter(
                    name="type",
                    python_name="type",
                    type="choice",
                    description="Whether the video is taken up or continued.",
                    options=("reference", "extend"),
                ),
            ),
            has_more_fields=True,
            evidence="Beside type the fields of an item are not documented.",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("480p", "720p", "1080p"),
        ),
    ),
)

SKYREELS_V4_TEXT_TO_VIDEO = Endpoint(
    path="skyreels-v4/text-to-video",
    names=("skyreels-v4/text-to-video",),
    family="skyreels",
    method="skyreels_v4_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with SkyReels 4, under the original path.",
    evidence="official registry",
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
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=False,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            default=5,
            min=3,
            max=15,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
        Parameter(
            name="mode",
            python_name="mode",
            type="choice",
            description="The quality tier; standard is the only one published.",
            default="std",
            options=("std",),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / skyreels / skyreels-v4/text-to-video",),
    gone=Gone(
        since="2026-06-02",
        last_seen="2026-05-07",
        evidence="official code",
        instead="skyreels-v4/text-to-video-std",
    ),
    notes="Replaced on 7 May 2026 by text-to-video-std and text-to-video-fast, whose parameters differ.",
)

SKYREELS_V4_TEXT_TO_VIDEO_FAST = Endpoint(
    path="skyreels-v4/text-to-video-fast",
    names=("skyreels-v4/text-to-video-fast", "SkyReels V4 文生视频-fast"),
    family="skyreels",
    method="skyreels_v4_text_to_video_fast",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with SkyReels 4 Fast, which has no sound.",
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
            max_length=2048,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
        Parameter(
            name="promptOptimizer",
            python_name="prompt_optimizer",
            type="boolean",
            description="Lets the service expand and polish the text first, for a richer picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("480p", "720p", "1080p"),
        ),
    ),
)

SKYREELS_V4_TEXT_TO_VIDEO_STD = Endpoint(
    path="skyreels-v4/text-to-video-std",
    names=("skyreels-v4/text-to-video-std", "SkyReels V4 文生视频-std"),
    family="skyreels",
    method="skyreels_v4_text_to_video_std",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with SkyReels 4 Standard, with or without sound.",
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
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1", "4:3", "3:4"),
        ),
        Parameter(
            name="promptOptimizer",
            python_name="prompt_optimizer",
            type="boolean",
            description="Lets the service expand and polish the text first, for a richer picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="1080p",
            options=("480p", "720p", "1080p"),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    SKYREELS_V3_REFERENCE_TO_VIDEO,
    SKYREELS_V3_SHOT_SWITCHING_VIDEO_EXTENSION,
    SKYREELS_V3_SINGLE_SHOT_VIDEO_EXTENSION,
    SKYREELS_V3_VIDEO_RESTYLING,
    SKYREELS_V4_IMAGE_TO_VIDEO,
    SKYREELS_V4_IMAGE_TO_VIDEO_FAST,
    SKYREELS_V4_IMAGE_TO_VIDEO_STD,
    SKYREELS_V4_OMNI_REFERENCE,
    SKYREELS_V4_OMNI_REFERENCE_FAST,
    SKYREELS_V4_OMNI_REFERENCE_STD,
    SKYREELS_V4_TEXT_TO_VIDEO,
    SKYREELS_V4_TEXT_TO_VIDEO_FAST,
    SKYREELS_V4_TEXT_TO_VIDEO_STD,
)


class Skyreels(Family[CallT]):
    """SkyReels: Video from text, pictures and references, continued and restyled video (SkyReels
    3 and 4).
    """

    @method(SKYREELS_V3_REFERENCE_TO_VIDEO)
    def skyreels_v3_reference_to_video(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        duration: int | None = None,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the people or things of up to four pictures appear, with SkyReels
        3.

        - Name: ``skyreels-v3/reference-to-video``
        - Path: ``skyreels-v3/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.01 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The published price of 0.01 looks like a placeholder.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            image_urls: Pictures of the people or things that should appear. At most 4 files, each
                JPG, JPEG, PNG, GIF or BMP up to 10 MB.
            duration: Length of the finished video in seconds. 1 to 5. Service default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3" or
                "3:4". Service default: "16:9".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v3_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(SKYREELS_V3_SHOT_SWITCHING_VIDEO_EXTENSION)
    def skyreels_v3_shot_switching_video_extension(
        self,
        *,
        prompt: TextInput,
        video_url: MediaInput,
        duration: int | None = None,
        cut_type: CutTypeOption | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Continues a video with a cut to another shot, with SkyReels 3.

        - Name: ``skyreels-v3/shot-switching-video-extension``
        - Path: ``skyreels-v3/shot-switching-video-extension``
        - Task: video-extend
        - Output: video
        - Price: CNY 0.01 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The published price of 0.01 looks like a placeholder.

        Args:
            prompt: What happens next. At most 2,048 characters.
            video_url: The video to be continued. MP4 up to 100 MB.
            duration: Length of the added part in seconds. 2 to 5. Service default: 5.
            cut_type: How the new shot is joined on: a closer view, a wider view, the person
                opposite, another angle or a cutaway; Auto leaves it to the model. "Auto", "Cut-In",
                "Cut-Out", "Shot/Reverse Shot", "Multi-Angle" or "Cut Away". Service default:
                "Auto".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v3_shot_switching_video_extension(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(SKYREELS_V3_SINGLE_SHOT_VIDEO_EXTENSION)
    def skyreels_v3_single_shot_video_extension(
        self,
        *,
        prompt: TextInput,
        video_url: MediaInput,
        duration: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Continues the running shot of a video for up to 30 seconds, with SkyReels 3.

        - Name: ``skyreels-v3/single-shot-video-extension``
        - Path: ``skyreels-v3/single-shot-video-extension``
        - Task: video-extend
        - Output: video
        - Price: CNY 0.01 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The published price of 0.01 looks like a placeholder.

        Args:
            prompt: What happens next.
            video_url: The video to be continued. MP4 up to 100 MB.
            duration: Length of the added part in seconds. 5 to 30. Service default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v3_single_shot_video_extension(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(SKYREELS_V3_VIDEO_RESTYLING)
    def skyreels_v3_video_restyling(
        self,
        *,
        video_url: MediaInput,
        style_name: StyleNameOption,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Redraws a video in one of seven looks, such as Lego or Van Gogh, with SkyReels 3.

        - Name: ``skyreels-v3/video-restyling``
        - Path: ``skyreels-v3/video-restyling``
        - Task: video-to-video
        - Output: video
        - Price: CNY 0.01 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02
        - Note: The published price of 0.01 looks like a placeholder.

        Args:
            video_url: The video to be redrawn, at most 30 seconds long. MP4 up to 100 MB.
            style_name: The look the video is redrawn in. "simpsons", "lego", "paper_cutting",
                "amigurumi", "animal_crossing", "van_gogh" or "pixel_art".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v3_video_restyling(
                video_url=Path("clip.mp4"),
                style_name="simpsons",
            )
        """
        ...

    @method(SKYREELS_V4_IMAGE_TO_VIDEO)
    def skyreels_v4_image_to_video(
        self,
        *,
        prompt: TextInput,
        first_frame_image_url: MediaInput,
        sound: bool = False,
        duration: int | None = None,
        mode: Literal["std"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with SkyReels 4, under the original path.

        Gone: Not offered any more since 2026-06-02, last seen 2026-05-07 (official code). Use
        `skyreels-v4/image-to-video-std` instead.

        - Name: ``skyreels-v4/image-to-video``
        - Path: ``skyreels-v4/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Note: Replaced on 7 May 2026 by image-to-video-std and image-to-video-fast, whose
          parameters differ.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            first_frame_image_url: The picture the video begins with. JPG, JPEG, PNG, GIF or BMP up
                to 10 MB.
            sound: Lets the model make sound that matches the picture. Default: False.
            duration: Length of the finished video in seconds. 3 to 15. Service default: 5.
            mode: The quality tier; standard is the only one published. Only "std". Service default:
                "std".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v4_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                first_frame_image_url=Path("picture.png"),
            )
        """
        ...

    @method(SKYREELS_V4_IMAGE_TO_VIDEO_FAST)
    def skyreels_v4_image_to_video_fast(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        prompt_optimizer: bool = True,
        resolution: Literal["480p", "720p", "1080p"] = "1080p",
        duration: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with SkyReels 4 Fast, which has no sound.

        - Name: ``skyreels-v4/image-to-video-fast``, ``SkyReels V4 图生视频-fast``
        - Path: ``skyreels-v4/image-to-video-fast``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,048 characters.
            first_image_url: The picture the video begins with. JPG, JPEG, PNG, GIF or BMP up to 10
                MB.
            duration: Length of the finished video in seconds. 3 to 15. Service default: 5.
            prompt_optimizer: Lets the service expand and polish the text first, for a richer
                picture. Default: True.
            resolution: How large and fine the result is. "480p", "720p" or "1080p". Default:
                "1080p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v4_image_to_video_fast(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(SKYREELS_V4_IMAGE_TO_VIDEO_STD)
    def skyreels_v4_image_to_video_std(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        sound: bool = True,
        prompt_optimizer: bool = True,
        resolution: Literal["480p", "720p", "1080p"] = "1080p",
        duration: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with SkyReels 4 Standard, with or without sound.

        - Name: ``skyreels-v4/image-to-video-std``, ``SkyReels V4 图生视频-std``
        - Path: ``skyreels-v4/image-to-video-std``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            first_image_url: The picture the video begins with. JPG, JPEG, PNG, GIF or BMP up to 10
                MB.
            sound: Lets the model make sound that matches the picture. Default: True.
            duration: Length of the finished video in seconds. 3 to 15. Service default: 5.
            prompt_optimizer: Lets the service expand and polish the text first, for a richer
                picture. Default: True.
            resolution: How large and fine the result is. "480p", "720p" or "1080p". Default:
                "1080p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v4_image_to_video_std(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(SKYREELS_V4_OMNI_REFERENCE)
    def skyreels_v4_omni_reference(
        self,
        *,
        prompt: TextInput,
        sound: bool = False,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None = None,
        duration: int | None = None,
        prompt_optimizer: bool | None = None,
        resolution: Literal["480p", "720p", "1080p"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video after reference pictures and videos named in the text, with SkyReels 4.

        Gone: Not offered any more since 2026-06-02, last seen 2026-05-07 (official code). Use
        `skyreels-v4/omni-reference-std` instead.

        - Name: ``skyreels-v4/omni-reference``
        - Path: ``skyreels-v4/omni-reference``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.01 per call (on .cn, published 2026-04-29)
        - Note: The published texts spoke of reference pictures and videos, but the published list
          had no parameter for them. The published price of 0.01 looks like a placeholder.

        Args:
            prompt: What should happen; references are named in it with an at sign (@tag). At most
                2,500 characters.
            aspect_ratio: Shape of the video, width to height. A reference video overrides it.
                "16:9", "9:16", "1:1", "4:3" or "3:4". Service default: "16:9".
            duration: Length of the finished video in seconds. A reference video overrides it, up to
                ten seconds. 3 to 15. Service default: 5.
            sound: Lets the model make sound that matches the picture. Default: False.
            prompt_optimizer: Lets the service expand and polish the text first, for a richer
                picture. Service default: True.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Service default: "1080p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v4_omni_reference(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SKYREELS_V4_OMNI_REFERENCE_FAST)
    def skyreels_v4_omni_reference_fast(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p"] = "1080p",
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None = None,
        duration: int | None = None,
        prompt_optimizer: bool | None = None,
        ref_images: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        ref_videos: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes or continues a video after reference pictures and videos named in the text, with
        SkyReels 4 Fast, which has no sound.

        - Name: ``skyreels-v4/omni-reference-fast``, ``SkyReels V4 Omni 参考视频-fast``
        - Path: ``skyreels-v4/omni-reference-fast``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should happen; references are named in it with an at sign (@tag). 1 to
                2,500 characters.
            aspect_ratio: Shape of the video, width to height. A reference video overrides it.
                "16:9", "9:16", "1:1", "4:3" or "3:4". Service default: "16:9".
            duration: Length of the finished video in seconds. A reference video overrides it, up to
                ten seconds. 3 to 15. Service default: 5.
            prompt_optimizer: Lets the service expand and polish the text first, for a richer
                picture. Service default: True.
            ref_images: The reference pictures, as JSON objects with a type: image, of which three
                may be given, or grid, of which one. All have the same type. At least one of
                ref_images and ref_videos is needed. Each item has `type` (optional); further fields
                are not known, and pass. Uncertain: Beside type the fields of an item are not
                documented.
                - `type`: Whether the item is a single picture or a grid of them. "image" or "grid".
            ref_videos: The reference video, as a JSON object with a type: reference takes up a
                video of at most 15 seconds, extend continues one, without ref_images. At least one
                of ref_images and ref_videos is needed. Each item has `type` (optional); further
                fields are not known, and pass. At most 1 item. Uncertain: Beside type the fields of
                an item are not documented.
                - `type`: Whether the video is taken up or continued. "reference" or "extend".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "1080p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v4_omni_reference_fast(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SKYREELS_V4_OMNI_REFERENCE_STD)
    def skyreels_v4_omni_reference_std(
        self,
        *,
        prompt: TextInput,
        sound: bool = True,
        resolution: Literal["480p", "720p", "1080p"] = "1080p",
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None = None,
        duration: int | None = None,
        prompt_optimizer: bool | None = None,
        ref_images: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        ref_videos: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes or continues a video after reference pictures and videos named in the text, with
        SkyReels 4 Standard, with or without sound.

        - Name: ``skyreels-v4/omni-reference-std``, ``SkyReels V4 Omni 参考视频-std``
        - Path: ``skyreels-v4/omni-reference-std``
        - Task: reference-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should happen; references are named in it with an at sign (@tag). 1 to
                2,500 characters.
            aspect_ratio: Shape of the video, width to height. A reference video overrides it.
                "16:9", "9:16", "1:1", "4:3" or "3:4". Service default: "16:9".
            duration: Length of the finished video in seconds. A reference video overrides it, up to
                ten seconds. 3 to 15. Service default: 5.
            sound: Lets the model make sound that matches the picture. Default: True.
            prompt_optimizer: Lets the service expand and polish the text first, for a richer
                picture. Service default: True.
            ref_images: The reference pictures, as JSON objects with a type: image, of which three
                may be given, or grid, of which one. All have the same type. At least one of
                ref_images and ref_videos is needed. Each item has `type` (optional); further fields
                are not known, and pass. Uncertain: Beside type the fields of an item are not
                documented.
                - `type`: Whether the item is a single picture or a grid of them. "image" or "grid".
            ref_videos: The reference video, as a JSON object with a type: reference takes up a
                video of at most 15 seconds, extend continues one, without ref_images. At least one
                of ref_images and ref_videos is needed. Each item has `type` (optional); further
                fields are not known, and pass. At most 1 item. Uncertain: Beside type the fields of
                an item are not documented.
                - `type`: Whether the video is taken up or continued. "reference" or "extend".
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "1080p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v4_omni_reference_std(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SKYREELS_V4_TEXT_TO_VIDEO)
    def skyreels_v4_text_to_video(
        self,
        *,
        prompt: TextInput,
        sound: bool = False,
        duration: int | None = None,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None = None,
        mode: Literal["std"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with SkyReels 4, under the original path.

        Gone: Not offered any more since 2026-06-02, last seen 2026-05-07 (official code). Use
        `skyreels-v4/text-to-video-std` instead.

        - Name: ``skyreels-v4/text-to-video``
        - Path: ``skyreels-v4/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published
        - Note: Replaced on 7 May 2026 by text-to-video-std and text-to-video-fast, whose parameters
          differ.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            sound: Lets the model make sound that matches the picture. Default: False.
            duration: Length of the finished video in seconds. 3 to 15. Service default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3" or
                "3:4". Service default: "16:9".
            mode: The quality tier; standard is the only one published. Only "std". Service default:
                "std".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v4_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SKYREELS_V4_TEXT_TO_VIDEO_FAST)
    def skyreels_v4_text_to_video_fast(
        self,
        *,
        prompt: TextInput,
        prompt_optimizer: bool = True,
        resolution: Literal["480p", "720p", "1080p"] = "1080p",
        duration: int | None = None,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with SkyReels 4 Fast, which has no sound.

        - Name: ``skyreels-v4/text-to-video-fast``, ``SkyReels V4 文生视频-fast``
        - Path: ``skyreels-v4/text-to-video-fast``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,048 characters.
            duration: Length of the finished video in seconds. 3 to 15. Service default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3" or
                "3:4". Service default: "16:9".
            prompt_optimizer: Lets the service expand and polish the text first, for a richer
                picture. Default: True.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "1080p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v4_text_to_video_fast(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(SKYREELS_V4_TEXT_TO_VIDEO_STD)
    def skyreels_v4_text_to_video_std(
        self,
        *,
        prompt: TextInput,
        sound: bool = True,
        prompt_optimizer: bool = True,
        resolution: Literal["480p", "720p", "1080p"] = "1080p",
        duration: int | None = None,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with SkyReels 4 Standard, with or without sound.

        - Name: ``skyreels-v4/text-to-video-std``, ``SkyReels V4 文生视频-std``
        - Path: ``skyreels-v4/text-to-video-std``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,048 characters.
            sound: Lets the model make sound that matches the picture. Default: True.
            duration: Length of the finished video in seconds. 3 to 15. Service default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16", "1:1", "4:3" or
                "3:4". Service default: "16:9".
            prompt_optimizer: Lets the service expand and polish the text first, for a richer
                picture. Default: True.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "1080p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.skyreels.skyreels_v4_text_to_video_std(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

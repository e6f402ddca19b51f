# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Topaz Labs: Enlarges and sharpens pictures and videos."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from runninghub_async.models.family import CallT, Family, MediaInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

TOPAZLABS_IMAGE_UPSCALE_CGI = Endpoint(
    path="topazlabs/image-upscale-cgi",
    names=("topazlabs-image-upscale-cgi",),
    family="topaz",
    method="topazlabs_image_upscale_cgi",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture with the Topaz model for computer graphics and digital art.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="choice",
            description="How many times wider and higher the result is.",
            required=True,
            default="2x",
            options=("2x", "4x", "6x"),
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=True,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"scale": "2x"}),
                PriceRule(amount=Decimal("1.4"), when={"scale": "4x"}),
                PriceRule(amount=Decimal("2.1"), when={"scale": "6x"}),
            ),
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_HIGH_FIDELITY_V2 = Endpoint(
    path="topazlabs/image-upscale-high-fidelity-v2",
    names=("topazlabs-image-upscale-high fidelity v2",),
    family="topaz",
    method="topazlabs_image_upscale_high_fidelity_v2",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture with the Topaz High Fidelity 2 model, which keeps the detail of a good original.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="choice",
            description="How many times wider and higher the result is.",
            required=True,
            default="2x",
            options=("2x", "4x", "6x"),
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=True,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"scale": "2x"}),
                PriceRule(amount=Decimal("1.4"), when={"scale": "4x"}),
                PriceRule(amount=Decimal("2.1"), when={"scale": "6x"}),
            ),
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_STANDARD_V2 = Endpoint(
    path="topazlabs/image-upscale-standard-v2",
    names=("topazlabs-image-upscale-standard-v2",),
    family="topaz",
    method="topazlabs_image_upscale_standard_v2",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture with the Topaz Standard 2 model, for pictures of every kind.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="choice",
            description="How many times wider and higher the result is.",
            required=True,
            default="2x",
            options=("2x", "4x", "6x"),
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=True,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"scale": "2x"}),
                PriceRule(amount=Decimal("1.4"), when={"scale": "4x"}),
                PriceRule(amount=Decimal("2.1"), when={"scale": "6x"}),
            ),
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_TEXT_REFINE = Endpoint(
    path="topazlabs/image-upscale-text-refine",
    names=("topazlabs-image-upscale-text refine",),
    family="topaz",
    method="topazlabs_image_upscale_text_refine",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture with the Topaz model that keeps lettering legible.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="choice",
            description="How many times wider and higher the result is.",
            required=True,
            default="2x",
            options=("2x", "4x", "6x"),
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=True,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"scale": "2x"}),
                PriceRule(amount=Decimal("1.4"), when={"scale": "4x"}),
                PriceRule(amount=Decimal("2.1"), when={"scale": "6x"}),
            ),
        ),
    ),
)

TOPAZLABS_IMAGE_UPSCALE_LOW_RESOLUTION_V2 = Endpoint(
    path="topazlabs/image-upscale/low-resolution-v2",
    names=("topazlabs-image-upscale low resolution v2",),
    family="topaz",
    method="topazlabs_image_upscale_low_resolution_v2",
    task="image-upscale",
    output="image",
    summary="Enlarges a picture with the Topaz Low Resolution 2 model, for small and poor originals.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="choice",
            description="How many times wider and higher the result is.",
            required=True,
            default="2x",
            options=("2x", "4x", "6x"),
        ),
        Parameter(
            name="subjectDetection",
            python_name="subject_detection",
            type="choice",
            description="Which part is sharpened: everything, the subject in front, or what lies behind it.",
            default="All",
            options=("All", "Foreground", "Background"),
        ),
        Parameter(
            name="faceEnhancement",
            python_name="face_enhancement",
            type="boolean",
            description="Looks for faces and restores them separately. The other two face settings count only with this on.",
            default=True,
        ),
        Parameter(
            name="faceEnhancementCreativity",
            python_name="face_enhancement_creativity",
            type="number",
            description="How freely a face may be redrawn: low keeps it as it is, high adds invented detail.",
            default=0,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="faceEnhancementStrength",
            python_name="face_enhancement_strength",
            type="number",
            description="How sharp faces become against the rest of the picture; low leaves them soft.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.7"), when={"scale": "2x"}),
                PriceRule(amount=Decimal("1.4"), when={"scale": "4x"}),
                PriceRule(amount=Decimal("2.1"), when={"scale": "6x"}),
            ),
        ),
    ),
)

TOPAZLABS_VIDEO_UPSCALE = Endpoint(
    path="topazlabs/video-upscale",
    names=("topazlabs-video-upscale",),
    family="topaz",
    method="topazlabs_video_upscale",
    task="video-upscale",
    output="video",
    summary="Enlarges a video with Topaz to at most 4K, at 30 or 60 frames per second.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be enlarged.",
            required=True,
            max_files=1,
            max_size_mb=100,
            accept=("MP4",),
        ),
        Parameter(
            name="targetResolution",
            python_name="target_resolution",
            type="choice",
            description="How large the finished video is.",
            required=True,
            default="1080p",
            options=("720p", "1080p", "4k"),
        ),
        Parameter(
            name="targetFps",
            python_name="target_fps",
            type="choice",
            description="Frames per second of the result: more is smoother.",
            required=True,
            default="30",
            options=("30", "60"),
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
                    amount=Decimal("0.7"), when={"targetResolution": "1080p", "targetFps": "30"}
                ),
                PriceRule(
                    amount=Decimal("1.5"), when={"targetResolution": "1080p", "targetFps": "60"}
                ),
                PriceRule(
                    amount=Decimal("1.2"), when={"targetResolution": "4k", "targetFps": "30"}
                ),
                PriceRule(
                    amount=Decimal("2.5"), when={"targetResolution": "4k", "targetFps": "60"}
                ),
                PriceRule(
                    amount=Decimal("0.4"), when={"targetResolution": "720p", "targetFps": "30"}
                ),
                PriceRule(
                    amount=Decimal("0.8"), when={"targetResolution": "720p", "targetFps": "60"}
                ),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    TOPAZLABS_IMAGE_UPSCALE_CGI,
    TOPAZLABS_IMAGE_UPSCALE_HIGH_FIDELITY_V2,
    TOPAZLABS_IMAGE_UPSCALE_STANDARD_V2,
    TOPAZLABS_IMAGE_UPSCALE_TEXT_REFINE,
    TOPAZLABS_IMAGE_UPSCALE_LOW_RESOLUTION_V2,
    TOPAZLABS_VIDEO_UPSCALE,
)


class Topaz(Family[CallT]):
    """Topaz Labs: Enlarges and sharpens pictures and videos."""

    @method(TOPAZLABS_IMAGE_UPSCALE_CGI)
    def topazlabs_image_upscale_cgi(
        self,
        *,
        image_url: MediaInput,
        scale: Literal["2x", "4x", "6x"] = "2x",
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
    ) -> CallT:
        """Enlarges a picture with the Topaz model for computer graphics and digital art.

        - Name: ``topazlabs-image-upscale-cgi``
        - Path: ``topazlabs/image-upscale-cgi``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.70 to 2.10 per call, depending on scale (on .cn, published 2026-04-29)

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            scale: How many times wider and higher the result is. "2x", "4x" or "6x".
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: True.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1, in steps of 0.1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1, in steps of 0.1. Service default: 0.8.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_cgi(image_url=Path("picture.png"))
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_HIGH_FIDELITY_V2)
    def topazlabs_image_upscale_high_fidelity_v2(
        self,
        *,
        image_url: MediaInput,
        scale: Literal["2x", "4x", "6x"] = "2x",
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
    ) -> CallT:
        """Enlarges a picture with the Topaz High Fidelity 2 model, which keeps the detail of a good
        original.

        - Name: ``topazlabs-image-upscale-high fidelity v2``
        - Path: ``topazlabs/image-upscale-high-fidelity-v2``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.70 to 2.10 per call, depending on scale (on .cn, published 2026-04-29)

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            scale: How many times wider and higher the result is. "2x", "4x" or "6x".
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: True.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1, in steps of 0.1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1, in steps of 0.1. Service default: 0.8.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_high_fidelity_v2(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_STANDARD_V2)
    def topazlabs_image_upscale_standard_v2(
        self,
        *,
        image_url: MediaInput,
        scale: Literal["2x", "4x", "6x"] = "2x",
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
    ) -> CallT:
        """Enlarges a picture with the Topaz Standard 2 model, for pictures of every kind.

        - Name: ``topazlabs-image-upscale-standard-v2``
        - Path: ``topazlabs/image-upscale-standard-v2``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.70 to 2.10 per call, depending on scale (on .cn, published 2026-04-29)

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            scale: How many times wider and higher the result is. "2x", "4x" or "6x".
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: True.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1, in steps of 0.1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1, in steps of 0.1. Service default: 0.8.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_standard_v2(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_TEXT_REFINE)
    def topazlabs_image_upscale_text_refine(
        self,
        *,
        image_url: MediaInput,
        scale: Literal["2x", "4x", "6x"] = "2x",
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
    ) -> CallT:
        """Enlarges a picture with the Topaz model that keeps lettering legible.

        - Name: ``topazlabs-image-upscale-text refine``
        - Path: ``topazlabs/image-upscale-text-refine``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.70 to 2.10 per call, depending on scale (on .cn, published 2026-04-29)

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            scale: How many times wider and higher the result is. "2x", "4x" or "6x".
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: True.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1, in steps of 0.1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1, in steps of 0.1. Service default: 0.8.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_text_refine(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_IMAGE_UPSCALE_LOW_RESOLUTION_V2)
    def topazlabs_image_upscale_low_resolution_v2(
        self,
        *,
        image_url: MediaInput,
        scale: Literal["2x", "4x", "6x"] = "2x",
        subject_detection: Literal["All", "Foreground", "Background"] | None = None,
        face_enhancement: bool | None = None,
        face_enhancement_creativity: float | None = None,
        face_enhancement_strength: float | None = None,
    ) -> CallT:
        """Enlarges a picture with the Topaz Low Resolution 2 model, for small and poor originals.

        - Name: ``topazlabs-image-upscale low resolution v2``
        - Path: ``topazlabs/image-upscale/low-resolution-v2``
        - Task: image-upscale
        - Output: image
        - Price: CNY 0.70 to 2.10 per call, depending on scale (on .cn, published 2026-04-29)

        Args:
            image_url: The picture to be enlarged. JPG or PNG up to 50 MB.
            scale: How many times wider and higher the result is. "2x", "4x" or "6x".
            subject_detection: Which part is sharpened: everything, the subject in front, or what
                lies behind it. "All", "Foreground" or "Background". Service default: "All".
            face_enhancement: Looks for faces and restores them separately. The other two face
                settings count only with this on. Service default: True.
            face_enhancement_creativity: How freely a face may be redrawn: low keeps it as it is,
                high adds invented detail. 0 to 1, in steps of 0.1. Service default: 0.
            face_enhancement_strength: How sharp faces become against the rest of the picture; low
                leaves them soft. 0 to 1, in steps of 0.1. Service default: 0.8.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_image_upscale_low_resolution_v2(
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(TOPAZLABS_VIDEO_UPSCALE)
    def topazlabs_video_upscale(
        self,
        *,
        video_url: MediaInput,
        target_resolution: Literal["720p", "1080p", "4k"] = "1080p",
        target_fps: Literal[30, 60, "30", "60"] = 30,
    ) -> CallT:
        """Enlarges a video with Topaz to at most 4K, at 30 or 60 frames per second.

        - Name: ``topazlabs-video-upscale``
        - Path: ``topazlabs/video-upscale``
        - Task: video-upscale
        - Output: video
        - Price: CNY 0.40 to 2.50 per second, depending on target_resolution and target_fps (on .cn,
          published 2026-04-29)

        Args:
            video_url: The video to be enlarged. MP4 up to 100 MB.
            target_resolution: How large the finished video is. "720p", "1080p" or "4k".
            target_fps: Frames per second of the result: more is smoother. 30 or 60.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.topaz.topazlabs_video_upscale(video_url=Path("clip.mp4"))
        """
        ...

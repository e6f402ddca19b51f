# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Google Gemini: Text answers about texts, pictures and videos with Google's Gemini 2.5 and 3."""

from __future__ import annotations

from decimal import Decimal

from runninghub_async.models.family import CallT, Family, MediaInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

GEMINI_2_5_FLASH_CV_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-25-flash-cv/image-to-text",
    names=("rhart-text-g-25-flash-cv/image-to-text",),
    family="gemini",
    method="gemini_2_5_flash_cv_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with Gemini 2.5 Flash, in the -cv variant.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini. What -cv stands for is not published; the parameters are the same as without it.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_FLASH_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-25-flash/image-to-text",
    names=("rhart-text-g-25-flash/image-to-text",),
    family="gemini",
    method="gemini_2_5_flash_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with Gemini 2.5 Flash.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_FLASH_TEXT_TO_TEXT = Endpoint(
    path="rhart-text-g-25-flash/text-to-text",
    names=("rhart-text-g-25-flash/text-to-text",),
    family="gemini",
    method="gemini_2_5_flash_text_to_text",
    task="text-to-text",
    output="text",
    summary="Answers a question or follows an instruction in writing with Gemini 2.5 Flash.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The question or instruction to the model, with any text it should work on.",
            required=True,
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_FLASH_VIDEO_TO_TEXT = Endpoint(
    path="rhart-text-g-25-flash/video-to-text",
    names=("rhart-text-g-25-flash/video-to-text",),
    family="gemini",
    method="gemini_2_5_flash_video_to_text",
    task="video-to-text",
    output="text",
    summary="Answers a question about a video with Gemini 2.5 Flash.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the video, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be watched.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("MP4",),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_PRO_CV_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-25-pro-cv/image-to-text",
    names=("rhart-text-g-25-pro-cv/image-to-text",),
    family="gemini",
    method="gemini_2_5_pro_cv_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with Gemini 2.5 Pro, in the -cv variant.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini. What -cv stands for is not published; the parameters are the same as without it.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_PRO_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-25-pro/image-to-text",
    names=("rhart-text-g-25-pro/image-to-text",),
    family="gemini",
    method="gemini_2_5_pro_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with Gemini 2.5 Pro.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_PRO_TEXT_TO_TEXT = Endpoint(
    path="rhart-text-g-25-pro/text-to-text",
    names=("rhart-text-g-25-pro/text-to-text",),
    family="gemini",
    method="gemini_2_5_pro_text_to_text",
    task="text-to-text",
    output="text",
    summary="Answers a question or follows an instruction in writing with Gemini 2.5 Pro.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The question or instruction to the model, with any text it should work on.",
            required=True,
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_2_5_PRO_VIDEO_TO_TEXT = Endpoint(
    path="rhart-text-g-25-pro/video-to-text",
    names=("rhart-text-g-25-pro/video-to-text",),
    family="gemini",
    method="gemini_2_5_pro_video_to_text",
    task="video-to-text",
    output="text",
    summary="Answers a question about a video with Gemini 2.5 Pro.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the video, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be watched.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("MP4",),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_3_FLASH_PREVIEW_CV_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-3-flash-preview-cv/image-to-text",
    names=("rhart-text-g-3-flash-preview-cv/image-to-text",),
    family="gemini",
    method="gemini_3_flash_preview_cv_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with the preview of Gemini 3 Flash, in the -cv variant.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini. What -cv stands for is not published; the parameters are the same as without it.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_3_FLASH_PREVIEW_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-3-flash-preview/image-to-text",
    names=("rhart-text-g-3-flash-preview/image-to-text",),
    family="gemini",
    method="gemini_3_flash_preview_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with the preview of Gemini 3 Flash.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_3_FLASH_PREVIEW_TEXT_TO_TEXT = Endpoint(
    path="rhart-text-g-3-flash-preview/text-to-text",
    names=("rhart-text-g-3-flash-preview/text-to-text",),
    family="gemini",
    method="gemini_3_flash_preview_text_to_text",
    task="text-to-text",
    output="text",
    summary="Answers a question or follows an instruction in writing with the preview of Gemini 3 Flash.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The question or instruction to the model, with any text it should work on.",
            required=True,
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_3_FLASH_PREVIEW_VIDEO_TO_TEXT = Endpoint(
    path="rhart-text-g-3-flash-preview/video-to-text",
    names=("rhart-text-g-3-flash-preview/video-to-text",),
    family="gemini",
    method="gemini_3_flash_preview_video_to_text",
    task="video-to-text",
    output="text",
    summary="Answers a question about a video with the preview of Gemini 3 Flash.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the video, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be watched.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("MP4",),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.02")),),
        ),
    ),
)

GEMINI_3_PRO_PREVIEW_CV_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-3-pro-preview-cv/image-to-text",
    names=("rhart-text-g-3-pro-preview-cv/image-to-text",),
    family="gemini",
    method="gemini_3_pro_preview_cv_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with the preview of Gemini 3 Pro, in the -cv variant.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini. What -cv stands for is not published; the parameters are the same as without it.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.05")),),
        ),
    ),
)

GEMINI_3_PRO_PREVIEW_IMAGE_TO_TEXT = Endpoint(
    path="rhart-text-g-3-pro-preview/image-to-text",
    names=("rhart-text-g-3-pro-preview/image-to-text",),
    family="gemini",
    method="gemini_3_pro_preview_image_to_text",
    task="image-to-text",
    output="text",
    summary="Answers a question about a picture with the preview of Gemini 3 Pro.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the picture, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be looked at.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.05")),),
        ),
    ),
)

GEMINI_3_PRO_PREVIEW_TEXT_TO_TEXT = Endpoint(
    path="rhart-text-g-3-pro-preview/text-to-text",
    names=("rhart-text-g-3-pro-preview/text-to-text",),
    family="gemini",
    method="gemini_3_pro_preview_text_to_text",
    task="text-to-text",
    output="text",
    summary="Answers a question or follows an instruction in writing with the preview of Gemini 3 Pro.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The question or instruction to the model, with any text it should work on.",
            required=True,
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.05")),),
        ),
    ),
)

GEMINI_3_PRO_PREVIEW_VIDEO_TO_TEXT = Endpoint(
    path="rhart-text-g-3-pro-preview/video-to-text",
    names=("rhart-text-g-3-pro-preview/video-to-text",),
    family="gemini",
    method="gemini_3_pro_preview_video_to_text",
    task="video-to-text",
    output="text",
    summary="Answers a question about a video with the preview of Gemini 3 Pro.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to find out about the video, or what to write about it.",
            required=True,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be watched.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("MP4",),
        ),
    ),
    notes="The documented name shortens the brand; the version in it is that of Google's Gemini.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.05")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    GEMINI_2_5_FLASH_CV_IMAGE_TO_TEXT,
    GEMINI_2_5_FLASH_IMAGE_TO_TEXT,
    GEMINI_2_5_FLASH_TEXT_TO_TEXT,
    GEMINI_2_5_FLASH_VIDEO_TO_TEXT,
    GEMINI_2_5_PRO_CV_IMAGE_TO_TEXT,
    GEMINI_2_5_PRO_IMAGE_TO_TEXT,
    GEMINI_2_5_PRO_TEXT_TO_TEXT,
    GEMINI_2_5_PRO_VIDEO_TO_TEXT,
    GEMINI_3_FLASH_PREVIEW_CV_IMAGE_TO_TEXT,
    GEMINI_3_FLASH_PREVIEW_IMAGE_TO_TEXT,
    GEMINI_3_FLASH_PREVIEW_TEXT_TO_TEXT,
    GEMINI_3_FLASH_PREVIEW_VIDEO_TO_TEXT,
    GEMINI_3_PRO_PREVIEW_CV_IMAGE_TO_TEXT,
    GEMINI_3_PRO_PREVIEW_IMAGE_TO_TEXT,
    GEMINI_3_PRO_PREVIEW_TEXT_TO_TEXT,
    GEMINI_3_PRO_PREVIEW_VIDEO_TO_TEXT,
)


class Gemini(Family[CallT]):
    """Google Gemini: Text answers about texts, pictures and videos with Google's Gemini 2.5 and
    3.
    """

    @method(GEMINI_2_5_FLASH_CV_IMAGE_TO_TEXT)
    def gemini_2_5_flash_cv_image_to_text(self, *, prompt: str, image_url: MediaInput) -> CallT:
        """Answers a question about a picture with Gemini 2.5 Flash, in the -cv variant.

        - Name: ``rhart-text-g-25-flash-cv/image-to-text``
        - Path: ``rhart-text-g-25-flash-cv/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini. What -cv stands for is not published; the parameters are the same as without it.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_flash_cv_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_2_5_FLASH_IMAGE_TO_TEXT)
    def gemini_2_5_flash_image_to_text(self, *, prompt: str, image_url: MediaInput) -> CallT:
        """Answers a question about a picture with Gemini 2.5 Flash.

        - Name: ``rhart-text-g-25-flash/image-to-text``
        - Path: ``rhart-text-g-25-flash/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_flash_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_2_5_FLASH_TEXT_TO_TEXT)
    def gemini_2_5_flash_text_to_text(self, *, prompt: str) -> CallT:
        """Answers a question or follows an instruction in writing with Gemini 2.5 Flash.

        - Name: ``rhart-text-g-25-flash/text-to-text``
        - Path: ``rhart-text-g-25-flash/text-to-text``
        - Task: text-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: The question or instruction to the model, with any text it should work on.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_flash_text_to_text(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GEMINI_2_5_FLASH_VIDEO_TO_TEXT)
    def gemini_2_5_flash_video_to_text(self, *, prompt: str, video_url: MediaInput) -> CallT:
        """Answers a question about a video with Gemini 2.5 Flash.

        - Name: ``rhart-text-g-25-flash/video-to-text``
        - Path: ``rhart-text-g-25-flash/video-to-text``
        - Task: video-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the video, or what to write about it.
            video_url: The video to be watched. MP4 up to 20 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_flash_video_to_text(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(GEMINI_2_5_PRO_CV_IMAGE_TO_TEXT)
    def gemini_2_5_pro_cv_image_to_text(self, *, prompt: str, image_url: MediaInput) -> CallT:
        """Answers a question about a picture with Gemini 2.5 Pro, in the -cv variant.

        - Name: ``rhart-text-g-25-pro-cv/image-to-text``
        - Path: ``rhart-text-g-25-pro-cv/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini. What -cv stands for is not published; the parameters are the same as without it.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_pro_cv_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_2_5_PRO_IMAGE_TO_TEXT)
    def gemini_2_5_pro_image_to_text(self, *, prompt: str, image_url: MediaInput) -> CallT:
        """Answers a question about a picture with Gemini 2.5 Pro.

        - Name: ``rhart-text-g-25-pro/image-to-text``
        - Path: ``rhart-text-g-25-pro/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_pro_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_2_5_PRO_TEXT_TO_TEXT)
    def gemini_2_5_pro_text_to_text(self, *, prompt: str) -> CallT:
        """Answers a question or follows an instruction in writing with Gemini 2.5 Pro.

        - Name: ``rhart-text-g-25-pro/text-to-text``
        - Path: ``rhart-text-g-25-pro/text-to-text``
        - Task: text-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: The question or instruction to the model, with any text it should work on.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_pro_text_to_text(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GEMINI_2_5_PRO_VIDEO_TO_TEXT)
    def gemini_2_5_pro_video_to_text(self, *, prompt: str, video_url: MediaInput) -> CallT:
        """Answers a question about a video with Gemini 2.5 Pro.

        - Name: ``rhart-text-g-25-pro/video-to-text``
        - Path: ``rhart-text-g-25-pro/video-to-text``
        - Task: video-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the video, or what to write about it.
            video_url: The video to be watched. MP4 up to 20 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_2_5_pro_video_to_text(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(GEMINI_3_FLASH_PREVIEW_CV_IMAGE_TO_TEXT)
    def gemini_3_flash_preview_cv_image_to_text(
        self, *, prompt: str, image_url: MediaInput
    ) -> CallT:
        """Answers a question about a picture with the preview of Gemini 3 Flash, in the -cv
        variant.

        - Name: ``rhart-text-g-3-flash-preview-cv/image-to-text``
        - Path: ``rhart-text-g-3-flash-preview-cv/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini. What -cv stands for is not published; the parameters are the same as without it.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_flash_preview_cv_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_3_FLASH_PREVIEW_IMAGE_TO_TEXT)
    def gemini_3_flash_preview_image_to_text(self, *, prompt: str, image_url: MediaInput) -> CallT:
        """Answers a question about a picture with the preview of Gemini 3 Flash.

        - Name: ``rhart-text-g-3-flash-preview/image-to-text``
        - Path: ``rhart-text-g-3-flash-preview/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_flash_preview_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_3_FLASH_PREVIEW_TEXT_TO_TEXT)
    def gemini_3_flash_preview_text_to_text(self, *, prompt: str) -> CallT:
        """Answers a question or follows an instruction in writing with the preview of Gemini 3
        Flash.

        - Name: ``rhart-text-g-3-flash-preview/text-to-text``
        - Path: ``rhart-text-g-3-flash-preview/text-to-text``
        - Task: text-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: The question or instruction to the model, with any text it should work on.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_flash_preview_text_to_text(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GEMINI_3_FLASH_PREVIEW_VIDEO_TO_TEXT)
    def gemini_3_flash_preview_video_to_text(self, *, prompt: str, video_url: MediaInput) -> CallT:
        """Answers a question about a video with the preview of Gemini 3 Flash.

        - Name: ``rhart-text-g-3-flash-preview/video-to-text``
        - Path: ``rhart-text-g-3-flash-preview/video-to-text``
        - Task: video-to-text
        - Output: text
        - Price: CNY 0.02 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the video, or what to write about it.
            video_url: The video to be watched. MP4 up to 20 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_flash_preview_video_to_text(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(GEMINI_3_PRO_PREVIEW_CV_IMAGE_TO_TEXT)
    def gemini_3_pro_preview_cv_image_to_text(self, *, prompt: str, image_url: MediaInput) -> CallT:
        """Answers a question about a picture with the preview of Gemini 3 Pro, in the -cv variant.

        - Name: ``rhart-text-g-3-pro-preview-cv/image-to-text``
        - Path: ``rhart-text-g-3-pro-preview-cv/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.05 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini. What -cv stands for is not published; the parameters are the same as without it.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_pro_preview_cv_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_3_PRO_PREVIEW_IMAGE_TO_TEXT)
    def gemini_3_pro_preview_image_to_text(self, *, prompt: str, image_url: MediaInput) -> CallT:
        """Answers a question about a picture with the preview of Gemini 3 Pro.

        - Name: ``rhart-text-g-3-pro-preview/image-to-text``
        - Path: ``rhart-text-g-3-pro-preview/image-to-text``
        - Task: image-to-text
        - Output: text
        - Price: CNY 0.05 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the picture, or what to write about it.
            image_url: The picture to be looked at. JPG or PNG up to 30 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_pro_preview_image_to_text(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(GEMINI_3_PRO_PREVIEW_TEXT_TO_TEXT)
    def gemini_3_pro_preview_text_to_text(self, *, prompt: str) -> CallT:
        """Answers a question or follows an instruction in writing with the preview of Gemini 3 Pro.

        - Name: ``rhart-text-g-3-pro-preview/text-to-text``
        - Path: ``rhart-text-g-3-pro-preview/text-to-text``
        - Task: text-to-text
        - Output: text
        - Price: CNY 0.05 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: The question or instruction to the model, with any text it should work on.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_pro_preview_text_to_text(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(GEMINI_3_PRO_PREVIEW_VIDEO_TO_TEXT)
    def gemini_3_pro_preview_video_to_text(self, *, prompt: str, video_url: MediaInput) -> CallT:
        """Answers a question about a video with the preview of Gemini 3 Pro.

        - Name: ``rhart-text-g-3-pro-preview/video-to-text``
        - Path: ``rhart-text-g-3-pro-preview/video-to-text``
        - Task: video-to-text
        - Output: text
        - Price: CNY 0.05 per call (on .cn, published 2026-04-29)
        - Note: The documented name shortens the brand; the version in it is that of Google's
          Gemini.

        Args:
            prompt: What to find out about the video, or what to write about it.
            video_url: The video to be watched. MP4 up to 20 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.gemini.gemini_3_pro_preview_video_to_text(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""MiniMax Hailuo: Video from text or from a still picture, six or ten seconds long."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from runninghub_async.models.family import CallT, Family, MediaInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

HAILUO_02_FAST = Endpoint(
    path="minimax/hailuo-02/fast",
    names=("hailuo-02-fast",),
    family="hailuo",
    method="hailuo_02_fast",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with the fast, low-cost variant of Hailuo 02.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-02-fast",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.75"), when={"duration": "10"}),
                PriceRule(amount=Decimal("0.45"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_02_I2V_PRO = Endpoint(
    path="minimax/hailuo-02/i2v-pro",
    names=("hailuo-02-i2v-pro",),
    family="hailuo",
    method="hailuo_02_i2v_pro",
    task="image-to-video",
    output="video",
    summary="Animates a first frame, or moves between a first and a last frame, with Hailuo 02 Pro; the length is fixed.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-02-i2v-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.63")),),
        ),
    ),
)

HAILUO_02_I2V_STANDARD = Endpoint(
    path="minimax/hailuo-02/i2v-standard",
    names=("hailuo-02-i2v-standard",),
    family="hailuo",
    method="hailuo_02_i2v_standard",
    task="image-to-video",
    output="video",
    summary="Animates a first frame, or moves between a first and a last frame, with Hailuo 02 Standard at a chosen length.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-02-i2v-standard",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.5"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_02_PRO = Endpoint(
    path="minimax/hailuo-02/pro",
    names=("hailuo-02-pro",),
    family="hailuo",
    method="hailuo_02_pro",
    task="text-to-video",
    output="video",
    summary="Makes a six-second video from text with Hailuo 02 Pro; a first and a last frame may be given too.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6",),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / hailuo / hailuo-02-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.63")),),
        ),
    ),
)

HAILUO_02_STANDARD = Endpoint(
    path="minimax/hailuo-02/standard",
    names=("hailuo-02-standard",),
    family="hailuo",
    method="hailuo_02_standard",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Hailuo 02 Standard; a first and a last frame may be given too.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-02-standard",),
    notes="The documentation files this endpoint under image-to-video, although the text is required and both pictures are optional.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.5"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_02_T2V_PRO = Endpoint(
    path="minimax/hailuo-02/t2v-pro",
    names=("hailuo-02-t2v-pro",),
    family="hailuo",
    method="hailuo_02_t2v_pro",
    task="text-to-video",
    output="video",
    summary="Makes a video of fixed length from text alone with Hailuo 02 Pro.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
    ),
    nav=("Video Generation & Processing / text-to-video / hailuo / hailuo-02-t2v-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.63")),),
        ),
    ),
)

HAILUO_02_T2V_STANDARD = Endpoint(
    path="minimax/hailuo-02/t2v-standard",
    names=("hailuo-02-t2v-standard",),
    family="hailuo",
    method="hailuo_02_t2v_standard",
    task="text-to-video",
    output="video",
    summary="Makes a video from text alone with Hailuo 02 Standard.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / hailuo / hailuo-02-t2v-standard",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.5"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_2_3_FAST_PRO_IMAGE_TO_VIDEO = Endpoint(
    path="minimax/hailuo-2.3-fast-pro/image-to-video",
    names=("hailuo-2.3-fast-pro/image-to-video",),
    family="hailuo",
    method="hailuo_2_3_fast_pro_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture for six seconds with Hailuo 2.3 Fast Pro, the better tier of the fast variant.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6",),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / hailuo / hailuo-2.3-fast-pro/image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.73")),),
        ),
    ),
)

HAILUO_2_3_FAST_IMAGE_TO_VIDEO = Endpoint(
    path="minimax/hailuo-2.3-fast/image-to-video",
    names=("hailuo-2.3-fast/image-to-video",),
    family="hailuo",
    method="hailuo_2_3_fast_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Hailuo 2.3 Fast, the cheapest Hailuo 2.3 tier.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / hailuo / hailuo-2.3-fast/image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("1.69"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.01"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_2_3_I2V_STANDARD = Endpoint(
    path="minimax/hailuo-2.3/i2v-standard",
    names=("hailuo-2.3/i2v-standard",),
    family="hailuo",
    method="hailuo_2_3_i2v_standard",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Hailuo 2.3 Standard at a chosen length.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-2.3/i2v-standard",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.5"), when={"duration": "6"}),
            ),
        ),
    ),
)

HAILUO_2_3_I2V_PRO = Endpoint(
    path="minimax/hailuo-2.3/image-to-video-pro",
    names=("hailuo-2.3/i2v-pro",),
    family="hailuo",
    method="hailuo_2_3_i2v_pro",
    task="image-to-video",
    output="video",
    summary="Animates a still picture at the highest Hailuo 2.3 quality; the length is fixed.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
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
    nav=("Video Generation & Processing / image-to-video / hailuo / hailuo-2.3/i2v-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.63")),),
        ),
    ),
)

HAILUO_2_3_T2V_PRO = Endpoint(
    path="minimax/hailuo-2.3/t2v-pro",
    names=("hailuo-2.3-t2v-pro",),
    family="hailuo",
    method="hailuo_2_3_t2v_pro",
    task="text-to-video",
    output="video",
    summary="Makes a video of fixed length from text at the highest Hailuo 2.3 quality.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
    ),
    nav=("Video Generation & Processing / text-to-video / hailuo / hailuo-2.3-t2v-pro",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.63")),),
        ),
    ),
)

HAILUO_2_3_T2V_STANDARD = Endpoint(
    path="minimax/hailuo-2.3/t2v-standard",
    names=("hailuo-2.3-t2v-standard",),
    family="hailuo",
    method="hailuo_2_3_t2v_standard",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Hailuo 2.3 Standard at a chosen length.",
    evidence="official registry",
    evidence_as_of="2026-05-07",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
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
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="6",
            options=("6", "10"),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / hailuo / hailuo-2.3-t2v-standard",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.0"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.5"), when={"duration": "6"}),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    HAILUO_02_FAST,
    HAILUO_02_I2V_PRO,
    HAILUO_02_I2V_STANDARD,
    HAILUO_02_PRO,
    HAILUO_02_STANDARD,
    HAILUO_02_T2V_PRO,
    HAILUO_02_T2V_STANDARD,
    HAILUO_2_3_FAST_PRO_IMAGE_TO_VIDEO,
    HAILUO_2_3_FAST_IMAGE_TO_VIDEO,
    HAILUO_2_3_I2V_STANDARD,
    HAILUO_2_3_I2V_PRO,
    HAILUO_2_3_T2V_PRO,
    HAILUO_2_3_T2V_STANDARD,
)


class Hailuo(Family[CallT]):
    """MiniMax Hailuo: Video from text or from a still picture, six or ten seconds long."""

    @method(HAILUO_02_FAST)
    def hailuo_02_fast(
        self,
        *,
        image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        prompt: str | None = None,
    ) -> CallT:
        """Animates a still picture with the fast, low-cost variant of Hailuo 02.

        - Name: ``hailuo-02-fast``
        - Path: ``minimax/hailuo-02/fast``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.45 to 0.75 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            image_url: The still picture the video starts from. JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. 6 or 10.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_fast(image_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_02_I2V_PRO)
    def hailuo_02_i2v_pro(
        self,
        *,
        first_image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        prompt: str | None = None,
        last_image_url: MediaInput | None = None,
    ) -> CallT:
        """Animates a first frame, or moves between a first and a last frame, with Hailuo 02 Pro;
        the length is fixed.

        - Name: ``hailuo-02-i2v-pro``
        - Path: ``minimax/hailuo-02/i2v-pro``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            first_image_url: The picture the video begins with. JPG or PNG up to 30 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 30 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_i2v_pro(first_image_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_02_I2V_STANDARD)
    def hailuo_02_i2v_standard(
        self,
        *,
        first_image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        prompt: str | None = None,
        last_image_url: MediaInput | None = None,
    ) -> CallT:
        """Animates a first frame, or moves between a first and a last frame, with Hailuo 02
        Standard at a chosen length.

        - Name: ``hailuo-02-i2v-standard``
        - Path: ``minimax/hailuo-02/i2v-standard``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.50 to 3.00 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            first_image_url: The picture the video begins with. JPG or PNG up to 30 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 30 MB.
            duration: Length of the finished video in seconds. 6 or 10.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_i2v_standard(first_image_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_02_PRO)
    def hailuo_02_pro(
        self,
        *,
        prompt: str,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, "6"] = 6,
        first_image_url: MediaInput | None = None,
        last_image_url: MediaInput | None = None,
    ) -> CallT:
        """Makes a six-second video from text with Hailuo 02 Pro; a first and a last frame may be
        given too.

        - Name: ``hailuo-02-pro``
        - Path: ``minimax/hailuo-02/pro``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            first_image_url: The picture the video begins with. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. Only 6.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_pro(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_02_STANDARD)
    def hailuo_02_standard(
        self,
        *,
        prompt: str,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        first_image_url: MediaInput | None = None,
        last_image_url: MediaInput | None = None,
    ) -> CallT:
        """Makes a video from text with Hailuo 02 Standard; a first and a last frame may be given
        too.

        - Name: ``hailuo-02-standard``
        - Path: ``minimax/hailuo-02/standard``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.50 to 3.00 per call, depending on duration (on .cn, published 2026-04-29)
        - Note: The documentation files this endpoint under image-to-video, although the text is
          required and both pictures are optional.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            first_image_url: The picture the video begins with. JPG or PNG up to 10 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 10 MB.
            duration: Length of the finished video in seconds. 6 or 10.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_standard(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_02_T2V_PRO)
    def hailuo_02_t2v_pro(self, *, prompt: str, enable_prompt_expansion: bool = True) -> CallT:
        """Makes a video of fixed length from text alone with Hailuo 02 Pro.

        - Name: ``hailuo-02-t2v-pro``
        - Path: ``minimax/hailuo-02/t2v-pro``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_t2v_pro(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_02_T2V_STANDARD)
    def hailuo_02_t2v_standard(
        self,
        *,
        prompt: str,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
    ) -> CallT:
        """Makes a video from text alone with Hailuo 02 Standard.

        - Name: ``hailuo-02-t2v-standard``
        - Path: ``minimax/hailuo-02/t2v-standard``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.50 to 3.00 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            duration: Length of the finished video in seconds. 6 or 10.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_02_t2v_standard(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_2_3_FAST_PRO_IMAGE_TO_VIDEO)
    def hailuo_2_3_fast_pro_image_to_video(
        self,
        *,
        prompt: str,
        image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, "6"] = 6,
    ) -> CallT:
        """Animates a still picture for six seconds with Hailuo 2.3 Fast Pro, the better tier of the
        fast variant.

        - Name: ``hailuo-2.3-fast-pro/image-to-video``
        - Path: ``minimax/hailuo-2.3-fast-pro/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.73 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            image_url: The still picture the video starts from. JPG or PNG up to 30 MB.
            duration: Length of the finished video in seconds. Only 6.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_fast_pro_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(HAILUO_2_3_FAST_IMAGE_TO_VIDEO)
    def hailuo_2_3_fast_image_to_video(
        self,
        *,
        prompt: str,
        image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
    ) -> CallT:
        """Animates a still picture with Hailuo 2.3 Fast, the cheapest Hailuo 2.3 tier.

        - Name: ``hailuo-2.3-fast/image-to-video``
        - Path: ``minimax/hailuo-2.3-fast/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.01 to 1.69 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            image_url: The still picture the video starts from. JPG or PNG up to 30 MB.
            duration: Length of the finished video in seconds. 6 or 10.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_fast_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(HAILUO_2_3_I2V_STANDARD)
    def hailuo_2_3_i2v_standard(
        self,
        *,
        image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
        prompt: str | None = None,
    ) -> CallT:
        """Animates a still picture with Hailuo 2.3 Standard at a chosen length.

        - Name: ``hailuo-2.3/i2v-standard``
        - Path: ``minimax/hailuo-2.3/i2v-standard``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.50 to 3.00 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            image_url: The still picture the video starts from. JPG or PNG up to 30 MB.
            duration: Length of the finished video in seconds. 6 or 10.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_i2v_standard(image_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_2_3_I2V_PRO)
    def hailuo_2_3_i2v_pro(
        self,
        *,
        image_url: MediaInput,
        enable_prompt_expansion: bool = True,
        prompt: str | None = None,
    ) -> CallT:
        """Animates a still picture at the highest Hailuo 2.3 quality; the length is fixed.

        - Name: ``hailuo-2.3/i2v-pro``
        - Path: ``minimax/hailuo-2.3/image-to-video-pro``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            image_url: The still picture the video starts from. JPG or PNG up to 30 MB.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_i2v_pro(image_url=Path("picture.png"))
        """
        ...

    @method(HAILUO_2_3_T2V_PRO)
    def hailuo_2_3_t2v_pro(self, *, prompt: str, enable_prompt_expansion: bool = True) -> CallT:
        """Makes a video of fixed length from text at the highest Hailuo 2.3 quality.

        - Name: ``hailuo-2.3-t2v-pro``
        - Path: ``minimax/hailuo-2.3/t2v-pro``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.63 per call (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_t2v_pro(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(HAILUO_2_3_T2V_STANDARD)
    def hailuo_2_3_t2v_standard(
        self,
        *,
        prompt: str,
        enable_prompt_expansion: bool = True,
        duration: Literal[6, 10, "6", "10"] = 6,
    ) -> CallT:
        """Makes a video from text with Hailuo 2.3 Standard at a chosen length.

        - Name: ``hailuo-2.3-t2v-standard``
        - Path: ``minimax/hailuo-2.3/t2v-standard``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.50 to 3.00 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            enable_prompt_expansion: Lets the service rewrite a short text into a fuller one before
                generating. Turn it off to have your own words used as they are.
            duration: Length of the finished video in seconds. 6 or 10.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.hailuo.hailuo_2_3_t2v_standard(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

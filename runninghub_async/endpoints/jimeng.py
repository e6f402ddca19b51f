# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""ByteDance Jimeng: Pictures from text or from other pictures with Jimeng 4.6."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

BYTEDANCE_JIMENG_4_6_IMAGE_TO_IMAGE = Endpoint(
    path="bytedance/jimeng-4.6/image-to-image",
    names=("bytedance/jimeng-4.6/image-to-image", "即梦图片 4.6 图生图"),
    family="jimeng",
    method="bytedance_jimeng_4_6_image_to_image",
    task="image-to-image",
    output="image",
    summary="Edits or combines up to fourteen pictures with Jimeng 4.6, at 1K to 4K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            max_length=800,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="The pictures to edit or to combine, best no more than six, each no larger than 4096 by 4096 pixels.",
            required=True,
            multiple=True,
            max_files=14,
            max_size_mb=15,
            accept=("JPG", "JPEG", "PNG"),
        ),
        Parameter(
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels; it counts only together with height. Both multiplied give 1,048,576 to 16,777,216.",
            min=900,
            max=6197,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels; it counts only together with width. Both multiplied give 1,048,576 to 16,777,216.",
            min=768,
            max=4096,
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="integer",
            description="How strongly the text counts against the pictures: higher takes more of the text.",
            default=50,
            min=1,
            max=100,
        ),
        Parameter(
            name="forceSingle",
            python_name="force_single",
            type="boolean",
            description="Makes one picture even where the text asks for several, which saves time and money.",
            default=False,
        ),
        Parameter(
            name="minRatio",
            python_name="min_ratio",
            type="number",
            description="The narrowest shape allowed, as width divided by height.",
            default=0.333333,
            min=0.0625,
            max=15.9999,
        ),
        Parameter(
            name="maxRatio",
            python_name="max_ratio",
            type="number",
            description="The widest shape allowed, as width divided by height.",
            default=3,
            min=0.0626,
            max=16,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.17")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
)

BYTEDANCE_JIMENG_4_6_TEXT_TO_IMAGE = Endpoint(
    path="bytedance/jimeng-4.6/text-to-image",
    names=("bytedance/jimeng-4.6/text-to-image", "即梦图片 4.6 文生图"),
    family="jimeng",
    method="bytedance_jimeng_4_6_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes pictures from text with Jimeng 4.6, at 1K to 4K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen, in plain words; the shape may be named in it.",
            required=True,
            max_length=800,
        ),
        Parameter(
            name="width",
            python_name="width",
            type="integer",
            description="Width of the result in pixels; it counts only together with height. Both multiplied give 1,048,576 to 16,777,216.",
            min=900,
            max=6197,
        ),
        Parameter(
            name="height",
            python_name="height",
            type="integer",
            description="Height of the result in pixels; it counts only together with width. Both multiplied give 1,048,576 to 16,777,216.",
            min=768,
            max=4096,
        ),
        Parameter(
            name="scale",
            python_name="scale",
            type="integer",
            description="How strongly the text counts: higher is more literal.",
            default=50,
            min=1,
            max=100,
        ),
        Parameter(
            name="forceSingle",
            python_name="force_single",
            type="boolean",
            description="Makes one picture even where the text asks for several, which saves time and money.",
            default=False,
        ),
        Parameter(
            name="minRatio",
            python_name="min_ratio",
            type="number",
            description="The narrowest shape allowed, as width divided by height.",
            default=0.333333,
            min=0.06,
            max=16,
        ),
        Parameter(
            name="maxRatio",
            python_name="max_ratio",
            type="number",
            description="The widest shape allowed, as width divided by height.",
            default=3,
            min=0.06,
            max=16,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.17")),),
        ),
        PriceTable(
            site="ai",
            currency="USD",
            unit="per image",
            as_of="2026-07-10",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    BYTEDANCE_JIMENG_4_6_IMAGE_TO_IMAGE,
    BYTEDANCE_JIMENG_4_6_TEXT_TO_IMAGE,
)


class Jimeng(Family[CallT]):
    """ByteDance Jimeng: Pictures from text or from other pictures with Jimeng 4.6."""

    @method(BYTEDANCE_JIMENG_4_6_IMAGE_TO_IMAGE)
    def bytedance_jimeng_4_6_image_to_image(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput],
        width: int | None = None,
        height: int | None = None,
        scale: int | None = None,
        force_single: bool | None = None,
        min_ratio: float | None = None,
        max_ratio: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits or combines up to fourteen pictures with Jimeng 4.6, at 1K to 4K.

        - Name: ``bytedance/jimeng-4.6/image-to-image``, ``即梦图片 4.6 图生图``
        - Path: ``bytedance/jimeng-4.6/image-to-image``
        - Task: image-to-image
        - Output: image
        - Price: CNY 0.17 per image (on .cn, published 2026-07-10); USD 0.03 per image (on .ai,
          published 2026-07-10)

        Args:
            prompt: What to change and what to keep, in plain words. At most 800 characters.
            image_urls: The pictures to edit or to combine, best no more than six, each no larger
                than 4096 by 4096 pixels. At most 14 files, each JPG, JPEG or PNG up to 15 MB.
            width: Width of the result in pixels; it counts only together with height. Both
                multiplied give 1,048,576 to 16,777,216. 900 to 6,197.
            height: Height of the result in pixels; it counts only together with width. Both
                multiplied give 1,048,576 to 16,777,216. 768 to 4,096.
            scale: How strongly the text counts against the pictures: higher takes more of the text.
                1 to 100. Service default: 50.
            force_single: Makes one picture even where the text asks for several, which saves time
                and money. Service default: False.
            min_ratio: The narrowest shape allowed, as width divided by height. 0.0625 to 15.9999.
                Service default: 0.333333.
            max_ratio: The widest shape allowed, as width divided by height. 0.0626 to 16. Service
                default: 3.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.jimeng.bytedance_jimeng_4_6_image_to_image(
                prompt="A red bicycle leaning against a white wall",
                image_urls=[Path("picture.png")],
            )
        """
        ...

    @method(BYTEDANCE_JIMENG_4_6_TEXT_TO_IMAGE)
    def bytedance_jimeng_4_6_text_to_image(
        self,
        *,
        prompt: TextInput,
        width: int | None = None,
        height: int | None = None,
        scale: int | None = None,
        force_single: bool | None = None,
        min_ratio: float | None = None,
        max_ratio: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes pictures from text with Jimeng 4.6, at 1K to 4K.

        - Name: ``bytedance/jimeng-4.6/text-to-image``, ``即梦图片 4.6 文生图``
        - Path: ``bytedance/jimeng-4.6/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.17 per image (on .cn, published 2026-07-10); USD 0.03 per image (on .ai,
          published 2026-07-10)

        Args:
            prompt: What should be seen, in plain words; the shape may be named in it. At most 800
                characters.
            width: Width of the result in pixels; it counts only together with height. Both
                multiplied give 1,048,576 to 16,777,216. 900 to 6,197.
            height: Height of the result in pixels; it counts only together with width. Both
                multiplied give 1,048,576 to 16,777,216. 768 to 4,096.
            scale: How strongly the text counts: higher is more literal. 1 to 100. Service default:
                50.
            force_single: Makes one picture even where the text asks for several, which saves time
                and money. Service default: False.
            min_ratio: The narrowest shape allowed, as width divided by height. 0.06 to 16. Service
                default: 0.333333.
            max_ratio: The widest shape allowed, as width divided by height. 0.06 to 16. Service
                default: 3.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.jimeng.bytedance_jimeng_4_6_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

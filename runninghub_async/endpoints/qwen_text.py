# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Qwen (text): Text answers about texts, pictures and videos with Alibaba's Qwen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable

QWEN_27B_CHAT = Endpoint(
    path="rhart-text-qwen-27b/chat",
    names=("rhart-text-qwen-27b/chat",),
    family="qwen_text",
    method="qwen_27b_chat",
    task="text-to-text",
    output="text",
    summary="Answers in writing with Qwen 27B; up to five pictures and a video may come along.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="The question or instruction to the model, also about the pictures or the video.",
            required=True,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures the question is about; several can be compared.",
            multiple=True,
            max_files=5,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="A video the question is about.",
            max_size_mb=100,
            accept=("MP4", "MOV"),
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.1")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (QWEN_27B_CHAT,)


class QwenText(Family[CallT]):
    """Qwen (text): Text answers about texts, pictures and videos with Alibaba's Qwen."""

    @method(QWEN_27B_CHAT)
    def qwen_27b_chat(
        self,
        *,
        prompt: TextInput,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Answers in writing with Qwen 27B; up to five pictures and a video may come along.

        - Name: ``rhart-text-qwen-27b/chat``
        - Path: ``rhart-text-qwen-27b/chat``
        - Task: text-to-text
        - Output: text
        - Price: CNY 0.10 per call (on .cn, published 2026-04-29)
        - Evidence: official code, 2026-06-02

        Args:
            prompt: The question or instruction to the model, also about the pictures or the video.
            image_urls: Pictures the question is about; several can be compared. At most 5 files,
                each JPG, JPEG, PNG or WEBP up to 30 MB.
            video_url: A video the question is about. MP4 or MOV up to 100 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.qwen_text.qwen_27b_chat(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

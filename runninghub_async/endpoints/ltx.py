# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Lightricks LTX: Video from text or a picture with the hosted open models LTX-2 and LTX-2.3."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter, Wire

LTX_2_3_IMAGE_TO_VIDEO = Endpoint(
    path="rhart-video/ltx-2.3/image-to-video",
    names=("ltx-2.3/image-to-video",),
    family="ltx",
    method="ltx_2_3_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with LTX-2.3, for up to 20 seconds.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=30,
            accept=("JPG", "PNG"),
            node_key="98##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="200##prompt",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="480p",
            options=("480p", "720p", "1080p"),
            node_key="245##select",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16"),
            node_key="240##select",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=5,
            max=20,
            step=1,
            node_key="222##value",
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / ltx / ltx-2.3/image-to-video",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. A client had a price preview of this endpoint refused with PARAMS_INVALID; why is unknown. A submit on the international site in October 2026 was refused for want of balance and not for its parameters; what it sent is not recorded.",
    wire=Wire(form="flat", evidence="third-party code", as_of="2026-09-05"),
)

LTX_2_3_IMAGE_TO_VIDEO_LORA = Endpoint(
    path="rhart-video/ltx-2.3/image-to-video-lora",
    names=("ltx-2.3/image-to-video-lora",),
    family="ltx",
    method="ltx_2_3_image_to_video_lora",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with LTX-2.3 and up to three LoRAs.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=10,
            node_key="98##image",
            evidence="No list of accepted file types is known.",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="480p",
            options=("480p", "720p", "1080p"),
            node_key="245##select",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16"),
            node_key="240##select",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=5,
            max=15,
            step=1,
            node_key="222##value",
        ),
        Parameter(
            name="lora1",
            python_name="lora1",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="254##lora_name",
        ),
        Parameter(
            name="lora1_strength_model",
            python_name="lora1_strength_model",
            type="number",
            description="How strongly lora1 acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="254##strength_model",
        ),
        Parameter(
            name="lora2",
            python_name="lora2",
            type="lora",
            description="A second LoRA, named in the same way as lora1 and mixed with it.",
            node_key="257##lora_name",
        ),
        Parameter(
            name="lora2_strength_model",
            python_name="lora2_strength_model",
            type="number",
            description="How strongly lora2 acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="257##strength_model",
        ),
        Parameter(
            name="lora3",
            python_name="lora3",
            type="lora",
            description="A third LoRA, named in the same way as lora1 and mixed with the others.",
            node_key="258##lora_name",
        ),
        Parameter(
            name="lora3_strength_model",
            python_name="lora3_strength_model",
            type="number",
            description="How strongly lora3 acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="258##strength_model",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="269##prompt",
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / ltx / ltx-2.3/image-to-video-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. A client had a price preview of this endpoint refused with PARAMS_INVALID; why is unknown.",
    wire=Wire(form="flat", evidence="third-party code", as_of="2026-09-05"),
)

LTX_2_3_TEXT_TO_VIDEO = Endpoint(
    path="rhart-video/ltx-2.3/text-to-video",
    names=("ltx-2.3/text-to-video",),
    family="ltx",
    method="ltx_2_3_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with LTX-2.3, for up to 15 seconds.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="188##prompt",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="720p",
            options=("480p", "720p", "1080p"),
            node_key="247##select",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16"),
            node_key="248##select",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=5,
            max=15,
            step=1,
            node_key="227##value",
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / ltx / ltx-2.3/text-to-video",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. A client had a price preview of this endpoint refused with PARAMS_INVALID; why is unknown. The documentation page has the flat names.",
    wire=Wire(form="flat", evidence="third-party code", as_of="2026-09-05"),
)

LTX_2_3_TEXT_TO_VIDEO_LORA = Endpoint(
    path="rhart-video/ltx-2.3/text-to-video-lora",
    names=("ltx-2.3/text-to-video-lora",),
    family="ltx",
    method="ltx_2_3_text_to_video_lora",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with LTX-2.3 and up to three LoRAs.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="188##prompt",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the result is. The shape is up to aspect_ratio.",
            required=True,
            default="480p",
            options=("480p", "720p", "1080p"),
            node_key="247##select",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("16:9", "9:16"),
            node_key="248##select",
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=5,
            max=15,
            step=1,
            node_key="227##value",
        ),
        Parameter(
            name="lora1",
            python_name="lora1",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="254##lora_name",
        ),
        Parameter(
            name="lora1_strength_model",
            python_name="lora1_strength_model",
            type="number",
            description="How strongly lora1 acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="254##strength_model",
        ),
        Parameter(
            name="lora2",
            python_name="lora2",
            type="lora",
            description="A second LoRA, named in the same way as lora1 and mixed with it.",
            node_key="257##lora_name",
        ),
        Parameter(
            name="lora2_strength_model",
            python_name="lora2_strength_model",
            type="number",
            description="How strongly lora2 acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="257##strength_model",
        ),
        Parameter(
            name="lora3",
            python_name="lora3",
            type="lora",
            description="A third LoRA, named in the same way as lora1 and mixed with the others.",
            node_key="258##lora_name",
        ),
        Parameter(
            name="lora3_strength_model",
            python_name="lora3_strength_model",
            type="number",
            description="How strongly lora3 acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="258##strength_model",
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / ltx / ltx-2.3/text-to-video-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. A client had a price preview of this endpoint refused with PARAMS_INVALID; why is unknown.",
    wire=Wire(form="flat", evidence="third-party code", as_of="2026-09-05"),
)

LTX_2_19B_TEXT_TO_VIDEO_LORA = Endpoint(
    path="rhart-video/ltx-2/text-to-video-lora",
    names=("ltx-2-19b/text-to-video-lora",),
    family="ltx",
    method="ltx_2_19b_text_to_video_lora",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with LTX-2 19B and a LoRA.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(),
    notes="The registry lists no parameters for this endpoint. Those of ltx-2.3/text-to-video-lora are a likely guess; send them unchecked.",
)

ENDPOINTS: tuple[Endpoint, ...] = (
    LTX_2_3_IMAGE_TO_VIDEO,
    LTX_2_3_IMAGE_TO_VIDEO_LORA,
    LTX_2_3_TEXT_TO_VIDEO,
    LTX_2_3_TEXT_TO_VIDEO_LORA,
    LTX_2_19B_TEXT_TO_VIDEO_LORA,
)


class Ltx(Family[CallT]):
    """Lightricks LTX: Video from text or a picture with the hosted open models LTX-2 and
    LTX-2.3.
    """

    @method(LTX_2_3_IMAGE_TO_VIDEO)
    def ltx_2_3_image_to_video(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p"] = "480p",
        aspect_ratio: Literal["16:9", "9:16"] = "16:9",
        duration: int = 5,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with LTX-2.3, for up to 20 seconds.

        - Name: ``ltx-2.3/image-to-video``
        - Path: ``rhart-video/ltx-2.3/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. A client had a price preview of this endpoint refused with PARAMS_INVALID; why
          is unknown. A submit on the international site in October 2026 was refused for want of
          balance and not for its parameters; what it sent is not recorded.

        Args:
            image_url: The still picture the video starts from. JPG or PNG up to 30 MB.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "480p".
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "16:9".
            duration: Length of the finished video in seconds. 5 to 20. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.ltx.ltx_2_3_image_to_video(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(LTX_2_3_IMAGE_TO_VIDEO_LORA)
    def ltx_2_3_image_to_video_lora(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p"] = "480p",
        aspect_ratio: Literal["16:9", "9:16"] = "16:9",
        duration: int = 5,
        lora1: str | None = None,
        lora1_strength_model: float | None = None,
        lora2: str | None = None,
        lora2_strength_model: float | None = None,
        lora3: str | None = None,
        lora3_strength_model: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with LTX-2.3 and up to three LoRAs.

        - Name: ``ltx-2.3/image-to-video-lora``
        - Path: ``rhart-video/ltx-2.3/image-to-video-lora``
        - Task: image-to-video
        - Output: video
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. A client had a price preview of this endpoint refused with PARAMS_INVALID; why
          is unknown.

        Args:
            image_url: The still picture the video starts from. Up to 10 MB. Uncertain: No list of
                accepted file types is known.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "480p".
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "16:9".
            duration: Length of the finished video in seconds. 5 to 15. Default: 5.
            lora1: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora1_strength_model: How strongly lora1 acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            lora2: A second LoRA, named in the same way as lora1 and mixed with it.
            lora2_strength_model: How strongly lora2 acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            lora3: A third LoRA, named in the same way as lora1 and mixed with the others.
            lora3_strength_model: How strongly lora3 acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.ltx.ltx_2_3_image_to_video_lora(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(LTX_2_3_TEXT_TO_VIDEO)
    def ltx_2_3_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p"] = "720p",
        aspect_ratio: Literal["16:9", "9:16"] = "16:9",
        duration: int = 5,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with LTX-2.3, for up to 15 seconds.

        - Name: ``ltx-2.3/text-to-video``
        - Path: ``rhart-video/ltx-2.3/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. A client had a price preview of
          this endpoint refused with PARAMS_INVALID; why is unknown. The documentation page has the
          flat names.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "720p".
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "16:9".
            duration: Length of the finished video in seconds. 5 to 15. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.ltx.ltx_2_3_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(LTX_2_3_TEXT_TO_VIDEO_LORA)
    def ltx_2_3_text_to_video_lora(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["480p", "720p", "1080p"] = "480p",
        aspect_ratio: Literal["16:9", "9:16"] = "16:9",
        duration: int = 5,
        lora1: str | None = None,
        lora1_strength_model: float | None = None,
        lora2: str | None = None,
        lora2_strength_model: float | None = None,
        lora3: str | None = None,
        lora3_strength_model: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with LTX-2.3 and up to three LoRAs.

        - Name: ``ltx-2.3/text-to-video-lora``
        - Path: ``rhart-video/ltx-2.3/text-to-video-lora``
        - Task: text-to-video
        - Output: video
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. A client had a price preview of this endpoint refused with PARAMS_INVALID; why
          is unknown.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            resolution: How large and fine the result is. The shape is up to aspect_ratio. "480p",
                "720p" or "1080p". Default: "480p".
            aspect_ratio: Shape of the result, width to height. "16:9" or "9:16". Default: "16:9".
            duration: Length of the finished video in seconds. 5 to 15. Default: 5.
            lora1: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora1_strength_model: How strongly lora1 acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            lora2: A second LoRA, named in the same way as lora1 and mixed with it.
            lora2_strength_model: How strongly lora2 acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            lora3: A third LoRA, named in the same way as lora1 and mixed with the others.
            lora3_strength_model: How strongly lora3 acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.ltx.ltx_2_3_text_to_video_lora(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(LTX_2_19B_TEXT_TO_VIDEO_LORA)
    def ltx_2_19b_text_to_video_lora(self, *, extra: Mapping[str, Any] | None = None) -> CallT:
        """Makes a video from text with LTX-2 19B and a LoRA.

        - Name: ``ltx-2-19b/text-to-video-lora``
        - Path: ``rhart-video/ltx-2/text-to-video-lora``
        - Task: text-to-video
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: The registry lists no parameters for this endpoint. Those of
          ltx-2.3/text-to-video-lora are a likely guess; send them unchecked.

        Args:
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.ltx.ltx_2_19b_text_to_video_lora()
        """
        ...

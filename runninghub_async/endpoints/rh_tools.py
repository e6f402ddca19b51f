# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""RunningHub tools: RunningHub's own tools for finished videos and their sound."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from runninghub_async.models.family import CallT, Family, MediaInput, method
from runninghub_async.models.records import Endpoint, Parameter, PriceRule, PriceTable, Wire

EXTRACT_BACKGROUND = Endpoint(
    path="rhart-audio/extract-background",
    names=("rhart-audio/extract-background", "分离音频-Other"),
    family="rh_tools",
    method="extract_background",
    task="video-to-audio",
    output="audio",
    summary="Takes the music and noises out of the sound of a video, without voices.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video whose background sound is wanted.",
            required=True,
            accept=("MP4", "MOV"),
            node_key="2##file",
        ),
    ),
    notes="The documentation shows node keys alone; the parameter name is ours.",
    wire=Wire(form="node_keys", evidence="documented", as_of="2026-09-10"),
)

EXTRACT_VOCAL = Endpoint(
    path="rhart-audio/extract-vocal",
    names=("rhart-audio/extract-vocal", "分离音频-Vocals"),
    family="rh_tools",
    method="extract_vocal",
    task="video-to-audio",
    output="audio",
    summary="Takes the voices out of the sound of a video, without music and noises.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video whose voices are wanted.",
            required=True,
            accept=("MP4", "MOV"),
            node_key="3##file",
        ),
    ),
    notes="The documentation shows node keys alone; the parameter name is ours.",
    wire=Wire(form="node_keys", evidence="documented", as_of="2026-09-10"),
)

SOURCE_SEPARATION = Endpoint(
    path="rhart-audio/source-separation",
    names=("rhart-audio/source-separation", "分离音频"),
    family="rh_tools",
    method="source_separation",
    task="video-to-audio",
    output="audio",
    summary="Separates the sounds of a video.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video whose sound is to be separated.",
            required=True,
            accept=("MP4", "MOV"),
            node_key="3##file",
        ),
    ),
    notes="The documentation shows node keys alone; the parameter name is ours. Which parts come back is not documented.",
    wire=Wire(form="node_keys", evidence="documented", as_of="2026-09-10"),
)

VIDEO_DEPTH_CONVERTER = Endpoint(
    path="rhart-video/video-depth-converter",
    names=("rhart-video/video-depth-converter", "RH视频转深度视频"),
    family="rh_tools",
    method="video_depth_converter",
    task="video-to-video",
    output="video",
    summary="Turns a video into a depth video, in which grey tells how far away things are.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be converted.",
            required=True,
            accept=("MP4",),
            node_key="9##video",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large the result is, as a number of a list.",
            required=True,
            options=("1", "2", "3"),
            node_key="43##select",
            evidence="The documentation prints the options as numbers; its default is 480p, and which number that is it does not say.",
        ),
        Parameter(
            name="colormap",
            python_name="colormap",
            type="choice",
            description="How depth is coloured; 1, grey, is the only choice.",
            required=True,
            options=("1",),
            node_key="4##colormap",
        ),
    ),
    notes="The documentation shows node keys alone; the parameter names are ours.",
    wire=Wire(form="node_keys", evidence="documented", as_of="2026-09-10"),
)

RH_VIDEO_FPS_INCREASER = Endpoint(
    path="rhart-video/video-fps-increaser",
    names=("rh-video-fps-increaser", "RH视频帧率增强"),
    family="rh_tools",
    method="rh_video_fps_increaser",
    task="video-to-video",
    output="video",
    summary="Raises the frame rate of a video so that it runs more smoothly.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be made smoother.",
            required=True,
            max_size_mb=500,
            accept=("MP4",),
        ),
    ),
    nav=("Video Generation & Processing / video-tools / rh-video-fps-increaser",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.07")),),
        ),
    ),
)

RH_VIDEO_UPSCALER = Endpoint(
    path="rhart-video/video-upscaler",
    names=("rh-video-upscaler", "RH视频超分"),
    family="rh_tools",
    method="rh_video_upscaler",
    task="video-upscale",
    output="video",
    summary="Enlarges a video of up to ten minutes to 720p, 1080p, 2K or 4K.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be enlarged, at most ten minutes long.",
            required=True,
            max_size_mb=500,
            accept=("MP4",),
        ),
        Parameter(
            name="targetResolution",
            python_name="target_resolution",
            type="choice",
            description="How large the finished video is.",
            required=True,
            default="1080p",
            options=("720p", "1080p", "2k", "4k"),
        ),
    ),
    nav=("Video Generation & Processing / video-tools / rh-video-upscaler",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.21"), when={"targetResolution": "1080p"}),
                PriceRule(amount=Decimal("0.35"), when={"targetResolution": "2k"}),
                PriceRule(amount=Decimal("0.56"), when={"targetResolution": "4k"}),
                PriceRule(amount=Decimal("0.14"), when={"targetResolution": "720p"}),
            ),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    EXTRACT_BACKGROUND,
    EXTRACT_VOCAL,
    SOURCE_SEPARATION,
    VIDEO_DEPTH_CONVERTER,
    RH_VIDEO_FPS_INCREASER,
    RH_VIDEO_UPSCALER,
)


class RhTools(Family[CallT]):
    """RunningHub tools: RunningHub's own tools for finished videos and their sound."""

    @method(EXTRACT_BACKGROUND)
    def extract_background(
        self, *, video_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Takes the music and noises out of the sound of a video, without voices.

        - Name: ``rhart-audio/extract-background``, ``分离音频-Other``
        - Path: ``rhart-audio/extract-background``
        - Task: video-to-audio
        - Output: audio
        - Price: not published
        - Note: The documentation shows node keys alone; the parameter name is ours.

        Args:
            video_url: The video whose background sound is wanted. MP4 or MOV.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.rh_tools.extract_background(video_url=Path("clip.mp4"))
        """
        ...

    @method(EXTRACT_VOCAL)
    def extract_vocal(
        self, *, video_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Takes the voices out of the sound of a video, without music and noises.

        - Name: ``rhart-audio/extract-vocal``, ``分离音频-Vocals``
        - Path: ``rhart-audio/extract-vocal``
        - Task: video-to-audio
        - Output: audio
        - Price: not published
        - Note: The documentation shows node keys alone; the parameter name is ours.

        Args:
            video_url: The video whose voices are wanted. MP4 or MOV.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.rh_tools.extract_vocal(video_url=Path("clip.mp4"))
        """
        ...

    @method(SOURCE_SEPARATION)
    def source_separation(
        self, *, video_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Separates the sounds of a video.

        - Name: ``rhart-audio/source-separation``, ``分离音频``
        - Path: ``rhart-audio/source-separation``
        - Task: video-to-audio
        - Output: audio
        - Price: not published
        - Note: The documentation shows node keys alone; the parameter name is ours. Which parts
          come back is not documented.

        Args:
            video_url: The video whose sound is to be separated. MP4 or MOV.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.rh_tools.source_separation(video_url=Path("clip.mp4"))
        """
        ...

    @method(VIDEO_DEPTH_CONVERTER)
    def video_depth_converter(
        self,
        *,
        video_url: MediaInput,
        resolution: Literal[1, 2, 3, "1", "2", "3"],
        colormap: Literal[1, "1"],
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Turns a video into a depth video, in which grey tells how far away things are.

        - Name: ``rhart-video/video-depth-converter``, ``RH视频转深度视频``
        - Path: ``rhart-video/video-depth-converter``
        - Task: video-to-video
        - Output: video
        - Price: not published
        - Note: The documentation shows node keys alone; the parameter names are ours.

        Args:
            video_url: The video to be converted. MP4.
            resolution: How large the result is, as a number of a list. 1, 2 or 3. Uncertain: The
                documentation prints the options as numbers; its default is 480p, and which number
                that is it does not say.
            colormap: How depth is coloured; 1, grey, is the only choice. Only 1.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.rh_tools.video_depth_converter(
                video_url=Path("clip.mp4"),
                resolution=1,
                colormap=1,
            )
        """
        ...

    @method(RH_VIDEO_FPS_INCREASER)
    def rh_video_fps_increaser(
        self, *, video_url: MediaInput, extra: Mapping[str, Any] | None = None
    ) -> CallT:
        """Raises the frame rate of a video so that it runs more smoothly.

        - Name: ``rh-video-fps-increaser``, ``RH视频帧率增强``
        - Path: ``rhart-video/video-fps-increaser``
        - Task: video-to-video
        - Output: video
        - Price: CNY 0.07 per second (on .cn, published 2026-04-29)

        Args:
            video_url: The video to be made smoother. MP4 up to 500 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.rh_tools.rh_video_fps_increaser(video_url=Path("clip.mp4"))
        """
        ...

    @method(RH_VIDEO_UPSCALER)
    def rh_video_upscaler(
        self,
        *,
        video_url: MediaInput,
        target_resolution: Literal["720p", "1080p", "2k", "4k"] = "1080p",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Enlarges a video of up to ten minutes to 720p, 1080p, 2K or 4K.

        - Name: ``rh-video-upscaler``, ``RH视频超分``
        - Path: ``rhart-video/video-upscaler``
        - Task: video-upscale
        - Output: video
        - Price: CNY 0.14 to 0.56 per second, depending on target_resolution (on .cn, published
          2026-04-29)

        Args:
            video_url: The video to be enlarged, at most ten minutes long. MP4 up to 500 MB.
            target_resolution: How large the finished video is. "720p", "1080p", "2k" or "4k".
                Default: "1080p".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.rh_tools.rh_video_upscaler(video_url=Path("clip.mp4"))
        """
        ...

"""The kinds of nodes that the sandbox knows: a small choice of ComfyUI's own, and some more."""

from __future__ import annotations

from attrs import evolve

from runninghub_async.sandbox.graphs.materials import Material, combined
from runninghub_async.sandbox.graphs.nodes import (
    ANY,
    Input,
    Inputs,
    NodeFailure,
    Platform,
    Value,
    node_type,
    piece_of,
)
from runninghub_async.sandbox.prices import MOST_RESULTS

SAMPLERS = (
    *("euler", "euler_cfg_pp", "euler_ancestral", "euler_ancestral_cfg_pp", "heun", "heunpp2"),
    *("dpm_2", "dpm_2_ancestral", "lms", "dpm_fast", "dpm_adaptive", "dpmpp_2s_ancestral"),
    *("dpmpp_sde", "dpmpp_sde_gpu", "dpmpp_2m", "dpmpp_2m_sde", "dpmpp_2m_sde_gpu"),
    *("dpmpp_3m_sde", "dpmpp_3m_sde_gpu", "ddpm", "lcm", "ipndm", "ipndm_v", "deis"),
    *("res_multistep", "gradient_estimation", "er_sde", "ddim", "uni_pc", "uni_pc_bh2"),
)
SCHEDULERS = (
    *("simple", "sgm_uniform", "karras", "exponential", "ddim_uniform", "beta", "normal"),
    *("linear_quadratic", "kl_optimal"),
)
_FRAMES_PER_SECOND = 24.0


def _link(type: str, *, required: bool = True) -> Input:
    return Input(type=type, required=required)


def _text(default: str = "", *, required: bool = True, multiline: bool = False) -> Input:
    return Input(type="STRING", default=default, required=required, multiline=multiline)


def _file(kind: str) -> Input:
    return Input(type="COMBO", upload=kind)


def _whole(default: int, least: int, most: int, *, required: bool = True) -> Input:
    return Input(type="INT", default=default, min=least, max=most, required=required)


def _real(default: float, least: float, most: float, *, required: bool = True) -> Input:
    return Input(type="FLOAT", default=default, min=least, max=most, required=required)


def _choice(*choices: str, required: bool = True) -> Input:
    default = choices[0] if choices else None
    return Input(type="COMBO", choices=choices, default=default, required=required)


_PREFIX = _text("ComfyUI", required=False)
_SEED = _whole(0, 0, 2**64 - 1)
_SIDE = _whole(512, 16, 16_384)
_BATCH = _whole(1, 1, 4096, required=False)


@node_type(
    "CheckpointLoaderSimple", "MODEL", "CLIP", "VAE", category="loaders", ckpt_name=_choice()
)
@node_type("UNETLoader", "MODEL", category="advanced/loaders", unet_name=_choice())
@node_type("CLIPLoader", "CLIP", category="advanced/loaders", clip_name=_choice())
@node_type("VAELoader", "VAE", category="loaders", vae_name=_choice())
def _load_model(_: Inputs, __: Platform) -> Value:
    return Material()


@node_type(
    *("LoraLoader", "MODEL", "CLIP"),
    category="loaders",
    model=_link("MODEL"),
    clip=_link("CLIP"),
    lora_name=_choice(),
    strength_model=_real(1, -100, 100),
    strength_clip=_real(1, -100, 100),
)
def _load_lora(inputs: Inputs, _: Platform) -> Value:
    return inputs.all()


@node_type(
    *("RHLoraLoader", "MODEL"),
    category="RunningHub",
    model=_link("MODEL"),
    lora_name=_text(),
)
def _load_own_lora(inputs: Inputs, platform: Platform) -> Value:
    platform.file(inputs.text("lora_name"))
    return inputs.all()


@node_type(
    *("CLIPTextEncode", "CONDITIONING"),
    category="conditioning",
    text=_text(multiline=True),
    clip=_link("CLIP"),
)
def _encode(inputs: Inputs, _: Platform) -> Value:
    return Material(text=inputs.text("text"))


@node_type(
    *("EmptyLatentImage", "LATENT"),
    category="latent",
    width=_SIDE,
    height=_SIDE,
    batch_size=_BATCH,
)
@node_type(
    *("EmptyHunyuanLatentVideo", "LATENT"),
    category="latent/video",
    width=_SIDE,
    height=_SIDE,
    length=_whole(25, 1, 16_384),
    batch_size=_BATCH,
)
def _empty(inputs: Inputs, _: Platform) -> Value:
    return Material(
        size=(max(_side(inputs, "width"), 1), max(_side(inputs, "height"), 1)),
        frames=max(int(inputs.number("length")), 0) or None,
        count=int(inputs.number("batch_size", 1)),
    )


@node_type(
    *("KSampler", "LATENT"),
    category="sampling",
    model=_link("MODEL"),
    positive=_link("CONDITIONING"),
    negative=_link("CONDITIONING"),
    latent_image=_link("LATENT"),
    seed=_SEED,
    steps=_whole(20, 1, 10_000),
    cfg=_real(8, 0, 100),
    sampler_name=_choice(*SAMPLERS),
    scheduler=_choice(*SCHEDULERS),
    denoise=_real(1, 0, 1),
)
def _sample(inputs: Inputs, _: Platform) -> Value:
    made = combined([inputs.material("latent_image"), inputs.material("positive")])
    return evolve(made, seed=inputs.seed)


@node_type(*("VAEDecode", "IMAGE"), category="latent", samples=_link("LATENT"), vae=_link("VAE"))
@node_type("VAEEncode", "LATENT", category="latent", pixels=_link("IMAGE"), vae=_link("VAE"))
@node_type(
    *("ImageUpscaleWithModel", "IMAGE"),
    category="image",
    image=_link("IMAGE"),
    upscale_model=_link("UPSCALE_MODEL", required=False),
)
def _convert(inputs: Inputs, _: Platform) -> Value:
    return inputs.all()


@node_type(
    *("ImageScale", "IMAGE"),
    category="image",
    image=_link("IMAGE"),
    upscale_method=_choice("nearest-exact", "bilinear", "area", "bicubic", "lanczos"),
    width=_whole(512, 0, 16_384),
    height=_whole(512, 0, 16_384),
    crop=_choice("disabled", "center"),
)
def _scale(inputs: Inputs, _: Platform) -> Value:
    size = _side(inputs, "width"), _side(inputs, "height")
    return evolve(inputs.all(), size=size if min(size) else None)  # 0 keeps the proportions


@node_type("LoadImage", "IMAGE", "MASK", category="image", image=_file("image"))
@node_type("LoadAudio", "AUDIO", category="audio", audio=_file("audio"))
@node_type("LoadVideo", "VIDEO", category="image/video", file=_file("video"))
@node_type("VHS_LoadVideo", "IMAGE", category="video", video=_file("video"))
@node_type("LoadImages", "IMAGE", category="RunningHub", upload=_file("zip"))
def _load(inputs: Inputs, platform: Platform) -> Value:
    name = next(
        name for name in ("image", "audio", "file", "video", "upload") if name in inputs.values
    )
    path = platform.file(inputs.text(name))
    return Material(original=path, files=() if path is None else (path,))


@node_type(*("PrimitiveString", "STRING"), category="utils/primitive", value=_text())
@node_type(
    *("PrimitiveStringMultiline", "STRING"),
    category="utils/primitive",
    value=_text(multiline=True),
)
def _write(inputs: Inputs, _: Platform) -> Value:
    return inputs.text("value")


@node_type(
    *("PrimitiveInt", "INT"),
    category="utils/primitive",
    value=_whole(0, -(2**63), 2**63 - 1),
)
@node_type("PrimitiveFloat", "FLOAT", category="utils/primitive", value=_real(0, -1e300, 1e300))
def _count(inputs: Inputs, _: Platform) -> Value:
    return inputs.number("value")


@node_type(
    *("PrimitiveBoolean", "BOOLEAN"),
    category="utils/primitive",
    value=Input(type="BOOLEAN", default=False),
)
def _decide(inputs: Inputs, _: Platform) -> Value:
    return bool(inputs.values["value"])


@node_type(
    *("StringConcatenate", "STRING"),
    category="utils/string",
    string_a=_text(multiline=True),
    string_b=_text(multiline=True),
    delimiter=_text(required=False),
)
def _join(inputs: Inputs, _: Platform) -> Value:
    return inputs.text("delimiter").join((inputs.text("string_a"), inputs.text("string_b")))


@node_type("RH_Translator", "STRING", category="RunningHub", prompt=_text(multiline=True))
def _translate(inputs: Inputs, _: Platform) -> Value:
    return inputs.text("prompt")


@node_type(
    *("ImpactSwitch", ANY),
    category="ImpactPack",
    select=_whole(1, 1, 999_999),
    input1=_link(ANY, required=False),
    input2=_link(ANY, required=False),
    input3=_link(ANY, required=False),
)
def _switch(inputs: Inputs, _: Platform) -> Value:
    name = f"input{int(inputs.number('select', 1))}"
    if name not in inputs.values:
        raise NodeFailure("IndexError", f"there is no {name}")
    value: Value = inputs.values[name]
    return value


@node_type("TextToSpeech", "AUDIO", category="RunningHub", text=_text(multiline=True))
def _speak(inputs: Inputs, _: Platform) -> Value:
    return Material(text=inputs.text("text"))


@node_type(
    *("CreateVideo", "VIDEO"),
    category="image/video",
    images=_link("IMAGE"),
    fps=_real(_FRAMES_PER_SECOND, 1, 120),
    audio=_link("AUDIO", required=False),
)
def _film(inputs: Inputs, _: Platform) -> Value:
    return evolve(_timed(inputs, inputs.material("images"), "fps"), count=1)


@node_type("SaveImage", category="image", images=_link("IMAGE"), filename_prefix=_PREFIX)
@node_type("PreviewImage", category="image", images=_link("IMAGE"))
def _save_image(inputs: Inputs, platform: Platform) -> None:
    material = inputs.material("images")
    for _ in range(min(max(material.count, 1), MOST_RESULTS)):
        platform.save(piece_of(inputs, material, "image", "png"))


@node_type(
    "SaveVideo",
    category="image/video",
    video=_link("VIDEO"),
    filename_prefix=_PREFIX,
    format=_choice("auto", "mp4", required=False),
    codec=_choice("auto", "h264", required=False),
)
def _save_video(inputs: Inputs, platform: Platform) -> None:
    _save_film(inputs, platform, inputs.material("video"))


@node_type(
    "VHS_VideoCombine",
    category="video",
    images=_link("IMAGE"),
    frame_rate=_real(_FRAMES_PER_SECOND, 1, 240, required=False),
    audio=_link("AUDIO", required=False),
    filename_prefix=_PREFIX,
    format=_text("video/h264-mp4", required=False),
)
def _combine(inputs: Inputs, platform: Platform) -> None:
    material = inputs.material("images")
    _save_film(inputs, platform, _timed(inputs, material, "frame_rate"))


@node_type("SaveAudio", category="audio", audio=_link("AUDIO"), filename_prefix=_PREFIX)
@node_type("PreviewAudio", category="audio", audio=_link("AUDIO"))
def _save_audio(inputs: Inputs, platform: Platform) -> None:
    _save_sound(inputs, platform, "flac")


@node_type("SaveAudioMP3", category="audio", audio=_link("AUDIO"), filename_prefix=_PREFIX)
def _save_mp3(inputs: Inputs, platform: Platform) -> None:
    _save_sound(inputs, platform, "mp3")


@node_type("PreviewAny", category="utils", source=_link(ANY))
def _show(inputs: Inputs, platform: Platform) -> None:
    material = Material(text=inputs.text("source"))
    platform.save(piece_of(inputs, material, "words", "txt"))


@node_type("SaveText", category="utils", text=_text(), filename_prefix=_PREFIX)
def _save_text(inputs: Inputs, platform: Platform) -> None:
    material = Material(text=inputs.text("text"))
    platform.save(piece_of(inputs, material, "words", "txt"))


@node_type(
    *("SandboxRaise", ANY),
    category="sandbox",
    input=_link(ANY, required=False),
    exception_type=_text("RuntimeError", required=False),
    exception_message=_text("this node always fails", required=False),
)
def _fail(inputs: Inputs, _: Platform) -> Value:
    raise NodeFailure(
        inputs.text("exception_type") or "RuntimeError",
        inputs.text("exception_message") or "this node always fails",
    )


def _side(inputs: Inputs, name: str) -> int:
    """A length in pixels, also where a link brought it unchecked."""
    return min(max(int(inputs.number(name, 512)), 0), 16_384)


def _timed(inputs: Inputs, material: Material, rate: str) -> Material:
    """Frames at a rate are a length."""
    frames = material.frames
    per_second = max(inputs.number(rate, _FRAMES_PER_SECOND), 1)
    return evolve(material, seconds=material.seconds if frames is None else frames / per_second)


def _save_film(inputs: Inputs, platform: Platform, material: Material) -> None:
    original = material.original
    if original is not None and original.suffix in (".mp4", ".mov", ".webm", ".mkv", ".avi"):
        platform.save(piece_of(inputs, material, "copy", original.suffix.lstrip(".")))
    else:
        platform.save(piece_of(inputs, material, "video", "mp4"))


def _save_sound(inputs: Inputs, platform: Platform, ending: str) -> None:
    material = inputs.material("audio")
    if material.original is not None and material.original.suffix == f".{ending}":
        platform.save(piece_of(inputs, material, "copy", ending))
    else:
        platform.save(piece_of(inputs, material, "audio", ending))

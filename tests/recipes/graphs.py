"""Graphs of common shapes, for recipes to be made of."""

from __future__ import annotations

from typing import Any

Graph = dict[str, Any]


def node(class_type: str, title: str | None = None, /, **inputs: Any) -> dict[str, Any]:
    """A node as ComfyUI exports it."""
    return {"class_type": class_type, "inputs": inputs, "_meta": {"title": title or class_type}}


def text_to_picture() -> Graph:
    """Nodes with the titles that the editor gives."""
    return {
        "3": node("KSampler", seed=7, steps=20, cfg=8, sampler_name="euler", scheduler="normal",
                  denoise=1, model=["4", 0], positive=["6", 0], negative=["7", 0],
                  latent_image=["5", 0]),
        "4": node("CheckpointLoaderSimple", "Load Checkpoint", ckpt_name="dream.safetensors"),
        "5": node("EmptyLatentImage", "Empty Latent Image", width=768, height=512, batch_size=1),
        "6": node("CLIPTextEncode", "CLIP Text Encode (Prompt)", text="a pier", clip=["4", 1]),
        "7": node("CLIPTextEncode", "CLIP Text Encode (Prompt)", text="blurry", clip=["4", 1]),
        "8": node("VAEDecode", "VAE Decode", samples=["3", 0], vae=["4", 2]),
        "9": node("SaveImage", "Save Image", filename_prefix="ComfyUI", images=["8", 0]),
    }  # fmt: skip


def guided() -> Graph:
    """A newer kind of sampler: no input is called positive, and sizes stand in two nodes."""
    return {
        "1": node("CLIPTextEncode", text="a lighthouse", clip=["9", 0]),
        "2": node("FluxGuidance", guidance=3.5, conditioning=["1", 0]),
        "3": node("BasicGuider", model=["4", 0], conditioning=["2", 0]),
        "4": node("ModelSamplingFlux", max_shift=1.15, base_shift=0.5, width=1024, height=768,
                  model=["10", 0]),
        "5": node("EmptySD3LatentImage", width=1024, height=768, batch_size=1),
        "6": node("RandomNoise", noise_seed=42),
        "7": node("SamplerCustomAdvanced", noise=["6", 0], guider=["3", 0], sampler=["8", 0],
                  sigmas=["11", 0], latent_image=["5", 0]),
        "8": node("KSamplerSelect", sampler_name="euler"),
        "9": node("CLIPLoader", clip_name="t5.safetensors", type="flux"),
        "10": node("UNETLoader", unet_name="flux.safetensors", weight_dtype="default"),
        "11": node("BasicScheduler", scheduler="simple", steps=20, denoise=1, model=["10", 0]),
        "12": node("VAEDecode", samples=["7", 0], vae=["13", 0]),
        "13": node("VAELoader", vae_name="ae.safetensors"),
        "14": node("SaveImage", filename_prefix="x", images=["12", 0]),
    }  # fmt: skip


def film() -> Graph:
    """Values in nodes of their own, reroutes, a control net, two seeds, sound, two outputs."""
    return {
        "1": node("LoadImage", "First frame", image="example.png"),
        "2": node("LoadAudio", audio="example.mp3"),
        "3": node("PrimitiveStringMultiline", "What happens", value="slow dolly in"),
        "4": node("StringConcatenate", string_a="cinematic, ", string_b=["5", 0], delimiter=" "),
        "5": node("Reroute", any=["3", 0]),
        "6": node("CLIPTextEncode", text=["4", 0], clip=["20", 0]),
        "7": node("CLIPTextEncode", text="blurry", clip=["20", 0]),
        "8": node("ControlNetApplyAdvanced", positive=["6", 0], negative=["7", 0], strength=1,
                  start_percent=0, end_percent=1, control_net=["21", 0], image=["1", 0]),
        "9": node("WanImageToVideo", width=["10", 0], height=480, length=["11", 0], batch_size=1,
                  positive=["8", 0], negative=["8", 1], vae=["22", 0], start_image=["1", 0]),
        "10": node("PrimitiveInt", "Breadth", value=832),
        "11": node("PrimitiveInt", value=81),
        "12": node("PrimitiveInt", "Luck", value=5),
        "13": node("KSampler", seed=["12", 0], steps=20, cfg=8, sampler_name="euler",
                   scheduler="simple", denoise=1, model=["23", 0], positive=["9", 0],
                   negative=["9", 1], latent_image=["9", 2]),
        "14": node("KSamplerAdvanced", add_noise="disable", noise_seed=11, steps=20, cfg=8,
                   sampler_name="euler", scheduler="simple", start_at_step=10,
                   end_at_step=10000, return_with_leftover_noise="disable", model=["23", 0],
                   positive=["9", 0], negative=["9", 1], latent_image=["13", 0]),
        "15": node("VAEDecode", samples=["14", 0], vae=["22", 0]),
        "16": node("CreateVideo", fps=16, images=["15", 0], audio=["2", 0]),
        "17": node("SaveVideo", "Save Video", filename_prefix="film", format="auto", codec="auto",
                   video=["16", 0]),
        "18": node("SaveImage", "Still", filename_prefix="still", images=["15", 0]),
        "20": node("CLIPLoader", clip_name="umt5.safetensors", type="wan"),
        "21": node("ControlNetLoader", control_net_name="pose.safetensors"),
        "22": node("VAELoader", vae_name="wan.safetensors"),
        "23": node("UNETLoader", unet_name="wan.safetensors", weight_dtype="default"),
    }  # fmt: skip

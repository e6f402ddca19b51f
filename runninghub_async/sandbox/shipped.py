"""The workflows and apps that every sandbox has.

Where the service's documentation uses an id in its examples, it is the same here, so that
the documented requests work as they stand.
"""

from __future__ import annotations

from typing import Any

from attrs import evolve

from runninghub_async.sandbox.graphs import Graph
from runninghub_async.sandbox.library import (
    App,
    AppField,
    Choice,
    Library,
    Style,
    Workflow,
    form_of,
    graph_of,
)

TEXT_TO_IMAGE = "1904136902449209346"
"""A prompt (node 6, ``text``) becomes a picture (node 9)."""
IMAGE_TO_VIDEO = "1904136902449209601"
"""A picture (node 1, ``image``) and a prompt (node 2, ``text``) become a film (node 8)."""
ALL_MEDIA = "1904136902449209857"
"""A picture, a film and a sound come in (nodes 1, 2, 3), and come out with a text."""
FAILING = "1904136902449210113"
"""Node 5 always raises."""
UNSAVED = "1904136902449210369"
"""Never saved and run on the web: the API refuses it with 810."""
ENCRYPTED = "1904136902449210625"
"""Needs ``accessPassword``, which is ``PASSWORD``."""
PASSWORD = "sandbox-password"

PICTURE_APP = "1877265245566922800"
"""An app: a prompt (node 122, ``prompt``) becomes a picture, a film and a text."""
PORTRAIT_APP = "1877265245566923001"
"""An app that takes a picture, a list's choice, a number, a switch and a text."""
QUICK_APP = "1957346252562296834"
"""An app of Quick Create with styles."""
ENCRYPTED_APP = "1877265245566923257"
"""Needs ``accessPassword``, which is ``PASSWORD``."""


def stock_library() -> Library:
    """A library with everything that is above."""
    library = Library()

    def workflow(id: str, name: str, graph: dict[str, Any], **more: Any) -> Workflow:
        return library.add_workflow(Workflow(id=id, name=name, graph=graph_of(graph), **more))

    picture = workflow(TEXT_TO_IMAGE, "text to image", _text_to_image())
    workflow(IMAGE_TO_VIDEO, "image to video", _image_to_video())
    workflow(ALL_MEDIA, "all media", _all_media())
    workflow(FAILING, "failing", _failing())
    workflow(UNSAVED, "unsaved", _text_to_image(), saved=False)
    workflow(ENCRYPTED, "encrypted", _text_to_image(), password=PASSWORD)

    library.add_app(
        App(
            id=ENCRYPTED_APP,
            name="Secret pictures",
            description="A picture from a prompt, for those who know the password.",
            workflow=picture,
            fields=form_of(picture.graph, [("6", "text")]),
            password=PASSWORD,
        )
    )
    quick = workflow("1876205853438365697", "quick create", _quick())
    library.add_app(_quick_app(quick))
    portrait = workflow("1876205853438365953", "portrait", _quick())
    library.add_app(_portrait_app(portrait))
    show = workflow("1876205853438365698", "picture show", _picture_show())
    library.add_app(
        App(
            id=PICTURE_APP,
            name="Picture show",
            description="A picture, a film and a text from a prompt.",
            workflow=show,
            fields=form_of(show.graph, [("122", "prompt")]),
        )
    )
    return library


def _quick_app(workflow: Workflow) -> App:
    return App(
        id=QUICK_APP,
        name="Quick styles",
        description="A picture in the style of another.",
        workflow=workflow,
        fields=_quick_fields(workflow.graph),
        styles=(
            Style(id="1", name="Clay", key="input1", trigger="clay", lora="clay", weight=0.7),
            Style(id="2", name="Ink", key="input2", trigger="ink", lora="ink", weight=0.75),
        ),
    )


def _portrait_app(workflow: Workflow) -> App:
    sizes = AppField(
        node_id="159",
        node_name="ImpactSwitch",
        field_name="select",
        field_value="1",
        field_type="LIST",
        description="ratio",
        choices=(
            Choice(name="1:1", index="1", description="square"),
            Choice(name="16:9", index="2", description="landscape"),
            Choice(name="9:16", index="3", description="portrait"),
        ),
    )
    fields = tuple(
        sizes if (field.node_id, field.field_name) == ("159", "select") else field
        for field in _quick_fields(workflow.graph)
    )
    translated = form_of(workflow.graph, [("52", "enabled")], {("52", "enabled"): "translate"})
    return App(
        id=PORTRAIT_APP,
        name="Portrait",
        description="A portrait in a style.",
        workflow=workflow,
        fields=(*fields, *translated),
    )


def _quick_fields(graph: Graph) -> tuple[AppField, ...]:
    names = {
        ("39", "image"): "upload image",
        ("159", "select"): "ratio",
        ("142", "batch_size"): "count",
        ("52", "prompt"): "prompt",
    }
    fields = form_of(graph, names, names)
    return tuple(
        evolve(field, field_type="SWITCH") if field.node_name == "ImpactSwitch" else field
        for field in fields
    )


def _node(class_type: str, title: str | None = None, /, **inputs: Any) -> dict[str, Any]:
    return {"class_type": class_type, "inputs": inputs, "_meta": {"title": title or class_type}}


def _sampler(**links: Any) -> dict[str, Any]:
    return _node(
        "KSampler",
        seed=669816362794144,
        steps=20,
        cfg=8,
        sampler_name="dpmpp_2m",
        scheduler="karras",
        denoise=1,
        **links,
    )


def _text_to_image() -> dict[str, Any]:
    return {
        "3": _sampler(model=["4", 0], positive=["6", 0], negative=["7", 0], latent_image=["5", 0]),
        "4": _node("CheckpointLoaderSimple", ckpt_name="dreamshaper_8.safetensors"),
        "5": _node("EmptyLatentImage", width=768, height=512, batch_size=1),
        "6": _node("CLIPTextEncode", "Positive prompt", text="a lighthouse", clip=["4", 1]),
        "7": _node("CLIPTextEncode", "Negative prompt", text="blurry", clip=["4", 1]),
        "8": _node("VAEDecode", samples=["3", 0], vae=["4", 2]),
        "9": _node("SaveImage", filename_prefix="ComfyUI", images=["8", 0]),
    }


def _image_to_video() -> dict[str, Any]:
    return {
        "1": _node("LoadImage", "First frame", image="example.png"),
        "2": _node("CLIPTextEncode", "Prompt", text="slow dolly in", clip=["4", 0]),
        "3": _node("VAEEncode", pixels=["1", 0], vae=["5", 0]),
        "4": _node("CLIPLoader", clip_name="umt5_xxl_fp8_e4m3fn_scaled.safetensors"),
        "5": _node("VAELoader", vae_name="wan_2.1_vae.safetensors"),
        "6": _node("UNETLoader", unet_name="wan2.1_i2v_480p_14B_fp8_scaled.safetensors"),
        "10": _sampler(model=["6", 0], positive=["2", 0], negative=["2", 0], latent_image=["3", 0]),
        "7": _node("VAEDecode", samples=["10", 0], vae=["5", 0]),
        "8": _node("VHS_VideoCombine", images=["7", 0], frame_rate=24, filename_prefix="film"),
    }


def _all_media() -> dict[str, Any]:
    return {
        "1": _node("LoadImage", image="example.png"),
        "2": _node("LoadVideo", file="example.mp4"),
        "3": _node("LoadAudio", audio="example.mp3"),
        "4": _node("PrimitiveStringMultiline", "Note", value="as it came"),
        "11": _node("SaveImage", filename_prefix="picture", images=["1", 0]),
        "12": _node("SaveVideo", filename_prefix="film", format="auto", video=["2", 0]),
        "13": _node("SaveAudioMP3", filename_prefix="sound", audio=["3", 0]),
        "14": _node("SaveText", filename_prefix="note", text=["4", 0]),
    }


def _failing() -> dict[str, Any]:
    return {
        "1": _node("LoadImage", image="example.png"),
        "5": _node(
            "SandboxRaise",
            input=["1", 0],
            exception_type="torch.cuda.OutOfMemoryError",
            exception_message="Allocation on device",
        ),
        "9": _node("SaveImage", images=["5", 0]),
    }


def _picture_show() -> dict[str, Any]:
    return {
        "122": _node("RH_Translator", "Prompt", prompt="a quiet harbour"),
        "100": _node("CheckpointLoaderSimple", ckpt_name="flux1-dev-fp8.safetensors"),
        "101": _node("CLIPTextEncode", text=["122", 0], clip=["100", 1]),
        "102": _node("EmptyHunyuanLatentVideo", width=640, height=360, length=49),
        "103": _sampler(
            model=["100", 0], positive=["101", 0], negative=["101", 0], latent_image=["102", 0]
        ),
        "104": _node("VAEDecode", samples=["103", 0], vae=["100", 2]),
        "115": _node("SaveImage", images=["104", 0]),
        "105": _node("CreateVideo", images=["104", 0], fps=24),
        "129": _node("SaveVideo", video=["105", 0]),
        "124": _node("PreviewAny", source=["122", 0]),
    }


def _quick() -> dict[str, Any]:
    return {
        "39": _node("LoadImage", image="example.png"),
        "52": _node("RH_Translator", prompt="a portrait", enabled=True),
        "60": _node("CheckpointLoaderSimple", ckpt_name="flux1-dev-fp8.safetensors"),
        "61": _node("CLIPTextEncode", text=["52", 0], clip=["60", 1]),
        "142": _node("EmptyLatentImage", width=768, height=768, batch_size=1),
        "143": _node("EmptyLatentImage", width=1024, height=576, batch_size=1),
        "144": _node("EmptyLatentImage", width=576, height=1024, batch_size=1),
        "159": _node(
            "ImpactSwitch", select=1, input1=["142", 0], input2=["143", 0], input3=["144", 0]
        ),
        "63": _sampler(
            model=["60", 0], positive=["61", 0], negative=["61", 0], latent_image=["159", 0]
        ),
        "64": _node("VAEDecode", samples=["63", 0], vae=["60", 2]),
        "65": _node("ImageBlend", image1=["64", 0], image2=["39", 0], blend_factor=0.5),
        "9": _node("SaveImage", images=["65", 0]),
    }

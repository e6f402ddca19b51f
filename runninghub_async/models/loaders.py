# Generated from spec/ by `make generate`; do not edit.
"""Which inputs of ComfyUI's nodes take a file, and in what form."""

from runninghub_async.models.records import Loader

LOADERS: dict[tuple[str, str], Loader] = {
    ("LoadImage", "image"): Loader(node="LoadImage", field="image", kind="image", takes="name"),
    ("LoadImageMask", "image"): Loader(
        node="LoadImageMask", field="image", kind="image", takes="name"
    ),
    ("LoadImageOutput", "image"): Loader(
        node="LoadImageOutput", field="image", kind="image", takes="name"
    ),
    ("LoadImages", "upload"): Loader(node="LoadImages", field="upload", kind="zip", takes="name"),
    ("LoadAudio", "audio"): Loader(node="LoadAudio", field="audio", kind="audio", takes="name"),
    ("LoadVideo", "file"): Loader(node="LoadVideo", field="file", kind="video", takes="name"),
    ("LoadVideo", "video"): Loader(node="LoadVideo", field="video", kind="video", takes="name"),
    ("VHS_LoadVideo", "video"): Loader(
        node="VHS_LoadVideo", field="video", kind="video", takes="name"
    ),
    ("VHS_LoadVideoFFmpeg", "video"): Loader(
        node="VHS_LoadVideoFFmpeg", field="video", kind="video", takes="name"
    ),
    ("VHS_LoadAudioUpload", "audio"): Loader(
        node="VHS_LoadAudioUpload", field="audio", kind="audio", takes="name"
    ),
    ("VHS_LoadVideoPath", "video"): Loader(
        node="VHS_LoadVideoPath", field="video", kind="video", takes="url"
    ),
    ("VHS_LoadVideoFFmpegPath", "video"): Loader(
        node="VHS_LoadVideoFFmpegPath", field="video", kind="video", takes="url"
    ),
    ("VHS_LoadImagePath", "image"): Loader(
        node="VHS_LoadImagePath", field="image", kind="image", takes="url"
    ),
    ("VHS_LoadAudio", "audio_file"): Loader(
        node="VHS_LoadAudio", field="audio_file", kind="audio", takes="url"
    ),
    ("LoadImageFromUrl", "image"): Loader(
        node="LoadImageFromUrl", field="image", kind="image", takes="url"
    ),
    ("LoadImageFromURL", "url"): Loader(
        node="LoadImageFromURL", field="url", kind="image", takes="url"
    ),
    ("Load Image From Url (mtb)", "url"): Loader(
        node="Load Image From Url (mtb)", field="url", kind="image", takes="url"
    ),
    ("ETN_LoadImageBase64", "image"): Loader(
        node="ETN_LoadImageBase64", field="image", kind="image", takes="base64"
    ),
    ("ETN_LoadMaskBase64", "mask"): Loader(
        node="ETN_LoadMaskBase64", field="mask", kind="image", takes="base64"
    ),
    ("easy loadImageBase64", "base64_data"): Loader(
        node="easy loadImageBase64", field="base64_data", kind="image", takes="base64"
    ),
    ("RHLoraLoader", "lora_name"): Loader(
        node="RHLoraLoader", field="lora_name", kind="lora", takes="name"
    ),
    ("LoraLoader", "lora_name"): Loader(
        node="LoraLoader", field="lora_name", kind="model", takes="name"
    ),
    ("LoraLoaderModelOnly", "lora_name"): Loader(
        node="LoraLoaderModelOnly", field="lora_name", kind="model", takes="name"
    ),
    ("CheckpointLoaderSimple", "ckpt_name"): Loader(
        node="CheckpointLoaderSimple", field="ckpt_name", kind="model", takes="name"
    ),
    ("UNETLoader", "unet_name"): Loader(
        node="UNETLoader", field="unet_name", kind="model", takes="name"
    ),
    ("CLIPLoader", "clip_name"): Loader(
        node="CLIPLoader", field="clip_name", kind="model", takes="name"
    ),
    ("VAELoader", "vae_name"): Loader(
        node="VAELoader", field="vae_name", kind="model", takes="name"
    ),
    ("ControlNetLoader", "control_net_name"): Loader(
        node="ControlNetLoader", field="control_net_name", kind="model", takes="name"
    ),
    ("UpscaleModelLoader", "model_name"): Loader(
        node="UpscaleModelLoader", field="model_name", kind="model", takes="name"
    ),
}
"""By the node's class and the input's name."""

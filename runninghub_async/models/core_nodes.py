# Generated from spec/ by `make generate`; do not edit.
"""What the inputs of ComfyUI's own nodes take."""

from runninghub_async.models.node_records import InputType, NodeType

CORE_NODES: dict[str, NodeType] = {
    "KSampler": NodeType(
        node="KSampler",
        inputs={
            "seed": InputType(type="integer", min=0),
            "steps": InputType(type="integer", min=1, max=10000),
            "cfg": InputType(type="number", min=0, max=100),
            "sampler_name": InputType(
                type="choice",
                options=(
                    "euler",
                    "euler_cfg_pp",
                    "euler_ancestral",
                    "euler_ancestral_cfg_pp",
                    "heun",
                    "heunpp2",
                    "exp_heun_2_x0",
                    "exp_heun_2_x0_sde",
                    "dpm_2",
                    "dpm_2_ancestral",
                    "lms",
                    "dpm_fast",
                    "dpm_adaptive",
                    "dpmpp_2s_ancestral",
                    "dpmpp_2s_ancestral_cfg_pp",
                    "dpmpp_sde",
                    "dpmpp_sde_gpu",
                    "dpmpp_2m",
                    "dpmpp_2m_cfg_pp",
                    "dpmpp_2m_sde",
                    "dpmpp_2m_sde_gpu",
                    "dpmpp_2m_sde_heun",
                    "dpmpp_2m_sde_heun_gpu",
                    "dpmpp_3m_sde",
                    "dpmpp_3m_sde_gpu",
                    "ddpm",
                    "lcm",
                    "ipndm",
                    "ipndm_v",
                    "deis",
                    "res_multistep",
                    "res_multistep_cfg_pp",
                    "res_multistep_ancestral",
                    "res_multistep_ancestral_cfg_pp",
                    "gradient_estimation",
                    "gradient_estimation_cfg_pp",
                    "er_sde",
                    "seeds_2",
                    "seeds_3",
                    "sa_solver",
                    "sa_solver_pece",
                    "ddim",
                    "uni_pc",
                    "uni_pc_bh2",
                ),
            ),
            "scheduler": InputType(
                type="choice",
                options=(
                    "simple",
                    "sgm_uniform",
                    "karras",
                    "exponential",
                    "ddim_uniform",
                    "beta",
                    "normal",
                    "linear_quadratic",
                    "kl_optimal",
                ),
            ),
            "denoise": InputType(type="number", min=0, max=1),
        },
    ),
    "KSamplerAdvanced": NodeType(
        node="KSamplerAdvanced",
        title="KSampler (Advanced)",
        inputs={
            "add_noise": InputType(type="choice", options=("enable", "disable")),
            "noise_seed": InputType(type="integer", min=0),
            "steps": InputType(type="integer", min=1, max=10000),
            "cfg": InputType(type="number", min=0, max=100),
            "sampler_name": InputType(
                type="choice",
                options=(
                    "euler",
                    "euler_cfg_pp",
                    "euler_ancestral",
                    "euler_ancestral_cfg_pp",
                    "heun",
                    "heunpp2",
                    "exp_heun_2_x0",
                    "exp_heun_2_x0_sde",
                    "dpm_2",
                    "dpm_2_ancestral",
                    "lms",
                    "dpm_fast",
                    "dpm_adaptive",
                    "dpmpp_2s_ancestral",
                    "dpmpp_2s_ancestral_cfg_pp",
                    "dpmpp_sde",
                    "dpmpp_sde_gpu",
                    "dpmpp_2m",
                    "dpmpp_2m_cfg_pp",
                    "dpmpp_2m_sde",
                    "dpmpp_2m_sde_gpu",
                    "dpmpp_2m_sde_heun",
                    "dpmpp_2m_sde_heun_gpu",
                    "dpmpp_3m_sde",
                    "dpmpp_3m_sde_gpu",
                    "ddpm",
                    "lcm",
                    "ipndm",
                    "ipndm_v",
                    "deis",
                    "res_multistep",
                    "res_multistep_cfg_pp",
                    "res_multistep_ancestral",
                    "res_multistep_ancestral_cfg_pp",
                    "gradient_estimation",
                    "gradient_estimation_cfg_pp",
                    "er_sde",
                    "seeds_2",
                    "seeds_3",
                    "sa_solver",
                    "sa_solver_pece",
                    "ddim",
                    "uni_pc",
                    "uni_pc_bh2",
                ),
            ),
            "scheduler": InputType(
                type="choice",
                options=(
                    "simple",
                    "sgm_uniform",
                    "karras",
                    "exponential",
                    "ddim_uniform",
                    "beta",
                    "normal",
                    "linear_quadratic",
                    "kl_optimal",
                ),
            ),
            "start_at_step": InputType(type="integer", min=0, max=10000),
            "end_at_step": InputType(type="integer", min=0, max=10000),
            "return_with_leftover_noise": InputType(type="choice", options=("enable", "disable")),
        },
    ),
    "SamplerCustom": NodeType(
        node="SamplerCustom",
        inputs={
            "add_noise": InputType(type="boolean"),
            "noise_seed": InputType(type="integer", min=0),
            "cfg": InputType(type="number", min=0, max=100),
        },
    ),
    "SamplerCustomAdvanced": NodeType(node="SamplerCustomAdvanced"),
    "RandomNoise": NodeType(
        node="RandomNoise", inputs={"noise_seed": InputType(type="integer", min=0)}
    ),
    "KSamplerSelect": NodeType(
        node="KSamplerSelect",
        inputs={
            "sampler_name": InputType(
                type="choice",
                options=(
                    "euler",
                    "euler_cfg_pp",
                    "euler_ancestral",
                    "euler_ancestral_cfg_pp",
                    "heun",
                    "heunpp2",
                    "exp_heun_2_x0",
                    "exp_heun_2_x0_sde",
                    "dpm_2",
                    "dpm_2_ancestral",
                    "lms",
                    "dpm_fast",
                    "dpm_adaptive",
                    "dpmpp_2s_ancestral",
                    "dpmpp_2s_ancestral_cfg_pp",
                    "dpmpp_sde",
                    "dpmpp_sde_gpu",
                    "dpmpp_2m",
                    "dpmpp_2m_cfg_pp",
                    "dpmpp_2m_sde",
                    "dpmpp_2m_sde_gpu",
                    "dpmpp_2m_sde_heun",
                    "dpmpp_2m_sde_heun_gpu",
                    "dpmpp_3m_sde",
                    "dpmpp_3m_sde_gpu",
                    "ddpm",
                    "lcm",
                    "ipndm",
                    "ipndm_v",
                    "deis",
                    "res_multistep",
                    "res_multistep_cfg_pp",
                    "res_multistep_ancestral",
                    "res_multistep_ancestral_cfg_pp",
                    "gradient_estimation",
                    "gradient_estimation_cfg_pp",
                    "er_sde",
                    "seeds_2",
                    "seeds_3",
                    "sa_solver",
                    "sa_solver_pece",
                    "ddim",
                    "uni_pc",
                    "uni_pc_bh2",
                ),
            )
        },
    ),
    "BasicScheduler": NodeType(
        node="BasicScheduler",
        inputs={
            "scheduler": InputType(
                type="choice",
                options=(
                    "simple",
                    "sgm_uniform",
                    "karras",
                    "exponential",
                    "ddim_uniform",
                    "beta",
                    "normal",
                    "linear_quadratic",
                    "kl_optimal",
                ),
            ),
            "steps": InputType(type="integer", min=1, max=10000),
            "denoise": InputType(type="number", min=0, max=1),
        },
    ),
    "KarrasScheduler": NodeType(
        node="KarrasScheduler",
        inputs={
            "steps": InputType(type="integer", min=1, max=10000),
            "sigma_max": InputType(type="number", min=0, max=5000),
            "sigma_min": InputType(type="number", min=0, max=5000),
            "rho": InputType(type="number", min=0, max=100),
        },
    ),
    "BetaSamplingScheduler": NodeType(
        node="BetaSamplingScheduler",
        inputs={
            "steps": InputType(type="integer", min=1, max=10000),
            "alpha": InputType(type="number", min=0, max=50),
            "beta": InputType(type="number", min=0, max=50),
        },
    ),
    "SDTurboScheduler": NodeType(
        node="SDTurboScheduler",
        inputs={
            "steps": InputType(type="integer", min=1, max=10),
            "denoise": InputType(type="number", min=0, max=1),
        },
    ),
    "SplitSigmas": NodeType(
        node="SplitSigmas", inputs={"step": InputType(type="integer", min=0, max=10000)}
    ),
    "BasicGuider": NodeType(node="BasicGuider"),
    "CFGGuider": NodeType(
        node="CFGGuider", inputs={"cfg": InputType(type="number", min=0, max=100)}
    ),
    "DualCFGGuider": NodeType(
        node="DualCFGGuider",
        inputs={
            "cfg_conds": InputType(type="number", min=0, max=100),
            "cfg_cond2_negative": InputType(type="number", min=0, max=100),
        },
    ),
    "FluxGuidance": NodeType(
        node="FluxGuidance", inputs={"guidance": InputType(type="number", min=0, max=100)}
    ),
    "ModelSamplingFlux": NodeType(
        node="ModelSamplingFlux",
        inputs={
            "max_shift": InputType(type="number", min=0, max=100),
            "base_shift": InputType(type="number", min=0, max=100),
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
        },
    ),
    "ModelSamplingSD3": NodeType(
        node="ModelSamplingSD3", inputs={"shift": InputType(type="number", min=0, max=100)}
    ),
    "ModelSamplingAuraFlow": NodeType(
        node="ModelSamplingAuraFlow", inputs={"shift": InputType(type="number", min=0, max=100)}
    ),
    "CFGNorm": NodeType(
        node="CFGNorm", inputs={"strength": InputType(type="number", min=0, max=100)}
    ),
    "VideoLinearCFGGuidance": NodeType(
        node="VideoLinearCFGGuidance", inputs={"min_cfg": InputType(type="number", min=0, max=100)}
    ),
    "FreeU_V2": NodeType(
        node="FreeU_V2",
        inputs={
            "b1": InputType(type="number", min=0, max=10),
            "b2": InputType(type="number", min=0, max=10),
            "s1": InputType(type="number", min=0, max=10),
            "s2": InputType(type="number", min=0, max=10),
        },
    ),
    "CLIPTextEncode": NodeType(
        node="CLIPTextEncode",
        title="CLIP Text Encode (Prompt)",
        inputs={"text": InputType(type="string")},
    ),
    "CLIPTextEncodeSDXL": NodeType(
        node="CLIPTextEncodeSDXL",
        inputs={
            "width": InputType(type="integer", min=0, max=16384),
            "height": InputType(type="integer", min=0, max=16384),
            "crop_w": InputType(type="integer", min=0, max=16384),
            "crop_h": InputType(type="integer", min=0, max=16384),
            "target_width": InputType(type="integer", min=0, max=16384),
            "target_height": InputType(type="integer", min=0, max=16384),
            "text_g": InputType(type="string"),
            "text_l": InputType(type="string"),
        },
    ),
    "CLIPTextEncodeSDXLRefiner": NodeType(
        node="CLIPTextEncodeSDXLRefiner",
        inputs={
            "ascore": InputType(type="number", min=0, max=1000),
            "width": InputType(type="integer", min=0, max=16384),
            "height": InputType(type="integer", min=0, max=16384),
            "text": InputType(type="string"),
        },
    ),
    "CLIPTextEncodeFlux": NodeType(
        node="CLIPTextEncodeFlux",
        inputs={
            "clip_l": InputType(type="string"),
            "t5xxl": InputType(type="string"),
            "guidance": InputType(type="number", min=0, max=100),
        },
    ),
    "CLIPTextEncodeSD3": NodeType(
        node="CLIPTextEncodeSD3",
        inputs={
            "clip_l": InputType(type="string"),
            "clip_g": InputType(type="string"),
            "t5xxl": InputType(type="string"),
            "empty_padding": InputType(type="choice", options=("none", "empty_prompt")),
        },
    ),
    "TextEncodeQwenImageEdit": NodeType(
        node="TextEncodeQwenImageEdit",
        inputs={"prompt": InputType(type="string")},
        optional=("vae", "image"),
    ),
    "TextEncodeQwenImageEditPlus": NodeType(
        node="TextEncodeQwenImageEditPlus",
        inputs={"prompt": InputType(type="string")},
        optional=("vae", "image1", "image2", "image3"),
    ),
    "TextEncodeAceStepAudio": NodeType(
        node="TextEncodeAceStepAudio",
        inputs={
            "tags": InputType(type="string"),
            "lyrics": InputType(type="string"),
            "lyrics_strength": InputType(type="number", min=0, max=10),
        },
    ),
    "CLIPSetLastLayer": NodeType(
        node="CLIPSetLastLayer",
        title="CLIP Set Last Layer",
        inputs={"stop_at_clip_layer": InputType(type="integer", min=-24, max=-1)},
    ),
    "ConditioningCombine": NodeType(node="ConditioningCombine", title="Conditioning (Combine)"),
    "ConditioningConcat": NodeType(node="ConditioningConcat", title="Conditioning (Concat)"),
    "ConditioningAverage": NodeType(
        node="ConditioningAverage",
        title="Conditioning (Average)",
        inputs={"conditioning_to_strength": InputType(type="number", min=0, max=1)},
    ),
    "ConditioningZeroOut": NodeType(node="ConditioningZeroOut"),
    "ConditioningSetArea": NodeType(
        node="ConditioningSetArea",
        title="Conditioning (Set Area)",
        inputs={
            "width": InputType(type="integer", min=64, max=16384),
            "height": InputType(type="integer", min=64, max=16384),
            "x": InputType(type="integer", min=0, max=16384),
            "y": InputType(type="integer", min=0, max=16384),
            "strength": InputType(type="number", min=0, max=10),
        },
    ),
    "ConditioningSetMask": NodeType(
        node="ConditioningSetMask",
        title="Conditioning (Set Mask)",
        inputs={
            "strength": InputType(type="number", min=0, max=10),
            "set_cond_area": InputType(type="choice", options=("default", "mask bounds")),
        },
    ),
    "ConditioningSetTimestepRange": NodeType(
        node="ConditioningSetTimestepRange",
        inputs={
            "start": InputType(type="number", min=0, max=1),
            "end": InputType(type="number", min=0, max=1),
        },
    ),
    "ControlNetApply": NodeType(
        node="ControlNetApply",
        title="Apply ControlNet (OLD)",
        inputs={"strength": InputType(type="number", min=0, max=10)},
    ),
    "ControlNetApplyAdvanced": NodeType(
        node="ControlNetApplyAdvanced",
        title="Apply ControlNet",
        inputs={
            "strength": InputType(type="number", min=0, max=10),
            "start_percent": InputType(type="number", min=0, max=1),
            "end_percent": InputType(type="number", min=0, max=1),
        },
        optional=("vae",),
    ),
    "CLIPVisionEncode": NodeType(
        node="CLIPVisionEncode",
        title="CLIP Vision Encode",
        inputs={"crop": InputType(type="choice", options=("center", "none"))},
    ),
    "unCLIPConditioning": NodeType(
        node="unCLIPConditioning",
        inputs={
            "strength": InputType(type="number", min=-10, max=10),
            "noise_augmentation": InputType(type="number", min=0, max=1),
        },
    ),
    "StyleModelApply": NodeType(
        node="StyleModelApply",
        title="Apply Style Model",
        inputs={
            "strength": InputType(type="number", min=0, max=10),
            "strength_type": InputType(type="choice", options=("multiply", "attn_bias")),
        },
    ),
    "ReferenceLatent": NodeType(node="ReferenceLatent", optional=("latent",)),
    "InpaintModelConditioning": NodeType(
        node="InpaintModelConditioning", inputs={"noise_mask": InputType(type="boolean")}
    ),
    "CheckpointLoaderSimple": NodeType(node="CheckpointLoaderSimple", title="Load Checkpoint"),
    "UNETLoader": NodeType(
        node="UNETLoader",
        title="Load Diffusion Model",
        inputs={
            "weight_dtype": InputType(
                type="choice", options=("default", "fp8_e4m3fn", "fp8_e4m3fn_fast", "fp8_e5m2")
            )
        },
    ),
    "CLIPLoader": NodeType(node="CLIPLoader", title="Load CLIP", optional=("device",)),
    "DualCLIPLoader": NodeType(node="DualCLIPLoader", optional=("device",)),
    "VAELoader": NodeType(node="VAELoader", title="Load VAE"),
    "ControlNetLoader": NodeType(node="ControlNetLoader", title="Load ControlNet Model"),
    "CLIPVisionLoader": NodeType(node="CLIPVisionLoader", title="Load CLIP Vision"),
    "StyleModelLoader": NodeType(node="StyleModelLoader", title="Load Style Model"),
    "UpscaleModelLoader": NodeType(node="UpscaleModelLoader", title="Load Upscale Model"),
    "LoraLoader": NodeType(
        node="LoraLoader",
        title="Load LoRA",
        inputs={
            "strength_model": InputType(type="number", min=-100, max=100),
            "strength_clip": InputType(type="number", min=-100, max=100),
        },
    ),
    "LoraLoaderModelOnly": NodeType(
        node="LoraLoaderModelOnly",
        inputs={"strength_model": InputType(type="number", min=-100, max=100)},
    ),
    "EmptyLatentImage": NodeType(
        node="EmptyLatentImage",
        title="Empty Latent Image",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
    ),
    "EmptySD3LatentImage": NodeType(
        node="EmptySD3LatentImage",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
    ),
    "EmptyImage": NodeType(
        node="EmptyImage",
        inputs={
            "width": InputType(type="integer", min=1, max=16384),
            "height": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
            "color": InputType(type="integer", min=0, max=16777215),
        },
    ),
    "EmptyHunyuanLatentVideo": NodeType(
        node="EmptyHunyuanLatentVideo",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
    ),
    "EmptyMochiLatentVideo": NodeType(
        node="EmptyMochiLatentVideo",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
    ),
    "EmptyCosmosLatentVideo": NodeType(
        node="EmptyCosmosLatentVideo",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
    ),
    "EmptyLTXVLatentVideo": NodeType(
        node="EmptyLTXVLatentVideo",
        inputs={
            "width": InputType(type="integer", min=64, max=16384),
            "height": InputType(type="integer", min=64, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
    ),
    "EmptyLatentAudio": NodeType(
        node="EmptyLatentAudio",
        inputs={
            "seconds": InputType(type="number", min=1, max=1000),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
    ),
    "EmptyAceStepLatentAudio": NodeType(
        node="EmptyAceStepLatentAudio",
        inputs={
            "seconds": InputType(type="number", min=1, max=1000),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
    ),
    "WanImageToVideo": NodeType(
        node="WanImageToVideo",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
        optional=("clip_vision_output", "start_image"),
    ),
    "WanFirstLastFrameToVideo": NodeType(
        node="WanFirstLastFrameToVideo",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
        optional=("clip_vision_start_image", "clip_vision_end_image", "start_image", "end_image"),
    ),
    "WanFunControlToVideo": NodeType(
        node="WanFunControlToVideo",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
        optional=("clip_vision_output", "start_image", "control_video"),
    ),
    "WanVaceToVideo": NodeType(
        node="WanVaceToVideo",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
            "strength": InputType(type="number", min=0, max=1000),
        },
        optional=("control_video", "control_masks", "reference_image"),
    ),
    "Wan22ImageToVideoLatent": NodeType(
        node="Wan22ImageToVideoLatent",
        inputs={
            "width": InputType(type="integer", min=32, max=16384),
            "height": InputType(type="integer", min=32, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
        },
        optional=("start_image",),
    ),
    "HunyuanImageToVideo": NodeType(
        node="HunyuanImageToVideo",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
            "guidance_type": InputType(
                type="choice", options=("v1 (concat)", "v2 (replace)", "custom")
            ),
        },
        optional=("start_image",),
    ),
    "LTXVImgToVideo": NodeType(
        node="LTXVImgToVideo",
        inputs={
            "width": InputType(type="integer", min=64, max=16384),
            "height": InputType(type="integer", min=64, max=16384),
            "length": InputType(type="integer", min=1, max=16384),
            "batch_size": InputType(type="integer", min=1, max=4096),
            "strength": InputType(type="number", min=0, max=1),
        },
    ),
    "LTXVConditioning": NodeType(
        node="LTXVConditioning", inputs={"frame_rate": InputType(type="number", min=0, max=1000)}
    ),
    "LTXVScheduler": NodeType(
        node="LTXVScheduler",
        inputs={
            "steps": InputType(type="integer", min=1, max=10000),
            "max_shift": InputType(type="number", min=0, max=100),
            "base_shift": InputType(type="number", min=0, max=100),
            "stretch": InputType(type="boolean"),
            "terminal": InputType(type="number", min=0, max=0.99),
        },
        optional=("latent",),
    ),
    "SVD_img2vid_Conditioning": NodeType(
        node="SVD_img2vid_Conditioning",
        inputs={
            "width": InputType(type="integer", min=16, max=16384),
            "height": InputType(type="integer", min=16, max=16384),
            "video_frames": InputType(type="integer", min=1, max=4096),
            "motion_bucket_id": InputType(type="integer", min=1, max=1023),
            "fps": InputType(type="integer", min=1, max=1024),
            "augmentation_level": InputType(type="number", min=0, max=10),
        },
    ),
    "LatentUpscale": NodeType(
        node="LatentUpscale",
        title="Upscale Latent",
        inputs={
            "upscale_method": InputType(
                type="choice", options=("nearest-exact", "bilinear", "area", "bicubic", "bislerp")
            ),
            "width": InputType(type="integer", min=0, max=16384),
            "height": InputType(type="integer", min=0, max=16384),
            "crop": InputType(type="choice", options=("disabled", "center")),
        },
    ),
    "LatentUpscaleBy": NodeType(
        node="LatentUpscaleBy",
        title="Upscale Latent By",
        inputs={
            "upscale_method": InputType(
                type="choice", options=("nearest-exact", "bilinear", "area", "bicubic", "bislerp")
            ),
            "scale_by": InputType(type="number", min=0.01, max=8),
        },
    ),
    "LatentFromBatch": NodeType(
        node="LatentFromBatch",
        title="Latent From Batch",
        inputs={
            "batch_index": InputType(type="integer", min=0, max=63),
            "length": InputType(type="integer", min=1, max=64),
        },
    ),
    "RepeatLatentBatch": NodeType(
        node="RepeatLatentBatch",
        title="Repeat Latent Batch",
        inputs={"amount": InputType(type="integer", min=1, max=64)},
    ),
    "SetLatentNoiseMask": NodeType(node="SetLatentNoiseMask", title="Set Latent Noise Mask"),
    "VAEDecode": NodeType(node="VAEDecode", title="VAE Decode"),
    "VAEDecodeTiled": NodeType(
        node="VAEDecodeTiled",
        title="VAE Decode (Tiled)",
        inputs={
            "tile_size": InputType(type="integer", min=64, max=4096),
            "overlap": InputType(type="integer", min=0, max=4096),
            "temporal_size": InputType(type="integer", min=8, max=4096),
            "temporal_overlap": InputType(type="integer", min=4, max=4096),
        },
    ),
    "VAEEncode": NodeType(node="VAEEncode", title="VAE Encode"),
    "VAEEncodeTiled": NodeType(
        node="VAEEncodeTiled",
        title="VAE Encode (Tiled)",
        inputs={
            "tile_size": InputType(type="integer", min=64, max=4096),
            "overlap": InputType(type="integer", min=0, max=4096),
            "temporal_size": InputType(type="integer", min=8, max=4096),
            "temporal_overlap": InputType(type="integer", min=4, max=4096),
        },
    ),
    "VAEEncodeForInpaint": NodeType(
        node="VAEEncodeForInpaint",
        title="VAE Encode (for Inpainting)",
        inputs={"grow_mask_by": InputType(type="integer", min=0, max=64)},
    ),
    "VAEDecodeAudio": NodeType(node="VAEDecodeAudio"),
    "LoadImage": NodeType(node="LoadImage", title="Load Image"),
    "LoadImageMask": NodeType(
        node="LoadImageMask",
        title="Load Image (as Mask)",
        inputs={"channel": InputType(type="choice", options=("alpha", "red", "green", "blue"))},
    ),
    "LoadImageOutput": NodeType(node="LoadImageOutput", title="Load Image (from Outputs)"),
    "ImageScale": NodeType(
        node="ImageScale",
        title="Upscale Image",
        inputs={
            "upscale_method": InputType(
                type="choice", options=("nearest-exact", "bilinear", "area", "bicubic", "lanczos")
            ),
            "width": InputType(type="integer", min=0, max=16384),
            "height": InputType(type="integer", min=0, max=16384),
            "crop": InputType(type="choice", options=("disabled", "center")),
        },
    ),
    "ImageScaleBy": NodeType(
        node="ImageScaleBy",
        title="Upscale Image By",
        inputs={
            "upscale_method": InputType(
                type="choice", options=("nearest-exact", "bilinear", "area", "bicubic", "lanczos")
            ),
            "scale_by": InputType(type="number", min=0.01, max=8),
        },
    ),
    "ImageScaleToTotalPixels": NodeType(
        node="ImageScaleToTotalPixels",
        inputs={
            "upscale_method": InputType(
                type="choice", options=("nearest-exact", "bilinear", "area", "bicubic", "lanczos")
            ),
            "megapixels": InputType(type="number", min=0.01, max=16),
        },
    ),
    "ImageScaleToMaxDimension": NodeType(
        node="ImageScaleToMaxDimension",
        inputs={
            "upscale_method": InputType(
                type="choice", options=("nearest-exact", "bilinear", "area", "bicubic", "lanczos")
            ),
            "largest_size": InputType(type="integer", min=0, max=16384),
        },
    ),
    "ImageUpscaleWithModel": NodeType(
        node="ImageUpscaleWithModel", title="Upscale Image (using Model)"
    ),
    "FluxKontextImageScale": NodeType(node="FluxKontextImageScale"),
    "FluxKontextMultiReferenceLatentMethod": NodeType(
        node="FluxKontextMultiReferenceLatentMethod",
        inputs={
            "reference_latents_method": InputType(
                type="choice", options=("offset", "index", "uxo/uno")
            )
        },
    ),
    "ImageInvert": NodeType(node="ImageInvert", title="Invert Image"),
    "ImageBatch": NodeType(node="ImageBatch", title="Batch Images"),
    "ImageFromBatch": NodeType(
        node="ImageFromBatch",
        inputs={
            "batch_index": InputType(type="integer", min=0, max=4095),
            "length": InputType(type="integer", min=1, max=4096),
        },
    ),
    "RepeatImageBatch": NodeType(
        node="RepeatImageBatch", inputs={"amount": InputType(type="integer", min=1, max=4096)}
    ),
    "ImageStitch": NodeType(
        node="ImageStitch",
        title="Image Stitch",
        inputs={
            "direction": InputType(type="choice", options=("right", "down", "left", "up")),
            "match_image_size": InputType(type="boolean"),
            "spacing_width": InputType(type="integer", min=0, max=1024),
            "spacing_color": InputType(
                type="choice", options=("white", "black", "red", "green", "blue")
            ),
        },
        optional=("image2",),
    ),
    "ImageCrop": NodeType(
        node="ImageCrop",
        inputs={
            "width": InputType(type="integer", min=1, max=16384),
            "height": InputType(type="integer", min=1, max=16384),
            "x": InputType(type="integer", min=0, max=16384),
            "y": InputType(type="integer", min=0, max=16384),
        },
    ),
    "ImageRotate": NodeType(
        node="ImageRotate",
        inputs={
            "rotation": InputType(
                type="choice", options=("none", "90 degrees", "180 degrees", "270 degrees")
            )
        },
    ),
    "ImageFlip": NodeType(
        node="ImageFlip",
        inputs={
            "flip_method": InputType(
                type="choice", options=("x-axis: vertically", "y-axis: horizontally")
            )
        },
    ),
    "ImagePadForOutpaint": NodeType(
        node="ImagePadForOutpaint",
        title="Pad Image for Outpainting",
        inputs={
            "left": InputType(type="integer", min=0, max=16384),
            "top": InputType(type="integer", min=0, max=16384),
            "right": InputType(type="integer", min=0, max=16384),
            "bottom": InputType(type="integer", min=0, max=16384),
            "feathering": InputType(type="integer", min=0, max=16384),
        },
    ),
    "ImageBlend": NodeType(
        node="ImageBlend",
        inputs={
            "blend_factor": InputType(type="number", min=0, max=1),
            "blend_mode": InputType(
                type="choice",
                options=("normal", "multiply", "screen", "overlay", "soft_light", "difference"),
            ),
        },
    ),
    "ImageBlur": NodeType(
        node="ImageBlur",
        inputs={
            "blur_radius": InputType(type="integer", min=1, max=31),
            "sigma": InputType(type="number", min=0.1, max=10),
        },
    ),
    "ImageSharpen": NodeType(
        node="ImageSharpen",
        inputs={
            "sharpen_radius": InputType(type="integer", min=1, max=31),
            "sigma": InputType(type="number", min=0.1, max=10),
            "alpha": InputType(type="number", min=0, max=5),
        },
    ),
    "ImageQuantize": NodeType(
        node="ImageQuantize",
        inputs={
            "colors": InputType(type="integer", min=1, max=256),
            "dither": InputType(
                type="choice",
                options=("none", "floyd-steinberg", "bayer-2", "bayer-4", "bayer-8", "bayer-16"),
            ),
        },
    ),
    "ImageCompositeMasked": NodeType(
        node="ImageCompositeMasked",
        inputs={
            "x": InputType(type="integer", min=0, max=16384),
            "y": InputType(type="integer", min=0, max=16384),
            "resize_source": InputType(type="boolean"),
        },
        optional=("mask",),
    ),
    "Canny": NodeType(
        node="Canny",
        inputs={
            "low_threshold": InputType(type="number", min=0.01, max=0.99),
            "high_threshold": InputType(type="number", min=0.01, max=0.99),
        },
    ),
    "ImageToMask": NodeType(
        node="ImageToMask",
        title="Convert Image to Mask",
        inputs={"channel": InputType(type="choice", options=("red", "green", "blue", "alpha"))},
    ),
    "MaskToImage": NodeType(node="MaskToImage", title="Convert Mask to Image"),
    "ImageColorToMask": NodeType(
        node="ImageColorToMask", inputs={"color": InputType(type="integer", min=0, max=16777215)}
    ),
    "SolidMask": NodeType(
        node="SolidMask",
        inputs={
            "value": InputType(type="number", min=0, max=1),
            "width": InputType(type="integer", min=1, max=16384),
            "height": InputType(type="integer", min=1, max=16384),
        },
    ),
    "InvertMask": NodeType(node="InvertMask"),
    "GrowMask": NodeType(
        node="GrowMask",
        inputs={
            "expand": InputType(type="integer", min=-16384, max=16384),
            "tapered_corners": InputType(type="boolean"),
        },
    ),
    "FeatherMask": NodeType(
        node="FeatherMask",
        inputs={
            "left": InputType(type="integer", min=0, max=16384),
            "top": InputType(type="integer", min=0, max=16384),
            "right": InputType(type="integer", min=0, max=16384),
            "bottom": InputType(type="integer", min=0, max=16384),
        },
    ),
    "ThresholdMask": NodeType(
        node="ThresholdMask", inputs={"value": InputType(type="number", min=0, max=1)}
    ),
    "JoinImageWithAlpha": NodeType(node="JoinImageWithAlpha", title="Join Image with Alpha"),
    "SplitImageWithAlpha": NodeType(node="SplitImageWithAlpha", title="Split Image with Alpha"),
    "LoadVideo": NodeType(node="LoadVideo", title="Load Video"),
    "LoadAudio": NodeType(node="LoadAudio", title="Load Audio"),
    "CreateVideo": NodeType(
        node="CreateVideo",
        title="Create Video",
        inputs={"fps": InputType(type="number", min=1, max=120)},
        optional=("audio",),
    ),
    "GetVideoComponents": NodeType(node="GetVideoComponents", title="Get Video Components"),
    "AudioConcat": NodeType(
        node="AudioConcat",
        inputs={"direction": InputType(type="choice", options=("after", "before"))},
    ),
    "TrimAudioDuration": NodeType(
        node="TrimAudioDuration",
        inputs={
            "start_index": InputType(type="number"),
            "duration": InputType(type="number", min=0),
        },
    ),
    "PrimitiveString": NodeType(
        node="PrimitiveString", title="String", inputs={"value": InputType(type="string")}
    ),
    "PrimitiveStringMultiline": NodeType(
        node="PrimitiveStringMultiline",
        title="String (Multiline)",
        inputs={"value": InputType(type="string")},
    ),
    "PrimitiveInt": NodeType(
        node="PrimitiveInt", title="Int", inputs={"value": InputType(type="integer")}
    ),
    "PrimitiveFloat": NodeType(
        node="PrimitiveFloat", title="Float", inputs={"value": InputType(type="number")}
    ),
    "PrimitiveBoolean": NodeType(
        node="PrimitiveBoolean", title="Boolean", inputs={"value": InputType(type="boolean")}
    ),
    "StringConcatenate": NodeType(
        node="StringConcatenate",
        title="Concatenate",
        inputs={
            "string_a": InputType(type="string"),
            "string_b": InputType(type="string"),
            "delimiter": InputType(type="string"),
        },
    ),
    "StringReplace": NodeType(
        node="StringReplace",
        title="Replace",
        inputs={
            "string": InputType(type="string"),
            "find": InputType(type="string"),
            "replace": InputType(type="string"),
        },
    ),
    "SaveImage": NodeType(
        node="SaveImage",
        title="Save Image",
        inputs={"filename_prefix": InputType(type="string")},
        saves="image",
    ),
    "PreviewImage": NodeType(node="PreviewImage", title="Preview Image", saves="image"),
    "SaveImageWebsocket": NodeType(node="SaveImageWebsocket", saves="image"),
    "SaveAnimatedWEBP": NodeType(
        node="SaveAnimatedWEBP",
        inputs={
            "filename_prefix": InputType(type="string"),
            "fps": InputType(type="number", min=0.01, max=1000),
            "lossless": InputType(type="boolean"),
            "quality": InputType(type="integer", min=0, max=100),
            "method": InputType(type="choice", options=("default", "fastest", "slowest")),
        },
        saves="image",
    ),
    "SaveAnimatedPNG": NodeType(
        node="SaveAnimatedPNG",
        inputs={
            "filename_prefix": InputType(type="string"),
            "fps": InputType(type="number", min=0.01, max=1000),
            "compress_level": InputType(type="integer", min=0, max=9),
        },
        saves="image",
    ),
    "SaveSVGNode": NodeType(
        node="SaveSVGNode", inputs={"filename_prefix": InputType(type="string")}, saves="image"
    ),
    "MaskPreview": NodeType(node="MaskPreview", title="Preview Mask", saves="image"),
    "SaveVideo": NodeType(
        node="SaveVideo",
        title="Save Video",
        inputs={
            "filename_prefix": InputType(type="string"),
            "format": InputType(type="choice", options=("auto", "mp4")),
            "codec": InputType(type="choice", options=("auto", "h264")),
        },
        saves="video",
    ),
    "SaveWEBM": NodeType(
        node="SaveWEBM",
        inputs={
            "filename_prefix": InputType(type="string"),
            "codec": InputType(type="choice", options=("vp9", "av1")),
            "fps": InputType(type="number", min=0.01, max=1000),
            "crf": InputType(type="number", min=0, max=63),
        },
        saves="video",
    ),
    "SaveAudio": NodeType(
        node="SaveAudio",
        title="Save Audio (FLAC)",
        inputs={"filename_prefix": InputType(type="string")},
        saves="audio",
    ),
    "SaveAudioMP3": NodeType(
        node="SaveAudioMP3",
        title="Save Audio (MP3)",
        inputs={
            "filename_prefix": InputType(type="string"),
            "quality": InputType(type="choice", options=("V0", "128k", "320k")),
        },
        saves="audio",
    ),
    "SaveAudioOpus": NodeType(
        node="SaveAudioOpus",
        title="Save Audio (Opus)",
        inputs={
            "filename_prefix": InputType(type="string"),
            "quality": InputType(type="choice", options=("64k", "96k", "128k", "192k", "320k")),
        },
        saves="audio",
    ),
    "PreviewAudio": NodeType(node="PreviewAudio", title="Preview Audio", saves="audio"),
    "SaveGLB": NodeType(
        node="SaveGLB", inputs={"filename_prefix": InputType(type="string")}, saves="3d"
    ),
    "Preview3D": NodeType(node="Preview3D", title="Preview 3D", saves="3d"),
    "PreviewAny": NodeType(node="PreviewAny", title="Preview Any", saves="text"),
}
"""By their classes."""

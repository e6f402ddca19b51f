# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""FLUX: Pictures from text and edited pictures with the hosted open FLUX models, many of them
with a LoRA, and video with FLUX 3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import (
    DataField,
    DataForm,
    Endpoint,
    GivenBy,
    Parameter,
    PriceRule,
    PriceTable,
    Wire,
)

AspectRatioOption: TypeAlias = Literal[
    "1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom", "auto"
]
AspectRatioOption2: TypeAlias = Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom"]
AspectRatioOption3: TypeAlias = Literal["auto", "21:9", "2:1", "16:9", "4:3", "1:1", "3:4", "9:16"]

F_2_DEV_EDIT = Endpoint(
    path="rhart-image/f-2-dev/edit",
    names=("f-2-dev/edit",),
    family="flux",
    method="f_2_dev_edit",
    task="image-edit",
    output="image",
    summary="Edits a picture as a text says with FLUX.2 Dev.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="20##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            node_key="17##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given. Custom uses the width and height you send.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom", "auto"),
            node_key="46##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
                "auto": "9",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="35##value",
        ),
        Parameter(
            name="customHight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. On the wire the service spells it `customHight`. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="34##value",
            evidence="The unusual spelling is kept on purpose by two clients; another one writes customHeight.",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="51##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / f / f-2-dev/edit",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_2_DEV_EDIT_LORA = Endpoint(
    path="rhart-image/f-2-dev/edit-lora",
    names=("f-2-dev/edit-lora",),
    family="flux",
    method="f_2_dev_edit_lora",
    task="image-edit",
    output="image",
    summary="Edits a picture as a text says with FLUX.2 Dev and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="51##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            node_key="16##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given. Custom uses the width and height you send.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom", "auto"),
            node_key="47##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
                "auto": "9",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="48##value",
        ),
        Parameter(
            name="customHight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. On the wire the service spells it `customHight`. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="49##value",
            evidence="The unusual spelling is kept on purpose by two clients; another one writes customHeight.",
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="18##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="18##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="52##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / f / f-2-dev/edit-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_2_DEV_TEXT_TO_IMAGE = Endpoint(
    path="rhart-image/f-2-dev/text-to-image",
    names=("f-2-dev/text-to-image",),
    family="flux",
    method="f_2_dev_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with FLUX.2 Dev.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="12##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Custom uses the width and height you send.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom"),
            node_key="41##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="30##value",
        ),
        Parameter(
            name="customHight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. On the wire the service spells it `customHight`. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="29##value",
            evidence="The unusual spelling is kept on purpose by two clients; another one writes customHeight.",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="43##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / f / f-2-dev/text-to-image",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_2_DEV_TEXT_TO_IMAGE_LORA = Endpoint(
    path="rhart-image/f-2-dev/text-to-image-lora",
    names=("f-2-dev/text-to-image-lora",),
    family="flux",
    method="f_2_dev_text_to_image_lora",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with FLUX.2 Dev and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="12##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Custom uses the width and height you send.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom"),
            node_key="42##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="43##value",
        ),
        Parameter(
            name="customHight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. On the wire the service spells it `customHight`. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="30##value",
            evidence="The unusual spelling is kept on purpose by two clients; another one writes customHeight.",
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="16##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="16##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="44##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / f / f-2-dev/text-to-image-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_2_KLEIN_4B_EDIT = Endpoint(
    path="rhart-image/f-2-klein-4b/edit",
    names=("f-2-klein-4b/edit",),
    family="flux",
    method="f_2_klein_4b_edit",
    task="image-edit",
    output="image",
    summary="Edits a picture as a text says with FLUX.2 Klein 4B, the smallest variant.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="19##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            node_key="17##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="47##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
            },
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="51##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / f / f-2-klein-4b/edit",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_2_KLEIN_4B_EDIT_LORA = Endpoint(
    path="rhart-image/f-2-klein-4b/edit-lora",
    names=("f-2-klein-4b/edit-lora",),
    family="flux",
    method="f_2_klein_4b_edit_lora",
    task="image-edit",
    output="image",
    summary="Edits a picture as a text says with FLUX.2 Klein 4B and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="41##image",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="37##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
            },
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            node_key="16##text",
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="18##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="18##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="40##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / f / f-2-klein-4b/edit-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_2_KLEIN_4B_TEXT_TO_IMAGE = Endpoint(
    path="rhart-image/f-2-klein-4b/text-to-image",
    names=("f-2-klein-4b/text-to-image",),
    family="flux",
    method="f_2_klein_4b_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with FLUX.2 Klein 4B, the smallest variant.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="9##text",
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="25##value",
        ),
        Parameter(
            name="customHight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. On the wire the service spells it `customHight`. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="26##value",
            evidence="The unusual spelling is kept on purpose by two clients; another one writes customHeight.",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Custom uses the width and height you send.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom"),
            node_key="94##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
            },
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="103##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / f / f-2-klein-4b/text-to-image",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_2_KLEIN_4B_TEXT_TO_IMAGE_LORA = Endpoint(
    path="rhart-image/f-2-klein-4b/text-to-image-lora",
    names=("f-2-klein-4b/text-to-image-lora",),
    family="flux",
    method="f_2_klein_4b_text_to_image_lora",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with FLUX.2 Klein 4B and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="9##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="33##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
            },
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="15##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="15##strength_model",
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / f / f-2-klein-4b/text-to-image-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. This endpoint alone has no choice of file type. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_2_KLEIN_9B_EDIT = Endpoint(
    path="rhart-image/f-2-klein-9b/edit",
    names=("f-2-klein-9b/edit",),
    family="flux",
    method="f_2_klein_9b_edit",
    task="image-edit",
    output="image",
    summary="Edits a picture as a text says with FLUX.2 Klein 9B, between Klein 4B and Dev in size.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="53##image",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            node_key="54##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given. Custom uses the width and height you send.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom", "auto"),
            node_key="81##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
                "auto": "9",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="70##value",
        ),
        Parameter(
            name="customHight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. On the wire the service spells it `customHight`. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="69##value",
            evidence="The unusual spelling is kept on purpose by two clients; another one writes customHeight.",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="55##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / f / f-2-klein-9b/edit",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_2_KLEIN_9B_TEXT_TO_IMAGE = Endpoint(
    path="rhart-image/f-2-klein-9b/text-to-image",
    names=("f-2-klein-9b/text-to-image",),
    family="flux",
    method="f_2_klein_9b_text_to_image",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with FLUX.2 Klein 9B, between Klein 4B and Dev in size.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="36##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Custom uses the width and height you send.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom"),
            node_key="51##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="35##value",
        ),
        Parameter(
            name="customHight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. On the wire the service spells it `customHight`. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="34##value",
            evidence="The unusual spelling is kept on purpose by two clients; another one writes customHeight.",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="54##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / f / f-2-klein-9b/text-to-image",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_2_KLEIN_9B_TEXT_TO_IMAGE_LORA = Endpoint(
    path="rhart-image/f-2-klein-9b/text-to-image-lora",
    names=("f-2-klein-9b/text-to-image-lora",),
    family="flux",
    method="f_2_klein_9b_text_to_image_lora",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with FLUX.2 Klein 9B and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Custom uses the width and height you send.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom"),
            node_key="52##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="36##value",
        ),
        Parameter(
            name="customHight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. On the wire the service spells it `customHight`. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="35##value",
            evidence="The unusual spelling is kept on purpose by two clients; another one writes customHeight.",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="37##text",
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="59##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="59##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="55##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / f / f-2-klein-9b/text-to-image-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_DEV = Endpoint(
    path="rhart-image/f-dev",
    names=("f-dev",),
    family="flux",
    method="f_dev",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with FLUX.1 Dev.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="23##text",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="43##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
            },
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="48##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / f / f-dev",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f. The registry has the path but an empty list of parameters; these come from third-party code.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.04")),),
        ),
    ),
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_DEV_LORA = Endpoint(
    path="rhart-image/f-dev-lora",
    names=("f-dev-lora",),
    family="flux",
    method="f_dev_lora",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with FLUX.1 Dev and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="104##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
            },
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="105##text",
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="107##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=1,
            min=-100,
            max=100,
            step=0.01,
            node_key="107##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="106##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / f / f-dev-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f. The registry has the path but an empty list of parameters; these come from third-party code.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.03")),),
        ),
    ),
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

F_KREA_DEV_LORA = Endpoint(
    path="rhart-image/f-krea-dev-lora",
    names=("f-krea-dev-lora",),
    family="flux",
    method="f_krea_dev_lora",
    task="text-to-image",
    output="image",
    summary="Makes a picture from text with FLUX.1 Krea Dev and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"),
            node_key="133##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
            },
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            node_key="45##text",
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="115##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="115##strength_model",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            required=True,
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="135##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / text-to-image / f / f-krea-dev-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

FLUX_3_DRAFT_ENHANCE = Endpoint(
    path="rhart-video-flux3/draft-enhance",
    names=("rhart-video-flux3/draft-enhance", "FLUX 3 Video 草稿增强"),
    family="flux",
    method="flux_3_draft_enhance",
    task="video-upscale",
    output="video",
    summary="Turns a draft made with FLUX 3 into the finished video.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="draftCache",
            python_name="draft_cache",
            type="string",
            description='What the draft returned as `draft_cache`: Base64 text, or the link to it. Given by `rhart-video-flux3/image-to-video`, as `data["draft_cache"]` of its result; or by `rhart-video-flux3/text-to-video`, as `data["draft_cache"]` of its result; or by `rhart-video-flux3/video-to-video`, as `data["draft_cache"]` of its result.',
            required=True,
            min_length=1,
            max_length=2000000,
            given_by=(
                GivenBy(path="rhart-video-flux3/image-to-video", key="draft_cache"),
                GivenBy(path="rhart-video-flux3/text-to-video", key="draft_cache"),
                GivenBy(path="rhart-video-flux3/video-to-video", key="draft_cache"),
            ),
            evidence="In which part of the answer it comes is not documented.",
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the finished video is.",
            required=True,
            default="fhd",
            options=("hd", "fhd"),
        ),
        Parameter(
            name="safetyTolerance",
            python_name="safety_tolerance",
            type="integer",
            description="How much the content check lets pass: 0 is the strictest, 4 the most lenient.",
            default=2,
            min=0,
            max=4,
        ),
    ),
)

FLUX_3_IMAGE_TO_VIDEO = Endpoint(
    path="rhart-video-flux3/image-to-video",
    names=("rhart-video-flux3/image-to-video", "FLUX 3 Video 图生视频"),
    family="flux",
    method="flux_3_image_to_video",
    task="image-to-video",
    output="video",
    summary="Makes a video with sound that passes through one to ten pictures with FLUX 3.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="keyframes",
            python_name="keyframes",
            type="image",
            description="The pictures that the video passes through: one is where it begins, of two the second is where it ends, and more are spread evenly between.",
            required=True,
            multiple=True,
            max_files=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            default="auto",
            options=("auto", "21:9", "2:1", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            default=5,
            min=5,
            max=20,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is: hd, or fhd, which is enlarged from it.",
            required=True,
            default="hd",
            options=("hd", "fhd"),
        ),
        Parameter(
            name="draft",
            python_name="draft",
            type="boolean",
            description="Makes a quick, cheaper preview in HD only, which draft-enhance can turn into the finished video.",
            default=False,
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture, at no extra cost.",
            default=True,
        ),
        Parameter(
            name="safetyTolerance",
            python_name="safety_tolerance",
            type="integer",
            description="How much the content check lets pass: 0 is the strictest, 4 the most lenient.",
            default=2,
            min=0,
            max=4,
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="draft_cache",
                type="string",
                description="What draft-enhance makes the finished video from.",
            ),
        ),
        when={"draft": "true"},
    ),
)

FLUX_3_TEXT_TO_VIDEO = Endpoint(
    path="rhart-video-flux3/text-to-video",
    names=("rhart-video-flux3/text-to-video", "FLUX 3 Video 文生视频"),
    family="flux",
    method="flux_3_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video with sound from text with FLUX 3.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            default="auto",
            options=("auto", "21:9", "2:1", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            default=5,
            min=5,
            max=20,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is: hd, or fhd, which is enlarged from it.",
            required=True,
            default="hd",
            options=("hd", "fhd"),
        ),
        Parameter(
            name="draft",
            python_name="draft",
            type="boolean",
            description="Makes a quick, cheaper preview in HD only, which draft-enhance can turn into the finished video.",
            default=False,
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture, at no extra cost.",
            default=True,
        ),
        Parameter(
            name="safetyTolerance",
            python_name="safety_tolerance",
            type="integer",
            description="How much the content check lets pass: 0 is the strictest, 4 the most lenient.",
            default=2,
            min=0,
            max=4,
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="draft_cache",
                type="string",
                description="What draft-enhance makes the finished video from.",
            ),
        ),
        when={"draft": "true"},
    ),
)

FLUX_3_VIDEO_EXTEND = Endpoint(
    path="rhart-video-flux3/video-to-video",
    names=("rhart-video-flux3/video-to-video", "FLUX 3 Video 视频续生"),
    family="flux",
    method="flux_3_video_extend",
    task="video-extend",
    output="video",
    summary="Continues a video from its end with FLUX 3.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What happens next.",
            required=True,
            min_length=1,
            max_length=20480,
        ),
        Parameter(
            name="startVideo",
            python_name="start_video",
            type="video",
            description="The video to be continued.",
            required=True,
            accept=("MP4",),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given.",
            default="auto",
            options=("auto", "21:9", "2:1", "16:9", "4:3", "1:1", "3:4", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            default=5,
            min=5,
            max=20,
        ),
        Parameter(
            name="resolution",
            python_name="resolution",
            type="choice",
            description="How large and fine the video is: hd, or fhd, which is enlarged from it.",
            required=True,
            default="hd",
            options=("hd", "fhd"),
        ),
        Parameter(
            name="draft",
            python_name="draft",
            type="boolean",
            description="Makes a quick, cheaper preview in HD only, which draft-enhance can turn into the finished video.",
            default=False,
        ),
        Parameter(
            name="generateAudio",
            python_name="generate_audio",
            type="boolean",
            description="Lets the model make sound along with the picture, at no extra cost.",
            default=True,
        ),
        Parameter(
            name="safetyTolerance",
            python_name="safety_tolerance",
            type="integer",
            description="How much the content check lets pass: 0 is the strictest, 4 the most lenient.",
            default=2,
            min=0,
            max=4,
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="draft_cache",
                type="string",
                description="What draft-enhance makes the finished video from.",
            ),
        ),
        when={"draft": "true"},
    ),
)

F_KONTEXT_DEV_LORA = Endpoint(
    path="rhart-video/f-kontext/dev-lora",
    names=("f-kontext-dev-lora",),
    family="flux",
    method="f_kontext_dev_lora",
    task="image-edit",
    output="image",
    summary="Edits a picture as a text says with FLUX.1 Kontext Dev and a LoRA of your choice.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture to be edited.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
            node_key="15##image",
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height. Auto takes it from the pictures or videos given. Custom uses the width and height you send.",
            required=True,
            default="1:1",
            options=("1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2", "custom", "auto"),
            node_key="41##select",
            codes={
                "1:1": "1",
                "3:4": "2",
                "4:3": "3",
                "9:16": "4",
                "16:9": "5",
                "2:3": "6",
                "3:2": "7",
                "custom": "8",
                "auto": "9",
            },
        ),
        Parameter(
            name="customWidth",
            python_name="custom_width",
            type="integer",
            description="Width of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="44##value",
        ),
        Parameter(
            name="customHeight",
            python_name="custom_height",
            type="integer",
            description="Height of the result in pixels. It counts only with aspect_ratio set to custom.",
            default=1024,
            min=256,
            max=1536,
            step=1,
            node_key="45##value",
        ),
        Parameter(
            name="lora",
            python_name="lora",
            type="lora",
            description="A LoRA that steers style or subject, by the name of its file on the service (nodeModelName in the resource list).",
            node_key="13##lora_name",
        ),
        Parameter(
            name="lora_strength",
            python_name="lora_strength",
            type="number",
            description="How strongly the LoRA acts: 0 not at all, 1 in full; a negative value pushes away from it. Useful values mostly lie between 0.5 and 1.",
            default=0,
            min=-100,
            max=100,
            step=0.01,
            node_key="13##strength_model",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change and what to keep, in plain words.",
            required=True,
            node_key="4##text",
        ),
        Parameter(
            name="outputFormat",
            python_name="output_format",
            type="choice",
            description="File type of the result.",
            default="png",
            options=("png", "jpeg", "webp(lossless)", "webp(lossy)"),
            node_key="16##file_type",
            codes={
                "png": "PNG",
                "jpeg": "JPEG",
                "webp(lossless)": "WEBP (lossless)",
                "webp(lossy)": "WEBP (lossy)",
            },
        ),
    ),
    nav=("Image Generation & Processing / image-to-image / f / f-kontext-dev-lora",),
    notes="The documentation prints node keys, which a client that tried them found refused; `wire=` asks for another form than the endpoint's own. No limit on the length of the text is known. The path lies under video, but the result is a picture. The documented name shortens FLUX to f.",
    wire=Wire(form="flat_codes", evidence="third-party code", as_of="2026-09-05"),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    F_2_DEV_EDIT,
    F_2_DEV_EDIT_LORA,
    F_2_DEV_TEXT_TO_IMAGE,
    F_2_DEV_TEXT_TO_IMAGE_LORA,
    F_2_KLEIN_4B_EDIT,
    F_2_KLEIN_4B_EDIT_LORA,
    F_2_KLEIN_4B_TEXT_TO_IMAGE,
    F_2_KLEIN_4B_TEXT_TO_IMAGE_LORA,
    F_2_KLEIN_9B_EDIT,
    F_2_KLEIN_9B_TEXT_TO_IMAGE,
    F_2_KLEIN_9B_TEXT_TO_IMAGE_LORA,
    F_DEV,
    F_DEV_LORA,
    F_KREA_DEV_LORA,
    FLUX_3_DRAFT_ENHANCE,
    FLUX_3_IMAGE_TO_VIDEO,
    FLUX_3_TEXT_TO_VIDEO,
    FLUX_3_VIDEO_EXTEND,
    F_KONTEXT_DEV_LORA,
)


class Flux(Family[CallT]):
    """FLUX: Pictures from text and edited pictures with the hosted open FLUX models, many of
    them with a LoRA, and video with FLUX 3.
    """

    @method(F_2_DEV_EDIT)
    def f_2_dev_edit(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture as a text says with FLUX.2 Dev.

        - Name: ``f-2-dev/edit``
        - Path: ``rhart-image/f-2-dev/edit``
        - Task: image-edit
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            image_url: The picture to be edited. JPG or PNG up to 10 MB.
            prompt: What to change and what to keep, in plain words.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. Custom uses the width and height you send. "1:1", "3:4", "4:3",
                "9:16", "16:9", "2:3", "3:2", "custom" or "auto". Default: "9:16".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. On the wire the service spells it
                `customHight`. It counts only with aspect_ratio set to custom. 256 to 1,536. Service
                default: 1024. Uncertain: The unusual spelling is kept on purpose by two clients;
                another one writes customHeight.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_dev_edit(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_2_DEV_EDIT_LORA)
    def f_2_dev_edit_lora(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        lora: str | None = None,
        lora_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture as a text says with FLUX.2 Dev and a LoRA of your choice.

        - Name: ``f-2-dev/edit-lora``
        - Path: ``rhart-image/f-2-dev/edit-lora``
        - Task: image-edit
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            image_url: The picture to be edited. JPG or PNG up to 10 MB.
            prompt: What to change and what to keep, in plain words.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. Custom uses the width and height you send. "1:1", "3:4", "4:3",
                "9:16", "16:9", "2:3", "3:2", "custom" or "auto". Default: "9:16".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. On the wire the service spells it
                `customHight`. It counts only with aspect_ratio set to custom. 256 to 1,536. Service
                default: 1024. Uncertain: The unusual spelling is kept on purpose by two clients;
                another one writes customHeight.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_dev_edit_lora(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_2_DEV_TEXT_TO_IMAGE)
    def f_2_dev_text_to_image(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption2 = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with FLUX.2 Dev.

        - Name: ``f-2-dev/text-to-image``
        - Path: ``rhart-image/f-2-dev/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. Custom uses the width and height you
                send. "1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2" or "custom". Default:
                "9:16".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. On the wire the service spells it
                `customHight`. It counts only with aspect_ratio set to custom. 256 to 1,536. Service
                default: 1024. Uncertain: The unusual spelling is kept on purpose by two clients;
                another one writes customHeight.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_dev_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_2_DEV_TEXT_TO_IMAGE_LORA)
    def f_2_dev_text_to_image_lora(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption2 = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        lora: str | None = None,
        lora_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with FLUX.2 Dev and a LoRA of your choice.

        - Name: ``f-2-dev/text-to-image-lora``
        - Path: ``rhart-image/f-2-dev/text-to-image-lora``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. Custom uses the width and height you
                send. "1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2" or "custom". Default:
                "9:16".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. On the wire the service spells it
                `customHight`. It counts only with aspect_ratio set to custom. 256 to 1,536. Service
                default: 1024. Uncertain: The unusual spelling is kept on purpose by two clients;
                another one writes customHeight.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_dev_text_to_image_lora(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_2_KLEIN_4B_EDIT)
    def f_2_klein_4b_edit(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture as a text says with FLUX.2 Klein 4B, the smallest variant.

        - Name: ``f-2-klein-4b/edit``
        - Path: ``rhart-image/f-2-klein-4b/edit``
        - Task: image-edit
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            image_url: The picture to be edited. JPG or PNG up to 10 MB.
            prompt: What to change and what to keep, in plain words.
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16".
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_klein_4b_edit(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_2_KLEIN_4B_EDIT_LORA)
    def f_2_klein_4b_edit_lora(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        lora: str | None = None,
        lora_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture as a text says with FLUX.2 Klein 4B and a LoRA of your choice.

        - Name: ``f-2-klein-4b/edit-lora``
        - Path: ``rhart-image/f-2-klein-4b/edit-lora``
        - Task: image-edit
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            image_url: The picture to be edited. JPG or PNG up to 10 MB.
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16".
            prompt: What to change and what to keep, in plain words.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_klein_4b_edit_lora(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_2_KLEIN_4B_TEXT_TO_IMAGE)
    def f_2_klein_4b_text_to_image(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption2 = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with FLUX.2 Klein 4B, the smallest variant.

        - Name: ``f-2-klein-4b/text-to-image``
        - Path: ``rhart-image/f-2-klein-4b/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. On the wire the service spells it
                `customHight`. It counts only with aspect_ratio set to custom. 256 to 1,536. Service
                default: 1024. Uncertain: The unusual spelling is kept on purpose by two clients;
                another one writes customHeight.
            aspect_ratio: Shape of the result, width to height. Custom uses the width and height you
                send. "1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2" or "custom". Default:
                "9:16".
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_klein_4b_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_2_KLEIN_4B_TEXT_TO_IMAGE_LORA)
    def f_2_klein_4b_text_to_image_lora(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        lora: str | None = None,
        lora_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with FLUX.2 Klein 4B and a LoRA of your choice.

        - Name: ``f-2-klein-4b/text-to-image-lora``
        - Path: ``rhart-image/f-2-klein-4b/text-to-image-lora``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. This endpoint alone has no choice of file type. The documented name shortens
          FLUX to f.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16".
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_klein_4b_text_to_image_lora(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_2_KLEIN_9B_EDIT)
    def f_2_klein_9b_edit(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture as a text says with FLUX.2 Klein 9B, between Klein 4B and Dev in size.

        - Name: ``f-2-klein-9b/edit``
        - Path: ``rhart-image/f-2-klein-9b/edit``
        - Task: image-edit
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            image_url: The picture to be edited. JPG or PNG up to 10 MB.
            prompt: What to change and what to keep, in plain words.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. Custom uses the width and height you send. "1:1", "3:4", "4:3",
                "9:16", "16:9", "2:3", "3:2", "custom" or "auto". Default: "9:16".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. On the wire the service spells it
                `customHight`. It counts only with aspect_ratio set to custom. 256 to 1,536. Service
                default: 1024. Uncertain: The unusual spelling is kept on purpose by two clients;
                another one writes customHeight.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_klein_9b_edit(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_2_KLEIN_9B_TEXT_TO_IMAGE)
    def f_2_klein_9b_text_to_image(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption2 = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with FLUX.2 Klein 9B, between Klein 4B and Dev in size.

        - Name: ``f-2-klein-9b/text-to-image``
        - Path: ``rhart-image/f-2-klein-9b/text-to-image``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. Custom uses the width and height you
                send. "1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2" or "custom". Default:
                "9:16".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. On the wire the service spells it
                `customHight`. It counts only with aspect_ratio set to custom. 256 to 1,536. Service
                default: 1024. Uncertain: The unusual spelling is kept on purpose by two clients;
                another one writes customHeight.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_klein_9b_text_to_image(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_2_KLEIN_9B_TEXT_TO_IMAGE_LORA)
    def f_2_klein_9b_text_to_image_lora(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption2 = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        custom_width: int | None = None,
        custom_height: int | None = None,
        lora: str | None = None,
        lora_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with FLUX.2 Klein 9B and a LoRA of your choice.

        - Name: ``f-2-klein-9b/text-to-image-lora``
        - Path: ``rhart-image/f-2-klein-9b/text-to-image-lora``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            aspect_ratio: Shape of the result, width to height. Custom uses the width and height you
                send. "1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2" or "custom". Default:
                "9:16".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. On the wire the service spells it
                `customHight`. It counts only with aspect_ratio set to custom. 256 to 1,536. Service
                default: 1024. Uncertain: The unusual spelling is kept on purpose by two clients;
                another one writes customHeight.
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_2_klein_9b_text_to_image_lora(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(F_DEV)
    def f_dev(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with FLUX.1 Dev.

        - Name: ``f-dev``
        - Path: ``rhart-image/f-dev``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.04 per call (on .cn, published 2026-04-29)
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f. The registry has the path but an empty
          list of parameters; these come from third-party code.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16".
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_dev(prompt="A red bicycle leaning against a white wall")
        """
        ...

    @method(F_DEV_LORA)
    def f_dev_lora(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        lora: str | None = None,
        lora_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with FLUX.1 Dev and a LoRA of your choice.

        - Name: ``f-dev-lora``
        - Path: ``rhart-image/f-dev-lora``
        - Task: text-to-image
        - Output: image
        - Price: CNY 0.03 per call (on .cn, published 2026-04-29)
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f. The registry has the path but an empty
          list of parameters; these come from third-party code.

        Args:
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16".
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 1.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_dev_lora(prompt="A red bicycle leaning against a white wall")
        """
        ...

    @method(F_KREA_DEV_LORA)
    def f_krea_dev_lora(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "3:4", "4:3", "9:16", "16:9", "2:3", "3:2"] = "9:16",
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] = "png",
        lora: str | None = None,
        lora_strength: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a picture from text with FLUX.1 Krea Dev and a LoRA of your choice.

        - Name: ``f-krea-dev-lora``
        - Path: ``rhart-image/f-krea-dev-lora``
        - Task: text-to-image
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The documented name shortens FLUX to f.

        Args:
            aspect_ratio: Shape of the result, width to height. "1:1", "3:4", "4:3", "9:16", "16:9",
                "2:3" or "3:2". Default: "9:16".
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_krea_dev_lora(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(FLUX_3_DRAFT_ENHANCE)
    def flux_3_draft_enhance(
        self,
        *,
        draft_cache: TextInput,
        resolution: Literal["hd", "fhd"] = "fhd",
        safety_tolerance: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Turns a draft made with FLUX 3 into the finished video.

        - Name: ``rhart-video-flux3/draft-enhance``, ``FLUX 3 Video 草稿增强``
        - Path: ``rhart-video-flux3/draft-enhance``
        - Task: video-upscale
        - Output: video
        - Price: not published

        Args:
            draft_cache: What the draft returned as `draft_cache`: Base64 text, or the link to it.
                Given by `rhart-video-flux3/image-to-video`, as `data["draft_cache"]` of its result;
                or by `rhart-video-flux3/text-to-video`, as `data["draft_cache"]` of its result; or
                by `rhart-video-flux3/video-to-video`, as `data["draft_cache"]` of its result. 1 to
                2,000,000 characters. Uncertain: In which part of the answer it comes is not
                documented.
            resolution: How large and fine the finished video is. "hd" or "fhd". Default: "fhd".
            safety_tolerance: How much the content check lets pass: 0 is the strictest, 4 the most
                lenient. 0 to 4. Service default: 2.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.flux_3_draft_enhance(draft_cache="my-draft-cache")
        """
        ...

    @method(FLUX_3_IMAGE_TO_VIDEO)
    def flux_3_image_to_video(
        self,
        *,
        prompt: TextInput,
        keyframes: MediaInput | Sequence[MediaInput],
        resolution: Literal["hd", "fhd"] = "hd",
        aspect_ratio: AspectRatioOption3 | None = None,
        duration: int | None = None,
        draft: bool | None = None,
        generate_audio: bool | None = None,
        safety_tolerance: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with sound that passes through one to ten pictures with FLUX 3.

        - Name: ``rhart-video-flux3/image-to-video``, ``FLUX 3 Video 图生视频``
        - Path: ``rhart-video-flux3/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,480 characters.
            keyframes: The pictures that the video passes through: one is where it begins, of two
                the second is where it ends, and more are spread evenly between. At most 10 files,
                each JPG or PNG.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "21:9", "2:1", "16:9", "4:3", "1:1", "3:4" or "9:16". Service
                default: "auto".
            duration: Length of the finished video in seconds. 5 to 20. Service default: 5.
            resolution: How large and fine the video is: hd, or fhd, which is enlarged from it. "hd"
                or "fhd". Default: "hd".
            draft: Makes a quick, cheaper preview in HD only, which draft-enhance can turn into the
                finished video. Service default: False.
            generate_audio: Lets the model make sound along with the picture, at no extra cost.
                Service default: True.
            safety_tolerance: How much the content check lets pass: 0 is the strictest, 4 the most
                lenient. 0 to 4. Service default: 2.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            With draft true, the result's `data` is this on the sandbox; nobody has shown what the
            service itself answers:
            - `draft_cache` (string): What draft-enhance makes the finished video from.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.flux_3_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                keyframes=[Path("picture.png")],
            )
        """
        ...

    @method(FLUX_3_TEXT_TO_VIDEO)
    def flux_3_text_to_video(
        self,
        *,
        prompt: TextInput,
        resolution: Literal["hd", "fhd"] = "hd",
        aspect_ratio: AspectRatioOption3 | None = None,
        duration: int | None = None,
        draft: bool | None = None,
        generate_audio: bool | None = None,
        safety_tolerance: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video with sound from text with FLUX 3.

        - Name: ``rhart-video-flux3/text-to-video``, ``FLUX 3 Video 文生视频``
        - Path: ``rhart-video-flux3/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 20,480 characters.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "21:9", "2:1", "16:9", "4:3", "1:1", "3:4" or "9:16". Service
                default: "auto".
            duration: Length of the finished video in seconds. 5 to 20. Service default: 5.
            resolution: How large and fine the video is: hd, or fhd, which is enlarged from it. "hd"
                or "fhd". Default: "hd".
            draft: Makes a quick, cheaper preview in HD only, which draft-enhance can turn into the
                finished video. Service default: False.
            generate_audio: Lets the model make sound along with the picture, at no extra cost.
                Service default: True.
            safety_tolerance: How much the content check lets pass: 0 is the strictest, 4 the most
                lenient. 0 to 4. Service default: 2.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            With draft true, the result's `data` is this on the sandbox; nobody has shown what the
            service itself answers:
            - `draft_cache` (string): What draft-enhance makes the finished video from.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.flux_3_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(FLUX_3_VIDEO_EXTEND)
    def flux_3_video_extend(
        self,
        *,
        prompt: TextInput,
        start_video: MediaInput,
        resolution: Literal["hd", "fhd"] = "hd",
        aspect_ratio: AspectRatioOption3 | None = None,
        duration: int | None = None,
        draft: bool | None = None,
        generate_audio: bool | None = None,
        safety_tolerance: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Continues a video from its end with FLUX 3.

        - Name: ``rhart-video-flux3/video-to-video``, ``FLUX 3 Video 视频续生``
        - Path: ``rhart-video-flux3/video-to-video``
        - Task: video-extend
        - Output: video
        - Price: not published

        Args:
            prompt: What happens next. 1 to 20,480 characters.
            start_video: The video to be continued. MP4.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. "auto", "21:9", "2:1", "16:9", "4:3", "1:1", "3:4" or "9:16". Service
                default: "auto".
            duration: Length of the finished video in seconds. 5 to 20. Service default: 5.
            resolution: How large and fine the video is: hd, or fhd, which is enlarged from it. "hd"
                or "fhd". Default: "hd".
            draft: Makes a quick, cheaper preview in HD only, which draft-enhance can turn into the
                finished video. Service default: False.
            generate_audio: Lets the model make sound along with the picture, at no extra cost.
                Service default: True.
            safety_tolerance: How much the content check lets pass: 0 is the strictest, 4 the most
                lenient. 0 to 4. Service default: 2.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            With draft true, the result's `data` is this on the sandbox; nobody has shown what the
            service itself answers:
            - `draft_cache` (string): What draft-enhance makes the finished video from.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.flux_3_video_extend(
                prompt="A red bicycle leaning against a white wall",
                start_video=Path("clip.mp4"),
            )
        """
        ...

    @method(F_KONTEXT_DEV_LORA)
    def f_kontext_dev_lora(
        self,
        *,
        image_url: MediaInput,
        prompt: TextInput,
        aspect_ratio: AspectRatioOption = "1:1",
        custom_width: int | None = None,
        custom_height: int | None = None,
        lora: str | None = None,
        lora_strength: float | None = None,
        output_format: Literal["png", "jpeg", "webp(lossless)", "webp(lossy)"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Edits a picture as a text says with FLUX.1 Kontext Dev and a LoRA of your choice.

        - Name: ``f-kontext-dev-lora``
        - Path: ``rhart-video/f-kontext/dev-lora``
        - Task: image-edit
        - Output: image
        - Price: not published
        - Note: The documentation prints node keys, which a client that tried them found refused;
          `wire=` asks for another form than the endpoint's own. No limit on the length of the text
          is known. The path lies under video, but the result is a picture. The documented name
          shortens FLUX to f.

        Args:
            image_url: The picture to be edited. JPG or PNG up to 10 MB.
            aspect_ratio: Shape of the result, width to height. Auto takes it from the pictures or
                videos given. Custom uses the width and height you send. "1:1", "3:4", "4:3",
                "9:16", "16:9", "2:3", "3:2", "custom" or "auto". Default: "1:1".
            custom_width: Width of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            custom_height: Height of the result in pixels. It counts only with aspect_ratio set to
                custom. 256 to 1,536. Service default: 1024.
            lora: A LoRA that steers style or subject, by the name of its file on the service
                (nodeModelName in the resource list).
            lora_strength: How strongly the LoRA acts: 0 not at all, 1 in full; a negative value
                pushes away from it. Useful values mostly lie between 0.5 and 1. -100 to 100, in
                steps of 0.01. Service default: 0.
            prompt: What to change and what to keep, in plain words.
            output_format: File type of the result. "png", "jpeg", "webp(lossless)" or
                "webp(lossy)". Service default: "png".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.flux.f_kontext_dev_lora(
                image_url=Path("picture.png"),
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

"""Names: those of the real catalogue, and any others one could think of."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import RunningHub
from runninghub_async.documents import naming
from runninghub_async.endpoints._index import FAMILIES


@pytest.mark.parametrize(
    ("documented", "method"),
    [
        ("hailuo-2.3/i2v-pro", "hailuo_2_3_i2v_pro"),
        ("seedream-v4.5/text-to-image", "seedream_v4_5_text_to_image"),
        ("Seedance2.0 Fast Image to Video", "seedance2_0_fast_image_to_video"),
        ("topazlabs-image-upscale-high fidelity v2", "topazlabs_image_upscale_high_fidelity_v2"),
        ("Vidu-text-to-video-q2", "vidu_text_to_video_q2"),
        ("gpt-image-1.5/edit-[Deprecated] Please", "gpt_image_1_5_edit_deprecated_please"),
    ],
)
def test_method_names(documented: str, method: str) -> None:
    assert naming.method_name(documented) == method


@pytest.mark.parametrize(
    ("wire", "python"),
    [
        ("prompt", "prompt"),
        ("enablePromptExpansion", "enable_prompt_expansion"),
        ("imageUrl2", "image_url2"),
        ("lora1_strength_model", "lora1_strength_model"),
        ("negative_prompt", "negative_prompt"),
        ("taPose", "ta_pose"),
        ("isPano", "is_pano"),
        ("videoURL", "video_url"),
        ("HTTPHeader", "http_header"),
    ],
)
def test_parameter_names(wire: str, python: str) -> None:
    assert naming.parameter_name(wire) == python


def test_every_attribute_of_the_client_is_reserved() -> None:
    """A family of that name would hide it.  Add a new one to RESERVED_ATTRIBUTES."""
    attributes = {name for name in dir(RunningHub) if not name.startswith("_")}
    assert attributes - {*FAMILIES} <= naming.RESERVED_ATTRIBUTES
    assert not naming.RESERVED_ATTRIBUTES & {*FAMILIES}


def test_class_and_constant_names() -> None:
    assert naming.class_name("nano_banana") == "NanoBanana"
    assert naming.class_name("hunyuan3d") == "Hunyuan3d"
    assert naming.constant_name("hailuo_02_fast") == "HAILUO_02_FAST"


@given(st.text())
def test_made_names_are_snake_case_or_named_as_faulty(text: str) -> None:
    for name in (naming.method_name(text), naming.parameter_name(text)):
        assert re.fullmatch(r"[a-z0-9_]*", name)
        assert "__" not in name
        assert not name.startswith("_")
        assert not name.endswith("_")
        if naming.fault_of(name) is None:
            scope: dict[str, object] = {}
            exec(f"def {name}(): {name} = 1", scope)
            assert name in scope


@given(st.text())
def test_making_a_name_twice_changes_nothing(text: str) -> None:
    method = naming.method_name(text)
    assert naming.method_name(method) == method
    parameter = naming.parameter_name(text)
    assert naming.parameter_name(parameter) == parameter


@given(st.lists(st.from_regex(r"[a-z][a-z0-9]*", fullmatch=True), min_size=1))
def test_camel_case_is_taken_apart_where_it_was_put_together(words: list[str]) -> None:
    camel = words[0] + "".join(word.capitalize() for word in words[1:])
    assert naming.parameter_name(camel).replace("_", "") == "".join(words)
    if all(len(word) > 1 for word in words[1:]):
        assert naming.parameter_name(camel) == "_".join(words)

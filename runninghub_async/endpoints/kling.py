# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Kling: Kuaishou's video models: text, pictures and videos to video, editing, motion control,
lip sync and avatars.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict

from runninghub_async.models.family import CallT, Family, MediaInput, TextInput, method
from runninghub_async.models.records import (
    DataField,
    DataForm,
    Endpoint,
    GivenBy,
    Parameter,
    PriceRule,
    PriceTable,
)

DurationOption: TypeAlias = Literal[
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    13,
    14,
    15,
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "10",
    "11",
    "12",
    "13",
    "14",
    "15",
]
TagListOption: TypeAlias = Literal[
    "o_101", "o_102", "o_103", "o_104", "o_105", "o_106", "o_107", "o_108"
]
VoiceIdOption: TypeAlias = Literal[
    "genshin_vindi2",
    "zhinen_xuesheng",
    "tiyuxi_xuedi",
    "ai_shatang",
    "genshin_klee2",
    "genshin_kirara",
    "ai_kaiya",
    "tiexin_nanyou",
    "ai_chenjiahao_712",
    "girlfriend_1_speech02",
    "chat1_female_new-3",
    "girlfriend_2_speech02",
    "cartoon-boy-07",
    "cartoon-girl-01",
    "ai_huangyaoshi_712",
    "you_pingjing",
    "ai_laoguowang_712",
    "chengshu_jiejie",
    "zhuxi_speech02",
    "uk_oldman3",
    "laopopo_speech02",
    "heainainai_speech02",
    "dongbeilaotie_speech02",
    "chongqingxiaohuo_speech02",
    "chuanmeizi_speech02",
    "chaoshandashu_speech02",
    "ai_taiwan_man2_speech02",
    "xianzhanggui_speech02",
    "tianjinjiejie_speech02",
    "diyinnansang_DB_CN_M_04-v2",
    "yizhipiannan-v1",
    "guanxiaofang-v2",
    "tianmeixuemei-v1",
    "daopianyansang-v1",
    "mengwa-v1",
    "AOT",
    "oversea_male1",
    "girlfriend_4_speech02",
    "chat_0407_5-1",
    "uk_boy1",
    "PeppaPig_platform",
    "ai_huangzhong_712",
    "calm_story1",
    "uk_man2",
    "reader_en_m-v1",
    "commercial_lady_en_f-v1",
]


class MultiPromptItem(TypedDict):
    prompt: TextInput
    duration: str | int


class MultiPromptItem2(TypedDict):
    prompt: TextInput
    duration: TextInput


KLING_ELEMENTS = Endpoint(
    path="kling-elements",
    names=("kling-elements",),
    family="kling",
    method="kling_elements",
    task="asset-upload",
    output="text",
    summary="Registers a named subject, shown in one main picture and further views, as a Kling element; the answer is text.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="name",
            python_name="name",
            type="string",
            description='What to call the subject, such as "Main Character".',
            required=True,
        ),
        Parameter(
            name="description",
            python_name="description",
            type="string",
            description="What the subject looks like.",
            required=True,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The main picture of the subject.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="elementReferList",
            python_name="element_refer_list",
            type="image",
            description="More views of the same thing, so that it can be recognised from other sides.",
            required=True,
            multiple=True,
            max_files=3,
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="tagList",
            python_name="tag_list",
            type="list",
            description="Tags to sort the element by. What each stands for is not documented.",
            multiple=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / kling / kling-elements",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.06")),),
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="element_id",
                type="string",
                description="The element's id. How elementList of the Kling o3 models takes it is not known.",
            ),
        ),
        bare="element_id",
    ),
)

KLING_ELEMENTS_ADVANCED = Endpoint(
    path="kling-elements-advanced",
    names=("kling-o3/element", "可灵 o3 创建主体"),
    family="kling",
    method="kling_elements_advanced",
    task="asset-upload",
    output="text",
    summary="Registers a named subject, shown in a picture or a video, as an element for Kling O3; the answer is text.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="elementName",
            python_name="element_name",
            type="string",
            description="What to call the subject.",
            required=True,
            min_length=1,
            max_length=20,
        ),
        Parameter(
            name="elementDescription",
            python_name="element_description",
            type="string",
            description="What the subject looks like.",
            required=True,
            min_length=1,
            max_length=100,
        ),
        Parameter(
            name="referenceType",
            python_name="reference_type",
            type="choice",
            description="What defines the subject: image_refer the picture in element_image_list, video_refer the video in element_video_list.",
            required=True,
            default="image_refer",
            options=("video_refer", "image_refer"),
        ),
        Parameter(
            name="elementImageList",
            python_name="element_image_list",
            type="image",
            description="The picture of the subject, for reference_type image_refer.",
            evidence="The documentation gives no more than the name; whether several pictures may be given is not said.",
        ),
        Parameter(
            name="elementVideoList",
            python_name="element_video_list",
            type="video",
            description="The video of the subject, for reference_type video_refer: 1080p, 3 to 8 seconds, 16:9 or 9:16.",
            max_size_mb=200,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="tagList",
            python_name="tag_list",
            type="choice",
            description="Tags to sort the element by. What each stands for is not documented.",
            options=("o_101", "o_102", "o_103", "o_104", "o_105", "o_106", "o_107", "o_108"),
            multiple=True,
        ),
    ),
    notes="The sources call the result a video; that of kling-elements is text, and what it holds is not documented.",
    data=DataForm(
        fields=(
            DataField(
                name="element_id",
                type="string",
                description="The element's id. How elementList of the Kling o3 models takes it is not known.",
            ),
        ),
        bare="element_id",
    ),
    output_doubtful=True,
)

KLING_LIP_SYNC_IDENTIFY_FACE = Endpoint(
    path="kling-lip-sync/identify-face",
    names=("kling-lip-sync/identify-face", "可灵对口型-人脸识别"),
    family="kling",
    method="kling_lip_sync_identify_face",
    task="face-detection",
    output="image",
    summary="Finds the faces in a video and returns a picture of each and, as data, the session id and face ids that lip-sync-video needs.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video with the speaker: 2 to 60 seconds, 720p or 1080p, each side between 512 and 2160 pixels. Give this or video_id, not both.",
            max_size_mb=100,
            accept=("MP4", "MOV"),
        ),
        Parameter(
            name="videoId",
            python_name="video_id",
            type="string",
            description="The id of a video made by Kling in the last 30 days, at most 60 seconds long. Give this or video_url, not both.",
        ),
    ),
    nav=("Video Generation & Processing / audio-to-video / kling-lip-sync/identify-face",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.035")),),
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="session_id",
                type="string",
                description="What the video is known by from here on.",
            ),
            DataField(
                name="face_data",
                type="list",
                description="The faces that were found; a picture of each is among the outputs.",
                fields=(
                    DataField(
                        name="face_id",
                        type="string",
                        description="The face's id, which means something together with the session's only.",
                    ),
                    DataField(
                        name="start_time",
                        type="integer",
                        description="From when on the face can be made to speak, in milliseconds of the video.",
                    ),
                    DataField(
                        name="end_time", type="integer", description="Until when it can, likewise."
                    ),
                ),
            ),
        ),
        parts="face_data",
        evidence="third-party code",
    ),
)

KLING_LIP_SYNC_LIP_SYNC_VIDEO = Endpoint(
    path="kling-lip-sync/lip-sync-video",
    names=("kling-lip-sync/lip-sync-video", "可灵对口型-视频生成"),
    family="kling",
    method="kling_lip_sync_lip_sync_video",
    task="lip-sync",
    output="video",
    summary="Makes one face of a video speak a recording; identify-face has to be called first.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="sessionId",
            python_name="session_id",
            type="string",
            description='The id that the identify-face endpoint returned for your video. Given by `kling-lip-sync/identify-face`, as `data["session_id"]` of its result.',
            required=True,
            given_by=(GivenBy(path="kling-lip-sync/identify-face", key="session_id"),),
        ),
        Parameter(
            name="faceId",
            python_name="face_id",
            type="string",
            description='Which of the faces found by the identify-face endpoint is to speak. Given by `kling-lip-sync/identify-face`, as `data["face_data"][0]["face_id"]` of the result that session_id is from.',
            required=True,
            given_by=(
                GivenBy(
                    path="kling-lip-sync/identify-face", key="face_data.face_id", beside="sessionId"
                ),
            ),
        ),
        Parameter(
            name="audioId",
            python_name="audio_id",
            type="string",
            description='The id of speech made by the kling-lip-sync tts endpoint in the last 30 days, 2 to 60 seconds long. Give this or audio_url, not both. Given by `kling-lip-sync/tts`, as `data["audio_id"]` of its result.',
            given_by=(GivenBy(path="kling-lip-sync/tts", key="audio_id"),),
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="The recording to be spoken, 2 to 60 seconds long. Give this or audio_id, not both.",
            max_size_mb=5,
            accept=("MP3", "WAV", "M4A"),
        ),
        Parameter(
            name="soundStartTime",
            python_name="sound_start_time",
            type="integer",
            description="Where in the recording to begin, in milliseconds. At least two seconds have to remain.",
            required=True,
            min=0,
        ),
        Parameter(
            name="soundEndTime",
            python_name="sound_end_time",
            type="integer",
            description="Where in the recording to stop, in milliseconds. At least two seconds have to remain.",
            required=True,
        ),
        Parameter(
            name="soundInsertTime",
            python_name="sound_insert_time",
            type="integer",
            description="When in the video the recording sets in, in milliseconds. It has to overlap the time in which the face can speak by at least two seconds.",
            required=True,
            min=0,
        ),
        Parameter(
            name="soundVolume",
            python_name="sound_volume",
            type="number",
            description="How loud the added recording is; 1 is unchanged, 0 silent.",
            default=1.0,
            min=0,
            max=2,
        ),
        Parameter(
            name="originalAudioVolume",
            python_name="original_audio_volume",
            type="number",
            description="How loud the sound of the video itself stays; 1 is unchanged, 0 silent. Without effect on a silent video.",
            default=1.0,
            min=0,
            max=2,
        ),
    ),
    nav=("Video Generation & Processing / audio-to-video / kling-lip-sync/lip-sync-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per 5 seconds",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.35")),),
        ),
    ),
)

KLING_LIP_SYNC_TTS = Endpoint(
    path="kling-lip-sync/tts",
    names=("kling-lip-sync/tts", "可灵对口型-语音合成"),
    family="kling",
    method="kling_lip_sync_tts",
    task="text-to-speech",
    output="audio",
    summary="Speaks a text in a Kling voice and returns the sound, and its id for lip-sync-video.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="text",
            python_name="text",
            type="string",
            description="What is to be spoken; too long a text is refused.",
            required=True,
            max_length=1000,
        ),
        Parameter(
            name="voiceId",
            python_name="voice_id",
            type="choice",
            description="Which of Kling's voices speaks. A voice speaks one language, which voice_language has to name.",
            required=True,
            default="genshin_klee2",
            options=(
                "genshin_vindi2",
                "zhinen_xuesheng",
                "tiyuxi_xuedi",
                "ai_shatang",
                "genshin_klee2",
                "genshin_kirara",
                "ai_kaiya",
                "tiexin_nanyou",
                "ai_chenjiahao_712",
                "girlfriend_1_speech02",
                "chat1_female_new-3",
                "girlfriend_2_speech02",
                "cartoon-boy-07",
                "cartoon-girl-01",
                "ai_huangyaoshi_712",
                "you_pingjing",
                "ai_laoguowang_712",
                "chengshu_jiejie",
                "zhuxi_speech02",
                "uk_oldman3",
                "laopopo_speech02",
                "heainainai_speech02",
                "dongbeilaotie_speech02",
                "chongqingxiaohuo_speech02",
                "chuanmeizi_speech02",
                "chaoshandashu_speech02",
                "ai_taiwan_man2_speech02",
                "xianzhanggui_speech02",
                "tianjinjiejie_speech02",
                "diyinnansang_DB_CN_M_04-v2",
                "yizhipiannan-v1",
                "guanxiaofang-v2",
                "tianmeixuemei-v1",
                "daopianyansang-v1",
                "mengwa-v1",
                "AOT",
                "oversea_male1",
                "girlfriend_4_speech02",
                "chat_0407_5-1",
                "uk_boy1",
                "PeppaPig_platform",
                "ai_huangzhong_712",
                "calm_story1",
                "uk_man2",
                "reader_en_m-v1",
                "commercial_lady_en_f-v1",
            ),
        ),
        Parameter(
            name="voiceLanguage",
            python_name="voice_language",
            type="choice",
            description="The language of the chosen voice: zh for Chinese, en for English.",
            required=True,
            default="zh",
            options=("zh", "en"),
        ),
        Parameter(
            name="voiceSpeed",
            python_name="voice_speed",
            type="number",
            description="How fast the voice speaks; 1 is its natural pace. One decimal place is read.",
            default=1.0,
            min=0.8,
            max=2,
            step=0.1,
        ),
    ),
    nav=("Audio Generation & Processing / text-to-audio / kling-lip-sync/tts",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.035")),),
        ),
    ),
    data=DataForm(
        fields=(
            DataField(
                name="audio_id",
                type="string",
                description="The spoken text's id, as good as the sound file for lip-sync-video.",
                valid_hours=720,
            ),
        ),
        bare="audio_id",
        evidence="third-party code",
    ),
)

KLING_V2_AI_AVATAR_PRO_IMAGE_AUDIO_TO_VIDEO = Endpoint(
    path="kling-v2-ai-avatar-pro/image-audio-to-video",
    names=("kling-v2-ai-avatar-pro/image-audio-to-video", "Kling V2 Pro 数字人口播视频"),
    family="kling",
    method="kling_v2_ai_avatar_pro_image_audio_to_video",
    task="audio-to-video",
    output="video",
    summary="Lets the person in a picture speak or sing a recording with the Kling 2 Pro avatar.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person who is to speak: one face, seen from the front.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="The speech or song; the video lasts as long as it does.",
            required=True,
            max_size_mb=20,
            accept=("MP3", "WAV", "M4A"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="How the person acts: style, facial expression, camera.",
            max_length=2048,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.72")),),
        ),
    ),
)

KLING_V2_AI_AVATAR_STANDARD_IMAGE_AUDIO_TO_VIDEO = Endpoint(
    path="kling-v2-ai-avatar-standard/image-audio-to-video",
    names=("kling-v2-ai-avatar-standard/image-audio-to-video", "Kling V2 Std 数字人口播视频"),
    family="kling",
    method="kling_v2_ai_avatar_standard_image_audio_to_video",
    task="audio-to-video",
    output="video",
    summary="Lets the person in a picture speak or sing a recording with the Kling 2 Standard avatar.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person who is to speak: one face, seen from the front.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="audioUrl",
            python_name="audio_url",
            type="audio",
            description="The speech or song; the video lasts as long as it does.",
            required=True,
            max_size_mb=20,
            accept=("MP3", "WAV", "M4A"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="How the person acts: style and behaviour.",
            max_length=2048,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.36")),),
        ),
    ),
)

KLING_V2_5_TURBO_PRO_IMAGE_TO_VIDEO = Endpoint(
    path="kling-v2.5-turbo-pro/image-to-video",
    names=("kling-v2.5-turbo-pro/image-to-video", "可灵图生视频2.5-turbo-pro"),
    family="kling",
    method="kling_v2_5_turbo_pro_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Kling 2.5 Turbo Pro, the better tier; a last frame may be given too.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
        Parameter(
            name="guidanceScale",
            python_name="guidance_scale",
            type="number",
            description="How closely the model follows the text: higher is more literal, lower leaves it more freedom.",
            default=0.5,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / kling / kling-v2.5-turbo-pro/image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.5"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.75"), when={"duration": "5"}),
            ),
        ),
    ),
)

KLING_V2_5_TURBO_PRO_TEXT_TO_VIDEO = Endpoint(
    path="kling-v2.5-turbo-pro/text-to-video",
    names=("kling-v2.5-turbo-pro/text-to-video", "可灵文生视频2.5-turbo-pro"),
    family="kling",
    method="kling_v2_5_turbo_pro_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling 2.5 Turbo Pro, the better tier.",
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
            max_length=2000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
        Parameter(
            name="guidanceScale",
            python_name="guidance_scale",
            type="number",
            description="How closely the model follows the text: higher is more literal, lower leaves it more freedom.",
            default=0.5,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "16:9", "9:16"),
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / kling / kling-v2.5-turbo-pro/text-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.5"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.75"), when={"duration": "5"}),
            ),
        ),
    ),
)

KLING_V2_5_TURBO_STD_IMAGE_TO_VIDEO = Endpoint(
    path="kling-v2.5-turbo-std/image-to-video",
    names=("kling-v2.5-turbo-std/image-to-video", "可灵图生视频2.5-turbo-std"),
    family="kling",
    method="kling_v2_5_turbo_std_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Kling 2.5 Turbo Standard, the cheaper tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
        Parameter(
            name="guidanceScale",
            python_name="guidance_scale",
            type="number",
            description="How closely the model follows the text: higher is more literal, lower leaves it more freedom.",
            default=0.5,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / kling / kling-v2.5-turbo-std/image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("2.1"), when={"duration": "10"}),
                PriceRule(amount=Decimal("1.05"), when={"duration": "5"}),
            ),
        ),
    ),
)

KLING_V2_5_TURBO_STD_TEXT_TO_VIDEO = Endpoint(
    path="kling-v2.5-turbo-std/text-to-video",
    names=("kling-v2.5-turbo-std/text-to-video", "可灵文生视频2.5-turbo-std"),
    family="kling",
    method="kling_v2_5_turbo_std_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling 2.5 Turbo Standard, the plainer tier.",
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
            max_length=2000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
        Parameter(
            name="guidanceScale",
            python_name="guidance_scale",
            type="number",
            description="How closely the model follows the text: higher is more literal, lower leaves it more freedom.",
            default=0.5,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "16:9", "9:16"),
        ),
    ),
)

KLING_V2_6_PRO_IMAGE_TO_VIDEO = Endpoint(
    path="kling-v2.6-pro/image-to-video",
    names=("kling-v2.6-pro-image-to-video", "可灵图生视频2.6-pro"),
    family="kling",
    method="kling_v2_6_pro_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Kling 2.6 Pro, with or without sound.",
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
            max_length=2000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="choice",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default="true",
            options=("true", "false"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / kling / kling-v2.6-pro-image-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.5"), when={"duration": "10", "sound": "false"}),
                PriceRule(amount=Decimal("7.0"), when={"duration": "10", "sound": "true"}),
                PriceRule(amount=Decimal("1.75"), when={"duration": "5", "sound": "false"}),
                PriceRule(amount=Decimal("3.5"), when={"duration": "5", "sound": "true"}),
            ),
        ),
    ),
)

KLING_V2_6_PRO_MOTION_CONTROL = Endpoint(
    path="kling-v2.6-pro/motion-control",
    names=("kling-v2.6-pro-motion-control", "kling-v2.6-pro-动作控制"),
    family="kling",
    method="kling_v2_6_pro_motion_control",
    task="motion-control",
    output="video",
    summary="Makes the figure in a picture perform the movement of a video, with Kling 2.6 Pro.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person or figure to be moved, seen whole and clear of others.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The movement to copy, performed by one person.",
            required=True,
            max_files=1,
            max_size_mb=100,
            accept=("MP4",),
        ),
        Parameter(
            name="characterOrientation",
            python_name="character_orientation",
            type="choice",
            description="Which way the figure faces: image as in the picture (the video may then last 10 seconds), video as in the video (then 30 seconds).",
            required=True,
            default="video",
            options=("image", "video"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to add to the copied movement: setting, light, camera.",
            max_length=2500,
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="choice",
            description="Keeps the sound of the video you give.",
            default="yes",
            options=("yes", "no"),
        ),
    ),
    nav=("Video Generation & Processing / motion-control / kling-v2.6-pro-motion-control",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.56")),),
        ),
    ),
)

KLING_V2_6_PRO_TEXT_TO_VIDEO = Endpoint(
    path="kling-v2.6-pro/text-to-video",
    names=("kling-v2.6-pro-text-to-video", "可灵文生视频2.6-pro"),
    family="kling",
    method="kling_v2_6_pro_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling 2.6 Pro, with or without sound.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="choice",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default="true",
            options=("true", "false"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "16:9", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / kling / kling-v2.6-pro-text-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("3.5"), when={"duration": "10", "sound": "false"}),
                PriceRule(amount=Decimal("7.0"), when={"duration": "10", "sound": "true"}),
                PriceRule(amount=Decimal("1.75"), when={"duration": "5", "sound": "false"}),
                PriceRule(amount=Decimal("3.5"), when={"duration": "5", "sound": "true"}),
            ),
        ),
    ),
)

KLING_V2_6_STD_IMAGE_TO_VIDEO = Endpoint(
    path="kling-v2.6-std/image-to-video",
    names=("kling-v2.6-std-image-to-video", "可灵图生视频2.6-标准版"),
    family="kling",
    method="kling_v2_6_std_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a still picture with Kling 2.6 Standard, the cheaper tier.",
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
            max_length=2000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The still picture the video starts from.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG", "JPEG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
    ),
)

KLING_V2_6_STD_MOTION_CONTROL = Endpoint(
    path="kling-v2.6-std/motion-control",
    names=("kling-v2.6-std-motion-control", "kling-v2.6-std-动作控制"),
    family="kling",
    method="kling_v2_6_std_motion_control",
    task="motion-control",
    output="video",
    summary="Makes the figure in a picture perform the movement of a video, with the cheaper Kling 2.6 Standard.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person or figure to be moved, seen whole and clear of others.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The movement to copy, performed by one person.",
            required=True,
            max_files=1,
            max_size_mb=100,
            accept=("MP4",),
        ),
        Parameter(
            name="characterOrientation",
            python_name="character_orientation",
            type="choice",
            description="Which way the figure faces: image as in the picture (the video may then last 10 seconds), video as in the video (then 30 seconds).",
            required=True,
            default="video",
            options=("image", "video"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to add to the copied movement: setting, light, camera.",
            max_length=2500,
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="choice",
            description="Keeps the sound of the video you give.",
            default="yes",
            options=("yes", "no"),
        ),
    ),
    nav=("Video Generation & Processing / motion-control / kling-v2.6-std-motion-control",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.35")),),
        ),
    ),
)

KLING_V2_6_STD_TEXT_TO_VIDEO = Endpoint(
    path="kling-v2.6-std/text-to-video",
    names=("kling-v2.6-std-text-to-video", "可灵文生视频2.6-标准版"),
    family="kling",
    method="kling_v2_6_std_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling 2.6 Standard, the cheaper tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            max_length=2000,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="16:9",
            options=("1:1", "16:9", "9:16"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
    ),
)

KLING_V3_0_4K_IMAGE_TO_VIDEO = Endpoint(
    path="kling-v3-4k/image-to-video",
    names=("kling-v3.0-4k-image-to-video", "可灵图生视频v3-4k"),
    family="kling",
    method="kling_v3_0_4k_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame in 4K with Kling 3.0; an end frame, sound and several shots are possible.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The picture the video begins with; at least 300 pixels a side and no narrower than 1:2.5 either way.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "PNG", "JPEG"),
            evidence="The published text says at most 10 MB, the parameter list more; the list is what is checked.",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words. Needed unless multi_prompt is given, with which it is ignored.",
            min_length=1,
            max_length=2500,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
        ),
        Parameter(
            name="endImageUrl",
            python_name="end_image_url",
            type="image",
            description="The picture the video ends on.",
            max_size_mb=30,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="cfgScale",
            python_name="cfg_scale",
            type="number",
            description="How closely the model follows the text: higher is more literal, lower leaves it more freedom.",
            default=0.5,
            min=0,
            max=1,
            step=0.01,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.7")),),
        ),
    ),
)

KLING_V3_4K_TEXT_TO_VIDEO = Endpoint(
    path="kling-v3-4k/text-to-video",
    names=("kling-v3-4k-text-to-video", "可灵文生视频v3-4k"),
    family="kling",
    method="kling_v3_4k_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video in 4K from text with Kling 3.0; sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1"),
        ),
        Parameter(
            name="cfgScale",
            python_name="cfg_scale",
            type="number",
            description="How closely the model follows the text: higher is more literal, lower leaves it more freedom.",
            default=0.5,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.7")),),
        ),
    ),
)

KLING_V3_TURBO_PRO_IMAGE_TO_VIDEO = Endpoint(
    path="kling-v3-turbo-pro/image-to-video",
    names=("kling-v3-turbo-pro-image-to-video", "可灵图生视频v3-turbo-pro"),
    family="kling",
    method="kling_v3_turbo_pro_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Kling 3.0 Turbo Pro, at 1080p, in one shot or up to six.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with: at least 300 pixels a side and no narrower than 1:2.5 either way.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG"),
            evidence="One source allows 10 MB, the documentation 50; the smaller is checked.",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words. With multi_prompt it is ignored.",
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds, which is billed; with several shots, the sum of theirs, at most 15.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order, up to six. With it the plain prompt is ignored.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            evidence="Known from third-party code only.",
        ),
    ),
)

KLING_V3_TURBO_PRO_TEXT_TO_VIDEO = Endpoint(
    path="kling-v3-turbo-pro/text-to-video",
    names=("kling-v3-turbo-pro-text-to-video", "可灵文生视频v3-turbo-pro"),
    family="kling",
    method="kling_v3_turbo_pro_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling 3.0 Turbo Pro, at 1080p, in one shot or up to six.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words. With multi_prompt it is ignored.",
            required=True,
            min_length=1,
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds, which is billed; with several shots, the sum of theirs, at most 15.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("1:1", "16:9", "9:16"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order, up to six. With it the plain prompt is ignored.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            evidence="Known from third-party code only.",
        ),
    ),
)

KLING_V3_TURBO_STD_IMAGE_TO_VIDEO = Endpoint(
    path="kling-v3-turbo-std/image-to-video",
    names=("kling-v3-turbo-std-image-to-video", "可灵图生视频v3-turbo-std"),
    family="kling",
    method="kling_v3_turbo_std_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Kling 3.0 Turbo Standard, at 720p, in one shot or up to six.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with: at least 300 pixels a side and no narrower than 1:2.5 either way.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "JPEG", "PNG"),
            evidence="One source allows 10 MB, the documentation 50; the smaller is checked.",
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words. With multi_prompt it is ignored.",
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds, which is billed; with several shots, the sum of theirs, at most 15.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order, up to six. With it the plain prompt is ignored.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            evidence="Known from third-party code only.",
        ),
    ),
)

KLING_V3_TURBO_STD_TEXT_TO_VIDEO = Endpoint(
    path="kling-v3-turbo-std/text-to-video",
    names=("kling-v3-turbo-std-text-to-video", "可灵文生视频v3-turbo-std"),
    family="kling",
    method="kling_v3_turbo_std_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling 3.0 Turbo Standard, at 720p, in one shot or up to six.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words. With multi_prompt it is ignored.",
            required=True,
            min_length=1,
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds, which is billed; with several shots, the sum of theirs, at most 15.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("1:1", "16:9", "9:16"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order, up to six. With it the plain prompt is ignored.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            evidence="Known from third-party code only.",
        ),
    ),
)

KLING_V3_0_4K_MOTION_CONTROL = Endpoint(
    path="kling-v3.0-4k/motion-control",
    names=("kling-v3.0-4k-motion-control",),
    family="kling",
    method="kling_v3_0_4k_motion_control",
    task="motion-control",
    output="video",
    summary="Makes the figure in a picture perform the movement of a video in 4K, with Kling 3.0.",
    evidence="official code",
    evidence_as_of="2026-06-02",
    params=(),
    notes="The registry lists no parameters for this endpoint. Those of kling-v3.0-pro/motion-control are a likely guess; send them unchecked.",
)

KLING_V3_0_PRO_IMAGE_TO_VIDEO = Endpoint(
    path="kling-v3.0-pro/image-to-video",
    names=("kling-v3.0-pro-image-to-video", "可灵图生视频3.0-pro"),
    family="kling",
    method="kling_v3_0_pro_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Kling 3.0 Pro, the better tier; a last frame, sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="cfgScale",
            python_name="cfg_scale",
            type="number",
            description="How closely the model follows the text: higher is more literal, lower leaves it more freedom.",
            default=0.5,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / kling / kling-v3.0-pro-image-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.69"), when={"sound": "false"}),
                PriceRule(amount=Decimal("1.04"), when={"sound": "true"}),
            ),
        ),
    ),
)

KLING_V3_0_PRO_MOTION_CONTROL = Endpoint(
    path="kling-v3.0-pro/motion-control",
    names=("kling-v3.0-pro-motion-control", "可灵动作控制V3.0-pro"),
    family="kling",
    method="kling_v3_0_pro_motion_control",
    task="motion-control",
    output="video",
    summary="Makes the figure in a picture perform the movement of a video, with Kling 3.0 Pro, the better tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person or figure to be moved; at least 300 pixels a side and no narrower than 1:2.5 either way.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The movement to copy, 3 to 30 seconds long, each side between 340 and 3850 pixels.",
            required=True,
            max_size_mb=100,
            accept=("MP4",),
        ),
        Parameter(
            name="characterOrientation",
            python_name="character_orientation",
            type="choice",
            description="Which way the figure faces: image as in the picture (the video may then last 10 seconds), video as in the video (then 30 seconds).",
            required=True,
            default="video",
            options=("image", "video"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to add to the copied movement: setting, light, camera.",
            max_length=2500,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="boolean",
            description="Keeps the sound of the video you give.",
            default=True,
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    nav=("Video Generation & Processing / motion-control / kling-v3.0-pro-motion-control",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.08")),),
        ),
    ),
)

KLING_V3_0_PRO_TEXT_TO_VIDEO = Endpoint(
    path="kling-v3.0-pro/text-to-video",
    names=("kling-v3.0-pro-text-to-video", "可灵文生视频3.0-pro"),
    family="kling",
    method="kling_v3_0_pro_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling 3.0 Pro, the better tier; sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("1:1", "16:9", "9:16"),
        ),
        Parameter(
            name="cfgScale",
            python_name="cfg_scale",
            type="number",
            description="How closely the model follows the text: higher is more literal, lower leaves it more freedom.",
            default=0.5,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / kling / kling-v3.0-pro-text-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.69"), when={"sound": "false"}),
                PriceRule(amount=Decimal("1.04"), when={"sound": "true"}),
            ),
        ),
    ),
)

KLING_V3_0_STD_IMAGE_TO_VIDEO = Endpoint(
    path="kling-v3.0-std/image-to-video",
    names=("kling-v3.0-std-image-to-video", "可灵图生视频3.0-std"),
    family="kling",
    method="kling_v3_0_std_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Kling 3.0 Standard, the cheaper tier; a last frame, sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="cfgScale",
            python_name="cfg_scale",
            type="number",
            description="How closely the model follows the text: higher is more literal, lower leaves it more freedom.",
            default=0.8,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / kling / kling-v3.0-std-image-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.52"), when={"sound": "false"}),
                PriceRule(amount=Decimal("0.78"), when={"sound": "true"}),
            ),
        ),
    ),
)

KLING_V3_0_STD_MOTION_CONTROL = Endpoint(
    path="kling-v3.0-std/motion-control",
    names=("kling-v3.0-std-motion-control", "可灵动作控制V3.0-std"),
    family="kling",
    method="kling_v3_0_std_motion_control",
    task="motion-control",
    output="video",
    summary="Makes the figure in a picture perform the movement of a video, with Kling 3.0 Standard, the cheaper tier.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="imageUrl",
            python_name="image_url",
            type="image",
            description="The person or figure to be moved; at least 300 pixels a side and no narrower than 1:2.5 either way.",
            required=True,
            max_size_mb=10,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The movement to copy, 3 to 30 seconds long, each side between 340 and 3850 pixels.",
            required=True,
            max_size_mb=100,
            accept=("MP4",),
        ),
        Parameter(
            name="characterOrientation",
            python_name="character_orientation",
            type="choice",
            description="Which way the figure faces: image as in the picture (the video may then last 10 seconds), video as in the video (then 30 seconds).",
            required=True,
            default="video",
            options=("image", "video"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to add to the copied movement: setting, light, camera.",
            max_length=2500,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="boolean",
            description="Keeps the sound of the video you give.",
            default=True,
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    nav=("Video Generation & Processing / motion-control / kling-v3.0-std-motion-control",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.81")),),
        ),
    ),
)

KLING_V3_0_STD_TEXT_TO_VIDEO = Endpoint(
    path="kling-v3.0-std/text-to-video",
    names=("kling-v3.0-std-text-to-video", "可灵文生视频3.0-std"),
    family="kling",
    method="kling_v3_0_std_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling 3.0 Standard, the cheaper tier; sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="negativePrompt",
            python_name="negative_prompt",
            type="string",
            description='What should not appear: things, flaws or styles to stay clear of, named plainly and without a "no".',
            max_length=2500,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"),
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("1:1", "16:9", "9:16"),
        ),
        Parameter(
            name="cfgScale",
            python_name="cfg_scale",
            type="number",
            description="How closely the model follows the text: higher is more literal, lower leaves it more freedom.",
            default=0.5,
            min=0,
            max=1,
            step=0.1,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / kling / kling-v3.0-std-text-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.52"), when={"sound": "false"}),
                PriceRule(amount=Decimal("0.78"), when={"sound": "true"}),
            ),
        ),
    ),
)

KLING_VIDEO_O1_STD_EDIT_VIDEO = Endpoint(
    path="kling-video-o1-std/edit-video",
    names=("kling-video-o1-std/edit-video", "可灵视频编辑o1"),
    family="kling",
    method="kling_video_o1_std_edit_video",
    task="video-edit",
    output="video",
    summary="Changes a video as a text says with Kling O1, in a standard or a pro mode; pictures may show what to put in.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="mode",
            python_name="mode",
            type="choice",
            description="The quality tier: std is the cheaper one, pro the better one.",
            required=True,
            default="std",
            options=("std", "pro"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change in the video and what to leave alone. The extra pictures may be named in it.",
            required=True,
            min_length=5,
            max_length=2000,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of what should appear in the video, or of the style to use.",
            multiple=True,
            max_files=7,
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be edited.",
            required=True,
            max_files=1,
            max_size_mb=10,
            accept=("MP4",),
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="boolean",
            description="Keeps the sound of the video you give.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / video-edit / kling-video-o1-std/edit-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("8.4"), when={"mode": "pro"}),
                PriceRule(amount=Decimal("6.3"), when={"mode": "std"}),
            ),
        ),
    ),
)

KLING_VIDEO_O1_STD_REFERENCE_TO_VIDEO = Endpoint(
    path="kling-video-o1-std/refrence-to-video",
    names=("kling-video-o1-std/refrence-to-video", "可灵参考生视频o1"),
    family="kling",
    method="kling_video_o1_std_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a new video from text after a reference video, with further pictures if wanted, with Kling O1.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="mode",
            python_name="mode",
            type="choice",
            description="The quality tier: std is the cheaper one, pro the better one.",
            required=True,
            default="std",
            options=("std", "pro"),
        ),
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            required=True,
            min_length=5,
            max_length=2000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "9:16", "16:9"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of subjects or styles to take up.",
            multiple=True,
            max_files=7,
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to take subject, movement or camera from.",
            max_files=1,
            max_size_mb=10,
            accept=("MP4",),
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="boolean",
            description="Keeps the sound of the video you give.",
            required=True,
            default=True,
        ),
    ),
    nav=(
        "Video Generation & Processing / reference-to-video / kling-video-o1-std/refrence-to-video",
    ),
    notes='The path and the documented name are spelt "refrence" by the service itself.',
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("8.4"), when={"mode": "pro", "duration": "10"}),
                PriceRule(amount=Decimal("4.2"), when={"mode": "pro", "duration": "5"}),
                PriceRule(amount=Decimal("6.3"), when={"mode": "std", "duration": "10"}),
                PriceRule(amount=Decimal("3.15"), when={"mode": "std", "duration": "5"}),
            ),
        ),
    ),
)

KLING_VIDEO_O1_IMAGE_TO_VIDEO = Endpoint(
    path="kling-video-o1/image-to-video",
    names=("kling-video-o1/image-to-video", "可灵图生视频o1"),
    family="kling",
    method="kling_video_o1_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Kling O1, in a standard or a pro mode.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            min_length=5,
            max_length=2000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "9:16", "16:9"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="mode",
            python_name="mode",
            type="choice",
            description="The quality tier: std is the cheaper one, pro the better one.",
            required=True,
            default="std",
            options=("std", "pro"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / kling / kling-video-o1/image-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("5.6"), when={"mode": "pro", "duration": "10"}),
                PriceRule(amount=Decimal("2.8"), when={"mode": "pro", "duration": "5"}),
                PriceRule(amount=Decimal("4.2"), when={"mode": "std", "duration": "10"}),
                PriceRule(amount=Decimal("2.1"), when={"mode": "std", "duration": "5"}),
            ),
        ),
    ),
)

KLING_VIDEO_O1_START_TO_END = Endpoint(
    path="kling-video-o1/start-to-end",
    names=("kling-video-o1/start-to-end", "可灵首尾帧生视频o1"),
    family="kling",
    method="kling_video_o1_start_to_end",
    task="start-end-to-video",
    output="video",
    summary="Moves from a first to a last frame with Kling O1, in a standard or a pro mode.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            min_length=5,
            max_length=2000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "9:16", "16:9"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            required=True,
            max_files=1,
            max_size_mb=20,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="mode",
            python_name="mode",
            type="choice",
            description="The quality tier: std is the cheaper one, pro the better one.",
            required=True,
            default="std",
            options=("std", "pro"),
        ),
    ),
    nav=("Video Generation & Processing / image-to-video / kling / kling-video-o1/start-to-end",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("5.6"), when={"mode": "pro", "duration": "10"}),
                PriceRule(amount=Decimal("2.8"), when={"mode": "pro", "duration": "5"}),
                PriceRule(amount=Decimal("4.2"), when={"mode": "std", "duration": "10"}),
                PriceRule(amount=Decimal("2.1"), when={"mode": "std", "duration": "5"}),
            ),
        ),
    ),
)

KLING_VIDEO_O1_TEXT_TO_VIDEO = Endpoint(
    path="kling-video-o1/text-to-video",
    names=("kling-video-o1/text-to-video", "可灵文生视频o1"),
    family="kling",
    method="kling_video_o1_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling O1, in a standard or a pro mode.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen or happen, in plain words: subject, setting, movement, camera, light, style.",
            max_length=2000,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            required=True,
            default="9:16",
            options=("1:1", "9:16", "16:9"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="choice",
            description="Length of the finished video in seconds.",
            required=True,
            default="5",
            options=("5", "10"),
        ),
        Parameter(
            name="mode",
            python_name="mode",
            type="choice",
            description="The quality tier: std is the cheaper one, pro the better one.",
            required=True,
            default="std",
            options=("std", "pro"),
        ),
    ),
    nav=("Video Generation & Processing / text-to-video / kling / kling-video-o1/text-to-video",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per call",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("5.6"), when={"mode": "pro", "duration": "10"}),
                PriceRule(amount=Decimal("2.8"), when={"mode": "pro", "duration": "5"}),
                PriceRule(amount=Decimal("4.2"), when={"mode": "std", "duration": "10"}),
                PriceRule(amount=Decimal("2.1"), when={"mode": "std", "duration": "5"}),
            ),
        ),
    ),
)

KLING_VIDEO_O3_4K_IMAGE_TO_VIDEO = Endpoint(
    path="kling-video-o3-4k/image-to-video",
    names=("kling-video-o3-4k-image-to-video", "可灵图生视频o3-4k"),
    family="kling",
    method="kling_video_o3_4k_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame in 4K with Kling O3; a last frame, sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.7")),),
        ),
    ),
)

KLING_VIDEO_O3_4K_REFERENCE_TO_VIDEO = Endpoint(
    path="kling-video-o3-4k/reference-to-video",
    names=("kling-video-o3-4k-reference-to-video", "可灵参考生视频o3-4k"),
    family="kling",
    method="kling_video_o3_4k_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video in 4K in which the subjects of reference pictures appear, with Kling O3.",
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
            max_length=2500,
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of subjects or styles to take up: up to seven alone, up to four beside a video.",
            multiple=True,
            max_files=7,
            max_size_mb=30,
            accept=("JPG", "JPEG", "PNG", "WEBP"),
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="boolean",
            description="Keeps the sound of the video you give.",
            default=True,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture. Without effect beside a reference video.",
            default=False,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
            evidence="The documentation says that it is required with multi_shot on.",
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    notes="The published text speaks of a reference video, but the published list has no parameter for one.",
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.7")),),
        ),
    ),
)

KLING_VIDEO_O3_4K_TEXT_TO_VIDEO = Endpoint(
    path="kling-video-o3-4k/text-to-video",
    names=("kling-video-o3-4k-text-to-video", "可灵文生视频o3-4k"),
    family="kling",
    method="kling_video_o3_4k_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video in 4K from text with Kling O3; sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
            evidence="The documentation says that it is required with multi_shot on.",
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("2.7")),),
        ),
    ),
)

KLING_VIDEO_O3_PRO_IMAGE_TO_VIDEO = Endpoint(
    path="kling-video-o3-pro/image-to-video",
    names=("kling-video-o3-pro-image-to-video", "可灵图生视频o3-pro"),
    family="kling",
    method="kling_video_o3_pro_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Kling O3 Pro, the better tier; a last frame, sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / kling / kling-video-o3-pro-image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.69"), when={"sound": "false"}),
                PriceRule(amount=Decimal("0.87"), when={"sound": "true"}),
            ),
        ),
    ),
)

KLING_VIDEO_O3_PRO_REFERENCE_TO_VIDEO = Endpoint(
    path="kling-video-o3-pro/reference-to-video",
    names=("kling-video-o3-pro/reference-to-video",),
    family="kling",
    method="kling_video_o3_pro_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the subjects of reference pictures or of a reference video appear, with Kling O3 Pro, the better tier.",
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
            max_length=2500,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="A video to take subject, movement or camera from, at most ten seconds long.",
            max_size_mb=50,
            accept=("MP4",),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of subjects or styles to take up.",
            multiple=True,
            max_files=7,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="boolean",
            description="Keeps the sound of the video you give.",
            required=True,
            default=True,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            default=False,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / kling / kling-video-o3-pro/reference-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.72"), when={"sound": "false"}),
                PriceRule(amount=Decimal("0.9"), when={"sound": "true"}),
            ),
        ),
    ),
)

KLING_VIDEO_O3_PRO_TEXT_TO_VIDEO = Endpoint(
    path="kling-video-o3-pro/text-to-video",
    names=("kling-video-o3-pro-text-to-video", "可灵文生视频o3-pro"),
    family="kling",
    method="kling_video_o3_pro_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling O3 Pro, the better tier; sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("1:1", "16:9", "9:16"),
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / kling / kling-video-o3-pro-text-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.69"), when={"sound": "false"}),
                PriceRule(amount=Decimal("0.87"), when={"sound": "true"}),
            ),
        ),
    ),
)

KLING_VIDEO_O3_PRO_VIDEO_EDIT = Endpoint(
    path="kling-video-o3-pro/video-edit",
    names=("kling-video-o3-pro/video-edit",),
    family="kling",
    method="kling_video_o3_pro_video_edit",
    task="video-edit",
    output="video",
    summary="Changes a video as a text says with Kling O3 Pro, the better tier; pictures may show what to put in.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change in the video and what to leave alone. The extra pictures may be named in it.",
            required=True,
            min_length=1,
            max_length=2500,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be edited, at most ten seconds long.",
            required=True,
            max_size_mb=50,
            accept=("MP4",),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of what should appear in the video, or of the style to use.",
            multiple=True,
            max_files=4,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="boolean",
            description="Keeps the sound of the video you give.",
            required=True,
            default=True,
        ),
        Parameter(
            name="elementList",
            python_name="element_list",
            type="list",
            description="Elements that should appear, made before with kling-elements or kling-elements-advanced.",
            multiple=True,
        ),
    ),
    nav=("Video Generation & Processing / video-edit / kling-video-o3-pro/video-edit",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("1.08")),),
        ),
    ),
)

KLING_VIDEO_O3_STD_IMAGE_TO_VIDEO = Endpoint(
    path="kling-video-o3-std/image-to-video",
    names=("kling-video-o3-std-image-to-video", "可灵图生视频o3-std"),
    family="kling",
    method="kling_video_o3_std_image_to_video",
    task="image-to-video",
    output="video",
    summary="Animates a first frame with Kling O3 Standard, the cheaper tier; a last frame, sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="firstImageUrl",
            python_name="first_image_url",
            type="image",
            description="The picture the video begins with.",
            required=True,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="lastImageUrl",
            python_name="last_image_url",
            type="image",
            description="The picture the video ends on; the movement in between is invented to reach it.",
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / kling / kling-video-o3-std-image-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.52"), when={"sound": "false"}),
                PriceRule(amount=Decimal("0.69"), when={"sound": "true"}),
            ),
        ),
    ),
)

KLING_VIDEO_O3_STD_REFERENCE_TO_VIDEO = Endpoint(
    path="kling-video-o3-std/reference-to-video",
    names=("kling-video-o3-std/reference-to-video",),
    family="kling",
    method="kling_video_o3_std_reference_to_video",
    task="reference-to-video",
    output="video",
    summary="Makes a video in which the subjects of reference pictures or of a reference video appear, with Kling O3 Standard, the cheaper tier.",
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
            max_length=2500,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="A video to take subject, movement or camera from, at most ten seconds long.",
            max_size_mb=50,
            accept=("MP4",),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of subjects or styles to take up.",
            multiple=True,
            max_files=7,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="boolean",
            description="Keeps the sound of the video you give.",
            required=True,
            default=True,
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            default=False,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("16:9", "9:16", "1:1"),
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
    ),
    nav=(
        "Video Generation & Processing / image-to-video / kling / kling-video-o3-std/reference-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.54"), when={"sound": "false"}),
                PriceRule(amount=Decimal("0.72"), when={"sound": "true"}),
            ),
        ),
    ),
)

KLING_VIDEO_O3_STD_TEXT_TO_VIDEO = Endpoint(
    path="kling-video-o3-std/text-to-video",
    names=("kling-video-o3-std-text-to-video", "可灵文生视频o3-std"),
    family="kling",
    method="kling_video_o3_std_text_to_video",
    task="text-to-video",
    output="video",
    summary="Makes a video from text with Kling O3 Standard, the cheaper tier; sound and several shots are possible.",
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
            max_length=2500,
        ),
        Parameter(
            name="aspectRatio",
            python_name="aspect_ratio",
            type="choice",
            description="Shape of the result, width to height.",
            default="16:9",
            options=("1:1", "16:9", "9:16"),
        ),
        Parameter(
            name="sound",
            python_name="sound",
            type="boolean",
            description="Lets the model make sound that matches the picture.",
            required=True,
            default=True,
        ),
        Parameter(
            name="duration",
            python_name="duration",
            type="integer",
            description="Length of the finished video in seconds.",
            required=True,
            default=5,
            min=3,
            max=15,
            step=1,
        ),
        Parameter(
            name="multiShot",
            python_name="multi_shot",
            type="boolean",
            description="Makes a video of several shots in place of one. shot_type then says who divides it.",
            default=False,
        ),
        Parameter(
            name="shotType",
            python_name="shot_type",
            type="choice",
            description="Who divides a video of several shots: intelligence leaves it to the model; customize takes the shots of multi_prompt, and prompt is ignored. It counts only with multi_shot on.",
            default="customize",
            options=("customize", "intelligence"),
        ),
        Parameter(
            name="multiPrompt",
            python_name="multi_prompt",
            type="list",
            description="The shots of the video, in order. With it the plain prompt is ignored, and the lengths of the shots add up to duration.",
            multiple=True,
            fields=(
                Parameter(
                    name="prompt",
                    python_name="prompt",
                    type="string",
                    description="What should be seen or happen in this shot.",
                    required=True,
                ),
                Parameter(
                    name="duration",
                    python_name="duration",
                    type="string",
                    description="How long the shot lasts, in seconds, as text.",
                    required=True,
                ),
            ),
            totals={"duration": "duration"},
            evidence="Known from third-party code only.",
        ),
    ),
    nav=(
        "Video Generation & Processing / text-to-video / kling / kling-video-o3-std-text-to-video",
    ),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(
                PriceRule(amount=Decimal("0.52"), when={"sound": "false"}),
                PriceRule(amount=Decimal("0.69"), when={"sound": "true"}),
            ),
        ),
    ),
)

KLING_VIDEO_O3_STD_VIDEO_EDIT = Endpoint(
    path="kling-video-o3-std/video-edit",
    names=("kling-video-o3-std/video-edit",),
    family="kling",
    method="kling_video_o3_std_video_edit",
    task="video-edit",
    output="video",
    summary="Changes a video as a text says with Kling O3 Standard, the cheaper tier; pictures may show what to put in.",
    evidence="documented",
    evidence_as_of="2026-09-10",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What to change in the video and what to leave alone. The extra pictures may be named in it.",
            required=True,
            min_length=1,
            max_length=2500,
        ),
        Parameter(
            name="videoUrl",
            python_name="video_url",
            type="video",
            description="The video to be edited, at most ten seconds long.",
            required=True,
            max_size_mb=50,
            accept=("MP4",),
        ),
        Parameter(
            name="imageUrls",
            python_name="image_urls",
            type="image",
            description="Pictures of what should appear in the video, or of the style to use.",
            multiple=True,
            max_files=4,
            max_size_mb=50,
            accept=("JPG", "PNG"),
        ),
        Parameter(
            name="keepOriginalSound",
            python_name="keep_original_sound",
            type="boolean",
            description="Keeps the sound of the video you give.",
            required=True,
            default=True,
        ),
    ),
    nav=("Video Generation & Processing / video-edit / kling-video-o3-std/video-edit",),
    prices=(
        PriceTable(
            site="cn",
            currency="CNY",
            unit="per second",
            as_of="2026-04-29",
            rules=(PriceRule(amount=Decimal("0.81")),),
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (
    KLING_ELEMENTS,
    KLING_ELEMENTS_ADVANCED,
    KLING_LIP_SYNC_IDENTIFY_FACE,
    KLING_LIP_SYNC_LIP_SYNC_VIDEO,
    KLING_LIP_SYNC_TTS,
    KLING_V2_AI_AVATAR_PRO_IMAGE_AUDIO_TO_VIDEO,
    KLING_V2_AI_AVATAR_STANDARD_IMAGE_AUDIO_TO_VIDEO,
    KLING_V2_5_TURBO_PRO_IMAGE_TO_VIDEO,
    KLING_V2_5_TURBO_PRO_TEXT_TO_VIDEO,
    KLING_V2_5_TURBO_STD_IMAGE_TO_VIDEO,
    KLING_V2_5_TURBO_STD_TEXT_TO_VIDEO,
    KLING_V2_6_PRO_IMAGE_TO_VIDEO,
    KLING_V2_6_PRO_MOTION_CONTROL,
    KLING_V2_6_PRO_TEXT_TO_VIDEO,
    KLING_V2_6_STD_IMAGE_TO_VIDEO,
    KLING_V2_6_STD_MOTION_CONTROL,
    KLING_V2_6_STD_TEXT_TO_VIDEO,
    KLING_V3_0_4K_IMAGE_TO_VIDEO,
    KLING_V3_4K_TEXT_TO_VIDEO,
    KLING_V3_TURBO_PRO_IMAGE_TO_VIDEO,
    KLING_V3_TURBO_PRO_TEXT_TO_VIDEO,
    KLING_V3_TURBO_STD_IMAGE_TO_VIDEO,
    KLING_V3_TURBO_STD_TEXT_TO_VIDEO,
    KLING_V3_0_4K_MOTION_CONTROL,
    KLING_V3_0_PRO_IMAGE_TO_VIDEO,
    KLING_V3_0_PRO_MOTION_CONTROL,
    KLING_V3_0_PRO_TEXT_TO_VIDEO,
    KLING_V3_0_STD_IMAGE_TO_VIDEO,
    KLING_V3_0_STD_MOTION_CONTROL,
    KLING_V3_0_STD_TEXT_TO_VIDEO,
    KLING_VIDEO_O1_STD_EDIT_VIDEO,
    KLING_VIDEO_O1_STD_REFERENCE_TO_VIDEO,
    KLING_VIDEO_O1_IMAGE_TO_VIDEO,
    KLING_VIDEO_O1_START_TO_END,
    KLING_VIDEO_O1_TEXT_TO_VIDEO,
    KLING_VIDEO_O3_4K_IMAGE_TO_VIDEO,
    KLING_VIDEO_O3_4K_REFERENCE_TO_VIDEO,
    KLING_VIDEO_O3_4K_TEXT_TO_VIDEO,
    KLING_VIDEO_O3_PRO_IMAGE_TO_VIDEO,
    KLING_VIDEO_O3_PRO_REFERENCE_TO_VIDEO,
    KLING_VIDEO_O3_PRO_TEXT_TO_VIDEO,
    KLING_VIDEO_O3_PRO_VIDEO_EDIT,
    KLING_VIDEO_O3_STD_IMAGE_TO_VIDEO,
    KLING_VIDEO_O3_STD_REFERENCE_TO_VIDEO,
    KLING_VIDEO_O3_STD_TEXT_TO_VIDEO,
    KLING_VIDEO_O3_STD_VIDEO_EDIT,
)


class Kling(Family[CallT]):
    """Kling: Kuaishou's video models: text, pictures and videos to video, editing, motion
    control, lip sync and avatars.
    """

    @method(KLING_ELEMENTS)
    def kling_elements(
        self,
        *,
        name: TextInput,
        description: TextInput,
        image_url: MediaInput,
        element_refer_list: MediaInput | Sequence[MediaInput],
        tag_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Registers a named subject, shown in one main picture and further views, as a Kling
        element; the answer is text.

        - Name: ``kling-elements``
        - Path: ``kling-elements``
        - Task: asset-upload
        - Output: text
        - Price: CNY 0.06 per call (on .cn, published 2026-04-29)

        Args:
            name: What to call the subject, such as "Main Character".
            description: What the subject looks like.
            image_url: The main picture of the subject. JPG or PNG up to 10 MB.
            element_refer_list: More views of the same thing, so that it can be recognised from
                other sides. At most 3 files, each JPG or PNG up to 20 MB.
            tag_list: Tags to sort the element by. What each stands for is not documented. Each item
                is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `element_id` (string): The element's id. How elementList of the Kling o3 models takes
              it is not known.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_elements(
                name="my-name",
                description="my-description",
                image_url=Path("picture.png"),
                element_refer_list=[Path("picture.png")],
            )
        """
        ...

    @method(KLING_ELEMENTS_ADVANCED)
    def kling_elements_advanced(
        self,
        *,
        element_name: TextInput,
        element_description: TextInput,
        reference_type: Literal["video_refer", "image_refer"] = "image_refer",
        element_image_list: MediaInput | None = None,
        element_video_list: MediaInput | None = None,
        tag_list: TagListOption | Sequence[TagListOption] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Registers a named subject, shown in a picture or a video, as an element for Kling O3; the
        answer is text.

        - Name: ``kling-o3/element``, ``可灵 o3 创建主体``
        - Path: ``kling-elements-advanced``
        - Task: asset-upload
        - Output: text (doubtful: similar endpoints give something else)
        - Price: not published
        - Note: The sources call the result a video; that of kling-elements is text, and what it
          holds is not documented.

        Args:
            element_name: What to call the subject. 1 to 20 characters.
            element_description: What the subject looks like. 1 to 100 characters.
            reference_type: What defines the subject: image_refer the picture in element_image_list,
                video_refer the video in element_video_list. "video_refer" or "image_refer".
                Default: "image_refer".
            element_image_list: The picture of the subject, for reference_type image_refer.
                Uncertain: The documentation gives no more than the name; whether several pictures
                may be given is not said.
            element_video_list: The video of the subject, for reference_type video_refer: 1080p, 3
                to 8 seconds, 16:9 or 9:16. MP4 or MOV up to 200 MB.
            tag_list: Tags to sort the element by. What each stands for is not documented. One or
                several of "o_101", "o_102", "o_103", "o_104", "o_105", "o_106", "o_107" and
                "o_108".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` is this on the sandbox; nobody has shown what the service itself
            answers:
            - `element_id` (string): The element's id. How elementList of the Kling o3 models takes
              it is not known.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_elements_advanced(
                element_name="my-element-name",
                element_description="my-element-description",
            )
        """
        ...

    @method(KLING_LIP_SYNC_IDENTIFY_FACE)
    def kling_lip_sync_identify_face(
        self,
        *,
        video_url: MediaInput | None = None,
        video_id: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Finds the faces in a video and returns a picture of each and, as data, the session id and
        face ids that lip-sync-video needs.

        - Name: ``kling-lip-sync/identify-face``, ``可灵对口型-人脸识别``
        - Path: ``kling-lip-sync/identify-face``
        - Task: face-detection
        - Output: image
        - Price: CNY 0.035 per call (on .cn, published 2026-04-29)

        Args:
            video_url: The video with the speaker: 2 to 60 seconds, 720p or 1080p, each side between
                512 and 2160 pixels. Give this or video_id, not both. MP4 or MOV up to 100 MB.
            video_id: The id of a video made by Kling in the last 30 days, at most 60 seconds long.
                Give this or video_url, not both.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` (third-party code):
            - `session_id` (string): What the video is known by from here on.
            - `face_data` (list of objects): The faces that were found; a picture of each is among
              the outputs.
            - `face_data[].face_id` (string): The face's id, which means something together with the
              session's only.
            - `face_data[].start_time` (integer): From when on the face can be made to speak, in
              milliseconds of the video.
            - `face_data[].end_time` (integer): Until when it can, likewise.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_lip_sync_identify_face(video_url=Path("clip.mp4"))
        """
        ...

    @method(KLING_LIP_SYNC_LIP_SYNC_VIDEO)
    def kling_lip_sync_lip_sync_video(
        self,
        *,
        session_id: TextInput,
        face_id: TextInput,
        sound_start_time: int,
        sound_end_time: int,
        sound_insert_time: int,
        audio_id: TextInput | None = None,
        audio_url: MediaInput | None = None,
        sound_volume: float | None = None,
        original_audio_volume: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes one face of a video speak a recording; identify-face has to be called first.

        - Name: ``kling-lip-sync/lip-sync-video``, ``可灵对口型-视频生成``
        - Path: ``kling-lip-sync/lip-sync-video``
        - Task: lip-sync
        - Output: video
        - Price: CNY 0.35 per 5 seconds (on .cn, published 2026-04-29)

        Args:
            session_id: The id that the identify-face endpoint returned for your video. Given by
                `kling-lip-sync/identify-face`, as `data["session_id"]` of its result.
            face_id: Which of the faces found by the identify-face endpoint is to speak. Given by
                `kling-lip-sync/identify-face`, as `data["face_data"][0]["face_id"]` of the result
                that session_id is from.
            audio_id: The id of speech made by the kling-lip-sync tts endpoint in the last 30 days,
                2 to 60 seconds long. Give this or audio_url, not both. Given by
                `kling-lip-sync/tts`, as `data["audio_id"]` of its result.
            audio_url: The recording to be spoken, 2 to 60 seconds long. Give this or audio_id, not
                both. MP3, WAV or M4A up to 5 MB.
            sound_start_time: Where in the recording to begin, in milliseconds. At least two seconds
                have to remain. At least 0.
            sound_end_time: Where in the recording to stop, in milliseconds. At least two seconds
                have to remain.
            sound_insert_time: When in the video the recording sets in, in milliseconds. It has to
                overlap the time in which the face can speak by at least two seconds. At least 0.
            sound_volume: How loud the added recording is; 1 is unchanged, 0 silent. 0 to 2. Service
                default: 1.0.
            original_audio_volume: How loud the sound of the video itself stays; 1 is unchanged, 0
                silent. Without effect on a silent video. 0 to 2. Service default: 1.0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_lip_sync_lip_sync_video(
                session_id="my-session-id",
                face_id="my-face-id",
                sound_start_time=0,
                sound_end_time=1,
                sound_insert_time=0,
            )
        """
        ...

    @method(KLING_LIP_SYNC_TTS)
    def kling_lip_sync_tts(
        self,
        *,
        text: TextInput,
        voice_id: VoiceIdOption = "genshin_klee2",
        voice_language: Literal["zh", "en"] = "zh",
        voice_speed: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Speaks a text in a Kling voice and returns the sound, and its id for lip-sync-video.

        - Name: ``kling-lip-sync/tts``, ``可灵对口型-语音合成``
        - Path: ``kling-lip-sync/tts``
        - Task: text-to-speech
        - Output: audio
        - Price: CNY 0.035 per call (on .cn, published 2026-04-29)

        Args:
            text: What is to be spoken; too long a text is refused. At most 1,000 characters.
            voice_id: Which of Kling's voices speaks. A voice speaks one language, which
                voice_language has to name. One of the 46 options in the signature. Default:
                "genshin_klee2".
            voice_language: The language of the chosen voice: zh for Chinese, en for English. "zh"
                or "en". Default: "zh".
            voice_speed: How fast the voice speaks; 1 is its natural pace. One decimal place is
                read. 0.8 to 2, in steps of 0.1. Service default: 1.0.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.
            The result's `data` (third-party code):
            - `audio_id` (string): The spoken text's id, as good as the sound file for
              lip-sync-video. Good for 30 days.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_lip_sync_tts(text="Good morning, and welcome aboard.")
        """
        ...

    @method(KLING_V2_AI_AVATAR_PRO_IMAGE_AUDIO_TO_VIDEO)
    def kling_v2_ai_avatar_pro_image_audio_to_video(
        self,
        *,
        image_url: MediaInput,
        audio_url: MediaInput,
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Lets the person in a picture speak or sing a recording with the Kling 2 Pro avatar.

        - Name: ``kling-v2-ai-avatar-pro/image-audio-to-video``, ``Kling V2 Pro 数字人口播视频``
        - Path: ``kling-v2-ai-avatar-pro/image-audio-to-video``
        - Task: audio-to-video
        - Output: video
        - Price: CNY 0.72 per second (on .cn, published 2026-04-29)

        Args:
            image_url: The person who is to speak: one face, seen from the front. JPG, JPEG, PNG or
                WEBP up to 10 MB.
            audio_url: The speech or song; the video lasts as long as it does. MP3, WAV or M4A up to
                20 MB.
            prompt: How the person acts: style, facial expression, camera. At most 2,048 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_ai_avatar_pro_image_audio_to_video(
                image_url=Path("picture.png"),
                audio_url=Path("voice.mp3"),
            )
        """
        ...

    @method(KLING_V2_AI_AVATAR_STANDARD_IMAGE_AUDIO_TO_VIDEO)
    def kling_v2_ai_avatar_standard_image_audio_to_video(
        self,
        *,
        image_url: MediaInput,
        audio_url: MediaInput,
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Lets the person in a picture speak or sing a recording with the Kling 2 Standard avatar.

        - Name: ``kling-v2-ai-avatar-standard/image-audio-to-video``, ``Kling V2 Std 数字人口播视频``
        - Path: ``kling-v2-ai-avatar-standard/image-audio-to-video``
        - Task: audio-to-video
        - Output: video
        - Price: CNY 0.36 per second (on .cn, published 2026-04-29)

        Args:
            image_url: The person who is to speak: one face, seen from the front. JPG, JPEG, PNG or
                WEBP up to 10 MB.
            audio_url: The speech or song; the video lasts as long as it does. MP3, WAV or M4A up to
                20 MB.
            prompt: How the person acts: style and behaviour. At most 2,048 characters.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_ai_avatar_standard_image_audio_to_video(
                image_url=Path("picture.png"),
                audio_url=Path("voice.mp3"),
            )
        """
        ...

    @method(KLING_V2_5_TURBO_PRO_IMAGE_TO_VIDEO)
    def kling_v2_5_turbo_pro_image_to_video(
        self,
        *,
        first_image_url: MediaInput,
        duration: Literal[5, 10, "5", "10"] = 5,
        prompt: TextInput | None = None,
        negative_prompt: TextInput | None = None,
        guidance_scale: float | None = None,
        last_image_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Kling 2.5 Turbo Pro, the better tier; a last frame may be
        given too.

        - Name: ``kling-v2.5-turbo-pro/image-to-video``, ``可灵图生视频2.5-turbo-pro``
        - Path: ``kling-v2.5-turbo-pro/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.75 to 3.50 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            guidance_scale: How closely the model follows the text: higher is more literal, lower
                leaves it more freedom. 0 to 1, in steps of 0.1. Service default: 0.5.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 50 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_5_turbo_pro_image_to_video(
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_V2_5_TURBO_PRO_TEXT_TO_VIDEO)
    def kling_v2_5_turbo_pro_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: Literal[5, 10, "5", "10"] = 5,
        aspect_ratio: Literal["1:1", "16:9", "9:16"] = "9:16",
        negative_prompt: TextInput | None = None,
        guidance_scale: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling 2.5 Turbo Pro, the better tier.

        - Name: ``kling-v2.5-turbo-pro/text-to-video``, ``可灵文生视频2.5-turbo-pro``
        - Path: ``kling-v2.5-turbo-pro/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.75 to 3.50 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            guidance_scale: How closely the model follows the text: higher is more literal, lower
                leaves it more freedom. 0 to 1, in steps of 0.1. Service default: 0.5.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9" or "9:16". Default:
                "9:16".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_5_turbo_pro_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_V2_5_TURBO_STD_IMAGE_TO_VIDEO)
    def kling_v2_5_turbo_std_image_to_video(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        duration: Literal[5, 10, "5", "10"] = 5,
        negative_prompt: TextInput | None = None,
        guidance_scale: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Kling 2.5 Turbo Standard, the cheaper tier.

        - Name: ``kling-v2.5-turbo-std/image-to-video``, ``可灵图生视频2.5-turbo-std``
        - Path: ``kling-v2.5-turbo-std/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.05 to 2.10 per call, depending on duration (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            guidance_scale: How closely the model follows the text: higher is more literal, lower
                leaves it more freedom. 0 to 1, in steps of 0.1. Service default: 0.5.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_5_turbo_std_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_V2_5_TURBO_STD_TEXT_TO_VIDEO)
    def kling_v2_5_turbo_std_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: Literal[5, 10, "5", "10"] = 5,
        aspect_ratio: Literal["1:1", "16:9", "9:16"] = "9:16",
        negative_prompt: TextInput | None = None,
        guidance_scale: float | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling 2.5 Turbo Standard, the plainer tier.

        - Name: ``kling-v2.5-turbo-std/text-to-video``, ``可灵文生视频2.5-turbo-std``
        - Path: ``kling-v2.5-turbo-std/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            guidance_scale: How closely the model follows the text: higher is more literal, lower
                leaves it more freedom. 0 to 1, in steps of 0.1. Service default: 0.5.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9" or "9:16". Default:
                "9:16".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_5_turbo_std_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_V2_6_PRO_IMAGE_TO_VIDEO)
    def kling_v2_6_pro_image_to_video(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        sound: bool = True,
        duration: Literal[5, 10, "5", "10"] = 5,
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Kling 2.6 Pro, with or without sound.

        - Name: ``kling-v2.6-pro-image-to-video``, ``可灵图生视频2.6-pro``
        - Path: ``kling-v2.6-pro/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 1.75 to 7.00 per call, depending on duration and sound (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            image_url: The still picture the video starts from. JPG or PNG up to 20 MB.
            sound: Lets the model make sound that matches the picture. Default: True.
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_6_pro_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_V2_6_PRO_MOTION_CONTROL)
    def kling_v2_6_pro_motion_control(
        self,
        *,
        image_url: MediaInput,
        video_url: MediaInput,
        character_orientation: Literal["image", "video"] = "video",
        prompt: TextInput | None = None,
        keep_original_sound: Literal["yes", "no"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes the figure in a picture perform the movement of a video, with Kling 2.6 Pro.

        - Name: ``kling-v2.6-pro-motion-control``, ``kling-v2.6-pro-动作控制``
        - Path: ``kling-v2.6-pro/motion-control``
        - Task: motion-control
        - Output: video
        - Price: CNY 0.56 per second (on .cn, published 2026-04-29)

        Args:
            image_url: The person or figure to be moved, seen whole and clear of others. JPG or PNG
                up to 10 MB.
            video_url: The movement to copy, performed by one person. MP4 up to 100 MB.
            character_orientation: Which way the figure faces: image as in the picture (the video
                may then last 10 seconds), video as in the video (then 30 seconds). "image" or
                "video". Default: "video".
            prompt: What to add to the copied movement: setting, light, camera. At most 2,500
                characters.
            keep_original_sound: Keeps the sound of the video you give. "yes" or "no". Service
                default: "yes".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_6_pro_motion_control(
                image_url=Path("picture.png"),
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(KLING_V2_6_PRO_TEXT_TO_VIDEO)
    def kling_v2_6_pro_text_to_video(
        self,
        *,
        prompt: TextInput,
        sound: bool = True,
        aspect_ratio: Literal["1:1", "16:9", "9:16"] = "9:16",
        duration: Literal[5, 10, "5", "10"] = 5,
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling 2.6 Pro, with or without sound.

        - Name: ``kling-v2.6-pro-text-to-video``, ``可灵文生视频2.6-pro``
        - Path: ``kling-v2.6-pro/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 1.75 to 7.00 per call, depending on duration and sound (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            sound: Lets the model make sound that matches the picture. Default: True.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9" or "9:16". Default:
                "9:16".
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_6_pro_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_V2_6_STD_IMAGE_TO_VIDEO)
    def kling_v2_6_std_image_to_video(
        self,
        *,
        prompt: TextInput,
        image_url: MediaInput,
        duration: Literal[5, 10, "5", "10"] = 5,
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a still picture with Kling 2.6 Standard, the cheaper tier.

        - Name: ``kling-v2.6-std-image-to-video``, ``可灵图生视频2.6-标准版``
        - Path: ``kling-v2.6-std/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            image_url: The still picture the video starts from. JPG, PNG or JPEG up to 10 MB.
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_6_std_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_V2_6_STD_MOTION_CONTROL)
    def kling_v2_6_std_motion_control(
        self,
        *,
        image_url: MediaInput,
        video_url: MediaInput,
        character_orientation: Literal["image", "video"] = "video",
        prompt: TextInput | None = None,
        keep_original_sound: Literal["yes", "no"] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes the figure in a picture perform the movement of a video, with the cheaper Kling 2.6
        Standard.

        - Name: ``kling-v2.6-std-motion-control``, ``kling-v2.6-std-动作控制``
        - Path: ``kling-v2.6-std/motion-control``
        - Task: motion-control
        - Output: video
        - Price: CNY 0.35 per second (on .cn, published 2026-04-29)

        Args:
            image_url: The person or figure to be moved, seen whole and clear of others. JPG or PNG
                up to 10 MB.
            video_url: The movement to copy, performed by one person. MP4 up to 100 MB.
            character_orientation: Which way the figure faces: image as in the picture (the video
                may then last 10 seconds), video as in the video (then 30 seconds). "image" or
                "video". Default: "video".
            prompt: What to add to the copied movement: setting, light, camera. At most 2,500
                characters.
            keep_original_sound: Keeps the sound of the video you give. "yes" or "no". Service
                default: "yes".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_6_std_motion_control(
                image_url=Path("picture.png"),
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(KLING_V2_6_STD_TEXT_TO_VIDEO)
    def kling_v2_6_std_text_to_video(
        self,
        *,
        prompt: TextInput,
        aspect_ratio: Literal["1:1", "16:9", "9:16"] = "16:9",
        duration: Literal[5, 10, "5", "10"] = 5,
        negative_prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling 2.6 Standard, the cheaper tier.

        - Name: ``kling-v2.6-std-text-to-video``, ``可灵文生视频2.6-标准版``
        - Path: ``kling-v2.6-std/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9" or "9:16". Default:
                "16:9".
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v2_6_std_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_V3_0_4K_IMAGE_TO_VIDEO)
    def kling_v3_0_4k_image_to_video(
        self,
        *,
        image_url: MediaInput,
        duration: int = 5,
        prompt: TextInput | None = None,
        negative_prompt: TextInput | None = None,
        end_image_url: MediaInput | None = None,
        cfg_scale: float | None = None,
        sound: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_shot: bool | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame in 4K with Kling 3.0; an end frame, sound and several shots are
        possible.

        - Name: ``kling-v3.0-4k-image-to-video``, ``可灵图生视频v3-4k``
        - Path: ``kling-v3-4k/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.70 per second (on .cn, published 2026-04-29)

        Args:
            image_url: The picture the video begins with; at least 300 pixels a side and no narrower
                than 1:2.5 either way. JPG, PNG or JPEG up to 30 MB. Uncertain: The published text
                says at most 10 MB, the parameter list more; the list is what is checked.
            prompt: What should be seen or happen, in plain words. Needed unless multi_prompt is
                given, with which it is ignored. 1 to 2,500 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no".
            end_image_url: The picture the video ends on. JPG or PNG up to 30 MB.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            cfg_scale: How closely the model follows the text: higher is more literal, lower leaves
                it more freedom. 0 to 1, in steps of 0.01. Service default: 0.5.
            sound: Lets the model make sound that matches the picture. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_0_4k_image_to_video(image_url=Path("picture.png"))
        """
        ...

    @method(KLING_V3_4K_TEXT_TO_VIDEO)
    def kling_v3_4k_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: DurationOption = 5,
        negative_prompt: TextInput | None = None,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | None = None,
        cfg_scale: float | None = None,
        sound: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_shot: bool | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in 4K from text with Kling 3.0; sound and several shots are possible.

        - Name: ``kling-v3-4k-text-to-video``, ``可灵文生视频v3-4k``
        - Path: ``kling-v3-4k/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.70 per second (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16" or "1:1". Service
                default: "16:9".
            cfg_scale: How closely the model follows the text: higher is more literal, lower leaves
                it more freedom. 0 to 1, in steps of 0.1. Service default: 0.5.
            sound: Lets the model make sound that matches the picture. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_4k_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_V3_TURBO_PRO_IMAGE_TO_VIDEO)
    def kling_v3_turbo_pro_image_to_video(
        self,
        *,
        first_image_url: MediaInput,
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        multi_prompt: MultiPromptItem2 | Sequence[MultiPromptItem2] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Kling 3.0 Turbo Pro, at 1080p, in one shot or up to six.

        - Name: ``kling-v3-turbo-pro-image-to-video``, ``可灵图生视频v3-turbo-pro``
        - Path: ``kling-v3-turbo-pro/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            first_image_url: The picture the video begins with: at least 300 pixels a side and no
                narrower than 1:2.5 either way. JPG, JPEG or PNG up to 10 MB. Uncertain: One source
                allows 10 MB, the documentation 50; the smaller is checked.
            prompt: What should be seen or happen, in plain words. With multi_prompt it is ignored.
                At most 2,500 characters.
            duration: Length of the finished video in seconds, which is billed; with several shots,
                the sum of theirs, at most 15. 3 to 15. Default: 5.
            multi_prompt: The shots of the video, in order, up to six. With it the plain prompt is
                ignored. Each item has `prompt` and `duration`. Uncertain: Known from third-party
                code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_turbo_pro_image_to_video(
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_V3_TURBO_PRO_TEXT_TO_VIDEO)
    def kling_v3_turbo_pro_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: DurationOption = 5,
        aspect_ratio: Literal["1:1", "16:9", "9:16"] | None = None,
        multi_prompt: MultiPromptItem2 | Sequence[MultiPromptItem2] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling 3.0 Turbo Pro, at 1080p, in one shot or up to six.

        - Name: ``kling-v3-turbo-pro-text-to-video``, ``可灵文生视频v3-turbo-pro``
        - Path: ``kling-v3-turbo-pro/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words. With multi_prompt it is ignored.
                1 to 2,500 characters.
            duration: Length of the finished video in seconds, which is billed; with several shots,
                the sum of theirs, at most 15. 3 to 15. Default: 5.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9" or "9:16". Service
                default: "16:9".
            multi_prompt: The shots of the video, in order, up to six. With it the plain prompt is
                ignored. Each item has `prompt` and `duration`. Uncertain: Known from third-party
                code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_turbo_pro_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_V3_TURBO_STD_IMAGE_TO_VIDEO)
    def kling_v3_turbo_std_image_to_video(
        self,
        *,
        first_image_url: MediaInput,
        duration: DurationOption = 5,
        prompt: TextInput | None = None,
        multi_prompt: MultiPromptItem2 | Sequence[MultiPromptItem2] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Kling 3.0 Turbo Standard, at 720p, in one shot or up to six.

        - Name: ``kling-v3-turbo-std-image-to-video``, ``可灵图生视频v3-turbo-std``
        - Path: ``kling-v3-turbo-std/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: not published

        Args:
            first_image_url: The picture the video begins with: at least 300 pixels a side and no
                narrower than 1:2.5 either way. JPG, JPEG or PNG up to 10 MB. Uncertain: One source
                allows 10 MB, the documentation 50; the smaller is checked.
            prompt: What should be seen or happen, in plain words. With multi_prompt it is ignored.
                At most 2,500 characters.
            duration: Length of the finished video in seconds, which is billed; with several shots,
                the sum of theirs, at most 15. 3 to 15. Default: 5.
            multi_prompt: The shots of the video, in order, up to six. With it the plain prompt is
                ignored. Each item has `prompt` and `duration`. Uncertain: Known from third-party
                code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_turbo_std_image_to_video(
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_V3_TURBO_STD_TEXT_TO_VIDEO)
    def kling_v3_turbo_std_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: DurationOption = 5,
        aspect_ratio: Literal["1:1", "16:9", "9:16"] | None = None,
        multi_prompt: MultiPromptItem2 | Sequence[MultiPromptItem2] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling 3.0 Turbo Standard, at 720p, in one shot or up to six.

        - Name: ``kling-v3-turbo-std-text-to-video``, ``可灵文生视频v3-turbo-std``
        - Path: ``kling-v3-turbo-std/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: not published

        Args:
            prompt: What should be seen or happen, in plain words. With multi_prompt it is ignored.
                1 to 2,500 characters.
            duration: Length of the finished video in seconds, which is billed; with several shots,
                the sum of theirs, at most 15. 3 to 15. Default: 5.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9" or "9:16". Service
                default: "16:9".
            multi_prompt: The shots of the video, in order, up to six. With it the plain prompt is
                ignored. Each item has `prompt` and `duration`. Uncertain: Known from third-party
                code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_turbo_std_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_V3_0_4K_MOTION_CONTROL)
    def kling_v3_0_4k_motion_control(self, *, extra: Mapping[str, Any] | None = None) -> CallT:
        """Makes the figure in a picture perform the movement of a video in 4K, with Kling 3.0.

        - Name: ``kling-v3.0-4k-motion-control``
        - Path: ``kling-v3.0-4k/motion-control``
        - Task: motion-control
        - Output: video
        - Price: not published
        - Evidence: official code, 2026-06-02
        - Note: The registry lists no parameters for this endpoint. Those of
          kling-v3.0-pro/motion-control are a likely guess; send them unchecked.

        Args:
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_0_4k_motion_control()
        """
        ...

    @method(KLING_V3_0_PRO_IMAGE_TO_VIDEO)
    def kling_v3_0_pro_image_to_video(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        duration: DurationOption = 5,
        sound: bool = True,
        negative_prompt: TextInput | None = None,
        last_image_url: MediaInput | None = None,
        cfg_scale: float | None = None,
        multi_shot: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Kling 3.0 Pro, the better tier; a last frame, sound and
        several shots are possible.

        - Name: ``kling-v3.0-pro-image-to-video``, ``可灵图生视频3.0-pro``
        - Path: ``kling-v3.0-pro/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.69 to 1.04 per second, depending on sound (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            cfg_scale: How closely the model follows the text: higher is more literal, lower leaves
                it more freedom. 0 to 1, in steps of 0.1. Service default: 0.5.
            sound: Lets the model make sound that matches the picture. Default: True.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_0_pro_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_V3_0_PRO_MOTION_CONTROL)
    def kling_v3_0_pro_motion_control(
        self,
        *,
        image_url: MediaInput,
        video_url: MediaInput,
        character_orientation: Literal["image", "video"] = "video",
        prompt: TextInput | None = None,
        negative_prompt: TextInput | None = None,
        keep_original_sound: bool | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes the figure in a picture perform the movement of a video, with Kling 3.0 Pro, the
        better tier.

        - Name: ``kling-v3.0-pro-motion-control``, ``可灵动作控制V3.0-pro``
        - Path: ``kling-v3.0-pro/motion-control``
        - Task: motion-control
        - Output: video
        - Price: CNY 1.08 per second (on .cn, published 2026-04-29)

        Args:
            image_url: The person or figure to be moved; at least 300 pixels a side and no narrower
                than 1:2.5 either way. JPG or PNG up to 10 MB.
            video_url: The movement to copy, 3 to 30 seconds long, each side between 340 and 3850
                pixels. MP4 up to 100 MB.
            character_orientation: Which way the figure faces: image as in the picture (the video
                may then last 10 seconds), video as in the video (then 30 seconds). "image" or
                "video". Default: "video".
            prompt: What to add to the copied movement: setting, light, camera. At most 2,500
                characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            keep_original_sound: Keeps the sound of the video you give. Service default: True.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_0_pro_motion_control(
                image_url=Path("picture.png"),
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(KLING_V3_0_PRO_TEXT_TO_VIDEO)
    def kling_v3_0_pro_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: DurationOption = 5,
        sound: bool = True,
        negative_prompt: TextInput | None = None,
        aspect_ratio: Literal["1:1", "16:9", "9:16"] | None = None,
        cfg_scale: float | None = None,
        multi_shot: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling 3.0 Pro, the better tier; sound and several shots are
        possible.

        - Name: ``kling-v3.0-pro-text-to-video``, ``可灵文生视频3.0-pro``
        - Path: ``kling-v3.0-pro/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.69 to 1.04 per second, depending on sound (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9" or "9:16". Service
                default: "16:9".
            cfg_scale: How closely the model follows the text: higher is more literal, lower leaves
                it more freedom. 0 to 1, in steps of 0.1. Service default: 0.5.
            sound: Lets the model make sound that matches the picture. Default: True.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_0_pro_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_V3_0_STD_IMAGE_TO_VIDEO)
    def kling_v3_0_std_image_to_video(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        duration: DurationOption = 5,
        sound: bool = True,
        negative_prompt: TextInput | None = None,
        last_image_url: MediaInput | None = None,
        cfg_scale: float | None = None,
        multi_shot: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Kling 3.0 Standard, the cheaper tier; a last frame, sound and
        several shots are possible.

        - Name: ``kling-v3.0-std-image-to-video``, ``可灵图生视频3.0-std``
        - Path: ``kling-v3.0-std/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.52 to 0.78 per second, depending on sound (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            cfg_scale: How closely the model follows the text: higher is more literal, lower leaves
                it more freedom. 0 to 1, in steps of 0.1. Service default: 0.8.
            sound: Lets the model make sound that matches the picture. Default: True.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_0_std_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_V3_0_STD_MOTION_CONTROL)
    def kling_v3_0_std_motion_control(
        self,
        *,
        image_url: MediaInput,
        video_url: MediaInput,
        character_orientation: Literal["image", "video"] = "video",
        prompt: TextInput | None = None,
        negative_prompt: TextInput | None = None,
        keep_original_sound: bool | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes the figure in a picture perform the movement of a video, with Kling 3.0 Standard,
        the cheaper tier.

        - Name: ``kling-v3.0-std-motion-control``, ``可灵动作控制V3.0-std``
        - Path: ``kling-v3.0-std/motion-control``
        - Task: motion-control
        - Output: video
        - Price: CNY 0.81 per second (on .cn, published 2026-04-29)

        Args:
            image_url: The person or figure to be moved; at least 300 pixels a side and no narrower
                than 1:2.5 either way. JPG or PNG up to 10 MB.
            video_url: The movement to copy, 3 to 30 seconds long, each side between 340 and 3850
                pixels. MP4 up to 100 MB.
            character_orientation: Which way the figure faces: image as in the picture (the video
                may then last 10 seconds), video as in the video (then 30 seconds). "image" or
                "video". Default: "video".
            prompt: What to add to the copied movement: setting, light, camera. At most 2,500
                characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            keep_original_sound: Keeps the sound of the video you give. Service default: True.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_0_std_motion_control(
                image_url=Path("picture.png"),
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(KLING_V3_0_STD_TEXT_TO_VIDEO)
    def kling_v3_0_std_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: DurationOption = 5,
        sound: bool = True,
        negative_prompt: TextInput | None = None,
        aspect_ratio: Literal["1:1", "16:9", "9:16"] | None = None,
        cfg_scale: float | None = None,
        multi_shot: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling 3.0 Standard, the cheaper tier; sound and several
        shots are possible.

        - Name: ``kling-v3.0-std-text-to-video``, ``可灵文生视频3.0-std``
        - Path: ``kling-v3.0-std/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.52 to 0.78 per second, depending on sound (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            negative_prompt: What should not appear: things, flaws or styles to stay clear of, named
                plainly and without a "no". At most 2,500 characters.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9" or "9:16". Service
                default: "16:9".
            cfg_scale: How closely the model follows the text: higher is more literal, lower leaves
                it more freedom. 0 to 1, in steps of 0.1. Service default: 0.5.
            sound: Lets the model make sound that matches the picture. Default: True.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_v3_0_std_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_VIDEO_O1_STD_EDIT_VIDEO)
    def kling_video_o1_std_edit_video(
        self,
        *,
        prompt: TextInput,
        video_url: MediaInput,
        mode: Literal["std", "pro"] = "std",
        keep_original_sound: bool = True,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Changes a video as a text says with Kling O1, in a standard or a pro mode; pictures may
        show what to put in.

        - Name: ``kling-video-o1-std/edit-video``, ``可灵视频编辑o1``
        - Path: ``kling-video-o1-std/edit-video``
        - Task: video-edit
        - Output: video
        - Price: CNY 6.30 to 8.40 per call, depending on mode (on .cn, published 2026-04-29)

        Args:
            mode: The quality tier: std is the cheaper one, pro the better one. "std" or "pro".
                Default: "std".
            prompt: What to change in the video and what to leave alone. The extra pictures may be
                named in it. 5 to 2,000 characters.
            image_urls: Pictures of what should appear in the video, or of the style to use. At most
                7 files, each JPG or PNG up to 20 MB.
            video_url: The video to be edited. MP4 up to 10 MB.
            keep_original_sound: Keeps the sound of the video you give. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o1_std_edit_video(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(KLING_VIDEO_O1_STD_REFERENCE_TO_VIDEO)
    def kling_video_o1_std_reference_to_video(
        self,
        *,
        prompt: TextInput,
        mode: Literal["std", "pro"] = "std",
        aspect_ratio: Literal["1:1", "9:16", "16:9"] = "9:16",
        duration: Literal[5, 10, "5", "10"] = 5,
        keep_original_sound: bool = True,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        video_url: MediaInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a new video from text after a reference video, with further pictures if wanted,
        with Kling O1.

        - Name: ``kling-video-o1-std/refrence-to-video``, ``可灵参考生视频o1``
        - Path: ``kling-video-o1-std/refrence-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 3.15 to 8.40 per call, depending on mode and duration (on .cn, published
          2026-04-29)
        - Note: The path and the documented name are spelt "refrence" by the service itself.

        Args:
            mode: The quality tier: std is the cheaper one, pro the better one. "std" or "pro".
                Default: "std".
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            aspect_ratio: Shape of the result, width to height. "1:1", "9:16" or "16:9". Default:
                "9:16".
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            image_urls: Pictures of subjects or styles to take up. At most 7 files, each JPG or PNG
                up to 20 MB.
            video_url: The video to take subject, movement or camera from. MP4 up to 10 MB.
            keep_original_sound: Keeps the sound of the video you give. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o1_std_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_VIDEO_O1_IMAGE_TO_VIDEO)
    def kling_video_o1_image_to_video(
        self,
        *,
        first_image_url: MediaInput,
        aspect_ratio: Literal["1:1", "9:16", "16:9"] = "9:16",
        duration: Literal[5, 10, "5", "10"] = 5,
        mode: Literal["std", "pro"] = "std",
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Kling O1, in a standard or a pro mode.

        - Name: ``kling-video-o1/image-to-video``, ``可灵图生视频o1``
        - Path: ``kling-video-o1/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.10 to 5.60 per call, depending on mode and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            aspect_ratio: Shape of the result, width to height. "1:1", "9:16" or "16:9". Default:
                "9:16".
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            first_image_url: The picture the video begins with. JPG or PNG up to 20 MB.
            mode: The quality tier: std is the cheaper one, pro the better one. "std" or "pro".
                Default: "std".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o1_image_to_video(
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_VIDEO_O1_START_TO_END)
    def kling_video_o1_start_to_end(
        self,
        *,
        first_image_url: MediaInput,
        last_image_url: MediaInput,
        aspect_ratio: Literal["1:1", "9:16", "16:9"] = "9:16",
        duration: Literal[5, 10, "5", "10"] = 5,
        mode: Literal["std", "pro"] = "std",
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Moves from a first to a last frame with Kling O1, in a standard or a pro mode.

        - Name: ``kling-video-o1/start-to-end``, ``可灵首尾帧生视频o1``
        - Path: ``kling-video-o1/start-to-end``
        - Task: start-end-to-video
        - Output: video
        - Price: CNY 2.10 to 5.60 per call, depending on mode and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 5 to 2,000 characters.
            aspect_ratio: Shape of the result, width to height. "1:1", "9:16" or "16:9". Default:
                "9:16".
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            first_image_url: The picture the video begins with. JPG or PNG up to 20 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 20 MB.
            mode: The quality tier: std is the cheaper one, pro the better one. "std" or "pro".
                Default: "std".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o1_start_to_end(
                first_image_url=Path("picture.png"),
                last_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_VIDEO_O1_TEXT_TO_VIDEO)
    def kling_video_o1_text_to_video(
        self,
        *,
        aspect_ratio: Literal["1:1", "9:16", "16:9"] = "9:16",
        duration: Literal[5, 10, "5", "10"] = 5,
        mode: Literal["std", "pro"] = "std",
        prompt: TextInput | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling O1, in a standard or a pro mode.

        - Name: ``kling-video-o1/text-to-video``, ``可灵文生视频o1``
        - Path: ``kling-video-o1/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.10 to 5.60 per call, depending on mode and duration (on .cn, published
          2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. At most 2,000 characters.
            aspect_ratio: Shape of the result, width to height. "1:1", "9:16" or "16:9". Default:
                "9:16".
            duration: Length of the finished video in seconds. 5 or 10. Default: 5.
            mode: The quality tier: std is the cheaper one, pro the better one. "std" or "pro".
                Default: "std".
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o1_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_VIDEO_O3_4K_IMAGE_TO_VIDEO)
    def kling_video_o3_4k_image_to_video(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        duration: int = 5,
        last_image_url: MediaInput | None = None,
        sound: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_shot: bool | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame in 4K with Kling O3; a last frame, sound and several shots are
        possible.

        - Name: ``kling-video-o3-4k-image-to-video``, ``可灵图生视频o3-4k``
        - Path: ``kling-video-o3-4k/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 2.70 per second (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            first_image_url: The picture the video begins with. JPG, JPEG, PNG or WEBP up to 30 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG, JPEG, PNG or WEBP up to 30 MB.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            sound: Lets the model make sound that matches the picture. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_4k_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_VIDEO_O3_4K_REFERENCE_TO_VIDEO)
    def kling_video_o3_4k_reference_to_video(
        self,
        *,
        prompt: TextInput,
        duration: int = 5,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        keep_original_sound: bool | None = None,
        sound: bool | None = None,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_shot: bool | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in 4K in which the subjects of reference pictures appear, with Kling O3.

        - Name: ``kling-video-o3-4k-reference-to-video``, ``可灵参考生视频o3-4k``
        - Path: ``kling-video-o3-4k/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 2.70 per second (on .cn, published 2026-04-29)
        - Note: The published text speaks of a reference video, but the published list has no
          parameter for one.

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            image_urls: Pictures of subjects or styles to take up: up to seven alone, up to four
                beside a video. At most 7 files, each JPG, JPEG, PNG or WEBP up to 30 MB.
            keep_original_sound: Keeps the sound of the video you give. Service default: True.
            sound: Lets the model make sound that matches the picture. Without effect beside a
                reference video. Service default: False.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16" or "1:1". Service
                default: "16:9".
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
                Uncertain: The documentation says that it is required with multi_shot on.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_4k_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_VIDEO_O3_4K_TEXT_TO_VIDEO)
    def kling_video_o3_4k_text_to_video(
        self,
        *,
        prompt: TextInput,
        duration: int = 5,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | None = None,
        sound: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_shot: bool | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in 4K from text with Kling O3; sound and several shots are possible.

        - Name: ``kling-video-o3-4k-text-to-video``, ``可灵文生视频o3-4k``
        - Path: ``kling-video-o3-4k/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 2.70 per second (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16" or "1:1". Service
                default: "16:9".
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            sound: Lets the model make sound that matches the picture. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
                Uncertain: The documentation says that it is required with multi_shot on.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_4k_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_VIDEO_O3_PRO_IMAGE_TO_VIDEO)
    def kling_video_o3_pro_image_to_video(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        duration: int = 5,
        sound: bool = True,
        last_image_url: MediaInput | None = None,
        multi_shot: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Kling O3 Pro, the better tier; a last frame, sound and
        several shots are possible.

        - Name: ``kling-video-o3-pro-image-to-video``, ``可灵图生视频o3-pro``
        - Path: ``kling-video-o3-pro/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.69 to 0.87 per second, depending on sound (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            sound: Lets the model make sound that matches the picture. Default: True.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_pro_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_VIDEO_O3_PRO_REFERENCE_TO_VIDEO)
    def kling_video_o3_pro_reference_to_video(
        self,
        *,
        prompt: TextInput,
        keep_original_sound: bool = True,
        duration: int = 5,
        video_url: MediaInput | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        sound: bool | None = None,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | None = None,
        multi_shot: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the subjects of reference pictures or of a reference video appear,
        with Kling O3 Pro, the better tier.

        - Name: ``kling-video-o3-pro/reference-to-video``
        - Path: ``kling-video-o3-pro/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.72 to 0.90 per second, depending on sound (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            video_url: A video to take subject, movement or camera from, at most ten seconds long.
                MP4 up to 50 MB.
            image_urls: Pictures of subjects or styles to take up. At most 7 files, each JPG or PNG
                up to 50 MB.
            keep_original_sound: Keeps the sound of the video you give. Default: True.
            sound: Lets the model make sound that matches the picture. Service default: False.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16" or "1:1". Service
                default: "16:9".
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence".
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_pro_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_VIDEO_O3_PRO_TEXT_TO_VIDEO)
    def kling_video_o3_pro_text_to_video(
        self,
        *,
        prompt: TextInput,
        sound: bool = True,
        duration: int = 5,
        aspect_ratio: Literal["1:1", "16:9", "9:16"] | None = None,
        multi_shot: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling O3 Pro, the better tier; sound and several shots are
        possible.

        - Name: ``kling-video-o3-pro-text-to-video``, ``可灵文生视频o3-pro``
        - Path: ``kling-video-o3-pro/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.69 to 0.87 per second, depending on sound (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9" or "9:16". Service
                default: "16:9".
            sound: Lets the model make sound that matches the picture. Default: True.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_pro_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_VIDEO_O3_PRO_VIDEO_EDIT)
    def kling_video_o3_pro_video_edit(
        self,
        *,
        prompt: TextInput,
        video_url: MediaInput,
        keep_original_sound: bool = True,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        element_list: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Changes a video as a text says with Kling O3 Pro, the better tier; pictures may show what
        to put in.

        - Name: ``kling-video-o3-pro/video-edit``
        - Path: ``kling-video-o3-pro/video-edit``
        - Task: video-edit
        - Output: video
        - Price: CNY 1.08 per second (on .cn, published 2026-04-29)

        Args:
            prompt: What to change in the video and what to leave alone. The extra pictures may be
                named in it. 1 to 2,500 characters.
            video_url: The video to be edited, at most ten seconds long. MP4 up to 50 MB.
            image_urls: Pictures of what should appear in the video, or of the style to use. At most
                4 files, each JPG or PNG up to 50 MB.
            keep_original_sound: Keeps the sound of the video you give. Default: True.
            element_list: Elements that should appear, made before with kling-elements or
                kling-elements-advanced. Each item is any JSON object: its fields are not known.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_pro_video_edit(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

    @method(KLING_VIDEO_O3_STD_IMAGE_TO_VIDEO)
    def kling_video_o3_std_image_to_video(
        self,
        *,
        prompt: TextInput,
        first_image_url: MediaInput,
        duration: int = 5,
        sound: bool = True,
        last_image_url: MediaInput | None = None,
        multi_shot: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Animates a first frame with Kling O3 Standard, the cheaper tier; a last frame, sound and
        several shots are possible.

        - Name: ``kling-video-o3-std-image-to-video``, ``可灵图生视频o3-std``
        - Path: ``kling-video-o3-std/image-to-video``
        - Task: image-to-video
        - Output: video
        - Price: CNY 0.52 to 0.69 per second, depending on sound (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            first_image_url: The picture the video begins with. JPG or PNG up to 50 MB.
            last_image_url: The picture the video ends on; the movement in between is invented to
                reach it. JPG or PNG up to 50 MB.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            sound: Lets the model make sound that matches the picture. Default: True.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_std_image_to_video(
                prompt="A red bicycle leaning against a white wall",
                first_image_url=Path("picture.png"),
            )
        """
        ...

    @method(KLING_VIDEO_O3_STD_REFERENCE_TO_VIDEO)
    def kling_video_o3_std_reference_to_video(
        self,
        *,
        prompt: TextInput,
        keep_original_sound: bool = True,
        duration: int = 5,
        video_url: MediaInput | None = None,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        sound: bool | None = None,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | None = None,
        multi_shot: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video in which the subjects of reference pictures or of a reference video appear,
        with Kling O3 Standard, the cheaper tier.

        - Name: ``kling-video-o3-std/reference-to-video``
        - Path: ``kling-video-o3-std/reference-to-video``
        - Task: reference-to-video
        - Output: video
        - Price: CNY 0.54 to 0.72 per second, depending on sound (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            video_url: A video to take subject, movement or camera from, at most ten seconds long.
                MP4 up to 50 MB.
            image_urls: Pictures of subjects or styles to take up. At most 7 files, each JPG or PNG
                up to 50 MB.
            keep_original_sound: Keeps the sound of the video you give. Default: True.
            sound: Lets the model make sound that matches the picture. Service default: False.
            aspect_ratio: Shape of the result, width to height. "16:9", "9:16" or "1:1". Service
                default: "16:9".
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence".
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_std_reference_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_VIDEO_O3_STD_TEXT_TO_VIDEO)
    def kling_video_o3_std_text_to_video(
        self,
        *,
        prompt: TextInput,
        sound: bool = True,
        duration: int = 5,
        aspect_ratio: Literal["1:1", "16:9", "9:16"] | None = None,
        multi_shot: bool | None = None,
        shot_type: Literal["customize", "intelligence"] | None = None,
        multi_prompt: MultiPromptItem | Sequence[MultiPromptItem] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Makes a video from text with Kling O3 Standard, the cheaper tier; sound and several shots
        are possible.

        - Name: ``kling-video-o3-std-text-to-video``, ``可灵文生视频o3-std``
        - Path: ``kling-video-o3-std/text-to-video``
        - Task: text-to-video
        - Output: video
        - Price: CNY 0.52 to 0.69 per second, depending on sound (on .cn, published 2026-04-29)

        Args:
            prompt: What should be seen or happen, in plain words: subject, setting, movement,
                camera, light, style. 1 to 2,500 characters.
            aspect_ratio: Shape of the result, width to height. "1:1", "16:9" or "9:16". Service
                default: "16:9".
            sound: Lets the model make sound that matches the picture. Default: True.
            duration: Length of the finished video in seconds. 3 to 15. Default: 5.
            multi_shot: Makes a video of several shots in place of one. shot_type then says who
                divides it. Service default: False.
            shot_type: Who divides a video of several shots: intelligence leaves it to the model;
                customize takes the shots of multi_prompt, and prompt is ignored. It counts only
                with multi_shot on. "customize" or "intelligence". Service default: "customize".
            multi_prompt: The shots of the video, in order. With it the plain prompt is ignored, and
                the lengths of the shots add up to duration. Each item has `prompt` and `duration`.
                Uncertain: Known from third-party code only.
                - `prompt`: What should be seen or happen in this shot.
                - `duration`: How long the shot lasts, in seconds, as text.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_std_text_to_video(
                prompt="A red bicycle leaning against a white wall",
            )
        """
        ...

    @method(KLING_VIDEO_O3_STD_VIDEO_EDIT)
    def kling_video_o3_std_video_edit(
        self,
        *,
        prompt: TextInput,
        video_url: MediaInput,
        keep_original_sound: bool = True,
        image_urls: MediaInput | Sequence[MediaInput] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> CallT:
        """Changes a video as a text says with Kling O3 Standard, the cheaper tier; pictures may
        show what to put in.

        - Name: ``kling-video-o3-std/video-edit``
        - Path: ``kling-video-o3-std/video-edit``
        - Task: video-edit
        - Output: video
        - Price: CNY 0.81 per second (on .cn, published 2026-04-29)

        Args:
            prompt: What to change in the video and what to leave alone. The extra pictures may be
                named in it. 1 to 2,500 characters.
            video_url: The video to be edited, at most ten seconds long. MP4 up to 50 MB.
            image_urls: Pictures of what should appear in the video, or of the style to use. At most
                4 files, each JPG or PNG up to 50 MB.
            keep_original_sound: Keeps the sound of the video you give. Default: True.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.kling.kling_video_o3_std_video_edit(
                prompt="A red bicycle leaning against a white wall",
                video_url=Path("clip.mp4"),
            )
        """
        ...

# Generated from spec/ by `make generate`; do not edit.
"""The families of the model API, as attributes of the client.

A family's module is imported when its attribute is first used, and not before.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from runninghub_async.endpoints.cinematic import Cinematic
    from runninghub_async.endpoints.doubao import Doubao
    from runninghub_async.endpoints.dreamactor import Dreamactor
    from runninghub_async.endpoints.flux import Flux
    from runninghub_async.endpoints.gemini import Gemini
    from runninghub_async.endpoints.gpt_image import GptImage
    from runninghub_async.endpoints.grok import Grok
    from runninghub_async.endpoints.hailuo import Hailuo
    from runninghub_async.endpoints.happyhorse import Happyhorse
    from runninghub_async.endpoints.higgsfield import Higgsfield
    from runninghub_async.endpoints.hitem3d import Hitem3d
    from runninghub_async.endpoints.hunyuan3d import Hunyuan3d
    from runninghub_async.endpoints.hypir import Hypir
    from runninghub_async.endpoints.jimeng import Jimeng
    from runninghub_async.endpoints.kling import Kling
    from runninghub_async.endpoints.ltx import Ltx
    from runninghub_async.endpoints.luma import Luma
    from runninghub_async.endpoints.marble import Marble
    from runninghub_async.endpoints.meshy import Meshy
    from runninghub_async.endpoints.midjourney import Midjourney
    from runninghub_async.endpoints.minimax import Minimax
    from runninghub_async.endpoints.mureka import Mureka
    from runninghub_async.endpoints.nano_banana import NanoBanana
    from runninghub_async.endpoints.pixverse import Pixverse
    from runninghub_async.endpoints.qwen_image import QwenImage
    from runninghub_async.endpoints.qwen_text import QwenText
    from runninghub_async.endpoints.qwen_tts import QwenTts
    from runninghub_async.endpoints.rh_tools import RhTools
    from runninghub_async.endpoints.runway import Runway
    from runninghub_async.endpoints.seedance import Seedance
    from runninghub_async.endpoints.seedream import Seedream
    from runninghub_async.endpoints.skyreels import Skyreels
    from runninghub_async.endpoints.sora import Sora
    from runninghub_async.endpoints.suno import Suno
    from runninghub_async.endpoints.topaz import Topaz
    from runninghub_async.endpoints.veo import Veo
    from runninghub_async.endpoints.vidu import Vidu
    from runninghub_async.endpoints.volcengine import Volcengine
    from runninghub_async.endpoints.wan import Wan
    from runninghub_async.endpoints.z_image import ZImage
    from runninghub_async.models.records import Endpoint

CallT = TypeVar("CallT")


class Families(ABC, Generic[CallT]):
    """One attribute per family; what a call is, and what makes it, is the client's."""

    @abstractmethod
    def _make_call(
        self, endpoint: Endpoint, params: Mapping[str, Any], extra: Mapping[str, Any] | None
    ) -> CallT:
        """Check the parameters, which have Python names, and make a call of them.

        ``extra`` are further ones by wire name, which are not checked.
        """

    @cached_property
    def cinematic(self) -> Cinematic[CallT]:
        """Cinematic Video Generator: Film-like video from text, with reference pictures if
        wanted.
        """
        from runninghub_async.endpoints.cinematic import Cinematic

        return Cinematic(self._make_call)

    @cached_property
    def doubao(self) -> Doubao[CallT]:
        """ByteDance Doubao (audio): Speech and scenes to listen to with Doubao Seed TTS and Seed
        Audio.
        """
        from runninghub_async.endpoints.doubao import Doubao

        return Doubao(self._make_call)

    @cached_property
    def dreamactor(self) -> Dreamactor[CallT]:
        """ByteDance DreamActor: Lets the figure in a picture perform what a person does in a
        video.
        """
        from runninghub_async.endpoints.dreamactor import Dreamactor

        return Dreamactor(self._make_call)

    @cached_property
    def flux(self) -> Flux[CallT]:
        """FLUX: Pictures from text and edited pictures with the hosted open FLUX models, many of
        them with a LoRA, and video with FLUX 3.
        """
        from runninghub_async.endpoints.flux import Flux

        return Flux(self._make_call)

    @cached_property
    def gemini(self) -> Gemini[CallT]:
        """Google Gemini: Text answers about texts, pictures and videos with Google's Gemini 2.5
        and 3, and video with Gemini Omni.
        """
        from runninghub_async.endpoints.gemini import Gemini

        return Gemini(self._make_call)

    @cached_property
    def gpt_image(self) -> GptImage[CallT]:
        """OpenAI GPT Image: Pictures from text and edited pictures with OpenAI's GPT Image 1.5
        and 2.
        """
        from runninghub_async.endpoints.gpt_image import GptImage

        return GptImage(self._make_call)

    @cached_property
    def grok(self) -> Grok[CallT]:
        """xAI Grok: Pictures and video with xAI's Grok and Grok Imagine."""
        from runninghub_async.endpoints.grok import Grok

        return Grok(self._make_call)

    @cached_property
    def hailuo(self) -> Hailuo[CallT]:
        """MiniMax Hailuo: Video from text, from a still picture or after references: Hailuo 02,
        2.3 and H3.
        """
        from runninghub_async.endpoints.hailuo import Hailuo

        return Hailuo(self._make_call)

    @cached_property
    def happyhorse(self) -> Happyhorse[CallT]:
        """Alibaba HappyHorse: Video from text, a picture or reference pictures, and editing of
        videos.
        """
        from runninghub_async.endpoints.happyhorse import Happyhorse

        return Happyhorse(self._make_call)

    @cached_property
    def higgsfield(self) -> Higgsfield[CallT]:
        """Higgsfield: Moving pictures with DoP and styled pictures with Soul."""
        from runninghub_async.endpoints.higgsfield import Higgsfield

        return Higgsfield(self._make_call)

    @cached_property
    def hitem3d(self) -> Hitem3d[CallT]:
        """Hitem3D: 3D models of objects and of people, from one picture or from up to four
        views.
        """
        from runninghub_async.endpoints.hitem3d import Hitem3d

        return Hitem3d(self._make_call)

    @cached_property
    def hunyuan3d(self) -> Hunyuan3d[CallT]:
        """Tencent Hunyuan3D: 3D models from text or from pictures, with Hunyuan3D 3.1."""
        from runninghub_async.endpoints.hunyuan3d import Hunyuan3d

        return Hunyuan3d(self._make_call)

    @cached_property
    def hypir(self) -> Hypir[CallT]:
        """HYPIR: Restores and enlarges pictures."""
        from runninghub_async.endpoints.hypir import Hypir

        return Hypir(self._make_call)

    @cached_property
    def jimeng(self) -> Jimeng[CallT]:
        """ByteDance Jimeng: Pictures from text or from other pictures with Jimeng 4.6."""
        from runninghub_async.endpoints.jimeng import Jimeng

        return Jimeng(self._make_call)

    @cached_property
    def kling(self) -> Kling[CallT]:
        """Kling: Kuaishou's video models: text, pictures and videos to video, editing, motion
        control, lip sync and avatars.
        """
        from runninghub_async.endpoints.kling import Kling

        return Kling(self._make_call)

    @cached_property
    def ltx(self) -> Ltx[CallT]:
        """Lightricks LTX: Video from text or a picture with the hosted open models LTX-2 and
        LTX-2.3.
        """
        from runninghub_async.endpoints.ltx import Ltx

        return Ltx(self._make_call)

    @cached_property
    def luma(self) -> Luma[CallT]:
        """Luma: Pictures from text and edited pictures with Luma Uni-1 and Uni-1 Max."""
        from runninghub_async.endpoints.luma import Luma

        return Luma(self._make_call)

    @cached_property
    def marble(self) -> Marble[CallT]:
        """World Labs Marble: 3D worlds from text, pictures or a video."""
        from runninghub_async.endpoints.marble import Marble

        return Marble(self._make_call)

    @cached_property
    def meshy(self) -> Meshy[CallT]:
        """Meshy: 3D models from text or from a picture, with Meshy 6."""
        from runninghub_async.endpoints.meshy import Meshy

        return Meshy(self._make_call)

    @cached_property
    def midjourney(self) -> Midjourney[CallT]:
        """Midjourney: Pictures and short videos with Midjourney and Niji, steered by its
        well-known flags.
        """
        from runninghub_async.endpoints.midjourney import Midjourney

        return Midjourney(self._make_call)

    @cached_property
    def minimax(self) -> Minimax[CallT]:
        """MiniMax Audio: Speech from text, cloned and designed voices, songs from lyrics, and
        songs sung anew.
        """
        from runninghub_async.endpoints.minimax import Minimax

        return Minimax(self._make_call)

    @cached_property
    def mureka(self) -> Mureka[CallT]:
        """Mureka: Songs from lyrics, music without singing, lyrics, and what prepares them."""
        from runninghub_async.endpoints.mureka import Mureka

        return Mureka(self._make_call)

    @cached_property
    def nano_banana(self) -> NanoBanana[CallT]:
        """Google Nano Banana: Pictures from text and edited pictures with Google's Nano Banana,
        Nano Banana Pro, Nano Banana 2 and its Lite variant.
        """
        from runninghub_async.endpoints.nano_banana import NanoBanana

        return NanoBanana(self._make_call)

    @cached_property
    def pixverse(self) -> Pixverse[CallT]:
        """PixVerse: Video from text and pictures, transitions, effects and continued video (5.5,
        5.6, 6 and C1).
        """
        from runninghub_async.endpoints.pixverse import Pixverse

        return Pixverse(self._make_call)

    @cached_property
    def qwen_image(self) -> QwenImage[CallT]:
        """Qwen Image: Pictures from text and edited pictures: Qwen Image 2.0 and 3.0, and the
        open models 2511 and 2512.
        """
        from runninghub_async.endpoints.qwen_image import QwenImage

        return QwenImage(self._make_call)

    @cached_property
    def qwen_text(self) -> QwenText[CallT]:
        """Qwen (text): Text answers about texts, pictures and videos with Alibaba's Qwen."""
        from runninghub_async.endpoints.qwen_text import QwenText

        return QwenText(self._make_call)

    @cached_property
    def qwen_tts(self) -> QwenTts[CallT]:
        """Qwen (speech): Speech from text with Qwen3 TTS, in ready-made or designed voices."""
        from runninghub_async.endpoints.qwen_tts import QwenTts

        return QwenTts(self._make_call)

    @cached_property
    def rh_tools(self) -> RhTools[CallT]:
        """RunningHub tools: RunningHub's own tools for finished videos and their sound."""
        from runninghub_async.endpoints.rh_tools import RhTools

        return RhTools(self._make_call)

    @cached_property
    def runway(self) -> Runway[CallT]:
        """Runway: Video from a picture with Gen-4 Turbo and edited video with Gen-4 Aleph."""
        from runninghub_async.endpoints.runway import Runway

        return Runway(self._make_call)

    @cached_property
    def seedance(self) -> Seedance[CallT]:
        """ByteDance Seedance: Video with sound from text, pictures, videos and recordings:
        Seedance 1 to 2.5.
        """
        from runninghub_async.endpoints.seedance import Seedance

        return Seedance(self._make_call)

    @cached_property
    def seedream(self) -> Seedream[CallT]:
        """ByteDance Seedream: Pictures from text or from other pictures, alone or as a related
        series, and pictures taken apart into layers.
        """
        from runninghub_async.endpoints.seedream import Seedream

        return Seedream(self._make_call)

    @cached_property
    def skyreels(self) -> Skyreels[CallT]:
        """SkyReels: Video from text, pictures and references, continued and restyled video
        (SkyReels 3 and 4).
        """
        from runninghub_async.endpoints.skyreels import Skyreels

        return Skyreels(self._make_call)

    @cached_property
    def sora(self) -> Sora[CallT]:
        """OpenAI Sora: Video from text or a picture with Sora 2 and Sora 2 Pro, and characters
        for it.
        """
        from runninghub_async.endpoints.sora import Sora

        return Sora(self._make_call)

    @cached_property
    def suno(self) -> Suno[CallT]:
        """Suno: Songs from lyrics or from a description, and lyrics from a theme."""
        from runninghub_async.endpoints.suno import Suno

        return Suno(self._make_call)

    @cached_property
    def topaz(self) -> Topaz[CallT]:
        """Topaz Labs: Enlarges and sharpens pictures and videos."""
        from runninghub_async.endpoints.topaz import Topaz

        return Topaz(self._make_call)

    @cached_property
    def veo(self) -> Veo[CallT]:
        """Google Veo: Video from text and pictures, and continued video, with Veo 3.1 Fast, Lite
        and Pro.
        """
        from runninghub_async.endpoints.veo import Veo

        return Veo(self._make_call)

    @cached_property
    def vidu(self) -> Vidu[CallT]:
        """Vidu: Video from text, from a first or a first and last picture, after reference
        pictures, and whole films from a script (Q2 and Q3).
        """
        from runninghub_async.endpoints.vidu import Vidu

        return Vidu(self._make_call)

    @cached_property
    def volcengine(self) -> Volcengine[CallT]:
        """Volcengine video tools: Translated series and videos without their subtitles."""
        from runninghub_async.endpoints.volcengine import Volcengine

        return Volcengine(self._make_call)

    @cached_property
    def wan(self) -> Wan[CallT]:
        """Alibaba Wan: Video and pictures from text, pictures and videos: Wan 2.5 to 3.0, and
        the open Wan 2.2.
        """
        from runninghub_async.endpoints.wan import Wan

        return Wan(self._make_call)

    @cached_property
    def z_image(self) -> ZImage[CallT]:
        """Z-Image: Pictures from text or from a picture with the hosted open model Z-Image
        Turbo.
        """
        from runninghub_async.endpoints.z_image import ZImage

        return ZImage(self._make_call)

"use strict";
// Pictures, players and viewers of files.

const KIND_SIGNS = { image: "picture", video: "film", audio: "sound", "3d": "3D model", text: "text", file: "file" };

/** A small picture of a file, or else a word for it. */
function thumbnail(row, file) {
  if (!file) return make("span", { class: "no-picture" }, statusOf(row));
  if (file.gone) return make("span", { class: "no-picture" }, "the file is not there any more");
  if (file.kind === "text" && file.text !== undefined) return told(file.text, "span", { class: "text-picture" });
  const source = file.thumb ?? (file.kind === "image" ? file.href : null);
  if (source) return picture(source, "");
  if (file.kind === "video") {
    // Without a thumbnail the film itself shows its first picture.
    return make("video", { src: `${file.href}#t=0.1`, preload: "metadata", muted: true, tabIndex: -1, "aria-hidden": "true" });
  }
  return make("span", { class: "no-picture" }, KIND_SIGNS[file.kind] ?? "file");
}

function picture(source, alt) {
  const image = make("img", { loading: "lazy", decoding: "async", alt, src: source });
  image.addEventListener("error", () => {
    const over = report.links_until && new Date(report.links_until) < new Date();
    image.replaceWith(make("span", { class: "no-picture" }, over ? "the link is over" : "no picture"));
  }, { once: true });
  return image;
}

/** What words describe a file to those who do not see it. */
function altOf(row, file) {
  return `${KIND_SIGNS[file.kind] ?? "file"} ${file.output} of ${row.id}${row.prompt ? `: ${row.prompt.slice(0, 200)}` : ""}`;
}

/** A file to be looked at or listened to. */
function viewer(row, file) {
  if (!file) return make("div", { class: "viewer nothing" }, make("p", {}, statusOf(row)));
  if (file.gone) return make("div", { class: "viewer nothing" }, make("p", {}, "The file is not in the folder any more."));
  return make("div", { class: `viewer ${file.kind === "3d" ? "model" : file.kind}` }, player(row, file));
}

function player(row, file) {
  const label = altOf(row, file);
  switch (file.kind) {
    case "image":
      return make("a", { href: file.href, target: "_blank", rel: "noopener", "aria-label": `${label} (opens the file)` },
        make("img", { src: file.href, alt: "", decoding: "async" }));
    case "video":
      return make("video", { src: file.href, controls: true, preload: "metadata", poster: file.thumb ?? "", loop: true, playsInline: true, "aria-label": label });
    case "audio":
      return [file.thumb && picture(file.thumb, ""), make("audio", { src: file.href, controls: true, preload: "metadata", "aria-label": label })].filter(Boolean);
    case "3d":
      return model(file, label);
    case "text":
      if (file.text !== undefined) return told(file.text, "pre", { tabIndex: 0 });
  }
  return [file.thumb && picture(file.thumb, ""), openLink(file)].filter(Boolean);
}

function openLink(file) {
  return make("a", { href: file.href, target: "_blank", rel: "noopener" }, `Open ${file.name.split("/").pop()} (${bytes(file.size)})`);
}

/** A server gives out the files themselves, so that models need not come as scripts. */
const isServed = location.protocol !== "file:";
const LARGEST_MODEL = 20 * 2 ** 20;

/** A model to be turned about; where it is too large for that, its picture and a link. */
function model(file, label) {
  const parts = [file.thumb && picture(file.thumb, ""), openLink(file)].filter(Boolean);
  const isReadable = file.model_data || (isServed && file.size <= LARGEST_MODEL && /\.glb$/i.test(file.name));
  if (!isReadable || !customElements.get("model-viewer")) return parts;
  const place = make("div", { class: "model-place" }, make("p", {}, "The model is being read…"));
  modelUrl(file).then(
    (url) => place.replaceChildren(make("model-viewer", { src: url, alt: label, "camera-controls": "", "shadow-intensity": "1", "touch-action": "pan-y" })),
    () => place.replaceChildren(make("p", {}, "The model could not be read.")),
  );
  return [place, openLink(file)];
}

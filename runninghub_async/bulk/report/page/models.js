"use strict";
// How models and what unpacks them reach the viewer, which would fetch both from elsewhere.

/** Models by the name in their digest: on a disk a page may not fetch files, so each comes as a script that hands it over. */
const modelUrls = new Map();

globalThis.reportModel = (name, base64) => {
  const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  modelUrls.set(name, URL.createObjectURL(new Blob([content], { type: "model/gltf-binary" })));
};

async function modelUrl(file) {
  if (isServed) return file.href;
  const name = file.model_data.split("/").pop().split(".")[0];
  if (!modelUrls.has(name)) {
    await new Promise((resolve, reject) => {
      const script = make("script", { src: file.model_data });
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }
  return modelUrls.get(name);
}

/** What unpacks models, by the names that the viewer asks for; it stands in the page. */
const unpackers = new Map();

function unpacker(name) {
  if (!unpackers.has(name)) {
    const text = $(name).textContent;
    const content = name.endsWith(".wasm") ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0)) : text;
    unpackers.set(name, URL.createObjectURL(new Blob([content])));
  }
  return unpackers.get(name);
}

const Viewer = customElements.get("model-viewer");
Viewer.mapURLs((url) => {
  const name = url.split("/").pop();
  return $(name)?.type === "text/plain" ? unpacker(name) : url;
});
// It brings this one along, and takes it once a script from here has been loaded.
Viewer.meshoptDecoderLocation = URL.createObjectURL(new Blob([""], { type: "text/javascript" }));

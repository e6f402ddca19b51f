// Where the pages of several versions stand side by side (docs/_publish.py puts them so), a list of
// them leads to the same page of another. Elsewhere, and without this script, there is no list.

/** The address of the folder in which this version's folder lies. */
function folderOfAll() {
  const root = new URL(document.documentElement.dataset.content_root || "./", location.href);
  return new URL("../", root);
}

async function fillVersions() {
  if (!location.protocol.startsWith("http")) return;
  const all = folderOfAll();
  const answer = await fetch(new URL("versions.json", all)).catch(() => null);
  if (!answer?.ok) return;
  const { versions } = await answer.json();
  const [here, ...page] = location.href.slice(all.href.length).split("/");
  if (!versions.includes(here)) return;
  const list = document.getElementById("versions");
  list.replaceChildren(...versions.map((name) => new Option(name, name, name === here, name === here)));
  list.addEventListener("change", async () => {
    const same = new URL(`${list.value}/${page.join("/")}`, all);
    const isThere = await fetch(same, { method: "HEAD" }).then((head) => head.ok, () => false);
    location.href = isThere ? same.href : new URL(`${list.value}/`, all).href;
  });
  list.closest(".versions").hidden = false;
}

document.addEventListener("DOMContentLoaded", fillVersions);

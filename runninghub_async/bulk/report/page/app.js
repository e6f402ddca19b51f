"use strict";
const data = JSON.parse(document.getElementById("report-data").textContent);
const results = document.getElementById("results");
document.title = data.title;
for (const row of data.rows) {
  const card = document.createElement("article");
  const words = document.createElement("p");
  words.textContent = `${row.id}: ${row.prompt ?? row.model} (${row.status})`;
  for (const file of row.files) {
    const link = document.createElement("a");
    link.href = file.href;
    if (file.thumb || file.kind === "image") {
      const picture = document.createElement("img");
      picture.loading = "lazy";
      picture.alt = file.name;
      picture.src = file.thumb ?? file.href;
      link.append(picture);
    } else {
      link.textContent = file.name;
    }
    card.append(link);
  }
  card.append(words);
  results.append(card);
}

// How the page fetches the part of the program behind the first pages. Written behind the script of the split by
// src/desk/finish_build/split.rs, which gives the part its name.

// Who has a dossier on the device needs it before anything is drawn: the script at the head of the page has begun.
let early = document.documentElement.later;

// Some browsers keep what came of a line that broke: asked again, the part comes past what is kept.
let asked = early && { cache: "reload" };
function fetchLater() {
  const coming = fetch(new URL("./split_later.wasm", import.meta.url), asked);
  asked = { cache: "reload" };
  return coming;
}

// Hosts may serve programs under any type, and streaming insists on one.
async function instantiateLater(imports) {
  const compiled = await early;
  early = undefined;
  return WebAssembly.instantiate(compiled ?? (await (await fetchLater()).arrayBuffer()), imports);
}

// Stands before the program in the file to take away, which has all of the page in it: what the
// program would fetch beside the page is read from the page itself. A policy of its own forbids
// every request. Written into that file by src/desk/finish_build/portable.rs.

const files = JSON.parse(document.getElementById("emporter-files").textContent);

function bytesOf(letters) {
  const binary = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

globalThis.fetch = async (address) => {
  const name = String(address).split("/").pop();
  if (!Object.hasOwn(files, name)) throw new TypeError(`${name} is not in this file`);
  const isProgram = name.endsWith(".wasm");
  const headers = { "Content-Type": isProgram ? "application/wasm" : "text/plain;charset=utf-8" };
  return new Response(isProgram ? bytesOf(files[name]) : files[name], { headers });
};

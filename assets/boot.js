// Starts the program, and stays useful when the program fails. In a release it stands in the page, after its
// glue, and the content policy allows it by its hash. Its data- attributes are written by Trunk and by
// finish-build. The sentences are in index.html.

const boot = document.getElementById("boot");
const panicNotice = document.getElementById("panic-notice");

const here = (path) => new URL(path, document.baseURI).href;

function reveal(element) {
  delete document.documentElement.dataset.returns;
  element.hidden = false;
  element.scrollIntoView();
}

// What is saved on this device or in this tab, as it stands, read or not by this version of the
// program. Where storage is forbidden there is nothing.
function savedTexts() {
  const saved = {};
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      const storage = window[name];
      for (const key of Object.keys(storage)) {
        if (key.startsWith("boussole-alliances.")) saved[key] = storage.getItem(key);
      }
    } catch (error) {
      console.warn(error);
    }
  }
  return saved;
}

function download(name, text) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  anchor.download = name;
  anchor.click();
}

const rescue = () => download("boussole-reponses.json", JSON.stringify(savedTexts(), null, 2));
for (const button of document.querySelectorAll(".rescue")) button.addEventListener("click", rescue);

// The program's own panic hook reveals the notice too; this hears what ends it without a hook,
// such as a lack of memory.
function revealIfTrap(error) {
  if (error instanceof WebAssembly.RuntimeError) reveal(panicNotice);
}
addEventListener("error", (event) => revealIfTrap(event.error));
addEventListener("unhandledrejection", (event) => revealIfTrap(event.reason));

async function start() {
  try {
    const wasm = here(boot.dataset.wasm);
    // Compiled as it comes, or by the head of the page already. A host that gives it another type leaves that to
    // the glue.
    const early = await document.documentElement.program;
    const compiled = early ?? WebAssembly.compileStreaming(fetch(wasm)).catch(() => wasm);
    const program = await import(here(boot.dataset.js));
    // Kept for whoever drives the page from outside.
    boot.program = await program.default({ module_or_path: await compiled });
    return true;
  } catch (error) {
    console.error(error);
    // Gone if the program had begun: then the notice above is what to say.
    const failure = document.getElementById("boot-failure");
    if (failure) {
      reveal(failure);
      document.getElementById("boot-status").hidden = true;
    } else {
      reveal(panicNotice);
    }
    return false;
  }
}

// Once all of the page has come, as the program says: what the worker fetches to keep would be in the way.
function whenWhole(act) {
  const root = document.documentElement;
  if ("whole" in root.dataset) return act();
  const watch = new MutationObserver(() => {
    watch.disconnect();
    act();
  });
  watch.observe(root, { attributeFilter: ["data-whole"] });
}

// In release builds only: a stored page would hide each edit from whoever is writing it.
function keepForOffline() {
  if (boot.dataset.worker && "serviceWorker" in navigator) {
    // Named only now: the browser fetches it, and an icon, as soon as it is.
    document.head.insertAdjacentHTML("beforeend", '<link rel="manifest" href="manifest.webmanifest">');
    navigator.serviceWorker
      .register(here(boot.dataset.worker), { updateViaCache: "none" })
      .catch((error) => console.warn("The page could not be kept for offline use.", error));
  }
}

start().then((begun) => (begun ? whenWhole(keepForOffline) : keepForOffline()));

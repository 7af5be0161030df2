// Builds both pages as their users would for publication: one minified script and one minified style, named
// by their contents.
//
//   node build.mjs FOLDER   into FOLDER/survey and FOLDER/preact
import { build } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

const target = process.argv[2];
if (!target) throw new Error("usage: node build.mjs FOLDER");

async function page(name, options) {
  const folder = join(target, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: [join(name, "main.jsx")],
    bundle: true,
    minify: true,
    metafile: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    entryNames: "[name]-[hash]",
    outdir: folder,
    logLevel: "warning",
    jsx: "automatic",
    ...options,
  });
  const [script, style] = [".js", ".css"].map((end) => basename(Object.keys(metafile.outputs).find((it) => it.endsWith(end))));
  const html = await readFile(join(name, "index.html"), "utf8");
  await writeFile(join(folder, "index.html"), html.replace("main.css", style).replace("main.jsx", script));
}

await page("survey", {});
await page("preact", { jsxImportSource: "preact" });

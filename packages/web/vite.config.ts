import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { contract, type Route } from "@throughline/api";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** What pdf.js fetches when a document needs it: tables of characters, fonts that are not embedded, and decoders of pictures. */
const pdfFiles: Plugin = {
  name: "pdf-files",
  apply: "build",
  generateBundle() {
    const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
    // Pictures are decoded in JavaScript.
    for (const folder of ["cmaps", "standard_fonts", "wasm"])
      for (const name of readdirSync(join(home, folder)))
        if (!name.endsWith(".wasm") && !name.startsWith("quickjs"))
          this.emitFile({
            type: "asset",
            fileName: `pdf/${folder}/${name}`,
            source: readFileSync(join(home, folder, name)),
          });
  },
};

const packagesFolder = join(import.meta.dirname, "..");

/** The source files of our own packages; the condition `source` itself would select those of libraries too. */
const ownSources: Plugin = {
  name: "own-sources",
  enforce: "pre",
  resolveId(id) {
    const [, name = "", door] = /^@throughline\/([^/]+)(?:\/(.+))?$/u.exec(id) ?? [];
    if (name === "") return undefined;
    const { exports } = JSON.parse(readFileSync(join(packagesFolder, name, "package.json"), "utf8"));
    const source: unknown = exports[door === undefined ? "." : `./${door}`]?.source;
    return typeof source === "string" ? join(packagesFolder, name, source) : undefined;
  },
};

/** Leaves out the texts of the component library in languages that the interface does not have. */
const ownLanguages: Plugin = {
  name: "own-languages",
  enforce: "pre",
  resolveId(id, importer = "") {
    const locale = /\/(?<tag>[a-z]{2}-[A-Z]{2})\.m?js$/u.exec(id)?.groups?.tag;
    const isKept = locale === undefined || locale === "en-US" || locale === "ru-RU";
    return isKept || !/\/react-(?:aria|stately)/u.test(importer) ? undefined : noTexts;
  },
  load: (id) => (id === noTexts ? "export default {};" : undefined),
};
const noTexts = "\0no-texts";

type Group = { readonly [name: string]: Route | Group };

/** Returns the method and path of each route, which are all that the page uses of it. */
const addressesOf = (group: Group | Route): object =>
  typeof group.path === "string"
    ? { method: group.method, path: group.path }
    : Object.fromEntries(Object.entries(group).map(([name, entry]) => [name, addressesOf(entry as Group)]));

/** Leaves out the schemas of the API, which only the server checks: 60 kB of the first screen, compressed. */
const ownAddresses: Plugin = {
  name: "own-addresses",
  load: (id) =>
    id === join(packagesFolder, "api/src/contract.ts")
      ? `export const contract = ${JSON.stringify(addressesOf(contract))}; export const routesOf = undefined;`
      : undefined,
};

export default defineConfig({
  plugins: [react(), pdfFiles, ownSources, ownLanguages, ownAddresses],
  worker: { format: "es", plugins: () => [ownSources] },
  build: {
    target: "es2023",
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // pdf.js, which is loaded when the first PDF is shown, has 500 kB.
    chunkSizeWarningLimit: 600,
  },
});

// Compiles the modules of packages/sets/kernel to WebAssembly and writes them as packages/sets/src/kernel/bytes.ts.
// After a change there: node scripts/kernel.ts
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const options = [
  "--runtime",
  "stub",
  "--noAssert",
  "-O3",
  "--converge",
  "--enable",
  "simd",
  "--use",
  "abort=",
  "--outFile",
  "wasm",
];
const modules = ["tables", "expressions", "minimisation"];
const lineWidth = 110;

const sources = join(root, "packages", "sets", "kernel");

/** Returns a hash of all sources. */
export function sourceHash(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(sources).sort())
    hash.update(`${name}\n${readFileSync(join(sources, name), "utf8")}`);
  return hash.digest("hex");
}

/** Returns a compiled module. */
async function compiled(module: string): Promise<Uint8Array> {
  // Imported here, because it is large and the hash does not need it.
  const { main } = await import("assemblyscript/asc");
  let binary = new Uint8Array();
  const { error, stderr } = await main([`${module}.ts`, ...options], {
    readFile: (name, base) => {
      try {
        return readFileSync(join(sources, base, name), "utf8");
      } catch {
        // The compiler tries several names for a file.
        return null;
      }
    },
    writeFile: (_name, content) => {
      binary = Uint8Array.from(content as Uint8Array);
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${error.message}\n${stderr.toString()}`);
  return binary;
}

/** Returns an array of bytes in the style of the formatter. */
function arrayOf(binary: Uint8Array): string {
  const lines: string[] = [];
  let line = " ";
  for (const byte of binary) {
    if (line.length + ` ${byte},`.length > lineWidth) {
      lines.push(line);
      line = " ";
    }
    line += ` ${byte},`;
  }
  lines.push(line);
  return `new Uint8Array([\n${lines.join("\n")}\n])`;
}

async function bytesFile(): Promise<string> {
  const parts = [
    "// Made by scripts/kernel.ts from packages/sets/kernel. Do not edit.",
    `/** Of the sources that it was compiled from. */\nexport const sourceHash = "${sourceHash()}";`,
  ];
  for (const module of modules) parts.push(`export const ${module} = ${arrayOf(await compiled(module))};`);
  return `${parts.join("\n\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, "packages", "sets", "src", "kernel", "bytes.ts"), await bytesFile());

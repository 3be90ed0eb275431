// Compiles packages/sets/kernel to WebAssembly and writes it as packages/sets/src/kernel/bytes.ts. After a change there: node scripts/kernel.ts
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
  "--use",
  "abort=",
  "--outFile",
  "wasm",
];
const lineWidth = 110;

const sources = join(root, "packages", "sets", "kernel");

/** Changes with any source. */
export function sourceHash(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(sources).sort())
    hash.update(`${name}\n${readFileSync(join(sources, name), "utf8")}`);
  return hash.digest("hex");
}

/** The compiled module. */
async function kernelBytes(): Promise<Uint8Array> {
  // Loaded here, as it is large and the hash does not need it.
  const { main } = await import("assemblyscript/asc");
  let binary = new Uint8Array();
  const { error, stderr } = await main(["index.ts", ...options], {
    readFile: (name, base) => {
      try {
        return readFileSync(join(sources, base, name), "utf8");
      } catch {
        // The compiler looks for a file under several names.
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

/** The text of bytes.ts, as the formatter wants it. */
function textOf(binary: Uint8Array): string {
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
  return `// Made by scripts/kernel.ts from packages/sets/kernel. Do not edit.\n\n/** Of the sources that it was compiled from. */\nexport const sourceHash = "${sourceHash()}";\n\nexport const bytes = new Uint8Array([\n${lines.join("\n")}\n]);\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, "packages", "sets", "src", "kernel", "bytes.ts"), textOf(await kernelBytes()));

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";
import { english } from "../../packages/assess/src/messages/english.ts";
import { program } from "../../packages/cli/src/program.ts";

/** A text for users, in Markdown; values that are inserted at run time are written as code. */
export type Text = { readonly place: string; readonly text: string };

const root = join(import.meta.dirname, "../..");

/** Returns the paragraphs, lists and tables of the documentation, without code blocks. */
export function documentation(): Text[] {
  const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`)
    .sort();
  const files = ["README.md", "CHANGELOG.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...pages];
  return files.flatMap((file) => {
    const lines = readFileSync(join(root, file), "utf8").split("\n");
    const blocks: Text[] = [];
    let block: string[] = [];
    let fenced = false;
    const end = (line: number) => {
      if (block.length > 0)
        blocks.push({ place: `${file}:${line - block.length + 1}`, text: block.join("\n") });
      block = [];
    };
    for (const [index, line] of [...lines, ""].entries()) {
      if (line.trimStart().startsWith("```")) fenced = !fenced;
      if (fenced || line.trim() === "" || line.trimStart().startsWith("```")) end(index);
      else block.push(line);
    }
    return blocks;
  });
}

type Node = { readonly type: string; readonly start: number; readonly [part: string]: unknown };
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Returns the English strings of the workbench, each with its line. */
export function workbenchTexts(): Text[] {
  const folder = join(root, "packages/web/src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /strings\.ts$|^english\//u.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(folder, file), "utf8");
      return literals(parseAst(code, { lang: "ts" }) as unknown as Node).map(({ start, text }) => ({
        place: `packages/web/src/${file}:${code.slice(0, start).split("\n").length}`,
        text,
      }));
    });
}

/** Returns the texts of literals and templates below a node, except for imports and types. */
function literals(node: Node): { start: number; text: string }[] {
  if (/^Import|^TS(?!As|Satisfies)/u.test(node.type)) return [];
  if (node.type === "Literal")
    return typeof node.value === "string" ? [{ start: node.start, text: node.value }] : [];
  const nested = Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode))
    .flatMap(literals);
  if (node.type !== "TemplateLiteral") return nested;
  const parts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  return [{ start: node.start, text: parts.join("`x`") }];
}

/** Returns the comments and the titles of tests in source files, each with its first line. */
export function codeTexts(folders: readonly string[]): Text[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith(".d.ts"))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), "utf8");
      const matches = code.matchAll(
        /^ *(?:\/\*[\s\S]*?\*\/|(?:\/\/.*\n *)*\/\/.*$|(?:test|describe)\((?<title>".*?"),)/gmu,
      );
      return [...matches].map((match) => ({
        place: `${file}:${code.slice(0, match.index).split("\n").length}`,
        text: match.groups?.title ?? match[0].replace(/^ *(?:\/\*\*?|\*\/?|\/\/)/gmu, ""),
      }));
    });
}

/** Returns summaries, descriptions and options of the command line. */
export function commandTexts(): Text[] {
  return program(() => {}).commands.flatMap((command) =>
    [
      command.summary(),
      command.description().split("\n", 1).join(),
      ...command.registeredArguments.map((argument) => argument.description),
      ...command.options.map((option) => option.description),
    ].map((text) => ({
      place: `throughline ${command.name()}`,
      text: text.replace(/(?<!\S)--?\w[\w-]*/gu, "`x`"),
    })),
  );
}

/** Returns wordings of assessments with one choice of each plural and select. */
export function assessmentTexts(): Text[] {
  return Object.entries(english).map(([id, wording]) => ({ place: id, text: spoken(wording) }));
}

/** Renders a wording in ICU MessageFormat with its last choices, and with code for its values. */
function spoken(wording: string): string {
  const choice = /\{\w+, (?:plural|select),(?: =?\w+ \{[^{}]*\})*? other \{([^{}]*)\}\}/gu;
  let text = wording.replace(/\{\w+\}/gu, "`x`");
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(choice, "$1");
  }
  return text.replaceAll("#", "2");
}

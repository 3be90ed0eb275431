import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";
import { expect, test } from "vitest";
import { plural } from "./ui/language/plural.ts";

const source = new URL("./", import.meta.url).pathname;
/** Attributes with text for users. */
const said = new Set(["aria-label", "aria-description", "title", "placeholder", "alt", "label"]);
/** Names that are the same in every language. */
const names = new Set(["study.yaml"]);
const word = /\p{L}{2,}/u;

type Node = { readonly type: string; readonly start: number; readonly [part: string]: unknown };
type Found = { readonly text: string; readonly start: number };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";
const partsOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));

/** Returns the literals that a displayed expression can result in. */
function shown(node: Node): Found[] {
  if (node.type === "Literal" && typeof node.value === "string")
    return [{ text: node.value, start: node.start }];
  if (node.type === "TemplateLiteral")
    return (node.quasis as Node[]).map((quasi) => ({
      text: (quasi.value as { raw: string }).raw,
      start: quasi.start,
    }));
  if (node.type === "ConditionalExpression")
    return [node.consequent as Node, node.alternate as Node].flatMap(shown);
  if (node.type === "LogicalExpression") return shown(node.right as Node);
  if (node.type === "BinaryExpression" && node.operator === "+")
    return [node.left as Node, node.right as Node].flatMap(shown);
  if (node.type === "JSXExpressionContainer") return shown(node.expression as Node);
  return [];
}

/** Returns the literal texts for users in code. */
function hardCoded(node: Node): Found[] {
  const own =
    node.type === "JSXText"
      ? [{ text: String(node.value), start: node.start }]
      : node.type === "JSXAttribute" && said.has(String((node.name as Node).name)) && isNode(node.value)
        ? shown(node.value)
        : node.type === "JSXElement" || node.type === "JSXFragment"
          ? (node.children as Node[]).filter(({ type }) => type === "JSXExpressionContainer").flatMap(shown)
          : [];
  return [...own, ...partsOf(node).flatMap(hardCoded)];
}

const textsIn = (code: string, language: "ts" | "tsx"): string[] =>
  hardCoded(parseAst(code, { lang: language }) as unknown as Node)
    .map(({ text, start }) => [text.trim(), start] as const)
    .filter(([text]) => word.test(text) && !names.has(text))
    .map(([text, start]) => `${code.slice(0, start).split("\n").length}: ${text}`);

test("all texts for users are in strings.ts", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/u.test(file),
  );
  expect(files.length).toBeGreaterThan(80);
  const found = files
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap((file) =>
      textsIn(readFileSync(join(source, file), "utf8"), file.endsWith("x") ? "tsx" : "ts").map(
        (text) => `${file}:${text}`,
      ),
    );
  expect(found).toEqual([]);
});

test("the search for texts finds them in any position", () => {
  const code = `const a = <p title="Held" className="soft">Said {b ? "One" : \`Two \${c}\`} {d && "Three"} {strings.x}</p>;`;
  expect(textsIn(code, "tsx").map((text) => text.replace("1: ", ""))).toEqual(
    expect.arrayContaining(["Held", "Said", "One", "Two", "Three"]),
  );
  expect(textsIn(code, "tsx")).toHaveLength(5);
});

test("numbers have the format of their language", () => {
  const cases = { one: "# case was", other: "# cases were" };
  expect([0, 1, 2, 5000].map((count) => plural(count, cases))).toEqual([
    "0 cases were",
    "1 case was",
    "2 cases were",
    "5,000 cases were",
  ]);
  const russian = { one: "# случай", few: "# случая", many: "# случаев", other: "# случая" };
  expect([1, 3, 11, 21, 1.5].map((count) => plural(count, russian, "ru"))).toEqual([
    "1 случай",
    "3 случая",
    "11 случаев",
    "21 случай",
    "1,5 случая",
  ]);
});

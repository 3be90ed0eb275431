import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Dialect, LocalLinter } from "harper.js";
import { slimBinary } from "harper.js/slimBinary";
import { exceptedRules } from "./exceptions.ts";
import type { Text } from "./texts.ts";

/** Hashes of texts without faults. Checking 40,000 words takes 15 s, so a text is checked only once. */
const cache = join(import.meta.dirname, "../../node_modules/.cache/throughline/english.json");

const hashOf = (text: string): string =>
  createHash("sha256")
    .update(`${Object.keys(exceptedRules)}\n${text}`)
    .digest("base64url")
    .slice(0, 16);

function accepted(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(cache, "utf8")) as string[]);
  } catch {
    return new Set();
  }
}

/** Returns the faults that Harper finds, each with its place, rule and suggestion. */
export async function grammarFaults(texts: readonly Text[]): Promise<string[]> {
  const known = accepted();
  const unread = new Map(texts.map((one) => [hashOf(one.text), one]));
  for (const hash of known) unread.delete(hash);
  if (unread.size === 0) return [];
  const linter = await configuredLinter();
  // One call for all texts, because each call costs as much as checking many words.
  const found = await linter.organizedLints([...unread.values()].map(({ text }) => text).join("\n\n"), {
    language: "markdown",
  });
  const faults = Object.entries(found).flatMap(([rule, lints]) =>
    lints.map((lint) => ({
      at: lint.span().start,
      what: `${rule}: “${lint.get_problem_text()}”. ${lint.message()}`,
    })),
  );
  const result: string[] = [];
  let start = 0;
  for (const [hash, { place, text }] of unread) {
    const end = start + Array.from(text).length + 2;
    const own = faults.filter(({ at }) => at >= start && at < end);
    if (own.length === 0) known.add(hash);
    result.push(...own.map(({ what }) => `${place} ${what}`));
    start = end;
  }
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, JSON.stringify([...known]));
  return result;
}

async function configuredLinter(): Promise<LocalLinter> {
  const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.British });
  const rules = await linter.getDefaultLintConfig();
  const unknown = Object.keys(exceptedRules).filter((rule) => !(rule in rules));
  if (unknown.length > 0) throw new Error(`Harper has no rule ${unknown.join(", ")}.`);
  for (const rule of Object.keys(exceptedRules)) rules[rule] = false;
  await linter.setLintConfig(rules);
  return linter;
}

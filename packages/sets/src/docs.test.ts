import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const source = (readdirSync(new URL(".", import.meta.url), { recursive: true }) as string[])
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
  .map((path) => readFileSync(new URL(path, import.meta.url), "utf8"))
  .join("\n");

test("every function named on the page of R functions is exported", () => {
  const page = readFileSync(new URL("../docs/from-r.md", import.meta.url), "utf8");
  const named = page
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) =>
      [...(line.split(" | ")[1] ?? "").matchAll(/`([a-z]\w+)/gu)].map(([, name]) => name ?? ""),
    );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(source))).toEqual([]);
});

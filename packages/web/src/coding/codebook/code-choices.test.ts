import type { CodeRow } from "@throughline/api";
import { expect, test } from "vitest";
import { codeChoices } from "./code-choices.ts";
import { newCodeRows } from "./new-codes.ts";

const row = (id: string, name: string, parent: string | null = null): CodeRow => ({
  id,
  name,
  parent,
  definition: null,
  colour: null,
  version: 1,
  author: "A",
});
const codes = [
  row("v", "Violence"),
  row("p", "Police", "v"),
  row("pc", "Policy"),
  row("c", "Court and police"),
];
const said = (text: string) =>
  codeChoices(codes, text).map((choice) =>
    "id" in choice
      ? choice.path
      : `new: ${[...(choice.under ? [choice.under.path] : []), ...choice.names].join(" > ")}`,
  );

test("a code is found by a few letters, the nearest name first; a new one comes last, unless it exists", () => {
  expect(said("polic")).toEqual(["Violence › Police", "Policy", "Court and police", "new: polic"]);
  expect(said("POLICE")).toEqual(["Violence › Police", "Court and police"]);
  expect(said("violence police")).toEqual(["Violence › Police", "new: violence police"]);
  expect(said("Violence › Police")).toEqual(["Violence › Police"]);
  expect(said("")).toHaveLength(4);
});

test("a path in any notation is a new code under existing codes, followed by one code with the typed name", () => {
  for (const typed of ["Violence › Courts", "violence > Courts", "Violence/Courts", "Violence>Courts"])
    expect(said(typed)).toEqual(["new: Violence > Courts", `new: ${typed}`]);
  expect(said("Pressure › Coalition")).toEqual(["new: Pressure > Coalition", "new: Pressure › Coalition"]);
  expect(said("Violence / Police / Station")[0]).toBe("new: Violence › Police > Station");
  expect(said("Police › Station")[0]).toBe("new: Violence › Police > Station");
});

test("a path to an existing code returns this code", () => {
  for (const typed of ["Violence › Police", "violence>police", "Violence/Police", "Violence ›"])
    expect(said(typed).at(-1)).not.toContain("new");
  expect(said("violence>police")[0]).toBe("Violence › Police");
});

test("codes with a separator in their own name are unchanged", () => {
  const own = [...codes, row("lp", "Law/practice"), row("w", "Women > 18", "v")];
  const labels = (typed: string) =>
    codeChoices(own, typed).map((choice) => ("id" in choice ? choice.id : choice));
  expect(labels("law/practice")).toEqual(["lp"]);
  expect(labels("Law/practice/Courts")[0]).toEqual({
    names: ["Courts"],
    under: { id: "lp", path: "Law/practice" },
  });
  expect(labels("Violence › Women > 18")).toEqual(["w"]);
});

test("new codes of a path each get a free id, below the previous one", () => {
  expect(
    newCodeRows({ names: ["Pressure", "Police", "Police"], parent: "v" }, [...codes, row("police", "x")]),
  ).toEqual([
    { id: "pressure", name: "Pressure", parent: "v" },
    { id: "police-2", name: "Police", parent: "pressure" },
    { id: "police-3", name: "Police", parent: "police-2" },
  ]);
});

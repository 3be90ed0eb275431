import { expect, test } from "vitest";
import type { CodeRow } from "@throughline/api";
import { codeChoices } from "./code-choices.ts";

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
    "id" in choice ? choice.path : `new: ${choice.under ? `${choice.under.path} > ` : ""}${choice.name}`,
  );

test("a code is found by a few letters, the nearest name first; a new one comes last, and not when it is there", () => {
  expect(said("polic")).toEqual(["Violence › Police", "Policy", "Court and police", "new: polic"]);
  expect(said("POLICE")).toEqual(["Violence › Police", "Court and police"]);
  expect(said("violence police")).toEqual(["Violence › Police", "new: violence police"]);
  expect(said("Violence › Police")).toEqual(["Violence › Police"]);
  expect(said("Violence › Courts")).toEqual(["new: Violence > Courts"]);
  expect(said("and/or")).toEqual(["new: and/or"]);
  expect(said("")).toHaveLength(4);
});

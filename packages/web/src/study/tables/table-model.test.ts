import { expect, test } from "vitest";
import { editedTables } from "./table-columns.ts";
import {
  displayText,
  filteredRows,
  newRowProblems,
  newRowValues,
  type PlainRow,
  problemOf,
  tableOf,
  typedText,
  visibleColumns,
} from "./table-model.ts";
import { tableStrings } from "./table-strings.ts";

const columns = tableOf("ties").columns;
const options = { actors: [{ id: "a1", name: "State A" }], claims: [{ id: "c1", name: "It paid" }] };
const tie: PlainRow = {
  id: "t1",
  from: "a1",
  to: "gone",
  channel: "funding",
  date_from: "1999",
  date_to: null,
  case: "north",
  sign: "+",
  claims: ["c1", "c2"],
  part: null,
  terms: null,
  version: 3,
};

test("references are shown by label, or by id when they are unknown", () => {
  const { from, to, claims, sign } = columns;
  if (!from || !to || !claims || !sign) throw new Error("ties has no such columns");
  expect(displayText("a1", from, options)).toBe("State A");
  expect(displayText("gone", to, options)).toBe("gone");
  expect(displayText("c1 c2", claims, options)).toBe("It paid; c2");
  expect(displayText("+", sign, options)).toBe("+ made");
  expect(typedText("Rights NGO", tableOf("actors").columns.kind ?? from)).toBe("rights-ngo");
});

test("a cell is validated like its file", () => {
  const { date_from: date, sign } = columns;
  if (!date || !sign) throw new Error("ties has no such columns");
  expect(problemOf("17 March", date, "Begins")).toContain('Begins: "17 March" is not a date');
  expect(problemOf("", sign, "Sign")).toBe("Sign: fill in this cell.");
  expect(problemOf("2001-03", date, "Begins")).toBeUndefined();
});

test("a new row names what is missing, and needs no id", () => {
  const problems = newRowProblems("actors", { name: "" }, (column) => column);
  expect([...problems.keys()]).toEqual(["name", "kind"]);
});

test("a new row has values in the form of the API, and a free id derived from its name", () => {
  expect(
    newRowValues("actors", { name: " Human Rights Watch ", kind: "ngo", place: "" }, new Set(["x"])),
  ).toEqual({ id: "human-rights-watch", name: "Human Rights Watch", kind: "ngo" });
  expect(newRowValues("ties", { claims: "c1 c2", sign: "+" }, new Set())).toEqual({
    claims: ["c1", "c2"],
    sign: "+",
  });
  expect(newRowValues("cases", { name: "N", lat: "55.5", kind: "region" }, new Set())).toMatchObject({
    lat: 55.5,
  });
});

test("a number is typed with the decimal sign of the language, and saved with a point", () => {
  const { lat } = tableOf("cases").columns;
  if (!lat) throw new Error("cases has no such column");
  expect(displayText("48.48", lat, {})).toBe("48.48");
  expect(typedText(" 48,48 ", lat)).toBe("48.48");
  expect(problemOf("48,48", lat, "Latitude")).toBeUndefined();
  expect(newRowValues("cases", { name: "N", lat: "-55,5" }, new Set())).toMatchObject({ lat: -55.5 });
});

test("columns without values are hidden until all are requested", () => {
  expect(visibleColumns("ties", [tie], false)).toEqual([
    "id",
    "from",
    "to",
    "channel",
    "date_from",
    "case",
    "sign",
    "claims",
  ]);
  expect(visibleColumns("ties", [], true)).toHaveLength(Object.keys(columns).length);
});

test("rows are found by labels and ids", () => {
  expect(filteredRows("ties", [tie], "state a", options)).toEqual([tie]);
  expect(filteredRows("ties", [tie], "T1", options)).toEqual([tie]);
  expect(filteredRows("ties", [tie], "nobody", options)).toEqual([]);
});

test("every choice of a column has a name", () => {
  const choices = editedTables
    .flatMap((name) => Object.values(tableOf(name).columns))
    .flatMap(({ kind }) => (kind.is === "choice" ? kind.of : []));
  expect(choices.filter((one) => /[a-z]/u.test(one) && !(one in tableStrings.choices))).toEqual([]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { bibtexEntry, fieldOf, withBibtexField, withBibtexKey } from "./bibtex-entry.ts";

const one = `@Book{johnson2009, author={Johnson, Janet}, title = "Gender {V}iolence", year=2009, month = jan # "/02", note={a, {b} = c}}\n`;
const many = "% mine\n@misc{k,\n  title = {One},\n  year = 2001,\n}\n";

test("the fields of an entry are found as written", () => {
  expect(bibtexEntry(one)).toMatchObject({ type: "book", key: "johnson2009" });
  expect(bibtexEntry(one)?.fields.map(({ name, value }) => [name, value])).toEqual([
    ["author", "Johnson, Janet"],
    ["title", "Gender {V}iolence"],
    ["year", "2009"],
    ["month", 'jan # "/02"'],
    ["note", "a, {b} = c"],
  ]);
  expect(bibtexEntry("@misc{k}")?.fields).toEqual([]);
  for (const broken of ["", "@misc{k, title={a", "text", "@misc{k, title}"])
    expect(bibtexEntry(broken)).toBeUndefined();
});

test("a field is added, changed and removed, and everything else is kept", () => {
  expect(withBibtexField(one, "title", "Ändern")).toBe(one.replace('"Gender {V}iolence"', "{Ändern}"));
  expect(withBibtexField(one, "keywords", "law, Russia")).toBe(
    one.replace("}}\n", "}, keywords = {law, Russia}}\n"),
  );
  expect(withBibtexField(one, "note", "")).toBe(one.replace(", note={a, {b} = c}", ""));
  expect(withBibtexField(one, "year", "")).toBe(one.replace(" year=2009,", ""));
  expect(withBibtexField(many, "groups", "Press/1994")).toBe(
    "% mine\n@misc{k,\n  title = {One},\n  year = 2001,\n  groups = {Press/1994}\n}\n",
  );
  expect(withBibtexField(many, "year", "")).toBe("% mine\n@misc{k,\n  title = {One},\n}\n");
  expect(withBibtexField(one, "isbn", "")).toBe(one);
});

test.each(["a}", "{a", "a}, year={1", "a\\"])("a value that would end the entry is rejected: %s", (value) => {
  expect(withBibtexField(one, "title", value)).toBeUndefined();
});

test("any value can be read back, and the other fields are kept", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(one, many),
      fc.constantFrom("title", "keywords", "x"),
      fc.string(),
      (entry, name, value) => {
        const changed = withBibtexField(entry, name, value);
        if (changed === undefined) expect(value).toMatch(/[{}\\]/u);
        else {
          expect(fieldOf(changed, name)).toBe(value.replace(/\s+/gu, " ").trim());
          expect(withBibtexField(changed, name, fieldOf(entry, name)) ?? "").toContain("@");
        }
      },
    ),
  );
});

test("the key of an entry is changed, and the rest of its text is kept", () => {
  expect(withBibtexKey("% Note\n@Book{ old2001 ,\n  title = {old2001}\n}\n", "new-2001")).toBe(
    "% Note\n@Book{ new-2001 ,\n  title = {old2001}\n}\n",
  );
  expect(withBibtexKey("@misc{a, title={$&}}", "$&")).toBe("@misc{$&, title={$&}}");
  for (const key of ["", "a b", "a,b", "a}", 'a"', "a#b", "a%b", "a\\b"])
    expect(withBibtexKey("@misc{a, title={x}}", key)).toBeUndefined();
  expect(withBibtexKey("no entry", "a")).toBeUndefined();
});

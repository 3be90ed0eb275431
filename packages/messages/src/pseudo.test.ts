import { expect, test } from "vitest";
import { locale, number, pseudoLocale, pseudoText, reference, textOf } from "./index.ts";

const pseudo = pseudoLocale(
  locale("en-GB", {
    graded: "{case} has {count, plural, one {# grade} other {# grades}} at {least}",
    role: "This is {role, select, outcome {an outcome} other {a condition}}",
  }),
);

test("letters get accents and vowels are doubled; what is kept stays", () => {
  expect(pseudoText("Open report")).toBe("Óóṗééñ řééṗóóřť");
  expect(pseudoText("Delete A+ (Aleppo)?", ["A+", "Aleppo"])).toBe("Ďééļééťéé A+ (Aleppo)?");
  expect(pseudoText(pseudoText("Open report"))).toBe("Óóṗééñ řééṗóóřť");
});

test("values, plurals and choices of a wording are kept", () => {
  const graded = (count: number) =>
    textOf(
      {
        kind: "message",
        id: "graded",
        values: { case: reference("case", "a", "Aleppo"), count, least: number(0.5) },
      },
      pseudo,
    );
  expect(graded(1)).toBe("Aleppo ĥááš 1 ğřááďéé ááť 0.5");
  expect(graded(2)).toBe("Aleppo ĥááš 2 ğřááďééš ááť 0.5");
  expect(textOf({ kind: "message", id: "role", values: { role: "outcome" } }, pseudo)).toBe(
    "Ťĥííš ííš ááñ óóúúťçóóḿéé",
  );
});

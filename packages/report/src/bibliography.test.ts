import type { Source } from "@throughline/study";
import { expect, test } from "vitest";
import { bibliography } from "./bibliography.ts";

const sources = [
  {
    key: "keck-sikkink1998",
    csl: {
      type: "book",
      author: [
        { family: "Keck", given: "Margaret E." },
        { family: "Sikkink", given: "Kathryn" },
      ],
      title: "Activists beyond Borders",
      publisher: "Cornell University Press",
      issued: { "date-parts": [[1998]] },
    },
  },
] as unknown as readonly Source[];

test.each([
  ["apa", "Keck, M. E., & Sikkink, K. (1998). Activists beyond Borders. Cornell University Press."],
  ["harvard", "Keck, M.E. and Sikkink, K. (1998) Activists beyond Borders. Cornell University Press."],
  ["vancouver", "1. Keck ME, Sikkink K. Activists beyond Borders. Cornell University Press; 1998."],
] as const)("a book in %s", (style, entry) => {
  expect(bibliography(sources, style)).toEqual([{ key: "keck-sikkink1998", text: entry }]);
});

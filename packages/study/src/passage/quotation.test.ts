import { expect, test } from "vitest";
import { quotationOf } from "./quotation.ts";

test("a quotation is one line without the space around it", () => {
  expect(quotationOf("the police\r\n  refused ")).toBe("the police refused");
});

import { expect, test } from "vitest";
import { quotationOf } from "./quotation.ts";

test("a quotation is one line without surrounding space", () => {
  expect(quotationOf("the police\r\n  refused ")).toBe("the police refused");
});

import { expect, test } from "vitest";
import { kindName } from "./kind-name.ts";

test.each([
  ["intervention", "Intervention"],
  ["rights-ngo", "Rights ngo"],
  ["сельский_район", "Сельский район"],
  ["", ""],
])("the kind %s is shown as %s", (kind, name) => {
  expect(kindName(kind)).toBe(name);
});

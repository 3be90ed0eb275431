import { texts1 } from "./russian/texts1.ts";
import { texts2 } from "./russian/texts2.ts";
import { texts3 } from "./russian/texts3.ts";
import { texts4 } from "./russian/texts4.ts";
import { texts5 } from "./russian/texts5.ts";

/** The texts of the report in Russian, by their English wordings. */
export const texts = {
  ...texts1,
  ...texts2,
  ...texts3,
  ...texts4,
  ...texts5,
};

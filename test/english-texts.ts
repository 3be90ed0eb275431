// Modules of the workbench read texts when they are evaluated: in unit tests, the English ones.
import { english } from "../packages/web/src/english/english.ts";
import { setStrings } from "../packages/web/src/strings.ts";

setStrings(english);

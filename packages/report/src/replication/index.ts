export { type TableSource, tableScript } from "./table-script.ts";

export { bibliography } from "./bibliography.ts";
export { fragment } from "./fragment.ts";
export { report } from "./report.ts";

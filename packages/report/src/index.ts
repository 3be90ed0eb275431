export { fragment } from "./fragment.ts";
export { picker } from "./page/picker.ts";
export { report } from "./report.ts";

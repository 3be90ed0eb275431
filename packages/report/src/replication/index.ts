export { calibrationSection } from "./calibration-section.ts";
export { coincidenceSection } from "./coincidence-section.ts";
export { necessitySection } from "./necessity-section.ts";
export { scriptOf } from "./script.ts";
export { truthTableSection } from "./truth-table-section.ts";

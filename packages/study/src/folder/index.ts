export { type Loaded, loadStudy } from "./load.ts";

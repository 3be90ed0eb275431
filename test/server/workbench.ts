import { join } from "node:path";
import { root } from "../russia.ts";

/** The built files of the workbench. */
export const workbench = join(root, "packages/web/dist");

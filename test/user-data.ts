// Runs before the tests: the program keeps its locks and its key in a temporary folder, not among the user's own
// files.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The environment variables that name the folder of a user's data, on Linux and on Windows. */
const variables = ["XDG_DATA_HOME", "LOCALAPPDATA"];

export default function setup(): () => void {
  const place = mkdtempSync(join(tmpdir(), "throughline-user-"));
  for (const name of variables) process.env[name] = place;
  return () => rmSync(place, { recursive: true, force: true });
}

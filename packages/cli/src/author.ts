import { execFileSync } from "node:child_process";
import { userInfo } from "node:os";

/** Returns the author of changes in a folder: the name in its git configuration, or the user of this machine. */
export function authorFor(folder: string): string {
  try {
    const name = execFileSync("git", ["-C", folder, "config", "user.name"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
    if (name !== "") return name;
  } catch {
    // There is no git, or no name in its configuration.
  }
  return userInfo().username;
}

import { execFileSync } from "node:child_process";
import { userInfo } from "node:os";

/** Who makes changes here: the name that git knows for this folder, or that of the user on this machine. */
export function authorFor(folder: string): string {
  try {
    const name = execFileSync("git", ["-C", folder, "config", "user.name"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
    if (name !== "") return name;
  } catch {
    // No git, or no name in it.
  }
  return userInfo().username;
}

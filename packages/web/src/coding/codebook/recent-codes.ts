import { storedText, storeText } from "../../state/browser-storage.ts";

const keptAs = "throughline.recent-codes";
const most = 9;

/** Returns the codes used last in this browser, the most recent first. */
export function recentCodes(): readonly string[] {
  return JSON.parse(storedText(keptAs) ?? "[]") as string[];
}

export function rememberCode(id: string): void {
  const codes = [id, ...recentCodes().filter((one) => one !== id)].slice(0, most);
  storeText(keptAs, JSON.stringify(codes));
}

import type { BrowserStudy } from "./in-browser.ts";

/** Widens the bounds of the claims about a cell, to leave a grade other than the published one uncontradicted. */
export async function widenedClaims(
  { study }: Pick<BrowserStudy, "study">,
  caseId: string,
  attribute: string,
  [at_least, at_most]: readonly [number, number],
): Promise<void> {
  const { body } = await study.call("GET", `/api/claims?case=${caseId}&attribute=${attribute}`);
  const rows = body.rows as readonly { readonly id: string; readonly version: number }[];
  await study.call("POST", "/api/edits", {
    edits: rows.map(({ id, version }) => ({
      op: "update",
      table: "claims",
      key: id,
      version,
      values: { at_least, at_most },
    })),
  });
}

import type { PassageRow } from "@throughline/api";
import { expect, test } from "vitest";
import { type ProposalSearch, searchProposals } from "./proposal-search.ts";

const passage = (id: string, file: string, exact: string): PassageRow =>
  ({ id, file, exact, start: 0, end: exact.length, prefix: null, suffix: null }) as PassageRow;

const rows = [passage("p1", "a.md", "heard the case"), passage("p2", "b.md", "a shelter")];
const texts: Readonly<Record<string, string>> = { "a.md": "The court heard the case." };

async function lastOf(search: AsyncIterable<ProposalSearch>): Promise<ProposalSearch | undefined> {
  let last: ProposalSearch | undefined;
  for await (const state of search) last = state;
  return last;
}

test("a passage is found in the current text; one whose file was deleted has no proposal", async () => {
  const found = await lastOf(
    searchProposals(
      rows,
      async (file) => texts[file],
      async () => undefined,
    ),
  );
  expect(found?.orphans.map(({ row, proposal }) => [row.id, proposal?.anchor.start])).toEqual([
    ["p1", 10],
    ["p2", undefined],
  ]);
  expect([found?.done, found?.of]).toEqual([2, 2]);
});

test("a text that could not be fetched is requested again, and every passage is listed in the end", async () => {
  const asked: string[] = [];
  let waits = 0;
  const found = await lastOf(
    searchProposals(
      rows,
      async (file) => {
        asked.push(file);
        if (asked.length <= 2) throw new Error("The server cannot be reached.");
        return texts[file];
      },
      async () => {
        waits += 1;
      },
    ),
  );
  expect(asked).toEqual(["a.md", "a.md", "a.md", "b.md"]);
  expect(waits).toBe(2);
  expect(found?.orphans.map(({ row }) => row.id)).toEqual(["p1", "p2"]);
});

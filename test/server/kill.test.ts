// Acknowledged means durable: the process is killed repeatedly while it writes.

import { Store } from "@throughline/store";
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { repetitions } from "../repetitions.ts";
import { copyOf } from "../store/studies.ts";
import { openStudy } from "./open-study.ts";

const rounds = repetitions({ quick: 2, long: 40 });
const clients = 4;

test(
  `${rounds} rounds of writing, each ended by SIGKILL: every acknowledged change is there, none is torn`,
  async () => {
    const folder = await copyOf("womens-representation");
    const made = new Map<string, string>();
    const names = new Map<string, number>();
    let state = 20_261_124;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    for (let round = 0; round < rounds; round++) {
      const study = await openStudy(folder);
      let killed = false;
      let acknowledged = 0;
      const write = async (client: number) => {
        for (let n = 0; !killed; n++) {
          const tag = `${round}-${client}-${n}`;
          try {
            if (n % 2 === 0) {
              const edits = [1, 2, 3].map((part) => ({
                op: "create",
                table: "memos",
                values: { id: `m${tag}-${part}`, about: "study", text: `${tag} part ${part}` },
              }));
              const { status } = await study.call("POST", "/api/edits", { edits });
              expect(status).toBe(200);
              made.set(tag, `${tag} part`);
              acknowledged++;
            } else {
              const path = `/api/cases/${["SE", "FI", "NO", "DK"][client]}`;
              const { body: row } = await study.call("GET", path);
              const next = (names.get(path) ?? 0) + 1;
              const { status } = await study.call("PATCH", path, {
                version: row.version,
                name: `n${next}`,
                district: `n${next}`,
              });
              expect(status).toBe(200);
              names.set(path, next);
              acknowledged++;
            }
          } catch (error) {
            if (!killed) throw error;
          }
        }
      };
      const writing = Array.from({ length: clients }, (_, client) => write(client));
      const enough = 1 + Math.floor(random() * 12);
      await expect.poll(() => acknowledged, { interval: 1 }).toBeGreaterThanOrEqual(enough);
      killed = true;
      await study.end("SIGKILL");
      await Promise.all(writing);

      const store = await Store.inFolder(folder);
      const memos = new Map((await store.list("memos")).map(({ key, cells }) => [key, cells.text]));
      for (const [tag, text] of made)
        for (const part of [1, 2, 3]) expect(memos.get(`m${tag}-${part}`)).toBe(`${text} ${part}`);
      expect(memos.size % 3).toBe(0);
      for (const [path, last] of names) {
        const { cells } = (await store.get("cases", path.slice(-2)))!;
        expect(cells.name).toBe(cells.district);
        expect(Number(cells.name?.slice(1))).toBeGreaterThanOrEqual(last);
        names.set(path, Number(cells.name?.slice(1)));
      }
      if (round % 10 === 9 || round === rounds - 1) expect((await store.verify()).damage).toEqual([]);
      await store.close();
    }
    expect(made.size).toBeGreaterThan(rounds);

    const study = await openStudy(folder);
    expect((await study.call("POST", "/api/folder", {})).body.state).toBe("saved");
    await study.end();
    const { study: read } = await loadStudy(folder);
    expect(read?.memos.length).toBeGreaterThanOrEqual(made.size * 3);
  },
  rounds * 60_000,
);

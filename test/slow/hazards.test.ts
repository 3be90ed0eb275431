// What happens to a study while it is open: the process is killed, the hidden folder removed, the disk full, the
// clock moved, and files saved by hand, repeatedly. 0 lost: every acknowledged change exists. 0 torn: database and
// folder are complete. 0 silent: what was rejected or changed from outside is reported.
import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdtemp, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { noticeText } from "@throughline/messages";
import { placeOf, Store } from "@throughline/store";
import { loadStudy } from "@throughline/study/folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repetitions } from "../repetitions.ts";
import { openStudy } from "../server/open-study.ts";
import { copyOf } from "../store/studies.ts";

/** Each hazard once; more often in the long run. */
const rounds = repetitions({ quick: 4, long: 48 });
const seed = Number(process.env.THROUGHLINE_SEED ?? 20_261_129);
const program = fileURLToPath(new URL("../../packages/cli/bin/throughline.mjs", import.meta.url));

let disk: string;
let mounted = false;
beforeAll(async () => {
  disk = await mkdtemp(join(tmpdir(), "throughline-hazards-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", disk], { stdio: "ignore" });
    mounted = true;
  } catch {
    console.warn("No file system can be mounted here: rounds with a full disk are left out.");
  }
});
afterAll(() => {
  if (mounted) execFileSync("umount", ["-l", disk]);
});

/** Returns code that moves the clock of a process by milliseconds. */
const clockMoved = (by: number): string =>
  `--import=data:text/javascript,${encodeURIComponent(
    `const Real = Date; globalThis.Date = class extends Real { constructor(...of) { if (of.length === 0) super(Real.now() + ${by}); else super(...of); } static now() { return Real.now() + ${by}; } };`,
  )}`;

const day = 24 * 60 * 60 * 1000;

test(
  `${rounds} rounds of hazards, seed ${seed}: 0 lost, 0 torn, 0 silent`,
  async () => {
    const folder = join(disk, "study");
    await cp(await copyOf("womens-representation"), folder, { recursive: true });
    const memos = new Set<string>();
    const names = new Set<string>();
    const byHand = new Set<string>();
    let state = seed;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };

    for (let round = 0; round < rounds; round++) {
      const hazard = (["kill", "removed", "full", "clock"] as const)[round % 4];
      if (hazard === "full" && !mounted) continue;
      const by = hazard === "clock" ? Math.round((random() - 0.5) * 2000) * day : 0;
      const study = await openStudy(folder, "0", by === 0 ? {} : { NODE_OPTIONS: clockMoved(by) });
      let ended = false;
      let refused = 0;
      let acknowledged = 0;
      const write = async (client: number) => {
        const key = ["SE", "NO", "DK"][client]!;
        for (let n = 0; !ended; n++) {
          const id = `r${round}-${client}-${n}`;
          try {
            const { body: row } = await study.call("GET", `/api/cases/${key}`);
            const edits = [
              { op: "create", table: "memos", values: { id, about: "study", text: `memo ${id}` } },
              { op: "update", table: "cases", key, version: row.version, values: { name: `name ${id}` } },
            ];
            const { status, body } = await study.call("POST", "/api/edits", { edits });
            if (status === 200) {
              memos.add(id);
              names.add(`${key} name ${id}`);
              acknowledged++;
            } else {
              expect([503, 507], JSON.stringify(body)).toContain(status);
              expect(body.error.message).not.toBe("");
              refused++;
              await new Promise(setImmediate);
            }
          } catch (error) {
            if (!ended) throw error;
          }
        }
      };
      const writing = [0, 1, 2].map(write);
      const failure = Promise.all(writing);
      const until = async (what: () => boolean) => {
        while (!what()) await Promise.race([new Promise((resolve) => setTimeout(resolve, 1)), failure]);
      };
      await until(() => acknowledged >= 5);
      if (hazard !== "removed") byHand.add(await saveByHand(folder, `hand ${round}`));
      const enough = acknowledged + 5 + Math.floor(random() * 10);
      await until(() => acknowledged >= enough);

      if (hazard === "removed") {
        await rm(placeOf(folder), { recursive: true });
        await until(() => refused > 0);
        let { body } = await study.call("GET", "/api/study");
        // The workbench is notified within the interval of the file check.
        while (body.folder.state !== "failed") ({ body } = await study.call("GET", "/api/study"));
        expect(body.folder.state).toBe("failed");
        const said = noticeText(body.folder.notice);
        expect(said).toContain("-recovered-");
        expect(spawnSync(process.execPath, [program, "open", folder, "--port", "0"]).status).toBe(2);
        const [rescued] = /\/\S+-recovered-\d+\.sqlite/u.exec(said) ?? [];
        ended = true;
        await study.end();
        await Promise.all(writing);
        const restored = spawnSync(process.execPath, [program, "restore", folder, String(rescued)], {
          encoding: "utf8",
        });
        expect([restored.status, restored.stderr]).toEqual([0, ""]);
      } else if (hazard === "full") {
        await fill(join(disk, "ballast"));
        await until(() => refused > 0);
        await rm(join(disk, "ballast"));
        const after = acknowledged;
        await until(() => acknowledged > after);
        ended = true;
        await study.end(random() < 0.5 ? "SIGKILL" : "SIGTERM");
        await Promise.all(writing);
      } else {
        ended = true;
        await study.end(hazard === "clock" ? "SIGTERM" : "SIGKILL");
        await Promise.all(writing);
      }

      const store = await Store.inFolder(folder);
      expect((await store.sync(folder, "Anna")).conflicts).toEqual([]);
      const present = new Set((await store.list("memos")).map(({ key }) => key));
      expect(
        [...memos].filter((id) => !present.has(id)),
        `lost in round ${round} (${hazard})`,
      ).toEqual([]);
      const namesOf = async (key: string) =>
        (await store.history("cases", key)).map(({ after }) => `${key} ${after?.cells.name}`);
      const held = new Set((await Promise.all(["SE", "NO", "DK", "FI"].map(namesOf))).flat());
      expect(
        [...names].filter((name) => !held.has(name)),
        `lost in round ${round} (${hazard})`,
      ).toEqual([]);
      expect(
        [...byHand].filter((name) => !held.has(name)),
        `silent in round ${round} (${hazard})`,
      ).toEqual([]);
      expect((await store.verify()).damage, `torn in round ${round} (${hazard})`).toEqual([]);
      await store.close();
      expect((await loadStudy(folder)).problems.filter(({ severity }) => severity === "error")).toEqual([]);
    }
    expect(memos.size).toBeGreaterThan(rounds * 5);
  },
  rounds * 60_000,
);

/** Saves a table like an editor that writes a new file and renames it. */
async function saveByHand(folder: string, name: string): Promise<string> {
  const path = join(folder, "cases.csv");
  const text = await readFile(path, "utf8");
  await writeFile(join(folder, ".cases.csv.tmp"), text.replace(/^FI,[^,]*,/mu, `FI,${name},`));
  await rename(join(folder, ".cases.csv.tmp"), path);
  return `FI ${name}`;
}

/** Fills a disk completely. */
async function fill(path: string): Promise<void> {
  const file = await open(path, "w");
  const block = Buffer.alloc(4096);
  try {
    for (;;) await file.write(block);
  } catch {
    expect((await stat(path)).size).toBeGreaterThan(0);
  } finally {
    await file.close();
  }
}

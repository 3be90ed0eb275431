import type { Page } from "playwright-core";
import type { openStudy } from "../test/server/open-study.ts";

type Study = Awaited<ReturnType<typeof openStudy>>;
type Change = "cut-off" | "anchor" | "grade";

/**
 * Time in the engine for the first result after opening, time from a change to the drawn result, and time in the
 * engine, in milliseconds; the first change separately, the others sorted.
 */
export type LiveTimes = {
  readonly change: Change;
  readonly opened: number;
  readonly first: number;
  readonly drawn: readonly number[];
  readonly engine: readonly number[];
};

const changes = 30;

/**
 * Changes a cut-off, an anchor and a grade repeatedly, each after the previous result is drawn, and measures
 * the time to the result.
 */
export async function liveTimes(page: Page, study: Study): Promise<LiveTimes[]> {
  const times: LiveTimes[] = [];
  for (const change of ["cut-off", "anchor", "grade"] as const) {
    await page.goto(`${study.url}${change === "anchor" ? "calibrate/k0" : "compare"}`);
    await page.waitForSelector("[data-stage=done]", { timeout: 60_000 });
    const opened = Number(await page.getAttribute("[data-ms]", "data-ms"));
    const found: { drawn: number; engine: number }[] = [];
    for (let turn = 0; turn < changes; turn++) {
      // A person waits for the result before the next change.
      await page.waitForTimeout(400);
      found.push(await page.evaluate(changeAndWait, { change, turn }));
    }
    const [first, ...rest] = found;
    times.push({
      change,
      opened,
      first: first?.drawn ?? Number.NaN,
      drawn: rest.map(({ drawn }) => drawn).sort((a, b) => a - b),
      engine: rest.map(({ engine }) => engine).sort((a, b) => a - b),
    });
  }
  return times;
}

async function changeAndWait({
  change,
  turn,
}: {
  change: Change;
  turn: number;
}): Promise<{ drawn: number; engine: number }> {
  const stage = () => document.querySelector<HTMLElement>("[data-number]")?.dataset;
  const before = stage()?.number;
  const drawn = new Promise<void>((resolve) => {
    const look = () => {
      if (stage()?.number === before) return;
      observer.disconnect();
      // The frame in which it is painted, and the task after it.
      requestAnimationFrame(() => setTimeout(resolve));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  const start = performance.now();
  if (change === "grade") {
    const path = `/api/grades/case${(turn * 7) % 100}/k${1 + (turn % 7)}`;
    const row = (await (await fetch(path)).json()) as { version: number; grade: number };
    const { csrf } = (await (await fetch("/api/session")).json()) as { csrf: string };
    const body = JSON.stringify({ version: row.version, grade: 1 - row.grade });
    const began = performance.now();
    const answer = await fetch(path, {
      method: "PATCH",
      headers: { "content-type": "application/json", "x-csrf-token": csrf },
      body,
    });
    if (!answer.ok) throw new Error(await answer.text());
    await drawn;
    return { drawn: performance.now() - began, engine: Number(stage()?.ms) };
  }
  if (change === "anchor") {
    const anchor = document.querySelector("[role=slider]");
    anchor?.dispatchEvent(
      new KeyboardEvent("keydown", { key: turn % 2 === 0 ? "PageDown" : "PageUp", bubbles: true }),
    );
  } else {
    const input = document.querySelector<HTMLInputElement>(".settings input[type=number]");
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    setValue?.call(input, String([0.5, 0.8, 0.65, 0.9, 0.75][turn % 5]));
    input?.dispatchEvent(new Event("input", { bubbles: true }));
  }
  await drawn;
  return { drawn: performance.now() - start, engine: Number(stage()?.ms) };
}

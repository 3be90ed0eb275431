// Live results rest on the same evidence as the assessment: claims, and the channels of the study.

import { expect, test } from "vitest";
import { inBrowser } from "../web/in-browser.ts";

const opened = inBrowser("invented-coasts");

test("a grade that its claims contradict leaves a live result at once", async () => {
  const { page, study } = opened();
  const before = await study.call("GET", "/api/claims?case=estray&attribute=law");
  const rows = before.body.rows as { id: string; version: number }[];
  await page.goto(`${study.url}compare/law-conditions`);
  await page.waitForSelector("[data-stage=done]");
  expect(await page.textContent(".report")).not.toContain("very low");
  expect(await page.textContent(".report")).toContain("over 7 cases");
  await study.call("POST", "/api/edits", {
    edits: rows.map(({ id, version }) => ({
      op: "update",
      table: "claims",
      key: id,
      version,
      values: { direction: "contradicts" },
    })),
  });
  await expect.poll(() => page.textContent(".report")).toContain("over 6 cases");
});

test("channels that the study defines are named, and meet steps of pathways", async () => {
  const { page, study } = opened();
  await page.goto(`${study.url}network`);
  await page.getByText("Channels", { exact: true }).click();
  await expect.poll(() => page.locator(".network-view").textContent()).toContain("Threat to close ports");
  await page.goto(`${study.url}timeline?case=estray`);
  await page.waitForSelector("figure");
  await page.getByText("Channels", { exact: true }).click();
  await expect.poll(() => page.locator(".network-view").textContent()).toContain("Threat to close ports");
  await page.goto(`${study.url}pathways?case=estray`);
  const steps = page.locator('[data-pattern="smart-sanctions"]');
  await expect.poll(() => steps.textContent()).toContain("R1 PA metR2 L metR3 metR4 met");
});

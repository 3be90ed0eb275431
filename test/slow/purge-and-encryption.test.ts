// A source is purged over HTTP, and a backup is encrypted and restored by the commands.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { throughline } from "../command/run.ts";
import { openStudy } from "../server/open-study.ts";
import { copyOf } from "../store/studies.ts";

test("a source is purged when its key is given twice, and not before", async () => {
  const folder = await copyOf("russia-gender-violence");
  const study = await openStudy(folder);
  try {
    const path = "api/sources/miramed/purge";
    const claims = (await readFile(join(folder, "claims.csv"), "utf8")).split("miramed").length;
    const plan = await study.call("GET", path);
    expect(plan.status).toBe(200);
    expect(plan.body.removed).toContain("sources/miramed");

    const refused = await study.call("POST", path, { confirm: "Miramed" });
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringContaining("Nothing was purged"),
    ]);
    expect((await readFile(join(folder, "claims.csv"), "utf8")).split("miramed").length).toBe(claims);

    const purged = await study.call("POST", path, { confirm: "miramed" });
    expect([purged.status, purged.body.removed]).toEqual([200, plan.body.removed]);
    expect((await study.call("GET", "api/sources/miramed")).status).toBe(404);
    expect((await study.call("GET", path)).status).toBe(404);
  } finally {
    await study.end();
  }
  expect(await readFile(join(folder, "sources.bib"), "utf8")).not.toContain("{miramed,");
});

test("an encrypted backup opens only with its passphrase or identity", async () => {
  const folder = await copyOf("womens-representation");
  const cases = join(folder, "cases.csv");
  const before = await readFile(cases, "utf8");
  const identity = await generateIdentity();
  const keyFile = join(folder, "../key.txt");
  await writeFile(keyFile, `# mine\n${identity}\n`);
  const otherFile = join(folder, "../other.txt");
  await writeFile(otherFile, `${await generateIdentity()}\n`);

  const recipient = await identityToRecipient(identity);
  const made = JSON.parse((await throughline(["backup", folder, "--recipient", recipient, "--json"])).out);
  expect(made.encrypted).toBe(true);
  expect((await readFile(made.path)).subarray(0, 21).toString("latin1")).toBe("age-encryption.org/v1");
  await writeFile(cases, before.replace("SE,SE,", "SE,Sweden,"));

  const refused = await throughline(["restore", folder, "--identity", otherFile]);
  expect(refused.code).not.toBe(0);
  expect(await readFile(cases, "utf8")).toContain("SE,Sweden,");
  expect((await throughline(["restore", folder, "--identity", keyFile])).code).toBe(0);
  expect(await readFile(cases, "utf8")).toBe(before);

  process.env.THROUGHLINE_PASSPHRASE = "a long passphrase";
  try {
    const second = JSON.parse((await throughline(["backup", folder, "--encrypt", "--json"])).out);
    expect(second.encrypted).toBe(true);
    await writeFile(cases, before.replace("SE,SE,", "SE,Sweden,"));
    process.env.THROUGHLINE_PASSPHRASE = "another passphrase";
    expect((await throughline(["restore", folder])).code).not.toBe(0);
    process.env.THROUGHLINE_PASSPHRASE = "a long passphrase";
    expect((await throughline(["restore", folder])).code).toBe(0);
  } finally {
    delete process.env.THROUGHLINE_PASSPHRASE;
  }
  expect(await readFile(cases, "utf8")).toBe(before);
});

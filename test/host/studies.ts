// Studies that the process of the test run serves.
import { afterEach, beforeEach, expect, inject } from "vitest";
import { type Call, caller } from "../server/open-study.ts";

type Place = {
  readonly folder: string;
  readonly url: string;
  readonly token: string;
  readonly address: string;
};

/** A study served by the shared process. */
export type HostedStudy = Place & {
  readonly call: Call;
  /** whether it was changed since it was opened, or is no longer served */
  readonly isChanged: () => Promise<boolean>;
  /** closes it and returns the standard error output since it was opened */
  readonly end: () => Promise<string>;
};

/**
 * Opens a copy of a bundled study, or of another one by its path from studies/.
 *
 * @param assessed whether it has a finished assessment
 */
export function openBundled(study: string, { assessed = false } = {}): Promise<HostedStudy> {
  return open({ study, assessed });
}

/** Opens a copy of a bundled study for each test of the file, and fails a test when the server prints an error. */
export function studyForEach(name: string): () => HostedStudy {
  let study: HostedStudy;
  beforeEach(async () => {
    study = await openBundled(name);
  });
  afterEach(async () => {
    expect(await study.end()).toBe("");
  });
  return () => study;
}

/** Opens a study folder, at any free port unless one is given. */
export function openFolder(folder: string, port?: number): Promise<HostedStudy> {
  return open({ folder, port });
}

async function open(
  what: { study: string; assessed: boolean } | { folder: string; port: number | undefined },
): Promise<HostedStudy> {
  const place = await ask<Place>(what);
  const { url, token } = place;
  return {
    ...place,
    call: caller(url, token),
    isChanged: async () => (await ask<{ changed: boolean }>({ changed: url })).changed,
    end: async () => (await ask<{ errors: string }>({ close: url })).errors,
  };
}

async function ask<T>(request: object): Promise<T> {
  const response = await fetch(inject("studies"), { method: "POST", body: JSON.stringify(request) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

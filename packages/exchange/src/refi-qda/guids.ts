import { createHash } from "node:crypto";
import { recordPath } from "@throughline/study";
import type { Kept } from "./kept.ts";

/**
 * Assigns a guid to each record of a study: that of the project it was imported from, or one derived from its
 * id. Each guid is used once.
 */
export class Guids {
  readonly #kept: Kept["guids"];
  readonly #study: string;
  readonly #given = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(study: string, kept: Kept) {
    this.#study = study;
    this.#kept = kept.guids;
  }

  of(kind: string, id: string): string {
    const key = recordPath(kind, id);
    const given = this.#given.get(key);
    if (given !== undefined) return given;
    const kept = this.#kept[key];
    const isFree = kept !== undefined && isGuid(kept) && !this.#taken.has(kept);
    const guid = isFree ? kept : derivedGuid(`${this.#study}\n${key}`);
    this.#given.set(key, guid);
    this.#taken.add(guid);
    return guid;
  }
}

const isGuid = (text: string): boolean => /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/u.test(text);

/** Derives a guid from a name as RFC 9562 (version 5) does, with SHA-256. */
function derivedGuid(name: string): string {
  const hex = createHash("sha256").update(`throughline\n${name}`).digest("hex").toUpperCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

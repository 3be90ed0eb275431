import type { Cells } from "@throughline/study";
import type { Selectable } from "kysely";
import type { Schema } from "./database/schema.ts";
import type { Kind } from "./kinds.ts";

/** A record of the store: a row of a table, a source, or a file. */
export type StoredRecord = {
  /** a UUIDv7, which does not change with the key */
  readonly id: string;
  readonly kind: Kind;
  readonly key: string;
  /** the revision that changed it last, which a change must name */
  readonly version: number;
  /** the author of the last change */
  readonly author: string;
  readonly cells: Cells;
  readonly position: number;
  readonly raw?: string;
};

/** The parts of a record that a change can alter. */
export type RecordState = Pick<StoredRecord, "key" | "position" | "cells" | "raw">;

/** A change of one record: creation when there is no state before, deletion when there is none after. */
export type RecordChange = {
  readonly id: string;
  readonly kind: Kind;
  readonly before: RecordState | null;
  readonly after: RecordState | null;
};

/** Converts a row of the database to a record. */
export function recordFrom(row: Selectable<Schema["records"]>): StoredRecord {
  const { cells, raw, kind, ...rest } = row;
  return {
    ...rest,
    kind: kind as Kind,
    cells: JSON.parse(cells) as Cells,
    ...(raw === null ? {} : { raw }),
  };
}

/** Returns the part of a record that a change stores. */
export function stateOf({ key, position, cells, raw }: RecordState): RecordState {
  return raw === undefined ? { key, position, cells } : { key, position, cells, raw };
}

/** Parses a state from a change in the database. */
export function stateFrom(text: string | null): RecordState | null {
  return text === null ? null : (JSON.parse(text) as RecordState);
}

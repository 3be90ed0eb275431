import type { Cells } from "@throughline/study";
import type { Selectable } from "kysely";
import type { Schema } from "./database/schema.ts";
import type { Kind } from "./kinds.ts";

/** One thing that the store keeps: a row of a table, a work, or a file. */
export type StoredRecord = {
  /** a UUIDv7, which stays when the key changes */
  readonly id: string;
  readonly kind: Kind;
  readonly key: string;
  /** the revision that changed it last; a change has to name it */
  readonly version: number;
  /** who changed it last */
  readonly author: string;
  readonly cells: Cells;
  readonly position: number;
  readonly raw?: string;
};

/** What of a record a change can change. */
export type RecordState = Pick<StoredRecord, "key" | "position" | "cells" | "raw">;

/** A change of one record: made when there was nothing before, deleted when there is nothing after. */
export type RecordChange = {
  readonly id: string;
  readonly kind: Kind;
  readonly before: RecordState | null;
  readonly after: RecordState | null;
};

/** A record as the database has it. */
export function recordFrom(row: Selectable<Schema["records"]>): StoredRecord {
  const { cells, raw, kind, ...rest } = row;
  return {
    ...rest,
    kind: kind as Kind,
    cells: JSON.parse(cells) as Cells,
    ...(raw === null ? {} : { raw }),
  };
}

/** The part of a record that a change holds. */
export function stateOf({ key, position, cells, raw }: RecordState): RecordState {
  return raw === undefined ? { key, position, cells } : { key, position, cells, raw };
}

/** A state as a change has it in the database. */
export function stateFrom(text: string | null): RecordState | null {
  return text === null ? null : (JSON.parse(text) as RecordState);
}

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { placeOf } from "../place.ts";

/** A backup of a study's database. */
export type Backup = {
  readonly name: string;
  readonly path: string;
  /** time of creation: UTC, ISO 8601 */
  readonly at: string;
  /** counts the backups of a study; their order is correct even if the clock was set back */
  readonly sequence: number;
  /** the last revision in it; undefined for backups of early versions */
  readonly revision: number | undefined;
  readonly encrypted: boolean;
};

/** The backups that are kept: the last ten, and the last one of each of the last fourteen days with a backup. */
const keptLast = 10;
const keptDays = 14;

const namePattern =
  /^(?:(?<sequence>\d{6,})-)?(?<date>\d{4}-\d{2}-\d{2})T(?<hour>\d{2})-(?<minute>\d{2})-(?<second>\d{2})-(?<part>\d{3})Z(?:-r(?<revision>\d+))?\.sqlite(?<age>\.age)?$/u;

/** Returns the folder of the backups of a study. */
export const backupsOf = (folder: string): string => join(placeOf(folder), "backups");

/** Returns the backups of a study, latest first. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const place = backupsOf(folder);
  const names = await readdir(place).catch(() => []);
  return names
    .flatMap((name) => backupFrom(place, name) ?? [])
    .sort((a, b) => b.sequence - a.sequence || (a.name < b.name ? 1 : -1));
}

/** Returns the name of a backup file. */
export function backupName(sequence: number, at: string, revision: number, encrypted: boolean): string {
  const time = at.replaceAll(":", "-").replace(".", "-");
  return `${String(sequence).padStart(6, "0")}-${time}-r${revision}.sqlite${encrypted ? ".age" : ""}`;
}

function backupFrom(place: string, name: string): Backup | undefined {
  const parts = namePattern.exec(name)?.groups;
  if (!parts) return undefined;
  const { sequence, date, hour, minute, second, part, revision, age } = parts;
  return {
    name,
    path: join(place, name),
    at: `${date}T${hour}:${minute}:${second}.${part}Z`,
    sequence: Number(sequence ?? 0),
    revision: revision === undefined ? undefined : Number(revision),
    encrypted: age !== undefined,
  };
}

/**
 * Returns the backups that are no longer kept. Age is determined by the sequence instead of the clock: a new backup
 * is kept even if the clock was set back.
 *
 * @param backups latest first
 */
export function outdatedBackups(backups: readonly Backup[]): Backup[] {
  const lastOfDay = new Map<string, string>();
  for (const { name, at } of backups) {
    const day = at.slice(0, 10);
    if (!lastOfDay.has(day)) lastOfDay.set(day, name);
  }
  const kept = new Set([
    ...backups.slice(0, keptLast).map(({ name }) => name),
    ...[...lastOfDay.values()].slice(0, keptDays),
  ]);
  return backups.filter(({ name }) => !kept.has(name));
}

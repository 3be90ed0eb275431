import { join } from "node:path";
import { sqlText, type TemporaryDatabase } from "./database.ts";

/** Writes all events of ties, and all exclusions, as CSV into a folder. */
export async function writeLists({ run }: TemporaryDatabase, folder: string): Promise<void> {
  const write = (name: string, select: string) =>
    run(`COPY (${select}) TO ${sqlText(join(folder, name))} (FORMAT csv, HEADER, DELIMITER ',')`);
  await write(
    "events.csv",
    `SELECT key AS event, "from", "to", channel, sign, code, begin AS date_from, "end" AS date_to FROM tie_events ORDER BY ALL`,
  );
  await write(
    "exclusions.csv",
    "SELECT reason, count, file, line, event, what FROM exclusions ORDER BY reason, count DESC, file, line, event, what",
  );
}

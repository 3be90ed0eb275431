import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

/** Random bytes for the next ids. Fetching them for each id would take longer than the rest of it. */
const random = new Uint8Array(16 * 512);
let used = random.length;

let msecs = 0;
let seq = 0;

/** Returns an id for a new record, a UUIDv7 after all earlier ones of this process. */
export function newRecordId(): string {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = 0;
  }
  const own = random.subarray(used, used + 16);
  used += 16;
  return v7({ msecs, seq: seq++, random: own });
}

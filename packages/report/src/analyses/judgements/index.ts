import type { Room } from "../room.ts";

/** The author's judgements are statements alone. */
export const judgements: Room<"judgements"> = { blocks: () => [], tables: () => [] };

import type { Message } from "@throughline/messages";
import { z } from "zod";

/** An object without other properties. */
export const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly();

export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

export const texts = list(z.string());

export const count = z.int().min(0);

export const messageSchema = z
  .strictObject({ kind: z.literal("message"), id: z.string(), values: z.record(z.string(), z.unknown()) })
  .describe(
    "a sentence before it is text: the id of its wording and the values that fill it",
  ) as z.ZodType<Message>;

/** What an error or a notice says; a text stays as it is in every language. */
export const saidSchema = z.union([z.string(), messageSchema]);

import { z } from "zod";

/** The arrangement of the grid for one kind of case. */
export const gridLayoutSchema = z.object({
  /** `auto` shows few cases as columns and many as rows */
  orientation: z.enum(["auto", "rows", "columns"]).catch("auto"),
  groupsByRole: z.boolean().catch(true),
  /** hidden attributes */
  hidden: z.array(z.string()).catch([]),
  /** moved attributes, in order; all others follow in the order of the study */
  order: z.array(z.string()).catch([]),
  /** widths of columns in pixels, by case or attribute */
  widths: z.record(z.string(), z.number().min(40).max(800)).catch({}),
  /** number of columns beside the names that do not scroll */
  frozen: z.number().int().min(0).max(5).catch(0),
});
export type GridLayout = z.infer<typeof gridLayoutSchema>;

export const usualLayout: GridLayout = gridLayoutSchema.parse({});

import { z } from "zod";

/** How somebody has arranged the grid of grades of one kind of case. */
export const gridLayoutSchema = z.object({
  /** few cases are columns, many are rows, unless one of the two is chosen */
  orientation: z.enum(["auto", "rows", "columns"]).catch("auto"),
  groupsByRole: z.boolean().catch(true),
  /** attributes that are not shown */
  hidden: z.array(z.string()).catch([]),
  /** attributes that were moved, in their order; all others follow as the study has them */
  order: z.array(z.string()).catch([]),
  /** widths of columns in pixels, by case or attribute */
  widths: z.record(z.string(), z.number().min(40).max(800)).catch({}),
  /** columns beside the names that do not scroll */
  frozen: z.number().int().min(0).max(5).catch(0),
});
export type GridLayout = z.infer<typeof gridLayoutSchema>;

export const usualLayout: GridLayout = gridLayoutSchema.parse({});

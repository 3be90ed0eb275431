import type { Message } from "@throughline/messages";
import type { SolutionType } from "@throughline/sets";
import { write } from "../../messages/write.ts";

/** Returns why the rows of a truth table allow no solution of a type; undefined when they allow one. */
export function reasonWithoutSolution(
  { rows, rowsInTable }: { readonly rows: readonly { readonly out: string }[]; readonly rowsInTable: number },
  type: SolutionType,
): Message | undefined {
  const positive = rows.filter(({ out }) => out === "1").length;
  if (positive === 0) return write("truthTable.noPositiveRow");
  if (positive === rowsInTable) return write("truthTable.onlyPositiveRows");
  if (type !== "conservative" && !rows.some(({ out }) => out === "0" || out === "C"))
    return write("truthTable.noNegativeRow");
  return undefined;
}

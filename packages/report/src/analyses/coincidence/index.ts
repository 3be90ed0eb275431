import type { ResultOf } from "../../view/book.ts";
import type { AnalysisRenderer, DataTable } from "../renderer.ts";
import { coincidenceBlocks } from "./blocks.ts";

export const coincidence: AnalysisRenderer<"coincidence"> = {
  blocks: coincidenceBlocks,
  tables: ({ result }) => [structures(result), formulas(result), ...cases(result), ...robustness(result)],
};

type Result = ResultOf<"coincidence">["result"];

const structures = (result: Result): DataTable => ({
  name: "",
  columns: ["structure", "con", "cov", "literals", "exhaustiveness", "faithfulness", "coherence", "cyclic"],
  rows: result.structures.map((s) => [
    s.condition,
    s.con,
    s.cov,
    s.complexity,
    s.exhaustiveness,
    s.faithfulness,
    s.coherence,
    String(s.cyclic),
  ]),
});

const formulas = ({ atoms }: Result): DataTable => ({
  name: "-formulas",
  columns: ["outcome", "formula", "con", "cov", "literals"],
  rows: atoms.map((a) => [a.outcome, a.condition, a.con, a.cov, a.complexity]),
});

function cases({ underFirst }: Result): DataTable[] {
  if (underFirst.length === 0) return [];
  return [
    {
      name: "-cases",
      columns: ["case", "outcome", "causes", "effect", "zone", "complies"],
      rows: underFirst.flatMap((c) =>
        c.parts.map((part) => [c.caseId, part.outcome, part.causes, part.effect, part.zone, c.compliance]),
      ),
    },
  ];
}

function robustness({ robustness: found }: Result): DataTable[] {
  if (!found) return [];
  return [
    {
      name: "-robustness",
      columns: ["model", "found", "score", "normalised", "of_ideal"],
      rows: found.models.map((m) => [m.model, m.found, m.score, m.normalised, m.idealNormalised]),
    },
    {
      name: "-grid",
      columns: ["con", "cov", "models"],
      rows: found.grid.map((pair) => [pair.con, pair.cov, pair.models]),
    },
  ];
}

import type { ResultOf } from "../../view/book.ts";
import type { AnalysisRenderer, DataTable } from "../renderer.ts";
import { pathwayBlocks } from "./blocks.ts";
import { standingTable } from "./standing-table.ts";

export const pathways: AnalysisRenderer<"pathways"> = {
  blocks: pathwayBlocks,
  exhibit: (_, { result }) => standingTable(result),
  tables: ({ result }) => [steps(result), brokers(result), positions(result)],
};

type Result = ResultOf<"pathways">["result"];

const steps = ({ cases }: Result): DataTable => ({
  name: "",
  columns: ["case", "pattern", "step", "name", "status", "why", "ties", "events"],
  rows: cases.flatMap((c) =>
    c.matches.flatMap((m) =>
      m.steps.map((s) => [
        c.id,
        m.pattern,
        s.id,
        s.name,
        s.truth,
        s.reasons.join(", "),
        s.ties.join(" "),
        s.events.join(" "),
      ]),
    ),
  ),
});

const brokers = ({ networks = [] }: Result): DataTable => ({
  name: "-brokers",
  columns: ["case", "actor", "coordinator", "itinerant", "gatekeeper", "representative", "liaison"],
  rows: networks.flatMap((c) =>
    c.brokers.map((b) => [
      c.id,
      b.actor,
      b.coordinator,
      b.itinerant,
      b.gatekeeper,
      b.representative,
      b.liaison,
    ]),
  ),
});

const positions = ({ networks = [] }: Result): DataTable => ({
  name: "-positions",
  columns: ["case", "from", "to", "actor", "in", "out", "betweenness"],
  rows: networks.flatMap((c) =>
    c.windows.flatMap((w) =>
      w.positions.map((p) => [c.id, w.from, w.to, p.actor, p.in, p.out, p.betweenness]),
    ),
  ),
});

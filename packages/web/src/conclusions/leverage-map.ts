import type { Assessment, Conclusion, Leverage } from "@throughline/assess";

/** Kinds of evidence that can be withdrawn. */
export const leverageKinds = ["source", "claim", "grade"] as const;
export type LeverageKind = (typeof leverageKinds)[number];

type LeverageRow = {
  /** key of a source, id of a claim, or cell */
  readonly id: string;
  /** effect on each main conclusion: it changes or falls, it only cites the evidence, or neither */
  readonly marks: readonly ("falls" | "cited" | "none")[];
  /** number of conclusions, main or not, that change or fall */
  readonly total: number;
};

export type LeverageMap = {
  /** main conclusions, by analysis */
  readonly columns: readonly Conclusion[];
  readonly groups: readonly { readonly analysis: string; readonly title: string; readonly count: number }[];
  /** sorted by the number of conclusions they overturn, descending */
  readonly rows: readonly LeverageRow[];
  /** number of computed conclusions */
  readonly computed: number;
};

/** Cross-tabulates each source, claim or grade with the main conclusions that it could overturn. */
export function leverageMap({ conclusions, analyses }: Assessment, kind: LeverageKind): LeverageMap {
  const computed = conclusions.filter(({ origin }) => origin === "computed");
  const groups = analyses
    .map(({ id, title }) => ({
      analysis: id,
      title,
      own: computed.filter(({ analysis, headline }) => headline && analysis === id),
    }))
    .filter(({ own }) => own.length > 0);
  const columns = groups.flatMap(({ own }) => own);
  const overturned = new Map<string, Set<string>>();
  for (const { id, leverage } of computed)
    for (const lever of leverage) {
      const of = leverOf(lever, kind);
      if (of !== undefined) overturned.set(of, (overturned.get(of) ?? new Set()).add(id));
    }
  const cited = columns.map(({ trace }) => new Set(tracedOf(trace, kind)));
  const ids = new Set([...overturned.keys(), ...cited.flatMap((set) => [...set])]);
  const rows = [...ids].map((id) => {
    const falling = overturned.get(id);
    const marks = columns.map((conclusion, i) => {
      if (falling?.has(conclusion.id)) return "falls";
      return cited[i]?.has(id) ? "cited" : "none";
    });
    return { id, marks, total: falling?.size ?? 0 };
  });
  const citing = ({ marks }: LeverageRow) => marks.filter((mark) => mark !== "none").length;
  rows.sort((a, b) => b.total - a.total || citing(b) - citing(a) || (a.id < b.id ? -1 : 1));
  return {
    columns,
    groups: groups.map(({ analysis, title, own }) => ({ analysis, title, count: own.length })),
    rows,
    computed: computed.length,
  };
}

function leverOf(lever: Leverage, kind: LeverageKind): string | undefined {
  if ("withdraw" in lever) return lever.withdraw === kind ? lever.id : undefined;
  return kind === "grade" ? lever.cell : undefined;
}

function tracedOf(trace: Conclusion["trace"], kind: LeverageKind): readonly string[] {
  return { source: trace.sources, claim: trace.claims, grade: trace.cells }[kind];
}

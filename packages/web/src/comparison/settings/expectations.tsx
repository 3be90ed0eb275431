import { parseLiterals, printLiteral } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { strings } from "../../strings.ts";
import { Choice } from "./fields.tsx";

type TruthTable = AnalysisOf<"truth-table">;

/** What theory says of each condition alone, by which the intermediate solution is told; expectations of several together stay as they are. */
export function Expectations({
  analysis,
  values,
  label,
  onChange,
}: {
  analysis: TruthTable;
  /** the values of a condition that has several, none of one that is in or out */
  values: (id: string) => readonly number[];
  label: (id: string) => string;
  onChange: (analysis: TruthTable) => void;
}) {
  const words = strings.compare.expectations;
  return (
    <details>
      <summary>{words.title}</summary>
      <p className="soft">{words.help}</p>
      <div className="more-settings">
        {analysis.conditions.map((id) => {
          const several = values(id);
          const names: (readonly [string, string])[] =
            several.length > 0
              ? several.map((value) => [`${id}{${value}}`, words.value(value)])
              : [
                  [id, words.present],
                  [`~${id}`, words.absent],
                ];
          const now = names.find(([one]) => analysis.expect.some((own) => isSameSet(own, one)))?.[0] ?? "";
          return (
            <Choice
              key={id}
              label={label(id)}
              value={now}
              names={[["", words.none], ...names]}
              onChange={(chosen) => {
                const others = analysis.expect.filter((one) => !names.some(([own]) => isSameSet(own, one)));
                onChange({ ...analysis, expect: chosen === "" ? others : [...others, chosen] });
              }}
            />
          );
        })}
      </div>
    </details>
  );
}

/** Whether an expectation is this one set, as `A[1]` is `A{1}`. */
function isSameSet(expectation: string, set: string): boolean {
  const [literal, ...more] = parseLiterals(expectation);
  return literal !== undefined && more.length === 0 && printLiteral(literal) === set;
}

/** The expectations that speak of these conditions only. */
export function expectedOf(expect: readonly string[], conditions: readonly string[]): string[] {
  return expect.filter((one) => parseLiterals(one).every(({ name }) => conditions.includes(name)));
}

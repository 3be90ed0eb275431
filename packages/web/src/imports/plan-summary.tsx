import type { ImportPlan, ImportResult } from "@throughline/api";
import { saidText } from "@throughline/report";
import { strings } from "../strings.ts";

/** Largest number of problems listed. Others are counted. */
const problemsShown = 50;

/** Lists why a file cannot be imported with the current choices, with places. */
export function Problems({ problems }: { problems: ImportResult["problems"] }) {
  const text = strings.importing;
  if (problems.length === 0) return null;
  return (
    <div className="problems" role="alert">
      <p>{text.refused(problems.length)}</p>
      <ul>
        {problems.slice(0, problemsShown).map(({ at, what, fix }) => (
          <li key={`${at.line} ${at.column} ${saidText(what)}`}>
            {at.line !== undefined && <strong>{text.place(at.line, at.column)} </strong>}
            {fix === "" ? saidText(what) : `${saidText(what)}. ${saidText(fix)}`}
          </li>
        ))}
      </ul>
      {problems.length > problemsShown && <p>{text.moreProblems(problems.length - problemsShown)}</p>}
    </div>
  );
}

/** Summarises an import: the number of records of each kind, decisions, and the first records. */
export function PlanSummary({ plan }: { plan: ImportPlan }) {
  const text = strings.importing;
  const words: Readonly<Record<string, string>> = text.things;
  return (
    <section className="plan" aria-label={text.changes}>
      <h3>{text.changes}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.planColumns.kind}</th>
            <th scope="col" className="number">
              {text.planColumns.found}
            </th>
            <th scope="col" className="number">
              {text.planColumns.known}
            </th>
            <th scope="col" className="number">
              {text.planColumns.fresh}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.counts.map(({ kind, found, known }) => (
            <tr key={kind}>
              <th scope="row">{words[kind] ?? kind}</th>
              <td className="number">{strings.count(found)}</td>
              <td className="number">{strings.count(known)}</td>
              <td className="number">{strings.count(found - known)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.notices.length > 0 && (
        <ul className="notices">
          {plan.notices.map(saidText).map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Shows the first records of a file that is not a table. */
export function Preview({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{strings.importing.preview}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}

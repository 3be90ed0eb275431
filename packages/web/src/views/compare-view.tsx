import type { AnalysisOf, Manifest } from "@throughline/study";
import { useEffect, useMemo, useRef, useState } from "react";
import { call } from "../state/api.ts";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import type { AnalyseAnswer, AnalyseRequest } from "../workers/analyse.ts";

type TruthTable = AnalysisOf<"truth-table">;

/** Truth table, necessity and solutions, computed anew in the browser whenever a grade or a setting changes. */
export function CompareView() {
  const { info } = useStudy();
  const { thing } = useRoute();
  const tables = (info?.manifest.analyses ?? []).filter(
    (analysis): analysis is TruthTable => analysis.kind === "truth-table",
  );
  const chosen = tables.find(({ id }) => id === thing) ?? tables[0];
  if (!info || !chosen) return <p className="soft">{strings.compare.none}</p>;
  return (
    <div className="compare-view">
      <label>
        {strings.compare.analysis}{" "}
        <select value={chosen.id} onChange={(event) => go(addressOf("compare", event.target.value))}>
          {tables.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Comparison key={chosen.id} start={chosen} manifest={info.manifest} />
    </div>
  );
}

function Comparison({ start, manifest }: { start: TruthTable; manifest: Manifest }) {
  const [analysis, setAnalysis] = useState(start);
  const answer = useAnalysis(analysis, manifest);
  const label = (id: string) => manifest.attributes[id]?.label ?? id;
  const graded = Object.entries(manifest.attributes)
    .filter(([, { role, of }]) => role !== "note" && (of === undefined || [of].flat().includes(start.cases)))
    .map(([id]) => id);
  const incl = [analysis.incl_cut].flat()[0] ?? 0.8;
  return (
    <>
      <form className="settings" onSubmit={(event) => event.preventDefault()}>
        <fieldset>
          <legend>{strings.compare.conditions}</legend>
          {graded
            .filter((id) => id !== analysis.outcome.replace(/^~|\{.*$/gu, ""))
            .map((id) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={analysis.conditions.includes(id)}
                  onChange={(event) =>
                    setAnalysis({
                      ...analysis,
                      conditions: event.target.checked
                        ? [...analysis.conditions, id]
                        : analysis.conditions.filter((one) => one !== id),
                      expect: analysis.expect.filter((one) => event.target.checked || !one.includes(id)),
                    })
                  }
                />{" "}
                {label(id)}
              </label>
            ))}
        </fieldset>
        <label>
          {strings.compare.outcome}{" "}
          <select
            value={analysis.outcome}
            onChange={(event) =>
              setAnalysis({
                ...analysis,
                outcome: event.target.value,
                conditions: analysis.conditions.filter((id) => id !== event.target.value.replace(/^~/u, "")),
              })
            }
          >
            {[...new Set([start.outcome, ...graded.flatMap((id) => [id, `~${id}`])])].map((id) => (
              <option key={id} value={id}>
                {id.startsWith("~") ? `~ ${label(id.slice(1))}` : label(id)}
              </option>
            ))}
          </select>
        </label>
        {(
          [
            ["incl_cut", strings.compare.inclCut, incl, 0.05, 1],
            ["pri_cut", strings.compare.priCut, analysis.pri_cut, 0.05, 1],
            ["n_cut", strings.compare.nCut, analysis.n_cut, 1, 50],
          ] as const
        ).map(([name, text, value, step, max]) => (
          <label key={name}>
            {text}{" "}
            <input
              type="number"
              min={name === "n_cut" ? 1 : 0}
              max={max}
              step={step}
              value={value}
              onChange={(event) => {
                const number = event.target.valueAsNumber;
                if (number >= (name === "n_cut" ? 1 : 0) && number <= max)
                  setAnalysis({ ...analysis, [name]: number });
              }}
            />
          </label>
        ))}
      </form>
      <KeepForm analysis={analysis} />
      <p className="soft" role="status" data-ms={answer?.ms}>
        {answer === undefined
          ? strings.compare.computing
          : (answer.error ?? `${strings.compare.took(answer.ms)} ${strings.compare.changed}`)}
      </p>
      {answer?.html !== undefined && <Result html={answer.html} />}
    </>
  );
}

/** Names the settings and keeps them with the study, in study.yaml. */
function KeepForm({ analysis }: { analysis: TruthTable }) {
  const { info } = useStudy();
  const workbench = useWorkbench();
  const keep = async (title: string) => {
    const taken = new Set(info?.manifest.analyses.map(({ id }) => id));
    const plain =
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-+|-+$/gu, "") || "analysis";
    let id = plain;
    for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
    const kept = await workbench.attempt(() =>
      call("POST", "/api/analyses", { analysis: { ...analysis, id, title } }),
    );
    if (kept !== undefined) go(addressOf("compare", id));
  };
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(String(new FormData(event.currentTarget).get("title")).trim());
        event.currentTarget.reset();
      }}
    >
      <label>
        {strings.compare.keepAs} <input name="title" required maxLength={200} />
      </label>
      <button type="submit">{strings.compare.keep}</button>
    </form>
  );
}

/** The result as the report shows it; rows that were not there before are marked. */
function Result({ html }: { html: string }) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef<Set<string>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are those of the HTML
  useEffect(() => {
    const rows = [...(ref.current?.querySelectorAll("tbody tr") ?? [])];
    const known = before.current;
    if (known) for (const row of rows) row.classList.toggle("changed", !known.has(row.textContent ?? ""));
    before.current = new Set(rows.map((row) => row.textContent ?? ""));
  }, [html]);
  return (
    // The links in it are real links, which the keyboard reaches; a click on one bubbles up to here.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={ref}
      className="report"
      onClick={(event) => {
        const link = (event.target as HTMLElement).closest('a[href^="#"]');
        if (!link) return;
        event.preventDefault();
        follow(link.getAttribute("href")?.slice(1) ?? "", ref.current);
      }}
      // The report escapes everything that comes from the study, and the page runs no script but its own.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** A link of the report leads to its place in the result, or to the case in the grid. */
function follow(anchor: string, report: HTMLElement | null): void {
  const place = [...(report?.querySelectorAll<HTMLElement>("[id]") ?? [])].find(({ id }) => id === anchor);
  if (place) {
    for (let box = place.closest("details"); box; box = box.parentElement?.closest("details") ?? null)
      box.open = true;
    place.scrollIntoView({ block: "center" });
  } else if (anchor.startsWith("case-")) go(addressOf("cases", anchor.slice("case-".length)));
}

/** Computes an analysis in a worker, the newest settings only; the last answer stays until the next is there. */
function useAnalysis(analysis: TruthTable, manifest: Manifest): AnalyseAnswer | undefined {
  const { cases, grades, rubric } = useStudy();
  const [answer, setAnswer] = useState<AnalyseAnswer>();
  const worker = useRef<Worker>(undefined);
  const number = useRef(0);
  const data = useMemo(
    () => ({
      cases: cases.map(({ id, name, kind }) => ({ id, name, kind })),
      grades: [...grades.values()].flatMap((row) =>
        row.grade === null
          ? []
          : [
              {
                ...{ caseId: row.case, attribute: row.attribute, grade: row.grade },
                ...{ confidence: row.confidence, claims: row.claims },
              },
            ],
      ),
      rubric: rubric.flatMap((row) =>
        row.grade === null ? [] : [{ attribute: row.attribute, grade: row.grade, meaning: row.meaning }],
      ),
    }),
    [cases, grades, rubric],
  );
  useEffect(() => {
    const made = new Worker(new URL("../workers/analyse.ts", import.meta.url), { type: "module" });
    worker.current = made;
    made.onmessage = ({ data: message }: MessageEvent<AnalyseAnswer>) => {
      if (message.number === number.current) setAnswer(message);
    };
    return () => made.terminate();
  }, []);
  useEffect(() => {
    number.current++;
    worker.current?.postMessage({
      number: number.current,
      manifest,
      analysis,
      ...data,
    } satisfies AnalyseRequest);
  }, [analysis, manifest, data]);
  return answer;
}

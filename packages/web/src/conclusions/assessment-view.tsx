import type { Job } from "@throughline/api";
import { call } from "../state/api.ts";
import { addressOf, useRoute } from "../state/route.ts";
import { useFetched, useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/link.tsx";
import { Conclusions } from "./conclusions.tsx";
import { ReportFrame } from "./report-frame.tsx";

/** The conclusions with the researchers' verdicts, and the report, inside the workbench: made by a job, which goes on when the page is left. */
export function AssessmentView() {
  const { jobs, info } = useStudy();
  const workbench = useWorkbench();
  const assessments = jobs.filter(({ kind }) => kind === "assess");
  const running = assessments.find(({ state }) => state === "running" || state === "waiting");
  const done = assessments.find(({ state }) => state === "done");
  const failed = assessments[0]?.state === "failed" ? assessments[0] : undefined;
  const whole = useRoute().query.has("report");
  const report = done && `/api/jobs/${done.id}/report/report.html`;
  return (
    <div className="assessment-view">
      <div className="filters">
        {running ? (
          <>
            <label>
              {strings.assessment.running}: {running.progress.part}{" "}
              <progress max={1} value={running.progress.done} />
            </label>
            <button
              type="button"
              onClick={() => void workbench.attempt(() => call("DELETE", `/api/jobs/${running.id}`))}
            >
              {strings.assessment.cancel}
            </button>
          </>
        ) : (
          <button
            type="button"
            onClick={() => void workbench.attempt(() => call<Job>("POST", "/api/jobs", { kind: "assess" }))}
          >
            {strings.assessment.start}
          </button>
        )}
        {done && (
          <div>
            {strings.assessment.of(done.revision)}.{" "}
            {info && info.revision > done.revision && <strong>{strings.assessment.outdated}</strong>}{" "}
            <a href={report} target="_blank" rel="noreferrer">
              {strings.assessment.open}
            </a>{" "}
            <Exports
              job={done.id}
              script={info?.manifest.analyses.some(({ kind }) => kind === "truth-table") ?? false}
            />
          </div>
        )}
        {failed && (
          <p className="notice" role="alert">
            {strings.assessment.failed}: {failed.message}
          </p>
        )}
      </div>
      {!done && !running && <p className="soft">{strings.assessment.none}</p>}
      {done && (
        <nav aria-label={strings.assessment.parts}>
          <Link to={addressOf("assessment")} aria-current={whole ? undefined : "page"}>
            {strings.assessment.conclusions}
          </Link>{" "}
          <Link to={addressOf("assessment", "", { report: "1" })} aria-current={whole ? "page" : undefined}>
            {strings.assessment.report}
          </Link>
        </nav>
      )}
      {done &&
        (whole && report ? (
          <ReportFrame title={strings.assessment.of(done.revision)} src={report} />
        ) : (
          <Conclusions />
        ))}
    </div>
  );
}

/** What the report writes beside its page: all of it as data, its tables, and, for truth tables, the script that computes them in R. */
function Exports({ job, script }: { job: string; script: boolean }) {
  const result = useFetched<{ files?: readonly string[] }>(`/api/jobs/${job}/result`, []);
  const files = Object.entries(strings.assessment.files).filter(([file]) => script || !file.endsWith(".R"));
  const tables = result?.files?.filter((file) => file.startsWith(tablesFolder)) ?? [];
  const address = (file: string) =>
    `/api/jobs/${job}/report/${file.split("/").map(encodeURIComponent).join("/")}`;
  return (
    <>
      {files.map(([file, name]) => (
        <a key={file} className="export" href={address(file)} download>
          {name}
        </a>
      ))}
      {tables.length > 0 && (
        <details className="export">
          <summary>{strings.assessment.tables(tables.length)}</summary>
          <ul>
            {tables.map((file) => (
              <li key={file}>
                <a href={address(file)} download>
                  {file.slice(tablesFolder.length)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const tablesFolder = "tables/";

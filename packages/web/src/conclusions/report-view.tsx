import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { AssessmentStatus } from "./assessment-status.tsx";
import { ReportFiles } from "./report-files.tsx";
import { ReportFrame } from "./report-frame.tsx";
import { useCurrentAssessment } from "./use-current-assessment.ts";

/** The report as it is published, and its files. */
export function ReportView() {
  const state = useCurrentAssessment();
  const { info } = useStudy();
  const { done } = state;
  const report = done && `/api/jobs/${done.id}/report/report.html`;
  const hasTables = info?.manifest.analyses.some(({ kind }) => kind === "truth-table") ?? false;
  return (
    <div className="assessment-view">
      <div className="filters">
        <AssessmentStatus state={state} />
        {done && (
          <div>
            {strings.assessment.of(done.revision)}.{" "}
            <a href={report} target="_blank" rel="noreferrer">
              {strings.assessment.open}
            </a>{" "}
            <ReportFiles job={done.id} script={hasTables} />
          </div>
        )}
      </div>
      {done && report ? (
        <ReportFrame title={strings.assessment.of(done.revision)} src={report} />
      ) : (
        <p className="soft">{strings.assessment.none}</p>
      )}
    </div>
  );
}

import { jobFileAddress } from "../state/api.ts";
import { strings } from "../strings.ts";
import { AssessmentStatus } from "./assessment-status.tsx";
import { ReportExport } from "./report-export.tsx";
import { ReportFrame } from "./report-frame.tsx";
import { useCurrentAssessment } from "./use-current-assessment.ts";

/** The Report screen: the published report, and its files. */
export function ReportView() {
  const state = useCurrentAssessment();
  const { done } = state;
  const report = done && jobFileAddress(done.id, "report.html");
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
            <ReportExport />{" "}
            <a href={jobFileAddress(done.id, "assessment.json")} download>
              {strings.assessment.data}
            </a>
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

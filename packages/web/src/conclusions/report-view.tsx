import { jobFileAddress } from "../state/api.ts";
import { useJobResult } from "../state/use-job-result.ts";
import { strings } from "../strings.ts";
import { currentLanguage } from "../ui/language/language.ts";
import { ScreenActions } from "../ui/panels/shell-slots.tsx";
import { AssessmentStatus } from "./assessment-status.tsx";
import { ReportExport } from "./report-export.tsx";
import { ReportFrame } from "./report-frame.tsx";
import { useCurrentAssessment } from "./use-current-assessment.ts";

/** The Report screen: the published report in the language of the interface, and its files. */
export function ReportView() {
  const state = useCurrentAssessment();
  const { done } = state;
  const result = useJobResult("assess", done);
  const report =
    done && result && jobFileAddress(done.id, result.reports?.[currentLanguage()] ?? "report.html");
  return (
    <div className="assessment-view">
      <ScreenActions>
        <AssessmentStatus state={state} />
        {done && (
          <>
            <a className="button" href={jobFileAddress(done.id, "assessment.json")} download>
              {strings.assessment.data}
            </a>
            <a className="button" href={report} target="_blank" rel="noreferrer">
              {strings.assessment.open}
            </a>
            <ReportExport />
          </>
        )}
      </ScreenActions>
      {done && report ? (
        <ReportFrame title={strings.assessment.of(done.revision)} src={report} />
      ) : (
        <p className="soft" role="status">
          {state.running || done ? strings.loading : strings.assessment.none}
        </p>
      )}
    </div>
  );
}

import { FileText } from "lucide-react";
import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { ScreenActions } from "../ui/panels/shell-slots.tsx";
import { AssessmentStatus } from "./assessment-status.tsx";
import type { AssessmentState } from "./use-current-assessment.ts";

/** The actions of a screen that shows an assessment: whether it is up to date, and the report. */
export function AssessmentActions({ state }: { state: AssessmentState }) {
  return (
    <ScreenActions>
      <AssessmentStatus state={state} />
      <Link className="button primary" to={addressOf("report")}>
        <FileText className="icon" size={15} strokeWidth={1.75} aria-hidden />
        {strings.overview.report}
      </Link>
    </ScreenActions>
  );
}

import { cellId } from "@throughline/study";
import type { Evidence } from "./evidence.ts";

/**
 * Returns the issues that a grade is about: those of the claims for it or, where none of these names one, that of its case. Empty when
 * nothing names an issue.
 */
export function issuesOf(evidence: Evidence, caseId: string, attribute: string): readonly string[] {
  const own = evidence.grading(cellId(caseId, attribute))?.own ?? [];
  const ofCase = evidence.cases.get(caseId)?.issue;
  const named = own.flatMap(({ claim, stand }) => {
    const issue = claim.issue ?? ofCase;
    return stand === "for" && issue !== undefined ? [issue] : [];
  });
  return [...new Set(named)].sort();
}

/** Whether a grade is about one issue; one whose claims name none may be about any. */
export function isAbout(evidence: Evidence, caseId: string, attribute: string, issue: string): boolean {
  const issues = issuesOf(evidence, caseId, attribute);
  return issues.length === 0 || issues.includes(issue);
}

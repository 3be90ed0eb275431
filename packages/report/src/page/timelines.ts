import { caseTime } from "../figures/case-time.ts";
import { caseTimeline } from "../figures/case-timeline.ts";
import { timelineFigure } from "../figures/timeline.ts";
import type { Book } from "./book.ts";
import { html, type Markup } from "./html.ts";

/** All events in order of time, then each case with its ties, events and what is said of its outcomes on one axis. */
export function timelines({ study, caseName }: Book): Markup | undefined {
  const whole = timelineFigure(study.events, (event) => caseName(event.caseId));
  const each = study.cases.flatMap(({ id, name }) => {
    const figure = caseTimeline(caseTime(study, id));
    return figure ? [html`<details><summary>${name}</summary><div>${figure}</div></details>`] : [];
  });
  if (!whole && each.length === 0) return undefined;
  return html`${whole}${each.length > 0 ? html`<h3>By case</h3><p class="soft">What dated claims say of the outcomes, articles a year, events and ties, on one axis of time.</p>${each}` : undefined}`;
}

import { caseTime } from "../figures/case-time.ts";
import { caseTimeline } from "../figures/case-timeline.ts";
import { timelineFigure } from "../figures/timeline.ts";
import { type Book, casesDrawn, drawnOf } from "./book.ts";
import { html, type Markup } from "./html.ts";

/** All events in order of time, then each case with its ties, events and what is said of its outcomes on one axis. */
export function timelines({ study, caseName }: Book): Markup | undefined {
  const whole = timelineFigure(study.events, (event) => caseName(event.caseId));
  const byCase = {
    claims: Map.groupBy(study.claims, ({ caseId }) => caseId),
    media: Map.groupBy(study.media, ({ caseId }) => caseId),
    events: Map.groupBy(study.events, ({ caseId }) => caseId),
    ties: Map.groupBy(study.ties, ({ caseId }) => caseId),
  };
  const timed = study.cases.flatMap(({ id, name }) => {
    const own = {
      claims: byCase.claims.get(id) ?? [],
      media: byCase.media.get(id) ?? [],
      events: byCase.events.get(id) ?? [],
      ties: byCase.ties.get(id) ?? [],
    };
    const draw = () => caseTimeline(caseTime({ ...study, ...own }, id));
    return Object.values(own).some((list) => list.length > 0) ? [{ name, draw }] : [];
  });
  const each = timed.slice(0, casesDrawn).flatMap(({ name, draw }) => {
    const figure = draw();
    return figure ? [html`<details><summary>${name}</summary><div>${figure}</div></details>`] : [];
  });
  if (!whole && each.length === 0) return undefined;
  return html`${whole}${each.length > 0 ? html`<h3>By case</h3><p class="soft">What dated claims say of the outcomes, articles a year, events and ties, on one axis of time.</p>${each}${drawnOf(timed.length)}` : undefined}`;
}

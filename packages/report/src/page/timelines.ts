import { caseTime } from "../figures/case-time.ts";
import { caseTimeline } from "../figures/case-timeline.ts";
import { timelineFigure } from "../figures/timeline.ts";
import { text } from "../language/text.ts";
import { type Book, casesDrawn, drawnNote } from "../view/book.ts";
import { heading, note, present } from "../view/build.ts";
import type { Block } from "../view/view.ts";

/**
 * All events in chronological order, then each case with its ties, its events and dated claims about its outcomes on
 * one time axis.
 */
export function timelineBlocks({ study, caseName }: Book): Block[] {
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
    return Object.values(own).some((list) => list.length > 0) ? [{ id, name, draw }] : [];
  });
  const boxes = timed.slice(0, casesDrawn).flatMap(({ id, name, draw }): Block[] => {
    const figure = draw();
    return figure ? [{ is: "details", name: id, summary: name, blocks: [figure] }] : [];
  });
  return present(
    whole,
    boxes.length > 0
      ? [
          heading(3, text("By case")),
          note(text("Dated claims about the outcomes, articles per year, events and ties on one time axis.")),
          ...boxes,
          ...present(drawnNote(timed.length)),
        ]
      : undefined,
  );
}

import { figure, type StrengthLevel } from "@throughline/assess";
import { html, Markup } from "./html.ts";

/** A grade as a disc filled by so much and a number, so that it does not hang on colour; a missing one says so. */
export function gradeMark(grade: number | undefined): Markup {
  if (grade === undefined) return html`<td class="mark blank">not graded</td>`;
  return html`<td class="mark">${disc(grade)} ${figure(grade)}</td>`;
}

function disc(grade: number): Markup {
  const share = Math.min(1, Math.max(0, grade));
  const angle = 2 * Math.PI * share;
  const [x, y] = [8 + 6 * Math.sin(angle), 8 - 6 * Math.cos(angle)].map((value) => value.toFixed(2));
  const slice =
    share === 0
      ? ""
      : share === 1
        ? '<circle cx="8" cy="8" r="6" fill="currentColor"/>'
        : `<path d="M8 8V2A6 6 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z" fill="currentColor"/>`;
  return new Markup(
    `<svg class="disc" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor"/>${slice}</svg>`,
  );
}

const presentMark = new Markup(
  '<svg class="disc" viewBox="0 0 16 16" role="img" aria-label="present"><circle cx="8" cy="8" r="6.5" fill="currentColor"/></svg>',
);
const absentMark = new Markup(
  '<svg class="disc" viewBox="0 0 16 16" role="img" aria-label="absent"><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor"/><path d="M4 4L12 12M12 4L4 12" stroke="currentColor" stroke-width="1.5"/></svg>',
);

/** A condition that is present in a term (a full disc) or absent (a crossed one). */
export function literalMark(present: boolean): Markup {
  return present ? presentMark : absentMark;
}

/** A measure of fit with three decimals; one that has no value is a dash. */
export function fitCell(value: number): Markup {
  return html`<td class="number">${Number.isNaN(value) ? "–" : value.toFixed(3)}</td>`;
}

/** How sure we may be, in a word. */
export function strengthMark(level: StrengthLevel, origin: "computed" | "author" = "computed"): Markup {
  return html`<span class="strength">${origin === "author" ? "author\u2019s judgement" : level}</span>`;
}

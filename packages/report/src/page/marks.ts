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

/** A condition that is present in a term (a full disc) or absent (a crossed one). Where it is told, a peripheral one is small. */
export function literalMark(present: boolean, part?: "core" | "peripheral"): Markup {
  const r = part === "peripheral" ? 3.5 : 6.5;
  const d = part === "peripheral" ? 2.2 : 4;
  const cross = `<path d="M${8 - d} ${8 - d}L${8 + d} ${8 + d}M${8 + d} ${8 - d}L${8 - d} ${8 + d}" stroke="currentColor" stroke-width="1.5"/>`;
  const label = [present ? "present" : "absent", part].filter(Boolean).join(", ");
  return new Markup(
    `<svg class="disc" viewBox="0 0 16 16" role="img" aria-label="${label}"><circle cx="8" cy="8" r="${r}" ${present ? 'fill="currentColor"' : 'fill="none" stroke="currentColor"'}/>${present ? "" : cross}</svg>`,
  );
}

/** A measure of fit with three decimals; one that has no value is a dash. */
export function fitCell(value: number): Markup {
  return html`<td class="number">${Number.isNaN(value) ? "–" : value.toFixed(3)}</td>`;
}

/** How sure we may be, in a word. */
export function strengthMark(level: StrengthLevel, origin: "computed" | "author" = "computed"): Markup {
  return html`<span class="strength">${origin === "author" ? "author\u2019s judgement" : level}</span>`;
}

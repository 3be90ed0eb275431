import type { AnalysisResult } from "@throughline/assess";
import { cellId } from "@throughline/study";
import type { Book } from "../page/book.ts";
import { html, type Markup } from "../page/html.ts";
import { gradeMark } from "../page/marks.ts";

type Of<K extends AnalysisResult["kind"]> = Extract<AnalysisResult, { kind: K }>["result"];

/** Instruments and outcomes by case, with graded marks. */
export function comparisonSection(book: Book, result: Of<"comparison">): Markup {
  const grade = (caseId: string, attribute: string) => book.cells.get(cellId(caseId, attribute))?.grade;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>An empty disc is none, a full one is full. What is not graded is not a zero.</caption><thead><tr><th scope="col">instrument or outcome</th>${result.cases.map((c) => html`<th scope="col">${c.name}</th>`)}</tr></thead>${result.groups.map(
    (group) =>
      html`<tbody><tr><th scope="rowgroup" colspan="${result.cases.length + 1}">${group.name}</th></tr>${group.attributes.map(
        (attribute) =>
          html`<tr><th scope="row">${book.label(attribute)}</th>${result.cases.map((c) => gradeMark(grade(c.id, attribute)))}</tr>`,
      )}</tbody>`,
  )}</table></div>`;
}

/** Cases with their measures, dates and partners. */
export function variationSection(book: Book, result: Of<"variation">, location: string): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Cases by orientation, measures, dates and actors. Only graded measures are listed.</caption><thead><tr><th scope="col">case</th><th scope="col">orientation</th><th scope="col">in ${location}</th><th scope="col">measures</th><th scope="col">evidence from, to</th><th scope="col">actors in its ties</th></tr></thead><tbody>${result.cases.map(
    (c) =>
      html`<tr><th scope="row">${c.name}</th>${gradeMark(c.orientation)}<td>${c.located === undefined ? "not known" : c.located ? "yes" : "no"}</td><td>${c.measures.length === 0 ? html`<span class="blank">none graded</span>` : c.measures.map((m, i) => html`${i > 0 ? "; " : ""}${book.label(m.attribute)} (${m.grade})`)}</td><td>${c.years === undefined ? "" : c.years[0] === c.years[1] ? c.years[0] : `${c.years[0]} to ${c.years[1]}`}</td><td>${c.partners.join("; ")}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Dated claims about the parts of a reform, in order of time. */
export function overTimeTable(book: Book, result: Of<"balance">): Markup | undefined {
  if (result.overTime.length === 0) return undefined;
  return html`<details><summary>Over time: ${result.overTime.length} dated claims</summary><div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">when</th><th scope="col">case</th><th scope="col">part</th><th scope="col">claim</th></tr></thead><tbody>${result.overTime.map(
    (entry) =>
      html`<tr><td>${entry.date}</td><td>${book.caseName(entry.caseId)}</td><td>${book.label(entry.part)}</td><td>${entry.direction === "supports" ? "+" : entry.direction === "contradicts" ? "−" : "±"} ${book.claims.get(entry.claim)?.statement} <span class="id">${entry.claim}</span></td></tr>`,
  )}</tbody></table></div></details>`;
}

/** Each case's standing towards the scope conditions. */
export function scopeSection(result: Of<"scope">): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">case</th><th scope="col">pressure</th><th scope="col">scope (weakest condition)</th><th scope="col">outcome</th><th scope="col">what it tells</th></tr></thead><tbody>${result.cases.map(
    (c) =>
      html`<tr><th scope="row">${c.name}</th>${gradeMark(c.pressure)}${gradeMark(c.scope)}${gradeMark(c.outcome)}<td>${c.standing}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Hostile ties with their dates and their distance from the first threat. */
export function backlashSection(book: Book, result: Of<"backlash">): Markup {
  const ties = new Map(book.study.ties.map((tie) => [tie.id, tie]));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Hostile ties, and how many years after the first threat</caption><thead><tr><th scope="col">case</th><th scope="col">from</th><th scope="col">to</th><th scope="col">when</th><th scope="col">years after</th></tr></thead><tbody>${result.reactions.map(
    (reaction) =>
      html`<tr><td>${book.caseName(reaction.caseId)}</td><td>${book.actorName(ties.get(reaction.tie)?.from ?? "")}</td><td>${book.actorName(ties.get(reaction.tie)?.to ?? "")}</td><td>${reaction.date || "not dated"}</td><td class="number">${reaction.lagYears === undefined ? "" : reaction.lagYears}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Ties of participation in order of time, made or cut. */
export function participationSection(book: Book, result: Of<"participation">): Markup {
  const ties = new Map(book.study.ties.map((tie) => [tie.id, tie]));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Ties between participants and the state, in order of time: + made, − cut or refused</caption><thead><tr><th scope="col">case</th><th scope="col">when</th><th scope="col">tie</th><th scope="col">part</th><th scope="col">from</th><th scope="col">to</th></tr></thead><tbody>${result.cases.flatMap(
    (c) =>
      c.ties.map(
        (tie) =>
          html`<tr><td>${c.name}</td><td>${tie.date || "not dated"}</td><td>${tie.sign === "+" ? "+" : "−"}</td><td>${tie.part ?? ""}</td><td>${book.actorName(ties.get(tie.tie)?.from ?? "")}</td><td>${book.actorName(ties.get(tie.tie)?.to ?? "")}</td></tr>`,
      ),
  )}</tbody></table></div>`;
}

/** Statements by witness, quoted where the study quotes them. */
export function testimonySection(book: Book, result: Of<"testimony">): Markup {
  return html`${result.attributes.map(
    ({ attribute, witnesses }) =>
      html`<h3>${book.label(attribute)}</h3>${witnesses.map(
        (witness) =>
          html`<p><strong>${witness.source}</strong> (${witness.claims.length})</p><ul class="claims">${witness.claims.map(
            (id) => {
              const claim = book.claims.get(id);
              return html`<li>${claim?.statement}${claim?.quote === undefined ? "" : ` “${claim.quote}”`} <span class="soft">${claim?.source}, ${claim?.locator}</span> <span class="id">${id}</span></li>`;
            },
          )}</ul>`,
      )}`,
  )}`;
}

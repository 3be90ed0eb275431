import type { AnalysisResult } from "@throughline/assess";
import { networkFigure } from "../figures/network.ts";
import type { Book } from "../page/book.ts";
import { html, type Markup } from "../page/html.ts";

type Pathways = Extract<AnalysisResult, { kind: "pathways" }>["result"];

/** The patterns as steps, met or not, per case; and the actors and ties of each case. */
export function pathwaysSection(book: Book, result: Pathways): Markup {
  const ties = new Map(book.study.ties.map((tie) => [tie.id, tie]));
  const tieText = (id: string) => {
    const tie = ties.get(id);
    return tie ? `${book.actorName(tie.from)} → ${book.actorName(tie.to)}` : id;
  };
  const [first] = result.cases;
  const target = {
    place: book.study.manifest.actors?.target ?? "",
    abroad: book.study.manifest.actors?.abroad ?? [],
  };
  return html`<p class="soft">${result.patterns.map((pattern) => html`<strong>${pattern.name}</strong>: ${pattern.source}. `)} Missing: looked for and not found. Not contradicted: it asks that something is not there, and no record says it is. Not met: a grade says otherwise. Not reached: a step before it is missing. Not known: a grade is missing. Phases of the spiral are marked in any order.</p>
<div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">pattern and step</th>${result.cases.map((c) => html`<th scope="col">${c.name}</th>`)}</tr></thead>${(
    first?.matches ?? []
  ).map(
    (pattern, p) =>
      html`<tbody><tr><th scope="rowgroup">${pattern.name}</th>${result.cases.map((c) => html`<td><strong>${c.matches[p]?.met} of ${c.matches[p]?.steps.length}</strong></td>`)}</tr>${pattern.steps.map(
        (step, s) =>
          html`<tr><th scope="row">${step.id}: ${step.name}</th>${result.cases.map((c) => {
            const found = c.matches[p]?.steps[s];
            return html`<td><strong>${found?.status}</strong>${found && found.ties.length > 0 ? html`<br><span class="soft">${found.ties.slice(0, 4).map((id, i) => html`${i > 0 ? "; " : ""}${tieText(id)}`)}${found.ties.length > 4 ? ` and ${found.ties.length - 4} more` : ""}</span>` : undefined}</td>`;
          })}</tr>`,
      )}</tbody>`,
  )}<tbody><tr><th scope="rowgroup">Spiral</th>${result.cases.map((c) => html`<td><strong>${c.spiral.phases.filter((phase) => phase.marks.length > 0).length} of ${c.spiral.phases.length}</strong></td>`)}</tr>${(
    first?.spiral.phases ?? []
  ).map(
    (phase, i) =>
      html`<tr><th scope="row">${phase.id}: ${phase.name}</th>${result.cases.map((c) => {
        const found = c.spiral.phases[i]?.marks ?? [];
        return html`<td>${found.length > 0 ? html`${found.map((mark) => titleOf(book, mark)).join("; ")}` : html`no mark`}</td>`;
      })}</tr>`,
  )}</tbody><tbody><tr><th scope="row">Ties into lawmaking that start abroad</th>${result.cases.map((c) => html`<td>${c.bypass.all.length === 0 ? "no tie" : `${c.bypass.abroad.length} of ${c.bypass.all.length}`}</td>`)}</tr></tbody></table></div>
${result.cases.map((c) => {
  const figure = networkFigure(
    book.study.ties.filter((tie) => tie.caseId === c.id),
    book.study.actors,
    target,
  );
  return figure && html`<h3>Actors and ties: ${c.name}</h3>${figure}`;
})}`;
}

function titleOf(
  book: Book,
  mark: Pathways["cases"][number]["spiral"]["phases"][number]["marks"][number],
): string {
  if (mark.event !== undefined)
    return book.study.events.find((event) => event.id === mark.event)?.title ?? mark.event;
  const tie = book.study.ties.find((t) => t.id === mark.tie);
  return tie
    ? `${book.actorName(tie.from)} → ${book.actorName(tie.to)}, ${tie.channel}`
    : `grade on ${mark.grade}`;
}

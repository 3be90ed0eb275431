import { type Cell, type Conclusion, figure, inline, type Leverage, list } from "@throughline/assess";
import { cellParts, printInterval } from "@throughline/study";
import type { Book } from "./book.ts";
import { anchor, html, type Markup } from "./html.ts";
import { strengthMark } from "./marks.ts";

/** The statements to read first, each opening to what it rests on. */
export function headlines(book: Book, conclusions: readonly Conclusion[]): Markup {
  return html`${conclusions.filter((c) => c.headline).map((c) => conclusionBox(book, c))}`;
}

/** The other statements of an analysis. */
export function furtherStatements(book: Book, conclusions: readonly Conclusion[]): Markup | undefined {
  const others = conclusions.filter((c) => !c.headline);
  if (others.length === 0) return undefined;
  const title = others.length === conclusions.length ? "Statements" : "Further statements";
  return html`<details><summary>${title} (${others.length})</summary><div>${others.map((c) => conclusionBox(book, c))}</div></details>`;
}

function conclusionBox(book: Book, c: Conclusion): Markup {
  const { trace } = c;
  return html`<details id="${anchor("conclusion", c.id)}"><summary>${book.judged || c.origin === "author" ? strengthMark(c.strength.level, c.origin) : undefined}${verdictMark(c)}${c.verdict?.verdict === "worded" ? c.verdict.wording : c.statement} <span class="id on-paper">[${trace.claims.slice(0, 12).join(" ")}${trace.claims.length > 12 ? " …" : ""}]</span></summary><div>
<p class="meta"><span class="id">${c.id}</span></p>
${verdictNote(c)}
${book.judged ? html`<p><strong>How sure:</strong> ${c.strength.level}. ${c.strength.reasons.map((reason) => `${reason} `)}</p>` : undefined}
${c.caveats.length > 0 ? html`<ul>${c.caveats.map((caveat) => html`<li>${caveat}</li>`)}</ul>` : undefined}
${c.needs.length > 0 ? html`<p><strong>Missing:</strong> ${list(c.needs.map((cell) => cellLabel(book, cell)))}.</p>` : undefined}
${c.leverage.length > 0 ? html`<p><strong>What would turn it:</strong></p><ul>${c.leverage.slice(0, 20).map((entry) => html`<li>${leverageText(book, entry)}</li>`)}</ul>` : undefined}
${cellTable(book, trace.cells)}${tieTable(book, trace.ties)}${eventList(book, trace.events)}${
  trace.media.length > 0 ? html`<p><strong>Counts:</strong> ${trace.media.join("; ")}</p>` : undefined
}${
  trace.series.length > 0
    ? html`<p><strong>Monthly counts:</strong> ${trace.series.join("; ")}</p>`
    : undefined
}${claimList(book, trace.claims)}
</div></details>`;
}

function verdictMark({ verdict }: Conclusion): Markup | undefined {
  return verdict && html`<span class="verdict ${verdict.verdict}">${verdict.verdict}</span>`;
}

function verdictNote({ statement, verdict }: Conclusion): Markup | undefined {
  if (!verdict) return undefined;
  const { by, reason, draftThen } = verdict;
  const whose = by === undefined ? "" : ` by ${by}`;
  return html`<p><strong>The researchers' verdict:</strong> ${verdict.verdict}${whose}${reason === undefined ? "" : `: ${reason}`}${/[.!?]$/u.test(reason ?? "") ? "" : "."}${verdict.verdict === "worded" ? html` As the program drafts it: “${statement}”` : undefined}${draftThen === undefined ? undefined : html` <strong>The draft has changed since.</strong> It was: “${draftThen}”`}</p>`;
}

function leverageText(book: Book, entry: Leverage): string {
  const then =
    entry.answer === null ? "it can no longer be said" : `it becomes: ${answerText(book, entry.answer)}`;
  return "withdraw" in entry
    ? `Withdraw ${entry.withdraw} ${entry.id}: ${then}.`
    : `Grade ${cellLabel(book, entry.cell)} ${figure(entry.to)} instead of ${figure(entry.from)}: ${then}.`;
}

function answerText(book: Book, answer: string): string {
  if (answer === "") return "none";
  const parts = answer.split(",");
  const named = parts.map((part) =>
    book.study.manifest.attributes[part] ? inline(book.label(part)) : book.caseName(part),
  );
  return named.join(", ");
}

function cellLabel(book: Book, cell: string): string {
  const { caseId, attribute } = cellParts(cell);
  return `${book.caseName(caseId)}, ${inline(book.label(attribute))}`;
}

function cellTable(book: Book, ids: readonly string[]): Markup | undefined {
  const cells = ids.slice(0, book.listed).flatMap((id) => book.cells.get(id) ?? []);
  if (cells.length === 0) return undefined;
  // A live page has the grades without their rationales and claims: what it does not know, it does not count as none.
  const [why, claims] = [cells.some(({ rationale }) => rationale !== ""), book.study.claims.length > 0];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Grades it rests on${ids.length > book.listed ? ` (the first ${book.listed} of ${ids.length})` : ""}</caption><thead><tr><th scope="col">case</th><th scope="col">attribute</th><th scope="col">grade</th><th scope="col">confidence</th>${why ? html`<th scope="col">why</th>` : undefined}${claims ? html`<th scope="col">claims for, against</th>` : undefined}</tr></thead><tbody>${cells.map(
    (cell) =>
      html`<tr data-cell="${cell.id}"><td>${book.caseName(cell.caseId)}</td><td>${book.label(cell.attribute)}</td><td class="number">${figure(cell.grade)}</td><td>${cell.confidence}</td>${why ? html`<td>${cell.rationale}</td>` : undefined}${claims ? html`<td>${claimCounts(cell)}</td>` : undefined}</tr>`,
  )}</tbody></table></div>`;
}

function claimCounts({ claims, unanswered }: Cell): string {
  const speaking = (speaks: string) => claims.filter((claim) => claim.speaks === speaks).length;
  return `${speaking("for")}, ${speaking("against")}${unanswered.length > 0 ? `; not cited: ${unanswered.join(" ")}` : ""}`;
}

function tieTable(book: Book, ids: readonly string[]): Markup | undefined {
  const has = new Set(ids);
  const ties = book.study.ties.filter((tie) => has.has(tie.id)).slice(0, book.listed);
  if (ties.length === 0) return undefined;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Ties it rests on</caption><thead><tr><th scope="col">tie</th><th scope="col">from</th><th scope="col">to</th><th scope="col">channel</th><th scope="col">when</th></tr></thead><tbody>${ties.map(
    (tie) =>
      html`<tr data-tie="${tie.id}"><td class="id">${tie.id}</td><td>${book.actorName(tie.from)}</td><td>${book.actorName(tie.to)}</td><td>${tie.channel}${tie.sign === "-" ? " (cut or refused)" : ""}</td><td>${printInterval(tie.dateFrom, tie.dateTo) || "not dated"}</td></tr>`,
  )}</tbody></table></div>`;
}

function eventList(book: Book, ids: readonly string[]): Markup | undefined {
  const has = new Set(ids);
  const events = book.study.events.filter((event) => has.has(event.id));
  if (events.length === 0) return undefined;
  return html`<p><strong>Events:</strong></p><ul>${events.map((event) => html`<li>${printInterval(event.dateFrom, event.dateTo)}: ${event.title}</li>`)}</ul>`;
}

function claimList(book: Book, ids: readonly string[]): Markup | undefined {
  const claims = ids.slice(0, book.listed).flatMap((id) => book.claims.get(id) ?? []);
  if (claims.length === 0) return undefined;
  return html`<p><strong>Claims:</strong>${ids.length > book.listed ? ` the first ${book.listed} of ${ids.length}; assessment.json has all` : ""}</p><ul class="claims">${claims.map(
    (claim) =>
      html`<li><a href="#${anchor("claim", claim.id)}" class="id">${claim.id}</a> ${claim.direction === "supports" ? "" : html`<em>${claim.direction}: </em>`}${claim.statement}${claim.quote === undefined ? "" : ` “${claim.quote}”`} <span class="soft">${claim.source}, ${claim.locator}</span></li>`,
  )}</ul>`;
}

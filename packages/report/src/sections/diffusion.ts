import type { AnalysisResult } from "@throughline/assess";
import type { Book } from "../page/book.ts";
import { html, type Markup } from "../page/html.ts";
import { tieWords } from "../page/tie-words.ts";

type Diffusion = NonNullable<Extract<AnalysisResult, { kind: "pathways" }>["result"]["diffusion"]>;

/** Who adopted after whom, and how many by when. */
export function diffusionTables(book: Book, { adopters, undated, without, course }: Diffusion): Markup {
  const names = (ids: readonly string[]) => ids.map((id) => book.caseName(id)).join(", ");
  const dateOf = (mark: string) => recordOf(book, mark)?.dateFrom;
  return html`<h3>Diffusion</h3>${
    adopters.length > 0
      ? html`<div class="scroll" tabindex="0" role="region" aria-label="diffusion"><table><caption>Who adopted, in order of time; a date known to the year only may be any day of it</caption><thead><tr><th scope="col">case</th><th scope="col">adopted</th><th scope="col">shown by</th></tr></thead><tbody>${adopters.map(({ id, mark }) => html`<tr><th scope="row">${book.caseName(id)}</th><td>${dateOf(mark)}</td><td>${titleOf(book, mark)}</td></tr>`)}</tbody></table></div>
<p>By the end of ${course.map(({ year, atLeast, atMost }) => `${year}: ${atLeast === atMost ? atLeast : `${atLeast} to ${atMost}`}`).join(", ")}.</p>`
      : html`<p>No adoption has a date.</p>`
  }${undated.length > 0 ? html`<p>Adopted without a date: ${names(undated)}.</p>` : undefined}${without.length > 0 ? html`<p>Without a record of adoption: ${names(without)}.</p>` : undefined}`;
}

const recordOf = (book: Book, mark: string) =>
  book.study.ties.find(({ id }) => id === mark) ?? book.study.events.find(({ id }) => id === mark);

function titleOf(book: Book, mark: string): string {
  const record = recordOf(book, mark);
  if (record === undefined) return mark;
  return "title" in record ? record.title : `${tieWords(book.actorName, record)}, ${record.channel}`;
}

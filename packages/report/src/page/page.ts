import type { AnalysisResult, Assessment } from "@throughline/assess";
import { printInterval, type Study } from "@throughline/study";
import { bibliography } from "../bibliography.ts";
import { section } from "../sections/index.ts";
import { type Book, bookOf } from "./book.ts";
import { casesSection } from "./cases.ts";
import { furtherStatements, headlines } from "./conclusions.ts";
import { anchor, html, Markup } from "./html.ts";
import { saveScript } from "./save-script.ts";
import { style } from "./style.ts";
import { timelines } from "./timelines.ts";

/** Writes the whole report as one page that needs nothing else. */
export function page(assessment: Assessment, study: Study): string {
  const book = bookOf(assessment, study);
  const byAnalysis = Map.groupBy(assessment.conclusions, (c) => c.analysis);
  const { title, question, authors, licence } = assessment.study;
  const cases = casesSection(book);
  const timeline = timelines(book);
  const parts: { id: string; title: string; content: Markup }[] = [
    ...assessment.analyses.map((analysis) => ({
      id: anchor("analysis", analysis.id),
      title: analysis.title,
      content: html`${section(book, analysis)}${furtherStatements(book, byAnalysis.get(analysis.id) ?? [])}`,
    })),
    ...(timeline ? [{ id: "timeline", title: "Timeline", content: timeline }] : []),
    ...(cases ? [{ id: "cases", title: "Cases and their grades", content: cases }] : []),
    { id: "missing", title: "What is missing", content: missingSection(book) },
    { id: "sources", title: "Sources", content: sourcesSection(book) },
    { id: "methods", title: "Methods and parameters", content: methodsSection(book) },
  ];
  const first = assessment.conclusions.filter((c) => c.headline);
  const document = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${new Markup(style)}</style></head>
<body><a class="skip" href="#conclusions">Skip to the conclusions</a>
<header><h1>${title}</h1><p class="question">${question.trim()}</p><p class="meta">${authors.join(", ")}. Licence: ${licence}. ${study.cases.length} cases, ${study.claims.length} claims from ${new Set(study.claims.map((c) => c.source)).size} sources.</p>${study.manifest.about === undefined ? undefined : html`<p class="soft">${study.manifest.about.trim()}</p>`}
<nav aria-label="Contents"><ul><li><a href="#conclusions">Conclusions</a></li>${parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li>`)}</ul></nav></header>
<main><h2 id="conclusions">Conclusions</h2>
${assessment.warnings.map((warning) => html`<p class="warning"><strong>Be warned:</strong> ${warning}</p>`)}
<p class="soft">Each statement is computed from the grades, ties and events of the study. It opens to how sure it is, what would turn it, and the claims it rests on; each claim leads to its place in the reading notes, with the locator in the work.</p>
${assessment.analyses.map((analysis) => {
  const own = first.filter((c) => c.analysis === analysis.id);
  return own.length === 0
    ? undefined
    : html`<h3><a href="#${anchor("analysis", analysis.id)}">${analysis.title}</a></h3>${headlines(book, own)}`;
})}
${parts.map((part) => html`<section aria-labelledby="${part.id}"><h2 id="${part.id}">${part.title}</h2>${part.content}</section>`)}
</main>
<footer><p class="meta">Throughline ${assessment.version}. The data of this report: assessment.json, tables/${has(assessment, "truth-table") ? ", replicate.R" : ""}.</p></footer>
<script>${new Markup(saveScript)}</script>
</body></html>
`;
  return document.text;
}

function missingSection(book: Book): Markup {
  const { missing } = book.assessment;
  if (missing.length === 0) return html`<p>No grade that a conclusion would need is missing.</p>`;
  return html`<p>These grades are missing; they were not filled in, and what needed them says so.</p><div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">cell</th><th scope="col">needed by</th></tr></thead><tbody>${missing
    .slice(0, 300)
    .map(
      (m) => html`<tr><td>${m.label}</td><td class="id">${m.neededBy.join(" ")}</td></tr>`,
    )}</tbody></table></div>${missing.length > 300 ? html`<p>And ${missing.length - 300} more, in tables/missing.csv.</p>` : undefined}`;
}

function sourcesSection(book: Book): Markup {
  const { study, assessment } = book;
  const printed = new Map(bibliography(study.sources).map((entry) => [entry.key, entry.text]));
  const usedBy = new Map<string, string[]>();
  for (const c of assessment.conclusions) {
    if (!c.headline) continue;
    for (const id of c.trace.claims) usedBy.set(id, [...(usedBy.get(id) ?? []), c.id]);
  }
  const falls = new Map(assessment.sources.map((s) => [s.source, s.falls.length]));
  const noted = new Set(study.noted.map((place) => place.claim));
  return html`<p class="soft">The texts are not part of the study. Under each source stand the claims drawn from it, in our own words, by locator.</p>${[
    ...printed,
  ].map(([key, text]) => {
    const claims = study.claims.filter((claim) => claim.source === key && book.claimsOnPage.has(claim.id));
    const fall = falls.get(key) ?? 0;
    return html`<p id="${anchor("source", key)}">${text} <span class="id">${key}</span>${fall > 0 ? html` <span class="soft">Without it ${fall === 1 ? "1 conclusion falls" : `${fall} conclusions fall`}.</span>` : undefined}</p>${
      claims.length === 0
        ? undefined
        : html`<details><summary>${claims.length === 1 ? "1 claim" : `${claims.length} claims`}</summary><div>${[
            ...Map.groupBy(claims, (claim) => claim.locator),
          ].map(
            ([locator, list]) =>
              html`<h3>${locator}</h3><ul class="claims">${list.map(
                (claim) =>
                  html`<li id="${anchor("claim", claim.id)}"><span class="id">${claim.id}</span> ${claim.statement}${claim.quote === undefined ? "" : ` “${claim.quote}”`} <span class="soft">${book.caseName(claim.caseId)}, ${book.label(claim.attribute)}: ${claim.direction}, ${claim.confidence} confidence${claim.cites.length > 0 ? `, relying on ${claim.cites.join(", ")}` : ""}${printInterval(claim.dateFrom, claim.dateTo) === "" ? "" : `, ${printInterval(claim.dateFrom, claim.dateTo)}`}${noted.has(claim.id) || claim.passages.length > 0 ? "" : ", no passage in the notes"}.</span>${
                    usedBy.has(claim.id)
                      ? html` <span class="soft">Carries: ${(usedBy.get(claim.id) ?? []).map((id, i) => html`${i > 0 ? ", " : ""}<a href="#${anchor("conclusion", id)}">${id}</a>`)}</span>`
                      : undefined
                  }</li>`,
              )}</ul>`,
          )}</div></details>`
    }`;
  })}`;
}

const has = ({ analyses }: Assessment, kind: AnalysisResult["kind"]): boolean =>
  analyses.some((analysis) => analysis.kind === kind);

function methodsSection(book: Book): Markup {
  return html`<p>A grade above one half counts as in, one at or below it as out. A missing grade is left missing. A claim falls with its source, and a grade, tie, event or item of evidence with the last of its claims. How sure a conclusion is, is judged by one rule: it begins strong and loses a step each for a carrying grade or tie of medium confidence (two for low), for falling with one source, for turning with one step of one grade, for turning with one judgement moved within its range, for claims under it that speak against their grade, and for resting on the absence of a record (three steps when on nothing else); one or two steps lost are moderate, more are weak.</p>
${has(book.assessment, "truth-table") ? html`<p>Set-theoretic numbers are those of the R package QCA; <code>replicate.R</code> recomputes them. How far settings can be moved, and which cases are typical or deviant, is found as in the R package SetMethods (Oana and Schneider 2021; Schneider and Rohlfing 2013), with steps of our own choice; <code>replicate.R</code> does not recompute it.</p>` : undefined}${
  has(book.assessment, "process-tracing")
    ? html`<p>Rival explanations are weighed by Bayes’s rule (Fairfield and Charman 2017), in decibels; items that depend on each other are joined before they are multiplied. A test is told by its likelihood ratio against the rivals weighted by their priors, from 10 on (Van Evera 1997; Bennett 2010).</p>`
    : undefined
}${
  has(book.assessment, "causal-model")
    ? html`<p>Causal models over binary nodes are those of Humphreys and Jacobs (2023), in the notation of the R package CausalQueries. An effect whose 95 % interval includes 0, and a share whose interval includes one half, are undetermined.</p>`
    : undefined
}
<div class="scroll" tabindex="0" role="region" aria-label="table"><table><caption>Analyses with their parameters, as in study.yaml</caption><thead><tr><th scope="col">analysis</th><th scope="col">kind</th><th scope="col">parameters</th></tr></thead><tbody>${book.assessment.analyses.map(
    ({ id, kind, parameters }) =>
      html`<tr><td>${id}</td><td>${kind}</td><td class="id">${Object.entries(parameters)
        .filter(([key]) => !["id", "kind", "title"].includes(key))
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
        .join("; ")}</td></tr>`,
  )}</tbody></table></div>`;
}

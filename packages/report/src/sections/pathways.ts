import { type AnalysisResult, figure } from "@throughline/assess";
import { targetOf } from "@throughline/study";
import { networkFigure } from "../figures/network.ts";
import { type Book, casesDrawn, drawnOf } from "../page/book.ts";
import { html, type Markup } from "../page/html.ts";
import { tieWords } from "../page/tie-words.ts";
import { diffusionTables } from "./diffusion.ts";
import { type RankedPathway, rankedPathways } from "./pathway-figures.ts";

type Analysis = Extract<AnalysisResult, { kind: "pathways" }>;
type Pathways = Analysis["result"];
type Network = NonNullable<Pathways["networks"]>[number];

/** The patterns as steps, met or not, per case; and the actors and ties of each case. */
export function pathwaysSection(book: Book, analysis: Analysis): Markup {
  const { result } = analysis;
  const tieText = (id: string) => {
    const tie = book.ties.get(id);
    return tie ? tieWords(book.actorName, tie) : id;
  };
  const [first] = result.cases;
  const target = targetOf(book.study.manifest);
  const eventText = (id: string) => book.events.get(id)?.title ?? id;
  const few = (items: readonly string[]) =>
    items.length === 0
      ? undefined
      : html`<br><span class="soft">${items.slice(0, 4).join("; ")}${items.length > 4 ? ` and ${items.length - 4} more` : ""}</span>`;
  const steps = first?.matches ?? [];
  const excluded = result.cases.flatMap((c) => c.excluded.map((one) => `${one.tie} (${c.name}): ${one.why}`));
  const chains = (first?.matches.length ?? 0) + (first?.phases.length ?? 0) > 0;
  const about = html`<details><summary>The patterns and where they come from</summary><ul>${result.patterns.map((pattern) => html`<li><strong>${pattern.name}</strong>${pattern.own ? " (the study's own)" : ""}${pattern.about === "consequence" ? " (a consequence, and no rival of the others)" : ""}: ${pattern.definition} <span class="soft">${pattern.source}.</span></li>`)}</ul></details>`;
  const spread = result.diffusion && diffusionTables(book, result.diffusion);
  if (!chains) return html`${about}${spread}`;
  return html`${about}
<p class="soft">Missing: looked for and not found. Not contradicted: it asks that something is not there, and no record says it is. Contradicted: a record says it is. Not met: a grade says otherwise. Not reached: a step before it is missing. Not known: a grade is missing. Not found: optional, and not there. Phases are marked in any order.</p>
<div class="scroll" tabindex="0" role="region" aria-label="table"><table><thead><tr><th scope="col">pattern and step</th>${result.cases.map((c) => html`<th scope="col">${c.name}</th>`)}</tr></thead>${steps.map(
    (pattern, p) =>
      html`<tbody><tr><th scope="rowgroup">${pattern.name}</th>${result.cases.map((c) => {
        const match = c.matches[p];
        return html`<td><strong>${match?.met} of ${match?.asked}</strong>${match && match.chains.length > 0 ? html`<br><span class="soft">${match.counted === "exact" ? "" : "at least "}${match.count} ${match.count === 1 ? "chain" : "chains"}, order ${match.order}</span>` : undefined}</td>`;
      })}</tr>${pattern.steps.map(
        (step, s) =>
          html`<tr><th scope="row">${step.id}: ${step.name}${step.optional ? " (optional)" : ""}</th>${result.cases.map(
            (c) => {
              const found = c.matches[p]?.steps[s];
              return html`<td><strong>${found?.status}</strong>${few([...(found?.ties ?? []).map(tieText), ...(found?.events ?? []).map(eventText)])}${found && found.against.length > 0 ? html`<br><span class="soft">against it: ${found.against.map(tieText).join("; ")}</span>` : undefined}</td>`;
            },
          )}</tr>`,
      )}</tbody>`,
  )}${(first?.phases ?? []).map(
    (told, p) =>
      html`<tbody><tr><th scope="rowgroup">${told.name}</th>${result.cases.map((c) => html`<td><strong>${c.phases[p]?.phases.filter((phase) => phase.marks.length > 0).length} of ${told.phases.length}</strong></td>`)}</tr>${told.phases.map(
        (phase, i) =>
          html`<tr><th scope="row">${phase.id}: ${phase.name}</th>${result.cases.map((c) => {
            const found = c.phases[p]?.phases[i]?.marks ?? [];
            return html`<td>${found.length > 0 ? html`${found.map((mark) => titleOf(book, mark)).join("; ")}` : html`no mark`}</td>`;
          })}</tr>`,
      )}</tbody>`,
  )}<tbody><tr><th scope="row">Ties into lawmaking that start abroad</th>${result.cases.map((c) => html`<td>${c.bypass.all.length === 0 ? "no tie" : `${c.bypass.abroad.length} of ${c.bypass.all.length}`}</td>`)}</tr></tbody></table></div>${excluded.length > 0 ? html`<p>Ties that no pattern could use: ${excluded.join("; ")}.</p>` : undefined}
${spread}${patternFigures(book, analysis)}
${result.cases.map((c) => {
  const drawing = networkFigure(
    book.study.ties.filter((tie) => tie.caseId === c.id),
    book.study.actors,
    target,
    c.name,
  );
  const network = result.networks?.find(({ id }) => id === c.id);
  return (
    drawing && html`<h3>Actors and ties: ${c.name}</h3>${drawing}${network && networkTables(book, network)}`
  );
})}`;
}

/** The patterns of each case; nothing where the analysis asks for figures over all ties alone. */
function patternFigures(book: Book, analysis: Analysis): Markup | undefined {
  const { cases } = analysis.result;
  if (cases.every(({ matches, phases }) => matches.length + phases.length === 0)) return undefined;
  return html`${cases.slice(0, casesDrawn).map((c) => html`<h3>Patterns in ${c.name}</h3>${rivals(rankedPathways(book, analysis, c.id))}`)}${drawnOf(cases.length)}`;
}

/** The pathway that fits best is drawn, the others are folded. */
function rivals(ranked: readonly RankedPathway[]): Markup {
  const best = ranked.find(({ about }) => about === "pathway") ?? ranked[0];
  return html`${ranked.map((one) => {
    const told = `${one.name}: ${one.met} of ${one.asked}${one.holds ? ", holds" : ""}${one.about === "consequence" ? " (a consequence)" : ""}`;
    return one === best
      ? html`<p><strong>${told}</strong></p>${one.figure()}`
      : html`<details><summary>${told}</summary><div>${one.figure()}</div></details>`;
  })}`;
}

const roles = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"] as const;
const shown = 8;

const spanOf = (from: number, to: number): string => (from === to ? `${from}` : `${from} to ${to}`);

/** Who stands between whom, and how that changes over time. */
function networkTables(book: Book, { brokers, windows, undated }: Network): Markup {
  const actors = [
    ...new Set(windows.flatMap(({ positions }) => positions.slice(0, 4).map(({ actor }) => actor))),
  ].slice(0, shown);
  const cell = (window: Network["windows"][number], actor: string) => {
    const found = window.positions.find((position) => position.actor === actor);
    return found
      ? html`<td>in ${found.in}, out ${found.out}, between ${figure(found.betweenness)}</td>`
      : html`<td class="soft">no tie</td>`;
  };
  const alike = windows.flatMap(({ from, to, equivalent }) =>
    equivalent.length === 0
      ? []
      : [
          `${spanOf(from, to)}: ${equivalent
            .slice(0, 6)
            .map((group) => group.map((id) => book.actorName(id)).join(", "))
            .join("; ")}${equivalent.length > 6 ? `; and ${equivalent.length - 6} more groups` : ""}`,
        ],
  );
  return html`${
    brokers.length > 0
      ? html`<h4>Brokers</h4><p class="soft">How often an actor stands between two that have no tie of their own, by the blocs of the three (Gould & Fernandez 1989; blocs are organs of the state, domestic groups, allies, foreign states, international organisations, donors, others). ${brokers.length > shown ? `The first ${shown} of ${brokers.length}.` : ""}</p>
<div class="scroll" tabindex="0" role="region" aria-label="brokers"><table><thead><tr><th scope="col">actor</th>${roles.map((role) => html`<th scope="col">${role}</th>`)}</tr></thead><tbody>${brokers.slice(0, shown).map((broker) => html`<tr><th scope="row">${book.actorName(broker.actor)}</th>${roles.map((role) => html`<td>${broker[role]}</td>`)}</tr>`)}</tbody></table></div>`
      : undefined
  }${
    windows.length > 0
      ? html`<h4>Positions over time</h4><p class="soft">From how many, to how many, and on what share of the shortest ways between others (Freeman 1977). A tie counts in each window that it can reach; an end that is not known is open.${undated.length > 0 ? ` Without any date, and in no window: ${undated.join(", ")}.` : ""}</p>
<div class="scroll" tabindex="0" role="region" aria-label="positions over time"><table><thead><tr><th scope="col">actor</th>${windows.map(({ from, to, ties }) => html`<th scope="col">${spanOf(from, to)} (${ties.length} ties)</th>`)}</tr></thead><tbody>${actors.map((actor) => html`<tr><th scope="row">${book.actorName(actor)}</th>${windows.map((window) => cell(window, actor))}</tr>`)}</tbody></table></div>${alike.length > 0 ? html`<p>With ties to and from the very same others: ${alike.join(". ")}.</p>` : undefined}`
      : undefined
  }`;
}

function titleOf(
  book: Book,
  mark: Pathways["cases"][number]["phases"][number]["phases"][number]["marks"][number],
): string {
  if (mark.event !== undefined) return book.events.get(mark.event)?.title ?? mark.event;
  const tie = book.ties.get(mark.tie ?? "");
  return tie ? `${tieWords(book.actorName, tie)}, ${tie.channel}` : `grade on ${mark.grade}`;
}

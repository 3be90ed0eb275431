import { candidate, type Writer } from "./candidate.ts";
import { capitalised, enumerate, enumerateCases, inWords, labels, lowered } from "./wording.ts";

/** What the added instrument came with: where the outcomes of the highest case stood, and where they did not. */
export const ladderSentences: Writer<"ladder"> = (book, { parameters, result }, found) => {
  const rung = result.rungs.at(-1);
  if (!rung) return [];
  const { from, to, groupsAdded, directions } = rung;
  const beside = `${from}.${to}`;
  const outcomes = (direction: string) => parameters.outcomes.filter((id) => directions[id] === direction);
  const backing = (ids: readonly string[]) =>
    found(`added.${beside}`, ...ids.map((id) => `outcome.${beside}.${id}`));
  const [higher, lower] = [outcomes("higher"), outcomes("lower")];
  const instruments = enumerate(groupsAdded.map(lowered));
  const [subject, other] = [book.caseName(to), book.caseName(from)];
  const were = (ids: readonly string[]) => (ids.length === 1 ? "was" : "were");
  return [
    ...(higher.length === 0
      ? candidate(
          `${capitalised(instruments)} came with no higher outcome in ${subject} than in ${other}.`,
          backing(lower),
          true,
        )
      : candidate(
          `With ${instruments} added, ${labels(book, higher)} ${were(higher)} higher in ${subject} than in ${other}.`,
          backing(higher),
        )),
    ...(lower.length === 0
      ? []
      : candidate(
          `With ${instruments} added, ${labels(book, lower)} ${were(lower)} lower in ${subject} than in ${other}.`,
          backing(lower),
          true,
        )),
  ];
};

/** Which case leads, what sets it apart, and which instrument explains no difference. */
export const comparisonSentences: Writer<"comparison"> = (book, { parameters, result }, found) => {
  const { leader, distinguishing, cases } = result;
  const apart = [...distinguishing.present, ...distinguishing.absent];
  const shared = Object.values(parameters.instruments)
    .flat()
    .filter(
      (id) => cases.length > 1 && cases.every((c) => (book.cells.get(`${c.id}/${id}`)?.grade ?? 0) > 0.5),
    );
  const grade = (id: string) => book.cells.get(`${id}/${parameters.reform}`)?.grade;
  const best = leader === undefined ? undefined : grade(leader);
  const rest = cases.filter(({ id }) => id !== leader).map(({ id }) => grade(id));
  const next = Math.max(...rest.map((value) => value ?? 0));
  return [
    ...(leader === undefined || best === undefined
      ? []
      : candidate(
          `${book.caseName(leader)} has the greatest ${lowered(book.label(parameters.reform))}: ${best}, against ${next} at most elsewhere.`,
          found(`greatest.${parameters.reform}`),
        )),
    ...(shared.length === 0
      ? []
      : candidate(
          `${capitalised(labels(book, shared))} ${shared.length === 1 ? "was" : "were"} present in ${enumerateCases(
            book,
            cases.map(({ id }) => id),
            cases.map(({ id }) => id),
          )} and so cannot alone explain a difference.`,
          found(...shared.map((id) => `members.${id}`)),
          true,
        )),
    ...(leader === undefined || apart.length === 0
      ? []
      : candidate(
          `${capitalised(inWords(apart.length))} conditions set ${book.caseName(leader)} apart, and ${inWords(cases.length)} cases cannot separate their effects.`,
          found("distinguishing"),
          true,
        )),
  ];
};

/** Where law and practice part. */
export const gapSentences: Writer<"gap"> = (book, _, found) => {
  const all = found("gap.*");
  const having = (answer: string) => all.filter((c) => c.answer === answer);
  const among = all.map(caseOf);
  const [paper, practice] = [having("paper ahead"), having("practice ahead")];
  const stands = (which: readonly (typeof all)[number][]) => enumerateCases(book, which.map(caseOf), among);
  if (paper.length > 0 && practice.length > 0)
    return candidate(
      `Reform on paper is ahead of practice in ${stands(paper)}; practice is ahead in ${stands(practice)}.`,
      [...paper, ...practice],
      true,
    );
  if (paper.length > 0)
    return candidate(`Reform on paper is ahead of practice in ${stands(paper)}.`, paper, true);
  return candidate(`Practice is ahead of reform on paper in ${stands(practice)}.`, practice);
};

/** Which parts of a reform advanced, in the case with the clearest difference. */
export const balanceSentences: Writer<"balance"> = (book, { parameters }, found) =>
  found("parts.*")
    .filter((c) => c.headline)
    .toSorted((a, b) => a.confidence.sum - b.confidence.sum)
    .flatMap((c) => {
      const met = parameters.parts.filter((part) => (c.figures[part] ?? 0) > 0.5);
      const unmet = parameters.parts.filter((part) => (c.figures[part] ?? 1) < 0.5);
      if (met.length === 0 || unmet.length === 0) return [];
      return candidate(
        `In ${book.caseName(caseOf(c))}, ${labels(book, met)} advanced, but ${labels(book, unmet)} did not.`,
        [c],
        true,
      );
    });

const responseWords: Readonly<Record<string, string>> = {
  alliance: "alliance",
  "co-optation": "co-optation",
  preemption: "state preemption",
  "no response": "no response",
};

/** How the state responded, cases with the same type together. */
export const responseSentences: Writer<"response"> = (book, _, found) => {
  const all = found("type.*").filter(({ answer }) => answer !== null);
  const types = [...Map.groupBy(all, ({ answer }) => answer ?? "")];
  const parts = types.map(
    ([type, own]) =>
      `${responseWords[type] ?? type} in ${enumerateCases(book, own.map(caseOf), all.map(caseOf))}`,
  );
  return candidate(`The state's response was ${enumerate(parts, "and", 4)}.`, all);
};

/** The case that a conclusion about one case is of: the last part of its id. */
const caseOf = ({ id }: { readonly id: string }): string => id.slice(id.lastIndexOf(".") + 1);

// Random additions and removals of evidence: a supporting claim never lowers the confidence in a conclusion, and its
// loss never raises it. If the answer changes, or a known case becomes unknown, it is a different statement, which is
// not compared.
import { type Assessment, assess } from "@throughline/assess";
import type { Claim, Study } from "@throughline/study";
import fc from "fast-check";
import { expect, test } from "vitest";
import { repetitions } from "./repetitions.ts";
import { bundled } from "./russia.ts";

const russia = await bundled("russia-gender-violence");
const quick = { leverage: false, closer: false } as const;
const numRuns = repetitions({ quick: 40, long: 250 });

const levels = ["very low", "low", "moderate", "high"];
const before = assess(russia, quick);
const graded = russia.grades.filter(({ grade }) => grade !== 0.5);

/** Returns the conclusions with the same answer in both, with their levels before and after. */
function compared(after: Assessment) {
  const levelOf = new Map(before.conclusions.map((one) => [one.id, one]));
  return after.conclusions.flatMap((one) => {
    const earlier = levelOf.get(one.id);
    const [was, is] = [earlier?.confidence.level ?? "", one.confidence.level].map((level) =>
      levels.indexOf(level),
    );
    const isKnown = earlier?.needs.join() === one.needs.join();
    const isSame = isKnown && earlier?.answer === one.answer && was !== -1 && is !== -1;
    return isSame && was !== undefined && is !== undefined ? [{ id: one.id, was, is }] : [];
  });
}

const withClaims = (claims: readonly Claim[]): Study => ({ ...russia, claims });

test("a claim that supports a grade never lowers a level", () => {
  const [sample] = russia.claims;
  if (sample === undefined) throw new Error("the study has no claims");
  const added = fc.record({
    cell: fc.nat({ max: graded.length - 1 }),
    source: fc.constantFrom(...russia.sources.map(({ key }) => key)),
    kind: fc.constantFrom("fact" as const, "judgement" as const),
    confidence: fc.constantFrom("high" as const, "medium" as const, "low" as const),
  });
  fc.assert(
    fc.property(fc.array(added, { minLength: 1, maxLength: 5 }), (all) => {
      const more = all.map(({ cell, source, kind, confidence }, i): Claim => {
        const { caseId, attribute, grade } = graded[cell] ?? { caseId: "", attribute: "", grade: 0 };
        return {
          ...sample,
          id: `added-${i}`,
          caseId,
          attribute,
          source,
          kind,
          confidence,
          cites: [],
          covers: [],
          locator: `added ${i}`,
          direction: grade > 0.5 ? "supports" : "contradicts",
          atLeast: grade,
          atMost: grade,
        };
      });
      for (const { id, was, is } of compared(assess(withClaims([...russia.claims, ...more]), quick)))
        expect(is, id).toBeGreaterThanOrEqual(was);
    }),
    { numRuns },
  );
});

test("removing a claim that supports a grade never raises a level", () => {
  const carrying = before.cells.flatMap(({ claims }) =>
    claims.filter(({ speaks }) => speaks === "for").map(({ id }) => id),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...carrying), { minLength: 1, maxLength: 5 }), (gone) => {
      const left = russia.claims.filter(({ id }) => !gone.includes(id));
      for (const { id, was, is } of compared(assess(withClaims(left), quick)))
        expect(is, id).toBeLessThanOrEqual(was);
    }),
    { numRuns },
  );
});

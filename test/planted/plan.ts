// The random plan of a generated study: the truth that an assessment must recover.
import fc from "fast-check";

/** The number of sources of a grade, and what they say. */
export const support = ["three", "two", "one", "thin", "judged", "none", "denied"] as const;
export type Support = (typeof support)[number];

/** The actions in a case, and their order. */
export const courses = [
  "boomerang",
  "boomerang reversed",
  "boomerang undated",
  "boomerang broken",
  "sanctions",
  "sanctions, silence open",
  "sanctions late",
  "sanctions slow",
  "sanctions undated",
  "nothing",
] as const;
export type Course = (typeof courses)[number];

export type Plan = {
  /** number of instruments; every combination of them is a case */
  readonly instruments: 2 | 3;
  /** the instruments that together cause the law */
  readonly cause: readonly number[];
  /** for each case, in the order of combinations */
  readonly cases: readonly {
    readonly course: Course;
    /** the year of the law, if there is one */
    readonly year: number;
    /** for the grades of stated reform and of practice */
    readonly paper: Exclude<Support, "denied">;
    readonly practice: Support;
  }[];
};

const anyCase = fc.record({
  course: fc.constantFrom(...courses),
  year: fc.integer({ min: 1995, max: 2015 }),
  paper: fc.constantFrom(...support.filter((one) => one !== "denied")),
  practice: fc.constantFrom(...support),
});

export const plans: fc.Arbitrary<Plan> = fc.constantFrom(2 as const, 3 as const).chain((instruments) =>
  fc.record({
    instruments: fc.constant(instruments),
    cause: fc.subarray([...Array(instruments).keys()], { minLength: 1, maxLength: 2 }),
    cases: fc.array(anyCase, { minLength: 2 ** instruments, maxLength: 2 ** instruments }),
  }),
);

/** Returns whether a case has an instrument: cases are the combinations, counted in binary. */
export const hasInstrument = (caseNumber: number, instrument: number): boolean =>
  ((caseNumber >> instrument) & 1) === 1;

/** Returns whether a case has the law: it has every instrument of the cause. */
export const hasLaw = ({ cause }: Plan, caseNumber: number): boolean =>
  cause.every((instrument) => hasInstrument(caseNumber, instrument));

export const hasPressure = (course: Course): boolean => course !== "nothing";

// The measured coincidence analyses, by their names in inputs/r-results.csv, with the same arguments in R.
import type { CoincidenceOptions } from "@throughline/sets";

export type CoincidenceRun = {
  readonly input: string;
  readonly mode: string;
  readonly url: URL;
  readonly options: CoincidenceOptions;
  /** the arguments of `cna()` after the data */
  readonly inR: string;
};

const own = (name: string) => new URL(`../packages/sets/golden/data/cna_${name}.csv`, import.meta.url);
const made = (name: string) => new URL(`inputs/${name}.csv`, import.meta.url);

const listed: [input: string, mode: string, url: URL, options: CoincidenceOptions, inR: string][] = [
  [
    "d.volatile",
    "volatile",
    own("d.volatile"),
    { ordering: [["VO2"]], maxStep: [4, 6, 16] },
    'ordering = "VO2", maxstep = c(4, 6, 16)',
  ],
  [
    "d.volatile",
    "volatile7",
    own("d.volatile"),
    { ordering: [["VO2"]], con: 0.75, cov: 0.75 },
    'ordering = "VO2", con = .75, cov = .75',
  ],
  [
    "d.highdim",
    "highdim",
    own("d.highdim"),
    { outcomes: ["V13", "V11"], con: 0.8, cov: 0.8 },
    'outcome = c("V13", "V11"), con = .8, cov = .8',
  ],
  [
    "d.autonomy",
    "autonomy",
    own("d.autonomy"),
    { ordering: [["AU"]], con: 0.9, cov: 0.94, maxStep: [2, 5, 15] },
    'ordering = "AU", con = .9, cov = .94, maxstep = c(2, 5, 15)',
  ],
  [
    "d.jobsecurity",
    "jobsec",
    own("d.jobsecurity"),
    { outcomes: ["JSR"], con: 0.85, cov: 0.85, maxStep: [3, 5, 12] },
    'outcome = "JSR", con = .85, cov = .85, maxstep = c(3, 5, 12)',
  ],
  [
    "d.pacts",
    "pacts",
    own("d.pacts"),
    { ordering: [["PACT"]], con: 0.85, cov: 0.8 },
    'ordering = "PACT", con = .85, cov = .8',
  ],
  [
    "d.pban",
    "pban",
    own("d.pban"),
    { con: 0.9, cov: 0.95, maxStep: [6, 6, 10] },
    "con = .9, cov = .95, maxstep = c(6, 6, 10)",
  ],
  ...["08", "09", "10", "11", "12"].map((k): (typeof listed)[number] => [
    `cna_k${k}`,
    "det",
    made(`cna_k${k}`),
    { outcomes: ["OUT"] },
    'outcome = "OUT"',
  ]),
  ...["08", "09", "10", "12"].map((k): (typeof listed)[number] => [
    `cna_k${k}`,
    "c8",
    made(`cna_k${k}`),
    { outcomes: ["OUT"], con: 0.8, cov: 0.8 },
    'outcome = "OUT", con = .8, cov = .8',
  ]),
];

export const coincidenceRuns: readonly CoincidenceRun[] = listed.map(([input, mode, url, options, inR]) => ({
  input,
  mode,
  url,
  options,
  inR,
}));

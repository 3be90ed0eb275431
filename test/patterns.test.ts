// A pattern that a person writes for one study: from its file to a conclusion with its trace, and the check of
// mistakes.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { assess } from "@throughline/assess";
import { report } from "@throughline/report";
import { printProblem } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { afterAll, describe, expect, test } from "vitest";
import { starter } from "../packages/cli/src/starter.ts";

const parent = await mkdtemp(join(tmpdir(), "throughline-patterns-"));
afterAll(() => rm(parent, { recursive: true }));
let count = 0;

const pattern = `id: quiet-aid
name: Quiet aid
definition: A donor pays a group, which then works with the state; no state abroad presses meanwhile.
sources: [our own definition]
roles:
  payer: donor
  group: domestic
  state: state
  presser: foreign-state
  pressed: state
steps:
  - id: A
    name: a donor pays a group
    tie: payer -> group
    channels: funding
  - id: B
    name: the group works with the state within two years
    tie: group -> state
    channels: [participation, expertise]
    within: {years: 2, of: A}
  - id: C
    name: no state abroad presses before that
    no_tie: presser -> pressed
    channels: pressure
    before: B
  - id: D
    name: money came from abroad
    grade: funding
    above: 0.5
`;
const files: Record<string, string> = {
  ...starter,
  "study.yaml": String(starter["study.yaml"])
    .replace("# What is computed.", "actors: {target: RU}\n\n# What is computed.")
    .concat(`
  - id: ways
    kind: pathways
    title: Ways
    cases: campaign
    access: funding
    objectives: shelter
    paper: shelter
    practice: shelter
    scope: [pressure]
    patterns: [boomerang, quiet-aid]
`),
  "actors.csv":
    "id,name,kind,place\nfund,A fund,donor,US\ngroup,A group,ngo,RU\ncity,A city,regional-state,RU\nnext,A neighbour,state,FI\n",
  "ties.csv":
    "id,from,to,channel,date_from,date_to,case,sign,claims\nt1,fund,group,funding,2016,2018,north,+,c1\nt2,group,city,participation,2017,2019,north,+,c3\nt3,next,city,pressure,2019-06,2019-07,north,+,c2\n",
  "patterns/quiet-aid.yaml": pattern,
};

async function loaded(changes: Record<string, string> = {}) {
  const folder = join(parent, String(count++));
  for (const [path, content] of Object.entries({ ...files, ...changes })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return loadStudy(folder);
}

test("a pattern in the study folder gives a conclusion with its trace in the report", async () => {
  const { study, problems } = await loaded();
  expect(problems.map(printProblem)).toEqual([]);
  if (!study) return;
  const assessment = assess(study);
  const found = assessment.conclusions.find(({ id }) => id === "ways.quiet-aid.north");
  expect(found?.answer).toBeNull();
  expect(found?.statement).toContain("Campaign in the north may follow the quiet aid pattern. Not known: ");
  expect(found?.statement).toContain("(nothing is recorded)");
  expect(found?.trace).toMatchObject({
    ties: ["t1", "t2"],
    cells: ["north/funding"],
    claims: ["c1", "c3"],
    sources: ["report2020"],
  });
  expect(assessment.conclusions.some(({ id }) => id.startsWith("ways.boomerang."))).toBe(true);
  expect(assessment.conclusions.some(({ id }) => id.startsWith("ways.smart-sanctions."))).toBe(false);
  const page = Object.values(report(assessment, study)).find((text) => String(text).includes("<html"));
  expect(String(page)).toContain("Quiet aid");
});

test("pressure before the group worked with the state contradicts it, and the conclusion falls", async () => {
  const { study } = await loaded({
    "ties.csv": String(files["ties.csv"]).replace("2019-06,2019-07", "2016-06,2016-07"),
  });
  const found = study && assess(study).conclusions.find(({ id }) => id === "ways.quiet-aid.north");
  expect(found?.answer).toBe("contradicted: C");
});

describe("the check reports the place of a pattern error, and what to do", () => {
  const wrong: [string, (text: string) => string, string][] = [
    [
      "a role that no step uses",
      (text) => text.replace("  group: domestic\n", "  group: domestic\n  bystander: other\n"),
      'patterns/quiet-aid.yaml:8:3  no step uses the role "bystander"\n    Use it in a step, or delete it.',
    ],
    [
      "a role that is not declared",
      (text) => text.replace("tie: payer -> group", "tie: payr -> group").replace("  payer: donor\n", ""),
      'patterns/quiet-aid.yaml:13:5  step "A" names the role "payr", which is not declared\n    Correct it, or add it under roles (declared: group, state, presser, pressed).',
    ],
    [
      "a channel that there is not",
      (text) => text.replace("channels: funding", "channels: money"),
      'patterns/quiet-aid.yaml:15:5  there is no channel "money"\n    Use one of norm, funding, expertise, pressure, sanction threat, sanction, participation, legislation, prosecution, backlash.',
    ],
    [
      "an order that runs in a circle",
      (text) =>
        text
          .replace("    channels: funding\n", "    channels: funding\n    after: B\n")
          .replace("    within: {years: 2, of: A}\n", "    after: A\n"),
      "patterns/quiet-aid.yaml:16:5  the order of the steps A, B runs in a circle\n    Take one after or before away.",
    ],
    [
      "a grade that is no part and no attribute",
      (text) => text.replace("grade: funding", "grade: fundng"),
      'patterns/quiet-aid.yaml:28:5  there is no part or attribute "fundng"\n    Use one of access, objectives, paper, practice, local_roots, funding, pressure, shelter.',
    ],
    [
      "a class of actors that there is not",
      (text) => text.replace("payer: donor", "payer: bank"),
      "patterns/quiet-aid.yaml:6:3  roles.payer has a value that is not allowed\n    Use one or more of state, domestic, ally, foreign-state, international, donor, other.",
    ],
    [
      "a time counted from a step that is not there",
      (text) => text.replace("of: A}", "of: Z}"),
      'patterns/quiet-aid.yaml:20:24  step "B" counts its time from "Z", which is no other step with a tie or an event\n    Name a step with tie: or phase: that is not optional.',
    ],
    [
      "a setting that does not go with what the step asks for",
      (text) => text.replace("    above: 0.5\n", "    above: 0.5\n    sign: '-'\n"),
      'patterns/quiet-aid.yaml:30:5  "sign" does not go with grade (step "D")\n    Delete it; with grade go above, at_most, exceeds.',
    ],
    [
      "a name for a setting that there is not",
      (text) => text.replace("definition:", "defintion:"),
      'patterns/quiet-aid.yaml:3:1  the pattern: "defintion" is not a setting here\n    Delete it, or correct its name (docs/patterns.md lists all).',
    ],
    [
      "an id that a shipped pattern has",
      (text) => text.replace("id: quiet-aid", "id: boomerang"),
      'patterns/quiet-aid.yaml:1:1  there is already a pattern "boomerang"\n    Give it another id.',
    ],
    [
      "nothing that happened",
      (text) =>
        text
          .replace(/steps:[\s\S]*$/u, "steps:\n  - {id: D, name: money, grade: funding, above: 0.5}\n")
          .replace(/roles:[\s\S]*(?=steps:)/u, ""),
      "patterns/quiet-aid.yaml:5:1  no step asks for a tie or an event\n    Add a step with tie: or phase: that is not optional; a pattern begins with something that happened.",
    ],
  ];
  test.each(wrong)("%s", async (_, change, message) => {
    const changed = change(pattern);
    expect(changed).not.toBe(pattern);
    const { study, problems } = await loaded({ "patterns/quiet-aid.yaml": changed });
    expect(study).toBeUndefined();
    expect(problems.map(printProblem)).toContain(message);
  });

  test("an analysis that names an unknown pattern is reported", async () => {
    const { problems } = await loaded({
      "study.yaml": String(files["study.yaml"]).replace("quiet-aid]", "quiet-ad]"),
    });
    expect(problems.map(printProblem)[0]).toMatch(
      /^study\.yaml:\d+:\d+ {2}analysis "ways" names the pattern "quiet-ad", which does not exist\. Nearest: "quiet-aid"\n {4}Correct the id, or add patterns\/quiet-ad\.yaml/u,
    );
  });
});

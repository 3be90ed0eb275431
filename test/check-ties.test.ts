// Impossible ties and actors, each with the message to the user.
import { expect, test } from "vitest";
import { changedStudy } from "./changed-study.ts";

const wrong: [string, string, [from: string, to: string], string][] = [
  [
    "a tie to an actor that is not there",
    "ties.csv",
    ["t010,foreign-ministries,", "t010,foreign-minstries,"],
    'ties.csv:11:6  actor "foreign-minstries" (of t010) is not in actors.csv. Nearest: "foreign-ministries"\n    Correct the id, or add the actor to actors.csv.',
  ],
  [
    "dates that are reversed",
    "ties.csv",
    ["pressure,2000,2003,", "pressure,2003,2000,"],
    "ties.csv:12:53  it ends (2000) before it begins (2003)\n    Correct one of the two dates.",
  ],
  [
    "a tie from an actor to itself",
    "ties.csv",
    ["t011,us-state-dept,russian-government", "t011,us-state-dept,us-state-dept"],
    'ties.csv:12:20  the tie goes from "us-state-dept" to itself\n    Name another actor.',
  ],
  [
    "a part where nobody takes part",
    "ties.csv",
    ["s041 s110 c110,\n", "s041 s110 c110,invited\n"],
    'ties.csv:11:88  tie "t010" has the part "invited", but its channel is pressure. Only participation has a part\n    Clear the cell, or correct the channel.',
  ],
  [
    "terms where nothing is threatened, promised or done",
    "ties.csv",
    [
      "part\nt001,un,russian-government,norm,2000,2004,trafficking,+,c117 c140 c150,\n",
      "terms\nt001,un,russian-government,norm,2000,2004,trafficking,+,c117 c140 c150,conditional\n",
    ],
    'ties.csv:2:72  tie "t001" has the terms "conditional", but its channel is norm. Only funding, pressure, sanction threat, sanction have terms\n    Clear the cell, or correct the channel.',
  ],
  [
    "a part that contradicts the sign",
    "ties.csv",
    ["c058 c059,consulted", "c058 c059,excluded"],
    'ties.csv:75:77  tie "t074" has the part "excluded" and the sign +, but excluded needs -, and the other parts need +\n    Correct one of the two.',
  ],
  [
    "a kind that is nearly one that patterns know",
    "actors.csv",
    ["CEDAW committee,io,", "CEDAW committee,igo,"],
    'actors.csv:15:33  warning: actor "cedaw-committee" is of the kind "igo", which no pattern uses. Nearest: "ngo"\n    Correct it, or map it to a standard kind in study.yaml, under actors: kinds: {…}.',
  ],
  [
    "a kind said to stand for one that is not known",
    "study.yaml",
    ["  abroad: [embassy, foreign-ngo]", "  abroad: [embassy, foreign-ngo]\n  kinds: {igo: organisation}"],
    "study.yaml:127:11  actors.kinds.igo has a value that is not allowed",
  ],
];

test.each(wrong)("%s", async (_, file, replacement, message) => {
  const { study, problems } = await changedStudy("russia-gender-violence", file, replacement);
  expect(problems.join("\n")).toContain(message);
  expect(study === undefined).toBe(!message.includes("warning"));
});

test("a kind that the study defines has the role of its built-in kind, without a warning", async () => {
  const { study, problems } = await changedStudy("russia-gender-violence", "study.yaml", [
    "  abroad: [embassy, foreign-ngo]",
    "  abroad: [embassy, foreign-ngo]\n  kinds: {igo: io}",
  ]);
  expect(problems).toEqual([]);
  expect(study?.manifest.actors?.kinds).toEqual({ igo: "io" });
});

// Channels and typologies that a study defines work like the built-in ones.
import { assess } from "@throughline/assess";
import { channelsOf, knownChannels, type Study } from "@throughline/study";
import { expect, test } from "vitest";
import { changedStudy } from "../changed-study.ts";
import { answers, bundled } from "../russia.ts";

const study = await bundled("russia-gender-violence");

/** Returns the study with each built-in channel replaced by one that it defines, with the same roles. */
function renamed(of: Study): Study {
  const rows = knownChannels.map(({ id, nature, roles }) => {
    return { id: `own ${id}`, name: `Own ${id}`, nature, roles: roles.join(" ") };
  });
  return {
    ...of,
    channels: channelsOf(rows),
    ties: of.ties.map((tie) => ({ ...tie, channel: `own ${tie.channel}` })),
  };
}

test("channels that the study defines meet the steps of built-in patterns by their roles", () => {
  const [known, own] = [answers(study), answers(renamed(study))];
  const timed = Object.keys(known).filter((id) =>
    /^(?:pathway|sanctions|backlash|participation)\./u.test(id),
  );
  expect(timed.length).toBeGreaterThan(40);
  // This conclusion names the channels.
  for (const id of timed.filter((one) => one !== "pathway.roles")) expect(own[id], id).toBe(known[id]);
});

test("a channel with another role does not meet the step", () => {
  const visits = channelsOf([{ id: "visit", name: "Visit", nature: "act", roles: "participation" }]);
  const without: Study = {
    ...study,
    channels: visits,
    ties: study.ties.map((tie) => (tie.channel === "sanction threat" ? { ...tie, channel: "visit" } : tie)),
  };
  expect(answers(without)["pathway.smart-sanctions.trafficking"]).toMatch(/^missing: R1/u);
});

type Types = readonly { id: string; label: string; when: string[]; under?: string }[];
const typed = (types: Types): Study => ({
  ...study,
  manifest: {
    ...study.manifest,
    analyses: study.manifest.analyses.map((one) =>
      one.kind === "response" ? { ...one, types: [...types] } : one,
    ),
  },
});

test("a typology that the study defines gives the narrowest type whose conditions are met", () => {
  const types = [
    { id: "met", label: "aims met", when: ["objectives_met"] },
    { id: "from-above", label: "met from above", when: ["objectives_met", "~feminist_access"], under: "met" },
    { id: "unmet", label: "aims unmet", when: ["~objectives_met"] },
  ];
  const found = answers(typed(types));
  expect(found["response.type.trafficking"]).toBe("from-above");
  expect(found["response.type.domestic-violence"]).toBe("met");
  expect(found["response.type.sexual-assault"]).toBe("unmet");
});

test("a type that is possibly met leaves the type open, and a case without a type is reported", () => {
  const critical = [{ id: "critical", label: "critique kept", when: ["critique_retained"] }];
  const found = answers(typed(critical));
  expect(found["response.type.sexual-assault"]).toBeNull();
  expect(found["response.type.trafficking"]).toBe("none of the types");
  const { conclusions } = assess(typed(critical), { leverage: false });
  expect(conclusions.find(({ id }) => id === "response.type.sexual-assault")?.needs).toEqual([
    "sexual-assault/critique_retained",
  ]);
});

test("a circle of types, an unknown type and an unreadable condition are rejected with their place", async () => {
  const { problems } = await changedStudy("russia-gender-violence", "study.yaml", [
    "    critique: critique_retained\n",
    `    critique: critique_retained
    types:
      - {id: a, label: A, when: [objectives_met], under: b}
      - {id: b, label: B, when: ["objectives met"], under: a}
      - {id: c, label: C, when: [~feminist_access], under: d}
`,
  ]);
  const text = problems.join("\n");
  expect(text).toMatch(/study\.yaml:\d+:\d+ {2}the types a, b are under one another in a circle/u);
  expect(text).toContain('the type "c" is under "d", which is not a type here');
  expect(text).toContain("the expression cannot be read");
});

test("a pattern that the study defines may require a channel that it defines, with terms", async () => {
  const channels = "id,name,nature,roles\nvisa ban,Visa ban,act,pressure sanction\n";
  const pattern = `id: banned
name: Banned
definition: A state bans travellers.
sources: [Our own]
roles: {presser: foreign-state, state: state}
steps:
  - {id: A, name: a ban, tie: presser -> state, channels: visa ban, terms: [targeted]}
`;
  const { readStudy, filesOnDisk } = await import("@throughline/study/folder");
  const files = filesOnDisk("studies/russia-gender-violence");
  const { problems } = await readStudy("own", {
    ...files,
    patterns: async () => ["banned.yaml"],
    read: async (path, required) => {
      if (path === "channels.csv") return { text: channels };
      if (path === "patterns/banned.yaml") return { text: pattern };
      const found = await files.read(path, required);
      if (path !== "ties.csv" || found.text === undefined) return found;
      const rows = found.text.split("\n").map((row, i) => {
        if (row === "") return row;
        if (row.startsWith("t013,")) return `${row.replace("sanction threat", "visa ban")},targeted`;
        return i === 0 ? `${row},terms` : `${row},`;
      });
      return { text: rows.join("\n") };
    },
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

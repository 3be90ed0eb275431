import type { Pattern, PhasePattern } from "./pattern.ts";

const state = { role: "state", classes: ["state"] } as const;
const lever = { role: "lever", classes: ["foreign-state", "international"] } as const;

/** Keck & Sikkink's boomerang. */
export const boomerang: Pattern = {
  id: "boomerang",
  name: "Boomerang",
  source: "Keck & Sikkink 1998, Activists beyond Borders",
  steps: [
    {
      id: "B1",
      name: "a domestic group turns to an ally abroad",
      asks: {
        is: "tie",
        from: { role: "group", classes: ["domestic"] },
        to: { role: "ally", classes: ["ally"] },
        channels: ["participation", "expertise"],
      },
    },
    {
      id: "B2",
      name: "the ally carries the grievance to a foreign state or an international organisation",
      asks: {
        is: "tie",
        from: { role: "ally", classes: ["ally"] },
        to: lever,
        channels: ["norm", "participation", "expertise", "pressure"],
        through: ["ally"],
      },
    },
    {
      id: "B3",
      name: "that state or organisation presses or threatens the target state",
      asks: { is: "tie", from: lever, to: state, channels: ["pressure", "sanction threat", "sanction"] },
    },
    {
      id: "B4",
      name: "the target state changes its law",
      asks: {
        is: "tie",
        from: { role: "reformer", classes: ["state"] },
        to: { role: "reformed", classes: ["state", "international", "foreign-state", "other"] },
        channels: ["legislation"],
      },
    },
  ],
};

/** Preemption: a foreign state acts before, and without, the movement. */
export const preemption: Pattern = {
  id: "preemption",
  name: "State preemption",
  source:
    "Stetson & Mazur 1995 and the RNGS project for the type; Johnson 2009 for preemption by a foreign state",
  steps: [
    {
      id: "Q1",
      name: "a foreign state presses the target state",
      asks: {
        is: "tie",
        from: { role: "intervener", classes: ["foreign-state"] },
        to: state,
        channels: ["pressure", "sanction threat", "sanction"],
      },
    },
    {
      id: "Q2",
      name: "no domestic group's grievance had reached that foreign state before",
      asks: { is: "no chain", pattern: "boomerang", upTo: "B2", reaching: "intervener" },
    },
    {
      id: "Q3",
      name: "the target state changes its law afterwards",
      asks: {
        is: "tie",
        from: { role: "reformer", classes: ["state"] },
        to: { role: "reformed", classes: ["state", "international", "foreign-state", "other"] },
        channels: ["legislation"],
      },
    },
    {
      id: "Q4",
      name: "the movement is kept out of making the intervention",
      asks: { is: "grade", of: "access", atMost: 0.5 },
    },
    {
      id: "Q5",
      name: "the movement's objectives are met in part",
      asks: { is: "grade", of: "objectives", above: 0.5 },
    },
  ],
};

/** Smart sanctions: a threat aimed at one reform, lifted when it is stated. The scope conditions are added by the analysis. */
export const smartSanctions: Pattern = {
  id: "smart-sanctions",
  name: "Smart sanctions",
  source: "Cortright & Lopez 2002, Smart Sanctions; scope conditions as in Johnson 2009",
  steps: [
    {
      id: "R1",
      name: "a foreign state threatens sanctions",
      asks: {
        is: "tie",
        from: { role: "intervener", classes: ["foreign-state"] },
        to: state,
        channels: ["sanction threat"],
      },
    },
    {
      id: "R2",
      name: "the target state changes its law within the time asked",
      asks: {
        is: "tie",
        from: { role: "reformer", classes: ["state"] },
        to: { role: "reformed", classes: ["state", "international", "foreign-state", "other"] },
        channels: ["legislation"],
        within: { step: "R1", years: "asked" },
      },
    },
    {
      id: "R3",
      name: "the threat is not carried out",
      asks: { is: "no tie", from: ["foreign-state", "international"], to: ["state"], channels: ["sanction"] },
    },
    {
      id: "R4",
      name: "stated reform runs ahead of practice",
      asks: { is: "grades", of: "paper", exceeds: "practice" },
    },
  ],
};

/** The spiral of five phases. */
export const spiral: PhasePattern = {
  id: "spiral",
  name: "Spiral",
  source: "Risse, Ropp & Sikkink 1999, The Power of Human Rights",
  phases: [
    { id: "P1", name: "repression", label: "repression" },
    {
      id: "P2",
      name: "denial",
      label: "denial",
      ties: { from: ["state"], to: ["foreign-state", "international", "ally"], channels: ["backlash"] },
    },
    { id: "P3", name: "tactical concession", label: "concession" },
    {
      id: "P4",
      name: "prescriptive status",
      label: "status",
      ties: { from: ["state"], to: ["international"], channels: ["legislation"] },
    },
    {
      id: "P5",
      name: "rule-consistent behaviour",
      label: "behaviour",
      grade: { of: "practice", from: 0.67 },
    },
  ],
};

/** The patterns told as steps. */
export const patterns: readonly Pattern[] = [boomerang, preemption, smartSanctions];

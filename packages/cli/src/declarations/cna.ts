import { Command, Option } from "@commander-js/extra-typings";
import { scriptOption, tableArgument, withReading } from "./tables.ts";
import { names, numberOf, numbersOf, wordOf } from "./values.ts";

const scales = ["crisp", "fuzzy", "multi"] as const;

/** The options that select the data, those of the search, and those that request something else than a search. */
export const cna = () =>
  withReading(
    new Command("cna")
      .summary("coincidence analysis: causes of several outcomes")
      .description(
        "Runs a coincidence analysis: finds minimally necessary and sufficient conditions of several outcomes.",
      )
      .argument("<table>", tableArgument)
      .optionsGroup("Data:")
      .option("--factors <A,B,C>", "factors (every column)", names)
      .option("--scale <scale>", "require crisp, fuzzy or multi values", wordOf("--scale", scales))
      .option("--frequency <column>", "column with the number of cases of each row")
      .option("--case-cutoff <n>", "leave out configurations with fewer cases", numberOf("--case-cutoff"), 0)
      .option(
        "--constant <how>",
        "constant factors: refuse, keep or remove",
        wordOf("--constant", ["refuse", "keep", "remove"]),
        "refuse" as const,
      )
      .option(
        "--duplicate <how>",
        "factors identical to an earlier one: keep or remove",
        wordOf("--duplicate", ["keep", "remove"]),
        "keep" as const,
      ),
  )
    .optionsGroup("Search:")
    .option(
      "--outcome <C,~D>",
      "outcomes: C, '~D' or E=2 (every factor, and every value of a multi-value one)",
      names,
    )
    .option(
      "--notcols <A,B>",
      "instead of --outcome: explain every factor, and these (or all) by their absence",
      names,
    )
    .option("--con <x>", "lowest consistency of a formula (1)", numberOf("--con"))
    .option("--cov <x>", "lowest coverage of a formula (1)", numberOf("--cov"))
    .option(
      "--con-msc <x>",
      "lowest consistency of a sufficient condition (that of --con)",
      numberOf("--con-msc"),
    )
    .option(
      "--measures <con,cov>",
      "measures to use: con, ccon, PAcon or AACcon; cov, ccov, PACcov or AAcov",
      "con,cov",
    )
    .option("--ordering <A,B<C>", "temporal order of factors; those not named come first")
    .option("--strict", "simultaneous factors do not cause each other")
    .option(
      "--exclude <A,c->B>",
      "causes to rule out for an outcome; A* is any value of A; separate rules by ;",
    )
    .addOption(
      new Option("--maxstep <i,j,k>", "most conjuncts, disjuncts and literals")
        .argParser(numbersOf("--maxstep", [3], "3,4,10"))
        .default([3, 4, 10] as readonly number[], "3,4,10"),
    )
    .option("--suff-only", "search for sufficient conditions only")
    .option(
      "--budget <n>",
      "stop the search for an outcome after n steps, with a warning (20 million)",
      numberOf("--budget"),
    )
    .option("--cutoff <x>", "membership that a condition must reach in some case", numberOf("--cutoff"), 0.5)
    .option(
      "--border <side>",
      "up: reaching the value of --cutoff is enough; down: it must be exceeded",
      wordOf("--border", ["up", "down"]),
      "up" as const,
    )
    .option("--redundant", "also list formulas with logically redundant parts")
    .option(
      "--inus-def <how>",
      "what is redundant in a structure: implication or equivalence",
      wordOf("--inus-def", ["implication", "equivalence"]),
      "implication" as const,
    )
    .option(
      "--asf-selection <how>",
      "keep atomic formulas whose outcome varies where they hold: cs, fs or none",
      wordOf("--asf-selection", ["cs", "fs", "none"]),
      "cs" as const,
    )
    .option("--acyclic-only", "leave out structures with cycles")
    .option(
      "--cycle-type <how>",
      "what a cycle consists of: factors or values",
      wordOf("--cycle-type", ["factor", "value"]),
      "factor" as const,
    )
    .option("--n-init <n>", "most combinations of atomic formulas to join", numberOf("--n-init"), 1000)
    .optionsGroup("Instead of a search:")
    .option("--formula <text>", "evaluate one formula: its fit, its form and each case")
    .option("--robust", "score the robustness of models over a grid of thresholds")
    .option(
      "--range <x,y>",
      "lowest and highest threshold of the grid (0.7,1)",
      numbersOf("--range", [2], "0.7,1"),
    )
    .option("--step <x>", "distance between its thresholds (0.1)", numberOf("--step"))
    .option(
      "--formulas <kind>",
      "models of the grid: csf, asf or msc (csf)",
      wordOf("--formulas", ["csf", "asf", "msc"]),
    )
    .option(
      "--max-models <n>",
      "score the most frequent models of each complexity (50)",
      numberOf("--max-models"),
    )
    .option(
      "--submodels <how>",
      "what makes a model part of another: its causal claims or its text (causal)",
      wordOf("--submodels", ["causal", "text"]),
    )
    .optionsGroup("Output:")
    .option("--json", "print everything as JSON")
    .addOption(scriptOption());

export type CnaOptions = ReturnType<ReturnType<typeof cna>["opts"]>;

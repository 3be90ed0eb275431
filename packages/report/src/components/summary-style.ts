import { gradeSteps, ramp } from "./grade-ramp.ts";

const dark = ramp("dark");

/** The colours of grades and confidence, light and dark. */
const tokens = [
  ...ramp("light").flatMap(({ ground, text }, step) => [
    `--step-${step}: light-dark(${ground}, ${dark[step]?.ground});`,
    `--step-text-${step}: light-dark(${text}, ${dark[step]?.text});`,
  ]),
  "--warn: light-dark(#7A5200, #F0C36A);",
  "--apart: light-dark(#B3261E, #FF9B92);",
].join(" ");

/**
 * The style of the short answer, the comparison matrix and what would overturn it. The page sets whether it is light
 * or dark.
 */
export const summaryStyle = `
:root { ${tokens} }
.short-answer, .overturn { list-style: none; padding: 0; margin: .5rem 0; }
.short-answer > li { display: grid; grid-template-columns: 1.75rem 1fr; margin: .3rem 0; line-height: 1.4; }
.confidence-mark { inline-size: 1.15rem; block-size: .9rem; margin-block-start: .25rem; color: inherit; }
.confidence-mark.weak { color: var(--warn); } .confidence-mark text { font: 700 13px system-ui, sans-serif; fill: currentColor; }
.confidence-mark .filled { fill: currentColor; stroke: currentColor; } .confidence-mark .empty { fill: none; stroke: currentColor; stroke-opacity: .55; }
.confidence-legend { display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin: .4rem 0 0; margin-inline-start: 1.75rem; font: .75rem/1.3 system-ui, sans-serif; } .confidence-legend .confidence-mark { block-size: .7rem; margin: 0; }
.short-answer sup { font-size: .7em; line-height: 0; } .short-answer sup a { text-decoration: none; padding-inline: .1em; }
.caution-mark { font: 700 .85rem/1.5 system-ui, sans-serif; color: var(--warn); padding-inline-start: .4rem; }
.matrix { border-collapse: separate; border-spacing: 2px; font: 500 .75rem/1.2 system-ui, sans-serif; margin: 0; }
table.matrix { direction: ltr; }
.matrix th, .matrix td { border: 0; padding: 0; background: none; vertical-align: middle; }
.matrix thead .slanted th { position: relative; block-size: calc(1.8em + var(--letters) * .36em); inline-size: 1.5rem; min-inline-size: 1.5rem; font-weight: 400; }
.matrix thead .slanted th span { position: absolute; inset-block-end: .2rem; left: 50%; transform: rotate(-42deg); transform-origin: 0 100%; white-space: nowrap; }
.matrix thead .groups th { text-align: start; font-weight: 600; font-size: .7rem; border-block-start: 1px solid var(--line); padding-block: .15rem; white-space: nowrap; padding-inline-end: .3rem; }
.matrix-legend :is(.blank, .apart) { margin-inline-start: .6rem; }
.matrix tbody th { overflow-wrap: anywhere; text-align: start; font-weight: 600; padding-inline-end: .4rem; max-inline-size: 11rem; min-inline-size: 6.5rem; }
.matrix .between { min-inline-size: .35rem; } .matrix a { color: inherit; text-decoration: none; }
.matrix .arrow { min-inline-size: 1.1rem; text-align: center; }
.matrix .pathway { padding-inline-start: .6rem; min-inline-size: 7rem; text-align: start; }
.chip-grade, .swatch { display: inline-grid; place-items: center; min-inline-size: 1.5rem; block-size: 1.45rem; padding-inline: .1rem; border-radius: 4px; border: 1px solid var(--line); font-variant-numeric: tabular-nums; print-color-adjust: exact; -webkit-print-color-adjust: exact; forced-color-adjust: none; }
.swatch { min-inline-size: 1.1rem; block-size: .7rem; padding: 0; }
.chip-grade.blank, .swatch.blank { background: repeating-linear-gradient(45deg, transparent 0 3px, var(--line) 3px 4px); }
.chip-grade.apart, .swatch.apart { outline: 2px solid var(--apart); outline-offset: -1px; }
${gradeSteps
  .map(
    (step) => `[data-step="${step}"] { background: var(--step-${step}); color: var(--step-text-${step}); }`,
  )
  .join("\n")}
.matrix-legend { display: flex; flex-wrap: wrap; gap: .3rem; align-items: center; justify-content: flex-end; font: .72rem/1.2 system-ui, sans-serif; margin: .3rem 0; }
.overturn { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: .5rem 1.2rem; }
.overturn > li { border-inline-start: 3px solid var(--warn); padding-inline-start: .7rem; font: .85rem/1.35 system-ui, sans-serif; }
.trace-notes { font: .75rem/1.35 system-ui, sans-serif; columns: 2 16rem; padding-inline-start: 1.4rem; margin: .4rem 0; }
`;

/** The style of the report: one column, readable on a phone and on paper, in light and dark. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1b1a; --soft: #55524e; --line: #cfcac2; --page: #fffdf9; --wash: #f3efe7; --accent: #1f4e79; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8e1; --soft: #b9b3a9; --line: #4a4742; --page: #191817; --wash: #262421; --accent: #9cc4ec; } }
* { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; background: var(--page); color: var(--ink); font: 1rem/1.55 Georgia, "Times New Roman", serif; }
main, header, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.2rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 2rem 0 .5rem; } h2 { font-size: 1.4rem; margin: 2.6rem 0 .6rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
a { color: var(--accent); } a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.question { font-size: 1.2rem; font-style: italic; } .soft, figcaption, .meta { color: var(--soft); font-size: .9rem; }
nav ul { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1rem; font-size: .95rem; }
.warning { border-left: 4px solid var(--ink); background: var(--wash); padding: .6rem 1rem; margin: .6rem 0; }
details { border: 1px solid var(--line); border-radius: 4px; margin: .5rem 0; background: var(--page); }
summary { cursor: pointer; padding: .6rem .8rem; } details > div { padding: 0 .9rem .8rem; scroll-margin-top: 3.5rem; }
details details { background: var(--wash); }
.confidence { font: 600 .8rem/1.3 system-ui, sans-serif; border: 1px solid var(--ink); border-radius: 3px; padding: .05rem .4rem; margin-right: .5rem; white-space: nowrap; }
.verdict { font: 600 .8rem/1.3 system-ui, sans-serif; background: var(--wash, #f3efe7); color: var(--ink); border-left: 4px solid var(--ink); padding: .05rem .4rem; margin-right: .5rem; white-space: nowrap; }
.verdict.contested { border-left-style: double; }
table { border-collapse: collapse; overflow-wrap: normal; font: .9rem/1.4 system-ui, sans-serif; margin: .6rem 0; } .scroll { overflow-x: auto; }
caption { text-align: left; color: var(--soft); padding: .3rem 0; } th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--wash); } th[scope=rowgroup] { background: var(--wash); } td.mark { white-space: nowrap; text-align: center; } td.number { text-align: right; font-variant-numeric: tabular-nums; }
.disc { width: 1em; height: 1em; vertical-align: -.12em; } .blank { color: var(--soft); }
ul.claims { padding-left: 1.1rem; } ul.claims li { margin: .35rem 0; } .id { font: .8rem ui-monospace, monospace; color: var(--soft); }
figure { margin: 1rem 0; overflow-x: auto; } figure svg { max-width: 100%; height: auto; background: #fff; color: #1c1b1a; } figure svg text { fill: #1c1b1a; }
.chip { font: 600 .8rem/1.3 system-ui, sans-serif; border: 1px solid var(--soft); border-radius: 1rem; padding: .05rem .5rem; white-space: nowrap; color: var(--ink); }
.save { margin: .3rem 0; font: .85rem system-ui, sans-serif; } .save button { font: inherit; background: var(--page); color: var(--ink); border: 1px solid var(--soft); border-radius: 3px; cursor: pointer; padding: .1rem .5rem; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .5rem; }
:target { background: var(--wash); outline: 2px solid var(--accent); }
.on-paper { display: none; }
@media (max-width: 40rem) { body { font-size: 1.05rem; } table { font-size: .8rem; } th, td { padding: .2rem .3rem; } h1 { font-size: 1.5rem; } }
@media print { :root { --ink: #000; --soft: #333; --page: #fff; --wash: #fff; } nav, .skip, .save, .as-table { display: none; } .on-paper { display: inline; } details { border: 0; } summary { padding: .2rem 0; list-style: none; } h2 { break-after: avoid; } figure, tr { break-inside: avoid; } body { font-size: 10pt; } }
`;

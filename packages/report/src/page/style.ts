/** The style of the report on screen: contents beside one column, readable on a phone, light and dark. */
export const style = `
:root { color-scheme: light dark; --canvas: #FAFAFA; --surface: #FFFFFF; --wash: #F4F4F5; --line: #E3E3E6; --line-strong: #CFCFD4; --text: #1B1B1F; --text-2: #4B4B54; --text-3: #65656F; --accent: #33449F; --accent-soft: #E9ECFA; }
@media (prefers-color-scheme: dark) { :root { --canvas: #131316; --surface: #1A1A1E; --wash: #222227; --line: #2C2C33; --line-strong: #3F3F48; --text: #ECECEF; --text-2: #B8B8C1; --text-3: #93939E; --accent: #AAB7FF; --accent-soft: #23284A; } }
:root { --serif: "Source Serif 4", Georgia, "Times New Roman", serif; --sans: Inter, system-ui, "Segoe UI", sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; background: var(--canvas); color: var(--text); font: 1rem/1.5 var(--serif); }
.sheet { max-inline-size: 58rem; margin: 0 auto; padding: 1.2rem 1.2rem 4rem; }
h1 { font-size: 1.8rem; line-height: 1.2; font-weight: 600; margin: .2rem 0; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.25; font-weight: 600; margin: 0 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; } h4 { margin: 1rem 0 .3rem; }
.page-one h2 { font-size: 1.1rem; margin: .9rem 0 .3rem; }
.chapter, .appendix { border-block-start: 2px solid var(--text); margin-block-start: 3rem; padding-block-start: .9rem; }
.chapter-number { color: var(--text-3); margin-inline-end: .35em; }
a { color: var(--accent); } a:focus-visible, summary:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.imprint { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1rem; padding: 0; margin: 0; font: .78rem/1.4 var(--sans); color: var(--text-2); }
.question { font-size: 1.15rem; font-style: italic; color: var(--text-2); margin: 0 0 .6rem; }
.soft, figcaption, .meta { color: var(--text-2); font-size: .88em; } td .soft { font-size: 1em; } figcaption { font-family: var(--sans); font-size: .8rem; line-height: 1.4; margin-block-start: .4rem; }
.contents { font: .82rem/1.35 var(--sans); } .contents ul { list-style: none; margin: 0; padding: 0; } .contents a { text-decoration: none; color: var(--text); display: block; padding: .3rem .6rem; border-radius: 6px; } .contents a:hover { background: var(--wash); }
.print-buttons { display: grid; gap: .4rem; margin: 1rem 0 0; padding: 0 .6rem; } .print-buttons button { font: inherit; color: var(--text); background: var(--surface); border: 1px solid var(--line-strong); border-radius: 6px; padding: .3rem .6rem; cursor: pointer; justify-self: start; }
@media (max-width: 68.7rem) { .contents { border-block-end: 1px solid var(--line); background: var(--surface); } .contents ul { display: flex; overflow-x: auto; padding: .3rem .6rem; white-space: nowrap; } .print-buttons { display: none; } }
@media (min-width: 68.75rem) { body { display: grid; grid-template-columns: 16.5rem minmax(0, 1fr); } .contents { position: sticky; inset-block-start: 0; block-size: 100vh; overflow-y: auto; padding: 1.4rem .8rem; background: var(--wash); } .contents li a { display: grid; grid-template-columns: 1.2rem 1fr; } .contents li:first-child a { display: block; } .sheet { margin: 0; padding-inline: 2.5rem; } }
.facts { padding-inline-start: 1.2rem; }
details { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; background: var(--surface); }
summary { cursor: pointer; padding: .5rem .8rem; } details > div { padding: 0 .9rem .8rem; scroll-margin-top: 3.5rem; } details.more > summary { font: .85rem/1.4 var(--sans); color: var(--text-2); }
details details { background: var(--wash); }
.confidence { font: 600 .75rem/1.3 var(--sans); border: 1px solid var(--line-strong); border-radius: 4px; padding: .05rem .4rem; margin-inline-end: .5rem; white-space: nowrap; }
.verdict { font: 600 .75rem/1.3 var(--sans); background: var(--wash); border-inline-start: 4px solid var(--text); padding: .05rem .4rem; margin-inline-end: .5rem; white-space: nowrap; }
.verdict.contested { border-inline-start-style: double; }
table { border-collapse: collapse; overflow-wrap: normal; font: .85rem/1.4 var(--sans); margin: .6rem 0; } .scroll { overflow-x: auto; }
caption { text-align: start; color: var(--text-2); padding: .3rem 0; } th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
thead th, th[scope=rowgroup] { background: var(--wash); } td.mark { white-space: nowrap; text-align: center; } td.number, td[data-cell] { text-align: end; font-variant-numeric: tabular-nums; }
.disc { inline-size: 1em; block-size: 1em; vertical-align: -.12em; } .blank { color: var(--text-2); }
ul.claims { padding-inline-start: 1.1rem; } ul.claims li { margin: .35rem 0; } .id { font-family: ui-monospace, monospace; font-size: .85em; color: var(--text-2); } td .id a { display: inline-block; min-inline-size: 24px; text-align: center; }
figure { margin: 1rem 0; overflow-x: auto; } figure svg { max-inline-size: 100%; height: auto; background: #fff; color: #1B1B1F; } figure svg text { fill: #1B1B1F; } figure svg .label { stroke: #fff; stroke-width: 3; stroke-linejoin: round; paint-order: stroke; }
.chip { font: 600 .75rem/1.3 var(--sans); border: 1px solid var(--text-3); border-radius: 1rem; padding: .05rem .5rem; white-space: nowrap; color: var(--text); }
.save { margin: .3rem 0; font: .8rem var(--sans); color: var(--text-2); } .save button { font: inherit; background: var(--surface); color: var(--text); border: 1px solid var(--line-strong); border-radius: 4px; cursor: pointer; padding: .1rem .5rem; min-block-size: 24px; }
.skip { position: absolute; inset-inline-start: -999rem; } .skip:focus { inset-inline-start: 1rem; inset-block-start: 1rem; background: var(--surface); padding: .5rem; z-index: 2; }
:target { background: var(--accent-soft); outline: 2px solid var(--accent); }
@media screen and (prefers-color-scheme: dark) { figure svg { filter: invert(.9) hue-rotate(180deg); } }
@media (max-width: 40rem) { table { font-size: .8rem; } th, td { padding: .2rem .3rem; } h1 { font-size: 1.45rem; } .sheet { padding-inline: 1rem; } }
`;

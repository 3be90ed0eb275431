import { html, Markup } from "./html.ts";
import { style } from "./style.ts";

/** A page that lists studies, each with its question and the way to its report. */
export function picker(
  studies: readonly { readonly title: string; readonly question: string; readonly href: string }[],
): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Throughline: studies</title><style>${new Markup(style)}</style></head>
<body><main><h1>Throughline</h1><p class="soft">Choose a study.</p>${studies.map((study) => html`<h2><a href="${study.href}">${study.title}</a></h2><p class="question">${study.question.trim()}</p>`)}</main></body></html>
`.text;
}

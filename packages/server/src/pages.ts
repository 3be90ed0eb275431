import type { HistoryLine, Kind } from "@throughline/store";
import type { FolderState } from "./folder/folder-link.ts";
import type { Job } from "./jobs/jobs.ts";

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Throughline</title>
<link rel="stylesheet" href="/style.css">
${head}</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** The style of the pages, served as a file of its own. */
export const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
a { color: light-dark(#0b5394, #9ecbff); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid #8888; vertical-align: top; }
progress { width: 100%; }
`;

/** The page of a study: where its report, its data and its history are. */
export function homePage(study: {
  readonly title: string;
  readonly question: string;
  readonly counts: Partial<Record<Kind, number>>;
  readonly lines: readonly HistoryLine[];
  readonly folder: FolderState;
}): string {
  const { counts } = study;
  const rows = study.lines.map(
    ({ number, at, author, action, note, things, changes }) =>
      `<tr><td>${number}</td><td><time>${at.slice(0, 16).replace("T", " ")}</time></td><td>${escaped(author)}</td><td>${action}${note === null ? "" : `: ${escaped(note)}`}<br>${escaped(things.slice(0, 3).join(", "))}${changes > 3 ? ` and ${changes - 3} more` : ""}</td></tr>`,
  );
  return page(
    study.title,
    "",
    `<h1>${escaped(study.title)}</h1>
<p>${escaped(study.question)}</p>
<p>${counts.cases ?? 0} cases, ${counts.claims ?? 0} claims, ${counts.grades ?? 0} grades, ${counts.sources ?? 0} sources. ${escaped(study.folder.message)}</p>
<ul>
<li><a href="/report">The assessment of the study as it is now</a></li>
<li><a href="/api/docs">The API, for programs of your own</a></li>
</ul>
<h2>Last changes</h2>
<table>
<thead><tr><th scope="col">No.</th><th scope="col">UTC</th><th scope="col">Who</th><th scope="col">What</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`,
  );
}

/** What is shown while the report is made, and when it could not be. */
export function waitingPage(job: Job): string {
  if (job.state === "failed")
    return page(
      "The assessment failed",
      "",
      `<h1>The assessment failed</h1>\n<p>${escaped(job.message ?? "")}</p>\n<p><a href="/">Back to the study</a></p>`,
    );
  const percent = Math.round(job.progress.done * 100);
  return page(
    "Assessing",
    `<meta http-equiv="refresh" content="1">\n`,
    `<h1>Assessing the study</h1>\n<p><progress max="100" value="${percent}" aria-label="Done">${percent} %</progress></p>\n<p>${escaped(job.progress.part)}</p>`,
  );
}

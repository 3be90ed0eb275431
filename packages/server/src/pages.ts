import type { Job } from "@throughline/api";
import { noticeText } from "@throughline/messages";

const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Throughline</title>
<link rel="stylesheet" href="/style.css">
${head}</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** The style sheet of the pages. */
export const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
a { color: light-dark(#0b5394, #9ecbff); }
progress { width: 100%; }
`;

/** Returns the page that is shown while the report is computed, or when this failed. */
export function waitingPage(job: Job): string {
  if (job.state === "failed")
    return page(
      "The assessment failed",
      "",
      `<h1>The assessment failed</h1>\n<p>${escapeHtml(noticeText(job.notice ?? ""))}</p>\n<p><a href="/">Back to the study</a></p>`,
    );
  const percent = Math.round(job.progress.done * 100);
  return page(
    "Assessing",
    `<meta http-equiv="refresh" content="1">\n`,
    `<h1>Assessing the study</h1>\n<p><progress max="100" value="${percent}" aria-label="Done">${percent} %</progress></p>\n<p>${escapeHtml(job.progress.part)}</p>`,
  );
}

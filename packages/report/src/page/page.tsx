import { renderToStaticMarkup } from "react-dom/server";
import { anchor, anchorOf } from "../components/anchor.ts";
import { Blocks } from "../components/blocks.tsx";
import { summaryStyle } from "../components/summary-style.ts";
import { PageOne } from "./page-one.tsx";
import type { Chapter, ReportView } from "./report-view.ts";
import { saveScript } from "./save-script.ts";
import { style } from "./style.ts";

/** Writes the whole report as one page that needs nothing else. */
export const page = (view: ReportView): string =>
  `<!doctype html>\n${renderToStaticMarkup(<ReportPage view={view} />)}\n`;

const idOf = ({ place }: Chapter): string => (place.is === "chapter" ? place.id : anchorOf(place));

function ReportPage({ view }: { view: ReportView }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{view.title}</title>
        <style>{`${style}${summaryStyle}`}</style>
      </head>
      <body>
        <a className="skip" href="#short-answer">
          Skip to the short answer
        </a>
        <ReportHeader view={view} />
        <main>
          <PageOne summary={view.summary} />
          {view.about !== undefined && <p className="soft">{view.about}</p>}
          <Conclusions view={view} />
          {view.chapters.map((chapter) => (
            <section key={idOf(chapter)} aria-labelledby={idOf(chapter)}>
              <h2 id={idOf(chapter)}>{chapter.title}</h2>
              <Blocks blocks={chapter.blocks} />
            </section>
          ))}
        </main>
        <footer>
          <p className="meta">{view.colophon}</p>
        </footer>
        <script>{saveScript}</script>
      </body>
    </html>
  );
}

function ReportHeader({ view }: { view: ReportView }) {
  return (
    <header>
      <h1>{view.title}</h1>
      <p className="question">{view.question}</p>
      <p className="meta">{view.imprint}</p>
      <nav aria-label="Contents">
        <ul>
          <li>
            <a href="#short-answer">Short answer</a>
          </li>
          <li>
            <a href="#conclusions">Conclusions</a>
          </li>
          {view.chapters.map((chapter) => (
            <li key={idOf(chapter)}>
              <a href={`#${idOf(chapter)}`}>{chapter.title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Conclusions({ view }: { view: ReportView }) {
  return (
    <>
      <h2 id="conclusions">Conclusions</h2>
      {view.warnings.map((warning) => (
        <p key={warning} className="warning">
          <strong>Caution:</strong> {warning}
        </p>
      ))}
      <p className="soft">
        Open a statement to see its confidence, what would overturn it, and the claims behind it.
      </p>
      {view.conclusions.map(({ analysis, title, statements }) => (
        <ConclusionsOfAnalysis key={analysis} analysis={analysis} title={title} statements={statements} />
      ))}
    </>
  );
}

function ConclusionsOfAnalysis({ analysis, title, statements }: ReportView["conclusions"][number]) {
  return (
    <>
      <h3>
        <a href={`#${anchor("analysis", analysis)}`}>{title}</a>
      </h3>
      <Blocks blocks={statements} />
    </>
  );
}

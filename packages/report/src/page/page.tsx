import { renderToStaticMarkup } from "react-dom/server";
import { anchor, anchorOf } from "../components/anchor.ts";
import { Blocks } from "../components/blocks.tsx";
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
        <style>{style}</style>
      </head>
      <body>
        <a className="skip" href="#conclusions">
          Skip to the conclusions
        </a>
        <ReportHeader view={view} />
        <main>
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
      {view.about !== undefined && <p className="soft">{view.about}</p>}
      <nav aria-label="Contents">
        <ul>
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
          <strong>Be warned:</strong> {warning}
        </p>
      ))}
      <p className="soft">
        Each statement is computed from the grades, ties and events of the study. It opens to how sure it is,
        what would turn it, and the claims it rests on; each claim leads to its place in the reading notes,
        with the locator in the work.
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

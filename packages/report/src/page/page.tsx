import { renderToStaticMarkup } from "react-dom/server";
import { anchor } from "../components/anchor.ts";
import { Blocks } from "../components/blocks.tsx";
import { ShortAnswer } from "../components/short-answer.tsx";
import { summaryStyle } from "../components/summary-style.ts";
import { SurroundingsContext } from "../components/surroundings.ts";
import { inLanguage, text } from "../language/text.ts";
import type { AnswerSentence } from "../summary/short-answer.ts";
import { type Chapter, withFigureNumber } from "./chapters.ts";
import { PageOne } from "./page-one.tsx";
import { type PageWords, pageScript } from "./page-script.ts";
import { printStyle } from "./print-style.ts";
import type { ReportView } from "./report-view.ts";
import { style } from "./style.ts";

/** Writes the whole report as one self-contained page. */
export function page(view: ReportView): string {
  const markup = inLanguage(view.language, () =>
    renderToStaticMarkup(
      <SurroundingsContext value={{ labelsHaveStyle: true }}>
        <ReportPage view={view} />
      </SurroundingsContext>,
    ),
  );
  return `<!doctype html>\n${shapes.reduce((html, tag) => html.replaceAll(`></${tag}>`, "/>"), markup)}\n`;
}

/**
 * Drawing elements without children, written as empty-element tags. Text of the study contains no tags, because it is
 * escaped.
 */
const shapes = ["path", "rect", "circle", "line", "polygon"] as const;

const certaintyTitle = (): string => text("How certain is it?");

function ReportPage({ view }: { view: ReportView }) {
  return (
    <html lang={view.language.tag}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{view.title}</title>
        <style>{`${style}${summaryStyle}${printStyle(view.foot)}`}</style>
      </head>
      <body>
        <a className="skip" href="#short-answer">
          {text("Skip to the short answer")}
        </a>
        <Contents view={view} />
        <div className="sheet">
          <header>
            <ul className="imprint">
              {view.imprint.map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
            <h1>{view.title}</h1>
            <p className="question">{view.question}</p>
          </header>
          <main>
            <PageOne summary={view.summary} />
            {view.chapters.map((chapter, i) => (
              <ChapterSection key={chapter.id} chapter={chapter} number={i + 1} />
            ))}
            <Certainty view={view} number={view.chapters.length + 1} />
            {view.appendices.map(({ id, letter, title, blocks }) => (
              <section key={id} aria-labelledby={id} className="appendix">
                <h2 id={id}>
                  <Numbered number={letter} title={title} />
                </h2>
                <Blocks blocks={blocks} />
              </section>
            ))}
          </main>
        </div>
        <script>{pageScript}</script>
      </body>
    </html>
  );
}

function Numbered({ number, title }: { number: string | number; title: string }) {
  return (
    <>
      <span className="chapter-number">{number}</span> {title}
    </>
  );
}

const pageWords = (): PageWords => ({
  short: text("Print short report"),
  full: text("Print with all details"),
  save: text("Save:"),
  saveAs: text("Save as {format}", { format: "%" }),
  figure: text("figure"),
});

function Contents({ view }: { view: ReportView }) {
  const chapters = [
    ...view.chapters.map(({ id, title }) => ({ id, title })),
    { id: "certainty", title: certaintyTitle() },
  ];
  return (
    <nav className="contents" aria-label={text("Contents")} data-words={JSON.stringify(pageWords())}>
      <ul>
        <li>
          <a href="#short-answer">{text("Short answer")}</a>
        </li>
        {chapters.map(({ id, title }, i) => (
          <li key={id}>
            <a href={`#${id}`}>
              <Numbered number={i + 1} title={title} />
            </a>
          </li>
        ))}
        {view.appendices.map(({ id, letter, title }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <Numbered number={letter} title={title} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ChapterSection({ chapter, number }: { chapter: Chapter; number: number }) {
  const { id, title, sentences, exhibit, figureNumber, summary, details } = chapter;
  return (
    <section aria-labelledby={id} className="chapter">
      <h2 id={id}>
        <Numbered number={number} title={title} />
      </h2>
      {sentences.length > 0 && (
        <ShortAnswer
          sentences={sentences}
          linkNote={(sentence, name) => (
            <a href={conclusionOf(sentence)} aria-label={name}>
              {sentence.number}
            </a>
          )}
        />
      )}
      {exhibit && <Blocks blocks={[withFigureNumber(exhibit, figureNumber)]} />}
      <details className="more">
        <summary>{summary}</summary>
        <div>
          {details.map((analysis) => (
            <section key={analysis.id} aria-labelledby={anchor("analysis", analysis.id)}>
              <h3 id={anchor("analysis", analysis.id)}>{analysis.title}</h3>
              <Blocks blocks={analysis.blocks} />
            </section>
          ))}
        </div>
      </details>
    </section>
  );
}

/** Returns the first conclusion that a sentence of a chapter restates, which is its link target. */
const conclusionOf = ({ conclusions: [first = ""] }: AnswerSentence): string =>
  `#${anchor("conclusion", first)}`;

function Certainty({ view: { certainty }, number }: { view: ReportView; number: number }) {
  const { sentences, exhibit, figureNumber, blocks } = certainty;
  return (
    <section aria-labelledby="certainty" className="chapter">
      <h2 id="certainty">
        <Numbered number={number} title={certaintyTitle()} />
      </h2>
      {sentences.length === 0 && <p>{text("No conclusion is rated.")}</p>}
      {sentences.length > 0 && (
        <ul className="facts">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {exhibit && <Blocks blocks={[withFigureNumber(exhibit, figureNumber)]} />}
      {blocks.length > 0 && (
        <details className="more">
          <summary>
            {text("Details: components of confidence, robustness and agreement with the author")}
          </summary>
          <div>
            <Blocks blocks={blocks} />
          </div>
        </details>
      )}
    </section>
  );
}

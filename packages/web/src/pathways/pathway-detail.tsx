import type { DrawnPathway } from "@throughline/report";
import { strings } from "../strings.ts";
import { LiveFigure, type Thing } from "../ui/figures/live-figure.tsx";

const text = strings.pathways;

/** A pattern in a case: the diagram of who did what to whom, and its steps with the records that meet them. */
export function PathwayDetail({
  pathway,
  title,
  chosen,
  onChoose,
}: {
  pathway: DrawnPathway;
  title: string;
  chosen: Thing | undefined;
  onChoose: (thing: Thing) => void;
}) {
  const { figure, diagram, about, pattern } = pathway;
  return (
    <section className="card pathway" data-pattern={pattern} aria-label={title}>
      <h2>{title}</h2>
      {about === "consequence" && <p className="soft">{text.consequence}</p>}
      {diagram && <LiveFigure figure={diagram} chosen={chosen} onChoose={onChoose} />}
      {figure && (
        <details open>
          <summary>{text.steps}</summary>
          <LiveFigure figure={figure} chosen={chosen} onChoose={onChoose} />
        </details>
      )}
    </section>
  );
}

import { type ReactNode, useContext } from "react";
import type { Inline, Look, Reference } from "../view/inline.ts";
import { anchorOf } from "./anchor.ts";
import { SurroundingsContext } from "./surroundings.ts";

/** Text with emphasis and references. */
export function Text({ content }: { content: Inline }): ReactNode {
  if (typeof content === "string") return content;
  if (!("is" in content))
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other identity
    return content.map((part, i) => (typeof part === "string" ? part : <Text key={i} content={part} />));
  if (content.is === "line break") return <br />;
  if (content.is === "reference") return <ReferenceLink reference={content} />;
  return marked(content.is, <Text content={content.content} />);
}

function marked(look: Look, content: ReactNode): ReactNode {
  if (look === "strong") return <strong>{content}</strong>;
  if (look === "em") return <em>{content}</em>;
  if (look === "code") return <code>{content}</code>;
  return <span className={look}>{content}</span>;
}

/** A link to a place in the page; the target is written beside it for the workbench, in whose frame the report can stand. */
function ReferenceLink({ reference: { to, content } }: { reference: Reference }) {
  const { follow, belowRow, soughtRow } = useContext(SurroundingsContext);
  const opens = to.is === "row" && belowRow !== undefined;
  const row = to.is === "row" ? { "data-analysis": to.analysis, "data-row": to.row } : { "data-id": to.id };
  return (
    <a
      href={`#${anchorOf(to)}`}
      data-to={to.is}
      {...row}
      aria-expanded={opens ? to.row === soughtRow : undefined}
      onClick={
        follow &&
        ((event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          follow(to);
        })
      }
    >
      <Text content={content} />
    </a>
  );
}

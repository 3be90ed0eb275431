import { type ReactNode, useContext } from "react";
import type { Inline, Look, Reference, RowRef, Target } from "../view/inline.ts";
import { anchorOf } from "./anchor.ts";
import { MarksContext, SurroundingsContext } from "./surroundings.ts";

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

/**
 * A link to a place in the page. The workbench, which can show the report in a frame, reads its target from the data
 * attributes.
 */
function ReferenceLink({ reference: { to, content } }: { reference: Reference }) {
  if (to.is === "row") return <RowLink to={to} content={content} />;
  // The key of a source can have characters that its address does not contain; other targets follow from the address.
  const data = to.is === "source" ? { "data-to": to.is, "data-id": to.id } : {};
  return <TargetLink to={to} content={content} data={data} />;
}

/** A link to a row of a truth table. Where rows can be opened, it indicates whether the row is open. */
function RowLink({ to, content }: { to: RowRef; content: Inline }) {
  const { belowRow, soughtRow } = useContext(MarksContext);
  return (
    <TargetLink
      to={to}
      content={content}
      data={{ "data-to": "row", "data-analysis": to.analysis, "data-row": to.row }}
      isExpanded={belowRow && to.row === soughtRow}
    />
  );
}

function TargetLink({
  to,
  content,
  data,
  isExpanded,
}: {
  to: Target;
  content: Inline;
  data: Readonly<Record<`data-${string}`, string | number>>;
  isExpanded?: boolean | undefined;
}) {
  const { follow } = useContext(SurroundingsContext);
  return (
    <a
      href={`#${anchorOf(to)}`}
      {...data}
      aria-expanded={isExpanded}
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

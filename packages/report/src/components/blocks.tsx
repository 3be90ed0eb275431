import { memo, type ReactNode, useContext, useState } from "react";
import { text } from "../language/text.ts";
import type { Block, ListItem, StatementView } from "../view/view.ts";
import { anchor, anchorOf } from "./anchor.ts";
import { Figure } from "./figure.tsx";
import { Text } from "./inline.tsx";
import { Statement } from "./statement.tsx";
import { SurroundingsContext } from "./surroundings.ts";
import { Table } from "./table.tsx";

/**
 * Statements, tables, figures and prose. The keys keep the element of a block when blocks around it are added or
 * removed.
 */
export function Blocks({ blocks }: { blocks: readonly Block[] }): ReactNode {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const name = nameOf(block);
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return <BlockElement key={`${name} ${nth}`} block={block} />;
  });
}

/** Returns a key that a block keeps when its content changes. */
function nameOf(block: Block): string {
  if (block.is === "statement") return text("statement {id}", { id: block.id });
  if (block.is === "figure") return text("figure {is}", { is: block.picture.is });
  if (block.is === "table" || block.is === "details") return `${block.is} ${block.name}`;
  return block.is;
}

const BlockElement = memo(function BlockElement({ block }: { block: Block }) {
  switch (block.is) {
    case "paragraph":
      return (
        <p className={block.look} id={block.place && anchorOf(block.place)}>
          <Text content={block.content} />
        </p>
      );
    case "heading": {
      const Heading = block.level === 3 ? "h3" : "h4";
      return (
        <Heading>
          <Text content={block.content} />
        </Heading>
      );
    }
    case "list":
      return <List look={block.look} items={block.items} />;
    case "table":
      return <Table table={block} />;
    case "figure":
      return <Figure figure={block} />;
    case "statement":
      return <StatementBox statement={block} />;
    case "details":
      return <Details details={block} />;
  }
});

function List({ look, items }: { look: "claims" | undefined; items: readonly ListItem[] }) {
  return (
    <ul className={look}>
      {items.map(({ place, content }, i) => (
        <li key={place ? anchorOf(place) : i} id={place && anchorOf(place)}>
          <Text content={content} />
        </li>
      ))}
    </ul>
  );
}

/** A box with an initial state, which afterwards stays as the reader leaves it. */
function Details({ details }: { details: Extract<Block, { is: "details" }> }) {
  const { name, place, inside, open, summary, blocks } = details;
  const { boxes } = useContext(SurroundingsContext);
  const target = place ?? inside;
  const box = target === undefined ? name : anchorOf(target);
  const [openAtFirst] = useState(boxes?.get(box) ?? open);
  return (
    <details
      id={place && anchorOf(place)}
      open={openAtFirst}
      onToggle={boxes && (({ currentTarget }) => boxes.set(box, currentTarget.open))}
    >
      <summary>
        <Text content={summary} />
      </summary>
      <div id={inside && anchorOf(inside)}>
        <Blocks blocks={blocks} />
      </div>
    </details>
  );
}

/** A conclusion that opens to its confidence, what would overturn it, and what it rests on. */
const StatementBox = memo(function StatementBox({ statement }: { statement: StatementView }) {
  const { id, text, confidence, verdict, rests } = statement;
  return (
    <details id={anchor("conclusion", id)}>
      <summary>
        {confidence !== undefined && <span className="confidence">{confidence}</span>}
        {verdict !== undefined && <span className={`verdict ${verdict}`}>{verdict}</span>}
        <Statement text={text} />
      </summary>
      <div>
        <Blocks blocks={rests} />
      </div>
    </details>
  );
});

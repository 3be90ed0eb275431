import { figure, text } from "../../language/text.ts";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, heading, note, paragraph, present, row, rowHead } from "../../view/build.ts";
import type { Block, Cell } from "../../view/view.ts";

type Network = NonNullable<ResultOf<"pathways">["result"]["networks"]>[number];
type Window = Network["windows"][number];

const roles = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"] as const;
/** Maximum number of actors in the list. */
const actorsShown = 8;
/** Maximum number of actors listed per window, and of groups of equivalent actors. */
const [positionsShown, groupsShown] = [4, 6];

const spanOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `${from}` : text("{from} to {to}", { from: `${from}`, to: `${to}` });

/** Tables of brokers between actors, and their change over time. */
export const networkTables = (book: Book, network: Network): Block[] => [
  ...brokerBlocks(book, network),
  ...positionBlocks(book, network),
];

function brokerBlocks(book: Book, { brokers }: Network): Block[] {
  if (brokers.length === 0) return [];
  const cut =
    brokers.length > actorsShown
      ? text("The first {actorsShown} of {brokers}.", { actorsShown, brokers: brokers.length })
      : "";
  return [
    heading(4, text("Brokers")),
    note(
      text(
        "How often an actor links two others that have no direct tie, by the blocs of all three (Gould & Fernandez 1989; the blocs are state bodies, domestic groups, allies, foreign states, international organisations, donors, others). {cut}",
        { cut },
      ),
    ),
    {
      is: "table",
      name: "Brokers",
      label: "brokers",
      columns: columns(text("actor"), ...roles.map((role) => text(role))),
      groups: [
        brokers
          .slice(0, actorsShown)
          .map((broker) =>
            row(broker.actor, [
              rowHead(book.actorName(broker.actor)),
              ...roles.map((role) => String(broker[role])),
            ]),
          ),
      ],
    },
  ];
}

function positionBlocks(book: Book, { windows, undated }: Network): Block[] {
  if (windows.length === 0) return [];
  const listed = windows.flatMap(({ positions }) =>
    positions.slice(0, positionsShown).map(({ actor }) => actor),
  );
  const actors = [...new Set(listed)].slice(0, actorsShown);
  const without =
    undated.length > 0 ? text(" Undated, and in no window: {undated}.", { undated: undated.join(", ") }) : "";
  const alike = windows.flatMap((window) => equivalentText(book, window) ?? []);
  return present(
    heading(4, text("Positions over time")),
    note(
      text(
        "Incoming ties, outgoing ties, and the share of the shortest paths between others that run through the actor (Freeman 1977). A tie counts in every window that its dates can reach; an unknown end is open.{without}",
        { without },
      ),
    ),
    {
      is: "table",
      name: text("Positions over time"),
      label: text("positions over time"),
      columns: columns(
        text("actor"),
        ...windows.map((window) =>
          text("{window} ({ties} ties)", { window: spanOf(window), ties: window.ties.length }),
        ),
      ),
      groups: [
        actors.map((actor) =>
          row(actor, [
            rowHead(book.actorName(actor)),
            ...windows.map((window) => positionCell(window, actor)),
          ]),
        ),
      ],
    },
    alike.length > 0
      ? paragraph(text("Actors with ties to and from the same others: {alike}.", { alike: alike.join(". ") }))
      : undefined,
  );
}

function positionCell({ positions }: Window, actor: string): Cell {
  const found = positions.find((position) => position.actor === actor);
  return found
    ? text("in {in}, out {out}, between {betweenness}", {
        in: found.in,
        out: found.out,
        betweenness: figure(found.betweenness),
      })
    : { cell: "look", look: "soft", content: text("no tie") };
}

function equivalentText(book: Book, window: Window): string | undefined {
  const { equivalent } = window;
  if (equivalent.length === 0) return undefined;
  const groups = equivalent
    .slice(0, groupsShown)
    .map((group) => group.map((id) => book.actorName(id)).join(", "))
    .join("; ");
  const more =
    equivalent.length > groupsShown
      ? text("; and {equivalent} more groups", { equivalent: equivalent.length - groupsShown })
      : "";
  return `${spanOf(window)}: ${groups}${more}`;
}

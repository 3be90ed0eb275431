import { figure } from "@throughline/assess";
import type { Book, ResultOf } from "../../view/book.ts";
import { columns, heading, note, paragraph, present, row, rowHead } from "../../view/build.ts";
import type { Block, Cell } from "../../view/view.ts";

type Network = NonNullable<ResultOf<"pathways">["result"]["networks"]>[number];
type Window = Network["windows"][number];

const roles = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"] as const;
/** At most so many actors are listed. */
const actorsShown = 8;
/** At most so many actors of a window, and so many groups of equivalent actors, are listed. */
const [positionsShown, groupsShown] = [4, 6];

const spanOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? `${from}` : `${from} to ${to}`;

/** Who stands between whom, and how that changes over time. */
export const networkTables = (book: Book, network: Network): Block[] => [
  ...brokerBlocks(book, network),
  ...positionBlocks(book, network),
];

function brokerBlocks(book: Book, { brokers }: Network): Block[] {
  if (brokers.length === 0) return [];
  const cut = brokers.length > actorsShown ? `The first ${actorsShown} of ${brokers.length}.` : "";
  return [
    heading(4, "Brokers"),
    note(
      `How often an actor stands between two that have no tie of their own, by the blocs of the three (Gould & Fernandez 1989; blocs are organs of the state, domestic groups, allies, foreign states, international organisations, donors, others). ${cut}`,
    ),
    {
      is: "table",
      name: "Brokers",
      label: "brokers",
      columns: columns("actor", ...roles),
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
  const without = undated.length > 0 ? ` Without any date, and in no window: ${undated.join(", ")}.` : "";
  const alike = windows.flatMap((window) => equivalentText(book, window) ?? []);
  return present(
    heading(4, "Positions over time"),
    note(
      `From how many, to how many, and on what share of the shortest ways between others (Freeman 1977). A tie counts in each window that it can reach; an end that is not known is open.${without}`,
    ),
    {
      is: "table",
      name: "Positions over time",
      label: "positions over time",
      columns: columns("actor", ...windows.map((window) => `${spanOf(window)} (${window.ties.length} ties)`)),
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
      ? paragraph(`With ties to and from the very same others: ${alike.join(". ")}.`)
      : undefined,
  );
}

function positionCell({ positions }: Window, actor: string): Cell {
  const found = positions.find((position) => position.actor === actor);
  return found
    ? `in ${found.in}, out ${found.out}, between ${figure(found.betweenness)}`
    : { cell: "look", look: "soft", content: "no tie" };
}

function equivalentText(book: Book, window: Window): string | undefined {
  const { equivalent } = window;
  if (equivalent.length === 0) return undefined;
  const groups = equivalent
    .slice(0, groupsShown)
    .map((group) => group.map((id) => book.actorName(id)).join(", "))
    .join("; ");
  const more = equivalent.length > groupsShown ? `; and ${equivalent.length - groupsShown} more groups` : "";
  return `${spanOf(window)}: ${groups}${more}`;
}

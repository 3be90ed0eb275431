import {
  Figure,
  type FigureView,
  MarksContext,
  type RecordRef,
  SurroundingsContext,
} from "@throughline/report/components";
import { recordParts, recordPath } from "@throughline/study";
import { useMemo, useRef } from "react";
import { saving } from "./figure-saving.tsx";

/** A record with evidence, as shown in a figure. */
export type Thing = RecordRef;

const kinds: readonly Thing["is"][] = ["tie", "event", "claim", "cell", "case"];

/**
 * A figure of the report in which ties, events, grades and cases can be chosen with mouse and keyboard. It
 * can be saved.
 */
export function LiveFigure({
  figure,
  chosen,
  onChoose,
}: {
  figure: FigureView;
  chosen: Thing | undefined;
  onChoose: (thing: Thing) => void;
}) {
  const latest = useRef(onChoose);
  latest.current = onChoose;
  const { is, id } = chosen ?? {};
  const marks = useMemo(
    () => ({
      choice: {
        chosen: is === undefined || id === undefined ? undefined : { is, id },
        choose: (thing: Thing) => latest.current(thing),
      },
    }),
    [is, id],
  );
  return (
    <SurroundingsContext value={saving}>
      <MarksContext value={marks}>
        <div className="report live">
          <Figure figure={figure} />
        </div>
      </MarksContext>
    </SurroundingsContext>
  );
}

/** Returns the address of a record, such as `tie/t12`; blank without one. */
export const addressOfThing = (thing: Thing | undefined): string =>
  thing ? recordPath(thing.is, thing.id) : "";

/** Returns the record at such an address. */
export function thingAt(address: string): Thing | undefined {
  const { kind, key } = recordParts(address);
  const is = kinds.find((one) => one === kind);
  return is && { is, id: key };
}

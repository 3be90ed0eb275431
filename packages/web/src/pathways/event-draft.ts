import { useState } from "react";
import { storedText, storeText } from "../state/browser-storage.ts";
import { useStudy } from "../state/use.ts";

/** A file that was sent to be read. */
export type SentFile = { readonly id: string; readonly name: string };

/** What a person has put together for a reading of event data. */
export type EventDraft = {
  /** files of this machine, a name or pattern a line */
  readonly paths: string;
  readonly sent: readonly SentFile[];
  /** where the mapping comes from: a file of the study, or the layout it was begun for; blank before one is chosen */
  readonly from: string;
  readonly mapping: string;
  /** the file under which it is kept in the study */
  readonly file: string;
};

const none: EventDraft = { paths: "", sent: [], from: "", mapping: "", file: "" };

/** The draft of a reading: it outlives leaving the view and loading the page anew, in this tab. */
export function useEventDraft(): [EventDraft, (change: Partial<EventDraft>) => void] {
  const { info } = useStudy();
  const keptAs = `throughline.events.${info?.id ?? ""}`;
  const [draft, setDraft] = useState<EventDraft>(() => ({
    ...none,
    ...(JSON.parse(storedText(keptAs, "sessionStorage") ?? "{}") as Partial<EventDraft>),
  }));
  const change = (part: Partial<EventDraft>) =>
    setDraft((before) => {
      const next = { ...before, ...part };
      storeText(keptAs, JSON.stringify(next), "sessionStorage");
      return next;
    });
  return [draft, change];
}

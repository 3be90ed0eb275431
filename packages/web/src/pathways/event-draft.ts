import type { UploadedFile } from "@throughline/api";
import { useState } from "react";
import { storedText, storeText } from "../state/browser-storage.ts";
import { useStudy } from "../state/use.ts";

/** The input for a reading of event data. */
export type EventDraft = {
  /** files of this computer, one name or pattern per line */
  readonly paths: string;
  readonly sent: readonly UploadedFile[];
  /** the origin of the mapping: a file of the study, or a layout; blank before one is chosen */
  readonly from: string;
  readonly mapping: string;
  /** the file of the study that keeps the mapping */
  readonly file: string;
};

const none: EventDraft = { paths: "", sent: [], from: "", mapping: "", file: "" };

/** The draft of a reading. This tab keeps it when the view is left or the page is reloaded. */
export function useEventDraft(): [EventDraft, (change: Partial<EventDraft>) => void] {
  const { info } = useStudy();
  const keptAs = placeOf(info?.id);
  const [draft, setDraft] = useState<EventDraft>(() => keptDraft(keptAs));
  const change = (part: Partial<EventDraft>) =>
    setDraft((before) => {
      const next = { ...before, ...part };
      storeText(keptAs, JSON.stringify(next), "sessionStorage");
      return next;
    });
  return [draft, change];
}

/** Adds a file that was sent to the draft of a reading. */
export function handOverEvents(study: string | undefined, { id, name }: UploadedFile): void {
  const keptAs = placeOf(study);
  const draft = keptDraft(keptAs);
  const sent = [...draft.sent.filter((one) => one.id !== id), { id, name }];
  storeText(keptAs, JSON.stringify({ ...draft, sent }), "sessionStorage");
}

const placeOf = (study: string | undefined): string => `throughline.events.${study ?? ""}`;

const keptDraft = (keptAs: string): EventDraft => ({
  ...none,
  ...(JSON.parse(storedText(keptAs, "sessionStorage") ?? "{}") as Partial<EventDraft>),
});

import type { UploadedFile } from "@throughline/api";
import { useState } from "react";
import { storedText, storeText } from "../state/browser-storage.ts";
import { useStudy } from "../state/use.ts";
import { type ImportChoice, noChoice } from "./import-choice.ts";

/** An uploaded file, with a person's choices. */
export type ImportFile = UploadedFile & {
  readonly choice: ImportChoice;
  /** revision of the import; null when the study already had everything */
  readonly revision?: number | null;
};

/** The files of this page by upload id. A document is sent again when it is added. */
export const filesSent = new Map<string, File>();

/** Returns the uploaded files, which survive navigation and reload in this tab. */
export function useImportFiles() {
  const { info } = useStudy();
  const keptAs = `throughline.imports.${info?.id ?? ""}`;
  const [files, setFiles] = useState<readonly ImportFile[]>(
    () => JSON.parse(storedText(keptAs, "sessionStorage") ?? "[]") as ImportFile[],
  );
  const update = (change: (before: readonly ImportFile[]) => readonly ImportFile[]) =>
    setFiles((before) => {
      const next = change(before);
      storeText(keptAs, JSON.stringify(next), "sessionStorage");
      return next;
    });
  return {
    files,
    add: (sent: UploadedFile) =>
      update((before) => [
        ...before.filter(({ id }) => id !== sent.id),
        { id: sent.id, name: sent.name, choice: noChoice },
      ]),
    change: (id: string, part: Partial<ImportFile>) =>
      update((before) => before.map((file) => (file.id === id ? { ...file, ...part } : file))),
    remove: (id: string) => update((before) => before.filter((file) => file.id !== id)),
  };
}

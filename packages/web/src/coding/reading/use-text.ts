import { countedText } from "@throughline/study";
import { useEffect, useState } from "react";
import { fileAddress } from "../../state/api.ts";
import { changesMore } from "../../state/queries.ts";
import { useWorkbench } from "../../state/use.ts";

/**
 * Returns the text of a file with positions as passages count them: without a byte order mark, line ends as
 * one character.
 */
export async function textOf(file: string): Promise<string | undefined> {
  const response = await fetch(fileAddress(file));
  if (!response.ok) return undefined;
  return countedText(await response.text());
}

/** Returns the text of a file, updated when it changes. */
export function useText(file: string | undefined): string | undefined {
  const [found, setFound] = useState<{ readonly file: string; readonly text: string }>();
  const workbench = useWorkbench();
  useEffect(() => {
    if (file === undefined) return;
    let current = true;
    const load = async () => {
      const text = await textOf(file);
      if (current && text !== undefined) setFound({ file, text });
    };
    void load();
    const stop = workbench.onRevision((line) => {
      if (line.things.includes(`files/${file}`) || changesMore(line)) void load();
    });
    return () => {
      current = false;
      stop();
    };
  }, [file, workbench]);
  return found?.file === file ? found?.text : undefined;
}

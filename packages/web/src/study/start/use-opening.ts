import { useState } from "react";
import { OfflineError } from "../../state/api.ts";
import { strings } from "../../strings.ts";

const text = strings.start;

/** Returns a function that opens a study: the page moves to its address, or shows why it cannot be opened. */
export function useOpening(): {
  readonly isOpening: boolean;
  readonly error: string | undefined;
  readonly open: (ask: () => Promise<{ readonly address: string }>) => Promise<void>;
} {
  const [isOpening, setOpening] = useState(false);
  const [error, setError] = useState<string>();
  const open = async (ask: () => Promise<{ readonly address: string }>) => {
    setOpening(true);
    setError(undefined);
    try {
      const { address } = await ask();
      location.assign(address);
    } catch (refused) {
      setOpening(false);
      if (refused instanceof OfflineError) setError(text.noAnswer);
      else setError(text.failed(refused instanceof Error ? refused.message : String(refused)));
    }
  };
  return { isOpening, error, open };
}

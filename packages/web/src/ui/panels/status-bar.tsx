import type { ReactNode } from "react";
import { StatusRow } from "./shell-slots.tsx";

/** The line below the screen: counts, a legend in words, and a few keys of the screen. */
export function StatusBar({
  keys,
  children,
}: {
  keys: readonly (readonly [key: string, what: string])[];
  children: ReactNode;
}) {
  return (
    <StatusRow>
      <div className="status-bar">
        {children}
        <span className="status-keys">
          {keys.map(([key, what]) => (
            <span key={key}>
              <kbd>{key}</kbd> {what}
            </span>
          ))}
        </span>
      </div>
    </StatusRow>
  );
}

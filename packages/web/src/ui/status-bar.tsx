import type { ReactNode } from "react";

/** A line below the result: counts, a legend in words, and a few shortcuts. */
export function StatusBar({
  keys,
  children,
}: {
  keys: readonly (readonly [key: string, what: string])[];
  children: ReactNode;
}) {
  return (
    <footer className="status-bar">
      {children}
      <span className="status-keys">
        {keys.map(([key, what]) => (
          <span key={key}>
            <kbd>{key}</kbd> {what}
          </span>
        ))}
      </span>
    </footer>
  );
}

import type { ReactNode } from "react";

/** A short word in a rounded field. Its tone repeats the meaning of the word. */
export function Pill({ tone, children }: { tone?: "ok" | "warn" | "bad" | undefined; children: ReactNode }) {
  return <span className={tone ? `pill ${tone}` : "pill"}>{children}</span>;
}

import type { ReactNode } from "react";

/** A short word in a rounded field; its tone repeats what the word says. */
export function Pill({ tone, children }: { tone?: "ok" | "warn" | "bad" | undefined; children: ReactNode }) {
  return <span className={tone ? `pill ${tone}` : "pill"}>{children}</span>;
}

import type { Withdrawal } from "@throughline/assess";

/** What is set aside while the conclusions are looked at: the judgements of authors, or one piece of evidence. */
export type SetAside =
  | { readonly kind: "judgements" }
  | { readonly kind: "source" | "claim" | "coder"; readonly id: string };

const kinds = ["source", "claim", "coder"] as const;

/** The value of `without` in an address. */
export const withoutText = (aside: SetAside): string =>
  aside.kind === "judgements" ? "judgements" : `${aside.kind}:${aside.id}`;

/** Reads the value of `without` in an address; nothing when it names no kind of evidence. */
export function setAsideOf(text: string | null): SetAside | undefined {
  if (text === "judgements") return { kind: "judgements" };
  const kind = kinds.find((one) => text?.startsWith(`${one}:`));
  const id = kind && text?.slice(kind.length + 1);
  return kind && id ? { kind, id } : undefined;
}

/** The request for a job that finds what becomes of the conclusions. */
export function jobRequest(aside: SetAside): { kind: "facts" } | { kind: "withdraw"; withdraw: Withdrawal } {
  switch (aside.kind) {
    case "judgements":
      return { kind: "facts" };
    case "source":
      return { kind: "withdraw", withdraw: { sources: [aside.id] } };
    case "claim":
      return { kind: "withdraw", withdraw: { claims: [aside.id] } };
    case "coder":
      return { kind: "withdraw", withdraw: { coders: [aside.id] } };
  }
}

import type { WithdrawalRequest } from "@throughline/api";

/** The evidence that is withdrawn temporarily: the judgements of authors, or one piece of evidence. */
export type SetAside =
  | { readonly kind: "judgements" }
  | { readonly kind: "source" | "claim" | "coder"; readonly id: string };

const kinds = ["source", "claim", "coder"] as const;

/** Returns the value of `without` in an address. */
export const withoutText = (aside: SetAside): string =>
  aside.kind === "judgements" ? "judgements" : `${aside.kind}:${aside.id}`;

/** Parses the value of `without` in an address; undefined for an unknown kind of evidence. */
export function setAsideOf(text: string | null): SetAside | undefined {
  if (text === "judgements") return { kind: "judgements" };
  const kind = kinds.find((one) => text?.startsWith(`${one}:`));
  const id = kind && text?.slice(kind.length + 1);
  return kind && id ? { kind, id } : undefined;
}

/** Returns the evidence as a job names it. */
export function withdrawalOf(aside: SetAside): WithdrawalRequest {
  switch (aside.kind) {
    case "judgements":
      return { judgements: true };
    case "source":
      return { sources: [aside.id] };
    case "claim":
      return { claims: [aside.id] };
    case "coder":
      return { coders: [aside.id] };
  }
}

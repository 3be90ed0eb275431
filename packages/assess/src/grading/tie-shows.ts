import type { AttributeDeclaration, Tie } from "@throughline/study";

/**
 * Whether a tie shows what an attribute states, by what study.yaml says shows it.
 *
 * @param kindOf the kind of an actor
 */
export function tieShows(
  shown: NonNullable<AttributeDeclaration["shown_by"]>,
  { channel, sign, from, to }: Tie,
  kindOf: (actor: string) => string | undefined,
): boolean {
  const isOf = (actor: string, kind: string | undefined) => kind === undefined || kindOf(actor) === kind;
  return sign === "+" && channel === shown.channel && isOf(from, shown.from_kind) && isOf(to, shown.to_kind);
}

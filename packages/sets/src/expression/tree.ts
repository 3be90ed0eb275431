import { type Message, notice } from "@throughline/messages";
import { ExpressionError } from "../errors.ts";

/** One condition of a term with its permitted values: `A` has {1}, `~A` the values except 1, `C{0,2}` has 0 and 2. */
export type Literal = {
  readonly condition: string;
  readonly negated: boolean;
  readonly values: readonly number[];
};

/** A literal as written: `A` and `A{1}` have the same values, and only the second names them. */
export type WrittenLiteral = Literal & { readonly namesValues: boolean };

/** An expression as written, including groups. */
export type Tree =
  | { readonly kind: "literal"; readonly literal: WrittenLiteral }
  | { readonly kind: "not"; readonly part: Tree }
  | { readonly kind: "and" | "or"; readonly parts: readonly Tree[] };

export type Notation = {
  /** `~A`, or small letters for negation: `a` (default tilde) */
  readonly notation?: "tilde" | "case";
  /** known names, which may then contain spaces or consist of adjacent letters, as in `AbC` */
  readonly conditions?: readonly string[];
};

const deepest = 200;
const longest = 20_000;

/** Parses an expression without rewriting it; see `parseExpression()` for the notation. */
export function parseTree(text: string, { notation = "tilde", conditions = [] }: Notation = {}): Tree {
  const known = [...conditions].sort((a, b) => b.length - a.length);
  const letters = new Set(known.filter((name) => name.length === 1));
  let position = 0;
  const fail = (what: Message): never => {
    throw new ExpressionError(
      notice("“{expression}”, character {position}: {what}. Write terms as {example}.", {
        expression: text,
        position: position + 1,
        what,
        example: "A*~B + C{1}",
      }),
    );
  };
  if (text.length > longest)
    throw new ExpressionError(
      notice("The expression has {length} characters, and at most {limit} are allowed. Write it in parts.", {
        length: text.length,
        limit: longest,
      }),
    );
  const space = () => {
    while (/\s/u.test(text[position] ?? "")) position++;
  };
  const name = (): { written: string; quoted: boolean } => {
    const quote = text[position];
    if (quote === "`" || quote === '"') {
      const end = text.indexOf(quote, position + 1);
      if (end <= position + 1) return fail(notice("this quotation is empty or not closed"));
      const quoted = text.slice(position + 1, end);
      position = end + 1;
      return { written: quoted, quoted: true };
    }
    const rest = text.slice(position);
    const listed = known.find(
      (candidate) => rest.startsWith(candidate) && !/^[^\s*+~{}[\],()]/u.test(rest.slice(candidate.length)),
    );
    const found = listed ?? /^[^\s*+~{}[\],()]+/u.exec(rest)?.[0];
    if (found === undefined) return fail(notice("a condition is expected here"));
    position += found.length;
    return { written: found, quoted: false };
  };
  const values = (): Pick<WrittenLiteral, "values" | "namesValues"> => {
    space();
    const open = text[position];
    if (open !== "{" && open !== "[") return { values: [1], namesValues: false };
    const close = text.indexOf(open === "{" ? "}" : "]", position);
    if (close === -1) return fail(notice("this bracket is not closed"));
    const list = text
      .slice(position + 1, close)
      .split(",")
      .map((part) => Number(part.trim() || "x"));
    if (list.some((value) => !Number.isInteger(value) || value < 0))
      return fail(notice("values are whole numbers from 0"));
    position = close + 1;
    return { values: [...new Set(list)].sort((a, b) => a - b), namesValues: true };
  };
  const cased = (written: string): { condition: string; negated: boolean } => {
    if (notation === "tilde" || known.includes(written)) return { condition: written, negated: false };
    const upper = written.toUpperCase();
    if (written === upper) return { condition: written, negated: false };
    if (written !== written.toLowerCase())
      return fail(
        notice("“{written}” mixes small and capital letters, and small ones negate here", { written }),
      );
    return { condition: upper, negated: true };
  };
  const literal = (): Tree => {
    const { written, quoted } = name();
    const sideBySide =
      !quoted &&
      written.length > 1 &&
      !known.includes(written) &&
      [...written].every((letter) => letters.has(notation === "case" ? letter.toUpperCase() : letter));
    if (sideBySide) {
      return {
        kind: "and",
        parts: [...written].map((letter) => ({
          kind: "literal",
          literal: { ...cased(letter), values: [1], namesValues: false },
        })),
      };
    }
    const named = quoted ? { condition: written, negated: false } : cased(written);
    return { kind: "literal", literal: { ...named, ...values() } };
  };
  const factor = (depth: number): Tree => {
    if (depth > deepest) return fail(notice("groups are nested too deeply"));
    space();
    if (text[position] === "~") {
      position++;
      space();
      const group = text[position] === "(";
      const part = factor(depth + 1);
      if (part.kind === "literal") return opposite(part.literal);
      const [first, ...rest] = part.kind === "and" && !group ? part.parts : [];
      // Before adjacent letters, the sign negates only the first.
      return first?.kind === "literal"
        ? { kind: "and", parts: [opposite(first.literal), ...rest] }
        : { kind: "not", part };
    }
    if (text[position] !== "(") return literal();
    position++;
    const inner = sum(depth + 1);
    space();
    if (text[position] !== ")") return fail(notice("a closing ) is expected here"));
    position++;
    return inner;
  };
  const joinedBy = (sign: "*" | "+", kind: "and" | "or", part: () => Tree): Tree => {
    const parts = [part()];
    for (space(); text[position] === sign; space()) {
      position++;
      parts.push(part());
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind, parts };
  };
  const sum = (depth: number): Tree => joinedBy("+", "or", () => joinedBy("*", "and", () => factor(depth)));
  const tree = sum(0);
  if (position < text.length)
    fail(notice("“{character}” is not expected here", { character: text[position] ?? "" }));
  return tree;
}

function opposite(literal: WrittenLiteral): Tree {
  return { kind: "literal", literal: { ...literal, negated: !literal.negated } };
}

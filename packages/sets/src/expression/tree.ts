import { ExpressionError } from "../errors.ts";

/** One condition of a term: the values it may have. `A` is {1}, `~A` the values but 1; `C{0,2}` is 0 or 2. */
export type Literal = {
  readonly condition: string;
  readonly negated: boolean;
  readonly values: readonly number[];
};

/** An expression as it is written, groups and all. */
export type Tree =
  | { readonly kind: "literal"; readonly literal: Literal }
  | { readonly kind: "not"; readonly part: Tree }
  | { readonly kind: "and" | "or"; readonly parts: readonly Tree[] };

export type Notation = {
  /** `~A`, or small letters for negation: `a` (default tilde) */
  readonly notation?: "tilde" | "case";
  /** names to be known: then they may hold spaces, and single letters may stand side by side, as `AbC` */
  readonly conditions?: readonly string[];
};

const deepest = 200;

/** Reads an expression as it stands; see `parseExpression()` for the notation. */
export function parseTree(text: string, { notation = "tilde", conditions = [] }: Notation = {}): Tree {
  const known = [...conditions].sort((a, b) => b.length - a.length);
  const letters = new Set(known.filter((name) => name.length === 1));
  let position = 0;
  const fail = (what: string): never => {
    throw new ExpressionError(`"${text}", character ${position + 1}: ${what}. Write terms as A*~B + C{1}.`);
  };
  const space = () => {
    while (/\s/u.test(text[position] ?? "")) position++;
  };
  const name = (): string => {
    const quote = text[position];
    if (quote === "`" || quote === '"') {
      const end = text.indexOf(quote, position + 1);
      if (end <= position + 1) return fail("this quotation is empty or not closed");
      const quoted = text.slice(position + 1, end);
      position = end + 1;
      return quoted;
    }
    const rest = text.slice(position);
    const listed = known.find(
      (candidate) => rest.startsWith(candidate) && !/^[^\s*+~{}[\],()]/u.test(rest.slice(candidate.length)),
    );
    const found = listed ?? /^[^\s*+~{}[\],()]+/u.exec(rest)?.[0];
    if (found === undefined) return fail("a condition is expected here");
    position += found.length;
    return found;
  };
  const values = (): number[] => {
    space();
    const open = text[position];
    if (open !== "{" && open !== "[") return [1];
    const close = text.indexOf(open === "{" ? "}" : "]", position);
    if (close === -1) return fail("this bracket is not closed");
    const list = text
      .slice(position + 1, close)
      .split(",")
      .map((part) => Number(part.trim() || "x"));
    if (list.some((value) => !Number.isInteger(value) || value < 0))
      return fail("values are whole numbers from 0");
    position = close + 1;
    return [...new Set(list)].sort((a, b) => a - b);
  };
  const cased = (written: string): { condition: string; negated: boolean } => {
    if (notation === "tilde" || known.includes(written)) return { condition: written, negated: false };
    const upper = written.toUpperCase();
    if (written === upper) return { condition: written, negated: false };
    if (written !== written.toLowerCase())
      return fail(`"${written}" mixes small and capital letters, and small ones negate here`);
    return { condition: upper, negated: true };
  };
  const literal = (): Tree => {
    const written = name();
    const sideBySide =
      written.length > 1 &&
      !known.includes(written) &&
      [...written].every((letter) => letters.has(notation === "case" ? letter.toUpperCase() : letter));
    if (sideBySide) {
      return {
        kind: "and",
        parts: [...written].map((letter) => ({
          kind: "literal",
          literal: { ...cased(letter), values: [1] },
        })),
      };
    }
    return { kind: "literal", literal: { ...cased(written), values: values() } };
  };
  const factor = (depth: number): Tree => {
    if (depth > deepest) return fail("groups are nested too deeply");
    space();
    if (text[position] === "~") {
      position++;
      const part = factor(depth + 1);
      return part.kind === "literal"
        ? { kind: "literal", literal: { ...part.literal, negated: !part.literal.negated } }
        : { kind: "not", part };
    }
    if (text[position] !== "(") return literal();
    position++;
    const inner = sum(depth + 1);
    space();
    if (text[position] !== ")") return fail("a closing ) is expected here");
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
  if (position < text.length) fail(`"${text[position]}" is not expected here`);
  return tree;
}

/** Markup that is safe to put into a page as it is. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | undefined | readonly Part[];

/** Writes markup; what is put into it is escaped unless it is markup already, lists are joined, and undefined is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] as string;
  for (let i = 0; i < parts.length; i++) text += render(parts[i]) + (strings[i + 1] as string);
  return new Markup(text);
}

function render(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) {
    let text = "";
    for (const one of part as readonly Part[]) text += render(one);
    return text;
  }
  if (typeof part === "number") return String(part);
  return escaped(String(part));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  if (!/[&<>"']/u.test(text)) return text;
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}

/** An id as it may stand in an anchor. */
export function anchor(kind: string, id: string): string {
  return `${kind}-${id.replace(/[^\p{L}\p{N}._-]/gu, "-")}`;
}

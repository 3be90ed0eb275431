import { risTypes } from "./ris.ts";

type Csl = Readonly<Record<string, unknown>>;

/** The first type of RIS for each type of CSL. */
const typeOf: ReadonlyMap<string, string> = new Map(
  Object.entries(risTypes)
    .toReversed()
    .map(([ris, csl]) => [csl, ris]),
);

const textTags: readonly (readonly [tag: string, property: string])[] = [
  ["TI", "title"],
  ["T2", "container-title"],
  ["T3", "collection-title"],
  ["VL", "volume"],
  ["IS", "issue"],
  ["PB", "publisher"],
  ["CY", "publisher-place"],
  ["ET", "edition"],
  ["DO", "DOI"],
  ["UR", "URL"],
  ["SN", "ISSN"],
  ["SN", "ISBN"],
  ["LA", "language"],
  ["AB", "abstract"],
  ["N1", "note"],
];

/** Writes works as RIS; what was kept of RIS when they were read is given back. */
export function risOf(works: readonly { readonly key: string; readonly csl: Csl }[]): string {
  return works.map(({ key, csl }) => `${recordOf(key, csl).join("\r\n")}\r\n`).join("\r\n");
}

function recordOf(key: string, csl: Csl): string[] {
  const line = (tag: string, value: unknown): string[] =>
    typeof value === "string" || typeof value === "number"
      ? [`${tag}  - ${String(value).replace(/\s+/gu, " ").trim()}`]
      : [];
  const names = (tag: string, property: string): string[] =>
    Array.isArray(csl[property]) ? csl[property].flatMap((name) => line(tag, nameOf(name))) : [];
  const [start, end] = String(csl.page ?? "").split(/[-–—]+/u);
  const rest = (csl.custom as { ris?: Record<string, readonly string[]> } | undefined)?.ris ?? {};
  return [
    `TY  - ${rest.TY?.[0] ?? typeOf.get(String(csl.type)) ?? "GEN"}`,
    `ID  - ${key}`,
    ...names("AU", "author"),
    ...names(csl.type === "chapter" ? "A2" : "ED", "editor"),
    ...names("A4", "translator"),
    ...textTags.flatMap(([tag, property]) => line(tag, csl[property])),
    ...(start ? line("SP", start.trim()) : []),
    ...(end ? line("EP", end.trim()) : []),
    ...dateLines(csl.issued, rest.DA !== undefined),
    ...line("Y2", dateOf(csl.accessed)),
    ...(typeof csl.keyword === "string"
      ? csl.keyword.split(/\s*[,;]\s*/u).flatMap((word) => line("KW", word))
      : []),
    ...Object.entries(rest).flatMap(([tag, values]) =>
      /^[A-Z][A-Z\d]$/u.test(tag) && tag !== "TY" && Array.isArray(values)
        ? values.flatMap((value) => line(tag, value))
        : [],
    ),
    "ER  - ",
  ];
}

function nameOf(name: unknown): string {
  const part = (key: string): string => {
    const value = (name as Record<string, unknown> | null)?.[key];
    return typeof value === "string" ? value : "";
  };
  const family = [part("non-dropping-particle"), part("family")].filter(Boolean).join(" ");
  const given = [part("given"), part("dropping-particle")].filter(Boolean).join(" ");
  return part("literal") || [family, given, part("suffix")].filter(Boolean).join(", ");
}

/** @param hasOwn whether the record keeps a date of its own, as a season */
function dateLines(issued: unknown, hasOwn: boolean): string[] {
  const date = dateOf(issued);
  if (date === undefined) return [];
  return date.includes("/") && !hasOwn
    ? [`PY  - ${date.slice(0, 4)}`, `DA  - ${date}`]
    : [`PY  - ${hasOwn ? date.slice(0, 4) : date}`];
}

/** A date as RIS writes it, YYYY/MM/DD; the words of one that has no parts. */
function dateOf(value: unknown): string | undefined {
  const { "date-parts": parts, literal } = (value ?? {}) as {
    "date-parts"?: (readonly unknown[] | null)[];
    literal?: unknown;
  };
  const [first] = parts ?? [];
  if (first) return first.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("/");
  return typeof literal === "string" ? literal : undefined;
}

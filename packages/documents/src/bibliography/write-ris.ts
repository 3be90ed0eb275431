import { lostProperties } from "./lost-properties.ts";
import { readRis, risTypes } from "./ris.ts";

type Csl = Readonly<Record<string, unknown>>;

/** The first RIS type for each CSL type. */
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
  ["M3", "genre"],
  ["AB", "abstract"],
  ["N1", "note"],
];

/** Writes works as RIS. RIS tags that were kept when a work was read are written back. */
export function risOf(works: readonly { readonly key: string; readonly csl: Csl }[]): string {
  return works.map(({ key, csl }) => `${recordOf(key, csl).join("\r\n")}\r\n`).join("\r\n");
}

/**
 * Finds the properties that RIS cannot store, by reading the written works again.
 *
 * @returns the number of works that lose each CSL property
 */
export function risLosses(
  works: readonly { readonly key: string; readonly csl: Csl }[],
): ReadonlyMap<string, number> {
  const losses = new Map<string, number>();
  for (const { key, csl } of works) {
    const again = readRis(risOf([{ key, csl }])).records[0]?.csl ?? {};
    for (const property of Object.keys(lostProperties(withNames(csl), withNames(again))))
      if (property !== "custom") losses.set(property, (losses.get(property) ?? 0) + 1);
  }
  return losses;
}

/** Returns a work with its names as RIS writes them, without separate particles. */
const withNames = (csl: Csl): Csl =>
  Object.fromEntries(
    Object.entries(csl).map(([property, value]) => [
      property,
      Array.isArray(value) && property !== "keyword" ? value.map(nameOf) : value,
    ]),
  );

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
    ...(rest.PY === undefined && rest.Y1 === undefined ? dateLines(csl.issued, rest.DA !== undefined) : []),
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

/** @param hasOwn whether the record keeps a date that CSL cannot express, such as a season */
function dateLines(issued: unknown, hasOwn: boolean): string[] {
  const date = dateOf(issued);
  if (date === undefined) return [];
  return date.includes("/") && !hasOwn
    ? [`PY  - ${date.slice(0, 4)}`, `DA  - ${date}`]
    : [`PY  - ${hasOwn ? date.slice(0, 4) : date}`];
}

/** Returns a date as YYYY/MM/DD, or its text when it has no parts. */
function dateOf(value: unknown): string | undefined {
  const { "date-parts": parts, literal } = (value ?? {}) as {
    "date-parts"?: (readonly unknown[] | null)[];
    literal?: unknown;
  };
  const [first] = parts ?? [];
  const [, last] = parts ?? [];
  if (first?.length === 1 && last?.length === 1) return `${String(first[0])}-${String(last[0])}`;
  if (first) return first.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("/");
  return typeof literal === "string" ? literal : undefined;
}

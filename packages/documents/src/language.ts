import { francAll } from "franc-min";

/**
 * Letters that a Cyrillic text in a language must or must not have. Trigrams alone do not separate short or
 * repetitive texts.
 */
const letters: Readonly<Record<string, RegExp>> = {
  bos: /[ђјљњћџ]/iu,
  uzn: /[ўқғҳ]/iu,
  azj: /[әҹҝөүһ]/iu,
  kaz: /[әғқңөұүһі]/iu,
  koi: /[ӧ]/iu,
  srp: /[ђјљњћџ]/iu,
  mkd: /[ѓѕјљњќџ]/iu,
  ukr: /[іїєґ]/iu,
  bel: /[іў]/iu,
  bul: /^(?=[\s\S]*[бвгджзклмнпрстфхцчшщ]ъ[бвгджзклмнпрстфхцчшщ])[^ыэё]*$/iu,
  rus: /^[^ђјљњћџіїєґў]*$/iu,
};

/** Detects the language of a text (BCP 47) from trigrams and letters. Returns undefined for a short text. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 20_000);
  const cyrillic = (sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > sample.length / 3;
  const found = francAll(sample, { minLength: 200 }).find(
    ([code]) => !cyrillic || (letters[code]?.test(sample) ?? true),
  )?.[0];
  return found === undefined || found === "und" ? undefined : Intl.getCanonicalLocales(found)[0];
}

/**
 * Returns whether most letters of a text belong to the script of a language. A document may declare the
 * language of its program instead of its own.
 */
export function isInScriptOf(text: string, language: string): boolean {
  const sample = text.slice(0, 20_000);
  const count = sample.match(/\p{L}/gu)?.length ?? 0;
  const scripts = scriptsOf(language);
  if (count < 20 || scripts === undefined) return true;
  const own = scripts.reduce((sum, script) => {
    return sum + (sample.match(new RegExp(`(?=\\p{L})\\p{Script=${script}}`, "gu"))?.length ?? 0);
  }, 0);
  return own * 2 >= count;
}

/** Language tags with a script that combines several. */
const composed: Readonly<Record<string, readonly string[]>> = {
  Hans: ["Hani"],
  Hant: ["Hani"],
  Jpan: ["Hani", "Hira", "Kana"],
  Kore: ["Hang", "Hani"],
};

function scriptsOf(language: string): readonly string[] | undefined {
  try {
    const { script } = new Intl.Locale(language).maximize();
    if (script === undefined) return undefined;
    const scripts = composed[script] ?? [script];
    // Constructing the expression throws for an unknown script.
    for (const name of scripts) RegExp(`\\p{Script=${name}}`, "u");
    return scripts;
  } catch {
    return undefined;
  }
}

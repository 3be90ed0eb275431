import { stemOf } from "./words.ts";

/** Words whose forms have different stems, in the vocabulary of law, families and violence. */
const irregular = [
  "man men",
  "child children",
  "wife wives",
  "crisis crises",
  "analysis analyses",
  "criterion criteria",
  "sell sold",
  "buy bought",
  "take took taken",
  "beat beaten",
  "pay paid",
  "flee fled",
  "go went gone",
  "give gave given",
  "write wrote written",
  "speak spoke spoken",
  "say said",
  "tell told",
  "hold held",
  "bring brought",
  "fight fought",
  "seek sought",
  "send sent",
  "meet met",
  "become became",
  "lose lost",
  "begin began begun",
  "know knew known",
  "show shown",
  "draw drew drawn",
  "break broke broken",
  "withdraw withdrew withdrawn",
  "forbid forbade forbidden",
  "choose chose chosen",
  "hide hid hidden",
  "make made",
  "think thought",
  "teach taught",
  "drive drove driven",
  "feel felt",
  "keep kept",
  "hear heard",
  "build built",
  "spend spent",
  "lead led",
  "stand stood",
  "grow grew grown",
  "fall fell fallen",
  "win won",
  "see saw seen",
  "come came",
  "get got gotten",
  "run ran",
  "steal stole stolen",
  "swear swore sworn",
  "catch caught",
  "thief thieves",
  "foot feet",
  "hypothesis hypotheses",
  "phenomenon phenomena",
  "ребенок ребенка дети детьми",
  "человек люди людьми",
  "мать матери",
  "дочь дочери",
  "отец отца",
  "сестра сестер",
  "день дня",
  "конец конца",
  "рынок рынка",
  "сын сыновья",
  "девочка девочек",
  "девушка девушек",
  "деньги денег",
  "письмо писем",
  "число чисел",
  "окно окон",
  "случай случая",
  "бить бил бьет бьют",
  "убить убита убьет убьют",
  "избить избита изобьет",
  "идти шел шла шли идет идут",
  "прийти пришел пришла придет придут",
  "дать дал дает дадут дан",
  "принять принят принята примет примут",
  "взять взял возьмет возьмут",
  "помочь помог помогла поможет помогут",
  "терпеть терпел терпит",
  "жить жил живет живут",
  // The stemmer mistakes the ending of these for that of a verb.
  "защита защите",
  "кредита кредит",
  "визита визит",
  "элита элите",
  "лимита лимит",
  "аудита аудит",
  "транзита транзит",
  "дефицита дефицит",
];

const members = new Map<string, readonly string[]>();
const heads = new Map<string, string>();
for (const line of irregular) {
  const stems = [...new Set(line.split(" ").map(stemOf))];
  const [head = ""] = stems;
  members.set(head, stems);
  for (const stem of stems) heads.set(stem, head);
}

const plural = /^(.{2,})men$/u;
const singular = /^(.{2,})man$/u;

/**
 * Returns the stem that represents all stems of a word: woman for women, policeman for policemen, мать for матери.
 */
export const familyOf = (stem: string): string => heads.get(stem) ?? stem.replace(plural, "$1man");

/** Returns the stems that a stem from `familyOf` represents. */
export const stemsIn = (family: string): readonly string[] =>
  members.get(family) ?? (singular.test(family) ? [family, family.replace(singular, "$1men")] : [family]);

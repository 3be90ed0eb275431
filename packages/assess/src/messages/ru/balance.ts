import { translation } from "@throughline/messages";
import type { balance as english } from "../en/balance.ts";

const unknownParts =
  "{unknown, plural, =0 {} one { Ещё # часть неизвестна.} few { Ещё # части неизвестны.} many { Ещё # частей неизвестны.} other { Ещё # части неизвестны.}}";

export const balance = translation<typeof english>()({
  "balance.unknown":
    "Свидетельства не показывают, насколько продвинулись в случае {case} эти части: {parts}.",
  "balance.none": `Случай {case}: {unknown, plural, =0 {ни одна из этих частей не продвинулась} other {из известных частей ({known}) ни одна не продвинулась}}: {parts}.${unknownParts}`,
  "balance.all": `Случай {case}: {unknown, plural, =0 {продвинулись все эти части} other {продвинулись все известные части ({known})}}: {parts}.${unknownParts}`,
  "balance.some": `Случай {case}: есть продвижение — {inside}; нет продвижения — {outside}.${unknownParts}`,
});

import { translation } from "@throughline/messages";
import type { testimony as english } from "../en/testimony.ts";

export const testimony = translation<typeof english>()({
  "testimony.none": "Высказываний по признаку {attribute} не записано.",
  "testimony.witnesses":
    "О признаке {attribute} {witnesses, plural, one {говорит # свидетель} few {говорят # свидетеля} many {говорят # свидетелей} other {говорят # свидетеля}}: {named}.",
  "testimony.witness":
    "{source}{standing}{interest, select, all {, о собственной работе} some {, отчасти о собственной работе} other {}}: {statements}{more, plural, =0 {} other { и ещё #}}",
  "testimony.standing": " ({standing})",
  "testimony.content": "«{statement}»",
  "testimony.oneWitness":
    "Высказывания одного источника ({source}; всего {statements}) считаются словами одного свидетеля и не подтверждают друг друга.",
});

import { translation } from "@throughline/messages";
import type { series as english } from "../en/series.ts";

const most = "{most, plural, one {# событие} few {# события} many {# событий} other {# события}}";

export const series = translation<typeof english>()({
  "series.notCause":
    "Подсчёты показывают, когда источник сообщает о большем числе событий. Причинной связи они не показывают.",
  "series.partialMonths":
    "{count, plural, one {# месяц исключён} few {# месяца исключены} many {# месяцев исключены} other {# месяца исключены}}: в них подсчитаны лишь некоторые каналы. Чтобы показать, что событий в них не было, укажите охват в схеме событий.",
  "series.dyad": "{case}: {from} → {to}",
  "series.peak": `{dyad}: о событиях ({channels}) чаще всего сообщалось в это время: {months} (${most}{peaks, plural, one {} other { в каждом из месяцев}}; всего {total}, учтено месяцев: {counted}){lags, plural, =0 {} other {; {events}}}.`,
  "series.yearOnly": "Для события указан только год.",
  "series.notCovered": "Подсчёты не охватывают {missing} из {all} месяцев.",
});

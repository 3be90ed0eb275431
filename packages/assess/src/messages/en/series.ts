export const series = {
  "series.notCause":
    "Counts show when a source reports more events; they do not show that one thing brought the other.",
  "series.partialMonths":
    "{count, plural, one {# month is left out, as only some of the channels are counted in it} other {# months are left out, as only some of the channels are counted in them}}; a coverage in the mapping of the events would say whether there were none.",
  "series.dyad": "{case}, {from} towards {to}",
  "series.peak":
    "{dyad}: events of {channels} were reported most often in {months} ({most, plural, one {# event} other {# events}}{peaks, plural, one {} other { each}}; {total} in {counted, plural, one {# month} other {# months}}){lags, plural, =0 {} other {, {events}}}.",
  "series.yearOnly": "The event is dated by its year only.",
  "series.notCovered":
    "{missing, plural, one {# month} other {# months}} of {all} are not covered by the counts.",
} as const;

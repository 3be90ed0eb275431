export const series = {
  "series.notCause":
    "Counts show when a source reports more events. They do not show that one thing caused the other.",
  "series.partialMonths":
    "{count, plural, one {# month is left out because only some of the channels are counted in it} other {# months are left out because only some of the channels are counted in them}}. State the coverage in the event mapping to show whether these months had no events.",
  "series.dyad": "{case}, {from} towards {to}",
  "series.peak":
    "{dyad}: events of {channels} were reported most often in {months} ({most, plural, one {# event} other {# events}}{peaks, plural, one {} other { each}}; {total} in {counted, plural, one {# month} other {# months}}){lags, plural, =0 {} other {, {events}}}.",
  "series.yearOnly": "The event is dated by its year only.",
  "series.notCovered": "The counts do not cover {missing, plural, one {# month} other {# months}} of {all}.",
} as const;

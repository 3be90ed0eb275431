/** Every wording with a word of time. Only `src/time/` writes these, and it compares the dates itself. */
export const time = {
  "time.scopeFollowed":
    "Within the scope ({conditions}), pressure was followed by {outcome} in {cases}: {tested, plural, one {# case} other {# cases}}, none against.",
  "time.scopeFollowedMixed":
    "Within the scope ({conditions}), pressure was followed by {outcome} in {confirming} of {tested} cases, but not in {against}.",
  "time.outcomeFirst":
    "In {cases}, the outcome came before the pressure, so {count, plural, one {it is not a test} other {they are not tests}}.",
  "time.course": " In order of time: {course}.",
  "time.courseOpen": " Recorded, in an order that the dates do not settle: {course}.",
  "time.courseOne": " Recorded: {course}.",
  "time.reactionsAfter":
    "; {known, plural, one {the one tie with a known order came {after, plural, =0 {before} other {after}} the {channel} ({date})} other {of # ties with a known order, {after} came after the {channel} ({date}){before, plural, =0 {} other { and # before it}}}}{unknown, plural, =0 {} other {; the order of # is not known}}",
  "time.reactionsOpen": "; the dates do not settle the order of these and the {channel} ({date})",
  "time.threatFirst": "In {case}, the threat came first ({threat}) and the law after it ({law}).",
  "time.lawFirst": "In {case}, the law ({law}) came before the threat ({threat}).",
  "time.threatAndLawOpen":
    "In {case}, the dates do not settle whether the threat ({threat}) or the law ({law}) came first.",
  "time.adopters": "in this order: {adopters}",
  "time.adoptersOpen": "in an order that the dates do not settle in full: {adopters}",
  "time.adopterOnly": "namely {adopters}",
  "time.sameMonth": "in the month of “{event}”",
  "time.monthsBefore": "{months, plural, one {# month} other {# months}} before “{event}”",
  "time.monthsAfter": "{months, plural, one {# month} other {# months}} after “{event}”",
  "time.aroundNotCompared":
    "{dyad}: the {months, plural, one {# month} other {# months}} before “{event}” ({date}) and those after it cannot be compared.",
  "time.around":
    "{dyad}: {before, plural, one {# event} other {# events}} in the {months, plural, one {# month} other {# months}} before “{event}” ({date}), {after} in the {months} after it.",
  "time.rose": "{case}: {attribute} rose, {by}.",
  "time.fell": "{case}: {attribute} fell, {by}.",
  "time.countRose":
    "Coverage of {case} in {papers} rose from {before} articles in {from} to {after} in {to}{known, select, yes { ({times} times as many)} other {}}.",
  "time.countFell":
    "Coverage of {case} in {papers} fell from {before} articles in {from} to {after} in {to}.",
  "time.byPeriods": "from {here} ({from}) to {there} ({to})",
  "time.byQuantities": "from {here} {unit} ({from}) to {there} ({to})",
  "time.unitOf": "{unit} of {of}",
  "time.byReport": "as reported by {claims}",
  "time.reverseOrder": "it began before the step that it must follow",
  "time.tooLate": "it began too late",
  "time.overlap":
    "{count, plural, one {This record marks} other {These records mark}} a phase that begins, or goes on, after a later one has begun (overlap): {marks}.",
  "time.relapse":
    "{count, plural, one {This record marks} other {These records mark}} a phase that comes back after a later one (relapse): {marks}.",
} as const;

export const testimony = {
  "testimony.none": "No statement about {attribute} is recorded.",
  "testimony.witnesses":
    "{witnesses, plural, one {One witness speaks} other {# witnesses speak}} about {attribute}: {named}.",
  "testimony.witness":
    "{source}{standing}{interest, select, all {, on their own work} some {, in part on their own work} other {}}: {statements}{more, plural, =0 {} other { and # more}}",
  "testimony.standing": " ({standing})",
  "testimony.content": "“{statement}”",
  "testimony.oneWitness":
    "The {statements} statements of {source} count as one witness and do not confirm one another.",
} as const;

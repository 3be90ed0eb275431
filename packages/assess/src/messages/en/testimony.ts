export const testimony = {
  "testimony.none": "No statement is kept on {attribute}.",
  "testimony.witnesses":
    "On {attribute} {witnesses, plural, one {one witness speaks} other {# witnesses speak}}: {named}.",
  "testimony.witness":
    "{source}{standing}{interest, select, yes {, of their own work} other {}}: {statements}{more, plural, =0 {} other { and # more}}",
  "testimony.standing": " ({standing})",
  "testimony.content": "“{statement}”",
  "testimony.oneWitness":
    "The {statements} statements of {source} are one witness and do not confirm each other.",
} as const;

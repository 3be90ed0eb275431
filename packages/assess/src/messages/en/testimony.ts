export const testimony = {
  "testimony.none": "No statement is kept on {attribute}.",
  "testimony.witnesses":
    "On {attribute} there are {statements, plural, one {# statement} other {# statements}} by {witnesses, plural, one {# witness} other {# witnesses}}: {named}.",
  "testimony.witness": "{source} ({statements})",
  "testimony.oneWitness":
    "The {statements} statements of {source} are one witness and do not confirm each other.",
} as const;

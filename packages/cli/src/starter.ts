/** The files of a starter study: small, commented, and without problems. */
export const starter: Readonly<Record<string, string>> = {
  "study.yaml": `# A study: its question, its attributes and its analyses. Change the texts and keep the structure.
title: Three campaigns for a shelter
question: Which campaigns brought a shelter, and what had they in common?
authors: [Your name]
licence: CC-BY-4.0

# What is graded. role: condition, outcome, context or note (a note only groups claims).
# scale: crisp (0 or 1), fuzzy (0 to 1), multi (0, 1, 2, …) or raw (any number, with a calibration).
attributes:
  funding: {label: Money from abroad, role: condition, scale: fuzzy}
  pressure: {label: Pressure by other states, role: condition, scale: crisp}
  shelter: {label: Shelter in operation, role: outcome, scale: fuzzy}

# Claims about its case and attribute support a grade. If it comes from something else, declare it:
#   from: census of 2020                     a data source (of one attribute here, or of the whole study at the top level)
#   made_of: [funding, pressure]             a composite, supported by the claims about its parts
#   definition: {column: district, in: [North]}   a rule over a column of cases.csv
# If sources would have reported something and do not, declare their silence with the reason. Confidence is then low at most.
silences:
  - attribute: pressure
    cases: [south]
    sources: [report2020]
    reason: The report lists every demand by another state, campaign by campaign.

# Who acts on whom, if you record it (actors.csv, ties.csv). target is the state that others try to influence; if it differs by case,
# use the column target in cases.csv. kinds maps your own kinds of actor to standard ones. Add your own channels to channels.csv (id, name,
# nature: act or relation, roles), grades of other years to periods.csv, and conclusions of authors to concordance.csv.
# actors:
#   target: FR
#   kinds: {union: ngo}

# What is computed. docs/study-folder.md lists the kinds of analysis. An analysis of kind response can define its own types:
#   types: [{id: kept, label: kept, when: [law, practice]}, {id: paper, label: on paper only, when: [law, ~practice]}]
analyses:
  - id: added
    kind: ladder
    title: What each further instrument came with
    cases: campaign
    instruments: {assistance: [funding], pressure: [pressure]}
    outcomes: [shelter]

  - id: campaigns
    kind: comparison
    title: Campaigns compared
    cases: campaign
    instruments: {assistance: [funding], pressure: [pressure]}
    outcomes: [shelter]
    reform: shelter

  - id: conditions
    kind: truth-table
    title: Conditions of a shelter
    cases: campaign
    conditions: [funding, pressure]
    outcome: shelter
    incl_cut: 0.8
    expect: [funding, pressure]
`,
  "sources.bib": `@techreport{report2020, author={{The Observatory}}, title={Shelters and Campaigns}, year={2020}}
`,
  "cases.csv": `id,name,kind
north,Campaign in the north,campaign
south,Campaign in the south,campaign
west,Campaign in the west,campaign
`,
  "rubric.csv": `attribute,grade,meaning
funding,0,none
funding,0.33,single grants
funding,0.67,several grants
funding,1,sustained programmes
pressure,0,none
pressure,1,at least one demand by another state
shelter,0,none
shelter,0.33,promised
shelter,0.67,open in part of the year
shelter,1,open all year
`,
  // kind: fact (including a reported absence), judgement, definition or silence. at_least and at_most: the range of
  // grades that agrees with a claim.
  "claims.csv": `id,source_key,locator,case,attribute,direction,statement,date_from,date_to,confidence,cites,quote,kind,at_least,at_most
c1,report2020,p. 4,north,funding,supports,A foundation paid for three years.,2016,2018,high,,,fact,,
c2,report2020,p. 5,north,pressure,supports,A neighbouring state asked for a shelter in public.,2017,2017,high,,,fact,,
c3,report2020,p. 7,north,shelter,supports,The shelter is open all year.,2019,,high,,,fact,,
c4,report2020,p. 9,south,funding,contradicts,No grant was made.,,,medium,,,fact,,
c5,report2020,p. 9,south,pressure,contradicts,No demand by another state is mentioned.,,,medium,,,silence,,
c6,report2020,p. 10,south,shelter,contradicts,There is no shelter.,,2020,high,,,fact,,
c7,report2020,p. 12,west,funding,supports,Two grants were made.,2015,2017,high,,,fact,,
c8,report2020,p. 12,west,pressure,contradicts,The ministry was asked by no other state.,,,medium,,,fact,,
c9,report2020,p. 13,west,shelter,qualifies,A house was promised and not opened.,2018,2018,high,,,fact,0.33,0.33
`,
  "grades.csv": `case,attribute,grade,confidence,claims,rationale
north,funding,1,high,c1,three years of money
north,pressure,1,high,c2,one public demand
north,shelter,1,high,c3,open all year
south,funding,0,medium,c4,none found
south,pressure,0,medium,c5,none is mentioned
south,shelter,0,high,c6,none
west,funding,0.67,high,c7,two grants
west,pressure,0,medium,c8,none found
west,shelter,0.33,high,c9,promised only
`,
  "sources/report2020.md": `# Shelters and Campaigns

Reading notes. Each passage is under its locator, with the id of its claim.

## p. 4

- [c1] A foundation paid for three years.

## p. 5

- [c2] A neighbouring state asked for a shelter in public.

## p. 7

- [c3] The shelter is open all year.

## p. 9

- [c4] No grant was made.
- [c5] No demand by another state is mentioned.

## p. 10

- [c6] There is no shelter.

## p. 12

- [c7] Two grants were made.
- [c8] The ministry was asked by no other state.

## p. 13

- [c9] A house was promised and not opened.
`,
};

import type { Layout } from "./layout.ts";

const actor = (side: 1 | 2): string[] =>
  [
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
  ].map((part) => `Actor${side}${part}`);

const place = (of: string, districts: boolean): string[] =>
  [
    "Type",
    "FullName",
    "CountryCode",
    "ADM1Code",
    ...(districts ? ["ADM2Code"] : []),
    "Lat",
    "Long",
    "FeatureID",
  ].map((part) => `${of}Geo_${part}`);

const columns = (districts: boolean): string[] => [
  "GLOBALEVENTID",
  "SQLDATE",
  "MonthYear",
  "Year",
  "FractionDate",
  ...actor(1),
  ...actor(2),
  "IsRootEvent",
  "EventCode",
  "EventBaseCode",
  "EventRootCode",
  "QuadClass",
  "GoldsteinScale",
  "NumMentions",
  "NumSources",
  "NumArticles",
  "AvgTone",
  ...["Actor1", "Actor2", "Action"].flatMap((of) => place(of, districts)),
  "DATEADDED",
  "SOURCEURL",
];

const side = (number: 1 | 2) => ({
  code: `Actor${number}Code`,
  name: `Actor${number}Name`,
  country: `Actor${number}CountryCode`,
  group: `Actor${number}KnownGroupCode`,
  type: `Actor${number}Type1Code`,
});

const common = {
  scheme: "cameo",
  form: "csv",
  delimiter: "\t",
  quoted: false,
  otherNames: { GLOBALEVENTID: ["GlobalEventID"], SQLDATE: ["Day"] },
  key: "GLOBALEVENTID",
  begin: { column: "SQLDATE", formats: ["%Y%m%d"] },
  from: [side(1)],
  to: [side(2)],
  code: ["EventCode"],
  manyReports: true,
  warning:
    "The events are coded by a machine from news reports: they are candidates to be checked, and their number follows the attention of the press.",
} as const satisfies Partial<Layout>;

/** GDELT 1.0: 57 columns until March 2013, then SOURCEURL as well. */
export const gdelt1: Layout = {
  ...common,
  id: "gdelt1",
  name: "GDELT 1.0",
  documentation: "GDELT Data Format Codebook V1.03 (25 August 2013), gdeltproject.org",
  columns: columns(false),
  widths: [57, 58],
};

/** GDELT 2.0 adds the districts (ADM2Code) of the three places. */
export const gdelt2: Layout = {
  ...common,
  id: "gdelt2",
  name: "GDELT 2.0",
  documentation: "GDELT Event Codebook V2.0 (19 February 2015), gdeltproject.org",
  columns: columns(true),
  widths: [61],
};

import type { Layout } from "./layout.ts";

/** POLECAT: weekly tab-separated files with a header, coded by the ontology PLOVER. */
export const polecat: Layout = {
  id: "polecat",
  name: "POLECAT",
  documentation: "POLECAT Weekly Data, Harvard Dataverse, doi:10.7910/DVN/AJGVIT",
  scheme: "plover",
  form: "csv",
  delimiter: "\t",
  quoted: true,
  columns: [
    ...["Event ID", "Event Date", "Event Type", "Event Mode", "Event Intensity", "Quad Code", "Contexts"],
    ...["Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"],
    ...["Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW"],
    ...["Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw"],
    ...["Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude"],
    ...["Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date"],
    ...["Story People", "Story Organizations", "Story Locations", "Language", "Version"],
  ],
  otherNames: { "Event Intensity": ["Intensity"] },
  key: "Event ID",
  begin: { column: "Event Date", formats: ["%Y-%m-%d"] },
  from: [
    { name: "Actor Name", country: "Actor Country", sector: "Primary Actor Sector", title: "Actor Title" },
  ],
  to: [
    {
      name: "Recipient Name",
      country: "Recipient Country",
      sector: "Primary Recipient Sector",
      title: "Recipient Title",
    },
  ],
  code: ["Event Type", "Event Mode", "Contexts"],
  missing: ["None"],
  manyReports: true,
  warning:
    "The events are coded by a machine from news reports: they are candidates to be checked, and their number follows the attention of the press.",
};

import type { Layout } from "./layout.ts";

/** ACLED: a row an event, with a header. Its licence forbids passing the data on; bring the file. */
export const acled: Layout = {
  id: "acled",
  name: "ACLED",
  documentation: "ACLED Codebook (columns as the package acledR documents them), acleddata.com",
  scheme: "acled",
  form: "csv",
  delimiter: ",",
  quoted: true,
  columns: [
    ...["event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"],
    ...["sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"],
    ...["interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3"],
    ...["location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes"],
    ...["fatalities", "tags", "timestamp"],
  ],
  key: "event_id_cnty",
  begin: { column: "event_date", formats: ["%Y-%m-%d", "%d %B %Y"] },
  from: [{ name: "actor1", associate: "assoc_actor_1", type: "inter1", country: "country" }],
  to: [{ name: "actor2", associate: "assoc_actor_2", type: "inter2", country: "country" }],
  code: ["event_type", "sub_event_type"],
  manyReports: false,
  warning: "ACLED's first and second actor do not say who acted on whom: check the direction of each tie.",
};

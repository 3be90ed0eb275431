import type { Layout } from "./layout.ts";

const end = { year: "endyear", month: "endmonth", day: "endday" };

/**
 * TIES 4: one row per case of sanctions, with a threat, an imposition or both; states by Correlates of War
 * number.
 */
export const ties: Layout = {
  id: "ties",
  name: "TIES 4.0",
  documentation:
    "Morgan, Bapat & Kobayashi (2014), Conflict Management and Peace Science 31: 541-558; Users' Manual, sanctions.web.unc.edu",
  scheme: "ties",
  form: "csv",
  delimiter: ",",
  quoted: true,
  columns: [
    "caseid",
    "startyear",
    "startmonth",
    "startday",
    "endyear",
    "endmonth",
    "endday",
    "sender1",
    "sender2",
    "sender3",
    "sender4",
    "sender5",
    "targetstate",
    "threat",
    "imposition",
    "sancimpositionstartyear",
    "sancimpositionstartmonth",
    "sancimpositionstartday",
  ],
  key: "caseid",
  begin: { year: "startyear", month: "startmonth", day: "startday" },
  from: [1, 2, 3, 4, 5].map((number) => ({ code: `sender${number}` })),
  to: [{ code: "targetstate" }],
  code: [],
  kinds: [
    {
      code: "threat",
      when: { column: "threat", is: "1" },
      begin: { year: "startyear", month: "startmonth", day: "startday" },
    },
    {
      code: "imposition",
      when: { column: "imposition", is: "1" },
      begin: {
        year: "sancimpositionstartyear",
        month: "sancimpositionstartmonth",
        day: "sancimpositionstartday",
      },
      end,
    },
  ],
  missing: ["-99", "."],
  manyReports: false,
};

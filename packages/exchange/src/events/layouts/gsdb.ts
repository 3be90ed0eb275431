import type { Layout } from "./layout.ts";

const begin = { year: "begin" };
const end = { year: "end" };

/**
 * GSDB R3 and R4 (dyadic file): one row per case of sanctions between two states, by name, in years. It has
 * no threats.
 */
export const gsdb: Layout = {
  id: "gsdb",
  name: "GSDB",
  documentation:
    "Syropoulos, Felbermayr, Kirilakha, Yalcin & Yotov (2024), Review of International Economics 32: 12-47; globalsanctionsdatabase.com",
  scheme: "gsdb",
  form: "csv",
  delimiter: ",",
  quoted: true,
  columns: [
    "case_id",
    "sanctioned_state",
    "sanctioning_state",
    "begin",
    "end",
    "trade",
    "descr_trade",
    "arms",
    "military",
    "financial",
    "travel",
    "other",
    "target_mult",
    "sender_mult",
    "objective",
    "success",
  ],
  key: "case_id",
  begin,
  end,
  from: [{ name: "sanctioning_state" }],
  to: [{ name: "sanctioned_state" }],
  code: [],
  kinds: ["trade", "arms", "military", "financial", "travel", "other"].map((code) => ({
    code,
    when: { column: code, is: "1" },
    begin,
    end,
  })),
  manyReports: false,
  warning:
    "GSDB holds sanctions that were imposed, and no threats: alone it cannot show whether threats sufficed.",
};

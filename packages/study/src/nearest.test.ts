import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const formats = ["csv", "xlsx", "qdpx", "qdc", "bibtex", "ris", "csl", "graphml", "gexf", "crate"];

test.each([
  ["xls", "xlsx"],
  ["qde", "qdc"],
  ["bib", "bibtex"],
  ["biblatex", "bibtex"],
  ["graphlm", "graphml"],
  ["csl-json", "csl"],
  ["rocrate", "crate"],
  ["csvv", "csv"],
  ["cvs", "csv"],
])("%s is most likely %s", (written, meant) => {
  expect(nearest(written, formats)).toBe(meant);
});

test.each(["sav", "rdf", "zip", "text", "json", "r"])("%s is like none of them", (written) => {
  expect(nearest(written, formats)).toBeUndefined();
});

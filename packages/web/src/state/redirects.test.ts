import { expect, test } from "vitest";
import { currentAddress } from "./redirects.ts";
import { pathOf, screenAt } from "./screens.ts";

test.each([
  ["/read", "/sources"],
  ["/read/hrw1997?passage=p1&at=3", "/sources/hrw1997?passage=p1&at=3"],
  ["/read/%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD", "/sources/%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD"],
  ["/matrix?across=sources", "/codes/matrix?across=sources"],
  ["/memos", "/codes/memos"],
  ["/orphans", "/codes/relocate"],
  ["/grade/national_law", "/cases/by/national_law"],
  ["/calibrate/GDP", "/cases/calibrate/GDP"],
  ["/network/t013?case=trafficking", "/pathways/network/t013?case=trafficking"],
  ["/timeline/tie/t013", "/pathways/timeline/tie/t013"],
  ["/map/khabarovsk?kind=region", "/pathways/map/khabarovsk?kind=region"],
  ["/events", "/pathways/events"],
  ["/assessment", "/conclusions"],
  ["/assessment/interventions.lead", "/conclusions/interventions.lead"],
  ["/assessment?report=1", "/report"],
  ["/study", "/settings"],
])("the old address %s leads to %s", (old, now) => {
  expect(currentAddress(old)).toBe(now);
  expect(currentAddress(now)).toBeUndefined();
});

test.each([
  "/",
  "/cases/trafficking/national_law",
  "/codes/police",
  "/compare/survival?row=22",
  "/search?q=law",
])("the address %s has not changed", (address) => {
  expect(currentAddress(address)).toBeUndefined();
});

test("a record with the name of a screen has its own address", () => {
  for (const thing of ["matrix", "=matrix", "police", "memos/old"]) {
    const segments = pathOf("codes", thing).split("/").map(decodeURIComponent);
    expect(screenAt(segments)).toEqual({ screen: "codes", thing });
  }
  expect(screenAt(["codes", "matrix"])).toEqual({ screen: "matrix", thing: "" });
  expect(screenAt(["nowhere"])).toBeUndefined();
});

import type { Actor, Tie } from "@throughline/study";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { gexfOf, graphmlOf } from "./network-files.ts";

const actors: Actor[] = [
  { id: "a", name: 'Smith & "Sons" <Ltd>', kind: "ngo", place: "RU" },
  { id: "b", name: "Министерство", kind: "ministry" },
];
const ties: Tie[] = [
  {
    id: "t1",
    from: "a",
    to: "b",
    channel: "norm",
    caseId: "x",
    sign: "+",
    dateFrom: "2001",
    claims: ["c1", "c2"],
  },
  { id: "t2", from: "a", to: "b", channel: "pressure", caseId: "x", sign: "-", claims: [] },
];

test("GraphML has every actor and tie, keeps parallel ties apart, and leaves out missing values", () => {
  const { document } = parseHTML(graphmlOf(actors, ties));
  const nodes = [...document.querySelectorAll("node")];
  expect(nodes.map((node) => node.querySelector('[key="name"]')?.textContent)).toEqual(
    actors.map(({ name }) => name),
  );
  expect(nodes[1]?.querySelector('[key="place"]')).toBeNull();
  const edges = [...document.querySelectorAll("edge")];
  expect(edges.map((edge) => [edge.id, edge.getAttribute("source"), edge.getAttribute("target")])).toEqual([
    ["t1", "a", "b"],
    ["t2", "a", "b"],
  ]);
  expect(edges[0]?.querySelector('[key="claims"]')?.textContent).toBe("c1 c2");
  expect(edges[1]?.querySelector('[key="date_from"]')).toBeNull();
});

test("GEXF has labels, channels and claims, and is reproducible", () => {
  const text = gexfOf(actors, ties);
  const { document } = parseHTML(text);
  expect([...document.querySelectorAll("node")].map((node) => node.getAttribute("label"))).toEqual(
    actors.map(({ name }) => name),
  );
  expect([...document.querySelectorAll("edge")].map(({ id }) => id)).toEqual(["t1", "t2"]);
  expect(text).toContain('value="c1 c2"');
  expect(gexfOf(actors, ties)).toBe(text);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planImport } from "@throughline/exchange/import";
import { noticeText } from "@throughline/messages";
import { gexfOf, graphmlOf } from "@throughline/report";
import { loadStudy } from "@throughline/study/folder";
import JSZip from "jszip";
import { expect, test } from "vitest";
import { root } from "../russia.ts";

const cases = join(import.meta.dirname, "cases/interchange");
const bytesOf = (file: string): Uint8Array => readFileSync(join(cases, file));

async function plan(file: string, bytes = bytesOf(file), choice = {}) {
  const { study } = await loadStudy(join(root, "docs/examples/events/study"));
  if (!study) throw new Error("the example study has errors");
  const planned = await planImport(file, bytes, choice, { study, text: async () => undefined });
  const created = (kind: string) =>
    planned.edits.flatMap((edit) => (edit.op === "create" && edit.kind === kind ? [edit.cells] : []));
  return { ...planned, notices: planned.notices.map(noticeText), created };
}

const expected = JSON.parse(readFileSync(join(cases, "synthetic-expected.json"), "utf8"));

test.each([
  ["spec-codepoints-lf", "code points"],
  ["nvivo-windows-utf16-crlf-bom", "UTF-16 units, line ends of two characters"],
  ["atlasti-crlf-file-lf-offsets", "code points"],
  ["maxqda-utf16-lf", "UTF-16 units"],
  ["plain-path-no-scheme", "code points"],
])("the dialect %s is found by the words of its passages", async (dialect, counts) => {
  const { created, edits, notices } = await plan(`synthetic-${dialect}.qdpx`);
  expect(notices[0]).toBe(
    `Positions count ${counts}: 6 of 6 passages that quote their words are found at their positions.`,
  );
  const file = edits.find(({ op }) => op === "file");
  expect(file && "bytes" in file && new TextDecoder().decode(file.bytes ?? undefined)).toBe(expected.text);
  const letters = Array.from(expected.text);
  const passages = created("passages");
  expect(passages.map(({ exact }) => exact)).toEqual(expected.quotes);
  for (const { start, end, exact } of passages)
    expect(letters.slice(Number(start), Number(end)).join("")).toBe(exact);
});

test("codes keep their hierarchy, colours and definitions, even if the file deviates from the schema", async () => {
  const codes = (await plan("synthetic-deviant-codebook.qdc")).created("codes");
  expect(codes).toEqual([
    { id: "instrument", name: "Instrument", parent: "", definition: "", colour: "#aa3300" },
    { id: "funding-aid", name: "funding & aid", parent: "instrument", definition: "", colour: "#aa3300" },
    {
      id: "давление",
      name: "давление",
      parent: "instrument",
      definition: "state pressure",
      colour: "#aa3300",
    },
    { id: "funding-aid-2", name: "funding & aid", parent: "", definition: "", colour: "" },
  ]);
  expect((await plan("codebook.qdc")).created("codes").map(({ id, parent }) => [id, parent])).toEqual([
    ["violence", ""],
    ["courts-police", "violence"],
  ]);
});

test("circular parents and unread colours of a codebook are named", async () => {
  const codebook = await plan("c.csv", Buffer.from("name,parent,colour\nA,B,#f00\nB,A,reddish\n"));
  expect(codebook.created("codes").map(({ name, parent, colour }) => [name, parent, colour])).toEqual([
    ["A", "", "#ff0000"],
    ["B", "", ""],
  ]);
  expect(codebook.notices).toEqual([
    'Codes without a parent, because they would be above themselves: "A", "B".',
    'Colours that are not read; write them as #rrggbb: "reddish" (B).',
  ]);
});

test("a text file whose lines have the same columns is a table; other text is a document", async () => {
  for (const [text, what] of [
    ["town,won\nA,1\nB,0\n", "a table of cases"],
    ['"town";"share"\n"A; b";0,5\nB;0,25\nC;\n', "a table of cases"],
    ["We came, and they left.\nWe stayed, as before.\nIt was late, and dark.\n", "a document"],
  ] as const)
    expect((await plan("a.txt", Buffer.from(text))).what, text).toBe(what);
});

test("a codebook in a table: its paths are the hierarchy", async () => {
  const codes = async (text: string) =>
    (await plan("codes.csv", new TextEncoder().encode(text)))
      .created("codes")
      .map(({ name, parent, definition }) => [name, parent, definition]);
  expect((await plan("codebook.csv")).created("codes").map(({ name, parent }) => [name, parent])).toEqual([
    ["violence", ""],
    ["courts", "violence"],
  ]);
  expect(await codes("Code;Memo\nCoke::diet;light\nCoke;drink\nyes/no;\n")).toEqual([
    ["Coke", "", "drink"],
    ["diet", "coke", "light"],
    ["yes/no", "", ""],
  ]);
  expect(await codes("tag,description,number of highlights\nlaw,of a state,3\n")).toEqual([
    ["law", "", "of a state"],
  ]);
  const dedoose = "Id,Parent Id,Depth,Title,Description,Weighted,Weight Minimum\n";
  expect(await codes(`${dedoose}7,,0,Law,,False,\n8,7,1,Court,of a town,False,\n`)).toEqual([
    ["Law", "", ""],
    ["Court", "law", "of a town"],
  ]);
  const twice = await plan(
    "codes.csv",
    new TextEncoder().encode("Code;Memo\nlaw;of a state\nlaw;of a town\n"),
  );
  expect(twice.notices.join()).toContain('one code with the first definition: "law"');
  expect(await codes("name,parent,color\nlaw,reform,#ff0000\nreform,,\n")).toEqual([
    ["reform", "", ""],
    ["law", "reform", ""],
  ]);
});

test("parts of a project without a counterpart in a study, and missing texts, are reported", async () => {
  const { counts, notices } = await plan("atlasti8-mac-standard-project.qdpx");
  expect(counts).toEqual([
    { kind: "code", found: 14, known: 0 },
    { kind: "text", found: 3, known: 0 },
    { kind: "memo", found: 2, known: 0 },
  ]);
  expect(notices).toEqual([
    expect.stringContaining("Texts missing from the file (11 of 14)"),
    expect.stringContaining("picture (1), coding of a whole source (7), region of a PDF (4)"),
    "Files of its sources (pictures, PDFs, Word files) that are missing or too large to keep: 9.",
  ]);
});

async function project(selection: string, text: string | Uint8Array): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    "project.qde",
    `<Project xmlns="urn:QDA-XML:project:1.0"><Users><User guid="u1" name="Ann"/><User guid="u2" name="Bob"/></Users><CodeBook><Codes><Code guid="c1" name="one"/><Code guid="c2" name="two"/></Codes></CodeBook><Sources><TextSource guid="s" name="A text.docx" plainTextPath="internal:/t.txt">${selection}</TextSource></Sources></Project>`,
  );
  zip.file("sources/t.txt", text);
  return zip.generateAsync({ type: "uint8array" });
}

test("columns of a table with one row per value that have no place in it are named", async () => {
  const table = new TextEncoder().encode("land;item;value;flag\nA;law;1;\nA;court;0;E\nB;law;0;\n");
  const { created, notices } = await plan("long.csv", table, { long: { attribute: "item", value: "value" } });
  expect(created("grades").map(({ case: id, grade }) => [id, grade])).toEqual([
    ["a", "1"],
    ["b", "0"],
    ["a", "0"],
  ]);
  expect(notices).toContain('Columns that are neither case, attribute nor value are left out: "flag".');
});

test("several rows of a case are combined as asked, without their missing values", async () => {
  const table = new TextEncoder().encode(
    'town;year;trust;"remark, long"\nNordby;2001;1;yes\nNordby;2001;4;\nNordby;2001;;no\nSorby;2001;2;\nSorby;2002;;\n',
  );
  const grades = async (combine: string) =>
    (
      await plan("answers.csv", table, {
        cases: ["town", "year"],
        attributes: [{ column: "trust" }],
        combine,
      })
    )
      .created("grades")
      .map(({ case: id, grade }) => [id, grade]);
  const sorby = ["sorby-2001", "2"];
  expect(await grades("mean")).toEqual([["nordby-2001", "2.5"], sorby]);
  expect(await grades("median")).toEqual([["nordby-2001", "2.5"], sorby]);
  expect(await grades("sum")).toEqual([["nordby-2001", "5"], sorby]);
  expect(await grades("min")).toEqual([["nordby-2001", "1"], sorby]);
  expect(await grades("max")).toEqual([["nordby-2001", "4"], sorby]);
  const texts = await plan("answers.csv", table, {
    cases: ["town", "year"],
    texts: ["remark, long"],
    combine: "mean",
  });
  expect(texts.created("sources")).toHaveLength(2);
  expect(texts.created("cases")).toHaveLength(3);
  await expect(plan("answers.csv", table, { cases: ["town"] })).rejects.toThrow(
    /case "Nordby" is already in line 2.*--combine mean/su,
  );
});

test("the codes of each coder are a separate passage", async () => {
  const coding = (user: string, code: string) =>
    `<Coding guid="g" creatingUser="${user}"><CodeRef targetGUID="${code}"/></Coding>`;
  const selection = `<PlainTextSelection guid="p" name="No laws" startPosition="0" endPosition="7">${coding("u1", "c1")}${coding("u2", "c2")}${coding("u1", "C2")}</PlainTextSelection>`;
  const { created } = await plan("a.qdpx", await project(selection, "No laws were made."));
  expect(created("passages").map(({ exact, codes, coder }) => [exact, codes, coder])).toEqual([
    ["No laws", "one two", "Ann"],
    ["No laws", "two", "Bob"],
  ]);
});

test("a selection for each code, as MAXQDA writes them, is one passage with all its codes", async () => {
  const selection = (guid: string, code: string, description = "") =>
    `<PlainTextSelection guid="${guid}" name="No laws" startPosition="0" endPosition="7" creatingUser="u1">${description}<Coding guid="g${guid}" creatingUser="u1"><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection>`;
  const both = selection("p1", "c1") + selection("p2", "c2", "<Description>Said with a smile</Description>");
  const { created, counts } = await plan("a.qdpx", await project(both, "No laws were made."));
  expect(created("passages").map(({ exact, codes, coder }) => [exact, codes, coder])).toEqual([
    ["No laws", "one two", "Ann"],
  ]);
  // The description of a passage is a memo about it.
  expect(created("memos")).toEqual([
    { id: "memo", about: "passage", thing: "p1", title: "", text: "Said with a smile" },
  ]);
  expect(counts).toContainEqual({ kind: "passage", found: 1, known: 0 });
});

test("an end that is the last position is found by the quotations", async () => {
  const selection = (name: string, start: number, end: number) =>
    `<PlainTextSelection guid="s${start}" name="${name}" startPosition="${start}" endPosition="${end}"/>`;
  const both = selection("Hello", 0, 4) + selection("wide", 6, 9);
  const { created, notices } = await plan("a.qdpx", await project(both, "Hello wide world"));
  expect(created("passages").map(({ exact }) => exact)).toEqual(["Hello", "wide"]);
  expect(notices[0]).toContain("code points, the last one included: 2 of 2 passages");
});

test("positions in bytes are found by the quotations, and by the words where there are none", async () => {
  const content = "Zoë 😀 saw the mayor. The law was old.";
  const start = (words: string) => Buffer.from(content.slice(0, content.indexOf(words))).length;
  const selections = (isNamed: boolean) =>
    ["saw the mayor", "law was old"]
      .map(
        (words) =>
          `<PlainTextSelection guid="${words}" name="${isNamed ? words : ""}" startPosition="${start(words)}" endPosition="${start(words) + words.length}"/>`,
      )
      .join("");
  for (const isNamed of [true, false]) {
    const { created, notices } = await plan("a.qdpx", await project(selections(isNamed), content));
    expect(created("passages").map(({ exact }) => exact)).toEqual(["saw the mayor", "law was old"]);
    expect(notices[0]).toContain("Positions count UTF-8 bytes");
  }
});

test("texts of one project can count differently, and a quotation at no position is found by its words", async () => {
  const source = (guid: string, content: string, ...selections: [words: string, start: number][]) =>
    `<TextSource guid="${guid}" name="${guid}"><PlainTextContent>${content}</PlainTextContent>${selections
      .map(
        ([words, at]) =>
          `<PlainTextSelection guid="${guid}${at}" name="${words}" startPosition="${at}" endPosition="${at + words.length}"/>`,
      )
      .join("")}</TextSource>`;
  const zip = new JSZip();
  const sources =
    source("points", "😀 the mayor left, the law was old", ["mayor left", 6], ["law was old", 22]) +
    source("units", "😀😀 the court spoke", ["court", 9]) +
    source("moved", "A long line before the words that were coded", ["words that were", 40]);
  zip.file(
    "project.qde",
    `<Project xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes/></CodeBook><Sources>${sources}</Sources></Project>`,
  );
  const { created, notices } = await plan("a.qdpx", await zip.generateAsync({ type: "uint8array" }));
  expect(created("passages").map(({ exact }) => exact)).toEqual([
    "mayor left",
    "law was old",
    "court",
    "words that were",
  ]);
  expect(notices[0]).toBe(
    "Positions count code points: 3 of 4 passages that quote their words are found at their positions, 1 more by their words.",
  );
});

test("variables: decimal commas are read, and variables of words are named", async () => {
  const zip = new JSZip();
  const value = (variable: string, element: string, text: string) =>
    `<VariableValue><VariableRef targetGUID="${variable}"/><${element}>${text}</${element}></VariableValue>`;
  zip.file(
    "project.qde",
    `<Project xmlns="urn:QDA-XML:project:1.0"><Variables><Variable guid="v1" name="Share" typeOfVariable="Float"/><Variable guid="v2" name="Town" typeOfVariable="Text"/></Variables><Cases><Case guid="c1" name="A">${value("v1", "FloatValue", "0,5")}${value("v2", "TextValue", "Nordby")}</Case></Cases></Project>`,
  );
  const { study } = await loadStudy(join(root, "docs/examples/events/study"));
  if (!study) throw new Error("the example study has errors");
  const text = async (path: string) =>
    path === "study.yaml" ? "attributes:\n  a: {label: a, role: note}\n" : undefined;
  const { edits, notices } = await planImport(
    "a.qdpx",
    await zip.generateAsync({ type: "uint8array" }),
    {},
    { study, text },
  );
  expect(edits).toContainEqual(
    expect.objectContaining({
      kind: "grades",
      cells: expect.objectContaining({ attribute: "share", grade: "0.5" }),
    }),
  );
  expect(notices.map(noticeText).join()).toContain('no attributes: "Town"');
});

test("codings without a code, and passages of blanks, are named", async () => {
  const selections = `<PlainTextSelection guid="p1" name="No laws" startPosition="0" endPosition="7"><Coding guid="g" creatingUser="u1"><CodeRef targetGUID="gone"/></Coding></PlainTextSelection><PlainTextSelection guid="p2" name=" " startPosition="2" endPosition="3"/>`;
  const { notices } = await plan("a.qdpx", await project(selections, "No laws were made."));
  expect(notices.join()).toContain("Passages left out because they have only spaces and line ends: 1.");
  expect(notices.join()).toContain(
    "Codings left out because their code is missing from the codebook of the file: 1.",
  );
});

test("a text in an older encoding is named, and a transcript has the name of its recording", async () => {
  const older = Buffer.from("The law of the caf\u00e9 was old and \u00e9t\u00e9 came.", "latin1");
  const { notices } = await plan("a.qdpx", await project("", older));
  expect(notices.join()).toContain("Read as windows-1252");
  const xml = `<Project><Sources><AudioSource guid="a" name="Ann.mp3"><Transcript guid="t"><PlainTextContent>Hello.</PlainTextContent></Transcript></AudioSource></Sources></Project>`;
  const { edits } = await plan("a.qde", new TextEncoder().encode(xml));
  expect(edits.find(({ op }) => op === "file")).toMatchObject({ path: "sources/ann.txt" });
});

test("passages outside their text are left out and counted; files that are not archives are rejected", async () => {
  const selection = `<PlainTextSelection guid="p" name="x" startPosition="5" endPosition="900"/>`;
  const { created, notices } = await plan("a.qdpx", await project(selection, "Short."));
  expect(created("passages")).toEqual([]);
  expect(notices).toContain("Passages left out because they lie outside their text: 1 of 1.");
  const zip = await new JSZip().file("a.txt", "a").generateAsync({ type: "uint8array" });
  await expect(plan("a.qdpx", zip)).rejects.toThrow(/it has no project\.qde/u);
  await expect(plan("a.qdpx", zip.subarray(0, 40))).rejects.toThrow(/damaged or incomplete/u);
  const entity = `<!DOCTYPE p [<!ENTITY e SYSTEM "file:///etc/passwd">]><CodeBook><Codes><Code name="a"><Description>&e;</Description></Code></Codes></CodeBook>`;
  await expect(plan("a.qdc", new TextEncoder().encode(entity))).rejects.toThrow(/damaged or incomplete/u);
});

const graph = (edges: string) =>
  `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="label"/><key id="d1" for="node" attr.name="kind"/><key id="d2" for="edge" attr.name="channel"/><key id="d3" for="edge" attr.name="year"/><key id="d4" for="edge" attr.name="weight"/><graph edgedefault="directed"><node id="n0"><data key="d0">Harbour union</data><data key="d1">ngo</data></node><node id="n1"><data key="d0">Town council</data></node>${edges}</graph></graphml>`;

test("a network: nodes become actors, edges ties, and parts without a counterpart are reported", async () => {
  const edge = `<edge source="n0" target="n1"><data key="d2">pressure</data><data key="d3">2001</data><data key="d4">3</data></edge>`;
  const { created, notices, counts } = await plan("a.graphml", new TextEncoder().encode(graph(edge)));
  expect(created("actors")).toEqual([
    { id: "harbour-union", name: "Harbour union", kind: "ngo" },
    { id: "town-council", name: "Town council", kind: "actor" },
  ]);
  expect(
    created("ties").map(({ from, to, channel, date_from, sign }) => [from, to, channel, date_from, sign]),
  ).toEqual([["harbour-union", "town-council", "pressure", "2001", "+"]]);
  expect(counts.map(({ found }) => found)).toEqual([2, 1]);
  expect(notices).toEqual(['Left out, because ties have no such column: "weight".']);
});

test("edges of a list and of GEXF: an unknown channel is requested", async () => {
  const list = new TextEncoder().encode("Source,Target,Type,Weight\nA union,B council,Undirected,1\n");
  await expect(plan("a.csv", list)).rejects.toThrow(
    /do not say which channel they are\. Name one of .* --channel/u,
  );
  const { created, notices } = await plan("a.csv", list, { channel: "norm" });
  expect(created("ties").map(({ from, to, channel }) => [from, to, channel])).toEqual([
    ["a-union", "b-council", "norm"],
  ]);
  expect(notices.join()).toContain("1 edge has no direction");
  const gexf = `<gexf xmlns="http://gexf.net/1.3"><graph defaultedgetype="directed"><attributes class="edge"><attribute id="0" title="channel"/></attributes><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge id="e" source="a" target="b" start="2001-03"><attvalues><attvalue for="0" value="norm"/></attvalues></edge></edges></graph></gexf>`;
  const ties = (await plan("a.gexf", new TextEncoder().encode(gexf))).created("ties");
  expect(ties).toMatchObject([{ channel: "norm", date_from: "2001-03" }]);
  await expect(plan("a.gexf", new TextEncoder().encode(gexf.slice(0, -30)))).rejects.toThrow("incomplete");
});

test("what a network file leaves open or a tie cannot hold is said", async () => {
  const graphml = (content: string) =>
    new TextEncoder().encode(
      `<graphml><key id="c" for="edge" attr.name="channel"><default>norm</default></key><graph edgedefault="directed"><node id="a"/><node id="b"/>${content}</graph></graphml>`,
    );
  const edges = await plan(
    "a.graphml",
    graphml('<edge source="a" target="gone"/><hyperedge><endpoint node="a"/></hyperedge>'),
  );
  expect(edges.created("ties")).toMatchObject([{ from: "a", to: "gone", channel: "norm" }]);
  expect(edges.notices).toEqual([
    'Edges name nodes that the file does not have, read as actors: "gone".',
    "Left out, because a tie is between two actors: edges between several (1).",
    "1 tie has no date.",
  ]);
  const list = async (rows: string) =>
    plan("a.csv", new TextEncoder().encode(`source,target,start,end,sign\n${rows}`), { channel: "norm" });
  const { created, notices } = await list("A,B,3/4/1991,,0\nA,,1990,,\nB,A,1990,1990-05,-\n");
  expect(created("ties").map(({ date_from, sign }) => [date_from, sign])).toEqual([
    ["", "+"],
    ["1990", "-"],
  ]);
  expect(notices).toEqual([
    "Left out, because a row needs both actors of a tie: line 3.",
    'Not dates (YYYY, YYYY-MM or YYYY-MM-DD), and left out: "3/4/1991".',
    "1 tie has no date.",
    'Left out, because ties have no such value: "sign 0".',
  ]);
  await expect(list("A,B,1993-05,1992,\n")).rejects.toThrow("ends (1992) before it begins (1993-05)");
  const open = `<gexf><graph defaultedgetype="directed"><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" start="1992-01-01T00:00:00" endopen="1994"/></edges></graph></gexf>`;
  const gexf = await plan("a.gexf", new TextEncoder().encode(open), { channel: "norm" });
  expect(gexf.created("ties")).toMatchObject([{ date_from: "1992-01-01", date_to: "1994" }]);
});

test("the network of a study is exported and imported unchanged", async () => {
  const { study } = await loadStudy(join(root, "docs/examples/events/study"));
  if (!study) throw new Error("the example study has errors");
  for (const [file, text] of [
    ["a.graphml", graphmlOf(study.actors, study.ties)],
    ["a.gexf", gexfOf(study.actors, study.ties)],
  ] as const) {
    const { edits, counts } = await plan(file, new TextEncoder().encode(text));
    expect(edits).toEqual([]);
    expect(counts.every(({ found, known }) => found > 0 && found === known)).toBe(true);
  }
});

test("a bibliography in a text file is recognised; footnotes in titles are named, citations keep their keys", async () => {
  const title = "The {EU} and {\\'e}lites\\footnote{See \\cite{b}, {\\em p.} 3.}: a reply to \\citet[12]{b}";
  const read = await plan(
    "list.txt",
    new TextEncoder().encode(`@article{a, title={${title}}, year={2001}}\n`),
  );
  expect(read.what).toBe("a bibliography");
  expect(read.preview).toEqual(["The EU and élites: a reply to [b]"]);
  expect(read.notices).toEqual([
    "Footnotes in fields stay in the entry, but are not printed: See \\cite{b}, {\\em p.} 3. (a).",
  ]);
  expect(read.created("sources")[0]?.bibtex).toContain("\\footnote{See");
  const document = await plan("notes.txt", new TextEncoder().encode("The article said so.\n"));
  expect(document.what).toBe("a document");
});

// Export and import are inverse: a study, its codings, its sources and its codebook are unchanged after both.
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { readEntries } from "@throughline/documents";
import { exportFormatNames } from "@throughline/exchange/export-formats";
import type { Study } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { generateIdentity, identityToRecipient } from "age-encryption";
import JSZip from "jszip";
import { expect, test } from "vitest";
import { throughline } from "../command/run.ts";
import { root } from "../russia.ts";

const cases = join(import.meta.dirname, "../files/cases/interchange");
const folderFor = (name: string): string => join(mkdtempSync(join(tmpdir(), "throughline-test-")), name);

async function emptyStudy(): Promise<string> {
  const folder = folderFor("study");
  expect((await throughline(["init", folder, "--empty"])).code).toBe(0);
  return folder;
}

async function studyIn(folder: string): Promise<Study> {
  const { study, problems } = await loadStudy(folder);
  if (!study) throw new Error(problems.map(({ what }) => what).join("\n"));
  return study;
}

async function imported(file: string): Promise<string> {
  const folder = await emptyStudy();
  const { code, err, out } = await throughline(["import", file, "--study", folder, "--add"]);
  expect([code, err], out).toEqual([0, ""]);
  return folder;
}

async function exported(folder: string, formats: string): Promise<string> {
  const out = folderFor("out");
  const { code, err } = await throughline(["export", folder, "--format", formats, "--out", out]);
  expect([code, err]).toEqual([0, ""]);
  return out;
}

/** Returns what a project adds to a study, with the texts of its passages. */
async function codedParts(folder: string) {
  const study = await studyIn(folder);
  const { codes, passages, memos, sources, grades, manifest } = study;
  const texts = sources.map(({ key }) => readFileSync(join(folder, `sources/${key}.txt`), "utf8"));
  const kept = JSON.parse(readFileSync(join(folder, "interchange/refi-qda.json"), "utf8"));
  return {
    codes,
    passages,
    memos,
    sources,
    texts,
    cases: study.cases,
    grades,
    manifest,
    elements: kept.elements,
  };
}

test.each([
  "atlasti8-mac-standard-project.qdpx",
  "synthetic-nvivo-windows-utf16-crlf-bom.qdpx",
  "project.qdpx",
])("%s is the same study after import, export and import", async (file) => {
  const first = await imported(join(cases, file));
  const out = await exported(first, "qdpx");
  const second = await imported(join(out, "study.qdpx"));
  expect(await codedParts(second)).toEqual(await codedParts(first));
});

const everything = `<Project xmlns="urn:QDA-XML:project:1.0" name="P"><Users><User guid="11111111-0000-4000-8000-000000000001" name="Ann"/><User guid="11111111-0000-4000-8000-000000000002" name="Bob"/></Users>
<CodeBook><Codes><Code guid="22222222-0000-4000-8000-000000000001" name="Law &amp; order" isCodable="true" color="#ff0000"><Description>all law</Description><NoteRef targetGUID="55555555-0000-4000-8000-000000000001"/><Code guid="22222222-0000-4000-8000-000000000002" name="Courts" isCodable="true"/></Code></Codes></CodeBook>
<Variables><Variable guid="33333333-0000-4000-8000-000000000001" name="Share" typeOfVariable="Float"/><Variable guid="33333333-0000-4000-8000-000000000002" name="Town" typeOfVariable="Text"/><Variable guid="33333333-0000-4000-8000-000000000003" name="Won" typeOfVariable="Boolean"/></Variables>
<Cases><Case guid="44444444-0000-4000-8000-000000000001" name="Nordby"><VariableValue><VariableRef targetGUID="33333333-0000-4000-8000-000000000001"/><FloatValue>0.25</FloatValue></VariableValue><VariableValue><VariableRef targetGUID="33333333-0000-4000-8000-000000000002"/><TextValue>by the sea</TextValue></VariableValue><VariableValue><VariableRef targetGUID="33333333-0000-4000-8000-000000000003"/><BooleanValue>true</BooleanValue></VariableValue><SourceRef targetGUID="66666666-0000-4000-8000-000000000001"/></Case></Cases>
<Sources><PDFSource guid="66666666-0000-4000-8000-000000000009" name="Act.pdf" path="internal://act.pdf"><PDFSelection guid="66666666-0000-4000-8000-000000000008" page="0" firstX="1" firstY="2" secondX="3" secondY="4"><Coding guid="66666666-0000-4000-8000-000000000007"><CodeRef targetGUID="22222222-0000-4000-8000-000000000002"/></Coding></PDFSelection><Representation guid="66666666-0000-4000-8000-000000000001" name="Act" plainTextPath="internal://act.txt"><PlainTextSelection guid="77777777-0000-4000-8000-000000000001" name="No 😀 laws" startPosition="0" endPosition="9"><Coding guid="88888888-0000-4000-8000-000000000001" creatingUser="11111111-0000-4000-8000-000000000001"><CodeRef targetGUID="22222222-0000-4000-8000-000000000001"/></Coding><Coding guid="88888888-0000-4000-8000-000000000002" creatingUser="11111111-0000-4000-8000-000000000002"><CodeRef targetGUID="22222222-0000-4000-8000-000000000002"/></Coding></PlainTextSelection></Representation></PDFSource><PictureSource guid="66666666-0000-4000-8000-000000000005" name="Map" path="internal://map.png"/></Sources>
<Notes><Note guid="55555555-0000-4000-8000-000000000001" name="Why"><PlainTextContent>Because.</PlainTextContent></Note></Notes>
<Links><Link guid="99999999-0000-4000-8000-000000000001" name="leads to" direction="OneWay" originGUID="22222222-0000-4000-8000-000000000001" targetGUID="22222222-0000-4000-8000-000000000002"/></Links>
<Sets><Set guid="99999999-0000-4000-8000-000000000002" name="Half"><MemberCode targetGUID="22222222-0000-4000-8000-000000000002"/></Set></Sets></Project>`;

test("cases, variables, PDFs, pictures, links and sets are exported with their guids", async () => {
  const zip = new JSZip();
  zip.file("project.qde", everything);
  zip.file("sources/act.txt", "No 😀 laws were made.");
  zip.file("sources/act.pdf", "%PDF-1.4 not read");
  zip.file("sources/map.png", "picture");
  const file = folderFor("all.qdpx");
  writeFileSync(file, await zip.generateAsync({ type: "uint8array" }));
  const first = await imported(file);
  const study = await studyIn(first);
  expect(study.cases.map(({ name }) => name)).toEqual(["Nordby"]);
  expect(study.grades.map(({ attribute, grade }) => [attribute, grade])).toEqual([
    ["share", 0.25],
    ["won", 1],
  ]);
  expect(study.passages.map(({ exact, coder }) => [exact, coder])).toEqual([
    ["No 😀 laws", "Ann"],
    ["No 😀 laws", "Bob"],
  ]);
  const out = await exported(first, "qdpx");
  const written = await JSZip.loadAsync(readFileSync(join(out, "study.qdpx")));
  const xml = (await written.file("project.qde")?.async("string")) ?? "";
  for (const kept of [
    "<TextValue>by the sea</TextValue>",
    '<Link guid="99999999-0000-4000-8000-000000000001" name="leads to" direction="OneWay" originGUID="22222222-0000-4000-8000-000000000001" targetGUID="22222222-0000-4000-8000-000000000002"/>',
    '<MemberCode targetGUID="22222222-0000-4000-8000-000000000002"/>',
    '<PDFSelection guid="66666666-0000-4000-8000-000000000008" page="0"',
    '<Representation guid="66666666-0000-4000-8000-000000000001"',
    '<PictureSource guid="66666666-0000-4000-8000-000000000005" name="Map" path="internal://map.png"/>',
    'name="No 😀 laws" startPosition="0" endPosition="9"',
    '<Code guid="22222222-0000-4000-8000-000000000001" name="Law &amp; order" isCodable="true" color="#ff0000"><Description>all law</Description><NoteRef targetGUID="55555555-0000-4000-8000-000000000001"/>',
  ])
    expect(xml).toContain(kept);
  expect(await written.file("sources/map.png")?.async("string")).toBe("picture");
  expect(await written.file("sources/act.pdf")?.async("string")).toBe("%PDF-1.4 not read");
  const second = await imported(join(out, "study.qdpx"));
  expect(await codedParts(second)).toEqual(await codedParts(first));
});

test("codebooks are exported as REFI-QDA and as CSV, with hierarchy, colours and definitions", async () => {
  const file = folderFor("codes.csv");
  writeFileSync(file, "name,parent,definition,color\na,,first,#ff0000\nb,a,=sum,\nc,b,,\n");
  const first = await imported(file);
  const { codes } = await studyIn(first);
  expect(codes.map(({ name, parent }) => [name, parent])).toEqual([
    ["a", undefined],
    ["b", "a"],
    ["c", "b"],
  ]);
  const out = await exported(first, "qdc,codebook");
  expect(readFileSync(join(out, "codebook.csv"), "utf8")).toBe(
    "name,definition,color\na,first,#ff0000\na::b,'=sum,\na::b::c,,\n",
  );
  for (const written of ["codebook.qdc", "codebook.csv"])
    expect((await studyIn(await imported(join(out, written)))).codes).toEqual(codes);
});

const example = join(root, "docs/examples/events/study");

test("a study in every format: tables, sources, network, annotations, and a package that can be opened", async () => {
  const out = await exported(example, exportFormatNames.join(","));
  const study = await studyIn(example);
  const book = read(readFileSync(join(out, "tables.xlsx")));
  expect(utils.sheet_to_json(book.Sheets.actors ?? {}).length).toBe(study.actors.length);
  expect(book.SheetNames).toContain("codebook");
  const ris = readEntries(readFileSync(join(out, "sources.ris")));
  expect(ris.refused).toEqual([]);
  expect(ris.entries.length).toBe(study.sources.length);
  expect(readFileSync(join(out, "sources.bib"), "utf8")).toBe(
    readFileSync(join(example, "sources.bib"), "utf8"),
  );
  const annotations = JSON.parse(readFileSync(join(out, "annotations.jsonld"), "utf8"));
  expect(annotations.total).toBe(study.passages.length + study.claims.length);
  expect(readFileSync(join(out, "statistics/grades.sps"), "utf8")).toContain("VARIABLE LABELS");
  const [name = ""] = readdirSync(out).filter((file) => file.endsWith("-crate.zip"));
  const zip = await JSZip.loadAsync(readFileSync(join(out, name)));
  const unpacked = folderFor("crate");
  for (const [path, part] of Object.entries(zip.files)) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), await part.async("uint8array"));
  }
  for (const line of readFileSync(join(unpacked, "manifest-sha256.txt"), "utf8").trim().split("\n")) {
    const [hash, path = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(readFileSync(join(unpacked, path)))
        .digest("hex"),
      path,
    ).toBe(hash);
  }
  const metadata = JSON.parse(readFileSync(join(unpacked, "ro-crate-metadata.json"), "utf8"));
  const [, dataset] = metadata["@graph"];
  for (const part of dataset.hasPart)
    expect(existsSync(join(unpacked, decodeURI(part["@id"]))), part["@id"]).toBe(true);
  expect({ ...(await studyIn(join(unpacked, "study"))), id: study.id }).toEqual(study);
});

test("a package becomes a study again, and a changed package is rejected", async () => {
  const out = await exported(example, "crate");
  const [name = ""] = readdirSync(out).filter((file) => file.endsWith("-crate.zip"));
  const crate = join(out, name);
  const folder = folderFor("study");
  const { code, err } = await throughline(["init", folder, "--crate", crate]);
  expect([code, err]).toEqual([0, ""]);
  const study = await studyIn(example);
  expect({ ...(await studyIn(folder)), id: study.id }).toEqual(study);
  const changed = async (change: (zip: JSZip) => Promise<void> | void): Promise<string> => {
    const zip = await JSZip.loadAsync(readFileSync(crate));
    await change(zip);
    const file = folderFor("changed.zip");
    writeFileSync(file, await zip.generateAsync({ type: "uint8array" }));
    const target = folderFor("study");
    const run = await throughline(["init", target, "--crate", file]);
    expect([run.code, existsSync(target)]).toEqual([1, false]);
    return run.err;
  };
  expect(await changed((zip) => void zip.file("study/cases.csv", "id,name,kind\n"))).toContain(
    '"study/cases.csv" is not what it was when the package was made',
  );
  expect(await changed((zip) => void zip.remove("study/claims.csv"))).toContain(
    '"study/claims.csv" is missing',
  );
  expect(await changed((zip) => void zip.remove("manifest-sha256.txt"))).toContain(
    "not the package of a study",
  );
  const slip = await changed(async (zip) => {
    const list = await zip.file("manifest-sha256.txt")?.async("string");
    zip.file("manifest-sha256.txt", `${list}${"0".repeat(64)}  study/../../evil.txt\n`);
  });
  expect(slip).toContain("the path leads out of the study folder");
});

test("cells that a spreadsheet would compute are harmless", async () => {
  const folder = await emptyStudy();
  writeFileSync(join(folder, "cases.csv"), 'id,name,kind\na,"=HYPERLINK(""http://x"")",case\n');
  const out = await exported(folder, "csv,xlsx");
  expect(readFileSync(join(out, "tables/cases.csv"), "utf8")).toContain(`"'=HYPERLINK(`);
  const book = read(readFileSync(join(out, "tables.xlsx")), { cellFormula: true });
  expect(book.Sheets.cases?.B2).toMatchObject({ t: "s", v: '=HYPERLINK("http://x")' });
  expect(book.Sheets.cases?.B2.f).toBeUndefined();
});

test("an unknown format is rejected with the nearest one, and a folder with other files is not changed", async () => {
  const wrong = await throughline(["export", example, "--format", "gexff", "--out", folderFor("out")]);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Nearest: "gexf"')]);
  const out = folderFor("mine");
  mkdirSync(out);
  writeFileSync(join(out, "letter.txt"), "mine");
  const refused = await throughline(["export", example, "--format", "csv", "--out", out]);
  expect(refused.code).toBe(2);
  expect(readdirSync(out)).toEqual(["letter.txt"]);
});

test("a public package contains no original, including its history, metadata and archives", async () => {
  const folder = folderFor("southland-study");
  cpSync(example, folder, { recursive: true });
  mkdirSync(join(folder, "sources"));
  writeFileSync(join(folder, "sources/chronicle.txt"), "Jane Doe met Kari Moen in Southland.");
  writeFileSync(join(folder, "history.jsonl"), '{"author":"Kari Moen"}\n');
  const names = folderFor("names.csv");
  writeFileSync(
    names,
    "original,pseudonym\nSouthland,Country S\nKari Moen,Witness A\nDoe,Author\nJane,J\nRiver group,Group R\n",
  );
  const out = folderFor("out");
  const key = folderFor("names.age");
  const recipient = await identityToRecipient(await generateIdentity());
  const { code, err } = await throughline(
    ["export", folder, "--format", exportFormatNames.join(","), "--out", out, "--public"].concat([
      "--pseudonyms",
      names,
      "--key",
      key,
      "--recipient",
      recipient,
    ]),
  );
  expect([code, err]).toEqual([0, ""]);
  const originals = /southland|kari moen|\bdoe\b|\bjane\b|river[\s_-]group/iu;
  const survivors: string[] = [];
  const look = async (path: string, bytes: Uint8Array): Promise<void> => {
    if (originals.test(path)) survivors.push(path);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b)
      for (const part of Object.values((await JSZip.loadAsync(bytes)).files))
        await look(`${path}/${part.name}`, await part.async("uint8array"));
    else if (originals.test(new TextDecoder().decode(bytes))) survivors.push(path);
  };
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    await look(path.slice(out.length), readFileSync(path));
  }
  expect(survivors).toEqual([]);
  expect(files.length).toBeGreaterThan(exportFormatNames.length);
  expect(readFileSync(join(out, "tables/claims.csv"), "utf8")).toContain(
    "Country S passed a law on the river",
  );
  expect(readFileSync(key, "latin1")).toMatch(/^age-encryption\.org\/v1\n/u);
  expect(readFileSync(key, "latin1")).not.toMatch(originals);
});

test("a restricted package has texts, passages and quotations with pseudonyms, each passage at its words, and no original", async () => {
  const folder = await imported(join(cases, "project.qdpx"));
  const text = "\ufeffJe\u0301ro\u0302me 😀 met Kari Moen.\r\nMoen went to Nordby, and Moen left.\r\n";
  writeFileSync(join(folder, "sources/interview-1.txt"), text);
  writeFileSync(join(folder, "sources/interview-1.docx"), "Kari Moen");
  const counted = text.slice(1).replaceAll("\r\n", "\n");
  const codes = (await studyIn(folder)).codes.map(({ id }) => id);
  const row = (id: string, exact: string, from = 0): string => {
    const start = Array.from(counted.slice(0, counted.indexOf(exact, from))).length;
    const end = start + Array.from(exact).length;
    return `${id},interview-1,sources/interview-1.txt,${start},${end},${exact},,,${codes[0]},Kari Moen\n`;
  };
  const rows = [row("p1", "met Kari Moen"), row("p2", "Moen", 40), row("p3", "went to Nordby")];
  writeFileSync(
    join(folder, "passages.csv"),
    `id,source_key,file,start,end,exact,prefix,suffix,codes,coder\n${rows.join("")}`,
  );
  expect((await throughline(["check", folder])).err).toBe("");
  const names = folderFor("names.csv");
  writeFileSync(names, "original,pseudonym\nKari Moen,Witness A\nMoen,A\nNordby,Town 1\n");
  const out = folderFor("out");
  const { code, err } = await throughline(
    ["export", folder, "--format", "crate,qdpx,annotations", "--out", out].concat([
      "--restricted",
      "--pseudonyms",
      names,
    ]),
  );
  expect([code, err]).toEqual([0, ""]);
  const [name = ""] = readdirSync(out).filter((file) => file.endsWith("-crate.zip"));
  const zip = await JSZip.loadAsync(readFileSync(join(out, name)));
  const files = Object.keys(zip.files);
  expect(files.filter((path) => /history|interchange|docx/u.test(path))).toEqual([]);
  const shared = (await zip.file("study/sources/interview-1.txt")?.async("string")) ?? "";
  expect(shared).toContain("Jérôme 😀 met Witness A.\r\nA went to Town 1, and A left.");
  for (const path of files) {
    const content = (await zip.file(path)?.async("string")) ?? "";
    expect(`${path} ${content}`).not.toMatch(/\bmoen\b|nordby/iu);
  }
  const unpacked = folderFor("crate");
  for (const path of files.filter((one) => one.startsWith("study/"))) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), (await zip.file(path)?.async("uint8array")) ?? "");
  }
  const study = await studyIn(join(unpacked, "study"));
  const plain = Array.from(shared.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n"));
  expect(study.passages.map(({ exact }) => exact)).toEqual(["met Witness A", "A", "went to Town 1"]);
  for (const { exact, start, end } of study.passages) expect(plain.slice(start, end).join("")).toBe(exact);
  expect(study.passages[0]?.coder).toBe("Witness A");
  const refused = await throughline([
    "export",
    folder,
    "--format",
    "csv",
    "--out",
    folderFor("o"),
    "--restricted",
  ]);
  expect(refused.err).toContain("--restricted needs --pseudonyms");
});

test("a key without a recipient, or in the folder of the package, is rejected", async () => {
  const out = folderFor("out");
  const run = (...more: string[]) =>
    throughline(["export", example, "--format", "csv", "--out", out, "--public", ...more]);
  expect((await run("--key", folderFor("key.age"))).err).toContain(
    "--key needs --pseudonyms and --recipient",
  );
  expect(existsSync(out)).toBe(false);
});

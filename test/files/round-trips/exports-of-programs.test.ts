// Files as programs for surveys, statistics and references write them: the right values, or a refusal that says what to do.
import { readEntries } from "@throughline/documents";
import { planImport } from "@throughline/exchange/import";
import { noticeText } from "@throughline/messages";
import { loadStudy, readBibliography } from "@throughline/study/folder";
import { describe, expect, test } from "vitest";
import { emptyStudy } from "./hostile-study.ts";

const folder = emptyStudy();
const { study } = await loadStudy(folder);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a table becomes: `case.attribute=grade`, and the notices. */
async function grades(file: string, text: string, choice = {}) {
  if (!study) throw new Error("the study has errors");
  const yaml = "attributes:\n  note: {label: Own, role: note}\n";
  const plan = await planImport(file, bytesOf(text), choice, { study, text: async () => yaml });
  const cells = plan.edits.flatMap((edit) => (edit.op === "create" ? [edit] : []));
  return {
    grades: cells.flatMap(({ kind, cells: { case: id, attribute, grade } }) =>
      kind === "grades" ? [`${id}.${attribute}=${grade}`] : [],
    ),
    cases: cells.flatMap(({ kind, cells: { name } }) => (kind === "cases" ? [name] : [])),
    notices: plan.notices.map(noticeText).join("\n"),
    options: plan.options,
    codes: cells.flatMap(({ kind, cells: { name, parent } }) => (kind === "codes" ? [[name, parent]] : [])),
  };
}

describe("surveys", () => {
  test("Qualtrics: the rows of questions and identifiers are no cases", async () => {
    const read = await grades(
      "q.csv",
      '"StartDate","ResponseId","Q1"\n"Start Date","Response ID","How many shelters?"\n"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}"\n"2020-01-02 10:00:00","R_1","3"\n"2020-01-02 10:00:00","R_2","5"\n',
    );
    expect(read.cases).toEqual(["R_1", "R_2"]);
    expect(read.grades).toEqual(["r-1.q1=3", "r-2.q1=5"]);
    expect(read.notices).toContain("Lines 2, 3 hold questions and identifiers of Qualtrics");
  });

  test("SurveyMonkey: both rows of the header name the columns", async () => {
    const read = await grades(
      "s.csv",
      "Respondent ID,How many?,What services?,,\n,Response,Shelter,Police,Court\n1001,4,1,0,1\n1002,3,0,1,1\n",
    );
    expect(read.grades).toEqual([
      "1001.how_many=4",
      "1002.how_many=3",
      "1001.what_services_shelter=1",
      "1002.what_services_shelter=0",
      "1001.what_services_police=0",
      "1002.what_services_police=1",
      "1001.what_services_court=1",
      "1002.what_services_court=1",
    ]);
  });

  test("KoBo: the number of an answer names it, not the moment at which it began", async () => {
    const read = await grades(
      "k.csv",
      '"start";"law";"_id"\n"2020-01-01T10:00:00.000+02:00";"1";"123456"\n"2020-01-01T10:00:00.000+02:00";"0";"123457"\n',
    );
    expect(read.cases).toEqual(["123456", "123457"]);
    expect(read.notices).toContain('"_id" names the cases');
  });
});

describe("tables", () => {
  test("the World Bank's lines above a table are named", async () => {
    const text =
      '"Data Source","World Development Indicators",\n\n"Last Updated Date","2020-01-01",\n\n"Country Name","Indicator","1960","1961",\n"Norland","GDP","1.5","",\n"Sorland","GDP","","2.5",\n';
    await expect(grades("API.csv", text)).rejects.toThrow("Delete the lines above line 5");
  });

  test("numbers with more digits than a computer holds identify something, and stay text", async () => {
    const read = await grades("ids.csv", "town,tweet\nNordby,9007199254740993\nSundby,9007199254740995\n");
    expect(read.grades).toEqual([]);
    expect(read.notices).toContain('"tweet" is not numeric');
  });

  test("advice for the command line can be pasted into a shell", async () => {
    const { options } = await grades("s.csv", "town,x,How is it?\nNordby,1,It's fine\nSundby,0,\n");
    expect(options).toEqual(["--texts 'How is it?' makes a text of each answer."]);
  });

  test("a table with more cases and grades than one revision holds is refused; its first rows are shown", async () => {
    let n = 0;
    const many = `town,a,b\n${"Nordby,1,0\n".repeat(500_001)}`;
    await expect(grades("m.csv", many)).rejects.toThrow("At most 500000 can be imported");
    const attributes = Array.from({ length: 5000 }, (_, i) => ({ column: "a", attribute: `a${i}` }));
    const rows = Array.from({ length: 100 }, (_, i) => `T${i},1\n`);
    await expect(grades("w.csv", `town,a\n${rows.join("")}`, { attributes })).rejects.toThrow(
      "100 rows and 5000 columns of numbers: 500100 cases and grades, more than the limit of 500000",
    );
    expect(
      (
        await grades(
          "m.csv",
          many.replaceAll(/Nordby/gu, () => `T${n++}`),
          { preview: true },
        )
      ).notices,
    ).toContain("of about 500002 rows");
  });

  test("codes of places with a leading zero name the cases", async () => {
    expect((await grades("k.csv", "kommune,x\n0101,1\n0301,0\n")).cases).toEqual(["0101", "0301"]);
  });

  test("an apostrophe that keeps a spreadsheet from computing a cell is no part of it", async () => {
    const read = await grades("a.csv", "town,x\n'=Nordby,'-0.5\n'@Sundby,2\n");
    expect(read.cases).toEqual(["=Nordby", "@Sundby"]);
    expect(read.grades).toEqual(["nordby.x=-0.5", "sundby.x=2"]);
  });

  test.each([
    ["t.tosmana", '<?xml version="1.0"?><TOSMANA><Variables/></TOSMANA>', "this is a Tosmana file"],
    ["z.csv", "Key,Item Type,Publication Year,Author,Title\nAB,book,2011,Moen,T\n", "It is a list of works"],
    ["m.csv", ",A,B,C\nA,0,1,0\nB,1,0,1\nC,0,0,0\n", "it is a matrix of ties"],
    ["u.csv", "id,relid,type_of_violence,side_a,side_b,best\n1,X,1,A,B,3\n", "event data of UCDP GED"],
    ["n.net", "*Vertices 2\n", "It is a network, but neither GraphML nor GEXF"],
    ["m.mbox", "From a@b.org Mon Jan  1 10:00:00 2001\n", "It is a mailbox"],
    ["t.csv", "id,document,content,tag\n1,Int1,She said,law\n", "a list of coded passages"],
    [
      "acled.csv",
      "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,country,iso,region,admin1,location,latitude,longitude,source,notes,fatalities,timestamp\nRUS1,2001-01-01,2001,1,X,Protests,Peaceful protest,A,,6,,,,60,Russia,643,E,M,M,1,2,S,N,0,1\n",
      "Import it with throughline events",
    ],
    ["w.txt", "PT\tAU\tTI\tSO\tPY\nJ\tMoen, K\tT\tJ\t2011\nJ\tLi, X\tU\tJ\t2012\n", "It is a list of works"],
  ])("%s is refused, with what to do", async (file, text, message) => {
    await expect(grades(file, text)).rejects.toThrow(message);
  });
});

describe("codebooks and networks", () => {
  test.each([
    ["MAXQDA", "Parent code;Code;Code memo;Color\nLaw;Court;m;#ff0000\n;Law;;\n"],
    ["Dedoose", "Id,Parent Id,Depth,Title,Description,Weighted\n1,,0,Law,,False\n2,1,1,Court,desc,False\n"],
    ["NVivo", "Name,Description,Files,References\nLaw,about,3,12\nLaw\\Court,,2,4\n"],
    ["Quirkos", "Quirk,Parent,Color\nLaw,,#ff0000\nCourt,Law,#00ff00\n"],
    ["Taguette", "tag,description\nLaw,About law\nLaw.Court,Courts\n"],
  ])("a codebook of %s: codes with the one above", async (_, text) => {
    const { codes } = await grades("codes.csv", text);
    expect(codes).toEqual([
      ["Law", ""],
      ["Court", "law"],
    ]);
  });

  test("GEXF: a tie for each time in which an edge is there", async () => {
    const folderWithCases = emptyStudy("cases.csv");
    const gexf = `<gexf xmlns="http://gexf.net/1.3"><graph mode="dynamic" defaultedgetype="directed"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge id="0" source="a" target="b"><spells><spell start="2001-01-01" end="2002-01-01"/><spell start="2003-01-01"/></spells></edge></edges></graph></gexf>`;
    const { study: one } = await loadStudy(folderWithCases);
    if (!one) throw new Error("the study has errors");
    const { edits } = await planImport(
      "a.gexf",
      bytesOf(gexf),
      { channel: "norm", case: "c0" },
      { study: one, text: async () => "" },
    );
    const ties = edits.flatMap((edit) => (edit.op === "create" && edit.kind === "ties" ? [edit.cells] : []));
    expect(ties.map(({ date_from, date_to }) => [date_from, date_to])).toEqual([
      ["2001-01-01", "2002-01-01"],
      ["2003-01-01", ""],
    ]);
  });
});

describe("bibliographies", () => {
  const works = (text: string) =>
    readEntries(bytesOf(text)).entries.map(({ key, bibtex }) => ({
      key,
      ...readBibliography(bibtex).sources[0]?.csl,
    }));
  const authorsOf = (author: string) => works(`@book{a, author={${author}}, title={T}, year=2001}`)[0];

  test.each([
    ["Moen, Kari and others", [{ family: "Moen", given: "Kari" }, { family: "et al." }]],
    [
      "Иванов И. И. and Petrov, A.",
      [
        { family: "Иванов", given: "И. И." },
        { family: "Petrov", given: "A." },
      ],
    ],
    [
      "Moen, K., Li, X. and Petrov, I.",
      ["Moen", "Li", "Petrov"].map((family, i) => ({ family, given: ["K.", "X.", "I."][i] })),
    ],
    [
      "{Ministry of Law and Order} and Li, X.",
      [{ family: "Ministry of Law and Order" }, { family: "Li", given: "X." }],
    ],
  ])("authors: %s", (author, expected) => {
    expect(authorsOf(author)).toMatchObject({ author: expected });
  });

  test("an address in the way of publication keeps its tilde", () => {
    expect(
      works(String.raw`@misc{a, author={A, B}, title={T}, howpublished={\url{http://x.org/~b}}}`)[0],
    ).toMatchObject({
      URL: "http://x.org/~b",
    });
  });

  test("RIS and CSL-JSON keep the key that people cite, not the number of a program", () => {
    expect(works("TY  - BOOK\nID  - moen2011\nTI  - T\nER  - \n")[0]?.key).toBe("moen2011");
    expect(works("TY  - BOOK\nID  - 4711\nTI  - Shelters\nPY  - 2011\nER  - \n")[0]?.key).toBe(
      "shelters2011",
    );
    const csl = (id: string) => JSON.stringify([{ id, type: "book", title: "Shelters" }]);
    expect(works(csl("moen2011"))[0]?.key).toBe("moen2011");
    expect(works(csl("http://zotero.org/users/1/items/AB"))[0]?.key).toBe("shelters");
    expect(works(csl("ITEM-1"))[0]?.key).toBe("shelters");
  });

  test("PubMed: the DOI among other numbers, and the topic without its mark", () => {
    const [work] = works(
      "PMID- 1\nTI  - Shelters\nFAU - Moen, Kari\nMH  - *Law\nAID - S123 [pii]\nAID - 10.1000/1 [doi]\n",
    );
    expect(work).toMatchObject({ DOI: "10.1000/1", keyword: "Law" });
  });

  test("RIS: a range of years", () => {
    expect(works("TY  - BOOK\nTI  - T\nPY  - 2010-2012\nER  - \n")[0]).toMatchObject({
      issued: { "date-parts": [[2010], [2012]] },
    });
  });
});

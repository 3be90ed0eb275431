import type { Study } from "@throughline/study";
import JSZip from "jszip";
import { type ExportSource, textIn, textsOf } from "../export/export-source.ts";
import { childrenOf, element, printElement, type QdaElement } from "./element.ts";
import { Guids } from "./guids.ts";
import { type Kept, keptElements, keptFile, partReferences, readKept } from "./kept.ts";
import { referableKinds, subjectDescription } from "./memo-subject.ts";
import { nameOf } from "./read-project.ts";
import { selectionsOf } from "./write-selections.ts";

/** A project as an archive, and notices about what it omits. */
type WrittenProject = { readonly bytes: Uint8Array; readonly notices: readonly string[] };

type Writing = { readonly study: Study; readonly guids: Guids; readonly kept: Kept };

/**
 * Exports a study as a REFI-QDA project (.qdpx): positions in Unicode code points, LF as line end, the
 * quotation as the name of each passage, and everything kept from imported projects.
 *
 * @see the REFI-QDA standard 1.5
 */
export async function projectOf(source: ExportSource): Promise<WrittenProject> {
  const { study, paths } = source;
  const kept = readKept(await textIn(source, keptFile));
  const writing: Writing = { study, guids: new Guids(study.id, kept), kept };
  const zip = new JSZip();
  const notices: string[] = [];
  const sources: QdaElement[] = [];
  for (const { key, csl } of study.sources) {
    for (const [i, path] of textsOf(source, key).entries()) {
      const text = await textIn(source, path);
      if (text === undefined) {
        notices.push(`${path} is missing, so its passages are left out.`);
        continue;
      }
      const id = i === 0 ? key : path;
      const guid = writing.guids.of("source", id);
      const title = typeof csl.title === "string" ? csl.title : key;
      const name = kept.names[`source/${id}`] ?? (i === 0 ? title : `${title} (${path})`);
      zip.file(`sources/${guid}.txt`, text);
      sources.push(textSource(writing, { id, key, path, guid, name }));
    }
  }
  for (const part of partReferences(kept)) {
    const path = `interchange/${nameOf(part)}`;
    if (paths.includes(path)) zip.file(`sources/${part.replace(/^.*\//u, "")}`, await source.file(path));
  }
  const root = element(
    "Project",
    { name: study.manifest.title, origin: "Throughline", xmlns: "urn:QDA-XML:project:1.0" },
    [
      element("Users", {}, usersOf(writing)),
      element("CodeBook", {}, [element("Codes", {}, codesUnder(writing, undefined))]),
      ...part("Variables", [...variablesOf(writing), ...keptElements(kept, "Variables")]),
      ...part("Cases", [...casesOf(writing), ...keptElements(kept, "Cases")]),
      ...part("Sources", [...sources, ...keptElements(kept, "Sources")]),
      ...part("Notes", notesOf(writing)),
      ...["Links", "Sets", "Graphs"].flatMap((name) => part(name, keptElements(kept, name))),
      ...noteRefs(writing, "study", ""),
    ],
  );
  zip.file("project.qde", `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${printElement(root)}\n`);
  return { bytes: await zipBytes(zip), notices };
}

/** Exports the codes of a study as a REFI-QDA codebook (.qdc). */
export async function codebookOf(source: ExportSource): Promise<string> {
  const { study } = source;
  const kept = readKept(await textIn(source, keptFile));
  const codes = codesUnder(
    { study: { ...study, memos: [] }, guids: new Guids(study.id, kept), kept },
    undefined,
  );
  const root = element("CodeBook", { origin: "Throughline", xmlns: "urn:QDA-XML:codebook:1.0" }, [
    element("Codes", {}, codes),
  ]);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${printElement(root)}\n`;
}

/** Parts have no time of writing, so the same files give the same bytes. */
async function zipBytes(zip: JSZip): Promise<Uint8Array> {
  for (const file of Object.values(zip.files)) file.date = new Date(Date.UTC(1980, 0, 1));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "UNIX" });
}

/** Returns a part of the project, unless it is empty: the schema forbids empty parts. */
const part = (name: string, children: readonly QdaElement[]): QdaElement[] =>
  children.length === 0 ? [] : [element(name, {}, children)];

const withDescription = (text: string | undefined): QdaElement[] =>
  text === undefined || text === "" ? [] : [element("Description", {}, [text])];

function usersOf({ study, guids }: Writing): QdaElement[] {
  const names = new Set(study.passages.map(({ coder }) => coder ?? "").filter((name) => name !== ""));
  return [...names].map((name) => element("User", { guid: guids.of("user", name), name }));
}

function codesUnder(writing: Writing, parent: string | undefined): QdaElement[] {
  const { study, guids } = writing;
  return study.codes
    .filter((code) => code.parent === parent)
    .map(({ id, name, colour, definition }) =>
      element(
        "Code",
        { guid: guids.of("code", id), name, isCodable: "true", color: colour === "" ? undefined : colour },
        [...withDescription(definition), ...noteRefs(writing, "code", id), ...codesUnder(writing, id)],
      ),
    );
}

function variablesOf({ study, guids }: Writing): QdaElement[] {
  const graded = new Set(study.grades.map(({ attribute }) => attribute));
  return Object.entries(study.manifest.attributes)
    .filter(([id]) => graded.has(id))
    .map(([id, { label, scale }]) =>
      element("Variable", {
        guid: guids.of("attribute", id),
        name: label ?? id,
        typeOfVariable: scale === "crisp" || scale === "multi" ? "Integer" : "Float",
      }),
    );
}

function casesOf(writing: Writing): QdaElement[] {
  const { study, guids, kept } = writing;
  return study.cases.map(({ id, name }) => {
    const own = keptElements(kept, `case/${id}`);
    const values = study.grades.flatMap(({ caseId, attribute, grade }) => {
      if (caseId !== id) return [];
      const { scale } = study.manifest.attributes[attribute] ?? {};
      return [
        element("VariableValue", {}, [
          element("VariableRef", { targetGUID: guids.of("attribute", attribute) }),
          element(scale === "crisp" || scale === "multi" ? "IntegerValue" : "FloatValue", {}, [
            String(grade),
          ]),
        ]),
      ];
    });
    return element("Case", { guid: guids.of("case", id), name }, inSchemaOrder([...own, ...values]));
  });
}

type TextOf = {
  readonly id: string;
  readonly key: string;
  readonly path: string;
  readonly guid: string;
  readonly name: string;
};

function textSource(writing: Writing, { id, key, path, guid, name }: TextOf): QdaElement {
  const { kept, study, guids } = writing;
  const passages = study.passages.filter((passage) => passage.source === key && passage.file === path);
  const children = [
    ...selectionsOf(passages, study.memos, guids, (passage) => noteRefs(writing, "passage", passage)),
    ...keptElements(kept, `source/${id}`),
    ...(id === key ? noteRefs(writing, "source", key) : []),
  ];
  const attributes = { guid, name, plainTextPath: `internal://${guid}.txt` };
  const around = aroundOf(kept, id);
  if (around === undefined) return element("TextSource", attributes, inSchemaOrder(children));
  const [inner] = childrenOf(around);
  return {
    ...around,
    children: inSchemaOrder([
      ...keptElements(kept, `around/source/${id}`),
      element(inner?.name ?? "Representation", attributes, inSchemaOrder(children)),
    ]),
  };
}

/** Returns the element around a text, such as that of a PDF. */
const aroundOf = ({ around }: Kept, id: string): QdaElement | undefined => {
  const xml = around[`source/${id}`];
  return xml === undefined
    ? undefined
    : keptElements({ guids: {}, around: {}, names: {}, elements: { around: [xml] } }, "around")[0];
};

/** Order that the schema requires within sources and cases. */
const order = [
  "Description",
  "PlainTextContent",
  "CodeRef",
  "PlainTextSelection",
  "PDFSelection",
  "Transcript",
  "TextDescription",
  "PictureSelection",
  "AudioSelection",
  "VideoSelection",
  "SyncPoint",
  "TranscriptSelection",
  "Representation",
  "Coding",
  "NoteRef",
  "VariableValue",
  "SourceRef",
  "SelectionRef",
];
const inSchemaOrder = (children: readonly QdaElement[]): QdaElement[] =>
  children.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));

function notesOf({ study, guids }: Writing): QdaElement[] {
  return study.memos.map((memo) => {
    const { id, about, title, text } = memo;
    return element("Note", { guid: guids.of("memo", id), name: title ?? "" }, [
      ...(referableKinds.has(about) ? [] : withDescription(subjectDescription(memo, guids))),
      element("PlainTextContent", {}, [text]),
    ]);
  });
}

function noteRefs({ study, guids }: Writing, about: string, thing: string): QdaElement[] {
  return study.memos
    .filter((memo) => memo.about === about && (memo.thing ?? "") === thing)
    .map(({ id }) => element("NoteRef", { targetGUID: guids.of("memo", id) }));
}

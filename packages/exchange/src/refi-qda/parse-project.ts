import { readXml, type XmlElement } from "@throughline/documents";
import { colourOf } from "./colour.ts";
import { ElementReader, guidOf, type QdaElement } from "./element.ts";
import type { QdaCode, QdaNote, QdaProject, QdaSelection, QdaSource } from "./project.ts";

/** Names, for notices, of elements that a study has no place for. */
const unheldKinds: Readonly<Record<string, string>> = {
  PictureSource: "picture",
  AudioSource: "audio recording",
  VideoSource: "video",
  PDFSelection: "region of a PDF",
  Link: "link",
  Set: "set",
  Graph: "graph",
};

/** Sources with a text as representation or transcript. */
const originals: ReadonlySet<string> = new Set(["PDFSource", "AudioSource", "VideoSource", "PictureSource"]);

/** Kinds of records that notes can be about. */
const notable: ReadonlySet<string> = new Set([
  "Code",
  "TextSource",
  "Representation",
  "Transcript",
  "PlainTextSelection",
  "Case",
]);

/**
 * Parses the XML of a REFI-QDA project or codebook in one pass: the content that a study can hold, and the
 * whole tree.
 *
 * @throws Error when it is not well-formed, or nested too deeply
 */
export function parseProject(xml: string): { readonly project: QdaProject; readonly root: QdaElement } {
  const parser = new ProjectParser();
  const tree = new ElementReader();
  readXml(xml, {
    open: (element) => {
      parser.open(element);
      tree.open(element);
    },
    close: (element) => {
      parser.close(element);
      tree.close();
    },
    text: (text) => {
      parser.text(text);
      tree.text(text);
    },
  });
  return { project: parser.project, root: tree.root };
}

class ProjectParser {
  readonly #users = new Map<string, string>();
  readonly #codes: QdaCode[] = [];
  readonly #sources: QdaSource[] = [];
  readonly #notes: QdaNote[] = [];
  readonly #noteRefs = new Map<string, string>();
  readonly #unheld = new Map<string, number>();
  #origin = "";
  readonly #path: string[] = [];
  /** the open codes, and the guid of each open element that a note can be about */
  readonly #openCodes: QdaCode[] = [];
  readonly #things: string[] = [];
  /** the source that the text is a representation or transcript of */
  #original: XmlElement | undefined;
  #source: QdaSource | undefined;
  #note: QdaNote | undefined;
  #selection: QdaSelection | undefined;
  #codingUser: string | undefined;
  #words = "";

  get project(): QdaProject {
    return {
      origin: this.#origin,
      users: this.#users,
      codes: this.#codes,
      sources: this.#sources,
      notes: this.#notes,
      noteRefs: this.#noteRefs,
      unheld: this.#unheld,
    };
  }

  readonly open = (element: XmlElement): void => {
    const { name, attribute } = element;
    const guid = guidOf(attribute("guid"));
    this.#words = "";
    const kind = unheldKinds[name];
    if (kind !== undefined) this.#countUnheld(kind);
    if (name === "Project" || name === "CodeBook") this.#origin ||= attribute("origin") ?? "";
    else if (name === "User") this.#users.set(guid, attribute("name") || attribute("id") || "");
    else if (name === "Code") this.#openCode(element, guid);
    else if (originals.has(name)) this.#original = element;
    else if (name === "TextSource" || name === "Representation" || name === "Transcript")
      this.#openSource(element, guid);
    else if (name === "Note") this.#openNote(element, guid);
    else if (name === "PlainTextSelection" && this.#source && !this.#note) this.#openSelection(element, guid);
    else if (name === "Coding") this.#codingUser = guidOf(attribute("creatingUser"));
    else if (name === "CodeRef") this.#refer(guidOf(attribute("targetGUID")));
    else if (name === "NoteRef") {
      const note = guidOf(attribute("targetGUID"));
      const thing = this.#things.findLast((one) => one !== "");
      if (thing !== undefined && !this.#noteRefs.has(note)) this.#noteRefs.set(note, thing);
    }
    this.#path.push(name);
    this.#things.push(notable.has(name) ? guid : "");
  };

  readonly close = ({ name }: XmlElement): void => {
    this.#path.pop();
    this.#things.pop();
    if (name === "Description") this.#describe(this.#path.at(-1));
    else if (name === "PlainTextContent") {
      if (this.#note) this.#note.content = this.#words;
      else if (this.#source) this.#source.content = this.#words;
    } else if (name === "Code") this.#openCodes.pop();
    else if (name === "Coding") this.#codingUser = undefined;
    else if (name === "PlainTextSelection") this.#selection = undefined;
    else if (name === "Note") this.#note = undefined;
    else if (originals.has(name)) this.#original = undefined;
    else if (name === "TextSource" || name === "Representation" || name === "Transcript")
      this.#source = undefined;
  };

  readonly text = (text: string): void => {
    this.#words += text;
  };

  #openCode({ attribute }: XmlElement, guid: string): void {
    const code: QdaCode = {
      guid,
      name: attribute("name") ?? "",
      parent: this.#openCodes.at(-1)?.guid,
      colour: colourOf(attribute("color") ?? ""),
      definition: "",
    };
    this.#codes.push(code);
    this.#openCodes.push(code);
  }

  #openSource({ attribute }: XmlElement, guid: string): void {
    this.#source = {
      guid,
      name: attribute("name") || this.#original?.attribute("name") || "text",
      path: attribute("plainTextPath"),
      content: undefined,
      selections: [],
    };
    this.#sources.push(this.#source);
  }

  #openNote({ attribute }: XmlElement, guid: string): void {
    this.#note = {
      guid,
      name: attribute("name") ?? "",
      path: attribute("plainTextPath"),
      content: "",
      description: "",
    };
    this.#notes.push(this.#note);
  }

  #openSelection({ attribute }: XmlElement, guid: string): void {
    this.#selection = {
      guid,
      start: Number(attribute("startPosition") ?? Number.NaN),
      end: Number(attribute("endPosition") ?? Number.NaN),
      name: attribute("name") ?? "",
      user: guidOf(attribute("creatingUser")),
      description: "",
      codings: [],
    };
    this.#source?.selections.push(this.#selection);
  }

  /** Handles a reference to a code: a coding of the selection around it, or of a whole source or case. */
  #refer(code: string): void {
    if (this.#codingUser === undefined) return;
    if (this.#selection) this.#selection.codings.push({ user: this.#codingUser, code });
    else this.#countUnheld("coding of a whole source");
  }

  #describe(parent: string | undefined): void {
    const words = this.#words.trim();
    const code = this.#openCodes.at(-1);
    if (this.#note) this.#note.description = words;
    else if (parent === "Code" && code) code.definition = words;
    else if (parent === "PlainTextSelection" && this.#selection) this.#selection.description = words;
  }

  #countUnheld(kind: string): void {
    this.#unheld.set(kind, (this.#unheld.get(kind) ?? 0) + 1);
  }
}

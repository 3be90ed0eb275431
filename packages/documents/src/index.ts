export { bibtexOf, type Csl } from "./bibliography/bibtex-of.ts";
export { type Entries, readEntries } from "./bibliography/read-entries.ts";
export { risOf } from "./bibliography/write-ris.ts";
export { DocumentError, type DocumentKind, type ReadDocument } from "./document.ts";
export { bytesDecoded } from "./encoding/index.ts";
export { archiveParts, countedParts } from "./formats/archive.ts";
export { readXml, type XmlElement, type XmlHandler } from "./formats/xml.ts";
export { readDocument } from "./read-document.ts";

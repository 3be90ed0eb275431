export { bibtexOf, type Csl } from "./bibliography/bibtex-of.ts";
export { type Entries, readEntries } from "./bibliography/read-entries.ts";
export { DocumentError, type DocumentKind, type ReadDocument } from "./document.ts";
export { readDocument } from "./read-document.ts";

export { FolderLink, type FolderState } from "./folder/folder-link.ts";
export { type Served, type ServedStudy, serveStart, serveStudy } from "./server.ts";

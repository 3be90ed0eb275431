export { FolderLink, type FolderState } from "./folder/folder-link.ts";
export { type Served, serveStudy } from "./server.ts";

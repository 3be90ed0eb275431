export { FolderLink, type FolderState } from "./folder/folder-link.ts";
export { type RunningServer, type StudyServer, serveStart, serveStudy } from "./server.ts";

export { AccountError } from "./events/account.ts";
export { type AddedEvents, addEvents } from "./events/add-events.ts";
export { draftMapping } from "./events/draft-mapping.ts";
export { layouts } from "./events/layouts/layouts.ts";
export type { Mapping } from "./events/mapping.ts";
export { type EventImport, type ImportedEvents, readEvents } from "./events/read-events.ts";
export { mappingJsonSchema, readMapping } from "./events/read-mapping.ts";
export { csvOf, type StudyRows } from "./events/study-rows.ts";
export { type OnProgress, StoppedError } from "./progress.ts";

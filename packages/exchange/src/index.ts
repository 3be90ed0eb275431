export { type Account, AccountError, type Exclusion } from "./events/account.ts";
export { type OnProgress, StoppedError } from "./events/database.ts";
export { layouts } from "./events/layouts/layouts.ts";
export type { Mapping } from "./events/mapping.ts";
export { type EventsRead, type Reading, readEvents } from "./events/read-events.ts";
export { mappingJsonSchema, readMapping } from "./events/read-mapping.ts";
export type { Reason } from "./events/reasons.ts";
export { csvOf, type StudyRows } from "./events/study-rows.ts";

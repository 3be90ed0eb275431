/** Files of events to read, and the mapping for them. */
export type EventsRequest = {
  readonly kind: "events";
  /** names of files, or glob patterns */
  readonly files: readonly string[];
  /** path prefixes to leave out of messages: the folders of uploaded files */
  readonly hidden: readonly string[];
  /** the text of the mapping file, and its name for messages */
  readonly mapping: string;
  readonly mappingFile: string;
};

/** The file with the rows of a reading, in the folder of its job. */
export const rowsFile = "rows.json";

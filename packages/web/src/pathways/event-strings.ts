import { plural } from "../ui/plural.ts";

const events = (count: number) => plural(count, { one: "# event", other: "# events" });
const ties = (count: number) => plural(count, { one: "# tie", other: "# ties" });
const claims = (count: number) => plural(count, { one: "# claim", other: "# claims" });
const months = (count: number) => plural(count, { one: "# monthly count", other: "# monthly counts" });
const rows = (count: number) => plural(count, { one: "# row", other: "# rows" });

/** Texts of the workbench where event data are read; part of `strings`. */
export const eventStrings = {
  eventData: {
    title: "Event data",
    help: "Events (GDELT, ACLED, POLECAT, PLOVER, TIES, GSDB) become ties with a claim under each, and monthly counts. The preview adds nothing.",
    files: "1. Files",
    paths:
      "Paths on this computer, one per line, relative to the study folder. Wildcards are allowed (2001*.csv).",
    add: "Add files…",
    drop: (megabytes: number) =>
      `or drop them here: CSV (also as .gz), Parquet, JSON, up to ${megabytes} MB each. They are read and not kept.`,
    tooLarge: (name: string, megabytes: number) =>
      `${name} has more than ${megabytes} MB, the most that can be sent. Name it where it lies on this machine, or divide it.`,
    tooLargeShared: (name: string, megabytes: number) =>
      `${name} has more than ${megabytes} MB, the most that can be sent. Divide it.`,
    sending: (name: string) => `Uploading ${name}…`,
    remove: (name: string) => `Do not read ${name}`,
    unread: "Upload failed. Check that Throughline is running and the file still exists, then try again.",
    mapping: "Layout and mapping",
    choose: "choose…",
    ofStudy: "Of the study",
    anew: "A new one, for the layout",
    text: "Mapping: which actors and codes of the files are which of the study (docs/events.md)",
    saveAs: "Keep it in the study as",
    save: "Save the mapping",
    mappingStep: "2. Mapping",
    preview: "3. Preview",
    noPreview: "Choose files and a mapping, then preview what would be added.",
    read: "Preview import",
    states: {
      waiting: "Waiting…",
      running: "Reading…",
      done: "Preview ready. Nothing was added yet.",
      failed: "The files could not be read.",
      cancelled: "Cancelled. Nothing was added.",
      interrupted: "The study was closed during the preview. Nothing was added. Preview again.",
    },
    begins: "Starting",
    parts: {
      reading: "The files",
      "who acts": "Who acts",
      "on whom": "On whom",
      "what and when": "What and when",
      ties: "Ties",
    },
    cancel: "Cancel",
    found: "What was found",
    account: (files: string, all: number, layout: string, inThem: number) =>
      `${files}: ${rows(all)} of ${layout}, ${events(inThem)} in them.`,
    andMore: (names: string, more: number) => `${names} and ${more} more`,
    noId: "(no id)",
    event: (id: string) => `event ${id}`,
    moreLines: (count: number) => `and ${count} more in exclusions.csv`,
    kept: (ofTies: number, ofMonths: number) =>
      `kept, in ${ties(ofTies)}${ofMonths > 0 ? ` and ${months(ofMonths)}` : ""}`,
    withoutMonth: (count: number) =>
      plural(count, {
        one: "of which # event is dated by year only, and in no monthly count",
        other: "of which # events are dated by year only, and in no monthly count",
      }),
    saveLists: "Save:",
    addToStudy: (ofTies: number, ofClaims: number, ofMonths: number) =>
      `Add to the study: ${ties(ofTies)}, ${claims(ofClaims)}, ${months(ofMonths)}`,
    nothing: "Nothing is left to be added.",
    added: (created: number, changed: number, same: number) =>
      created + changed === 0
        ? `Nothing was added: ${plural(same, { one: "# row is", other: "all # rows are" })} in the study already.`
        : `${rows(created)} added, ${changed} changed, ${same} as they were. Undo takes it back.`,
    left: (count: number, names: string) =>
      plural(count, {
        one: `# tie of an earlier reading is not found again and stays: ${names}`,
        other: `# ties of an earlier reading are not found again and stay: ${names}`,
      }),
  },
} as const;

import { plural } from "../ui/language/plural.ts";

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
      `or drop them here: CSV (also as .gz), Parquet or JSON, up to ${megabytes} MB each. The files are not stored.`,
    tooLarge: (name: string, megabytes: number) =>
      `${name} is larger than the limit of ${megabytes} MB. Enter its path on this computer, or split it.`,
    tooLargeShared: (name: string, megabytes: number) =>
      `${name} is larger than the limit of ${megabytes} MB. Split it.`,
    sending: (name: string) => `Uploading ${name}…`,
    remove: (name: string) => `Remove ${name}`,
    unread: "Upload failed. Check that Throughline is running and the file still exists, then try again.",
    mapping: "Layout and mapping",
    choose: "choose…",
    ofStudy: "In this study",
    anew: "New mapping for a layout",
    text: "How actors and codes in the files map to the study (docs/events.md)",
    saveAs: "Save in the study as",
    save: "Save mapping",
    mappingStep: "2. Mapping",
    preview: "3. Preview",
    noPreview: "No preview yet. Choose files and a mapping to see what would be added.",
    read: "Preview import",
    states: {
      waiting: "Waiting…",
      running: "Reading…",
      done: "Preview ready. Nothing has been added yet.",
      failed: "The files could not be read.",
      cancelled: "Cancelled. Nothing was added.",
      interrupted: "The study was closed during the preview. Nothing was added. Run the preview again.",
    },
    begins: "Starting",
    parts: {
      reading: "The files",
      "who acts": "Who acts",
      "on whom": "On whom",
      "what and when": "What and when",
      ties: "Ties",
    },
    found: "What was found",
    account: (files: string, all: number, layout: string, inThem: number) =>
      `${files} (${layout}): ${rows(all)} with ${events(inThem)}.`,
    andMore: (names: string, more: number) => `${names} and ${more} more`,
    noId: "(no id)",
    event: (id: string) => `event ${id}`,
    moreLines: (count: number) => `and ${count} more in exclusions.csv`,
    kept: (ofTies: number, ofMonths: number) =>
      `kept, in ${ties(ofTies)}${ofMonths > 0 ? ` and ${months(ofMonths)}` : ""}`,
    withoutMonth: (count: number) =>
      plural(count, {
        one: "of these, # event has only a year and is in no monthly count",
        other: "of these, # events have only a year and are in no monthly count",
      }),
    saveLists: "Save:",
    addToStudy: (ofTies: number, ofClaims: number, ofMonths: number) =>
      `Add to the study: ${ties(ofTies)}, ${claims(ofClaims)}, ${months(ofMonths)}`,
    nothing: "Nothing to add.",
    added: (created: number, changed: number, same: number) =>
      created + changed === 0
        ? `Nothing was added. ${plural(same, { one: "The # row is", other: "All # rows are" })} already in the study.`
        : `${rows(created)} added, ${changed} changed, ${same} unchanged. You can undo this.`,
    left: (count: number, names: string) =>
      plural(count, {
        one: `# tie from an earlier import was not found again and stays: ${names}`,
        other: `# ties from an earlier import were not found again and stay: ${names}`,
      }),
  },
} as const;

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
    help: "Machine-coded and hand-coded events (GDELT, ACLED, POLECAT, PLOVER, TIES, GSDB) become ties with a claim under each, and counts by month. Reading adds nothing: first see what is kept and what is not, and why.",
    files: "Files",
    paths: "On this machine, a name or a pattern (2001*.csv) a line; names begin at the study’s folder",
    add: "Add files…",
    drop: (megabytes: number) =>
      `or drop them here: CSV (also as .gz), Parquet, JSON, up to ${megabytes} MB each. They are read and not kept.`,
    tooLarge: (name: string, megabytes: number) =>
      `${name} has more than ${megabytes} MB, the most that can be sent. Name it where it lies on this machine, or divide it.`,
    tooLargeShared: (name: string, megabytes: number) =>
      `${name} has more than ${megabytes} MB, the most that can be sent. Divide it.`,
    sending: (name: string) => `${name} is being sent…`,
    remove: (name: string) => `Do not read ${name}`,
    unread: "It could not be sent. Check that the study is open and the file still there, and add it again.",
    mapping: "Layout and mapping",
    choose: "choose…",
    ofStudy: "Of the study",
    anew: "A new one, for the layout",
    text: "Mapping: which actors and codes of the files are which of the study (docs/events.md)",
    saveAs: "Keep it in the study as",
    save: "Save the mapping",
    read: "Read, and add nothing yet",
    states: {
      waiting: "It will be read when there is room for it.",
      running: "It is being read.",
      done: "It has been read; nothing was added.",
      failed: "It could not be read.",
      cancelled: "Cancelled; nothing was added.",
      interrupted: "The study was closed while it was read; nothing was added. Read it again.",
    },
    begins: "Beginning",
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

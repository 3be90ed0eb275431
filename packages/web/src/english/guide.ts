/** The English texts of the guide: first steps, the tour and the keys. */
export const guide = {
  firstSteps: {
    title: "Get started",
    cards: [
      {
        title: "1. Add attributes",
        text: "Name the conditions and outcomes to compare.",
        action: "Add attributes",
        screen: "cases",
      },
      {
        title: "2. Add cases",
        text: "Type their names, or paste a table from a spreadsheet with cases in rows and attributes in columns.",
        action: "Add cases",
        screen: "cases",
      },
      {
        title: "3. Add sources",
        text: "Add documents, code passages and draw claims from them.",
        action: "Add sources",
        screen: "sources",
      },
      {
        title: "4. Grade",
        text: "Choose a cell and type a number. Leave it blank when you do not know.",
        action: "Grade cases",
        screen: "cases",
      },
      {
        title: "5. Compare",
        text: "See which configurations have the outcome.",
        action: "Compare cases",
        screen: "compare",
      },
    ],
  },
  tour: {
    name: "Tour",
    offer: "New here? A tour of this study, from a passage to a conclusion, takes two minutes.",
    start: "Take the tour",
    notNow: "Not now",
    back: "Back",
    next: "Next",
    end: "End the tour",
    step: (at: number, of: number) => `${at} of ${of}`,
    stops: {
      cases: {
        title: "Cases and attributes",
        text: "A study is a table with a row for each case and a column for each attribute. It works like a spreadsheet: arrow keys move, a number sets the grade, Ctrl+Z undoes. Striped cells are not graded. A blank never counts as zero.",
      },
      evidence: {
        title: "Every grade has its reasons",
        text: "The panel beside a cell shows what each grade means, the claims for and against it, and its rationale. It marks claims that contradict the grade and are not cited.",
      },
      read: {
        title: "Down to the passage",
        text: "A claim opens the text it comes from. Select words to code them or to make a claim. Passages keep their position and quotation, and stay in place when you correct the text.",
      },
      search: {
        title: "Find what the sources say",
        text: "Search finds inflected forms in English and Russian, phrases, and words near each other. It covers documents, passages, claims and memos.",
      },
      calibrate: {
        title: "From raw values to sets",
        text: "Drag the thresholds. Memberships, skewness and solutions update at once. Cases at 0.5 are flagged.",
      },
      compare: {
        title: "Compare, live",
        text: "Your browser recomputes the truth table, necessity and solutions whenever a grade or setting changes, and marks what changed. Save the settings under a name, or compare two analyses side by side.",
      },
      assessment: {
        title: "Conclusions you can defend",
        text: "Each conclusion comes with its confidence, what it rests on, and what would overturn it. Accept it, reword it, or contest it with a reason.",
      },
      history: {
        title: "Nothing is lost",
        text: "Every change is recorded with its author and can be undone. The study is also saved as plain files in its folder. Press ? for keyboard shortcuts and this tour.",
      },
    },
  },
  keys: [
    {
      title: "Everywhere",
      lines: [
        ["Ctrl+K", "go to a screen or a record, or run a command"],
        ["/", "search all text"],
        [
          "G, then a letter",
          "go to O Overview, S Sources, D Codes, C Cases, M Compare, P Pathways, F Conclusions, R Report, H History, E Settings",
        ],
        ["] and [", "next tab and back"],
        ["Ctrl+Z, Ctrl+Shift+Z", "undo, redo"],
        ["Ctrl+B", "collapse or expand the sidebar"],
        ["Ctrl+I", "show or hide the details panel; Esc inside it closes it"],
        ["Esc", "end a long computation"],
        ["?", "this list"],
      ],
    },
    {
      title: "Grades",
      lines: [
        ["arrow keys, with Shift", "move, select"],
        ["a number, Enter or F2", "edit; Enter moves down, Escape restores"],
        ["Tab, Shift+Tab", "next attribute and back; Escape and then Tab leaves the grid"],
        ["Delete", "clear the selected grades"],
        ["Ctrl+D, Ctrl+R", "fill down, fill right; or drag the corner of the selection"],
        ["Alt+Shift+←, Alt+Shift+→", "make the column narrower or wider"],
        ["Ctrl+C, Ctrl+X, Ctrl+V", "copy, cut, paste; a table with cases and attributes adds new cases"],
        ["S, Shift+S", "sort by the attribute, by the case"],
        ["N", "next cell that is not graded"],
        ["Shift+N", "next cell that has evidence and is not graded"],
        ["E", "next grade without evidence"],
        ["arrow keys, Page Up and Down on a threshold", "move it"],
      ],
    },
    {
      title: "Reading",
      lines: [
        [
          "arrow keys, Home, End",
          "move a caret, with Shift select, with Ctrl by word or to the end; Ctrl+A selects all",
        ],
        ["1 … 9", "give the selection a recent code; C looks for another"],
        ["E", "correct the selected words"],
        ["] and [", "next passage and back; Enter opens it"],
      ],
    },
    {
      title: "Codebook",
      lines: [
        ["F2, Insert, Delete", "rename the code, add one under it, delete it"],
        ["Alt+Right, Alt+Left", "move the code under the one before it, and out again"],
      ],
    },
  ],
} as const;

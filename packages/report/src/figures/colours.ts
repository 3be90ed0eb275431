/** The colours of Okabe & Ito, which colour-blind readers can distinguish. Every use of them has a second sign. */
export const colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000"] as const;

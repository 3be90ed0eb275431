type Colour = readonly [red: number, green: number, blue: number];

/** From none to full in one hue: the colours of the grades 0, 0.33, 0.67 and 1. */
const stops = {
  light: [
    [243, 247, 249],
    [199, 222, 232],
    [94, 157, 184],
    [18, 80, 110],
  ],
  dark: [
    [32, 38, 42],
    [39, 73, 90],
    [62, 134, 163],
    [166, 220, 239],
  ],
} as const satisfies Readonly<Record<string, readonly Colour[]>>;

const [black, white]: readonly [Colour, Colour] = [
  [27, 27, 31],
  [255, 255, 255],
];

/** The tenths of a scale. */
export const gradeSteps = Array.from({ length: 11 }, (_, step) => step);

/** Minimum contrast between text and background, by WCAG 2. */
const leastContrast = 4.5;

/**
 * Returns the background of each tenth of a scale, with a legible text colour. A background on which neither text
 * colour is legible is moved along the ramp until one is.
 */
export const ramp = (theme: keyof typeof stops): { readonly ground: string; readonly text: string }[] =>
  gradeSteps.map((step) => {
    for (let moved = 0; ; moved += 0.05) {
      const grounds = [colourAt(theme, step + moved), colourAt(theme, step - moved)];
      for (const ground of grounds)
        for (const text of [black, white])
          if (contrast(ground, text) >= leastContrast) return { ground: css(ground), text: css(text) };
    }
  });

function colourAt(theme: keyof typeof stops, step: number): Colour {
  const colours: readonly Colour[] = stops[theme];
  const at = (Math.min(10, Math.max(0, step)) / 10) * (colours.length - 1);
  const i = Math.min(colours.length - 2, Math.floor(at));
  const [from = black, to = black] = [colours[i], colours[i + 1]];
  const mix = (channel: 0 | 1 | 2) => Math.round(from[channel] + (to[channel] - from[channel]) * (at - i));
  return [mix(0), mix(1), mix(2)];
}

/** Returns the contrast as defined by WCAG 2, from 1 to 21. */
function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const css = (colour: Colour): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;

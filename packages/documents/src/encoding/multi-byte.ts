/** The fit of a text to an encoding of Chinese, Japanese or Korean. */
type MultiByteFit = {
  readonly encoding: string;
  readonly score: number;
  /** other encodings that fit; none for a text of some length, which tells them apart */
  readonly rivals: readonly string[];
};

/** Number of letters above which the first encoding that fits is the right one. */
const enough = 15;

type Pair = readonly [lead: number, trail: number, at: number];

const encodings: readonly {
  readonly encoding: string;
  readonly isLead: (lead: number) => boolean;
  /** whether a pair of bytes is typical of texts in the language */
  readonly typical: (pair: Pair) => boolean;
  /** least share of typical pairs, 0..1 */
  readonly least: number;
  /** least share of pairs that directly follow another pair, 0..1 */
  readonly leastInRuns?: number;
  /** largest share of pairs that directly follow or precede a Latin letter, as those of Polish words do, 0..1 */
  readonly mostInWords?: number;
}[] = [
  // At least a third of a Japanese text is kana. Korean text is nearly all hangul. Chinese text uses level 1
  // of its standard.
  {
    encoding: "euc-jp",
    isLead: (a) => a > 0xa0,
    typical: ([a, b]) => (a === 0xa4 || a === 0xa5) && b > 0xa0,
    least: 0.25,
  },
  {
    encoding: "shift_jis",
    isLead: (a) => (a >= 0x81 && a <= 0x9f) || (a >= 0xe0 && a <= 0xfc),
    typical: ([a, b]) => (a === 0x82 && b >= 0x9f) || (a === 0x83 && b >= 0x40 && b <= 0x96),
    least: 0.25,
  },
  // Names that consist of Chinese characters: level 1, and trailing bytes below A1, which other encodings do
  // not use.
  {
    encoding: "shift_jis",
    isLead: (a) => (a >= 0x81 && a <= 0x9f) || (a >= 0xe0 && a <= 0xfc),
    typical: ([a]) => a >= 0x88 && a <= 0x97,
    least: 0.9,
    leastInRuns: 0.4,
  },
  {
    encoding: "euc-kr",
    isLead: (a) => a > 0xa0,
    typical: ([a, b]) => a >= 0xb0 && a <= 0xc8 && b > 0xa0,
    least: 0.95,
  },
  {
    encoding: "gb18030",
    isLead: (a) => a > 0x80,
    typical: ([a, b]) => ((a >= 0xb0 && a <= 0xd7) || a === 0xa1 || a === 0xa3) && b > 0xa0,
    least: 0.85,
  },
  {
    encoding: "big5",
    isLead: (a) => a > 0x80,
    typical: ([a, b]) => a >= 0xa1 && a <= 0xc6 && ((b >= 0x40 && b <= 0x7e) || b > 0xa0),
    least: 0.85,
    mostInWords: 0.25,
  },
];

/**
 * Detects an encoding of Chinese, Japanese or Korean from pairs of bytes. Returns undefined when none fits.
 */
export function multiByteScore(bytes: Uint8Array): MultiByteFit | undefined {
  let letters = 0;
  const fitting = encodings.filter(
    ({ encoding, isLead, typical, least, leastInRuns = 0, mostInWords = 1 }) => {
      if (!isWhole(encoding, bytes)) return false;
      const pairs = pairsOf(bytes, isLead);
      letters = Math.max(letters, pairs.length);
      const isInRun = ([, , at]: Pair, i: number): boolean => at - 2 === pairs[i - 1]?.[2];
      const inRuns = pairs.filter(isInRun).length;
      if (inRuns < leastInRuns * pairs.length) return false;
      const inWords = pairs.filter(
        (pair, i) => (!isInRun(pair, i) && isLatin(bytes[pair[2] - 1])) || isLatin(bytes[pair[2] + 2]),
      ).length;
      if (inWords > mostInWords * pairs.length) return false;
      return pairs.length >= 3 && pairs.filter(typical).length >= least * pairs.length;
    },
  );
  const [first, ...others] = new Set(fitting.map(({ encoding }) => encoding));
  return first === undefined
    ? undefined
    : { encoding: first, score: -1.5, rivals: letters < enough ? others : [] };
}

const isLatin = (byte = 0): boolean => /[a-z]/iu.test(String.fromCharCode(byte));

/** Returns whether every byte can be decoded. The sample may end within a letter. */
function isWhole(encoding: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder(encoding).decode(bytes);
  return !text.slice(0, -2).includes("\ufffd") && !/[\ue000-\uf8ff]/u.test(text);
}

function pairsOf(bytes: Uint8Array, isLead: (lead: number) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 128 || !isLead(lead)) continue;
    pairs.push([lead, bytes[i + 1] ?? 0, i]);
    i++;
  }
  return pairs;
}

/** Something dated that shows that a case has adopted: the first and the last day on which it can have begun. */
export type AdoptionMark = { readonly id: string; readonly start?: string; readonly startBy?: string };

/** A case that has adopted, by the earliest of its marks. */
export type Adopter = {
  readonly id: string;
  readonly mark: string;
  /** the first day on which it can have adopted; undefined when a mark without a date can be earlier than the others */
  readonly start: string | undefined;
  /** the day by which it surely had */
  readonly startBy: string;
};

/** How something spread over cases. */
export type Diffusion = {
  /** the cases that have adopted with a date, the earliest first, then in the order in which they are given */
  readonly adopters: readonly Adopter[];
  /** cases whose marks have no date, and cases without a mark */
  readonly undated: readonly string[];
  readonly without: readonly string[];
  /** for each year from the first adoption to the last how many have adopted by its end: at the least, and at the most */
  readonly course: readonly { readonly year: number; readonly atLeast: number; readonly atMost: number }[];
  /** the year by whose end a third of all cases have adopted at the least; nothing when they have not */
  readonly third: number | undefined;
};

/**
 * Follows who adopts after whom.
 *
 * @param cases every case that could adopt, with what marks that it has
 * @returns each case once; those without a mark may have adopted unrecorded; O(marks)
 * @see Finnemore & Sikkink (1998), International Organization 52: 887-917, for the third at which a norm tips
 */
export function diffusion(
  cases: readonly { readonly id: string; readonly marks: readonly AdoptionMark[] }[],
): Diffusion {
  const adopters = cases
    .flatMap(({ id, marks }): Adopter[] => {
      const dated = marks.flatMap((mark) =>
        mark.start === undefined
          ? []
          : [{ id, mark: mark.id, start: mark.start, startBy: mark.startBy ?? mark.start }],
      );
      const [first] = dated.sort((a, b) => earlier(a, b) || order(a.mark, b.mark));
      if (first === undefined) return [];
      const start = dated.length === marks.length ? first.start : undefined;
      const [startBy = first.startBy] = dated.map((mark) => mark.startBy).sort();
      return [{ ...first, start, startBy }];
    })
    .sort(earlier);
  const placed = new Set(adopters.map(({ id }) => id));
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const years = adopters.flatMap(({ start, startBy }) => [yearOf(start ?? startBy), yearOf(startBy)]);
  const course = adopters.length === 0 ? [] : yearsFrom(Math.min(...years), Math.max(...years));
  const counted = course.map((year) => ({
    year,
    atLeast: adopters.filter(({ startBy }) => yearOf(startBy) <= year).length,
    atMost: adopters.filter(({ start }) => start === undefined || yearOf(start) <= year).length,
  }));
  return {
    adopters,
    undated: cases.filter(({ id, marks }) => marks.length > 0 && !placed.has(id)).map(({ id }) => id),
    without: cases.filter(({ marks }) => marks.length === 0).map(({ id }) => id),
    course: counted,
    third: counted.find(({ atLeast }) => atLeast * 3 >= cases.length)?.year,
  };
}

/** Returns whether each case surely adopted before the next one. O(cases). */
export function isSettledOrder(adopters: readonly Adopter[]): boolean {
  return adopters.every(({ startBy }, i) => {
    const next = adopters[i + 1];
    return next === undefined || (next.start !== undefined && startBy < next.start);
  });
}

const earlier = (a: Adopter, b: Adopter): number =>
  order(a.start ?? a.startBy, b.start ?? b.startBy) || order(a.startBy, b.startBy);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const yearsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

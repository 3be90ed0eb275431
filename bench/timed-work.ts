/** CPU and wall seconds of the first call in this process, and the median of later calls. */
export type Times = {
  readonly firstCpu: number;
  readonly firstWall: number;
  readonly warmCpu: number;
  readonly warmWall: number;
};

/** Runs some work for the first time and again: seven times if it is short, once if it is long. */
export function timesOf<T>(work: () => T): { readonly times: Times; readonly result: T } {
  const first = timed(work);
  const again = first.wall < 0.3 ? 7 : first.wall < 2 ? 3 : 1;
  const warm = Array.from({ length: again }, () => timed(work));
  return {
    times: {
      firstCpu: first.cpu,
      firstWall: first.wall,
      warmCpu: median(warm.map(({ cpu }) => cpu)),
      warmWall: median(warm.map(({ wall }) => wall)),
    },
    result: first.result,
  };
}

function timed<T>(work: () => T): { readonly cpu: number; readonly wall: number; readonly result: T } {
  const wallStart = performance.now();
  const cpuStart = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(cpuStart);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - wallStart) / 1000, result };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

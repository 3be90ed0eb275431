/**
 * From this argument on, both series below are exact to the last digits; smaller arguments are raised by
 * recurrence.
 */
const large = 12;

/** Returns the derivative of the logarithm of the gamma function, for x above 0. */
export function digamma(x: number): number {
  let result = 0;
  let z = x;
  for (; z < large; z++) result -= 1 / z;
  const s = 1 / (z * z);
  const tail =
    s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - (s * 691) / 32760)))));
  return result + Math.log(z) - 0.5 / z - tail;
}

/** Returns the second derivative of the logarithm of the gamma function, for x above 0. */
export function trigamma(x: number): number {
  let result = 0;
  let z = x;
  for (; z < large; z++) result += 1 / (z * z);
  const s = 1 / (z * z);
  const tail = s * (1 / 6 - s * (1 / 30 - s * (1 / 42 - s * (1 / 30 - s * (5 / 66 - (s * 691) / 2730)))));
  return result + 1 / z + 0.5 * s + tail / z;
}

// Memory of the kernel: a caller resets it, reserves what it needs, writes its arrays there, and calls. Nothing outlives the next reset.

let top: usize = __heap_base;

/** Gives all memory back. */
export function reset(): void {
  top = (__heap_base + 7) & ~7;
}

/** Gives back what was reserved from a place on. */
export function rewind(start: usize): void {
  top = start;
}

/** Reserves memory, aligned to 8 bytes; what it holds is not known. */
export function reserve(bytes: usize): usize {
  const start = top;
  top = (top + bytes + 7) & ~7;
  const pages = ((top - 1) >> 16) + 1;
  const lacking = <i32>pages - memory.size();
  // Grown by a quarter at least, as growing takes away the views that a caller holds.
  if (lacking > 0) memory.grow(max(lacking, memory.size() >> 2));
  return start;
}

/** Reserves memory that holds zeros. */
export function reserveZeros(bytes: usize): usize {
  const start = reserve(bytes);
  memory.fill(start, 0, bytes);
  return start;
}

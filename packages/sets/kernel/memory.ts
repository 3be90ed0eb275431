// Memory of the kernel. A caller resets it, reserves what it needs, writes its arrays there, and calls.
// Nothing survives the next reset.

let top: usize = __heap_base;

/** Frees all memory. */
export function reset(): void {
  top = (__heap_base + 7) & ~7;
}

/** Frees what was reserved from an address on. */
export function rewind(start: usize): void {
  top = start;
}

/** Reserves memory, aligned to 8 bytes and not initialised. */
export function reserve(bytes: usize): usize {
  const start = top;
  top = (top + bytes + 7) & ~7;
  const pages = ((top - 1) >> 16) + 1;
  const lacking = <i32>pages - memory.size();
  // Grows by at least a quarter, because growing invalidates the views that a caller holds.
  if (lacking > 0) memory.grow(max(lacking, memory.size() >> 2));
  return start;
}

/** Reserves memory filled with zeros. */
export function reserveZeros(bytes: usize): usize {
  const start = reserve(bytes);
  memory.fill(start, 0, bytes);
  return start;
}

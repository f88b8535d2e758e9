/** A whole number from 0 to below `below` that an id always gives, so that what falls due for many does not bunch. */
export function spreadOf(id: string, below: number): number {
  let hash = 0x81_1c_9d_c5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  return hash % below;
}

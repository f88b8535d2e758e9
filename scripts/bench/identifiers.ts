import type { Random } from './household-facts.ts';

/** UUIDs of version 7 as the store makes them, but the same each time: from the instant, a count and a random source. */
export function identifiers(random: Random): (at: number) => string {
  let count = 0;
  return (at) => {
    count += 1;
    const time = at.toString(16).padStart(12, '0');
    const order = (0x7000 + ((count >> 14) & 0xfff)).toString(16);
    const rest = (0x8000 + (count & 0x3fff)).toString(16);
    const tail = Math.floor(random() * 2 ** 48)
      .toString(16)
      .padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-${order}-${rest}-${tail}`;
  };
}

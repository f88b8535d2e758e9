/** The row a key leads to from the current one, or null when the key is not about rows. `page` is rows in a screenful. */
export function rowAfterKey(key: string, current: number, count: number, page: number): number | null {
  const wanted = wantedRow(key, current, count, page);
  if (wanted === null || count === 0) return null;
  return Math.min(Math.max(wanted, 0), count - 1);
}

function wantedRow(key: string, current: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return current + page;
    case 'PageUp':
      return current - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

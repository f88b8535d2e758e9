/** Says on which line, from 1, a place in a text is. To be asked from the beginning to the end. */
export function lineCounter(text: string): (position: number) => number {
  let line = 1;
  let next = breakFrom(text, 0);
  return (position) => {
    while (next < position) {
      line += 1;
      next = breakFrom(text, next + 1);
    }
    return line;
  };
}

function breakFrom(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

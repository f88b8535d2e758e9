/** As many texts as one pass over tens of thousands of contracts may read. */
const textsRemembered = 50_000;

/**
 * The same texts are read again and again, so what comes of each is remembered, of so many texts; then it begins anew.
 * For what follows from the text alone.
 */
export function remembered<Value extends object | boolean | string | null>(
  judge: (text: string) => Value,
  most = textsRemembered,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = judge(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}

import { useDeferredValue, useEffect, useState } from 'react';

/** Long enough that typing "24" does not first ask about "2"; short enough to feel live. */
const pause = 220;

/** The input once it has not changed for a moment, compared by content. No input takes effect at once. */
export function useSettled<Input>(input: Input | null): Input | null {
  const key = JSON.stringify(input);
  const [settled, setSettled] = useState({ key, input });
  useEffect(() => {
    if (settled.key === key) return;
    const timer = window.setTimeout(() => setSettled({ key, input }), pause);
    return () => window.clearTimeout(timer);
  }, [key, input, settled.key]);
  return useDeferredValue(input === null ? null : settled.input);
}

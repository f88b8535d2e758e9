import type { Nudge } from './nudge.ts';

/** What else falls silent with a nudge that is put away for good: later deadlines, the other contracts it speaks for, or nothing. */
export function silencedBy({ palgorithm, key }: Pick<Nudge, 'palgorithm' | 'key'>): 'later' | 'all' | 'this' {
  if (palgorithm === 'notice_deadline') return 'later';
  return key.startsWith(`${palgorithm}:several:`) ? 'all' : 'this';
}

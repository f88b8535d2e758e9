import { periodInWords } from '../period.ts';
import type { PaymentCycle } from './offer.ts';

/** "a month", "every 3 months", "once". */
export function cycleInWords(every: PaymentCycle | null): string {
  if (every === null) return 'once';
  return every.n === 1 ? `a ${every.unit}` : `every ${periodInWords(every)}`;
}

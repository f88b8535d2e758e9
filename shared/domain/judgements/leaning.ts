import type { JudgementAnswer } from './questions.ts';

/** How answers lean, in counts: never a sum of what can not be added up. */
export interface Leaning {
  readonly answered: number;
  readonly supplier: number;
  readonly neither: number;
  readonly customer: number;
  /** To which end more answers lean; both where as many lean to each, or none to either. Null without any answer. */
  readonly leans: 'supplier' | 'customer' | 'both' | null;
}

/** Counts how many answers lean to each end, however far they do. */
export function leaningOf(answers: readonly JudgementAnswer[]): Leaning {
  const supplier = answers.filter((answer) => answer < 0).length;
  const customer = answers.filter((answer) => answer > 0).length;
  return {
    answered: answers.length,
    supplier,
    neither: answers.length - supplier - customer,
    customer,
    leans: leansTo(answers.length, supplier, customer),
  };
}

function leansTo(answered: number, supplier: number, customer: number): Leaning['leans'] {
  if (answered === 0) return null;
  if (supplier === customer) return 'both';
  return supplier > customer ? 'supplier' : 'customer';
}

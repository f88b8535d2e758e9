/** The three questions about what drives a supplier. */
export const drivenBy = ['mission_or_money', 'care_or_appearance', 'trust_or_self_interest'] as const;

/** The six stages at which it shows. */
export const judgedStages = ['marketing', 'selling', 'ordering', 'experience', 'when_things_break', 'exit'] as const;

/** Everything a supplier is judged by, in the order in which it is asked. */
export const judgementQuestions = [...drivenBy, ...judgedStages] as const;

export type JudgementQuestion = (typeof judgementQuestions)[number];

/** From wholly supplier-first (-2) to wholly customer-first (2). */
export const judgementAnswers = [-2, -1, 0, 1, 2] as const;

export type JudgementAnswer = (typeof judgementAnswers)[number];

/** Whether a number is one of the five answers. */
export function isJudgementAnswer(value: number): value is JudgementAnswer {
  return judgementAnswers.some((answer) => answer === value);
}

const names = {
  '-2': 'supplier_first',
  '-1': 'rather_supplier',
  '0': 'half_and_half',
  '1': 'rather_customer',
  '2': 'customer_first',
} as const;

/** What an answer is called: the end of the id of its message. */
export function answerName(answer: JudgementAnswer): (typeof names)[keyof typeof names] {
  return names[`${answer}`];
}

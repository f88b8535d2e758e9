/** A message to copy or to open in the mail program. */
export interface Draft {
  readonly subject: string;
  readonly text: string;
}

/** One message that asks every candidate the same; it says nothing of budget, haste or the other candidates. */
export function questionsDraft(title: string, questions: readonly string[]): Draft {
  const body =
    questions.length === 0
      ? 'Please send me your offer in writing, with all prices, fees and terms.'
      : `Before I decide I would like to know:\n\n${questions.map((question, n) => `${n + 1}. ${question}`).join('\n')}`;
  return {
    subject: `Questions about your offer: ${title}`,
    text: `Hello,\n\nI am looking for: ${title}.\n\n${body}\n\nPlease answer in writing.\n\nKind regards`,
  };
}

/** A short no that leaves nothing open. */
export function declineText(title: string): string {
  return `Hello,\n\nThank you for your offer (${title}). I have chosen another one, so please close my enquiry and delete what you hold about me, as far as you need not keep it.\n\nKind regards`;
}

/** Every question once, in the order in which they first come up. */
export function eachOnce(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

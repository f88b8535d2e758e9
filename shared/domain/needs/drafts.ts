import { message } from '../message.ts';
import type { Message } from '../words.ts';

/** A message to copy or to open in the mail program. */
export interface Draft {
  readonly subject: Message;
  readonly text: Message;
}

/** One message that asks every candidate the same, in the words given; it says nothing of budget, haste or the other candidates. */
export function questionsDraft(title: string, questions: readonly string[]): Draft {
  const numbered = questions.map((question, n) => `${n + 1}. ${question}`).join('\n');
  const body =
    questions.length === 0
      ? message('needs.draft.sendOffer')
      : message('needs.draft.questions', { questions: numbered });
  return {
    subject: message('needs.draft.subject', { need: title }),
    text: message('needs.draft.text', { need: title, body }),
  };
}

/** A short no that leaves nothing open. */
export function declineText(title: string): Message {
  return message('needs.draft.decline', { need: title });
}

/** Every question once, in the order in which they first come up. */
export function eachOnce(lists: readonly (readonly Message[])[]): Message[] {
  return [...new Map(lists.flat().map((question) => [JSON.stringify(question), question])).values()];
}

import { message } from '../message.ts';
import type { Message } from '../words.ts';
import type { Notice } from './terms.ts';

/** "6 weeks to the end of a quarter", in any language. */
export function noticeInMessage({ n, unit, anchor }: Notice): Message {
  return n === 0
    ? message(`terms.noticeWithout.${anchor}`)
    : message(`terms.notice.${anchor}`, { period: { n, unit } });
}

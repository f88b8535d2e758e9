import { oneLine, severalLines } from '#shared/domain/clean-text.ts';
import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import type { AddressRefusal } from './web-address.ts';

const longest = 2000;
/** One plain recipient: no list, no quotes, nothing a shell or another mail field could read differently. */
const recipient = /^[\w.+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/**
 * Checks a `mailto:` address before it goes to the mail program, and writes it anew from its parts: at most one plain
 * recipient, a subject and a text. Anything else a mail program might act on (copies, attachments) is refused.
 */
export function checkMailAddress(address: string): Result<string, AddressRefusal> {
  if (address.length > longest) return refused(message('refusals.link.mailTooLong'));
  if (!URL.canParse(address)) return refused(message('refusals.link.noMail'));
  const url = new URL(address);
  if (url.protocol !== 'mailto:') return refused(message('refusals.link.noMail'));
  const to = decoded(url.pathname);
  if (to === null || (to !== '' && !recipient.test(to))) return refused(message('refusals.link.notOneMail'));
  const fields = [...url.searchParams];
  if (fields.some(([name]) => name !== 'subject' && name !== 'body') || url.hash !== '') {
    return refused(message('refusals.link.mailAsksMore'));
  }
  const query = fields.map(([name, value]) => {
    const text = name === 'subject' ? oneLine(value) : severalLines(value).replaceAll('\n', '\r\n');
    return `${name}=${encodeURIComponent(text)}`;
  });
  return ok(`mailto:${to}${query.length === 0 ? '' : `?${query.join('&')}`}`);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function refused(why: Message): Result<never, AddressRefusal> {
  return failed({ message: why });
}

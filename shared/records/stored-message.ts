import { messageSchema } from './messages.ts';
import { oneLine, shorten } from '#shared/domain/clean-text.ts';
import { literal } from '#shared/domain/message.ts';
import type { Message, MessageValue, Words } from '#shared/domain/words.ts';

/** What a text within a message keeps at most. */
const longestText = 300;
/** What is longer, or more nested, than anything written here is no message: it may come from a restored file. */
const longestMessage = 20_000;
const deepestMessage = 12;
/** How every stored message begins. No text that was stored before there were messages begins so. */
const beginning = '{"id":"';

/** A message as a column of text keeps it: JSON, each text in it on one line and not too long. */
export function storedMessage(message: Message): string {
  return JSON.stringify({ id: message.id, values: keptValues(message) });
}

/**
 * What a column keeps of something that may be the person's own words, which stand as they are; only where these look
 * like a message are they kept as one.
 */
export function storedText(said: Message): string {
  const { text } = said.values;
  const isOwn = said.id === 'plain.literal' && typeof text === 'string' && !text.startsWith(beginning);
  return isOwn ? text : storedMessage(said);
}

/** The message that a column keeps. Text of a version without messages, or that is none, is said as it stands. */
export function readStoredMessage(text: string): Message {
  if (!text.startsWith(beginning) || text.length > longestMessage) return literal(text);
  try {
    const value: unknown = JSON.parse(text);
    const read = isDeep(value, deepestMessage) ? undefined : messageSchema.safeParse(value).data;
    return read ?? literal(text);
  } catch {
    return literal(text);
  }
}

/** Every text that stands in a message, such as the names it speaks of. */
export function textsIn(value: MessageValue): string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isMessage(value) ? Object.values(value.values).flatMap(textsIn) : [];
}

function keptValues({ values }: Message): Record<string, MessageValue> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isWords(value) ? keptWords(value) : value]),
  );
}

function keptWords(words: Words): Words {
  if (typeof words === 'string') return shorten(oneLine(words), longestText);
  return isList(words) ? words.map(keptWords) : { id: words.id, values: keptValues(words) };
}

function isWords(value: MessageValue): value is Words {
  return typeof value === 'string' || isList(value) || isMessage(value);
}

function isList(value: MessageValue): value is readonly Words[] {
  return Array.isArray(value);
}

function isMessage(value: MessageValue): value is Message {
  return typeof value === 'object' && value !== null && 'values' in value;
}

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}

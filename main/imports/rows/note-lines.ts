import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { languages, tongueOf } from '#shared/messages/tongue.ts';
import type { ListField } from '../list-types.ts';

/** What a list said that found no place in a field, such as "Price in the list: ¥1300". */
export function noteLine(field: ListField, text: string): Message {
  return message(`imports.noteLine.${field}`, { text });
}

const beginnings = new Map<ListField, readonly string[]>();

/** Whether a line of a note says what a list said about a field, in whichever language the list was read. */
export function isNoteLineFor(field: ListField, line: string): boolean {
  let known = beginnings.get(field);
  if (known === undefined) {
    known = languages.map((language) => speakerFor(tongueOf({ language, locale: null }, [])).say(noteLine(field, '')));
    beginnings.set(field, known);
  }
  return known.some((beginning) => line.startsWith(beginning));
}

/** The note without the lines about these fields; null when nothing is left. */
export function withoutNoteLines(note: string, fields: Iterable<ListField>): string | null {
  const gone = [...fields];
  const left = note.split('\n').filter((line) => !gone.some((field) => isNoteLineFor(field, line)));
  const text = left.join('\n').trim();
  return text === '' ? null : text;
}

import type { MessageValues } from './message-values.generated.ts';
import type { Message } from './words.ts';

/** The name of a message of the catalogs in `shared/messages`, such as `terms.working.noNotice`. */
export type MessageId = keyof MessageValues;

/** The values of a message; none where it takes none. */
export type ValuesOf<Id extends MessageId> = [MessageValues[Id]] extends [null] ? [] : [values: MessageValues[Id]];

/** A message with its values; a wrong, missing or needless value does not compile. */
export function message<Id extends MessageId>(id: Id, ...[values]: ValuesOf<Id>): Message {
  return { id, values: { ...values } };
}

/** Text that is said as it stands in every language: what the person wrote, or what was stored before there were messages. */
export function literal(text: string): Message {
  return message('plain.literal', { text });
}

import { z } from 'zod';
import type { Message } from '#shared/domain/words.ts';
import { messageSchema } from '#shared/records/messages.ts';

/** Every text with the message that stands beside it, however deep in an answer. */
export function textsWithMessages(value: unknown): { text: unknown; message: Message }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, one]) => (name === 'messages' ? [] : textsWithMessages(one)));
  const own = 'messages' in value ? Object.entries(z.record(z.string(), z.unknown()).parse(value.messages)) : [];
  const texts = new Map(Object.entries(value));
  return [
    ...inner,
    ...own.flatMap(([name, said]) => {
      const messages = [said].flat();
      const beside = [texts.get(name)].flat();
      return messages.flatMap((one, n) =>
        beside[n] === undefined ? [] : [{ text: beside[n], message: messageSchema.parse(one) }],
      );
    }),
  ];
}

import type { Language } from '#shared/messages/tongue.ts';
import type { ReadDay } from './read-day.ts';

/** Fetches what reads days in the words of a language, only when somebody writes one. Rejects where it can not be had. */
export async function readerOfDays(language: Language): Promise<ReadDay> {
  const { readsWith } = await import('./read-day.ts');
  if (language === 'de') return readsWith((await import('./german.ts')).german);
  return readsWith((await import('./english.ts')).english);
}

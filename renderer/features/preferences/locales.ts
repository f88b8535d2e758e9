import { endonym } from '#shared/messages/endonym.ts';

/** Ways of writing dates and money that are offered by name. */
const offered = [
  'en-GB',
  'en-US',
  'en-IE',
  'en-CA',
  'en-AU',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'fr-CH',
  'fr-CA',
  'nl-NL',
  'es-ES',
  'it-IT',
  'pt-PT',
  'pt-BR',
  'da-DK',
  'sv-SE',
  'nb-NO',
  'fi-FI',
  'pl-PL',
  'cs-CZ',
  'ja-JP',
] as const;

/** A way of writing dates and money, by its name in its own language. */
export interface LocaleChoice {
  readonly id: string;
  readonly label: string;
}

/** The locales on offer; `also` is among them when it is another. */
export function localeChoices(also: string | null): readonly LocaleChoice[] {
  const tags = [...new Set([...offered, ...(also === null ? [] : [also])])];
  return tags.map((id) => ({ id, label: endonym(id) }));
}

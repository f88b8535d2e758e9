import english from 'react-aria-components/i18n/en-US';
import { pseudoText } from '#shared/messages/pseudo.ts';
import type { Tongue } from '#shared/messages/tongue.ts';
import { spoken } from './spoken.ts';

type Strings = ReactAriaStrings;
type LocalizedString = Strings[string][string];

const strings = new Map<Tongue['language'], Strings>([
  ['en', english],
  ['en-XA', accented(english)],
]);

/** Keeps the kit's strings of a language that was fetched. */
export function knowKitStrings(language: Tongue['language'], known: Strings): void {
  strings.set(language, known);
}

/**
 * Lets react-aria say its own strings ("Calendar", "Next") in the language of the page. By itself it takes them by the
 * locale, which here is how days and numbers are written and may be another: German sentences with British dates. It
 * looks for strings given by a server in these two places of the window before it looks at the locale; what is put there
 * answers by the language at the moment of asking, so that a switch needs no reload.
 */
export function giveKitStrings(page: object): void {
  const given = Object.entries(english).map(([name, known]) => [name, askedEachTime(name, Object.keys(known))]);
  Reflect.set(page, Symbol.for('react-aria.i18n.locale'), 'en-US');
  Reflect.set(page, Symbol.for('react-aria.i18n.strings'), Object.fromEntries(given));
}

function askedEachTime(name: string, keys: readonly string[]): object {
  return Object.defineProperties(
    {},
    Object.fromEntries(keys.map((key) => [key, { enumerable: true, get: () => stringOf(name, key) }])),
  );
}

function stringOf(name: string, key: string): LocalizedString | undefined {
  return strings.get(spoken().language)?.[name]?.[key] ?? english[name]?.[key];
}

function accented(plain: Strings): Strings {
  return Object.fromEntries(
    Object.entries(plain).map(([name, known]) => [
      name,
      Object.fromEntries(Object.entries(known).map(([key, text]) => [key, accent(text)])),
    ]),
  );
}

function accent(text: LocalizedString): LocalizedString {
  return typeof text === 'string' ? pseudoText(text) : (values, formatter) => pseudoText(text(values, formatter));
}

import { catalogLanguage, speakerFrom, type Catalog, type Speaker } from '#shared/messages/speaking.ts';
import { tongueOf, type Language, type Tongue } from '#shared/messages/tongue.ts';
import { knowKitStrings } from './kit-strings.ts';
import { speakAs } from './spoken.ts';

/** What a page has to fetch before it can speak a language. */
const fetched: Readonly<Record<Language, () => Promise<Catalog>>> = {
  en: async () => (await import('#shared/messages/en.generated.ts')).en(),
  de: async () => {
    const [{ de }, kit] = await Promise.all([
      import('#shared/messages/de.generated.ts'),
      import('react-aria-components/i18n/de-DE'),
    ]);
    knowKitStrings('de', kit.default);
    return de();
  },
};

const catalogs = new Map<Language, Catalog>();
const speakers = new Map<string, Speaker>();

/** Fetches what a language needs, if it was not fetched before. Rejects where it can not be had. */
export async function learn(language: Tongue['language']): Promise<void> {
  const from = catalogLanguage(language);
  if (!catalogs.has(from)) catalogs.set(from, await fetched[from]());
}

/** The speaker of a tongue; null while its language is not learned. */
export function learnedSpeaker({ language, locale }: Tongue): Speaker | null {
  const name = `${language} ${locale}`;
  const known = speakers.get(name);
  if (known !== undefined) return known;
  const catalog = catalogs.get(catalogLanguage(language));
  if (catalog === undefined) return null;
  const speaker = speakerFrom(catalog, { language, locale });
  speakers.set(name, speaker);
  return speaker;
}

/** Learns the first of the browser's languages that is known here, and speaks it: before anything is drawn or asked. */
export async function startSpeaking(languages: readonly string[]): Promise<Speaker> {
  const tongue = tongueOf({ language: null, locale: null }, languages);
  await learn(tongue.language);
  const speaker = learnedSpeaker(tongue);
  if (speaker === null) throw new Error(`${tongue.language} was not learned.`);
  speakAs(speaker);
  return speaker;
}

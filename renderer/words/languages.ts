import { catalogLanguage, speakerOf, type Speaker } from '#shared/messages/speaking.ts';
import { tongueOf, type Language, type Tongue } from '#shared/messages/tongue.ts';
import { knowKitStrings } from './kit-strings.ts';
import { speakAs } from './spoken.ts';
import { vocabulary } from './texts.ts';

const learned = new Set<Language>();
const speakers = new Map<string, Speaker>();

/** Fetches what a language needs, if it was not fetched before. Rejects where it can not be had. */
export async function learn(language: Tongue['language']): Promise<void> {
  const from = catalogLanguage(language);
  if (learned.has(from)) return;
  await Promise.all([vocabulary.learn(from), from === 'de' ? learnGermanKit() : undefined]);
  learned.add(from);
}

/** The speaker of a tongue; null while its language is not learned. Another one once texts came that it had missed. */
export function learnedSpeaker({ language, locale }: Tongue): Speaker | null {
  const from = catalogLanguage(language);
  if (!learned.has(from)) return null;
  const name = `${language} ${locale} ${vocabulary.edition()}`;
  const known = speakers.get(name);
  if (known !== undefined) return known;
  const speaker = speakerOf((id) => vocabulary.textOf(from, id), { language, locale });
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

async function learnGermanKit(): Promise<void> {
  const kit = await import('react-aria-components/i18n/de-DE');
  knowKitStrings('de', kit.default);
}

import { catalogLanguage, speakerFrom, type Catalog, type Speaker } from './speaking.ts';
import type { Language, Tongue } from './tongue.ts';

const fetched: Readonly<Record<Language, () => Promise<Catalog>>> = {
  en: async () => (await import('./en.generated.ts')).en(),
  de: async () => (await import('./de.generated.ts')).de(),
};

/** The speaker of a tongue, for what speaks seldom: nothing is loaded before, and of the languages only the one spoken. */
export async function fetchSpeaker({ language, locale }: Tongue): Promise<Speaker> {
  return speakerFrom(await fetched[catalogLanguage(language)](), { language, locale });
}

import { de } from './de.generated.ts';
import { en } from './en.generated.ts';
import { catalogLanguage, speakerFrom, type Catalog, type Speaker } from './speaking.ts';
import type { Language, Tongue } from './tongue.ts';

export type { Speaker } from './speaking.ts';

const catalogs: Readonly<Record<Language, () => Catalog>> = { en, de };

const speakers = new Map<string, Speaker>();

/**
 * The speaker of a tongue; made once and kept, with what it has read of its catalog. Every language is at hand here: the
 * pages, which fetch the one they speak, have `renderer/words` for it.
 */
export function speakerFor({ language, locale }: Tongue): Speaker {
  const name = `${language} ${locale}`;
  let known = speakers.get(name);
  if (known === undefined) {
    known = speakerFrom(catalogs[catalogLanguage(language)](), { language, locale });
    speakers.set(name, known);
  }
  return known;
}

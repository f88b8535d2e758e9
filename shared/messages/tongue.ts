/** The languages that everything is said in. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** A made-up language for tests: English with accents, a third longer, so that text nobody marked stands out. */
export const pseudoLanguage = 'en-XA';

/** In which language to speak, and by which locale (BCP 47) to write dates, numbers and money. */
export interface Tongue {
  readonly language: Language | typeof pseudoLanguage;
  readonly locale: string;
}

/** What the person chose; null follows the door. */
export interface PreferredTongue {
  readonly language: Language | null;
  readonly locale: string | null;
}

/** How each language is written where the computer says nothing better. */
const ownLocales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

/** More than any system lists, and few enough to look through at every call. */
const mostTags = 20;

/**
 * The tongue for a person who chose `preferred` at a door that speaks `spoken` (BCP 47 tags, best first: of the desktop,
 * or of the browser). Without a choice the door's first language that is known here is spoken, else English; a language
 * that was chosen is written as the door writes it, else in its own way.
 */
export function tongueOf(preferred: PreferredTongue, spoken: readonly string[]): Tongue {
  const tags = spoken.slice(0, mostTags).flatMap(usable);
  const language = preferred.language ?? (tags.includes(pseudoLanguage) ? pseudoLanguage : firstKnown(tags));
  return { language, locale: localeOf(preferred, language, tags) };
}

function localeOf(preferred: PreferredTongue, language: Tongue['language'], tags: readonly string[]): string {
  const chosen = preferred.locale === null ? undefined : usable(preferred.locale)[0];
  if (chosen !== undefined) return chosen;
  if (language === pseudoLanguage) return ownLocales.en;
  if (preferred.language === null) return tags[0] ?? ownLocales[language];
  return tags.find((tag) => languageOf(tag) === language) ?? ownLocales[language];
}

function firstKnown(tags: readonly string[]): Language {
  for (const tag of tags) {
    const known = languages.find((language) => language === languageOf(tag));
    if (known !== undefined) return known;
  }
  return 'en';
}

function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** What was found of the tags that were looked up: every call of a door comes with the same few. */
const lookedUp = new Map<string, readonly string[]>();
const mostKept = 100;

/** The tag as this engine writes it; nothing where it knows no such locale or the text is no tag at all. */
function usable(tag: string): readonly string[] {
  const known = lookedUp.get(tag);
  if (known !== undefined) return known;
  const found = supported(tag);
  if (lookedUp.size < mostKept) lookedUp.set(tag, found);
  return found;
}

function supported(tag: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag]);
  } catch {
    return [];
  }
}

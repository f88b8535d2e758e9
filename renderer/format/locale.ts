/** The locale to write in: the person's choice where it is a known one, else the page's own. */
export function usableLocale(wanted: string | null, ofPage: string): string {
  for (const candidate of [wanted, ofPage]) {
    if (candidate === null) continue;
    try {
      const [known] = Intl.DateTimeFormat.supportedLocalesOf([candidate]);
      if (known !== undefined) return known;
    } catch {
      // Not a language tag at all: the next one.
    }
  }
  return 'en-GB';
}

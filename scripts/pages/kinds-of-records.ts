import { de } from '#shared/messages/de.generated.ts';
import { en } from '#shared/messages/en.generated.ts';
import { recordList } from '#shared/records/records.ts';

const begin = '<!-- from here on written by `npm run pages` -->\n';
const end = '<!-- up to here -->\n';

/** The glossary with its list of the kinds of records as it should be: what each is called in both languages, and what it holds. */
export function glossaryWritten(glossary: string): string {
  const [before = '', rest = ''] = glossary.split(begin);
  const [, after = ''] = rest.split(end);
  return `${before}${begin}\n${kinds()}\n\n${end}${after}`;
}

function kinds(): string {
  return recordList
    .map(({ type, about }) => `- **${wordOf(en(), type)}**, „${wordOf(de(), type)}“: ${about}`)
    .toSorted((one, other) => one.localeCompare(other, 'en'))
    .join('\n');
}

/** What a kind of record is called; what programs call it where nobody speaks of it. */
function wordOf(catalog: Readonly<Record<string, string>>, type: string): string {
  const named = catalog[`records.${type}.word`];
  return named === undefined ? type : (/other \{([^}]*)\}/.exec(named)?.[1] ?? named);
}

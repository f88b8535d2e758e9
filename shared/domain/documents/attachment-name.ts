import { oneLine } from '../clean-text.ts';

const longestName = 300;

/**
 * What a document is called that came with a mail. A mail may call it anything: of what looks like a path only the last part
 * is taken, without characters that turn or hide what is read; one without a name is called by its place.
 */
export function attachmentName(given: string, index: number): string {
  const last = oneLine(given).split(/[\\/]/).at(-1) ?? '';
  const name = last
    .replaceAll(/\p{Cf}/gu, '')
    .slice(0, longestName)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  return name === '' || /^\.+$/.test(name) ? String(index + 1) : name;
}

const yes = /^(?:[✓✔☑✅🗸]\uFE0F?)$/u;
const no = /^(?:[✗✘☒❌✖]\uFE0F?)$/u;

/** A cell that holds only a tick or a cross as the word for it; any other text as it is. */
export function markAsWord(text: string): string {
  const trimmed = text.trim();
  if (yes.test(trimmed)) return 'yes';
  return no.test(trimmed) ? 'no' : text;
}

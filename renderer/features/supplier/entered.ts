/** What was entered, or null for nothing. */
export function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** People write `example.com`; the store wants to know how to get there. */
export function webAddress(text: string): string | null {
  const trimmed = orNull(text);
  if (trimmed === null || /^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return trimmed;
  return `https://${trimmed}`;
}

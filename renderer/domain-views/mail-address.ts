/** A message as a mail program takes it; without an address it asks for one. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly email: string | null;
}

/** The message as a `mailto:` address. */
export function mailAddress({ subject, text, email }: Mail): string {
  const to = email === null ? '' : encodeURIComponent(email).replaceAll('%40', '@');
  const body = text.replaceAll(/\r?\n/g, '\r\n');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** The number of an account as people read it: an IBAN in groups of four that stay together on a line. */
export function readableIban(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1\u00A0');
}

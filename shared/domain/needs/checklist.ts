/** What is to be set up for a new contract, in the order in which it usually happens. */
export function setUpItems(dataAsked: string | null): string[] {
  const asked = dataAsked === null || dataAsked.trim() === '' ? '' : ` They asked for: ${dataAsked.trim()}`;
  return [
    'Account made, and how to get into it kept in a safe place',
    'Payment set up',
    'Equipment or access arrived',
    'Configured the way I want it',
    `Noted which data I gave them.${asked}`,
  ];
}

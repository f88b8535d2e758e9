import type { PaymentFacts } from './payment-facts.ts';

/** Words before a customer's, a contract's or a policy's number, in six languages. */
const customerNumber =
  /(?:k(?:un)?d(?:en)?\.?-?\s?(?:nr|nummer|no)|k-nr|vertrags?-?\s?(?:nr|nummer|konto|no)|vers(?:icherungs)?\.?-?\s?(?:schein)?-?(?:nr|nummer)|police|polic(?:y|e)(?: n[o°r]\.?)?|(?:customer|account|contract|membership|client) (?:no|number|ref)|n[°ºo]\.? ?(?:de )?(?:client|contrat|cliente|contratto)|ref(?:\.|erence)? ?client[e]?|contrat|contratto|contrato|cod(?:ice|\.)? (?:cliente|utenza)|polizza|p[oó]liza|klant(?:nr|nummer)|contractnr|polis(?:nr|nummer)|lidnummer|mitgliedsnr)[\s.:#]*([a-z0-9][a-z0-9/.-]{4,})/iu;

/**
 * What tells contracts of one supplier apart in each payment: the customer's number in its purpose, else its mandate. A
 * number that is another one nearly every time is an invoice's and tells nothing.
 */
export function referencesOf(payments: readonly PaymentFacts[]): (string | null)[] {
  const numbers = payments.map(({ purpose }) =>
    purpose === null ? null : (customerNumber.exec(purpose)?.[1]?.toUpperCase() ?? null),
  );
  const mandates = payments.map(({ mandate }) => mandate);
  const told = numbers.map((number, place) => number ?? mandates[place] ?? null);
  if (tells(numbers) && tells(told)) return told;
  return tells(mandates) ? mandates : mandates.map(() => null);
}

/** Whether nearly every payment has one, there are several, and most come again. */
function tells(values: readonly (string | null)[]): boolean {
  const given = values.filter((value) => value !== null);
  const different = new Set(given).size;
  return given.length >= values.length * 0.9 && different > 1 && (given.length < 4 || different <= given.length / 2);
}

import { foldText } from '../fold.ts';

/**
 * How what is given, due to an association or owed by law is called and filed: in English, German, French, Italian, Spanish
 * and Dutch, folded. Two of them are two things, and nobody asks what others charge for it.
 */
const parts: readonly string[] = [
  // Given.
  '\\bspenden?\\b|\\bdonat(?:ion|ie)|\\bdons?\\b|\\bdonativo|\\bdonazion|\\bgift aid\\b|\\bcharit|patenschaft|parrainage d.enfant|\\bbeneficenza|\\bgoede doelen?\\b',
  // Due to an association.
  '\\b\\w*vereine?s?\\b|verband\\b|gewerkschaft|\\bpartei|trade union|labou?r union|political party|syndicat\\b|\\bassociations?\\b|\\bassociazion|\\bsindacat|\\basociacion|\\bsindicato|\\bvereniging|\\bvakbond',
  // Owed by law.
  '(?:kirchen|grund|hunde|kfz|kraftfahrzeug)-?steuer|rundfunkbeitrag|\\bgez\\b|(?:church|council|property|road) tax|tv licen[cs]e|taxe (?:fonciere|d.habitation)|canone rai|bollo auto|\\bimpuesto|\\bgemeentebelasting|wegenbelasting|motorrijtuigenbelasting',
];
const words = new RegExp(parts.join('|'), 'u');

/** Whether nobody compares a contract with what others charge for the like, by its category or its name. */
export function isNotCompared({
  name,
  category,
}: {
  readonly name: string;
  readonly category?: string | null;
}): boolean {
  return tellsNotCompared(foldText(`${category ?? ''} ${name}`));
}

/** The same of its category and name as one folded text. */
export function tellsNotCompared(folded: string): boolean {
  return words.test(folded);
}

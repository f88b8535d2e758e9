import { foldText } from '../fold.ts';
import type { ContractFacts } from './facts.ts';

/** How insurance is called and filed: in English, German, French, Italian, Spanish and Dutch; folded. */
const parts: readonly string[] = [
  'insur|\\b(?:liability|contents|home|car|health|dental|life|legal|pet|travel) cover\\b|\\bpolicies\\b',
  'versicherung|\\bvers\\.|haftpflicht|hausrat|wohngebaude|vollkasko|teilkasko|\\bkasko\\b|krankenkasse|krankenzusatz|zahnzusatz',
  'rechtsschutz|schutzbrief|berufsunfahig|\\bbu-schutz|sterbegeld|risikoleben|rentenpolice|\\bpolice\\b|-op-schutz|op-schutz|tierkranken',
  'assurance|\\bmutuelle|prevoyance|protection juridique|multirisque|responsabilite civile|obseques',
  'assicurazion|\\bpolizz[ae]\\b|\\brc ?auto\\b|tutela legale|responsabilita civile',
  '\\bseguros?\\b|\\bpolizas?\\b|\\bmutua\\b|responsabilidad civil|asistencia en carretera|decesos',
  'verzekering|\\bpolis(?:sen)?\\b|(?:zorg|auto|woon|reis|levens)polis\\b|aansprakelijkheid|inboedel|opstal|rechtsbijstand|uitvaart',
];
const words = new RegExp(parts.join('|'), 'u');

/** Whether a contract is an insurance: its category says so, or its name. */
export function isInsurance({ name, category }: Pick<ContractFacts, 'name' | 'category'>): boolean {
  return words.test(foldText(`${category ?? ''} ${name}`));
}

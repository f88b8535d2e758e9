import { foldText } from '../fold.ts';
import type { ContractFacts } from './facts.ts';

/** How insurance is called where it is filed, in the languages contracts are entered in; folded. */
const words =
  /insur|versicherung|assurance|seguro|assicurazion|verzekering|\b(?:haftpflicht|hausrat|vollkasko|teilkasko|krankenkasse|krankenzusatz|rechtsschutz)/u;

/** Whether a contract is an insurance: its category says so, or its name where it has none. */
export function isInsurance({ name, category }: Pick<ContractFacts, 'name' | 'category'>): boolean {
  return words.test(foldText(category == null || category === '' ? name : `${category} ${name}`));
}

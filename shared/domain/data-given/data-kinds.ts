/** What of a person a supplier may know: kinds, never the values themselves. `other` needs words of its own. */
export const dataKinds = [
  'name',
  'email',
  'phone',
  'postal_address',
  'birth_date',
  'bank_account',
  'card',
  'identity_document',
  'photo',
  'health',
  'location',
  'usage',
  'income',
  'contacts',
  'other',
] as const;
export type DataKind = (typeof dataKinds)[number];

/** On what ground a supplier may keep it, in the words of Article 6 of the General Data Protection Regulation. */
export const dataGrounds = ['contract', 'consent', 'law', 'legitimate_interest', 'unknown'] as const;
export type DataGround = (typeof dataGrounds)[number];

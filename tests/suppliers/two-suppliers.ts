import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addContract, openTerms } from '#tests/support/builders.ts';
import { openTestDancecard, type TestDancecard } from '#tests/support/open-test-dancecard.ts';
import { camtStatement, type WrittenEntry } from '#tests/payments/statement-file.ts';

/** Two suppliers that may be one: power and gas of one house, and an unrelated one. */
export async function twoSuppliers() {
  const dancecard = await openTestDancecard();
  const power = await addContract(dancecard, { supplierName: 'Talwerk GmbH', name: 'Power', terms: openTerms });
  const gas = await addContract(dancecard, {
    supplierName: 'Talwerk Netz',
    name: 'Gas',
    terms: { ...openTerms, startsOn: '2021-05-01' },
  });
  const other = await addContract(dancecard, { supplierName: 'Blattgold', name: 'Vegetables', terms: openTerms });
  return { dancecard, power, gas, other };
}

/** Reads a statement with these entries, and gives what was read of it, in the order of the entries. */
export async function readStatement(
  dancecard: TestDancecard,
  entries: readonly WrittenEntry[],
  name = 'statement.xml',
) {
  const path = join(dancecard.folder, name);
  writeFileSync(path, camtStatement(entries));
  await dancecard.value('imports.apply', { path });
  const payments = await dancecard.value('payments.list', {});
  return entries.map(({ on, to }) => {
    const found = payments.find(({ bookedOn, counterparty }) => bookedOn === on && counterparty === to);
    if (found === undefined) throw new Error(`Nothing was read of the payment to ${to}`);
    return found;
  });
}

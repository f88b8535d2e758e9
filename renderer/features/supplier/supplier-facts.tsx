import { asHeading } from '#renderer/domain-views/record-texts.ts';
import { DefinitionList } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { OutsideLink } from './outside-link.tsx';
import type { SupplierRecord } from './supplier-record.ts';
import { eachSupplierText, furtherSupplierTexts } from './supplier-texts.ts';
import styles from './supplier.module.css';

/** How to reach a supplier, and what was noted about it; nothing where nothing is known. */
export function SupplierFacts({ supplier }: { supplier: SupplierRecord }) {
  const { say } = useWords();
  const { website, email, phone, postalAddress, note, tags } = supplier;
  const texts = Object.values(eachSupplierText((text) => supplier[text]));
  const isEmpty = texts.every((text) => text === null) && tags.length === 0;
  if (isEmpty) return null;
  return (
    <section className={styles['reach']}>
      <h2>{say('supplier.reach.title')}</h2>
      <DefinitionList
        entries={[
          {
            term: say('supplier.reach.website'),
            value: website === null ? null : <OutsideLink address={website}>{hostOf(website)}</OutsideLink>,
          },
          { term: say('supplier.reach.email'), value: email },
          { term: say('supplier.reach.phone'), value: phone },
          {
            term: say('supplier.reach.address'),
            value: postalAddress === null ? null : <span className={styles['note']}>{postalAddress}</span>,
          },
          ...furtherSupplierTexts.map(({ name }) => ({
            term: asHeading(say(`records.supplier.${name}`)),
            value: supplier[name],
          })),
          { term: say('supplier.fact.tags'), value: tags.length === 0 ? null : tags.join(', ') },
          {
            term: say('supplier.fact.note'),
            value: note === null ? null : <span className={styles['note']}>{note}</span>,
          },
        ]}
      />
    </section>
  );
}

/** Where an address leads, in short. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

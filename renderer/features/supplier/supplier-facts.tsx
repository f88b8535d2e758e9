import { DefinitionList } from '#renderer/ui/index.ts';
import { OutsideLink } from './outside-link.tsx';
import type { SupplierRecord } from './supplier-record.ts';
import styles from './supplier.module.css';

/** How to reach a supplier, and what was noted about it; nothing where nothing is known. */
export function SupplierFacts({ supplier }: { supplier: SupplierRecord }) {
  const { website, email, phone, postalAddress, note, tags } = supplier;
  const isEmpty = [website, email, phone, postalAddress, note].every((fact) => fact === null) && tags.length === 0;
  if (isEmpty) return null;
  return (
    <section className={styles['reach']}>
      <h2>How to reach them</h2>
      <DefinitionList
        entries={[
          {
            term: 'Website',
            value: website === null ? null : <OutsideLink address={website}>{hostOf(website)}</OutsideLink>,
          },
          { term: 'E-mail', value: email },
          { term: 'Phone', value: phone },
          {
            term: 'Address',
            value: postalAddress === null ? null : <span className={styles['note']}>{postalAddress}</span>,
          },
          { term: 'Tags', value: tags.length === 0 ? null : tags.join(', ') },
          { term: 'Note', value: note === null ? null : <span className={styles['note']}>{note}</span> },
        ]}
      />
    </section>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

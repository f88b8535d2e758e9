import { X } from 'lucide-react';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Disclosure, IconButton } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './supplier-lists.module.css';

/** What a supplier is known by in statements and other files, each to be forgotten; nothing where it is known by nothing. */
export function KnownBy({ supplierId }: { supplierId: string }) {
  const { say } = useWords();
  const known = useOperation('identifiers.list', { supplierId }).value ?? [];
  const forget = useCommand('identifiers.remove', { done: say('supplier.knownBy.forgotten') });
  if (known.length === 0) return null;
  return (
    <section className={styles['known']}>
      <Disclosure title={say('supplier.knownBy.title', { n: known.length })} level={2}>
        <ul aria-label={say('supplier.knownBy.list')}>
          {known.map(({ id, kind, value, source }) => (
            <li key={id} className={styles['line']}>
              <div className={styles['words']}>
                <div>{value}</div>
                <div className={styles['soft']}>
                  {say('supplier.knownBy.from', {
                    kind: say(`records.identifier.kind.${kind}`),
                    source: say(`records.identifier.source.${source}`),
                  })}
                </div>
              </div>
              <IconButton
                label={say('supplier.knownBy.forget', { value })}
                icon={<X aria-hidden="true" />}
                onPress={() => void forget.run({ id })}
              />
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

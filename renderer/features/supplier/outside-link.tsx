import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureText, useClient } from '#renderer/data/index.ts';
import { showToast } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './supplier.module.css';

/** A link to a supplier's own page. The host checks the address and opens it; this page never goes there itself. */
export function OutsideLink({ address, children }: { address: string; children: ReactNode }) {
  const client = useClient();
  const { say } = useWords();
  const open = async () => {
    const outcome = await client.call('app.openLink', { address });
    if (!outcome.ok) showToast({ text: failureText(outcome.error), tone: 'problem' });
  };
  return (
    <button type="button" className={styles['outside']} onClick={() => void open()} title={address}>
      {children}
      <ExternalLink size={14} strokeWidth={1.75} aria-label={say('supplier.outside')} />
    </button>
  );
}

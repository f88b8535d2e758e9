import { Ellipsis, PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { readableIban, useFormat } from '#renderer/format/index.ts';
import { IconButton, Menu } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Account } from './account.ts';
import { EditAccountDialog, RemoveAccountDialog } from './account-dialogs.tsx';
import styles from './payments.module.css';

/** The household's accounts: what is known of each, and of which days. */
export function Accounts({ accounts }: { accounts: readonly Account[] }) {
  const { say } = useWords();
  const [open, setOpen] = useState<{ readonly deed: 'edit' | 'remove'; readonly account: Account } | null>(null);
  if (accounts.length === 0) return null;
  return (
    <ul className={styles['accounts']} aria-label={say('paymentsPage.accounts')}>
      {accounts.map((account) => (
        <AccountLine key={account.id} account={account} onDeed={(deed) => setOpen({ deed, account })} />
      ))}
      {open === null ? null : open.deed === 'edit' ? (
        <EditAccountDialog account={open.account} onClose={() => setOpen(null)} />
      ) : (
        <RemoveAccountDialog account={open.account} onClose={() => setOpen(null)} />
      )}
    </ul>
  );
}

function AccountLine({ account, onDeed }: { account: Account; onDeed: (deed: 'edit' | 'remove') => void }) {
  const { say } = useWords();
  const format = useFormat();
  const { name, iban, number, payments, from, to } = account;
  return (
    <li className={styles['account']}>
      <div>
        <div className={styles['accountName']}>{name}</div>
        <div className={styles['soft']}>
          {iban === null && number === null ? null : (
            <span className={styles['number']}>{(iban === null ? null : readableIban(iban)) ?? number}</span>
          )}
          <span>
            {[
              say('paymentsPage.count', { n: payments }),
              ...(from === null || to === null
                ? []
                : [say('paymentsPage.days', { from: format.day(from), to: format.day(to) })]),
            ].join(' · ')}
          </span>
        </div>
      </div>
      <Menu
        label={say('paymentsPage.account.more', { name })}
        placement="bottom end"
        trigger={
          <IconButton
            label={say('paymentsPage.account.more', { name })}
            icon={<Ellipsis aria-hidden="true" />}
            variant="quiet"
          />
        }
        groups={[
          {
            id: 'account',
            choices: [
              {
                id: 'edit',
                label: say('paymentsPage.account.edit'),
                icon: <PenLine aria-hidden="true" />,
                onAction: () => onDeed('edit'),
              },
              {
                id: 'remove',
                label: say('paymentsPage.account.remove'),
                icon: <Trash2 aria-hidden="true" />,
                tone: 'danger',
                onAction: () => onDeed('remove'),
              },
            ],
          },
        ]}
      />
    </li>
  );
}

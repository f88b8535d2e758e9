import { Ellipsis, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, ButtonRow, IconButton, Menu, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { LoginDialog } from './login-dialog.tsx';
import { OutsideLink } from './outside-link.tsx';
import { hostOf } from './supplier-facts.tsx';
import type { LoginRecord, SupplierRecord } from './supplier-record.ts';
import lists from './supplier-lists.module.css';
import styles from './supplier.module.css';

/** Where the household has accounts with a supplier; never their passwords. */
export function Logins({ supplier: { id, relationships } }: { supplier: SupplierRecord }) {
  const { say } = useWords();
  const [open, setOpen] = useState<LoginRecord | 'new' | null>(null);
  const logins = useOperation('logins.list', { supplierId: id }).value ?? [];
  // An account belongs to a relationship: where there is none yet, it has nowhere to stand.
  if (relationships.length === 0) return null;
  return (
    <Section title={say('supplier.logins.title')} className={styles['beside'] ?? ''}>
      {logins.length === 0 ? null : (
        <ul className={lists['lines']} aria-label={say('supplier.logins.title')}>
          {logins.map((login) => (
            <LoginLine
              key={login.id}
              login={login}
              whose={
                relationships.length === 1
                  ? null
                  : (relationships.find((each) => each.id === login.relationshipId)?.personName ?? null)
              }
              onChange={() => setOpen(login)}
            />
          ))}
        </ul>
      )}
      <ButtonRow>
        <Button small icon={<KeyRound aria-hidden="true" />} onPress={() => setOpen('new')}>
          {say('supplier.logins.add')}
        </Button>
      </ButtonRow>
      {open === null ? null : (
        <LoginDialog login={open === 'new' ? null : open} among={relationships} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}

interface LoginLineProps {
  readonly login: LoginRecord;
  readonly whose: string | null;
  readonly onChange: () => void;
}

function LoginLine({ login: { id, name, website, username, lastUsedOn }, whose, onChange }: LoginLineProps) {
  const { say } = useWords();
  const format = useFormat();
  const remove = useCommand('logins.remove', { done: say('supplier.logins.removed', { name }) });
  const facts = [
    ...(whose === null ? [] : [whose]),
    ...(username === null ? [] : [username]),
    ...(lastUsedOn === null ? [] : [say('supplier.logins.lastUsed', { day: format.day(lastUsedOn) })]),
  ];
  return (
    <li className={lists['line']}>
      <div className={lists['words']}>
        <div>{name}</div>
        {website === null ? null : (
          <div>
            <OutsideLink address={website}>{hostOf(website)}</OutsideLink>
          </div>
        )}
        {facts.length === 0 ? null : <div className={lists['soft']}>{facts.join(' · ')}</div>}
      </div>
      <Menu
        label={say('supplier.logins.more', { name })}
        placement="bottom end"
        trigger={
          <IconButton
            label={say('supplier.logins.more', { name })}
            icon={<Ellipsis aria-hidden="true" />}
            variant="quiet"
          />
        }
        groups={[
          {
            id: 'login',
            choices: [
              { id: 'change', label: say('supplier.logins.change'), onAction: onChange },
              {
                id: 'remove',
                label: say('supplier.logins.remove'),
                description: say('supplier.logins.removeHint'),
                tone: 'danger',
                onAction: () => void remove.run({ id }),
              },
            ],
          },
        ]}
      />
    </li>
  );
}

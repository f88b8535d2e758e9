import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, LogOut, Merge, MessageSquarePlus, PenLine, Plus, Split, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { goesOn } from '#shared/domain/terms/pause.ts';
import { useCommand } from '#renderer/data/index.ts';
import { useEraseChoice } from '#renderer/domain-views/erase/erase-choice.tsx';
import { EraseDialog } from '#renderer/domain-views/erase/erase-dialog.tsx';
import { useExitDialog } from '#renderer/domain-views/exit-request.tsx';
import { useNoteContact } from '#renderer/domain-views/interaction-request.tsx';
import { Button, IconButton, Menu } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { EditSupplierDialog } from './edit-supplier-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import type { SupplierRecord } from './supplier-record.ts';

/** What can be done with a supplier as a whole. */
export function HeaderActions({ supplier }: { supplier: SupplierRecord }) {
  const eraseChoice = useEraseChoice();
  const navigate = useNavigate();
  const openExit = useExitDialog();
  const noteContact = useNoteContact();
  const { say } = useWords();
  const [open, setOpen] = useState<'erase' | 'edit' | 'merge' | 'split' | null>(null);
  const close = () => setOpen(null);
  const remove = useCommand('suppliers.remove', { done: say('supplier.removed', { supplier: supplier.name }) });
  // One contract is left on its own card; leaving a supplier as a whole is offered where there are several.
  const leaveable = supplier.relationships.filter(
    (relationship) => relationship.contracts.filter(({ state }) => goesOn(state)).length > 1,
  );
  const removeNow = async () => {
    const outcome = await remove.run({ id: supplier.id });
    if (outcome.ok) await navigate({ to: '/relationships' });
  };
  return (
    <>
      <Button
        icon={<Plus aria-hidden="true" />}
        onPress={() => void navigate({ to: '/contracts/new', search: { supplierId: supplier.id } })}
      >
        {say('supplier.addContract')}
      </Button>
      {leaveable.map((relationship) => (
        <Button
          key={relationship.id}
          icon={<LogOut aria-hidden="true" />}
          onPress={() => openExit({ relationshipId: relationship.id }, supplier.name)}
        >
          {leaveable.length === 1
            ? say('supplier.leaveAltogether')
            : relationship.personName === null
              ? say('supplier.leaveForHousehold')
              : say('supplier.leaveFor', { person: relationship.personName })}
        </Button>
      ))}
      <Menu
        label={say('supplier.moreAbout', { name: supplier.name })}
        placement="bottom end"
        trigger={<IconButton label={say('supplier.more')} icon={<Ellipsis aria-hidden="true" />} variant="plain" />}
        groups={[
          {
            id: 'change',
            choices: [
              {
                id: 'contact',
                label: say('interactions.note'),
                icon: <MessageSquarePlus aria-hidden="true" />,
                onAction: () => noteContact({ id: supplier.id, name: supplier.name }),
              },
              {
                id: 'edit',
                label: say('supplier.edit'),
                icon: <PenLine aria-hidden="true" />,
                onAction: () => setOpen('edit'),
              },
              {
                id: 'merge',
                label: say('supplier.merge'),
                icon: <Merge aria-hidden="true" />,
                onAction: () => setOpen('merge'),
              },
              {
                id: 'split',
                label: say('supplier.split'),
                icon: <Split aria-hidden="true" />,
                onAction: () => setOpen('split'),
              },
              {
                id: 'remove',
                label: say('supplier.remove'),
                description: say('supplier.removeHint'),
                icon: <Trash2 aria-hidden="true" />,
                tone: 'danger',
                onAction: () => void removeNow(),
              },
              eraseChoice(() => setOpen('erase')),
            ],
          },
        ]}
      />
      {open === 'erase' ? (
        <EraseDialog
          record={{ type: 'supplier', id: supplier.id }}
          onClose={close}
          onErased={() => void navigate({ to: '/relationships' })}
        />
      ) : null}
      {open === 'edit' ? <EditSupplierDialog supplier={supplier} onClose={close} /> : null}
      {open === 'merge' ? <MergeDialog supplier={supplier} onClose={close} /> : null}
      {open === 'split' ? <SplitDialog supplier={supplier} onClose={close} /> : null}
    </>
  );
}

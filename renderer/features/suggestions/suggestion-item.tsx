import { Link } from '@tanstack/react-router';
import { Check, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Badge, Button, ButtonRow, Disclosure, IconButton, Menu } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { PaymentsOfSuggestion } from './payments-of-suggestion.tsx';
import { surenessOf, type SuggestionRecord } from './suggestion-record.ts';
import styles from './suggestions.module.css';

export interface SuggestionItemProps {
  readonly suggestion: SuggestionRecord;
  readonly onEdit: () => void;
}

/** One suggestion: what it is, why it is one, and what can be done with it. */
export function SuggestionItem({ suggestion, onEdit }: SuggestionItemProps) {
  const { say } = useWords();
  const { id, supplier, name, contractId, contractName } = suggestion;
  const [isOpen, setOpen] = useState(false);
  const accept = useCommand('suggestions.accept', { done: say('suggestions.accepted', { name, supplier }) });
  const reject = useCommand('suggestions.reject', { done: say('suggestions.rejected', { supplier }) });
  const takeUp = (edits: { contractId: string | null } | null) => {
    void accept.run({ id, ...(edits === null ? {} : { edits }) });
  };
  const turnDown = (never: boolean) => {
    void reject.run({ id, never });
  };
  const isBusy = accept.isRunning || reject.isRunning;
  return (
    <li className={styles['suggestion']}>
      <div className={styles['head']}>
        <h3 className={styles['supplier']}>
          <SupplierName suggestion={suggestion} />
          {name === supplier ? null : <span className={styles['name']}> {name}</span>}
        </h3>
        <Badge tone={surenessOf(suggestion) === 'very' ? 'good' : 'plain'}>
          {say(`suggestions.sure.${surenessOf(suggestion)}`)}
        </Badge>
      </div>
      <What suggestion={suggestion} />
      <Disclosure
        kind="line"
        level={4}
        title={say('suggestions.why', { n: suggestion.paymentIds.length })}
        isOpen={isOpen}
        onToggle={setOpen}
      >
        <ul className={styles['because']}>
          {suggestion.because.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {isOpen ? <PaymentsOfSuggestion suggestion={suggestion} /> : null}
      </Disclosure>
      <div data-actions>
        <ButtonRow>
          <Button
            small
            variant="primary"
            icon={<Check aria-hidden="true" />}
            isDisabled={isBusy}
            label={say('suggestions.acceptOf', { supplier, name: contractName ?? name })}
            onPress={() => takeUp(null)}
          >
            {contractName === null
              ? say('suggestions.accept')
              : say('suggestions.belongsTo', { contract: contractName })}
          </Button>
          <Button small isDisabled={isBusy} label={say('suggestions.editOf', { supplier })} onPress={onEdit}>
            {say('suggestions.edit')}
          </Button>
          <Menu
            label={say('suggestions.elseOf', { supplier })}
            trigger={
              <IconButton label={say('suggestions.elseOf', { supplier })} icon={<Ellipsis aria-hidden="true" />} />
            }
            groups={[
              {
                id: 'else',
                choices: [
                  ...(contractId === null
                    ? []
                    : [{ id: 'new', label: say('suggestions.asNew'), onAction: () => takeUp({ contractId: null }) }]),
                  { id: 'reject', label: say('suggestions.reject'), onAction: () => turnDown(false) },
                  { id: 'never', label: say('suggestions.never', { supplier }), onAction: () => turnDown(true) },
                ],
              },
            ]}
          />
        </ButtonRow>
      </div>
    </li>
  );
}

function SupplierName({ suggestion: { supplier, supplierId } }: { suggestion: SuggestionRecord }) {
  if (supplierId === null) return supplier;
  return (
    <Link to="/suppliers/$supplierId" params={{ supplierId }}>
      {supplier}
    </Link>
  );
}

/** What is paid, since when, and when it is due next. */
function What({ suggestion }: { suggestion: SuggestionRecord }) {
  const { say } = useWords();
  const format = useFormat();
  const { amount, currency, cycle, perCycle, amounts, firstOn, nextOn, lastOn, steps } = suggestion;
  const price = format.price({ amount: amount * perCycle, currency, every: cycle, sharePercent: 100 });
  const [before] = steps.slice(-2);
  const words = [
    amounts === 'varying' || amounts === 'seasonal' ? say('suggestions.about', { price }) : price,
    say('suggestions.since', { day: firstOn }),
    nextOn === null ? say('suggestions.stopped', { day: lastOn }) : say('suggestions.next', { day: nextOn }),
    steps.length > 1 && before !== undefined ? say('suggestions.before', { price: before.amount }) : null,
  ];
  return <p className={styles['soft']}>{words.filter((word) => word !== null).join(' · ')}</p>;
}

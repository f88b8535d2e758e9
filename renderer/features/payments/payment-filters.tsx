import type { OutputOf } from '#shared/api/api.ts';
import { useOperation } from '#renderer/data/index.ts';
import { SearchField, Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { PaymentsSearch } from './payments-search.ts';
import styles from './payments.module.css';

export interface PaymentFiltersProps {
  readonly accounts: OutputOf<'accounts.list'>;
  readonly search: PaymentsSearch;
  readonly onSearch: (change: Partial<PaymentsSearch>) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const anything = 'any thing';

/** What the list can be narrowed down to: words, an account, a supplier and a contract with it, or what is for none. */
export function PaymentFilters({ accounts, search, onSearch, text, onText }: PaymentFiltersProps) {
  const { say } = useWords();
  const suppliers = useOperation('suppliers.names', {});
  const { supplier, contract, account, without } = search;
  const known = useOperation('suppliers.get', { id: supplier ?? '' }, { isOn: supplier !== undefined });
  const contracts = known.value?.relationships.flatMap((relationship) => relationship.contracts) ?? [];
  return (
    <search className={styles['filters']}>
      <SearchField
        label={say('paymentsPage.search')}
        placeholder={say('paymentsPage.searchFor')}
        value={text}
        onChange={onText}
        className={styles['search'] ?? ''}
      />
      {accounts.length < 2 ? null : (
        <Narrow
          label={say('paymentsPage.by.account')}
          any={say('paymentsPage.anyAccount')}
          things={accounts}
          chosen={account}
          onChoose={(next) => onSearch({ account: next })}
        />
      )}
      <Narrow
        label={say('paymentsPage.by.supplier')}
        any={say('paymentsPage.anySupplier')}
        things={suppliers.value ?? []}
        chosen={supplier}
        onChoose={(next) => onSearch({ supplier: next, contract: undefined, without: undefined })}
      />
      {contracts.length === 0 ? null : (
        <Narrow
          label={say('paymentsPage.by.contract')}
          any={say('paymentsPage.anyContract')}
          things={contracts}
          chosen={contract}
          onChoose={(next) => onSearch({ contract: next, without: undefined })}
        />
      )}
      <Select
        label={say('paymentsPage.which')}
        hideLabel
        choices={[
          { id: 'all', label: say('paymentsPage.which.all') },
          { id: 'contract', label: say('paymentsPage.which.contract') },
          { id: 'supplier', label: say('paymentsPage.which.supplier') },
        ]}
        value={without ?? 'all'}
        onChange={(next) =>
          onSearch({
            without: next === 'contract' || next === 'supplier' ? next : undefined,
            ...(next === 'all' ? {} : { contract: undefined }),
            ...(next === 'supplier' ? { supplier: undefined } : {}),
          })
        }
      />
    </search>
  );
}

interface NarrowProps {
  readonly label: string;
  readonly any: string;
  readonly things: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

function Narrow({ label, any, things, chosen, onChoose }: NarrowProps) {
  return (
    <Select
      label={label}
      hideLabel
      choices={[{ id: anything, label: any }, ...things.map(({ id, name }) => ({ id, label: name }))]}
      value={chosen ?? anything}
      onChange={(next) => onChoose(next === anything ? undefined : next)}
    />
  );
}

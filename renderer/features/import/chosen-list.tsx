import type { ReactNode } from 'react';
import { Button, ButtonRow, ChoiceChips, Section, VirtualList } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './preview-list.module.css';

export interface ChosenListProps<Item, Filter extends string> {
  readonly title: string;
  /** What the list and its filter are, read aloud. */
  readonly label: string;
  readonly filterLabel: string;
  readonly filters: readonly { readonly id: Filter; readonly label: string }[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** Those that the filter shows. */
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => number;
  /** A guess at the height of one in pixels. */
  readonly guess: number;
  readonly render: (item: Item) => ReactNode;
  /** Takes or leaves all that are shown. */
  readonly onTakeShown: (taken: boolean) => void;
}

/** What a file holds, narrowed down by what would become of it, to be taken or left together or one by one. */
export function ChosenList<Item, Filter extends string>(props: ChosenListProps<Item, Filter>) {
  const { title, label, filterLabel, filters, filter, onFilter, items, keyOf, guess, render, onTakeShown } = props;
  const { say } = useWords();
  return (
    <Section
      title={title}
      actions={
        <ButtonRow>
          <Button small variant="quiet" onPress={() => onTakeShown(true)}>
            {say('importPage.rows.takeAll')}
          </Button>
          <Button small variant="quiet" onPress={() => onTakeShown(false)}>
            {say('importPage.rows.leaveAll')}
          </Button>
        </ButtonRow>
      }
    >
      {filters.length < 3 ? null : (
        <div className={styles['filters']}>
          <ChoiceChips label={filterLabel} value={filter} onChange={onFilter} choices={filters} />
        </div>
      )}
      <VirtualList
        label={label}
        items={items}
        keyOf={keyOf}
        guess={guess}
        className={styles['list'] ?? ''}
        render={render}
      />
    </Section>
  );
}

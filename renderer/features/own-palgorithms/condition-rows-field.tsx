import { Plus, Trash2 } from 'lucide-react';
import type { OutputOf } from '#shared/api/api.ts';
import {
  comparisonsOf,
  takesValue,
  type ConditionRow,
  type ConditionRows,
} from '#shared/domain/own-palgorithms/condition-rows.ts';
import { mostRows } from '#shared/domain/own-palgorithms/limits.ts';
import { Button, DateField, IconButton, SegmentedControl, Select, Stack, TextField } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { firstRow, isChosen, nameOf, rowAbout, valueKept } from './definition-draft.ts';
import styles from './own-palgorithms.module.css';

export type Facts = OutputOf<'palgorithms.facts'>;
type Fact = Facts[number];

interface RowsProps {
  readonly facts: Facts;
  readonly value: ConditionRows;
  readonly onChange: (value: ConditionRows) => void;
}

/** A condition row by row: a fact, how it is compared, and with what. */
export function ConditionRowsField({ facts, value, onChange }: RowsProps) {
  const { say } = useWords();
  const { join, rows } = value;
  const change = (position: number, row: ConditionRow) =>
    onChange({ join, rows: rows.map((one, at) => (at === position ? row : one)) });
  return (
    <Stack>
      {rows.length < 2 ? null : (
        <SegmentedControl
          label={say('ownPage.join')}
          showLabel
          choices={[
            { id: 'and', label: say('ownPage.joinAnd') },
            { id: 'or', label: say('ownPage.joinOr') },
          ]}
          value={join}
          onChange={(next) => onChange({ join: next, rows })}
        />
      )}
      <ul className={styles['rows']}>
        {rows.map((row, position) => (
          // Rows have no name of their own; they are told apart by their place.
          <li key={position} className={styles['row']}>
            <RowFields facts={facts} row={row} position={position} onChange={(next) => change(position, next)} />
            <IconButton
              label={say('ownPage.removeRow', { n: position + 1 })}
              isDisabled={rows.length < 2}
              icon={<Trash2 aria-hidden="true" />}
              onPress={() => onChange({ join, rows: rows.filter((_, at) => at !== position) })}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          small
          icon={<Plus aria-hidden="true" />}
          isDisabled={rows.length >= mostRows}
          onPress={() => onChange({ join, rows: [...rows, firstRow(facts)] })}
        >
          {say('ownPage.addRow')}
        </Button>
      </div>
    </Stack>
  );
}

interface RowProps {
  readonly facts: Facts;
  readonly row: ConditionRow;
  readonly position: number;
  readonly onChange: (row: ConditionRow) => void;
}

function RowFields({ facts, row, position, onChange }: RowProps) {
  const { say } = useWords();
  const fact = facts.find((one) => nameOf(one) === row.fact);
  const comparisons = fact === undefined ? [row.comparison] : comparisonsOf[fact.type];
  const n = position + 1;
  return (
    <>
      <div className={styles['fact']}>
        <Select
          label={say('ownPage.fact', { n })}
          choices={facts.map((one) => ({ id: nameOf(one), label: one.meaning, description: one.fact }))}
          value={row.fact}
          onChange={(name) => {
            const next = facts.find((one) => nameOf(one) === name);
            if (next !== undefined) onChange(rowAbout(next));
          }}
        />
      </div>
      <Select
        label={say('ownPage.comparison', { n })}
        choices={comparisons.map((id) => ({ id, label: say(`ownPage.comparison.${id}`) }))}
        value={row.comparison}
        onChange={(comparison) => onChange({ ...row, comparison, value: valueKept(fact, comparison, row.value) })}
      />
      {takesValue(row.comparison) ? (
        <ValueField fact={fact} row={row} label={say('ownPage.value', { n })} onChange={onChange} />
      ) : (
        <span />
      )}
    </>
  );
}

function ValueField({
  fact,
  row,
  label,
  onChange,
}: {
  fact: Fact | undefined;
  row: ConditionRow;
  label: string;
  onChange: (row: ConditionRow) => void;
}) {
  const { say } = useWords();
  const set = (value: string) => onChange({ ...row, value });
  if (fact !== undefined && isChosen(fact, row.comparison)) {
    return (
      <Select
        label={label}
        choices={fact.oneOf.map(({ value, word }) => ({ id: value, label: word }))}
        value={row.value}
        onChange={set}
      />
    );
  }
  if (fact?.type === 'day') {
    return (
      <DateField
        label={label}
        value={row.value === '' || row.value === 'today' ? null : row.value}
        onChange={(day) => set(day ?? 'today')}
        help={say('ownPage.emptyIsToday')}
      />
    );
  }
  return <TextField label={label} value={row.value} onChange={set} maxLength={100} />;
}

import { useMemo } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Select } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { choicesIn, inOrder, type Narrowing, type RelationshipRow, type RowFilter } from './relationship-rows.ts';

export interface RelationshipFiltersProps {
  readonly rows: readonly RelationshipRow[];
  readonly filter: RowFilter;
  readonly people: OutputOf<'people.list'>;
  /** Told what the rows are narrowed down to; undefined for anything. */
  readonly onNarrow: (by: Narrowing, thing: string | undefined) => void;
}

const anything = 'any thing';
const words = { category: 'anyCategory', paymentMethod: 'anyPaymentMethod', tag: 'anyTag', person: 'anyone' } as const;

/** What the table can be narrowed down to, with how many relationships each choice leaves. */
export function RelationshipFilters(props: RelationshipFiltersProps) {
  const { rows, filter, people } = props;
  const { locale } = useFormat();
  const choices = useMemo(() => choicesIn(rows, filter), [rows, filter]);
  const listed = useMemo(() => {
    const inWords = (by: Narrowing) => inOrder(choices[by].keys(), locale).map(named);
    return { category: inWords('category'), paymentMethod: inWords('paymentMethod'), tag: inWords('tag') };
  }, [choices, locale]);
  return (
    <>
      <Narrow by="category" things={listed.category} counts={choices.category} {...props} />
      <Narrow by="paymentMethod" things={listed.paymentMethod} counts={choices.paymentMethod} {...props} />
      {people.length < 2 ? null : <Narrow by="person" things={people} counts={choices.person} {...props} />}
      <Narrow by="tag" things={listed.tag} counts={choices.tag} {...props} />
    </>
  );
}

interface NarrowProps extends Pick<RelationshipFiltersProps, 'filter' | 'onNarrow'> {
  readonly by: Narrowing;
  readonly counts: ReadonlyMap<string, number>;
  readonly things: readonly { readonly id: string; readonly name: string }[];
}

function Narrow({ by, things, counts, filter, onNarrow }: NarrowProps) {
  const { say } = useWords();
  const format = useFormat();
  const chosen = filter[by];
  // A search may leave nothing of what is chosen; it must still be seen, and can be let go of.
  const all = chosen === undefined || things.some(({ id }) => id === chosen) ? things : [...things, named(chosen)];
  if (all.length === 0) return null;
  return (
    <Select
      label={say(`relationships.by.${by}`)}
      hideLabel
      choices={[
        { id: anything, label: say(`relationships.by.${words[by]}`) },
        ...all.map(({ id, name }) => ({ id: keyOf(id), label: name, count: format.number(counts.get(id) ?? 0) })),
      ]}
      value={chosen === undefined ? anything : keyOf(chosen)}
      onChange={(next) => onNarrow(by, next === anything ? undefined : next.slice(1))}
    />
  );
}

/** Apart from the choice of anything, whatever somebody may call a tag. */
function keyOf(thing: string): string {
  return `=${thing}`;
}

function named(name: string) {
  return { id: name, name };
}

import type { InputOf, OutputOf } from '#shared/api/api.ts';
import {
  comparisonsOf,
  conditionOfRows,
  type ConditionRow,
  type ConditionRows,
  takesValue,
} from '#shared/domain/own-palgorithms/condition-rows.ts';
import type { OwnKind } from '#shared/domain/own-palgorithms/own-records.ts';
import type { OwnAction, rhythmUnits, RowComparison } from '#shared/domain/own-palgorithms/own-words.ts';

export type RhythmUnit = (typeof rhythmUnits)[number];

/** A palgorithm while it is being written. */
export interface DefinitionDraft {
  readonly name: string;
  readonly on: OwnKind;
  readonly when: string;
  readonly say: string;
  /** `once`: never again about the same record. */
  readonly every: RhythmUnit | 'once';
  readonly n: number;
  readonly action: OwnAction | 'none';
}

/** A stored palgorithm, or a template, as a draft. */
export function draftOf({
  name,
  on,
  when,
  say,
  atMostEvery,
  action,
}: Pick<OutputOf<'palgorithms.own'>[number], 'name' | 'on' | 'when' | 'say'> & {
  readonly atMostEvery?: { readonly n: number; readonly unit: RhythmUnit } | null | undefined;
  readonly action?: OwnAction | null | undefined;
}): DefinitionDraft {
  return {
    name,
    on,
    when,
    say,
    every: atMostEvery?.unit ?? 'once',
    n: atMostEvery?.n ?? 6,
    action: action ?? 'none',
  };
}

/** An empty one. */
export const emptyDraft: DefinitionDraft = {
  name: '',
  on: 'contract',
  when: 'contract.monthly > 50.0',
  say: '{contract.name}: {contract.monthly}',
  every: 'month',
  n: 6,
  action: 'none',
};

/** What the api takes. */
export function definitionOf({ every, n, action, ...written }: DefinitionDraft): InputOf<'palgorithms.define'> {
  return {
    ...written,
    atMostEvery: every === 'once' ? null : { n, unit: every },
    action: action === 'none' ? null : action,
  };
}

type Facts = OutputOf<'palgorithms.facts'>;

/** The row that a form begins with: the first fact, with nothing to compare it with yet. */
export function firstRow(facts: Facts): ConditionRow {
  const [fact] = facts;
  if (fact === undefined) return { fact: 'name', comparison: 'is', value: '' };
  return rowAbout(fact);
}

/** The name of a fact without its kind. */
export function nameOf({ on, fact }: Pick<Facts[number], 'on' | 'fact'>): string {
  return fact.slice(on.length + 1);
}

/** A row that asks for this fact, compared in the first of its ways. */
export function rowAbout(fact: Facts[number]): ConditionRow {
  const [comparison = 'is'] = comparisonsOf[fact.type];
  return { fact: nameOf(fact), comparison, value: valueKept(fact, comparison, '') };
}

/** Whether a row chooses among the words of its fact. */
export function isChosen(fact: Facts[number] | undefined, comparison: RowComparison): boolean {
  return fact !== undefined && fact.oneOf.length > 0 && (comparison === 'is' || comparison === 'is_not');
}

/** What stays of a value once it is compared in this way: one of its words where the fact has a few only, today where no day is chosen. */
export function valueKept(fact: Facts[number] | undefined, comparison: RowComparison, value: string): string {
  if (!takesValue(comparison)) return '';
  if (fact?.type === 'day' && value === '') return 'today';
  if (fact === undefined || !isChosen(fact, comparison)) return value;
  return fact.oneOf.some((one) => one.value === value) ? value : (fact.oneOf[0]?.value ?? '');
}

/** The condition that rows make. */
export function textOfRows(on: OwnKind, rows: ConditionRows, facts: Facts): string {
  return conditionOfRows(on, rows, (name) => facts.find(({ fact }) => fact === `${on}.${name}`)?.type);
}

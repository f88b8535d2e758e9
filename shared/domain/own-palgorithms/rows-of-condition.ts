import type { ASTNode } from '@marcbachmann/cel-js';
import type { Condition } from './condition.ts';
import { comparisonsOf, rowNumber, type ConditionRow, type ConditionRows } from './condition-rows.ts';
import { mostRows } from './limits.ts';
import { ownFactsOf } from './own-facts.ts';
import type { OwnType } from './own-fact.ts';
import type { OwnKind } from './own-records.ts';
import type { RowComparison } from './own-words.ts';

/** A condition as rows of the form; null where it says more than rows can. */
export function rowsOf(kind: OwnKind, { root }: Pick<Condition, 'root'>): ConditionRows | null {
  const join = root.op === '||' ? 'or' : 'and';
  const parts = partsOf(root, join === 'or' ? '||' : '&&');
  if (parts.length > mostRows) return null;
  const rows = parts.map((part) => rowOf(kind, part));
  return rows.includes(null) ? null : { join, rows: rows.filter((row) => row !== null) };
}

function partsOf(node: ASTNode, sign: '&&' | '||'): ASTNode[] {
  if (node.op !== sign) return [node];
  return node.args.flatMap((each) => partsOf(each, sign));
}

interface NamedFact {
  readonly fact: string;
  readonly type: OwnType;
}

function factOf(kind: OwnKind, node: ASTNode | undefined): NamedFact | null {
  if (node?.op !== '.') return null;
  const [, fact] = node.args;
  const type = ownFactsOf(kind).get(fact)?.type;
  return type === undefined ? null : { fact, type };
}

/** What a part says as a row; null where it is none. */
function rowOf(kind: OwnKind, node: ASTNode): ConditionRow | null {
  switch (node.op) {
    case '.':
      return made(factOf(kind, node), 'yes', '');
    case '!_':
      return negated(kind, node.args);
    case 'call':
      return node.args[0] === 'has' ? made(factOf(kind, node.args[1][0]), 'known', '') : null;
    case 'rcall': {
      const [name, of, [value]] = node.args;
      const comparison = name === 'contains' ? 'contains' : name === 'startsWith' ? 'starts_with' : null;
      return comparison === null ? null : made(factOf(kind, of), comparison, textOf(value));
    }
    case 'in':
      return made(factOf(kind, node.args[1]), 'includes', textOf(node.args[0]));
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compared(kind, node.op, node.args);
    default:
      return null;
  }
}

function negated(kind: OwnKind, node: ASTNode): ConditionRow | null {
  const row = rowOf(kind, node);
  if (row === null) return null;
  const opposites: Partial<Record<RowComparison, RowComparison>> = {
    yes: 'no',
    known: 'unknown',
    includes: 'includes_not',
  };
  const comparison = opposites[row.comparison];
  return comparison === undefined ? null : { ...row, comparison };
}

const bySign = { '==': 'is', '!=': 'is_not', '<': 'less', '<=': 'at_most', '>': 'more', '>=': 'at_least' } as const;

function compared(
  kind: OwnKind,
  sign: keyof typeof bySign,
  [left, right]: readonly [ASTNode, ASTNode],
): ConditionRow | null {
  const fact = factOf(kind, left);
  if (fact === null) return null;
  const comparison = bySign[sign];
  if (fact.type !== 'day') return made(fact, comparison, valueOf(right));
  const ofDay = comparison === 'less' ? 'before' : comparison === 'more' ? 'after' : comparison;
  return made(fact, ofDay, dayOf(right));
}

/** The row, where such a fact can be compared in that way and the value is one a row can hold. */
function made(fact: NamedFact | null, comparison: RowComparison, value: string | null): ConditionRow | null {
  if (fact === null || value === null || !comparisonsOf[fact.type].includes(comparison)) return null;
  return { fact: fact.fact, comparison, value };
}

function textOf(node: ASTNode | undefined): string | null {
  return node?.op === 'value' && typeof node.args === 'string' ? node.args : null;
}

function valueOf(node: ASTNode): string | null {
  if (node.op === '-_') {
    const value = valueOf(node.args);
    return value === null || value.startsWith('-') ? null : `-${value}`;
  }
  if (node.op !== 'value') return null;
  const value = node.args;
  if (typeof value === 'string') return value;
  const number = typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
  return rowNumber.test(number) ? number : null;
}

function dayOf(node: ASTNode): string | null {
  if (node.op === 'id') return node.args === 'today' ? 'today' : null;
  return node.op === 'call' && node.args[0] === 'date' ? textOf(node.args[1][0]) : null;
}

import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copiesFolderName, damagedPrefix } from './folder-files.ts';

/** A copy from before an update, or damaged files set aside, as it lies in a data folder. */
export interface KeptCopy {
  readonly kind: 'copy' | 'damaged';
  /** Below the data folder: `copies/NAME` or `damaged-NAME`. */
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970 UTC, by its name. */
  readonly madeAt: number;
}

/** How long copies are kept, in days. Damaged files without a number stay until somebody deletes them. */
export interface KeepingRule {
  readonly keepCopiesDays: number;
  readonly keepDamagedDays: number | null;
}

/** This many copies stay however old they are. */
export const copiesAlwaysKept = 3;

const dayLength = 86_400_000;
const copyName = /^before-migration-(\d{17})\.sqlite(?:\.failed-migration)?$/;
const damagedName = /^damaged-(\d{17})$/;

/** Everything of this kind in a data folder, the latest first. What has another name is not ours and not listed. */
export function listKeptCopies(folder: string): KeptCopy[] {
  const kept: KeptCopy[] = [];
  const add = (kind: KeptCopy['kind'], name: string, digits: string | undefined): void => {
    const madeAt = instantOf(digits ?? '');
    if (madeAt !== null) kept.push({ kind, name, bytes: sizeOf(join(folder, name)), madeAt });
  };
  for (const name of namesIn(join(folder, copiesFolderName))) {
    add('copy', `${copiesFolderName}/${name}`, copyName.exec(name)?.[1]);
  }
  for (const name of namesIn(folder)) {
    if (name.startsWith(damagedPrefix)) add('damaged', name, damagedName.exec(name)?.[1]);
  }
  return kept.toSorted((a, b) => b.madeAt - a.madeAt);
}

/** From when on each may go by itself; null for one that stays. `holdsRecords`: whether the store itself holds any. */
export function mayGoAt(kept: readonly KeptCopy[], rule: KeepingRule, holdsRecords: boolean): (number | null)[] {
  const latest = [...new Set(kept.filter(({ kind }) => kind === 'copy').map(({ madeAt }) => madeAt))]
    .toSorted((a, b) => b - a)
    .slice(0, copiesAlwaysKept);
  return kept.map(({ kind, madeAt }) => {
    if (kind === 'copy') return latest.includes(madeAt) ? null : madeAt + rule.keepCopiesDays * dayLength;
    // In an empty store they may be the only place of records.
    return rule.keepDamagedDays === null || !holdsRecords ? null : madeAt + rule.keepDamagedDays * dayLength;
  });
}

/** Deletes what has been kept for as long as the rule says, and gives it. What can not be deleted is tried next time. */
export function deleteExpired(folder: string, rule: KeepingRule, holdsRecords: boolean, now: number): KeptCopy[] {
  const kept = listKeptCopies(folder);
  const until = mayGoAt(kept, rule, holdsRecords);
  return kept.filter((each, index) => {
    const at = until[index] ?? null;
    return at !== null && at <= now && deleteKept(folder, each.name);
  });
}

/** Deletes one; false when that is not possible. */
export function deleteKept(folder: string, name: string): boolean {
  try {
    rmSync(join(folder, name), { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

/** `20261122120000000` as an instant; null when it is none. */
function instantOf(digits: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits);
  if (parts === null) return null;
  const [, year, month, date, hour, minute, second, fraction] = parts;
  const at = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:${second}.${fraction}Z`);
  return Number.isNaN(at) ? null : at;
}

function namesIn(folder: string): string[] {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder);
}

function sizeOf(path: string): number {
  const facts = lstatSync(path);
  if (!facts.isDirectory()) return facts.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

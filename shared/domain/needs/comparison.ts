import type { CalendarDate } from '../calendar-date.ts';
import { literal, message } from '../message.ts';
import { costRows } from './comparison-cost.ts';
import { nothing, row, type Compared, type Entry, type Row, type Tone } from './comparison-row.ts';
import { dataRows, priceGuaranteeRow, termsRows } from './comparison-terms.ts';
import type { Requirement, RequirementKind, Verdict } from './score.ts';

/** Candidates side by side. Rows that apply to none of them are left out. */
export function comparisonRows(
  candidates: readonly Compared[],
  requirements: readonly Requirement[],
  months: number,
  today: CalendarDate,
): Row[] {
  return [
    ...requirements.map((requirement) =>
      row('requirements', literal(requirement.text), candidates, (candidate) => verdictEntry(requirement, candidate)),
    ),
    ...costRows(candidates, months),
    priceGuaranteeRow(candidates, today),
    ...termsRows(candidates, today),
    ...dataRows(candidates),
  ].filter(({ cells }) => cells.some(({ text, unknown }) => unknown || text.id !== nothing.id));
}

function verdictEntry({ id, kind }: Requirement, { verdicts, notes }: Compared): Entry {
  const verdict = verdicts.get(id) ?? 'unknown';
  const note = notes.get(id);
  return {
    text:
      note === undefined ? message(`comparison.meets.${verdict}`) : message(`comparison.noted.${verdict}`, { note }),
    unknown: verdict === 'unknown',
    tone: toneOf(kind, verdict),
  };
}

function toneOf(kind: RequirementKind, verdict: Verdict): Tone {
  if (verdict === 'unknown') return 'plain';
  if (kind === 'rules_out') return verdict === 'no' ? 'good' : 'bad';
  if (verdict === 'yes') return 'good';
  return kind === 'must' || verdict === 'no' ? 'bad' : 'plain';
}

import { message } from '../message.ts';
import { afterPeriod } from '../period.ts';
import type { CalendarDate } from '../calendar-date.ts';
import { failed, ok, type Result } from '../result.ts';
import { readCondition, type Condition } from './condition.ts';
import { actionsOn } from './own-actions.ts';
import type { OwnKind } from './own-records.ts';
import type { OwnAction, rhythmUnits } from './own-words.ts';
import { readSayText, type SayText } from './say-text.ts';
import type { TextProblem } from './text-problem.ts';

/** How long a palgorithm of one's own is silent about a record after the person answered. */
export interface Rhythm {
  readonly n: number;
  readonly unit: (typeof rhythmUnits)[number];
}

/** A palgorithm as the person writes it. */
export interface OwnDefinition {
  readonly name: string;
  /** The kind of record it is about. */
  readonly on: OwnKind;
  /** The condition, in CEL. */
  readonly when: string;
  /** What it says, with places such as `{contract.name}`. */
  readonly say: string;
  /** Null: once about each record. */
  readonly atMostEvery: Rhythm | null;
  readonly action: OwnAction | null;
}

/** What is wrong with one of its parts. */
export interface DefinitionProblem extends TextProblem {
  readonly part: 'when' | 'say' | 'action';
}

/** A palgorithm of one's own that can be carried out. */
export interface OwnPalgorithm {
  readonly id: string;
  readonly definition: OwnDefinition;
  readonly condition: Condition;
  readonly says: SayText;
}

/** Reads a definition; everything that is wrong with it where it can not be carried out. Never throws. */
export function readDefinition(id: string, definition: OwnDefinition): Result<OwnPalgorithm, DefinitionProblem[]> {
  const { on, when, say, action } = definition;
  const condition = readCondition(on, when);
  const says = readSayText(on, say);
  const problems: DefinitionProblem[] = [];
  if (!condition.ok) problems.push({ part: 'when', ...condition.error });
  if (!says.ok) problems.push({ part: 'say', ...says.error });
  if (action !== null && !actionsOn[on].includes(action)) {
    problems.push({
      part: 'action',
      from: 0,
      to: action.length,
      text: message('ownProblems.actionNotHere', {
        on: on === 'exit' ? 'other' : on,
        n: actionsOn[on].length,
        possible: actionsOn[on],
      }),
    });
  }
  if (!condition.ok || !says.ok || problems.length > 0) return failed(problems);
  return ok({ id, definition, condition: condition.value, says: says.value });
}

/** The first day on which it may speak of a record again after an answer; null for never. */
export function speaksAgainOn({ atMostEvery }: OwnDefinition, answeredOn: CalendarDate): CalendarDate | null {
  return atMostEvery === null ? null : afterPeriod(answeredOn, atMostEvery);
}

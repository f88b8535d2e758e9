import { message } from '#shared/domain/message.ts';
import type { OutputOf, ParsedInputOf } from '#shared/api/api.ts';
import { flatDefinition } from '#shared/api/palgorithms.ts';
import { wrongSettings } from '#shared/api/palgorithm-preferences.ts';
import {
  readDefinition,
  type OwnDefinition,
  type OwnPalgorithm,
} from '#shared/domain/own-palgorithms/own-definition.ts';
import { rowsOf } from '#shared/domain/own-palgorithms/rows-of-condition.ts';
import { readCondition } from '#shared/domain/own-palgorithms/condition.ts';
import type { NudgeDraft } from '#shared/domain/palgorithms/proposal.ts';
import { nudgeKey } from '#shared/domain/palgorithms/proposal.ts';
import {
  noOmissions,
  proposeTogether,
  saidOfEach,
  type NudgeProposal,
} from '#shared/domain/palgorithms/propose-nudges.ts';
import {
  isPalgorithmName,
  palgorithmsWatching,
  type PalgorithmName,
  type PalgorithmNumbers,
} from '#shared/domain/palgorithms/registered.ts';
import { comparePressing } from '#shared/domain/palgorithms/order.ts';
import { watchedKinds } from '#shared/domain/palgorithms/watched.ts';
import { ownName } from '#shared/domain/palgorithms/own-said.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { definitionOf } from '../../nudges/own/stored-own.ts';
import { draftsOfOwn } from '../../nudges/own/look-at-all.ts';
import { factsOfStore } from '../../nudges/watches/watches.ts';
import type { Portions } from '../../portions.ts';
import { withRests } from '../../rests.ts';
import { notFound, refused } from '../failures.ts';
import type { QueryContext, QueryHandler, UnsaidFailureOf } from '../handler.ts';
import { findOwn, ownRowOf, saidProblems } from './own-palgorithms.ts';

type Tried = OutputOf<'palgorithms.try'>;
type TryResult = Result<Tried, UnsaidFailureOf<'palgorithms.try'>>;

/** What a palgorithm would say today: one that is written here, one of the person's own, or one that came with Dancecard. */
export const tryPalgorithm: QueryHandler<'palgorithms.try'> = async (
  context,
  { definition, id, settings, limit, ...flat },
) => {
  const written = definition ?? flatDefinition(flat);
  if (written !== undefined) return tryDefinition(context, 'tried', withNothing(written), limit);
  if (id === undefined) return failed(refused(message('input.palgorithmToTry')));
  if (isPalgorithmName(id) && id !== ownName) return tryKnown(context, id, settings ?? {}, limit);
  const row = findOwn(context, id);
  if (row === undefined) return failed(notFound('ownPalgorithm', id));
  const stored = definitionOf(ownRowOf(row));
  if (stored === null) return failed(refused(message('refusals.ownUnreadable')));
  return tryDefinition(context, id, stored, limit);
};

type WrittenDefinition = NonNullable<ParsedInputOf<'palgorithms.try'>['definition']>;

/** A definition as it is carried out: what was left out is nothing. */
export function withNothing({ atMostEvery, action, ...written }: WrittenDefinition): OwnDefinition {
  return { ...written, atMostEvery: atMostEvery ?? null, action: action ?? null };
}

/** What a definition would say, whatever was answered; what is wrong with it where it can not be carried out. */
export async function tryDefinition(
  context: QueryContext,
  id: string,
  definition: OwnDefinition,
  limit: number,
): Promise<Result<Tried, Extract<UnsaidFailureOf<'palgorithms.try'>, { type: 'Stopped' }>>> {
  const condition = readCondition(definition.on, definition.when);
  const rows = condition.ok ? rowsOf(definition.on, condition.value) : null;
  const writable = rows === null ? null : { join: rows.join, rows: rows.rows.map((row) => ({ ...row })) };
  const read = readDefinition(id, definition);
  if (!read.ok) {
    return ok({ problems: saidProblems(context, read.error), count: 0, firesOn: [], rows: writable });
  }
  const found = await resting(context, firesOn(context, read.value, limit));
  if (found === null) return failed(stopped);
  return ok({ problems: [], ...found, rows: writable });
}

const stopped = { type: 'Stopped', message: message('refusals.ownTryStopped') } as const;

/** A try that is over before this many milliseconds says nothing of how far it is: one runs with each letter typed. */
const quietFor = 1000;

/** Rests in between: nobody waits for it. Null where the person stopped it. */
function resting<Value>(context: QueryContext, work: Portions<Value>): Promise<Value | null> {
  const began = performance.now();
  return withRests(work, {
    progress(howFar) {
      if (performance.now() - began >= quietFor) context.progress({ work: 'palgorithms.try', ...howFar });
    },
    stopped: () => context.stopped(),
  });
}

/** Looks at each record. */
function* firesOn(
  context: QueryContext,
  palgorithm: OwnPalgorithm,
  limit: number,
): Portions<Pick<Tried, 'count' | 'firesOn'>> {
  const first: Tried['firesOn'] = [];
  let count = 0;
  let done = 0;
  for (const draft of draftsOfOwn(context, palgorithm)) {
    done += 1;
    if (draft !== null) {
      count += 1;
      if (first.length < limit) first.push(shown(context, ownName, draft));
    }
    yield { text: message('progress.attention'), done, total: null };
  }
  return { count, firesOn: first };
}

function shown({ say }: QueryContext, palgorithm: string, draft: NudgeDraft): Tried['firesOn'][number] {
  const { type, id, name } = draft.subject;
  return {
    on: { type, id, name },
    key: nudgeKey(palgorithm, draft.keySubject ?? id, draft.occurrence),
    title: say(draft.title),
    because: draft.because.map((reason) => say(reason)),
  };
}

/** What one that came with Dancecard would say with other settings, switched on for it. */
async function tryKnown(
  context: QueryContext,
  name: PalgorithmName,
  settings: Readonly<Record<string, unknown>>,
  limit: number,
): Promise<TryResult> {
  const wrong = wrongSettings(name, settings);
  if (wrong !== null) return failed(refused(wrong));
  const inForce = context.preferences.palgorithms;
  const numbers: PalgorithmNumbers = { ...inForce, [name]: { ...inForce[name], ...settings, on: true } };
  const said = await resting(context, saidBy(context, name, numbers));
  if (said === null) return failed(stopped);
  return ok({
    problems: [],
    count: said.length,
    firesOn: said.slice(0, limit).map((draft) => ({ ...shown(context, name, draft), key: draft.key })),
    rows: null,
  });
}

/** What it says of each record that it watches, and of several together, the most pressing first. */
function* saidBy(context: QueryContext, name: PalgorithmName, numbers: PalgorithmNumbers): Portions<NudgeProposal[]> {
  const source = factsOfStore(context, context.today);
  const omissions = noOmissions();
  const found: NudgeProposal[] = [];
  let done = 0;
  for (const kind of watchedKinds) {
    if (!palgorithmsWatching(kind).some((one) => one.name === name)) continue;
    for (const [{ id }, said] of saidOfEach(kind, source, numbers, context.today, [])) {
      omissions.put(id, said);
      found.push(...said.proposals);
      yield { text: message('progress.attention'), done: (done += 1), total: null };
    }
  }
  const together = proposeTogether(omissions, { severalAnswers: () => [], rates: () => source.rates() }, numbers);
  return [...found, ...together].filter(({ palgorithm }) => palgorithm === name).toSorted(comparePressing);
}

import { wrongSettings } from '#shared/api/palgorithm-preferences.ts';
import { addMonths } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { mostPressingFirst } from '#shared/domain/palgorithms/order.ts';
import { ownName } from '#shared/domain/palgorithms/own-said.ts';
import { partsOfKey } from '#shared/domain/palgorithms/proposal.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { prepareOnce } from '../../db/prepare-once.ts';
import { replay, type Heard } from '../../nudges/backtest/replay.ts';
import { ownWeighing } from '../../nudges/stored-rates.ts';
import { withRests } from '../../rests.ts';
import { notFound, refused } from '../failures.ts';
import type { QueryContext, QueryHandler, UnsaidFailureOf } from '../handler.ts';
import type { ParsedInputOf } from '#shared/api/api.ts';
import { called } from './configure-palgorithm.ts';

/** How far apart the days of a period may be, in months. */
const longestPeriod = 36;

/** What would have been heard over a period, by one's own records as they were known on each of its days. */
export const backtest: QueryHandler<'palgorithms.backtest'> = async (context, input) => {
  const { from, to } = input;
  if (from > to) return failed(refused(message('refusals.backtest.backwards')));
  if (to > context.today) return failed(refused(message('refusals.backtest.future')));
  if (to > addMonths(from, longestPeriod)) return failed(refused(message('refusals.backtest.tooLong')));
  const tried = toTry(context, input);
  if (!tried.ok) return tried;
  const { numbers, isTried, own } = tried.value;
  const heard = await withRests(replay(context, { from, to }, numbers, own), {
    progress: (howFar) => context.progress({ work: 'palgorithms.backtest', ...howFar }),
    stopped: context.stopped,
  });
  if (heard === null) return failed({ type: 'Stopped', message: message('refusals.stopped') });
  return ok(inOrder(context, heard.filter(isTried)).map((each) => told(context, each)));
};

/** What is tried: the settings, which of what is heard counts, and the id of one of the person's own, if that is it. */
interface Tried {
  readonly numbers: Preferences['palgorithms'];
  readonly own: string | null;
  isTried(heard: Heard): boolean;
}

/** The settings in force, with those that are to be tried. A palgorithm that is asked for by itself is switched on. */
function toTry(
  { preferences, sqlite }: QueryContext,
  { id, settings }: ParsedInputOf<'palgorithms.backtest'>,
): Result<Tried, UnsaidFailureOf<'palgorithms.backtest'>> {
  const inForce = preferences.palgorithms;
  const ofWhich = refused(message('refusals.backtest.settingsOfWhich'));
  if (id === undefined) {
    return settings === undefined ? ok({ numbers: inForce, own: null, isTried: () => true }) : failed(ofWhich);
  }
  const found = called(id);
  if (found === null) {
    if (!isOwn(sqlite, id)) return failed(notFound('palgorithm', id));
    // Their numbers stand in their conditions.
    if (Object.keys(settings ?? {}).length > 0) return failed(ofWhich);
    return ok({
      numbers: { ...inForce, own: { ...inForce.own, on: true } },
      own: id,
      isTried: ({ proposal: { palgorithm, key } }) =>
        palgorithm === ownName && partsOfKey(key)?.occurrence.startsWith(id) === true,
    });
  }
  const wrong = wrongSettings(found.name, settings ?? {});
  if (wrong !== null) return failed(refused(wrong));
  return ok({
    numbers: { ...inForce, [found.name]: { ...inForce[found.name], ...settings, on: true } },
    own: null,
    isTried: ({ proposal }) => proposal.palgorithm === id,
  });
}

function isOwn(sqlite: QueryContext['sqlite'], id: string): boolean {
  return (
    prepareOnce<[string], number>(sqlite, 'SELECT 1 FROM own_palgorithms WHERE id = ? AND deletedAt IS NULL')
      .pluck()
      .get(id) !== undefined
  );
}

function inOrder(context: QueryContext, heard: readonly Heard[]): Heard[] {
  const days = Map.groupBy(heard, ({ on }) => on);
  return [...days.keys()]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .flatMap((day) => mostPressingFirst(days.get(day) ?? [], ({ proposal }) => proposal, ownWeighing(context)));
}

function told({ say }: QueryContext, { on, proposal }: Heard) {
  const { key, title, palgorithm, actBy, supplierId, contractId } = proposal;
  return { on, key, title: say(title), palgorithm, actBy, supplierId, contractId };
}

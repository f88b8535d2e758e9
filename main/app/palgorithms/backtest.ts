import { wrongSettings } from '#shared/api/palgorithm-preferences.ts';
import { addMonths } from '#shared/domain/calendar-date.ts';
import { message } from '#shared/domain/message.ts';
import { mostPressingFirst } from '#shared/domain/palgorithms/order.ts';
import type { Preferences } from '#shared/api/preferences.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
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
  const { from, to, id } = input;
  if (from > to) return failed(refused(message('refusals.backtest.backwards')));
  if (to > context.today) return failed(refused(message('refusals.backtest.future')));
  if (to > addMonths(from, longestPeriod)) return failed(refused(message('refusals.backtest.tooLong')));
  const numbers = numbersToTry(context, input);
  if (!numbers.ok) return numbers;
  const heard = await withRests(replay(context, { from, to }, numbers.value), {
    progress: (howFar) => context.progress({ work: 'palgorithms.backtest', ...howFar }),
    stopped: context.stopped,
  });
  if (heard === null) return failed({ type: 'Stopped', message: message('refusals.stopped') });
  const wanted = heard.filter(({ proposal }) => id === undefined || proposal.palgorithm === id);
  return ok(inOrder(context, wanted).map((each) => told(context, each)));
};

/** The settings in force, with those that are to be tried. A palgorithm that is asked for by itself is switched on. */
function numbersToTry(
  { preferences }: QueryContext,
  { id, settings }: ParsedInputOf<'palgorithms.backtest'>,
): Result<Preferences['palgorithms'], UnsaidFailureOf<'palgorithms.backtest'>> {
  const inForce = preferences.palgorithms;
  if (id === undefined) {
    return settings === undefined ? ok(inForce) : failed(refused(message('refusals.backtest.settingsOfWhich')));
  }
  const found = called(id);
  if (found === null) return failed(notFound('palgorithm', id));
  const wrong = wrongSettings(found.name, settings ?? {});
  if (wrong !== null) return failed(refused(wrong));
  return ok({ ...inForce, [found.name]: { ...inForce[found.name], ...settings, on: true } });
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

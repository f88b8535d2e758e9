import { eq } from 'drizzle-orm';
import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { records } from '#shared/records/records.ts';
import { exits } from '../../db/schema/contracts.ts';
import { refused } from '../failures.ts';
import type { CommandHandler } from '../handler.ts';
import { enteredColumns } from '../records/entered.ts';
import { columnsOf } from '../records/sums.ts';
import { checkedReplacement } from './checked-replacement.ts';
import { saidPlan } from './exit-outcome.ts';
import type { ExitRow } from './exit-rows.ts';
import { changeableExit, endsBeforeStart, namesOf, outcomeOf, saveExit, standingExit } from './standing-exit.ts';

/** Notes that the notice went out, or corrects an exit; the last day follows unless it was stated. */
export const updateExit: CommandHandler<'exits.update'> = (context, input) => {
  const isFixed = [...deciding, 'replacedById' as const].some((name) => input[name] !== undefined);
  const found = (isFixed ? changeableExit : standingExit)(context, input.exitId);
  if (!found.ok) return found;
  const { row, contract } = found.value;
  const replacement = checkedReplacement(context, [contract], input.replacedById);
  if (!replacement.ok) return replacement;
  const { cost, ...entered } = input;
  const changed: ExitRow = {
    ...row,
    ...enteredColumns(records.exits, entered),
    ...columnsOf('cost', cost),
    endsOn: row.endsOn,
  };
  if (changed.noticeSentOn !== null && changed.noticeSentOn < row.decidedOn) {
    return failed(refused(message('refusals.sentBeforeDecided')));
  }
  const stated = input.endsOn === undefined ? (row.endsOnStated ? row.endsOn : null) : input.endsOn;
  const tooEarly = endsBeforeStart(contract, stated);
  if (tooEarly !== null) return failed(tooEarly);
  const outcome = outcomeOf(context, changed, stated);
  // A reason or a note moves no day: what was worked out for the notice stays.
  saveExit(context, changed, deciding.some((name) => input[name] !== undefined) ? outcome : row);
  const sent = input.noticeSentOn != null && row.noticeSentOn === null;
  context.describe(message(sent ? 'history.did.sentNotice' : 'history.did.changedExit', namesOf(contract)));
  return ok({ exitId: row.id, ...saidPlan(context, outcome) });
};

/** What an exit's last day follows from. */
const deciding = ['ground', 'noticeSentOn', 'channel', 'rightUntil', 'endsOn'] as const;

/** Notes that the supplier confirmed, with the last day it named. */
export const acknowledgeExit: CommandHandler<'exits.acknowledge'> = (context, input) => {
  const found = changeableExit(context, input.exitId);
  if (!found.ok) return found;
  const { row, contract } = found.value;
  if (input.acknowledgedOn < row.decidedOn) {
    return failed(refused(message('refusals.confirmedBeforeDecided', { decided: row.decidedOn })));
  }
  const stated = input.endsOn ?? (row.endsOnStated ? row.endsOn : null);
  const tooEarly = endsBeforeStart(contract, stated);
  if (tooEarly !== null) return failed(tooEarly);
  const changed: ExitRow = { ...row, acknowledgedOn: input.acknowledgedOn };
  const outcome = outcomeOf(context, changed, stated);
  saveExit(context, changed, outcome);
  context.describe(message('history.did.acknowledgedExit', namesOf(contract)));
  return ok({ exitId: row.id, ...saidPlan(context, outcome) });
};

/** Takes an exit back: it stays in the story, the contract goes on. */
export const withdrawExit: CommandHandler<'exits.withdraw'> = (context, input) => {
  const found = changeableExit(context, input.exitId);
  if (!found.ok) return found;
  const { row, contract } = found.value;
  const withdrawnOn = input.withdrawnOn ?? context.today;
  if (withdrawnOn < row.decidedOn) {
    return failed(refused(message('refusals.withdrawnBeforeDecided')));
  }
  const note = [row.note, input.reason].filter((text) => text != null && text !== '').join('\n');
  context.database
    .update(exits)
    .set({ withdrawnOn, note: note === '' ? null : note, changedAt: context.now })
    .where(eq(exits.id, row.id))
    .run();
  context.describe(message('history.did.withdrewExit', namesOf(contract)));
  return ok({ exitId: row.id });
};

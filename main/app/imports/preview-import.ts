import { literal } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { compare } from './compare.ts';
import type { Inference } from '../../imports/list-types.ts';
import { currencyLabel } from '../../imports/values/currencies.ts';
import type { MatchedRow } from '../../imports/match-rows.ts';
import { stoppedByPerson } from '../../imports/pace.ts';
import { withRests } from '../../rests.ts';
import type { FilesQuery, QueryContext } from '../handler.ts';
import { openList } from './open-list.ts';

/** Shows what a list would store, without storing anything. */
export const previewImport: FilesQuery<'imports.preview'> = {
  async withFiles(context, { path, mapping }) {
    const opened = await openList(context, path, mapping);
    if (!opened.ok) return opened;
    const { list } = opened.value;
    const matched = await withRests(compare(context, list.rows), {
      progress: (howFar) => context.progress({ work: 'import', ...howFar }),
      stopped: context.stopped,
    });
    if (matched === null) return failed(stoppedByPerson);
    return ok({
      format: list.format,
      description: context.say(list.description),
      messages: { description: list.description },
      inferences: list.inferences.map((inference) => inferenceOf(context, inference)),
      columns: list.columns,
      rows: matched.map((match) => rowOf(context, match)),
      counts: countRows(matched),
    });
  },
};

/** A row with what is doubtful about it, in the caller's language. */
function rowOf({ say }: QueryContext, { row, status, reason, existingContractId }: MatchedRow) {
  return {
    line: row.line,
    status,
    contract: row.contract,
    doubts: row.doubts.map(({ message, ...doubt }) => ({ ...doubt, message: say(message), messages: { message } })),
    reason: reason === null ? null : say(reason),
    messages: { reason },
    existingContractId,
  };
}

/** What was inferred, in the caller's language. Currencies are called what they are called there. */
function inferenceOf({ say, speaker }: QueryContext, inference: Inference) {
  const { label, why, choices, about, ...rest } = inference;
  const isCurrency = about === 'currency' || about === 'currencySigns';
  const messageOf = ({ value, label: named }: Inference['choices'][number]): Message => {
    if (isCurrency) return literal(currencyLabel(value, speaker.language));
    return typeof named === 'string' ? literal(named) : named;
  };
  return {
    ...rest,
    about,
    label: say(label),
    why: say(why),
    choices: choices.map((choice) => {
      const named = messageOf(choice);
      return { value: choice.value, label: say(named), messages: { label: named } };
    }),
    messages: { label, why },
  };
}

function countRows(matched: readonly MatchedRow[]) {
  const counts = { rows: matched.length, new: 0, completes: 0, duplicate: 0, bad: 0, doubtful: 0 };
  let changes = 0;
  for (const { status, row } of matched) {
    if (status === 'changes') changes += 1;
    else counts[status] += 1;
    if (row.doubts.length > 0 && (status === 'new' || status === 'completes')) counts.doubtful += 1;
  }
  return changes === 0 ? counts : { ...counts, changes };
}

import { literal } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import type { Message } from '#shared/domain/words.ts';
import { compare } from './compare.ts';
import type { Inference, ReadList } from '../../imports/list-types.ts';
import { currencyLabel } from '../../imports/values/currencies.ts';
import type { MatchedRow } from '../../imports/match-rows.ts';
import { stoppedByPerson } from '../../imports/pace.ts';
import { withRests } from '../../rests.ts';
import type { Portions } from '../../portions.ts';
import type { FilesContext, FilesQuery, QueryContext } from '../handler.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import { previewLeads } from './leads/preview-leads.ts';
import { factsOf } from './payments/statement-items.ts';
import { previewPayments } from './payments/preview-payments.ts';
import { problemOf, problemsOfRows } from './problems-of-file.ts';

/** Shows what a file would store, without storing anything. */
export const previewImport: FilesQuery<'imports.preview'> = {
  async withFiles(context, { path, mapping }) {
    const opened = await openFile(context, path, mapping);
    if (!opened.ok) return opened;
    const file = opened.value;
    switch (file.kind) {
      case 'list':
        return previewList(context, file.list);
      case 'payments':
        return previewStatements(context, file, mapping?.account);
      case 'leads':
        return previewFileOfLeads(context, file);
    }
  },
};

type Preview = ReturnType<typeof previewImport.withFiles>;

async function previewList(context: FilesContext, list: ReadList): Preview {
  const matched = await restingOf(context, compare(context, list.rows));
  if (matched === null) return failed(stoppedByPerson);
  return ok({
    kind: 'list',
    format: list.format,
    ...describedAs(context, list.description),
    inferences: list.inferences.map((inference) => inferenceOf(context, inference)),
    columns: list.columns,
    rows: matched.map((match) => rowOf(context, match)),
    counts: countRows(matched),
    problems: problemsOfRows(context, matched),
  });
}

async function previewStatements(
  context: FilesContext,
  { fileName, read }: Extract<OpenedFile, { kind: 'payments' }>,
  account: string | undefined,
): Preview {
  const previewed = await restingOf(context, previewPayments(context, read, { fileName, account }));
  if (previewed === null) return failed(stoppedByPerson);
  const { payments, question } = previewed;
  const { problems } = factsOf(read);
  return ok({
    kind: 'payments',
    format: read.format,
    ...describedAs(context, read.description),
    inferences: [...read.inferences, ...(question === null ? [] : [question])].map((each) =>
      inferenceOf(context, each),
    ),
    columns: read.columns.map((column) => ({ ...column, samples: [...column.samples] })),
    rows: [],
    counts: {
      rows: payments.count + problems.length,
      new: payments.count - payments.known,
      completes: 0,
      duplicate: payments.known,
      bad: problems.length,
      doubtful: 0,
    },
    problems: problems.map((problem) => problemOf(context, problem)),
    payments,
  });
}

async function previewFileOfLeads(
  context: FilesContext,
  { read, groups }: Extract<OpenedFile, { kind: 'leads' }>,
): Preview {
  const previewed = await restingOf(context, previewLeads(context, read, groups));
  if (previewed === null) return failed(stoppedByPerson);
  return ok({
    kind: read.kind,
    format: formatOf[read.kind],
    ...describedAs(context, read.description),
    inferences: [],
    columns: [],
    rows: [],
    problems: read.problems.map((problem) => problemOf(context, problem)),
    ...(read.kind === 'logins' ? { logins: { count: read.leads.length } } : {}),
    ...previewed,
  });
}

const formatOf = { logins: 'passwords', addresses: 'vcard', mail: 'mail', calendar: 'icalendar' } as const;

/** Drives long work with rests; null when the person stopped it. */
function restingOf<Value>(context: FilesContext, work: Portions<Value>): Promise<Value | null> {
  return withRests(work, {
    progress: (howFar) => context.progress({ work: 'import', ...howFar }),
    stopped: context.stopped,
  });
}

function describedAs({ say }: QueryContext, description: Message) {
  return { description: say(description), messages: { description } };
}

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
    if (typeof named !== 'string') return named;
    return literal(isCurrency ? currencyLabel(value, speaker.language) : named);
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

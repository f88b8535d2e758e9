import type { SuccessionKind } from '#shared/domain/exits/succession.ts';
import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import { oneLine, shorten } from '#shared/domain/clean-text.ts';
import { answerName, type JudgementAnswer, type JudgementQuestion } from '#shared/domain/judgements/questions.ts';
import { literal, message } from '#shared/domain/message.ts';
import type { Message, Words } from '#shared/domain/words.ts';
import type { Subject } from '#shared/domain/subject.ts';
import {
  contactDetails,
  nextActionInWords,
  type ContactFacts,
  type NextAction,
} from '#shared/domain/interactions/contact-details.ts';
import { readStoredMessage } from '#shared/records/stored-message.ts';
import { wordFor } from '../data-given/data-given.ts';
import type { DataRow } from '../data-given/data-rows.ts';
import type { InteractionRow } from '../interactions/interactions.ts';
import type { ProblemRow } from '../problems/problem-rows.ts';
import { moneyIn } from '../records/sums.ts';
import type { QueryContext } from '../handler.ts';
import type { NamedSubject } from '../subjects/subject-names.ts';
import {
  decisionSentence,
  episodeSentence,
  interactionSentence,
  priceSentence,
  renewalSentence,
  startSentence,
  successionSentence,
} from './sentences.ts';
import { priceBefore, type StoryKind } from './story-sources.ts';

/** An entry before it is put into words. */
export interface FoundEntry {
  readonly id: string;
  readonly on: CalendarDate;
  readonly kind: StoryKind;
  readonly subject: Subject | null;
}

/** Long texts are told by their beginning. */
const longestText = 400;

/** What an entry says: what happened, and what was noted beside it. */
export interface ToldEntry {
  readonly title: Message;
  readonly details: readonly Message[];
}

type Titles = ReadonlyMap<string, (entry: FoundEntry, about: NamedSubject | undefined) => ToldEntry>;

/**
 * Says what happened in each entry. Each kind of record takes one statement, however many entries there are.
 *
 * @param about what the entry is about, as far as it is known
 */
export function titlesOf(
  context: Pick<QueryContext, 'sqlite' | 'today'>,
  entries: readonly FoundEntry[],
): (entry: FoundEntry, about: NamedSubject | undefined) => ToldEntry {
  const titles = new Map<StoryKind, Titles>(
    [...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, found]) => {
      const ids = JSON.stringify(found.map(({ id }) => id));
      return [kind, readers[kind](context, ids)];
    }),
  );
  return (entry, about) =>
    titles.get(entry.kind)?.get(entry.id)?.(entry, about) ?? { title: message('timeline.unreadable'), details: [] };
}

type Reader = (context: Pick<QueryContext, 'sqlite' | 'today'>, ids: string) => Titles;

const among = 'IN (SELECT value FROM json_each(?))';

/** What of an entry is told beside its row. */
interface Telling {
  /** The name of what it is about. */
  readonly name: string;
  readonly entry: FoundEntry;
  readonly today: CalendarDate;
}

/** How rows of one kind are read, and how one of them is told. */
function reading<Row extends { readonly id: string }>(
  sql: string,
  told: (row: Row, telling: Telling) => Message,
  detailsOf: (row: Row) => readonly Message[] = () => [],
): Reader {
  const rowsOf = (sqlite: QueryContext['sqlite'], ids: string): Row[] => sqlite.prepare<[string], Row>(sql).all(ids);
  return ({ sqlite, today }, ids) =>
    new Map(
      rowsOf(sqlite, ids).map((row) => [
        row.id,
        (entry, about) => ({ title: told(row, { name: about?.name ?? '', entry, today }), details: detailsOf(row) }),
      ]),
    );
}

const episodesSql = `SELECT x.id, p.name AS person, EXISTS (SELECT 1 FROM episodes b WHERE b.relationshipId = x.relationshipId
    AND b.deletedAt IS NULL AND b.rowid < x.rowid) AS again
  FROM episodes x JOIN relationships r ON r.id = x.relationshipId LEFT JOIN people p ON p.id = r.personId WHERE x.id ${among}`;
interface EpisodeColumns {
  readonly id: string;
  readonly person: string | null;
  readonly again: number;
}

interface ExitColumns {
  readonly id: string;
  readonly reason: string | null;
}
const exitsSql = `SELECT id, reason FROM exits WHERE id ${among}`;
const contractsSql = `SELECT id FROM contracts WHERE id ${among}`;

interface PriceColumns {
  readonly id: string;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly amountBefore: number | null;
  readonly currencyBefore: string | null;
}

interface PromiseColumns {
  readonly id: string;
  readonly text: string;
  readonly dueOn: CalendarDate | null;
  readonly outcome: 'kept' | 'broken' | 'withdrawn' | null;
}
const promisesSql = `SELECT id, text, dueOn, outcome FROM promises WHERE id ${among}`;

interface JudgementColumns {
  readonly id: string;
  readonly question: JudgementQuestion | null;
  readonly answer: JudgementAnswer | null;
  readonly fact: string;
}

type Problem = Pick<ProblemRow, 'id' | 'title' | 'outcome' | 'refundedAmount' | 'refundedCurrency'>;
const problemsSql = `SELECT id, title, outcome, refundedAmount, refundedCurrency FROM problems WHERE id ${among}`;

type Data = Pick<DataRow, 'id' | 'kind' | 'what' | 'why'>;
const dataSql = `SELECT id, kind, what, why FROM data_given WHERE id ${among}`;

const readers: Readonly<Record<StoryKind, Reader>> = {
  relationship_started: reading<EpisodeColumns>(episodesSql, ({ person, again }) =>
    episodeSentence(again === 1 ? 'startedAgain' : 'started', person),
  ),
  relationship_ended: reading<EpisodeColumns>(episodesSql, ({ person }) => episodeSentence('ended', person)),
  contract_started: reading(contractsSql, (_, { name, entry, today }) => startSentence(name, entry.on, today)),
  contract_renewed: reading<{ readonly id: string; readonly renewedTimes: number }>(
    `SELECT contractId AS id, renewedTimes FROM outlooks WHERE contractId ${among}`,
    ({ renewedTimes }, { name }) => renewalSentence(name, renewedTimes),
  ),
  contract_ended: reading(contractsSql, (_, { name, entry, today }) =>
    message(entry.on < today ? 'timeline.lastDay' : 'timeline.ends', { contract: name }),
  ),
  price_changed: reading<PriceColumns>(
    `SELECT x.id, x.amount, x.currency, y.amount AS amountBefore, y.currency AS currencyBefore
     FROM prices x LEFT JOIN prices y ON y.id = (${priceBefore}) WHERE x.id ${among}`,
    (row, { name, entry, today }) => {
      const before = moneyIn(row.amountBefore, row.currencyBefore);
      const after = moneyIn(row.amount, row.currency);
      if (before === null || after === null) return message('timeline.priceChanged', { contract: name });
      return priceSentence(name, before, after, entry.on > today);
    },
  ),
  contract_succeeded: reading<{
    readonly id: string;
    readonly succession: SuccessionKind | null;
    readonly next: string;
  }>(
    `SELECT x.id, x.succession, n.name AS next FROM exits x JOIN contracts n ON n.id = x.replacedById WHERE x.id ${among}`,
    ({ succession, next }, { name }) => successionSentence(name, succession, next),
  ),
  exit_decided: reading<ExitColumns>(exitsSql, ({ reason }, { name }) => decisionSentence(name, reason)),
  notice_sent: reading(exitsSql, (_, { name }) => message('timeline.noticeSent', { contract: name })),
  exit_acknowledged: reading(exitsSql, (_, { name }) => message('timeline.acknowledged', { contract: name })),
  exit_withdrawn: reading(exitsSql, (_, { name }) => message('timeline.withdrawn', { contract: name })),
  interaction: reading<Pick<InteractionRow, 'id' | 'direction' | 'channel' | 'text'> & ContactFacts & NextAction>(
    `SELECT id, direction, channel, text, time, spokeTo, reference, minutes, waiting, effort, mood, nextActor, nextBy
     FROM interactions WHERE id ${among}`,
    (row, { name, entry: { subject } }) => {
      const saysItself = subject === null || subject.type === 'supplier' || subject.type === 'relationship';
      return interactionSentence(row, inShort(row.text), saysItself || subject.type === 'candidate' ? null : name);
    },
    (row) => [...nextActionInWords(row), ...contactDetails(row)],
  ),
  document: reading<{ readonly id: string; readonly name: string }>(
    `SELECT id, name FROM documents WHERE id ${among}`,
    ({ name }) => message('timeline.document', { document: name }),
  ),
  data_given: reading<Data>(
    dataSql,
    ({ kind, what }) => message('timeline.dataGiven', { data: wordFor(kind, what) }),
    ({ kind, what, why }) =>
      [what === null || kind === 'other' ? [] : literal(what), why === null ? [] : literal(inShort(why))].flat(),
  ),
  consent_withdrawn: reading<Data>(dataSql, ({ kind, what }) =>
    message('timeline.consentWithdrawn', { data: wordFor(kind, what) }),
  ),
  data_asked_back: reading<Data>(dataSql, ({ kind, what }) =>
    message('timeline.dataAskedBack', { data: wordFor(kind, what) }),
  ),
  data_erased: reading<Data>(dataSql, ({ kind, what }) =>
    message('timeline.dataErased', { data: wordFor(kind, what) }),
  ),
  promise_made: reading<PromiseColumns>(promisesSql, ({ text, dueOn }) =>
    dueOn === null
      ? message('timeline.promised', { text: promised(text) })
      : message('timeline.promisedBy', { due: dueOn, text: promised(text) }),
  ),
  promise_settled: reading<PromiseColumns>(promisesSql, ({ text, outcome }) =>
    message('timeline.settled', { outcome: outcome ?? 'other', text: promised(text) }),
  ),
  problem_opened: reading<Problem>(problemsSql, ({ title }) => message('timeline.problem', { problem: title })),
  problem_closed: reading<Problem>(problemsSql, (row) => {
    const refunded = moneyIn(row.refundedAmount, row.refundedCurrency);
    const said = { outcome: row.outcome ?? 'other', problem: row.title } as const;
    return refunded === null || refunded.amount === 0
      ? message('timeline.problemClosed', said)
      : message('timeline.problemRefunded', { ...said, refunded });
  }),
  problem_step: reading<{ readonly id: string; readonly text: string }>(
    `SELECT id, text FROM problem_steps WHERE id ${among}`,
    ({ text }, { name }) => message('timeline.problemStep', { problem: name, text: inShort(text) }),
  ),
  exchange: reading<{ readonly id: string; readonly side: 'give' | 'get' | null; readonly text: string }>(
    `SELECT id, side, text FROM exchanges WHERE id ${among}`,
    ({ side, text }) => message('timeline.exchange', { side: side === 'give' ? 'give' : 'other', text }),
  ),
  judged: reading<JudgementColumns>(
    `SELECT id, question, answer, fact FROM judgements WHERE id ${among}`,
    ({ question, answer }) =>
      question === null || answer === null
        ? message('timeline.unreadable')
        : message('timeline.judged', {
            question: message(`judgements.question.${question}`),
            answer: message(`judgements.answer.${answerName(answer)}`),
          }),
    ({ fact }) => [readStoredMessage(fact)],
  ),
  recommended: reading<{ readonly id: string; readonly score: number | null; readonly reason: string | null }>(
    `SELECT id, score, reason FROM recommendations WHERE id ${among}`,
    ({ score }) => (score === null ? message('timeline.unreadable') : message('timeline.recommended', { score })),
    ({ reason }) => (reason === null ? [] : [literal(inShort(reason))]),
  ),
  nudge_answered: reading<{ readonly id: string; readonly title: string; readonly answer: Answer | null }>(
    `SELECT id, title, answer FROM nudge_answers WHERE id ${among}`,
    ({ title, answer }) => message('timeline.answered', { answer: answer ?? 'other', nudge: readStoredMessage(title) }),
  ),
};

type Answer = 'done' | 'next_term' | 'dismissed';

function promised(text: string): Words {
  return readStoredMessage(text);
}

function inShort(text: string): string {
  return shorten(oneLine(text), longestText);
}

import { latestOf, type CalendarDate } from '../calendar-date.ts';
import { foldText } from '../fold.ts';
import { message } from '../message.ts';
import type { Message } from '../words.ts';
import { dataKinds, type DataGround, type DataKind } from './data-kinds.ts';

/** A contract of a relationship, also one that is over. */
export interface PaidContract {
  readonly name: string;
  /** In the person's words, such as "Visa card ending 12"; null when not known. */
  readonly paymentMethod: string | null;
}

/** The ways on which something reaches a person only who knows where. */
const ways = ['email', 'phone', 'letter'] as const;
export type Way = (typeof ways)[number];

/** That one side reached the other on a way, the last time. */
export interface ReachedBy {
  readonly way: Way;
  /** Null when that is not known. */
  readonly on: CalendarDate | null;
}

/** That the supplier was told of new data of a kind. */
export interface ToldData {
  readonly kind: DataKind;
  readonly on: CalendarDate | null;
}

/** What is written down of a relationship from which follows what the supplier knows. */
export interface Dealings {
  readonly contracts: readonly PaidContract[];
  readonly reached: readonly ReachedBy[];
  readonly told: readonly ToldData[];
  /** What is noted as known; a day under `erasedOn` says that it is no longer. */
  readonly noted: readonly { readonly kind: DataKind; readonly erasedOn: CalendarDate | null }[];
}

/** Something that a supplier probably knows, though nobody noted it. */
export interface ProbableData {
  readonly kind: DataKind;
  readonly reason: Message;
  /** On what ground it would be held, as far as the reason says. */
  readonly ground: DataGround;
}

interface Evidence extends ProbableData {
  /** The day it shows that the supplier knew; null: no particular one. */
  readonly on: CalendarDate | null;
}

/**
 * What a supplier probably knows of a person, by what is written down of the dealings with it. What is noted is not
 * offered again; what was erased only where something later shows that it is known anew.
 */
export function probableData(dealings: Dealings): ProbableData[] {
  const evidence = [
    ...dealings.told.map(ofTelling),
    ...dealings.contracts.flatMap(ofContract),
    ...dealings.reached.map(ofReaching),
  ];
  return dataKinds.flatMap((kind) => {
    const noted = dealings.noted.filter((each) => each.kind === kind);
    if (noted.some(({ erasedOn }) => erasedOn === null)) return [];
    const erasedOn = noted.flatMap((each) => each.erasedOn ?? []);
    const found = evidence.find((each) => each.kind === kind && isAfterAll(each.on, erasedOn));
    return found === undefined ? [] : [{ kind, reason: found.reason, ground: found.ground }];
  });
}

function isAfterAll(on: CalendarDate | null, days: readonly CalendarDate[]): boolean {
  const [first, ...others] = days;
  return first === undefined || (on !== null && on > latestOf(first, ...others));
}

function ofContract({ name: contract, paymentMethod }: PaidContract): Evidence[] {
  const paidBy = paymentMethod === null ? null : paymentKnows(paymentMethod);
  return [
    { kind: 'name', reason: message('data.probably.contract', { contract }), ground: 'contract', on: null },
    ...(paidBy === null
      ? []
      : [
          {
            kind: paidBy,
            reason: message(`data.probably.${paidBy}`, { contract }),
            ground: 'contract',
            on: null,
          } as const,
        ]),
  ];
}

const cards = /\b(?:\w*karten?|credit\s?cards?|debit\s?cards?|cards?|visa|mastercard|maestro|amex|american express)\b/u;
const noCards = /\b(?:gift|gutschein|geschenk|prepaid)/u;
const accounts =
  /direct\s?debit|standing\s?order|bank\s?transfer|transfer\b|\bsepa\b|\biban\b|lastschrift|dauerauftrag|bankeinzug|einzugsermachtigung|abbuchung|uberweisung|ueberweisung|bankkonto|girokonto|current account|joint account/u;

/**
 * What whoever is paid in a way gets to know, by its words in English or German; null where they do not say. Whoever is
 * sent money sees the account it came from.
 */
export function paymentKnows(paymentMethod: string): 'bank_account' | 'card' | null {
  const words = foldText(paymentMethod);
  if (cards.test(words) && !noCards.test(words)) return 'card';
  return accounts.test(words) ? 'bank_account' : null;
}

const knownBy = { email: 'email', phone: 'phone', letter: 'postal_address' } as const;

function ofReaching({ way, on }: ReachedBy): Evidence {
  const reason =
    on === null ? message('data.probably.reached', { way }) : message('data.probably.reachedOn', { way, on });
  return { kind: knownBy[way], reason, ground: 'unknown', on };
}

function ofTelling({ kind, on }: ToldData): Evidence {
  const reason = on === null ? message('data.probably.told') : message('data.probably.toldOn', { on });
  return { kind, reason, ground: 'unknown', on };
}

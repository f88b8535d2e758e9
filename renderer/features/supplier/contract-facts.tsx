import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { exactNumber, type Money } from '#shared/domain/money.ts';
import { roundHalfUp } from '#shared/domain/needs/fraction.ts';
import { shareOf } from '#shared/domain/terms/cost.ts';
import { clausesInWords } from '#shared/domain/terms/clause-words.ts';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { PaymentNotes } from '#renderer/domain-views/payment-notes.tsx';
import { furtherContractTexts } from '#renderer/domain-views/contract-texts.ts';
import { asHeading } from '#renderer/domain-views/record-texts.ts';
import { DefinitionList } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { LeftOpen } from './left-open.tsx';
import { OutsideLink } from './outside-link.tsx';
import { isOver, standingExit, unsentExit, type ContractRecord, type ExitRecord } from './supplier-record.ts';
import styles from './supplier.module.css';

/** What was agreed and what follows from it, as names and values. */
export function ContractFacts({ contract }: { contract: ContractRecord }) {
  const { say, told } = useWords();
  const format = useFormat();
  const { terms, outlook } = contract;
  const sendBy = useSendBy(contract);
  const unsentBy = useWaysToSend(unsentExit(contract)?.sendBy ?? null);
  const over = isOver(contract) || contract.state === 'leaving';
  const standing = standingExit(contract);
  const replacedBy = standing?.replacedBy;
  return (
    <DefinitionList
      entries={[
        { term: say('supplier.fact.price'), value: <PriceFact contract={contract} /> },
        {
          term: say('supplier.fact.nextPayment'),
          value: contract.nextPayment === null ? null : <NextPayment payment={contract.nextPayment} />,
        },
        { term: say('supplier.fact.term'), value: terms === null ? null : format.terms(terms) },
        {
          term: say('supplier.fact.notice'),
          value: terms?.notice == null ? null : format.notice(terms.notice, terms.endDates),
        },
        {
          term: say('supplier.fact.noticeLater'),
          value:
            terms?.noticeAfterInitial == null
              ? null
              : say('supplier.fact.noticeLaterValue', { notice: format.notice(terms.noticeAfterInitial) }),
        },
        ...clausesInWords(terms ?? {}).map(({ label, value }) => ({
          term: asHeading(told(label)),
          value: value === null ? null : told(value),
        })),
        {
          term: say('supplier.fact.ifNothing'),
          value: over || outlook === null ? null : <IfNothing contract={contract} />,
        },
        { term: say('supplier.fact.ifLeaving'), value: over ? null : <EarliestExit contract={contract} /> },
        { term: say('supplier.fact.sendBy'), value: over ? unsentBy : sendBy },
        {
          term: say('supplier.fact.replaces'),
          value: contract.replaces.length === 0 ? null : <Others others={contract.replaces} />,
        },
        {
          term: say('supplier.fact.replacedBy'),
          value: replacedBy == null || standing?.succession != null ? null : <Others others={[replacedBy]} />,
        },
        { term: say('supplier.fact.paidBy'), value: contract.paymentMethod },
        {
          term: asHeading(say('records.contract.reviewOn')),
          value: contract.reviewOn === null ? null : format.both(contract.reviewOn),
        },
        {
          term: asHeading(say('records.contract.lastUsedOn')),
          value: contract.lastUsedOn === null ? null : format.day(contract.lastUsedOn),
        },
        ...furtherContractTexts.map(({ name }) => ({
          term: asHeading(say(`records.contract.${name}`)),
          value: contract[name],
        })),
        {
          term: asHeading(say('records.contract.reminderDays')),
          value:
            contract.reminderDays === null
              ? null
              : say('supplier.fact.reminderDays', {
                  days: contract.reminderDays.map(String),
                  n: contract.reminderDays.at(-1) ?? 0,
                }),
        },
        {
          term: say('supplier.fact.second'),
          value: contract.secondPersonId === null ? null : <PersonName id={contract.secondPersonId} />,
        },
        {
          term: asHeading(say('records.contract.muted')),
          value: contract.muted ? say('supplier.fact.muted') : null,
        },
        {
          term: say('supplier.fact.numbers'),
          value:
            contract.referenceNumbers.length === 0
              ? null
              : contract.referenceNumbers.map((number) => (
                  <div key={`${number.label} ${number.value}`}>
                    <span className={styles['soft']}>{number.label}</span> {number.value}
                  </div>
                )),
        },
        {
          term: say('supplier.fact.links'),
          value:
            contract.links.length === 0
              ? null
              : contract.links.map((link) => (
                  <div key={link.address}>
                    <OutsideLink address={link.address}>{link.label}</OutsideLink>
                  </div>
                )),
        },
        { term: say('supplier.fact.tags'), value: contract.tags.length === 0 ? null : contract.tags.join(', ') },
        {
          term: say('supplier.fact.note'),
          value: contract.note === null ? null : <span className={styles['note']}>{contract.note}</span>,
        },
        {
          term: asHeading(say('records.contract.unread')),
          value: contract.unread === null || contract.unread.length === 0 ? null : <LeftOpen contract={contract} />,
        },
      ]}
    />
  );
}

/** Contracts that took a place, or had it taken, with whom they are where that is somebody else. */
function Others({ others }: { others: readonly NonNullable<ExitRecord['replacedBy']>[] }) {
  return others.map(({ contractId, contractName, supplierId, supplierName }) => (
    <div key={contractId}>
      <Link to="/suppliers/$supplierId" params={{ supplierId }} search={{ contract: contractId }}>
        {contractName}
      </Link>{' '}
      <span className={styles['soft']}>{supplierName}</span>
    </div>
  ));
}

function PriceFact({ contract }: { contract: ContractRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const { price, yearlyCost, prices } = contract;
  if (price === null) {
    const isUnreadable = contract.problem?.fields.includes('price') === true;
    return (
      <span className={styles['soft']}>
        {say(isUnreadable ? 'supplier.fact.priceUnreadable' : 'supplier.fact.priceUnknown')}
      </span>
    );
  }
  const first = prices[0]?.price;
  const isComparable =
    first !== undefined &&
    prices.length > 1 &&
    first.currency === price.currency &&
    first.amount > 0 &&
    first.amount !== price.amount &&
    JSON.stringify(first.every) === JSON.stringify(price.every);
  const change = isComparable ? ((price.amount - first.amount) / first.amount) * 100 : null;
  const next = prices.find((point) => point.effectiveFrom !== null && point.effectiveFrom > format.today);
  const isMonthlyOrSo = price.every !== null && !(price.every.unit === 'year' && price.every.n === 1);
  return (
    <>
      {format.price(price)}
      <span className={styles['soft']}>
        {price.sharePercent === 100
          ? ''
          : ` · ${say('supplier.fact.yourPart', { percent: price.sharePercent, part: partOf(price) })}`}
        {yearlyCost !== null && isMonthlyOrSo ? ` · ${say('supplier.fact.aYear', { cost: yearlyCost })}` : ''}
        {change === null
          ? ''
          : `, ${say(change > 0 ? 'supplier.fact.up' : 'supplier.fact.down', {
              percent: Math.abs(Math.round(change * 10) / 10),
            })}`}
      </span>
      {next === undefined || next.effectiveFrom === null ? null : (
        <div>
          {say('supplier.fact.nextPrice', { price: format.price(next.price), day: format.day(next.effectiveFrom) })}
          <span className={styles['soft']}>
            {next.exitRightUntil === null
              ? ''
              : ` · ${say('supplier.fact.exitRight', { day: format.day(next.exitRightUntil) })}`}
          </span>
          {next.documentId === null ? null : (
            <>
              {' · '}
              <Link to="/documents/$documentId" params={{ documentId: next.documentId }}>
                {next.documentName}
              </Link>
            </>
          )}
        </div>
      )}
    </>
  );
}

function NextPayment({ payment }: { payment: NonNullable<ContractRecord['nextPayment']> }) {
  const { say } = useWords();
  const format = useFormat();
  return (
    <>
      {say('supplier.fact.nextPaymentOn', { payment, day: format.both(payment.on) })}
      <PaymentNotes of={payment} />
    </>
  );
}

/** The person's part of one payment, to the nearest minor unit. */
export function partOf(price: NonNullable<ContractRecord['price']>): Money {
  return { amount: exactNumber(roundHalfUp(shareOf(price, 1))) ?? 0, currency: price.currency };
}

/** The last day of a probation that is not over; null without one. What is said of any day holds until then. */
function probationRunningTo(
  { probationEndsOn }: NonNullable<ContractRecord['outlook']>,
  today: string,
): NonNullable<ContractRecord['outlook']>['probationEndsOn'] {
  return probationEndsOn !== null && probationEndsOn >= today ? probationEndsOn : null;
}

function IfNothing({ contract: { outlook, costOfMissing } }: { contract: ContractRecord }) {
  const format = useFormat();
  const { say } = useWords();
  if (outlook === null) return null;
  if (outlook.deadlineKind === 'not_needed' && outlook.currentTermEnd !== null) {
    return say('supplier.fact.ifNothing.ends', { day: format.day(outlook.currentTermEnd) });
  }
  if (outlook.nextNoticeDeadline !== null && outlook.exitIfMissed !== null) {
    const day = format.day(outlook.exitIfMissed);
    return costOfMissing === null
      ? say('supplier.fact.ifNothing.stay', { day })
      : say('supplier.fact.ifNothing.stayFor', { day, cost: costOfMissing });
  }
  if (outlook.deadlineKind !== 'any_day') return say('supplier.fact.ifNothing.unknown');
  const last = probationRunningTo(outlook, format.today);
  return last === null
    ? say('supplier.fact.ifNothing.goesOn')
    : say('supplier.fact.ifNothing.probationEnds', { day: format.day(last) });
}

function EarliestExit({ contract: { earliestExit } }: { contract: ContractRecord }) {
  const format = useFormat();
  const { say } = useWords();
  if (earliestExit === null) return <span className={styles['soft']}>{say('supplier.fact.ifLeaving.unknown')}</span>;
  return say('supplier.fact.ifLeaving.ends', { day: format.both(earliestExit) });
}

/** When to send a notice on each way, or that any day will do; null where no notice leads anywhere, or none is known. */
function useSendBy({ outlook }: ContractRecord): ReactNode {
  const format = useFormat();
  const { say } = useWords();
  const ways = useWaysToSend(outlook === null || outlook.nextNoticeDeadline === null ? null : outlook.sendBy);
  if (outlook?.deadlineKind !== 'any_day') return ways;
  const last = probationRunningTo(outlook, format.today);
  return last === null
    ? say('supplier.fact.sendBy.anyDay')
    : say('supplier.fact.sendBy.anyDayUntil', { day: format.day(last) });
}

/** The last days to send something on each way; null where none is known. */
function useWaysToSend(sendBy: ExitRecord['sendBy'] | null): ReactNode {
  const format = useFormat();
  const { say } = useWords();
  if (sendBy === null) return null;
  const ways = [
    { way: say('supplier.fact.way.online'), on: sendBy.online },
    { way: say('supplier.fact.way.letter'), on: sendBy.letter },
    { way: say('supplier.fact.way.abroad'), on: sendBy.abroad },
  ].flatMap(({ way, on }) => (on === null ? [] : [{ way, on }]));
  if (ways.length === 0) return null;
  return (
    <span className={styles['ways']}>
      {ways.map(({ way, on }) => (
        <span key={way} className={on < format.today ? styles['missed'] : undefined}>
          {format.day(on)}{' '}
          <span className={styles['soft']}>{on < format.today ? say('supplier.fact.tooLate', { way }) : way}</span>
        </span>
      ))}
    </span>
  );
}

function PersonName({ id }: { id: string }) {
  const people = useOperation('people.list', {});
  return people.value?.find((person) => person.id === id)?.name ?? null;
}

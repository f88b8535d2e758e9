import { useFormat } from '#renderer/format/index.ts';
import { DefinitionList } from '#renderer/ui/index.ts';
import { OutsideLink } from './outside-link.tsx';
import { isOver, type ContractRecord } from './supplier-record.ts';
import styles from './supplier.module.css';

/** What was agreed and what follows from it, as names and values. */
export function ContractFacts({ contract }: { contract: ContractRecord }) {
  const format = useFormat();
  const { terms, outlook } = contract;
  const over = isOver(contract) || contract.state === 'leaving';
  return (
    <DefinitionList
      entries={[
        { term: 'Price', value: <PriceFact contract={contract} /> },
        { term: 'Term', value: terms === null ? null : format.terms(terms) },
        { term: 'Notice', value: terms?.notice == null ? null : format.notice(terms.notice) },
        {
          term: 'Notice later',
          value:
            terms?.noticeAfterInitial == null
              ? null
              : `${format.notice(terms.noticeAfterInitial)}, after the first term`,
        },
        { term: 'If you do nothing', value: over || outlook === null ? null : <IfNothing contract={contract} /> },
        { term: 'If you leave now', value: over ? null : <EarliestExit contract={contract} /> },
        { term: 'Send it by', value: over ? null : <SendBy contract={contract} /> },
        { term: 'Paid by', value: contract.paymentMethod },
        {
          term: 'Their numbers',
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
          term: 'Links',
          value:
            contract.links.length === 0
              ? null
              : contract.links.map((link) => (
                  <div key={link.address}>
                    <OutsideLink address={link.address}>{link.label}</OutsideLink>
                  </div>
                )),
        },
        { term: 'Tags', value: contract.tags.length === 0 ? null : contract.tags.join(', ') },
        {
          term: 'Note',
          value: contract.note === null ? null : <span className={styles['note']}>{contract.note}</span>,
        },
      ]}
    />
  );
}

function PriceFact({ contract }: { contract: ContractRecord }) {
  const format = useFormat();
  const { price, yearlyCost, prices } = contract;
  if (price === null) {
    const isUnreadable = contract.problem?.fields.includes('price') === true;
    return <span className={styles['soft']}>{isUnreadable ? 'cannot be read' : 'not written down'}</span>;
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
        {price.sharePercent === 100 ? '' : ` · your part ${format.percent(price.sharePercent)}`}
        {yearlyCost !== null && isMonthlyOrSo ? ` · ${format.money(yearlyCost)} a year` : ''}
        {change === null
          ? ''
          : `, ${change > 0 ? 'up' : 'down'} ${format.percent(Math.abs(Math.round(change * 10) / 10))} since the start`}
      </span>
      {next === undefined || next.effectiveFrom === null ? null : (
        <div>
          {format.price(next.price)} from {format.day(next.effectiveFrom)}
          <span className={styles['soft']}>
            {next.exitRightUntil === null
              ? ''
              : ` · you may leave because of it until ${format.day(next.exitRightUntil)}`}
          </span>
        </div>
      )}
    </>
  );
}

function IfNothing({ contract }: { contract: ContractRecord }) {
  const format = useFormat();
  const { outlook, costOfMissing } = contract;
  if (outlook === null) return null;
  const costs = costOfMissing === null ? '' : ` for ${format.money(costOfMissing)}`;
  if (outlook.deadlineKind === 'not_needed' && outlook.currentTermEnd !== null) {
    return <>it ends by itself on {format.day(outlook.currentTermEnd)}</>;
  }
  if (outlook.nextNoticeDeadline !== null && outlook.exitIfMissed !== null) {
    return (
      <>
        you stay until {format.day(outlook.exitIfMissed)}
        {costs}
      </>
    );
  }
  return outlook.deadlineKind === 'any_day' ? <>it goes on until you say otherwise</> : <>not known</>;
}

function EarliestExit({ contract }: { contract: ContractRecord }) {
  const format = useFormat();
  if (contract.earliestExit === null)
    return <span className={styles['soft']}>not known: the notice rule is missing</span>;
  return <>it ends {format.both(contract.earliestExit)}</>;
}

function SendBy({ contract }: { contract: ContractRecord }) {
  const format = useFormat();
  const sendBy = contract.outlook?.sendBy;
  if (sendBy === undefined || contract.outlook?.nextNoticeDeadline == null) return null;
  const ways = [
    { way: 'online', on: sendBy.online },
    { way: 'by letter', on: sendBy.letter },
    { way: 'from abroad', on: sendBy.abroad },
  ].flatMap(({ way, on }) => (on === null ? [] : [{ way, on }]));
  if (ways.length === 0) return null;
  return (
    <span className={styles['ways']}>
      {ways.map(({ way, on }) => (
        <span key={way} className={on < format.today ? styles['missed'] : undefined}>
          {format.day(on)} <span className={styles['soft']}>{on < format.today ? `${way}, too late` : way}</span>
        </span>
      ))}
    </span>
  );
}

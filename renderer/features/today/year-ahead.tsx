import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { OutputOf } from '#shared/api/api.ts';
import { useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { classes, ErrorMessage, Section, SegmentedControl, Tooltip, VisuallyHidden } from '#renderer/ui/index.ts';
import { keyOf, keyOfPayment } from './date-key.ts';
import { dateUrgency } from './date-urgency.ts';
import { YearTable } from './year-table.tsx';
import styles from './year-ahead.module.css';
import { useWords } from '#renderer/words/index.ts';
import { message } from '#shared/domain/message.ts';

type Month = OutputOf<'deadlines.months'>[number];
type Coming = OutputOf<'deadlines.list'>[number];
type PaidMonth = OutputOf<'payments.months'>[number];
type Payment = PaidMonth['seldom'][number];

/** How many dates of a month are shown in the strip. */
const perMonth = 5;

/** How many payments that come seldom are shown of a month. */
const paymentsPerMonth = 3;

/** The next twelve months as a strip of dates and of what is paid, or the dates as a table. */
export function YearAhead() {
  const { say } = useWords();
  const [view, setView] = useState<'strip' | 'table'>('strip');
  const { value, failure } = useOperation('deadlines.months', { limit: perMonth });
  // Payments are beside the point of the first page: they are asked for when it stands.
  const { value: paid } = useOperation('payments.months', { limit: paymentsPerMonth }, { isOn: value !== undefined });
  return (
    <Section
      title={say('today.year.title')}
      actions={
        <SegmentedControl
          label={say('today.year.showAs')}
          choices={[
            { id: 'strip', label: say('today.year.months') },
            { id: 'table', label: say('today.year.table') },
          ]}
          value={view}
          onChange={setView}
        />
      }
    >
      {failure === null ? null : <ErrorMessage>{failure.message}</ErrorMessage>}
      {value === undefined ? null : view === 'strip' ? (
        <Strip months={value} paid={paid ?? []} onMore={() => setView('table')} />
      ) : (
        <YearTable count={value.reduce((sum, { count }) => sum + count, 0)} />
      )}
    </Section>
  );
}

function Strip({ months, paid, onMore }: { months: readonly Month[]; paid: readonly PaidMonth[]; onMore: () => void }) {
  const strip = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const paidOf = (month: Month) => paid.find(({ firstDay }) => firstDay === month.firstDay) ?? null;
  const firstKey = months.flatMap((month) => byDay(month.deadlines, paidOf(month)?.seldom ?? []))[0]?.key ?? null;

  // One stop for Tab; the arrow keys go from date to date.
  const move = (event: KeyboardEvent) => {
    const marks = [...(strip.current?.querySelectorAll<HTMLElement>('[data-mark]') ?? [])];
    const at = marks.findIndex((mark) => mark === document.activeElement);
    if (at === -1) return;
    const next = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: marks.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    marks[Math.min(Math.max(next, 0), marks.length - 1)]?.focus();
  };

  return (
    // The list itself takes no focus: keys reach it from the links within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a roving tab stop over the links of a list
    <ol ref={strip} className={styles['strip']} onKeyDown={move}>
      {months.map((month) => (
        <MonthCell
          key={month.firstDay}
          month={month}
          paid={paidOf(month)}
          tabStop={current ?? firstKey}
          onFocusMark={setCurrent}
          onMore={onMore}
        />
      ))}
    </ol>
  );
}

function MonthCell({
  month,
  paid,
  tabStop,
  onFocusMark,
  onMore,
}: {
  month: Month;
  paid: PaidMonth | null;
  tabStop: string | null;
  onFocusMark: (key: string) => void;
  onMore: () => void;
}) {
  const { say } = useWords();
  const format = useFormat();
  const rest = month.count - month.deadlines.length;
  const payments = paid?.seldom ?? [];
  const isEmpty = month.count === 0 && payments.length === 0;
  return (
    <li className={classes(styles['month'], isEmpty && styles['bare'])}>
      <span className={styles['name']}>
        <span aria-hidden="true">{format.shortMonth(month.firstDay)}</span>
        <VisuallyHidden>
          {isEmpty && (paid?.count ?? 0) === 0
            ? say('today.year.emptyMonth', { month: month.firstDay })
            : format.month(month.firstDay)}
        </VisuallyHidden>
      </span>
      {isEmpty ? null : (
        <ul className={styles['marks']}>
          {byDay(month.deadlines, payments).map((mark) => (
            <li key={mark.key}>
              {'coming' in mark ? (
                <DateMark coming={mark.coming} isTabStop={mark.key === tabStop} onFocus={() => onFocusMark(mark.key)} />
              ) : (
                <PaymentMark
                  payment={mark.payment}
                  isTabStop={mark.key === tabStop}
                  onFocus={() => onFocusMark(mark.key)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {rest > 0 ? (
        <button type="button" className={styles['rest']} onClick={onMore}>
          {say('today.year.rest', { count: rest })}
          <VisuallyHidden>{say('today.year.restIn', { month: month.firstDay })}</VisuallyHidden>
        </button>
      ) : null}
      {paid === null || paid.count === 0 ? null : <PaidInMonth paid={paid} />}
    </li>
  );
}

type MarkOfMonth = { readonly on: string; readonly key: string } & (
  { readonly coming: Coming } | { readonly payment: Payment }
);

/** The marks of a month in the order of their days, dates before payments of the same day. */
function byDay(deadlines: readonly Coming[], payments: readonly Payment[]): readonly MarkOfMonth[] {
  return [
    ...deadlines.map((coming) => ({ on: coming.on, key: keyOf(coming), coming })),
    ...payments.map((payment) => ({ on: payment.on, key: keyOfPayment(payment), payment })),
  ].toSorted((one, other) => Number(one.on.slice(8)) - Number(other.on.slice(8)));
}

/** What leaves in the month in all, small and at the foot: it leads to the costs. */
function PaidInMonth({ paid: { firstDay, count, sums, seldom, seldomCount } }: { paid: PaidMonth }) {
  const { say } = useWords();
  const format = useFormat();
  const rest = seldomCount - seldom.length;
  return (
    <>
      {rest > 0 ? (
        <a href="#/costs" className={styles['paid']}>
          {say('today.year.morePayments', { count: rest })}
          <VisuallyHidden>{say('today.year.inMonth', { month: firstDay })}</VisuallyHidden>
        </a>
      ) : null}
      <a href="#/costs" className={styles['paid']}>
        {say('today.year.paid', { sums: format.sums(sums.slice(0, 1)) })}
        {sums.length < 2 ? null : <span className={styles['others']}>{format.sums(sums.slice(1))}</span>}
        <VisuallyHidden>{say('today.year.paidIn', { month: firstDay, n: count })}</VisuallyHidden>
      </a>
    </>
  );
}

/** A payment that comes seldom enough to be forgotten. */
function PaymentMark({ payment, ...stop }: { payment: Payment } & Stop) {
  const { say } = useWords();
  const format = useFormat();
  const { on, supplierName: supplier, name: contract, amount, currency } = payment;
  const money = { amount, currency };
  const number = String(Number(on.slice(8)));
  return (
    <Mark
      of={payment}
      tone="plain"
      label={say('today.year.payment', { number, supplier, contract, amount: money, when: format.both(on) })}
      detail={[say('today.year.paymentWhat', { contract, amount: money }), format.both(on)]}
      {...stop}
    >
      {supplier} <span className={styles['sum']}>{format.money(money)}</span>
    </Mark>
  );
}

/** A date that matters. */
function DateMark({ coming, ...stop }: { coming: Coming } & Stop) {
  const { say } = useWords();
  const format = useFormat();
  const { on, supplierName: supplier, contractName: contract, stake } = coming;
  const what = message(`today.year.kind.${coming.kind}`);
  const number = String(Number(on.slice(8)));
  return (
    <Mark
      of={coming}
      tone={dateUrgency(coming, format.today)}
      label={say('today.year.mark', { number, supplier, contract, what, when: format.both(on) })}
      detail={[
        say('today.year.what', { contract, what }),
        format.both(on),
        ...(stake === null ? [] : [say('today.year.atStake', { stake })]),
      ]}
      {...stop}
    >
      {supplier}
    </Mark>
  );
}

/** Whether Tab stops at a mark; the arrow keys go from one to the next. */
interface Stop {
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}

interface MarkProps extends Stop {
  readonly of: Pick<Coming, 'on' | 'supplierId' | 'supplierName' | 'contractId'>;
  readonly tone: string;
  readonly label: string;
  /** What is told of it where the pointer is, below the supplier. */
  readonly detail: readonly string[];
  readonly children: ReactNode;
}

/** Something on a day, leading to its contract. */
function Mark({
  of: { on, supplierId, supplierName, contractId },
  tone,
  label,
  detail,
  isTabStop,
  onFocus,
  children,
}: MarkProps) {
  return (
    <Tooltip
      text={
        <span className={styles['detail']}>
          <b>{supplierName}</b>
          {detail.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </span>
      }
    >
      <a
        href={`#/suppliers/${supplierId}?contract=${encodeURIComponent(contractId)}`}
        data-mark=""
        tabIndex={isTabStop ? 0 : -1}
        onFocus={onFocus}
        aria-label={label}
        className={classes(styles['mark'], styles[tone])}
      >
        <b>{Number(on.slice(8))}</b> <span>{children}</span>
      </a>
    </Tooltip>
  );
}

import { message } from '#shared/domain/message.ts';
import type { Money } from '#shared/domain/money.ts';
import type { Speaker } from '#shared/messages/speaking.ts';

/** A price as the api carries it. */
export interface PriceShape {
  readonly amount: number;
  readonly currency: string;
  readonly every: { readonly n: number; readonly unit: 'day' | 'week' | 'month' | 'year' } | null;
  readonly sharePercent: number;
}

/** Amounts as the person reads them, for one locale. */
export interface MoneyFormat {
  /** "€1,008.00": minor units with the currency's own decimals. */
  money(money: Money): string;
  /** With a plus where it comes in, a minus where it leaves. */
  signedMoney(money: Money): string;
  /** "€1,008": without the decimals, for sums where cents say nothing. */
  round(money: Money): string;
  /** "€29.90 a month", "€59.00 every 3 months", "€640.00 once". */
  price(price: PriceShape): string;
  /** Several sums in several currencies: "€1,008.00 and CHF 240.00". */
  sums(sums: readonly Money[]): string;
  /** "9%". */
  percent(value: number): string;
  number(value: number): string;
  /** "a month", "every 3 months", or "once". */
  cycle(every: PriceShape['every']): string;
}

/** Writes amounts by the speaker's locale, and how often they are paid in its language. */
export function moneyFormat(speaker: Speaker): MoneyFormat {
  const { writing } = speaker;
  return {
    money: (money) => writing.money(money),
    signedMoney: (money) => (money.amount > 0 ? `+${writing.money(money)}` : writing.money(money)),
    round: (money) => writing.roundMoney(money),
    price: (price) => speaker.say(message('format.price', { amount: writing.money(price), every: price.every })),
    sums: (sums) => writing.list(sums.map((sum) => writing.money(sum))),
    percent: (value) => writing.percent(value),
    number: (value) => writing.number(value),
    cycle: (every) =>
      speaker.say(every === null ? message('kinds.cycle.once') : message(`kinds.cycle.${every.unit}`, { n: every.n })),
  };
}

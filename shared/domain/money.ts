/** An ISO 4217 code in capitals, such as `EUR`. */
export type CurrencyCode = string;

/** An amount in minor units (cents, pence, whole yen) of one currency. `amount` is an integer. */
export interface Money {
  readonly amount: number;
  readonly currency: CurrencyCode;
}

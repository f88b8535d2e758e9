import { useMemo } from 'react';
import { useOperation } from '#renderer/data/index.ts';
import { mainCurrency } from '#shared/domain/money.ts';
import { weighedIn, type Weighing } from '#shared/domain/weighing.ts';
import type { RelationshipRow } from './relationship-rows.ts';

/** How the costs of rows are weighed: in the currency most of them are in, by the rates the person has. */
export function useWeighing(rows: readonly RelationshipRow[]): Weighing {
  const { currency, isMixed } = useMemo(() => {
    const costs = rows.flatMap(({ yearlyCosts }) => yearlyCosts);
    const main = mainCurrency(costs);
    return { currency: main, isMixed: costs.some((cost) => cost.currency !== main) };
  }, [rows]);
  const rates = useOperation('rates.list', {}, { isOn: isMixed }).value;
  return useMemo(
    () => weighedIn(currency, () => (rates ?? []).map((rate) => ({ ...rate, source: rate.messages.source }))),
    [currency, rates],
  );
}

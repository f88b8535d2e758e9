import { useMemo } from 'react';
import { useOperation } from '#renderer/data/index.ts';
import { mainCurrency } from '#shared/domain/money.ts';
import { weighedIn, type Weighing } from '#shared/domain/weighing.ts';
import type { RelationshipRow } from './relationship-rows.ts';

/** How the costs of rows are weighed: in the currency most of them are in, by the rates the person has. */
export function useWeighing(rows: readonly RelationshipRow[]): Weighing {
  const costs = useMemo(() => rows.flatMap(({ yearlyCosts }) => yearlyCosts), [rows]);
  const currency = mainCurrency(costs);
  const rates = useOperation('rates.list', {}, { isOn: costs.some((cost) => cost.currency !== currency) }).value;
  return useMemo(
    () => weighedIn(currency, () => (rates ?? []).map((rate) => ({ ...rate, source: rate.messages.source }))),
    [currency, rates],
  );
}

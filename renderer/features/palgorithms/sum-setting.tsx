import { useState } from 'react';
import { z } from 'zod';
import { MoneyField } from '#renderer/ui/index.ts';

const sum = z.object({ amount: z.int(), currency: z.string() });

/** A sum in minor units of its currency; null for none. */
export type SetSum = z.output<typeof sum> | null;

export interface SumSettingProps {
  readonly label: string;
  readonly value: unknown;
  /** The person's own, for a sum that is new. */
  readonly currency: string;
  readonly onChange: (sum: SetSum) => void;
}

/** A sum to measure by. It is written once the field is left, so that half a number measures nothing. */
export function SumSetting({ label, value, currency: own, onChange }: SumSettingProps) {
  const read = sum.safeParse(value);
  const present = read.success ? read.data : null;
  const currency = present?.currency ?? own;
  const [typed, setTyped] = useState<number | null>(present?.amount ?? null);
  const [seen, setSeen] = useState(present?.amount ?? null);
  if ((present?.amount ?? null) !== seen) {
    setSeen(present?.amount ?? null);
    setTyped(present?.amount ?? null);
  }
  const leave = () => {
    if (typed !== (present?.amount ?? null)) onChange(typed === null ? null : { amount: typed, currency });
  };
  return <MoneyField label={label} value={typed} onChange={setTyped} currency={currency} onBlur={leave} />;
}

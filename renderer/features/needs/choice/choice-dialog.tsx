import { useState } from 'react';
import type { NeedRecord } from '../words.ts';
import { ChoiceDone } from './choice-done.tsx';
import { ChoiceForm } from './choice-form.tsx';
import type { Deal } from './deal.ts';

/** Turns an offer into a contract: first what it would do, then what is left to do. */
export function ChoiceDialog({ need, offerId, onClose }: { need: NeedRecord; offerId: string; onClose: () => void }) {
  const [deal, setDeal] = useState<Deal | null>(null);
  return deal === null ? (
    <ChoiceForm need={need} offerId={offerId} onClose={onClose} onChosen={setDeal} />
  ) : (
    <ChoiceDone need={need} deal={deal} onClose={onClose} />
  );
}

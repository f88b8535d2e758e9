import { Link } from '@tanstack/react-router';
import { useFormat } from '#renderer/format/index.ts';
import { Banner, Button } from '#renderer/ui/index.ts';
import { useNeedMove } from '../use-need-moves.ts';
import { stepToResume, stateWords, type NeedRecord } from '../words.ts';
import styles from './need.module.css';

/** How a need that is over ended, and the way back or on. Nothing while it goes on. */
export function NeedOver({ need }: { need: NeedRecord }) {
  const { move, isRunning } = useNeedMove();
  if (need.state === 'decided') return <Decided need={need} />;
  if (need.state !== 'dropped' && need.state !== 'no_decision') return null;
  const step = stepToResume(need);
  return (
    <div className={styles['over']}>
      <Banner
        actions={
          <Button isDisabled={isRunning} onPress={() => move(need, step)}>
            Take up again
          </Button>
        }
      >
        {need.state === 'dropped' ? 'You let this go.' : 'You left this without a decision.'}
        {need.stateReason === null ? '' : ` ${need.stateReason}.`} Everything is kept; it can go on at “
        {stateWords[step]}”.
      </Banner>
    </div>
  );
}

function Decided({ need }: { need: NeedRecord }) {
  const format = useFormat();
  const chosen = need.candidates.find(({ offers }) => offers.some(({ id }) => id === need.chosenOfferId));
  const offer = chosen?.offers.find(({ id }) => id === need.chosenOfferId);
  return (
    <div className={styles['over']}>
      <Banner>
        {chosen === undefined ? 'Decided' : `You chose ${chosen.supplierName}`}
        {need.decidedOn === null ? '' : ` on ${format.day(need.decidedOn)}`}.{' '}
        {chosen?.supplierId == null ? null : (
          <Link
            to="/suppliers/$supplierId"
            params={{ supplierId: chosen.supplierId }}
            search={offer?.contractId == null ? {} : { contract: offer.contractId }}
          >
            {offer?.contractId == null ? 'Go to the supplier' : 'Go to the contract and what is left to set up'}
          </Link>
        )}
      </Banner>
    </div>
  );
}

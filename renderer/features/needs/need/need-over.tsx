import { Link } from '@tanstack/react-router';
import { useFormat } from '#renderer/format/index.ts';
import { Banner, Button } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { useNeedMove } from '../use-need-moves.ts';
import { stepToResume, type NeedRecord } from '../words.ts';
import styles from './need.module.css';

/** How a need that is over ended, and the way back or on. Nothing while it goes on. */
export function NeedOver({ need }: { need: NeedRecord }) {
  const { move, isRunning } = useNeedMove();
  const { say } = useWords();
  if (need.state === 'decided') return <Decided need={need} />;
  if (need.state !== 'dropped' && need.state !== 'no_decision') return null;
  const step = stepToResume(need);
  return (
    <div className={styles['over']}>
      <Banner
        actions={
          <Button isDisabled={isRunning} onPress={() => move(need, step)}>
            {say('needsPages.takeUp')}
          </Button>
        }
      >
        {[
          say(need.state === 'dropped' ? 'needPage.over.dropped' : 'needPage.over.noDecision'),
          ...(need.stateReason === null ? [] : [say('needPage.over.reason', { reason: need.stateReason })]),
          say('needPage.over.goesOn', { step: say(`needsPages.state.${step}`) }),
        ].join(' ')}
      </Banner>
    </div>
  );
}

function Decided({ need }: { need: NeedRecord }) {
  const format = useFormat();
  const { say } = useWords();
  const chosen = need.candidates.find(({ offers }) => offers.some(({ id }) => id === need.chosenOfferId));
  const day = need.decidedOn === null ? null : format.day(need.decidedOn);
  const offer = chosen?.offers.find(({ id }) => id === need.chosenOfferId);
  return (
    <div className={styles['over']}>
      <Banner>
        {chosen === undefined
          ? day === null
            ? say('needPage.decided')
            : say('needPage.decidedOn', { day })
          : day === null
            ? say('needPage.chose', { supplier: chosen.supplierName })
            : say('needPage.choseOn', { supplier: chosen.supplierName, day })}{' '}
        {chosen?.supplierId == null ? null : (
          <Link
            to="/suppliers/$supplierId"
            params={{ supplierId: chosen.supplierId }}
            search={offer?.contractId == null ? {} : { contract: offer.contractId }}
          >
            {say(offer?.contractId == null ? 'needPage.goToSupplier' : 'needPage.goToContract')}
          </Link>
        )}
      </Banner>
    </div>
  );
}

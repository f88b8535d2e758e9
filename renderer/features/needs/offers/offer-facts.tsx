import { anchorInWords, renewalInWords } from '#renderer/domain-views/terms-in-words.ts';
import { periodInWords } from '#shared/domain/period.ts';
import { useFormat } from '#renderer/format/index.ts';
import { DefinitionList } from '#renderer/ui/index.ts';
import type { OfferRecord } from '../words.ts';
import { unitPriceInWords } from './offer-words.ts';
import styles from './offer-facts.module.css';

/** Everything an offer says, as names and values; what it does not say is left out. */
export function OfferFacts({ offer }: { offer: OfferRecord }) {
  const format = useFormat();
  const { price, terms } = offer;
  const money = (amount: number | null | undefined) =>
    amount == null ? null : format.money({ amount, currency: price.currency });
  const day = (date: OfferRecord['validUntil']) => (date === null ? null : format.both(date));
  return (
    <DefinitionList
      entries={[
        { term: 'Price', value: `${money(price.amount) ?? ''} ${format.cycle(price.every)}` },
        {
          term: 'At first',
          value:
            price.introductory == null
              ? null
              : `${money(price.introductory.amount) ?? ''} ${format.cycle(price.every)}, for ${price.introductory.months} months`,
        },
        {
          term: 'By use',
          value:
            price.perUnit == null
              ? null
              : `${unitPriceInWords(price.perUnit, price.currency, format)}, at ${format.number(price.perUnit.assumedUsePerMonth)} a month`,
        },
        { term: 'Set-up fee', value: money(price.setupFee) },
        { term: 'Credit', value: money(price.credits) },
        { term: 'Deposit', value: price.deposit == null ? null : `${money(price.deposit) ?? ''}, comes back` },
        { term: 'Financing', value: offer.financing },
        { term: 'Would begin', value: terms?.startsOn == null ? null : format.both(terms.startsOn) },
        {
          term: 'Bound for',
          value:
            terms === null
              ? null
              : terms.initialTerm === null
                ? terms.endsOn == null
                  ? 'no fixed time'
                  : `until ${format.day(terms.endsOn)}`
                : periodInWords(terms.initialTerm),
        },
        { term: 'Then', value: terms === null ? null : `it ${renewalInWords(terms.renewal)}` },
        { term: 'Notice', value: terms?.notice == null ? null : format.notice(terms.notice) },
        {
          term: 'Notice later',
          value:
            terms?.noticeAfterInitial == null
              ? null
              : `${periodInWords(terms.noticeAfterInitial)} before ${anchorInWords(terms.noticeAfterInitial.anchor)}`,
        },
        { term: 'Withdraw within', value: terms?.coolingOff == null ? null : periodInWords(terms.coolingOff) },
        { term: 'Trial until', value: terms?.trialEndsOn == null ? null : format.day(terms.trialEndsOn) },
        { term: 'Delivery', value: day(offer.deliveryOn) },
        { term: 'Included', value: offer.included.length === 0 ? null : <Lines texts={offer.included} /> },
        { term: 'They promise', value: offer.promises.length === 0 ? null : <Lines texts={offer.promises} /> },
        { term: 'Data they ask for', value: offer.dataAsked },
        { term: 'What they may do with it', value: offer.dataUse },
        { term: 'Offered', value: format.both(offer.offeredOn) },
        { term: 'Valid until', value: day(offer.validUntil) },
        {
          term: 'Documents',
          value:
            offer.links.length === 0 ? null : (
              <Lines texts={offer.links.map(({ label, address }) => `${label}: ${address}`)} />
            ),
        },
        { term: 'Note', value: offer.note === null ? null : <span className={styles['note']}>{offer.note}</span> },
      ]}
    />
  );
}

function Lines({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

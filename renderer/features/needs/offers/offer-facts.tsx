import { message } from '#shared/domain/message.ts';
import { isByWorkingDay } from '#shared/domain/terms/terms.ts';
import { noticeInMessage } from '#shared/domain/terms/wording.ts';
import type { Message } from '#shared/domain/words.ts';
import { useFormat, type Format } from '#renderer/format/index.ts';
import { DefinitionList } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { OfferRecord } from '../words.ts';
import { unitPrice } from './offer-words.ts';
import styles from './offer-facts.module.css';

type OfferTerms = NonNullable<OfferRecord['terms']>;

/** Everything an offer says, as names and values; what it does not say is left out. */
export function OfferFacts({ offer }: { offer: OfferRecord }) {
  const format = useFormat();
  const { say, told } = useWords();
  const { price, terms } = offer;
  const { currency, every } = price;
  const money = (amount: number | null | undefined) => (amount == null ? null : format.money({ amount, currency }));
  const day = (date: OfferRecord['validUntil']) => (date === null ? null : format.both(date));
  const said = (words: Message | null) => (words === null ? null : told(words));
  return (
    <DefinitionList
      entries={[
        {
          term: say('offers.fact.price'),
          value: say('offers.price.plain', { price: { amount: price.amount, currency }, every }),
        },
        {
          term: say('offers.fact.atFirst'),
          value:
            price.introductory == null
              ? null
              : say('offers.fact.atFirstValue', {
                  first: { amount: price.introductory.amount, currency },
                  every,
                  months: price.introductory.months,
                }),
        },
        {
          term: say('offers.fact.byUse'),
          value:
            price.perUnit == null
              ? null
              : say('offers.fact.byUseValue', {
                  unitPrice: unitPrice(price.perUnit, currency, format.locale),
                  use: price.perUnit.assumedUsePerMonth,
                }),
        },
        { term: say('offers.fact.setupFee'), value: money(price.setupFee) },
        { term: say('offers.fact.credits'), value: money(price.credits) },
        {
          term: say('offers.fact.deposit'),
          value:
            price.deposit == null
              ? null
              : say('offers.fact.depositValue', { deposit: { amount: price.deposit, currency } }),
        },
        { term: say('offers.fact.financing'), value: offer.financing },
        { term: say('offers.fact.startsOn'), value: terms?.startsOn == null ? null : format.both(terms.startsOn) },
        { term: say('offers.fact.bound'), value: terms === null ? null : told(boundFor(terms, format)) },
        { term: say('offers.fact.after'), value: terms === null ? null : told(after(terms)) },
        {
          term: say('offers.fact.notice'),
          value: terms?.notice == null ? null : format.notice(terms.notice, terms.endDates),
        },
        { term: say('offers.fact.noticeLater'), value: said(noticeLater(terms)) },
        {
          term: say('offers.fact.coolingOff'),
          value: terms?.coolingOff == null ? null : say('offers.fact.coolingOffTerm', { term: terms.coolingOff }),
        },
        { term: say('offers.fact.trial'), value: terms?.trialEndsOn == null ? null : format.day(terms.trialEndsOn) },
        { term: say('offers.fact.delivery'), value: day(offer.deliveryOn) },
        {
          term: say('offers.fact.included'),
          value: offer.included.length === 0 ? null : <Lines texts={offer.included} />,
        },
        {
          term: say('offers.fact.promises'),
          value: offer.promises.length === 0 ? null : <Lines texts={offer.promises} />,
        },
        { term: say('offers.fact.dataAsked'), value: offer.dataAsked },
        { term: say('offers.fact.dataUse'), value: offer.dataUse },
        { term: say('offers.fact.offered'), value: format.both(offer.offeredOn) },
        { term: say('offers.fact.validUntil'), value: day(offer.validUntil) },
        {
          term: say('offers.fact.documents'),
          value:
            offer.links.length === 0 ? null : (
              <Lines texts={offer.links.map(({ label, address }) => say('offers.fact.document', { label, address }))} />
            ),
        },
        {
          term: say('offers.fact.note'),
          value: offer.note === null ? null : <span className={styles['note']}>{offer.note}</span>,
        },
      ]}
    />
  );
}

function boundFor({ initialTerm, endsOn }: OfferTerms, format: Format): Message {
  if (initialTerm !== null) return message('offers.fact.term', { term: initialTerm });
  return endsOn == null
    ? message('offers.fact.notBound')
    : message('offers.fact.boundUntil', { day: format.day(endsOn) });
}

function after({ renewal }: OfferTerms): Message {
  if (renewal === 'none') return message('offers.fact.afterEnds');
  if (renewal === 'indefinite') return message('offers.fact.afterRunsOn');
  return message('offers.fact.afterRenews', { term: renewal });
}

function noticeLater(terms: OfferTerms | null): Message | null {
  if (terms?.noticeAfterInitial == null) return null;
  if (isByWorkingDay(terms.noticeAfterInitial)) return noticeInMessage(terms.noticeAfterInitial);
  const { n, unit, anchor } = terms.noticeAfterInitial;
  return message(`offers.fact.noticeBefore.${anchor}`, { term: { n, unit } });
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

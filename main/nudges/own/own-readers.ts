import type { CalendarDate } from '#shared/domain/calendar-date.ts';
import type { OwnPalgorithm } from '#shared/domain/own-palgorithms/own-definition.ts';
import type { OwnContract, OwnExit, OwnKind, OwnRecords } from '#shared/domain/own-palgorithms/own-records.ts';
import { sayOwn } from '#shared/domain/own-palgorithms/say-own.ts';
import type { ContractFacts } from '#shared/domain/palgorithms/facts.ts';
import type { NeedFacts } from '#shared/domain/palgorithms/need-facts.ts';
import type { OfferFacts } from '#shared/domain/palgorithms/offer-facts.ts';
import type { OwnSaid } from '#shared/domain/palgorithms/own-said.ts';
import { sooner } from '#shared/domain/palgorithms/said.ts';
import type { SupplierFacts } from '#shared/domain/palgorithms/supplier-facts.ts';
import type { PassContext } from '../pass-context.ts';
import type { FactsOn } from '../watches/watch.ts';
import { contractDetails, dealingsWith, needDetails, once, supplierDetails } from './own-details.ts';
import { readOwn } from './stored-own.ts';

/** A contract as conditions see it. */
export function ownContract(context: PassContext, facts: ContractFacts): OwnContract {
  const details = once(() => contractDetails(context, facts.id));
  const dealings = once(() => dealingsWith(context, facts.supplierId));
  return {
    facts,
    get details() {
      return details();
    },
    get dealings() {
      return dealings();
    },
  };
}

/** The exit of a contract as conditions see it; null where it is not being left. */
export function ownExit(context: PassContext, facts: ContractFacts): OwnExit | null {
  const { exit } = facts;
  if (exit === null) return null;
  const details = once(() => contractDetails(context, facts.id));
  const dealings = once(() => dealingsWith(context, facts.supplierId));
  return {
    facts,
    exit,
    get details() {
      return details();
    },
    get dealings() {
      return dealings();
    },
  };
}

/** A supplier as conditions see it. */
export function ownSupplier(context: PassContext, facts: SupplierFacts, on: FactsOn): OwnRecords['supplier'] {
  const details = once(() => supplierDetails(context, facts.id, on));
  const dealings = once(() => dealingsWith(context, facts.id));
  return {
    facts,
    get details() {
      return details();
    },
    get dealings() {
      return dealings();
    },
  };
}

/** A need as conditions see it. */
export function ownNeed(context: PassContext, facts: NeedFacts): OwnRecords['need'] {
  const details = once(() => needDetails(context, facts.id));
  return {
    facts,
    get details() {
      return details();
    },
  };
}

/** What is to be added to facts so that the person's own palgorithms speak of the record; nothing where there are none. */
type Spoken<Facts> = ((facts: () => Facts) => { own(): OwnSaid }) | null;

function both(one: OwnSaid, other: OwnSaid): OwnSaid {
  return { nudges: [...one.nudges, ...other.nudges], until: sooner(one.until, other.until) };
}

/** What the person's own palgorithms say of contracts and of their exits. */
export function spokenOfContracts(context: PassContext, day: CalendarDate): Spoken<ContractFacts> {
  const own = readOwn(context.sqlite, ['contract', 'exit']);
  if (own.length === 0) return null;
  const [ofContracts, ofExits] = [onlyOn(own, 'contract'), onlyOn(own, 'exit')];
  return (facts) => ({
    own() {
      const record = ownContract(context, facts());
      const said = sayOwn('contract', ofContracts, record, day);
      const exit = ofExits.length === 0 ? null : ownExit(context, facts());
      return exit === null ? said : both(said, sayOwn('exit', ofExits, exit, day));
    },
  });
}

function onlyOn(own: readonly OwnPalgorithm[], kind: OwnKind): OwnPalgorithm[] {
  return own.filter(({ definition }) => definition.on === kind);
}

/** What they say of needs. */
export function spokenOfNeeds(context: PassContext, day: CalendarDate): Spoken<NeedFacts> {
  const own = readOwn(context.sqlite, ['need']);
  if (own.length === 0) return null;
  return (facts) => ({ own: () => sayOwn('need', own, ownNeed(context, facts()), day) });
}

/** What they say of offers. */
export function spokenOfOffers(context: PassContext, day: CalendarDate): Spoken<OfferFacts> {
  const own = readOwn(context.sqlite, ['offer']);
  if (own.length === 0) return null;
  return (facts) => ({ own: () => sayOwn('offer', own, { facts: facts() }, day) });
}

/** What they say of suppliers. */
export function spokenOfSuppliers(context: PassContext, on: FactsOn): Spoken<SupplierFacts> {
  const own = readOwn(context.sqlite, ['supplier']);
  if (own.length === 0) return null;
  return (facts) => ({ own: () => sayOwn('supplier', own, ownSupplier(context, facts(), on), on.day) });
}

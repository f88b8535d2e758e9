import { householdId, type HouseholdFacts } from '#shared/domain/palgorithms/household-facts.ts';
import type { PassContext } from '../pass-context.ts';
import { costOfHousehold, forgetCosts, refreshCosts } from '../stored-costs.ts';
import { unreadOfContracts } from './contract-watch.ts';
import { readDecisions } from '../stored-answers.ts';
import type { FactsOn, Watch, Which } from './watch.ts';

const itself = `SELECT '${householdId}' AS id`;

/** The household as a whole, with what its contracts come to. */
export const householdWatch: Watch<'household'> = {
  kind: 'household',
  table: 'contracts',
  unread: unreadOfContracts,
  living: itself,
  behind: { contracts: itself, prices: itself, exits: itself, relationships: itself, exchange_rates: itself },
  // oxlint-disable-next-line require-yield -- a command changes few contracts, so there is no place to rest
  *refresh(context, which) {
    if (which === 'due') forgetCosts();
    else if (which.length > 0) refreshCosts(context);
    return 0;
  },
  forget: forgetCosts,
  facts: householdFacts,
};

function* householdFacts(context: PassContext, which: Which, on: FactsOn): Generator<HouseholdFacts, void, undefined> {
  if (which !== 'all' && !which.includes(householdId)) return;
  yield {
    id: householdId,
    costIn: (currency) => costOfHousehold(context, on, currency),
    get decisions() {
      return readDecisions(context.sqlite).get(householdId) ?? [];
    },
  };
}

import {
  omissionOfContract,
  omissionOfExit,
  omissionOfNeed,
  omissionOfProblem,
  omissionOfPromise,
  omissionOfSupplier,
  weightiestFirst,
  type Omission,
} from '#shared/domain/omissions/omissions.ts';
import { omissionsOfData } from '#shared/domain/omissions/data-omissions.ts';
import { ok } from '#shared/domain/result.ts';
import type { QueryHandler } from '../handler.ts';
import { dataHolders } from './data-holders.ts';
import {
  goingContracts,
  openNeeds,
  openProblems,
  openPromises,
  paidSuppliers,
  unconfirmedExits,
  type Place,
} from './omission-facts.ts';

/** What is not being done on a day, as things stand now, what weighs most first. */
export const listOmissions: QueryHandler<'omissions.list'> = (context, { asOf }) => {
  const today = asOf ?? context.today;
  const going = goingContracts(context, today);
  const found = [
    ...placed(openNeeds(context), (need) => omissionOfNeed(need, today)),
    ...placed(unconfirmedExits(context), (exit) => omissionOfExit(exit, today)),
    ...placed(openPromises(context), (promise) => omissionOfPromise(promise, today)),
    ...placed(openProblems(context, today), (problem) => omissionOfProblem(problem, today)),
    ...placed(going, omissionOfContract),
    ...dataHolders(context, today).flatMap(({ place, ...holder }) =>
      omissionsOfData(holder, today).map((omission) => ({ ...omission, ...place })),
    ),
    ...placed(paidSuppliers(context, going), (supplier) => omissionOfSupplier(supplier, today)),
  ];
  return ok(
    weightiestFirst(found).map(({ remedies, title, ...omission }) => ({
      ...omission,
      title: context.say(title),
      messages: { title },
      actions: remedies.map(({ label, path, input }) => ({ label: context.say(label), path, input })),
    })),
  );
};

function placed<Facts extends { readonly place: Place }>(
  all: readonly Facts[],
  rule: (facts: Facts) => Omission | null,
): (Omission & Place)[] {
  return all.flatMap((facts) => {
    const omission = rule(facts);
    return omission === null ? [] : [{ ...omission, ...facts.place }];
  });
}

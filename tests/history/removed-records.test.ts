import { expect, test } from 'vitest';
import { api, isPath } from '#shared/api/api.ts';
import { everyCommand } from './every-command.ts';
import { furnishedOnce } from './furnished.ts';
import type { Household } from './household-ids.ts';

/** Every command that removes one record by its id. */
const removing = Object.entries(everyCommand).flatMap(([path, deed]) =>
  path.endsWith('.remove') && 'input' in deed
    ? [{ path, input: deed.input as (home: Household) => { id: string } }]
    : [],
);
const furnished = furnishedOnce();

/** What may be asked for: everything, or what belongs to one record of the household. */
function questions({ gym, past, need, problem, concern, candidate, one }: Household): readonly object[] {
  const byTable = Object.entries(one).map(([table, id]) => ({ [`${table.replace(/ie?s$/, '')}Id`]: id }));
  return [
    {},
    { contractId: gym.id },
    { relationshipId: gym.relationshipId },
    { relationshipId: past.relationshipId },
    { supplierId: gym.supplierId },
    { needId: need },
    { problemId: problem },
    { itemId: concern },
    { candidateId: candidate },
    ...byTable,
  ];
}

test.each(removing)(
  '[records-9] what $path removed is in none of its lists, and can not be changed',
  async ({ path, input }) => {
    const { dancecard, home } = await furnished();
    const [noun = ''] = path.split('.');
    const { id } = input(home);
    const asked = Object.keys(api)
      .filter(isPath)
      .filter((each) => each.startsWith(`${noun}.`) && api[each].kind === 'query')
      .flatMap((each) => questions(home).map((question) => ({ path: each, question })))
      .filter(({ path: each, question }) => api[each].input.safeParse(question).success);
    const naming = async () => {
      const answers = await Promise.all(asked.map(({ path: each, question }) => dancecard.callUnknown(each, question)));
      return asked
        .filter((_, n) => answers[n]?.ok === true && JSON.stringify(answers[n].value).includes(`"${id}"`))
        .map(({ path: each }) => each);
    };
    const before = await naming();
    const removed = await dancecard.callUnknown(path, input(home));
    expect(removed).toMatchObject({ ok: true });
    expect(await naming()).toEqual([]);
    const again = await dancecard.callUnknown(path, input(home));
    expect(again).toMatchObject({ ok: false });
    await dancecard.value('history.undo', {});
    expect(await naming()).toEqual(before);
  },
);

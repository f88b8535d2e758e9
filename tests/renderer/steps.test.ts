import { expect, test } from 'vitest';
import { stepsOf, type Step, type StepOutcome } from '#renderer/data/steps.ts';

const done: StepOutcome = {
  ok: true,
  value: { entryId: 'e', title: 't', messages: { title: { id: 'i', values: {} } }, exits: [] },
};
const atTheEnd: StepOutcome = refusal('history.nothingToUndo');
const contradicted: StepOutcome = {
  ok: false,
  error: { type: 'Contradicted', message: 'It was changed afterwards.', laterEntryIds: [] },
};

function refusal(id: string): StepOutcome {
  return { ok: false, error: { type: 'Refused', message: 'No.', messages: { message: { id, values: {} } } } };
}

/** A store that answers each call later, as told, and the steps that were taken by it. */
function storeAnswering(answers: readonly StepOutcome[]) {
  const calls: string[] = [];
  const told: [Step, boolean][] = [];
  let open = 0;
  const call = async (path: string, input: unknown) => {
    open += 1;
    expect([open, input]).toEqual([1, {}]);
    calls.push(path);
    await Promise.resolve();
    open -= 1;
    return answers[calls.length - 1] ?? done;
  };
  const steps = stepsOf({ call: call as never }, (step, outcome) => told.push([step, outcome.ok]));
  return { calls, told, steps };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('keys pressed quickly are each carried out, in order, one call after the other', async () => {
  const { calls, told, steps } = storeAnswering([]);
  const pressed: Step[] = ['undo', 'undo', 'redo', 'undo', 'redo', 'redo'];
  for (const step of pressed) steps.take(step);
  await settled();
  expect(calls).toEqual(pressed.map((step) => `history.${step}`));
  steps.take('undo');
  await settled();
  expect(told).toEqual([...pressed, 'undo'].map((step) => [step, true]));
});

test('the end of the way keeps nothing that follows from being carried out', async () => {
  const { calls, told, steps } = storeAnswering([done, atTheEnd]);
  for (const step of ['undo', 'undo', 'redo'] as const) steps.take(step);
  await settled();
  expect(calls).toEqual(['history.undo', 'history.undo', 'history.redo']);
  expect(told.map(([, ok]) => ok)).toEqual([true, false, true]);
});

test.each([contradicted, refusal('history.erased.gone')])(
  'what can not be done ends what was meant to follow it',
  async (failure) => {
    const { calls, steps } = storeAnswering([failure]);
    for (const step of ['undo', 'undo', 'redo'] as const) steps.take(step);
    await settled();
    expect(calls).toEqual(['history.undo']);
    steps.take('redo');
    await settled();
    expect(calls).toEqual(['history.undo', 'history.redo']);
  },
);

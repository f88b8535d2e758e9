import { expect, test } from 'vitest';
import { withoutRules } from '../../scripts/build/without-rules.mjs';
import { builtWith, type Sources } from './built-with.ts';

const rule = 'shared/domain/palgorithms/payment.ts';
const pages: Sources = {
  'main.ts': `import { payment } from './${rule}'; globalThis.page = [payment.name, payment.lead.days(3)];`,
  [rule]: `
    import { definePalgorithm } from './define.ts';
    const title = 'nudges.payment.title';
    export const payment = definePalgorithm({
      name: 'payment_coming',
      about: { label: 'palgorithms.payment.label' },
      lead: { by: 'days', days: (leadDays) => [leadDays, 1] },
      examples,
      propose(facts, settings, today) { return { title, today }; },
      together: { propose: () => 'nudges.payment.several' },
    });
    function examples() { return ['a bill due in two days']; }
  `,
  'shared/domain/palgorithms/define.ts': 'export const definePalgorithm = (definition) => definition;',
};

test('pages fetch which palgorithms there are and what can be set, and neither rules nor what only they need', async () => {
  const [file] = await builtWith(pages, withoutRules);
  expect(file?.code).toContain('payment_coming');
  expect(file?.code).toMatch(/days:\s*\w+\s*=>/);
  expect(file?.code).not.toMatch(/nudges\.payment|a bill due|palgorithms\.payment/);
});

test.each(['payment.propose({})', 'payment.examples()', 'payment.together.propose()', 'payment.about.label'])(
  'a build in which a page runs a rule stops: %s',
  async (run) => {
    const running = { ...pages, 'main.ts': `${pages['main.ts']}\nglobalThis.run = () => ${run};` };
    await expect(builtWith(running, withoutRules)).rejects.toThrow(/leaves to the core/);
  },
);

test('a build stops where palgorithms are defined in a way it does not know', async () => {
  const listed = { ...pages, [rule]: 'export const all = [definePalgorithm({ name: "payment_coming" })];' };
  await expect(builtWith({ ...listed, 'main.ts': `import './${rule}'` }, withoutRules)).rejects.toThrow(/another way/);
});

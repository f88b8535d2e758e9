import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areAlike, likened, noLikenesses, type Likeness } from '#shared/domain/palgorithms/alike.ts';

const words = fc.constantFrom(
  'gym',
  'Möbel',
  'MOBEL',
  'the',
  'internet',
  '17',
  'b',
  'plus',
  'für',
  'two',
  'x',
  'y',
  'z',
);
const likeness = fc.record<Likeness>({
  id: fc.integer({ min: 0, max: 12 }).map(String),
  name: fc.array(words, { maxLength: 11 }).map((all) => all.join(' ')),
  category: fc.constantFrom(null, 'Sport', 'sport', 'Insurance', 'Möbel'),
  supplierId: fc.constantFrom('s1', 's2', 's3'),
  supplierName: fc.constantFrom('Nordwall', 'Nordwall GmbH', 'Kraftraum'),
  personId: fc.constantFrom(null, 'p1'),
});

it('those that may be alike are the same whether few or all are compared, whatever was changed before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), likeness), { maxLength: 60 }), likeness, (steps, asked) => {
      const likenesses = noLikenesses();
      const known = new Map<string, Likeness>();
      for (const [isPut, one] of steps) {
        if (isPut) {
          likenesses.put(likened(one));
          known.set(one.id, one);
        } else {
          likenesses.drop(one.id);
          known.delete(one.id);
        }
      }
      const one = likened(asked);
      const expected = [...known.values()].map((other) => likened(other)).filter((other) => areAlike(one, other));
      const found = likenesses.alikeTo(one);
      expect(found.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      expect(found).toHaveLength(new Set(found).size);
    }),
    { numRuns: 2000 },
  );
});

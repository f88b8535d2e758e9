import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
  'Haftpflicht',
  'Privathaftpflichtversicherung',
  'premium',
  'x',
  'y',
  'z',
);
const likeness = fc.record<Likeness>({
  id: fc.integer({ min: 0, max: 12 }).map(String),
  name: fc.array(words, { maxLength: 11 }).map((all) => all.join(' ')),
  category: fc.constantFrom(null, 'Sport', 'Fitness', 'Insurance', 'Versicherungen', 'Möbel'),
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

type Named = readonly [name: string, category: string | null, supplierName: string];

function areTwo(one: Named, other: Named): boolean {
  const [first, second] = [one, other].map(([name, category, supplierName]) =>
    likened({
      id: `${name} of ${supplierName}`,
      name,
      category,
      supplierId: supplierName,
      supplierName,
      personId: null,
    }),
  );
  return first !== undefined && second !== undefined && areAlike(first, second) && areAlike(second, first);
}

describe('the same thing', () => {
  it.each<[Named, Named]>([
    [
      ['Haftpflicht', 'Versicherung', 'Nordwall'],
      ['Privathaftpflicht', 'Versicherung', 'Talwerk'],
    ],
    [
      ['Haftpflicht', 'Versicherung', 'Nordwall'],
      ['Haftpflichtversicherung', null, 'Talwerk'],
    ],
    [
      ['Privathaftpflichtversicherung', 'Insurance', 'Nordwall'],
      ['Liability insurance', 'Versicherungen', 'Talwerk'],
    ],
    [
      ['Haftpflicht Talwerk', 'Recht', 'Talwerk'],
      ['Private Haftpflichtversicherung', 'Haftpflicht', 'Nordwall'],
    ],
    [
      ['Hausratversicherung', 'Wohnen', 'Nordwall'],
      ['Hausrat', 'Versicherung', 'Talwerk'],
    ],
    [
      ['Hausrat- und Haftpflichtversicherung', 'Versicherung', 'Nordwall'],
      ['Haftpflicht', 'Insurance', 'Talwerk'],
    ],
    [
      ['Hundehaftpflicht', 'Versicherung', 'Nordwall'],
      ['Tierhalterhaftpflichtversicherung', 'Hund', 'Talwerk'],
    ],
    [
      ['Kfz-Versicherung', 'Auto', 'Nordwall'],
      ['Autoversicherung', 'Auto', 'Talwerk'],
    ],
    [
      ['Reiserücktrittsversicherung', 'Versicherung', 'Nordwall'],
      ['Reiserücktritt', 'Insurance', 'Talwerk'],
    ],
    [
      ['Assurance responsabilité civile', 'Assurance', 'Nordwall'],
      ['RC vie privée', 'Maison', 'Talwerk'],
    ],
    [
      ['Assicurazione casa', 'Casa', 'Nordwall'],
      ['Assicurazione abitazione', 'Assicurazioni', 'Talwerk'],
    ],
    [
      ['Responsabilidad civil', 'Seguros', 'Nordwall'],
      ['Seguro de responsabilidad civil familiar', 'Casa', 'Talwerk'],
    ],
    [
      ['Aansprakelijkheidsverzekering', 'Polissen', 'Nordwall'],
      ['Aansprakelijkheid', 'Verzekeringen', 'Talwerk'],
    ],
    [
      ['Premium', 'Fitness', 'Kraftraum'],
      ['Mitgliedschaft', 'Gym', 'Pulsgarten'],
    ],
    [
      ['Kraftraum Premium', 'Fitness', 'Kraftraum'],
      ['Palestra', 'Sport', 'Pulsgarten'],
    ],
    [
      ['Strom', 'Energie', 'Nordwall'],
      ['Ökostromtarif', 'Strom', 'Talwerk'],
    ],
    [
      ['Internet 250', 'Internet', 'Nordwall'],
      ['DSL 16', 'Telefon', 'Talwerk'],
    ],
    [
      ['Zeitungsabo', 'Lesen', 'Nordwall'],
      ['Newspaper', 'Press', 'Talwerk'],
    ],
    [
      ['Handyvertrag', 'Handy', 'Nordwall'],
      ['Mobilfunk', 'Mobile', 'Talwerk'],
    ],
    [
      ['Umbrafilm', 'Streaming', 'Umbrafilm'],
      ['Umbrafilm', 'Videos', 'Umbrafilm International'],
    ],
    [
      ['Spende', 'Spenden', 'Kinderhilfe'],
      ['Patenschaft', 'Spenden', 'Kinderhilfe'],
    ],
  ])('[nudges-200] is seen in %j and %j', (one, other) => {
    expect(areTwo(one, other)).toBe(true);
  });

  it.each<[Named, Named]>([
    [
      ['Spende', 'Spenden', 'Kinderhilfe'],
      ['Spende', 'Spenden', 'Seenotrettung'],
    ],
    [
      ['Membership', 'Association', 'Alpine friends'],
      ['Membership', 'Association', 'Garden friends'],
    ],
    [
      ['Hundehaftpflicht', 'Versicherung', 'Nordwall'],
      ['Haftpflicht', 'Versicherung', 'Talwerk'],
    ],
    [
      ['Kfz-Haftpflicht', 'Versicherung', 'Nordwall'],
      ['Haftpflicht', 'Versicherung', 'Talwerk'],
    ],
    [
      ['Haftpflicht', 'Auto', 'Nordwall'],
      ['Haftpflicht', 'Versicherung', 'Talwerk'],
    ],
    [
      ['Berufshaftpflicht', 'Versicherung', 'Nordwall'],
      ['Privathaftpflicht', 'Versicherung', 'Nordwall'],
    ],
    [
      ['Hausrat Berlin', 'Versicherung', 'Nordwall'],
      ['Hausrat Ferienhaus', 'Versicherung', 'Talwerk'],
    ],
    [
      ['Handyversicherung', 'Versicherung', 'Nordwall'],
      ['Handyvertrag', 'Handy', 'Talwerk'],
    ],
    [
      ['Gas boiler maintenance', 'Home', 'Nordwall'],
      ['Gas', 'Energy', 'Talwerk'],
    ],
    [
      ['Kfz-Versicherung Golf', 'Auto', 'Nordwall'],
      ['Autoversicherung Polo', 'Auto', 'Talwerk'],
    ],
    [
      ['Versicherung', 'Versicherung', 'Nordwall'],
      ['Hausratversicherung', 'Versicherung', 'Talwerk'],
    ],
    [
      ['Polizza auto', 'Assicurazioni', 'Nordwall'],
      ['Polizza casa', 'Assicurazioni', 'Nordwall'],
    ],
    [
      ['Mobile internet', 'Mobile', 'Nordwall'],
      ['Internet 250', 'Internet', 'Talwerk'],
    ],
    [
      ['Streaming, standard', 'Films', 'Nordwall'],
      ['Streaming, two screens', 'Films', 'Talwerk'],
    ],
    [
      ['Handy Anna', 'Mobilfunk', 'Nordwall'],
      ['Handy Ben', 'Mobilfunk', 'Nordwall'],
    ],
    [
      ['Vertrag 1', 'Verschiedenes', 'Nordwall'],
      ['Vertrag 2', 'Verschiedenes', 'Talwerk'],
    ],
    [
      ['Premium', 'Streaming', 'Nordwall'],
      ['Mitgliedschaft', 'Fitness', 'Talwerk'],
    ],
  ])('is not seen in %j and %j', (one, other) => {
    expect(areTwo(one, other)).toBe(false);
  });
});

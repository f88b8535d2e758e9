import { describe, expect, it } from 'vitest';
import { api, isPath } from '#shared/api/api.ts';
import { preferences } from '#shared/api/preferences.ts';
import type { Setting } from '#shared/domain/palgorithms/define.ts';
import { everyPalgorithm, palgorithmNames } from '#shared/domain/palgorithms/registered.ts';
import { speakerFor } from '#shared/messages/speaker.ts';
import { isKnownTable } from '#main/nudges/affected-records.ts';
import { actionsOn, readActions, textColumns } from '#main/nudges/nudge-texts.ts';
import { records } from '#shared/records/records.ts';
import { palgorithmsPage, saidInExamples } from '../../scripts/pages/palgorithms-page.ts';
import { read } from '../architecture/project.ts';
import { british, day } from './builders.ts';

const examples = [...saidInExamples()].flatMap(([name, said]) =>
  said.map((example) => [name, example.shows, example] as const),
);

const recordTables = Object.keys(records);

describe('a palgorithm is what its definition says', () => {
  it.each(examples)('[nudges-30] %s: %s', (_name, _shows, { drafts, expected }) => {
    expect(drafts.map(({ occurrence, actBy, stake, urgency }) => ({ occurrence, actBy, stake, urgency }))).toEqual(
      expected,
    );
  });

  it.each(examples)('what can be done in %s: %s is done by the api as it is', (_name, _shows, { drafts }) => {
    for (const draft of drafts) {
      const stored = readActions(textColumns(draft, 'nudge-1', british).actions) ?? [];
      for (const { path, input } of actionsOn(stored, day('2026-11-22'))) {
        expect(isPath(path) ? api[path].input.safeParse(input).error : path).toBeUndefined();
      }
    }
  });

  it('each has an example in which it speaks and one in which it does not', () => {
    const said = saidInExamples();
    const lacking = palgorithmNames.filter((name) => {
      const spoken = (said.get(name) ?? []).map(({ drafts }) => drafts.length > 0);
      return !spoken.includes(true) || !spoken.includes(false);
    });
    expect(lacking).toEqual([]);
  });

  it('what is said in the examples can be said in German, and differs from English', () => {
    const [english, german] = [
      speakerFor({ language: 'en', locale: 'en-GB' }),
      speakerFor({ language: 'de', locale: 'de-DE' }),
    ];
    const said = examples.flatMap(([, , { drafts }]) => drafts.flatMap(({ title, because }) => [title, ...because]));
    expect(said.length).toBeGreaterThan(30);
    for (const one of said) {
      const text = german.say(one);
      expect(text).not.toBe(english.say(one));
      expect(text).not.toContain('kann in dieser Version');
    }
  });

  it('the presets are the preferences of whoever changed nothing', () => {
    const { palgorithms: values } = preferences.parse({});
    for (const { name, settings, offAtFirst } of everyPalgorithm) {
      const presets = Object.entries<Setting>(settings).map(([key, { preset }]): [string, unknown] => [key, preset]);
      expect(new Map<string, unknown>(Object.entries(values)).get(name), name).toEqual({
        on: offAtFirst !== true,
        ...Object.fromEntries(presets),
      });
    }
    expect(Object.keys(values).toSorted()).toEqual([...palgorithmNames].toSorted());
  });

  it.each(recordTables)('a change to %s is known to concern some palgorithm, or none', (table) => {
    expect(isKnownTable(table)).toBe(true);
  });

  it('docs/palgorithms.md is what follows from the definitions (npm run pages)', () => {
    expect(read('docs/palgorithms.md')).toBe(palgorithmsPage());
  });
});

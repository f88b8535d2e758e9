import { z } from 'zod';
import { mostSaid, mostWritten } from '../domain/own-palgorithms/limits.ts';
import { ownActions, rhythmUnits } from '../domain/own-palgorithms/own-words.ts';
import { ownKinds } from '../domain/own-palgorithms/own-records.ts';
import { choice, flag, json, text } from './field.ts';
import { record } from './record.ts';
import { line, lines, writeSomething } from './values.ts';

/** How often one speaks of a record at most. */
export const ownRhythm = z.object({ n: z.int().min(1).max(1000), unit: z.enum(rhythmUnits) });

/** The name of a palgorithm of one's own. */
export const ownPalgorithmName = line(100).min(1, writeSomething);

/** A palgorithm that the person wrote. */
export const ownPalgorithm = record({
  type: 'ownPalgorithm',
  table: 'own_palgorithms',
  since: 12,
  about: 'palgorithms that you wrote',
  named: ['name'],
  fields: {
    name: text({ required: true, value: ownPalgorithmName, entered: true, searched: true }),
    on: choice(ownKinds, { required: true, unreadable: null, entered: true, about: 'the kind of record it is about' }),
    when: text({
      required: true,
      value: lines(mostWritten),
      stored: z.string().max(mostWritten),
      unreadable: null,
      entered: true,
      about: 'the condition, in CEL',
    }),
    say: text({
      required: true,
      value: line(mostSaid),
      stored: z.string().max(mostSaid),
      unreadable: null,
      entered: true,
      searched: true,
      about: 'what it says, with places such as {contract.name}',
    }),
    atMostEvery: json({
      value: ownRhythm,
      entered: true,
      said: 'rhythm',
      about: 'after an answer it is silent for so long; null: for good',
    }),
    action: choice(ownActions, { entered: true, about: 'what is offered beside looking' }),
    isOn: flag({ required: true, initially: 1, about: '0 or 1' }),
  },
});

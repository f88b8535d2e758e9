import { z } from 'zod';
import { layers, layerFits } from '../domain/layers.ts';
import { belongsTo, choice, day, number, text, whole } from './field.ts';
import { record } from './record.ts';
import { longText, shortText } from './values.ts';

/** One thing that matters in dealing with suppliers, kept once for the person or the household. */
export const layerItem = record({
  type: 'layerItem',
  table: 'layer_items',
  since: 10,
  about: 'what matters to you in suppliers, in four layers',
  named: ['text'],
  fields: {
    layer: choice(layers, { required: true, entered: true }),
    text: text({ required: true, value: shortText, entered: true, searched: true }),
    personId: belongsTo('people', { entered: true, about: 'null: the household' }),
    position: number({ required: true, said: 'hidden', about: 'the order within its layer' }),
  },
});

/** How a supplier fits one of these. */
export const layerMatch = record({
  type: 'layerMatch',
  table: 'layer_matches',
  since: 10,
  about: 'how suppliers fit what matters to you',
  named: ['layerItemId', 'relationshipId'],
  key: ['layerItemId', 'relationshipId'],
  fields: {
    layerItemId: belongsTo('layer_items', { required: true }),
    relationshipId: belongsTo('relationships', { required: true }),
    fit: choice(layerFits, { required: true, unreadable: null }),
    note: text({ value: longText, entered: true, searched: true }),
    on: day({ about: 'null: not known' }),
  },
});

/** How likely the person is to recommend a supplier, or that they put the question off. */
export const recommendation = record({
  type: 'recommendation',
  table: 'recommendations',
  since: 10,
  about: 'how likely you are to recommend suppliers',
  named: ['relationshipId'],
  fields: {
    relationshipId: belongsTo('relationships', { required: true }),
    score: whole({
      value: z.int().min(0).max(10),
      within: [0, 10],
      about: '0 not at all to 10 most likely; null: put off',
    }),
    reason: text({ value: longText, entered: true, searched: true }),
    on: day({ about: 'null: not known' }),
  },
});

import { detailKinds } from '../domain/detail-changes/detail-kinds.ts';
import { interactionChannels } from '../domain/interactions/interaction-words.ts';
import { belongsTo, choice, day, mentions, text } from './field.ts';
import { record } from './record.ts';
import { lines, longText, writeSomething } from './values.ts';

const detail = lines(1000).trim();

/** A change of the person's own details, of which suppliers have to be told. */
export const detailChange = record({
  type: 'detailChange',
  table: 'detail_changes',
  since: 10,
  about: "a change of the person's own details, such as a new address",
  named: ['newDetail'],
  fields: {
    personId: belongsTo('people', { entered: true, about: 'null: the household' }),
    kind: choice(detailKinds, { required: true, unreadable: 'name', entered: true }),
    newDetail: text({ required: true, value: detail.min(1, writeSomething), entered: true }),
    oldDetail: text({ value: detail, entered: true }),
    validFrom: day({ entered: true, about: 'the first day on which it is so' }),
  },
});

/** That a supplier was told of a change of details. */
export const detailTelling = record({
  type: 'detailTelling',
  table: 'detail_tellings',
  since: 10,
  about: 'which suppliers were told of a change of details',
  named: ['relationshipId'],
  key: ['changeId', 'relationshipId'],
  fields: {
    changeId: belongsTo('detail_changes', { required: true }),
    relationshipId: belongsTo('relationships', { required: true }),
    toldOn: day({}),
    channel: choice(interactionChannels, { required: true, unreadable: 'other' }),
    confirmedOn: day({ entered: true }),
    note: text({ value: longText, entered: true }),
    interactionId: mentions('interactions', { said: 'hidden', about: 'the contact in which it was told' }),
  },
});

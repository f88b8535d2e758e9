import { belongsTo, choice, mentions, number, text } from './field.ts';
import { record } from './record.ts';
import { line, longText } from './values.ts';

export const candidateSources = ['own_idea', 'friend', 'review', 'search', 'advert', 'incumbent'] as const;
export const candidateStages = ['long_list', 'short_list', 'at_the_table', 'ruled_out', 'chosen'] as const;
/** How far a candidate meets a requirement; for one that rules out, `yes` means that it hits. */
export const verdicts = ['yes', 'partly', 'no', 'unknown'] as const;

/** A supplier considered for a need; the supplier's record may not exist yet. */
export const candidate = record({
  type: 'candidate',
  table: 'candidates',
  since: 2,
  about: 'suppliers considered for a need',
  named: ['supplierName'],
  fields: {
    needId: belongsTo('needs', { required: true }),
    supplierId: mentions('suppliers', { said: 'hidden', about: 'null: no record yet' }),
    supplierName: text({ required: true, isName: true, searched: true }),
    folded: text({ required: true, follows: true, said: 'hidden' }),
    stage: choice(candidateStages, { required: true }),
    reason: text({ value: line(500), searched: true }),
    source: choice(candidateSources, { required: true, entered: true }),
    /** The present supplier's contract; staying with it is a choice. */
    incumbentContractId: mentions('contracts', { about: 'the present contract' }),
    position: number({ required: true, said: 'hidden', about: 'the order on its list' }),
    note: text({ value: longText, entered: true, searched: true }),
  },
});

/** How a candidate meets a requirement. */
export const assessment = record({
  type: 'assessment',
  table: 'assessments',
  since: 2,
  about: 'how a candidate meets a requirement',
  named: ['candidateId', 'requirementId'],
  key: ['candidateId', 'requirementId'],
  fields: {
    candidateId: belongsTo('candidates', { required: true }),
    requirementId: belongsTo('requirements', { required: true }),
    verdict: choice(verdicts, { required: true, entered: true, unreadable: 'unknown' }),
    note: text({ value: line(500), entered: true }),
  },
});

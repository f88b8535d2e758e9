import type { PalgorithmPreferences } from '#shared/api/preferences.ts';

/** One palgorithm, as a person reads it. */
export interface PalgorithmWords {
  readonly name: keyof PalgorithmPreferences;
  readonly label: string;
  /** What it watches and when it speaks. */
  readonly meaning: string;
}

/** The palgorithms in the order in which they matter to most people. */
export const palgorithms: readonly PalgorithmWords[] = [
  {
    name: 'notice_deadline',
    label: 'A notice deadline comes near',
    meaning: 'Reminds you before the last day on which you can leave a contract, as long as you have not decided.',
  },
  {
    name: 'renewed_without_decision',
    label: 'A contract renewed by itself',
    meaning: 'Says so once it has happened, what it now costs and when the next chance is.',
  },
  {
    name: 'fixed_term_ending',
    label: 'A fixed term ends with nothing after it',
    meaning: 'So that you are not suddenly without electricity, insurance or a flat.',
  },
  {
    name: 'trial_ending',
    label: 'A trial ends',
    meaning: 'Before the free or reduced time turns into a paid one.',
  },
  {
    name: 'cooling_off_ending',
    label: 'The time to withdraw ends',
    meaning: 'The last days on which you can still take a purchase back without a reason.',
  },
  {
    name: 'price_rise',
    label: 'A price rises',
    meaning: 'When a new price is announced, above all when it gives you the right to leave.',
  },
  {
    name: 'exit_unacknowledged',
    label: 'They have not confirmed your exit',
    meaning: 'When a notice went out and no confirmation came back.',
  },
  {
    name: 'terms_unknown',
    label: 'The terms of a contract are not known',
    meaning: 'What nobody wrote down cannot be watched. Shows the question to ask the supplier.',
  },
];

/**
 * The supplier's side of each step: what the other side typically does at that moment, and what that means for the
 * person now. Reviewed text in our own words; it names no supplier and sells nothing.
 */
export interface SuppliersSideStep {
  /** What the other side is busy with. */
  readonly title: string;
  readonly theirs: readonly string[];
  /** What not to tell them yet. */
  readonly keepBack: readonly string[];
  /** What to have in writing. */
  readonly inWriting: readonly string[];
}

export const suppliersSide = {
  stirring: {
    title: 'They try to make you want something',
    theirs: [
      'Their adverts and mailings aim at the moment before you know what you want. An offer that ends tonight is there to skip your thinking.',
      'What you read, click and put into a basket is noted and passed on as a sign that you may buy.',
    ],
    keepBack: [
      'You need not tell anybody yet. Look around without signing in, and without your e-mail address.',
      'A prize draw, a free guide or a savings calculator that asks for your number is there to get the number.',
    ],
    inWriting: ['Nothing yet. Write down here what bothers you in your own words, before theirs replace them.'],
  },
  searching: {
    title: 'They watch for signs that you are buying',
    theirs: [
      'Whoever ranks the list often earns by the click or the contract, so first place can be a paid one.',
      'A visit to a price page, a search or a form that was begun can start calls and mails for weeks.',
    ],
    keepBack: [
      'Your phone number and your date of birth; a price can be found without them.',
      'When your present contract ends. It tells them how much time you have.',
      'Agreement to be contacted; leave the box empty, nothing depends on it.',
    ],
    inWriting: [
      'Who is behind a comparison page, and who pays it.',
      'The price list or tariff sheet itself, with its date, instead of the page that praises it.',
    ],
  },
  short_listing: {
    title: 'They sort enquiries by how ready you are',
    theirs: [
      'An enquiry is given a score for haste, budget and chance of closing. Who answers you, and how fast, depends on it.',
      'Each of them sees only its own talk with you and tries to end the search early.',
    ],
    keepBack: [
      'Your budget. It becomes the price.',
      'By when you must decide, and that your present supplier has disappointed you.',
      'Who else is on your list; that there are others is enough.',
    ],
    inWriting: [
      'Answers to the same questions from everybody, so that they can be compared.',
      'All fees, the minimum term, the renewal and the notice.',
      'Which data they need for an offer, and when they delete it if you say no.',
    ],
  },
  at_the_table: {
    title: 'They present a deal on their terms',
    theirs: [
      'The first price is set high enough to come down from. A discount for signing today is usually there next week too.',
      'The monthly figure is put in front; fees, the later price and the term stand in the small print.',
      'Extras are ticked already, and a longer term is sold as a present.',
    ],
    keepBack: [
      'Which offer you like best, until the last question is answered.',
      'Your bank details and copies of documents, until you have decided.',
    ],
    inWriting: [
      'The whole offer with the day until which it holds.',
      'Everything that was promised on the phone. What is not in the contract was not promised.',
      'What happens to the price after the introductory time, and how you get out.',
    ],
  },
  decided: {
    title: 'They set you up on their own systems',
    theirs: [
      'The account, the app and the payment are arranged in the way that suits them; consents come in one bundle.',
      'The first weeks are used to sell the next product, and to learn habits that are kept on file.',
    ],
    keepBack: [
      'Data that the contract does not need: contacts, location, a second phone number.',
      'Consent to adverts and to passing data on; it can be refused and the contract still stands.',
    ],
    inWriting: [
      'The contract, the confirmation and the information on how to withdraw, saved as files of your own.',
      'The first bill, held against the offer.',
      'From the supplier you leave: that your notice arrived, and the last day.',
    ],
  },
} as const satisfies Record<string, SuppliersSideStep>;

/** The steps that have a text. */
export type SuppliersSideName = keyof typeof suppliersSide;

/** Whether there is a text for a step; a need that was left has none. */
export function hasSuppliersSide(step: string): step is SuppliersSideName {
  return Object.hasOwn(suppliersSide, step);
}

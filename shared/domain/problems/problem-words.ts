/** What the person wants to come of a problem. */
export const problemWishes = ['repair', 'replacement', 'refund', 'apology', 'exit', 'other'] as const;

/** How a problem ended. */
export const problemOutcomes = ['solved', 'partly', 'unsolved', 'exit', 'dropped'] as const;

/** Who is to act next. */
export const actors = ['me', 'them'] as const;

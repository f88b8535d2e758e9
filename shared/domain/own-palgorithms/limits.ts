/**
 * What a palgorithm of one's own may be at most. Together these bound the work of one look at one record: no part of a
 * condition is looked at more often than `mostTexts` times, for lists can not be gone through within lists, and texts
 * can not be put together. There is nothing to wait for, and nothing to cut off.
 */

/** Characters of a condition. */
export const mostWritten = 2000;
/** Parts a condition is built of: each fact, value, sign and function is one. */
export const mostNodes = 150;
/** Parts within parts. */
export const mostDepth = 20;
/** Values of a list that is written down. */
export const mostInList = 50;
/** Characters of one text that is written down within a condition. */
export const mostInText = 100;
/** Characters of a fact that is text, as conditions see it. */
export const longestText = 200;
/** Characters of a fact that is text, as it is said. */
export const longestSaid = 120;
/** Texts of a fact that is a list of them, as conditions see it, and the characters of each. */
export const mostTexts = 50;
export const longestOfTexts = 100;
/** Characters of what it says, and its places. */
export const mostSaid = 500;
export const mostPlaces = 12;
/** How many palgorithms of one's own there can be. */
export const mostOwn = 50;
/** Rows of the form. */
export const mostRows = 12;

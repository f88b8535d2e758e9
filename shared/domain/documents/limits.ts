/** The most bytes one document may have. A scanned contract has a few million. */
export const largestDocument = 50_000_000;

/** The most characters that are kept of the text of a document: some two thousand pages. */
export const longestText = 5_000_000;

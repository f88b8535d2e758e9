/** What a file with one palgorithm of one's own says of itself, and the version of what it holds. */
export const ownFileFormat = 'dancecard-palgorithm';
export const ownFileVersion = 1;

/** The largest file that is read, in bytes. */
export const fileByteLimit = 50_000_000;
/** The most rows a list may have. */
export const rowLimit = 200_000;
/** The most columns a list may have. */
export const columnLimit = 200;
/** Text longer than this is not taken for a date, an amount, a period or a name. */
export const valueLength = 200;
/** The longest name of a supplier, contract or person. */
export const nameLength = 300;
/** The longest note that is stored. */
export const noteLength = 20_000;

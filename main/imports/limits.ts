/** The largest file that is read, in bytes. */
export const fileByteLimit = 50_000_000;
/** The most rows a list may have, bad ones included. */
export const rowLimit = 200_000;
/** The most lines with nothing in them. */
export const emptyLineLimit = 200_000;
/** The most columns a list may have. */
export const columnLimit = 200;
/** The most cells that are held of a list, or values of a list kept as JSON. */
export const cellLimit = 4_000_000;
/** The longest cell, in characters; a row with a longer one is bad. */
export const cellLength = 2_000_000;
/** The most names an entry of a list kept as JSON may have. */
export const keyLimit = 1000;
/** How deep values of a list kept as JSON may stand in each other. */
export const nestingLimit = 32;
/** Text longer than this is not taken for a date, an amount, a period or a name. */
export const valueLength = 200;
/** The longest name of a supplier, contract or person. */
export const nameLength = 300;
/** The longest note that is stored. */
export const noteLength = 20_000;

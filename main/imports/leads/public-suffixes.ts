/** The list of suffixes under which anybody may have a name: an eighth of what there is to load, and asked only of addresses. */
export { parse } from 'tldts';

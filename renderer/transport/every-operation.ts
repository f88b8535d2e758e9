/** In a module of the pages, so that the words of what it refuses are fetched with it. */
export { api } from '#shared/api/api.ts';

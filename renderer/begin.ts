import { bridgeName } from '#shared/api/wire-names.ts';
import { tongueOf } from '#shared/messages/tongue.ts';
import { neededByEveryPage, shownByToday } from './data/first-questions.ts';
import { askEarly } from './transport/asked-early.ts';
import { beginsAtToday } from './transport/requests.ts';
import { firstWords } from './words/first-words.ts';

/**
 * The little that a page begins while its code is still fetched, read and made ready: its session, the answers it is
 * drawn from, its words. It is a file of its own, which runs before the other is there (`vite.config.ts`), and so it may
 * import nothing large.
 */
const { hash } = window.location;

/** The page's way to its host over loopback: what was asked early is handed out where the page asks for it. */
export const fetchOfPage: typeof globalThis.fetch =
  bridgeName in window
    ? window.fetch.bind(window)
    : askEarly(
        {
          hash,
          store: window.sessionStorage,
          languages: navigator.languages,
          fetch: window.fetch.bind(window),
          forgetHash: () => window.history.replaceState(null, '', '/'),
        },
        [...neededByEveryPage, ...(beginsAtToday(hash) ? [shownByToday] : [])],
      );

/** The fragment of the address the page was opened at, launch code and all: the address itself has forgotten it. */
export const hashOfBeginning = hash;

const { language } = tongueOf({ language: null, locale: null }, navigator.languages);
// Asked for again by whoever speaks, who hears of it where they can not be had.
firstWords[language === 'de' ? 'de' : 'en']().catch(() => undefined);

import './no-code-from-text.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/base.css';
import { fetchOfPage, hashOfBeginning } from './begin.ts';
import { askAhead } from './data/index.ts';
import { beginsAtToday } from './transport/requests.ts';
import { App } from './shell/app.tsx';
import { createAppRouter } from './shell/router.tsx';
import { SessionGone } from './shell/session-gone.tsx';
import { connect } from './transport/connect.ts';
import { desktopBridge } from './transport/desktop.ts';
import { letTitleFollowPage } from './ui/index.ts';
import { giveKitStrings, speakAsPreferred, spoken, startSpeaking, WordsProvider } from './words/index.ts';

const place = document.querySelector('#root');
if (place === null) throw new Error('index.html has no place for the page.');
const root = createRoot(place);
if (desktopBridge(window) !== null) letTitleFollowPage();
giveKitStrings(window);
const speaking = startSpeaking(navigator.languages);
const isToday = beginsAtToday(hashOfBeginning);
// The page it was opened at is matched, and its code fetched, while what every page needs is still asked for.
const router = createAppRouter();
const matched = router.load();
const [, connection] = await Promise.all([
  speaking,
  connect({ hash: hashOfBeginning, fetch: fetchOfPage }, speaking, (said) => spoken().say(said)),
]);
const ahead = 'message' in connection ? null : await askAhead(connection.client, { isToday });
if (ahead?.status !== undefined) await speakAsPreferred(ahead.status);
// Its code is here already, so it is drawn at once instead of after an empty frame.
if (isToday) await matched;
const { language, locale } = spoken();
document.documentElement.lang = language;
root.render(
  <StrictMode>
    <WordsProvider language={language} locale={locale}>
      {'message' in connection ? (
        <SessionGone message={connection.message} />
      ) : (
        <App router={router} connection={connection} ahead={ahead} />
      )}
    </WordsProvider>
  </StrictMode>,
);

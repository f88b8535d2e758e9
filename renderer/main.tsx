import './no-code-from-text.ts';
import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/base.css';
import { keepAnswers } from './data/index.ts';
import { App } from './shell/app.tsx';
import { askAhead } from './shell/ask-ahead.ts';
import { SessionGone } from './shell/session-gone.tsx';
import { connect } from './transport/connect.ts';
import type { Connection } from './transport/connection.ts';
import { desktopBridge } from './transport/desktop.ts';
import { letTitleFollowPage } from './ui/index.ts';
import { giveKitStrings, speakAsPreferred, spoken, startSpeaking, WordsProvider } from './words/index.ts';

const place = document.querySelector('#root');
if (place === null) throw new Error('index.html has no place for the page.');
const root = createRoot(place);
if (desktopBridge(window) !== null) letTitleFollowPage();
giveKitStrings(window);
const speaking = startSpeaking(navigator.languages);
const [, connection] = await Promise.all([speaking, connect(speaking, (said) => spoken().say(said))]);
const page = 'message' in connection ? <SessionGone message={connection.message} /> : await pageOf(connection);
const { language, locale } = spoken();
document.documentElement.lang = language;
root.render(
  <StrictMode>
    <WordsProvider language={language} locale={locale}>
      {page}
    </WordsProvider>
  </StrictMode>,
);

/** The page over a connection, once it is known what to speak. */
async function pageOf(connected: Connection): Promise<ReactElement> {
  const answers = keepAnswers(connected.client);
  await speakAsPreferred(askAhead(answers));
  return <App connection={connected} answers={answers} />;
}

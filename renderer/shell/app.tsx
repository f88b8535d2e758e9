import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { DataProvider, useOperation, type Announcer, type AskedAhead } from '#renderer/data/index.ts';
import { FormatProvider } from '#renderer/format/index.ts';
import type { Connection } from '#renderer/transport/connection.ts';
import { Banner, Button, Page, Spinner, showToast, ToastRegion } from '#renderer/ui/index.ts';
import { useWords, WordsProvider } from '#renderer/words/index.ts';
import type { createAppRouter } from './router.tsx';
import { SessionGone } from './session-gone.tsx';
import { DaysOfFields } from './days-of-fields.tsx';

const announcer: Announcer = {
  done: (text, undo) => {
    showToast({ text, ...(undo === undefined ? {} : { action: { onPress: undo } }) });
  },
  problem: (text, detail) => {
    showToast({ text, tone: 'problem', ...(detail === undefined ? {} : { detail }) });
  },
};

export interface AppProps {
  readonly router: ReturnType<typeof createAppRouter>;
  readonly connection: Connection;
  readonly ahead: AskedAhead | null;
}

/** The page: data, locale and theme around the router. */
export function App({ router, connection, ahead }: AppProps) {
  const state = useSyncExternalStore(
    (changed) => connection.onState(changed),
    () => connection.state(),
  );
  const { say } = useWords();
  if (state.kind === 'gone') return <SessionGone message={state.message} />;
  return (
    <DataProvider client={connection.client} announcer={announcer} ahead={ahead}>
      <Setting>
        {state.kind === 'waiting' ? (
          <Banner tone="warning" isStrip>
            {say('shell.waiting')}
          </Banner>
        ) : null}
        <RouterProvider router={router} />
        <ToastRegion />
      </Setting>
    </DataProvider>
  );
}

/** What everything on the page needs to know first: today, the locale and the theme. */
function Setting({ children }: { children: ReactNode }) {
  const status = useOperation('app.status', {});
  const preferences = useOperation('preferences.get', {});
  const { say } = useWords();
  const theme = preferences.value?.theme;
  useEffect(() => {
    if (theme === undefined) return;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  const failure = status.failure ?? preferences.failure;
  if (status.value === undefined || preferences.value === undefined) {
    return (
      <Page width="narrow">
        {failure === null ? (
          <Spinner label={say('shell.opening')} />
        ) : (
          <Banner
            tone="problem"
            actions={
              <Button
                onPress={() => {
                  status.readAgain();
                  preferences.readAgain();
                }}
              >
                {say('shell.tryAgain')}
              </Button>
            }
          >
            {failure.message}
          </Banner>
        )}
      </Page>
    );
  }
  const { language, locale } = status.value;
  return (
    <I18nProvider locale={locale}>
      <WordsProvider language={language} locale={locale}>
        <LanguageOfPage />
        <FormatProvider today={status.value.today}>
          <DaysOfFields>{children}</DaysOfFields>
        </FormatProvider>
      </WordsProvider>
    </I18nProvider>
  );
}

/** Tells the browser and a screen reader which language the page is in. */
function LanguageOfPage() {
  const { language } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}

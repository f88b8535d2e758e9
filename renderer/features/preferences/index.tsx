import { failureText, useOperation } from '#renderer/data/index.ts';
import { ErrorMessage, Page, PageHeader, Spinner } from '#renderer/ui/index.ts';
import { About } from './about.tsx';
import { Attention } from './attention.tsx';
import { Household } from './household.tsx';
import { HomePlace, Look } from './look-and-place.tsx';
import { NeedsAndChoices } from './needs.tsx';
import { Delivery } from './nudging.tsx';
import { Payments } from './payments.tsx';
import { PalgorithmsLink } from './palgorithms-link.tsx';
import { usePreferenceChange } from './use-preferences.ts';
import { YourData } from './your-data.tsx';
import { useWords } from '#renderer/words/index.ts';

/** How and when the person wants to be told, how things are written, and what belongs to the data as a whole. */
export function PreferencesPage() {
  const { say } = useWords();
  const preferences = useOperation('preferences.get', {});
  const status = useOperation('app.status', {});
  const change = usePreferenceChange();
  const failure = preferences.failure ?? status.failure;
  return (
    <Page width="narrow">
      <PageHeader title={say('preferences.title')} lead={say('preferences.lead')} />
      {failure === null ? null : <ErrorMessage>{failureText(failure)}</ErrorMessage>}
      {preferences.value === undefined || status.value === undefined ? (
        failure === null ? (
          <Spinner />
        ) : null
      ) : (
        <>
          <Look preferences={preferences.value} change={change} />
          <HomePlace preferences={preferences.value} change={change} />
          <Delivery preferences={preferences.value} change={change} isDesktop={status.value.door === 'desktop'} />
          <Attention preferences={preferences.value} change={change} />
          <PalgorithmsLink />
          <Payments preferences={preferences.value} change={change} />
          <NeedsAndChoices preferences={preferences.value} change={change} />
          <Household preferences={preferences.value} change={change} />
          <YourData status={status.value} preferences={preferences.value} change={change} />
          <About status={status.value} />
        </>
      )}
    </Page>
  );
}

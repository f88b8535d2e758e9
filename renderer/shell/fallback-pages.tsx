import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, ErrorMessage, Page, PageHeader } from '#renderer/ui/index.ts';

/** An address that names no page. */
export function NotFoundPage() {
  return (
    <Page width="narrow">
      <PageHeader title="There is no such page" lead="The address may be from an older version or mistyped." />
      <p>
        <Link to="/">Go to Today</Link>
      </p>
    </Page>
  );
}

/** A page that could not be drawn. The rest of the app goes on. */
export function ProblemPage({ reset }: ErrorComponentProps) {
  return (
    <Page width="narrow">
      <PageHeader title="This page could not be shown" />
      <ErrorMessage actions={<Button onPress={reset}>Try again</Button>}>
        Something in Dancecard went wrong while drawing it. Nothing you entered is lost. Try again, or go to another
        page.
      </ErrorMessage>
    </Page>
  );
}

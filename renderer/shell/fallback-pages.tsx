import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, ErrorMessage, Page, PageHeader } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

/** An address that names no page. */
export function NotFoundPage() {
  const { say } = useWords();
  return (
    <Page width="narrow">
      <PageHeader title={say('shell.notFound.title')} lead={say('shell.notFound.lead')} />
      <p>
        <Link to="/">{say('shell.notFound.today')}</Link>
      </p>
    </Page>
  );
}

/** A page that could not be drawn. The rest of the app goes on. */
export function ProblemPage({ reset }: ErrorComponentProps) {
  const { say } = useWords();
  return (
    <Page width="narrow">
      <PageHeader title={say('shell.problem.title')} />
      <ErrorMessage actions={<Button onPress={reset}>{say('shell.tryAgain')}</Button>}>
        {say('shell.problem.text')}
      </ErrorMessage>
    </Page>
  );
}

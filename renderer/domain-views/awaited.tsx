import type { AnyError } from '#shared/api/errors.ts';
import { failureText } from '#renderer/data/index.ts';
import { Button, ErrorMessage, PageHeader, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

interface AwaitedProps {
  /** What was asked for. */
  readonly of: { readonly value: unknown; readonly failure: AnyError | null; readonly readAgain: () => void };
  /** What a page is called that could not be read; left out where it has its title already. */
  readonly untitled?: string;
}

/** What stands where something is waited for, or could not be read; nothing once it is there. */
export function Awaited({ of: { value, failure, readAgain }, untitled }: AwaitedProps) {
  const { say } = useWords();
  if (failure === null) return value === undefined ? <Spinner /> : null;
  return (
    <>
      {untitled === undefined ? null : <PageHeader title={untitled} />}
      <ErrorMessage actions={<Button onPress={readAgain}>{say('shell.tryAgain')}</Button>}>
        {failureText(failure)}
      </ErrorMessage>
    </>
  );
}

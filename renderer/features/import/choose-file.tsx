import { ErrorMessage, FileDrop } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import styles from './import.module.css';

/** Where files are dropped or chosen, with what works. */
export function ChooseFile({
  failure,
  isReading,
  onFiles,
}: {
  failure: string | null;
  isReading: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const { say } = useWords();
  return (
    <>
      {failure === null ? null : (
        <div className={styles['gapBelow']}>
          <ErrorMessage>{failure}</ErrorMessage>
        </div>
      )}
      <FileDrop
        label={say('importPage.drop')}
        buttonLabel={say('importPage.choose')}
        onFiles={onFiles}
        isPending={isReading}
      >
        {say('importPage.nothingYet')}
      </FileDrop>
      <div className={styles['kinds']}>
        <Kind title={say('importPage.kind.statement')}>{say('importPage.kind.statementText')}</Kind>
        <Kind title={say('leads.kind.passwords')}>{say('leads.kind.passwordsText')}</Kind>
        <Kind title={say('leads.kind.people')}>{say('leads.kind.peopleText')}</Kind>
        <Kind title={say('importPage.kind.sheet')}>{say('importPage.kind.sheetText')}</Kind>
        <Kind title={say('importPage.kind.wallos')}>{say('importPage.kind.wallosText')}</Kind>
        <Kind title={say('importPage.kind.subtrackr')}>{say('importPage.kind.subtrackrText')}</Kind>
        <Kind title={say('importPage.kind.other')}>{say('importPage.kind.otherText')}</Kind>
      </div>
    </>
  );
}

function Kind({ title, children }: { title: string; children: string }) {
  return (
    <div>
      <h2 className={styles['kind']}>{title}</h2>
      <p className={styles['soft']}>{children}</p>
    </div>
  );
}

import { ErrorMessage, FileDrop } from '#renderer/ui/index.ts';
import styles from './import.module.css';

/** Where a file is dropped or chosen, with what works. */
export function ChooseFile({
  failure,
  isReading,
  onFile,
}: {
  failure: string | null;
  isReading: boolean;
  onFile: (file: File) => void;
}) {
  return (
    <>
      {failure === null ? null : (
        <div className={styles['gapBelow']}>
          <ErrorMessage>{failure}</ErrorMessage>
        </div>
      )}
      <FileDrop
        label="Drop a list here"
        buttonLabel="Choose a file"
        onFile={onFile}
        isPending={isReading}
        accepts={['.csv', '.tsv', '.txt', '.json', 'text/csv', 'application/json']}
      >
        Nothing is stored until you have seen what would come in.
      </FileDrop>
      <div className={styles['kinds']}>
        <Kind title="A spreadsheet">
          Save it as CSV or TSV. One contract on each line, with headings: a name is enough; price, start, term and
          notice are understood in English and German.
        </Kind>
        <Kind title="Wallos">In Wallos choose Settings, then Export as JSON.</Kind>
        <Kind title="SubTrackr">In SubTrackr choose Settings, then Export, as CSV or JSON.</Kind>
        <Kind title="Another program">
          Any list it can write as CSV will do. You can say yourself what each column is.
        </Kind>
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

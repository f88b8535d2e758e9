import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#shared/api/api.ts';
import { failureText, useOperation } from '#renderer/data/index.ts';
import { DefinitionList, Dialog, ErrorMessage, Spinner } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { FeedbackButtons } from './feedback-buttons.tsx';
import type { Nudge } from './nudge.ts';
import styles from './why-dialog.module.css';

/** Why this nudge, why now, and why it stands where it does. */
export function WhyDialog({ nudge, onClose }: { nudge: Nudge; onClose: () => void }) {
  const { say } = useWords();
  const read = useOperation('nudges.explain', { id: nudge.id });
  return (
    <Dialog isOpen onClose={onClose} size="medium" title={say('whyNudge.title')} lead={nudge.title}>
      {read.failure === null ? null : <ErrorMessage>{failureText(read.failure)}</ErrorMessage>}
      {read.isLoading ? <Spinner /> : null}
      {read.value === undefined ? null : <Explained explanation={read.value} />}
    </Dialog>
  );
}

function Explained({ explanation }: { explanation: OutputOf<'nudges.explain'> }) {
  const { say } = useWords();
  const { nudge, because, palgorithm, settings, whyNow, silencedBy, learnt, order } = explanation;
  const places = [order.above?.why, order.below?.why].filter((why) => why !== undefined);
  return (
    <div className={styles['why']}>
      <Part title={say('whyNudge.because')} texts={because} />
      <Part title={say('whyNudge.now')} texts={whyNow} />
      <section>
        <h3>{say('whyNudge.rule')}</h3>
        <p>
          <Link to="/palgorithms/$palgorithmId" params={{ palgorithmId: palgorithm.id }}>
            {palgorithm.title}
          </Link>
        </p>
        <p>{palgorithm.meaning}</p>
        <DefinitionList
          entries={settings.map(({ label, said, isPreset }) => ({
            term: label,
            value: say('whyNudge.setting', { said, isPreset: isPreset ? 'yes' : 'other' }),
          }))}
        />
      </section>
      <Part title={say('whyNudge.order')} texts={places.length === 0 ? [say('whyNudge.alone')] : places} />
      <Part title={say('whyNudge.silencedBy')} texts={silencedBy} />
      <section>
        <h3>{say('whyNudge.learnt')}</h3>
        <ul>
          {learnt.text.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <FeedbackButtons nudge={nudge} />
      </section>
    </div>
  );
}

function Part({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

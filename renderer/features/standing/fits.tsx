import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#shared/api/api.ts';
import { layerFits, layers } from '#shared/domain/layers.ts';
import { useCommand, useOperation } from '#renderer/data/index.ts';
import { Awaited } from '#renderer/domain-views/awaited.tsx';
import { ChoiceChips, Section } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { FitNote } from './fit-note.tsx';
import styles from './standing.module.css';

type Concern = OutputOf<'layers.list'>[number];

/** How the supplier fits each thing that matters, layer by layer. */
export function Fits({ relationshipId }: { relationshipId: string }) {
  const { say } = useWords();
  const read = useOperation('layers.list', { relationshipId });
  const concerns = read.value ?? [];
  return (
    <Section title={say('standing.fits')}>
      <Awaited of={read} />
      {read.value?.length === 0 ? <p className={styles['soft']}>{say('standing.noConcerns')}</p> : null}
      {layers.map((layer) => {
        const own = concerns.filter((concern) => concern.layer === layer);
        return own.length === 0 ? null : (
          <div key={layer} className={styles['layer']}>
            <h3>{say(`standing.layer.${layer}`)}</h3>
            <ul className={styles['concerns']}>
              {own.map((concern) => (
                <Fit key={concern.id} concern={concern} relationshipId={relationshipId} />
              ))}
            </ul>
          </div>
        );
      })}
      <p className={styles['further']}>
        <Link to="/values">{say('standing.toValues')}</Link>
      </p>
    </Section>
  );
}

const unsaid = 'unsaid';

function Fit({ concern: { id, text, matches }, relationshipId }: { concern: Concern; relationshipId: string }) {
  const { say } = useWords();
  const match = useCommand('layers.match');
  const unmatch = useCommand('layers.unmatch');
  const [present] = matches;
  return (
    <li className={styles['concern']}>
      <span>{text}</span>
      <ChoiceChips
        label={say('standing.howFits', { concern: text })}
        choices={[
          ...layerFits.map((fit) => ({ id: fit, label: say(`standing.fit.${fit}`) })),
          ...(present === undefined ? [] : ([{ id: unsaid, label: say('standing.fit.unsaid') }] as const)),
        ]}
        value={present?.fit ?? null}
        onChange={(fit) =>
          void (fit === unsaid
            ? unmatch.run({ itemId: id, relationshipId })
            : match.run({ itemId: id, relationshipId, fit }))
        }
      />
      {present === undefined ? null : (
        <FitNote key={present.id} itemId={id} concern={text} relationshipId={relationshipId} match={present} />
      )}
    </li>
  );
}

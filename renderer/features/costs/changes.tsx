import { useFormat, type Format } from '#renderer/format/index.ts';
import { Section, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords, type WordsOfPage } from '#renderer/words/index.ts';
import type { Commitments } from './commitments.ts';
import { ContractLink } from './contract-link.tsx';
import styles from './costs.module.css';
import { useShownPortion } from './shown-portion.tsx';

type Change = Commitments['changes'][number];

const portion = 15;

/** Why the months differ: what begins, what ends, and new prices. Nothing where nothing changes. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { say } = useWords();
  const format = useFormat();
  const { shown, more } = useShownPortion(changes, portion);
  if (changes.length === 0) return null;
  return (
    <Section title={say('costs.changes.title')}>
      <table className={styles['table']}>
        <caption>
          <VisuallyHidden>{say('costs.changes.caption')}</VisuallyHidden>
        </caption>
        <tbody>
          {shown.map((change) => (
            <tr key={`${change.contractId} ${change.kind} ${change.on}`}>
              <td className={styles['day']}>{format.day(change.on)}</td>
              <th scope="row" className={styles['name']}>
                <ContractLink of={change} />
              </th>
              <td>{whatChanges(change, say, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </Section>
  );
}

function whatChanges({ kind, before, after }: Change, say: WordsOfPage['say'], format: Format): string {
  if (kind === 'starts') {
    return after === null ? say('costs.changes.starts') : say('costs.changes.startsAt', { after: format.price(after) });
  }
  if (kind === 'ends') {
    return before === null ? say('costs.changes.ends') : say('costs.changes.endsAt', { before: format.price(before) });
  }
  if (after === null) return '';
  return before === null
    ? say('costs.changes.price', { after: format.price(after) })
    : say('costs.changes.priceFrom', { after: format.price(after), before: format.price(before) });
}

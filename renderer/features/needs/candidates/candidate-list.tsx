import { GridList, GridListItem } from 'react-aria-components';
import { useCommand } from '#renderer/data/index.ts';
import { classes } from '#renderer/ui/index.ts';
import { candidateDrag, takeDropped } from '../drag.ts';
import { useWords } from '#renderer/words/index.ts';
import { useCardDrag } from '../use-card-drag.ts';
import type { CandidateRecord, ListStage, TrueCost } from '../words.ts';
import { CandidateCard } from './candidate-card.tsx';
import styles from './candidates.module.css';

export interface CandidateListProps {
  readonly stage: ListStage;
  readonly candidates: readonly CandidateRecord[];
  readonly costs: ReadonlyMap<string, TrueCost | null>;
  readonly onOpen: (candidateId: string) => void;
  readonly onRuleOut: (candidate: CandidateRecord) => void;
}

/** One list of candidates in the person's order. Cards move by the mouse, by the keyboard, and by their menu. */
export function CandidateList({ stage, candidates, costs, onOpen, onRuleOut }: CandidateListProps) {
  const { say } = useWords();
  const title = say(`needsPages.stage.${stage}`);
  const move = useCommand('candidates.move');
  const placeOf = (target: { key: string | number; dropPosition: string }, moving: ReadonlySet<string>) => {
    const staying = candidates.filter(({ id }) => !moving.has(id));
    const index = staying.findIndex(({ id }) => id === target.key);
    return index < 0 ? staying.length : target.dropPosition === 'after' ? index + 1 : index;
  };
  const put = async (ids: readonly string[], position: number | null) => {
    for (const [offset, id] of ids.entries()) {
      await move.run({ id, stage, ...(position === null ? {} : { position: position + offset }) });
    }
  };
  const dragAndDropHooks = useCardDrag<CandidateRecord>({
    getItems: (keys) =>
      candidates
        .filter(({ id, stage: own }) => keys.has(id) && own !== 'chosen')
        .map(({ id, supplierName }) => ({ [candidateDrag]: id, 'text/plain': supplierName })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [candidateDrag],
    getDropOperation: (_target, types) => (types.has(candidateDrag) ? 'move' : 'cancel'),
    onReorder: ({ keys, target }) => {
      const ids = [...keys].map(String);
      void put(ids, placeOf(target, new Set(ids)));
    },
    onInsert: (event) =>
      void takeDropped(event.items, candidateDrag, (ids) => void put(ids, placeOf(event.target, new Set(ids)))),
    onRootDrop: (event) => void takeDropped(event.items, candidateDrag, (ids) => void put(ids, null)),
  });
  return (
    <section className={styles['column']} aria-labelledby={`list-${stage}`}>
      <header className={styles['columnHead']}>
        <h2 id={`list-${stage}`}>{title}</h2>
        <span className={styles['columnCount']}>{candidates.length}</span>
        <p>{say(`candidates.list.meaning.${stage}`)}</p>
      </header>
      <GridList<CandidateRecord>
        aria-label={title}
        items={candidates}
        dependencies={[costs]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => onOpen(String(key))}
        renderEmptyState={() => <p className={styles['empty']}>{say(`candidates.list.empty.${stage}`)}</p>}
        className={classes(styles['cards'])}
      >
        {(candidate) => (
          <GridListItem id={candidate.id} textValue={candidate.supplierName} className={classes(styles['card'])}>
            <CandidateCard
              candidate={candidate}
              cost={costs.get(candidate.id)}
              onOpen={() => onOpen(candidate.id)}
              onRuleOut={() => onRuleOut(candidate)}
            />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { GridList, GridListItem } from 'react-aria-components';
import { classes } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { takeDropped, needDrag } from '../drag.ts';
import { useCardDrag } from '../use-card-drag.ts';
import { useNeedMove } from '../use-need-moves.ts';
import type { NeedSummary, OpenState } from '../words.ts';
import { NeedCard } from './need-card.tsx';
import styles from './board.module.css';

/** One step with its needs. A need from another column can be dropped here, by the mouse or by the keyboard. */
export function BoardColumn({ state, needs }: { state: OpenState; needs: readonly NeedSummary[] }) {
  const navigate = useNavigate();
  const { say } = useWords();
  const { move } = useNeedMove();
  const dragAndDropHooks = useCardDrag<NeedSummary>({
    getItems: (keys) =>
      needs.filter(({ id }) => keys.has(id)).map(({ id, title }) => ({ [needDrag]: id, 'text/plain': title })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [needDrag],
    getDropOperation: (_target, types) => (types.has(needDrag) ? 'move' : 'cancel'),
    onRootDrop: (event) =>
      void takeDropped(event.items, needDrag, (ids) => {
        for (const id of ids) if (!needs.some((need) => need.id === id)) move({ id, title: '' }, state);
      }),
  });
  const title = say(`needsPages.state.${state}`);
  return (
    <section className={styles['column']} aria-labelledby={`step-${state}`}>
      <header className={styles['columnHead']}>
        <h2 id={`step-${state}`}>{title}</h2>
        <span className={styles['columnCount']}>{needs.length}</span>
        <p>{say(`needsPages.meaning.${state}`)}</p>
      </header>
      <GridList<NeedSummary>
        aria-label={title}
        items={needs}
        dependencies={[state]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => void navigate({ to: '/needs/$needId', params: { needId: String(key) } })}
        renderEmptyState={() => <p className={styles['empty']}>{say('needsPages.columnEmpty')}</p>}
        className={classes(styles['cards'])}
      >
        {(need) => (
          <GridListItem id={need.id} textValue={need.title} className={classes(styles['card'])}>
            <NeedCard need={need} />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}

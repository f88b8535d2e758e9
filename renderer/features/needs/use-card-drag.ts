import { useEffect, useEffectEvent, useRef } from 'react';
import { useDragAndDrop, type DragAndDropHooks, type DragAndDropOptions } from 'react-aria-components';

type UseDropState = NonNullable<DragAndDropHooks['useDroppableCollectionState']>;
type DropState = ReturnType<UseDropState>;

/** Dragging cards from list to list and within one, with a drop that lands wherever the card was last, drawn or not. */
export function useCardDrag<Card extends object>(options: DragAndDropOptions<Card>): DragAndDropHooks<Card> {
  const { dragAndDropHooks } = useDragAndDrop<Card>(options);
  const drawn = dragAndDropHooks.useDroppableCollectionState;
  return drawn === undefined
    ? dragAndDropHooks
    : { ...dragAndDropHooks, useDroppableCollectionState: withTargetOfNow(drawn) };
}

/**
 * The library drops on the target that was drawn last: a busy page gets the drop before it has drawn where the card went
 * to, and the card would be let go of without a word. And it goes on waiting for a drag that is over when what the card
 * was held over has been redrawn meanwhile.
 */
function withTargetOfNow(useDrawnState: UseDropState): UseDropState {
  return function useStateOfNow(props) {
    const state = useDrawnState(props);
    const now = useRef(state.target);
    const setTarget = (target: DropState['target']) => {
      state.setTarget(target);
      now.current = target;
    };
    const isOver = useEffectEvent(() => setTarget(null));
    useEffect(() => {
      window.addEventListener('dragend', isOver, { capture: true });
      return () => window.removeEventListener('dragend', isOver, { capture: true });
    }, []);
    return {
      ...state,
      setTarget,
      get target() {
        return now.current;
      },
    };
  };
}

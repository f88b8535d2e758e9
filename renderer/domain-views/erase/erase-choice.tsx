import { Eraser } from 'lucide-react';
import type { MenuChoice } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';

/** Makes the choice beside "Remove" in the menu of a record; what it opens says what goes and asks once more. */
export function useEraseChoice(): (open: () => void) => MenuChoice {
  const { say } = useWords();
  return (open) => ({
    id: 'erase',
    label: say('views.erase.choice'),
    description: say('views.erase.choiceMeaning'),
    icon: <Eraser aria-hidden="true" />,
    tone: 'danger',
    onAction: open,
  });
}

import { Eraser } from 'lucide-react';
import type { MenuChoice } from '#renderer/ui/index.ts';

/** The choice beside "Remove" in the menu of a record; what it opens says what goes and asks once more. */
export function eraseChoice(open: () => void): MenuChoice {
  return {
    id: 'erase',
    label: 'Erase for good…',
    description: 'From the history and copies too. You can not undo this.',
    icon: <Eraser aria-hidden="true" />,
    tone: 'danger',
    onAction: open,
  };
}

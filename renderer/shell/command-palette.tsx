import { useRouter } from '@tanstack/react-router';
import { FileText, Lightbulb, Redo2, Search, Store, Undo2 } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  Autocomplete,
  Dialog as AriaDialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components';
import { useOperation, type Steps } from '#renderer/data/index.ts';
import { classes, KeyHint } from '#renderer/ui/index.ts';
import { addPlace, mainPlaces, toolPlaces } from './places.ts';
import styles from './command-palette.module.css';

interface Line {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon: ReactNode;
  readonly hint?: string;
  /** What the typed words are looked for in. */
  readonly words: string;
  readonly act: () => void;
}

interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Everything from one field: pages, things to do, suppliers, contracts and reference numbers. */
export function CommandPalette({ isOpen, onClose, steps }: { isOpen: boolean; onClose: () => void; steps: Steps }) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={classes(styles['veil'])}
    >
      <Modal className={classes(styles['modal'])}>
        <AriaDialog aria-label="Find anything" className={classes(styles['dialog'])}>
          <PaletteContent onClose={onClose} steps={steps} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onClose, steps }: { onClose: () => void; steps: Steps }) {
  const [text, setText] = useState('');
  const groups = useGroups(text.trim(), steps);
  const lines = groups.flatMap((group) => group.lines);
  // The library marks the first line only a moment after typing; until then Enter would be lost.
  const takeFirst = (event: KeyboardEvent) => {
    const [first] = lines;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined || isLineMarked(event)) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
    first.act();
  };
  return (
    <Autocomplete inputValue={text} onInputChange={setText} disableVirtualFocus={false}>
      <div className={styles['keys']} role="presentation" onKeyDownCapture={takeFirst}>
        <TextField aria-label="Find anything" autoFocus className={classes(styles['field'])}>
          <Search size={19} strokeWidth={1.6} aria-hidden="true" />
          <Input
            className={classes(styles['input'])}
            placeholder="Find a supplier, a contract, a number, a page…"
            autoComplete="off"
          />
          <KeyHint>Esc</KeyHint>
        </TextField>
      </div>
      <Menu
        aria-label="What was found"
        className={classes(styles['list'])}
        onAction={(key) => {
          onClose();
          lines.find((line) => line.id === key)?.act();
        }}
        renderEmptyState={() => (
          <p className={styles['none']}>Nothing by that name. Try fewer letters, or a customer number.</p>
        )}
      >
        {groups.map((group) => (
          <MenuSection key={group.title} id={group.title}>
            <Header className={classes(styles['title'])}>{group.title}</Header>
            {group.lines.map((line) => (
              <MenuItem key={line.id} id={line.id} textValue={line.label} className={classes(styles['line'])}>
                {line.icon}
                <span className={classes(styles['label'])}>{line.label}</span>
                {line.detail === undefined ? null : <span className={classes(styles['detail'])}>{line.detail}</span>}
                {line.hint === undefined ? null : <KeyHint>{line.hint}</KeyHint>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}

function isLineMarked(event: KeyboardEvent): boolean {
  const marked = event.target instanceof Element ? event.target.getAttribute('aria-activedescendant') : null;
  return marked !== null && document.getElementById(marked) !== null;
}

function useGroups(text: string, steps: Steps): readonly Group[] {
  const router = useRouter();
  const { contains } = useFilter({ sensitivity: 'base' });
  const status = useOperation('app.status', {});
  const found = useOperation('search.everything', { text, limit: 30 }, { isOn: text !== '', keepsPrevious: true });
  const needs = useOperation('needs.list', {}, { isOn: text !== '' });
  const go = (to: string) => () => router.history.push(to);

  const pages: Line[] = [...mainPlaces, ...toolPlaces].map((place) => ({
    id: place.to,
    label: place.label,
    icon: <place.icon aria-hidden="true" />,
    words: place.words,
    act: go(place.to),
  }));
  const deeds: Line[] = [
    {
      id: 'add',
      label: addPlace.label,
      icon: <addPlace.icon aria-hidden="true" />,
      words: addPlace.words,
      act: go(addPlace.to),
    },
    {
      id: 'need',
      label: 'Write down a need',
      icon: <Lightbulb aria-hidden="true" />,
      words: 'new need stirring wanted',
      act: go('/needs'),
    },
  ];
  const { undoTitle = null, redoTitle = null, canUndo = false, canRedo = false } = status.value ?? {};
  if (canUndo) {
    deeds.push({
      id: 'undo',
      label: 'Take back the last change',
      ...(undoTitle === null ? {} : { detail: undoTitle }),
      icon: <Undo2 aria-hidden="true" />,
      hint: 'Ctrl Z',
      words: 'undo',
      act: () => steps.take('undo'),
    });
  }
  if (canRedo) {
    deeds.push({
      id: 'redo',
      label: 'Do again what was taken back',
      ...(redoTitle === null ? {} : { detail: redoTitle }),
      icon: <Redo2 aria-hidden="true" />,
      hint: 'Ctrl Shift Z',
      words: 'redo',
      act: () => steps.take('redo'),
    });
  }
  // What was found for the letters before stays only as far as it fits the letters now.
  const hits = (text === '' ? [] : (found.value ?? [])).filter(
    (hit) => !found.isPrevious || contains(`${hit.title} ${hit.subtitle}`, text),
  );
  const records: Line[] = hits.map((hit) => ({
    id: `${hit.type}:${hit.id}`,
    label: hit.title,
    detail: hit.past ? `${hit.subtitle} · past` : hit.subtitle,
    icon: hit.type === 'supplier' ? <Store aria-hidden="true" /> : <FileText aria-hidden="true" />,
    words: '',
    act: go(
      hit.type === 'supplier'
        ? `/suppliers/${hit.supplierId}`
        : `/suppliers/${hit.supplierId}?contract=${encodeURIComponent(hit.id)}`,
    ),
  }));

  const wanted: Line[] = (text === '' ? [] : (needs.value ?? [])).map((need) => ({
    id: `need:${need.id}`,
    label: need.title,
    icon: <Lightbulb aria-hidden="true" />,
    words: '',
    act: go(`/needs/${need.id}`),
  }));

  const matching = (lines: readonly Line[]) =>
    text === '' ? lines : lines.filter((line) => contains(`${line.label} ${line.words}`, text));
  return [
    { title: 'Suppliers and contracts', lines: records },
    { title: 'Needs', lines: matching(wanted) },
    { title: 'Go to', lines: matching(pages) },
    { title: 'Do', lines: matching(deeds) },
  ].filter((group) => group.lines.length > 0);
}

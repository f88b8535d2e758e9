import { useRouter } from '@tanstack/react-router';
import { Lightbulb, MessageSquarePlus, Redo2, Search, Undo2 } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
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
import { useNoteContact } from '#renderer/domain-views/interaction-request.tsx';
import { classes, KeyHint, keyNames } from '#renderer/ui/index.ts';
import { linesOf, MarkedText, type Hit, type Line } from './found-lines.tsx';
import { addPlace, mainPlaces, toolPlaces } from './places.ts';
import styles from './command-palette.module.css';
import { useWords } from '#renderer/words/index.ts';

interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Everything from one field: pages, things to do, suppliers, contracts and reference numbers. */
export function CommandPalette({ isOpen, onClose, steps }: { isOpen: boolean; onClose: () => void; steps: Steps }) {
  const { say } = useWords();
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
        <AriaDialog aria-label={say('shell.palette.title')} className={classes(styles['dialog'])}>
          <PaletteContent onClose={onClose} steps={steps} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ onClose, steps }: { onClose: () => void; steps: Steps }) {
  const { say } = useWords();
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
        <TextField aria-label={say('shell.palette.title')} autoFocus className={classes(styles['field'])}>
          <Search size={19} strokeWidth={1.6} aria-hidden="true" />
          <Input
            className={classes(styles['input'])}
            placeholder={say('shell.palette.placeholder')}
            autoComplete="off"
          />
          <KeyHint>{say('shell.key.escape')}</KeyHint>
        </TextField>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- longer than its place, it has to be scrolled by keyboard too */}
      <div className={styles['list']} role="group" aria-label={say('shell.palette.found')} tabIndex={0}>
        <Menu
          aria-label={say('shell.palette.found')}
          className={classes(styles['lines'])}
          onAction={(key) => {
            onClose();
            lines.find((line) => line.id === key)?.act();
          }}
          renderEmptyState={() => <p className={styles['none']}>{say('shell.palette.none')}</p>}
        >
          {groups.map((group) => (
            <MenuSection key={group.title} id={group.title}>
              <Header className={classes(styles['title'])}>{group.title}</Header>
              {group.lines.map((line) => (
                <MenuItem key={line.id} id={line.id} textValue={line.label} className={classes(styles['line'])}>
                  {line.icon}
                  <span className={classes(styles['label'])}>{line.label}</span>
                  {line.detail === undefined ? null : <span className={classes(styles['detail'])}>{line.detail}</span>}
                  {line.excerpt === undefined ? null : (
                    <MarkedText excerpt={line.excerpt} className={classes(styles['excerpt'])} />
                  )}
                  {line.hint === undefined ? null : <KeyHint>{line.hint}</KeyHint>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </div>
    </Autocomplete>
  );
}

function isLineMarked(event: KeyboardEvent): boolean {
  const marked = event.target instanceof Element ? event.target.getAttribute('aria-activedescendant') : null;
  return marked !== null && document.getElementById(marked) !== null;
}

function useGroups(text: string, steps: Steps): readonly Group[] {
  const { say } = useWords();
  const router = useRouter();
  const noteContact = useNoteContact();
  const { contains } = useFilter({ sensitivity: 'base' });
  const status = useOperation('app.status', {});
  const found = useOperation('search.query', { text, limit: 30 }, { isOn: text !== '', keepsPrevious: true });
  const go = (to: string) => () => router.history.push(to);

  const pages: Line[] = [...mainPlaces, ...toolPlaces].map((place) => ({
    id: place.to,
    label: say(`shell.place.${place.name}`),
    icon: <place.icon aria-hidden="true" />,
    words: say(`shell.place.${place.name}.words`),
    act: go(place.to),
  }));
  const deeds: Line[] = [
    {
      id: 'contact',
      label: say('interactions.note'),
      icon: <MessageSquarePlus aria-hidden="true" />,
      words: say('interactions.noteWords'),
      act: () => noteContact(),
    },
    {
      id: 'add',
      label: say('shell.place.add'),
      icon: <addPlace.icon aria-hidden="true" />,
      words: say('shell.place.add.words'),
      act: go(addPlace.to),
    },
    {
      id: 'need',
      label: say('shell.palette.need'),
      icon: <Lightbulb aria-hidden="true" />,
      words: say('shell.palette.needWords'),
      act: go('/needs'),
    },
  ];
  const { undoTitle = null, redoTitle = null, canUndo = false, canRedo = false } = status.value ?? {};
  if (canUndo) {
    deeds.push({
      id: 'undo',
      label: say('shell.palette.undo'),
      ...(undoTitle === null ? {} : { detail: undoTitle }),
      icon: <Undo2 aria-hidden="true" />,
      hint: say('shell.key.undo', { keys: keyNames() }),
      words: say('shell.palette.undoWords'),
      act: () => steps.take('undo'),
    });
  }
  if (canRedo) {
    deeds.push({
      id: 'redo',
      label: say('shell.palette.redo'),
      ...(redoTitle === null ? {} : { detail: redoTitle }),
      icon: <Redo2 aria-hidden="true" />,
      hint: say('shell.key.redo', { keys: keyNames() }),
      words: say('shell.palette.redoWords'),
      act: () => steps.take('redo'),
    });
  }
  // What was found for the letters before stays only as far as it fits the letters now.
  const hits = (text === '' ? [] : (found.value ?? [])).filter(
    (hit) => !found.isPrevious || contains(`${hit.title} ${hit.subtitle} ${hit.snippet}`, text),
  );
  const shown = {
    go,
    detailOf: (hit: Hit) => (hit.past ? say('shell.palette.past', { subtitle: hit.subtitle }) : hit.subtitle),
    saysAll: (hit: Hit) => text.split(/\s+/u).every((word) => contains(`${hit.title} ${hit.subtitle}`, word)),
  };

  const matching = (lines: readonly Line[]) =>
    text === '' ? lines : lines.filter((line) => contains(`${line.label} ${line.words}`, text));
  return [
    { title: say('shell.palette.records'), lines: linesOf(hits.filter(isOfNoNeed), shown) },
    {
      title: say('shell.palette.needs'),
      lines: linesOf(
        hits.filter((hit) => !isOfNoNeed(hit)),
        shown,
      ),
    },
    { title: say('shell.palette.pages'), lines: matching(pages) },
    { title: say('shell.palette.deeds'), lines: matching(deeds) },
  ].filter((group) => group.lines.length > 0);
}

function isOfNoNeed({ needId }: Hit): boolean {
  return needId === null;
}

import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, FileTrigger, type FileDropItem } from 'react-aria-components';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import styles from './files-drop.module.css';

export interface FilesDropProps {
  /** What can be dropped here, such as "Drop documents here". */
  readonly label: string;
  readonly buttonLabel: string;
  /** Several at once; told too how many folders were among what was dropped. */
  readonly onFiles: (files: readonly File[], folders: number) => void;
  /** What is there already. */
  readonly children?: ReactNode;
  readonly isPending?: boolean;
}

/** A part of a page on which files can be dropped, with a button that does the same. */
export function FilesDrop({ label, buttonLabel, onFiles, children, isPending = false }: FilesDropProps) {
  return (
    <DropZone
      aria-label={label}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const dropped = event.items.filter((item): item is FileDropItem => item.kind === 'file');
        const folders = event.items.filter((item) => item.kind === 'directory').length;
        void Promise.all(dropped.map((item) => item.getFile())).then((files) => onFiles(files, folders));
      }}
      className={classes(styles['zone'])}
      data-takes-files
    >
      {children}
      <FileTrigger allowsMultiple onSelect={(files) => onFiles([...(files ?? [])], 0)}>
        <Button small icon={<Plus aria-hidden="true" />} isPending={isPending}>
          {buttonLabel}
        </Button>
      </FileTrigger>
    </DropZone>
  );
}

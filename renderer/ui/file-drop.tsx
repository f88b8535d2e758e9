import { FileUp } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import styles from './file-drop.module.css';

export interface FileDropProps {
  /** What to drop here, such as "Drop a list here". */
  readonly label: string;
  readonly buttonLabel: string;
  /** Several at once. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Endings and media types the file dialog offers first, such as `.csv`. */
  readonly accepts?: readonly string[];
  readonly children?: ReactNode;
  readonly isPending?: boolean;
}

/** A place to drop files on, with a button that does the same. */
export function FileDrop({ label, buttonLabel, onFiles, accepts, children, isPending = false }: FileDropProps) {
  const busy = useRef(false);
  const take = async (read: () => Promise<readonly File[]>) => {
    if (busy.current) return;
    busy.current = true;
    try {
      const files = await read();
      if (files.length > 0) onFiles(files);
    } finally {
      busy.current = false;
    }
  };
  return (
    <DropZone
      aria-label={label}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const dropped = event.items.filter((item) => item.kind === 'file');
        void take(() => Promise.all(dropped.map((item) => item.getFile())));
      }}
      className={classes(styles['zone'])}
      data-takes-files
    >
      <FileUp size={26} strokeWidth={1.4} aria-hidden="true" className={styles['icon']} />
      <Text slot="label" className={classes(styles['label'])}>
        {label}
      </Text>
      <FileTrigger
        allowsMultiple
        {...(accepts === undefined ? {} : { acceptedFileTypes: accepts })}
        onSelect={(files) => {
          if (files !== null && files.length > 0) onFiles([...files]);
        }}
      >
        <Button variant="primary" isPending={isPending}>
          {buttonLabel}
        </Button>
      </FileTrigger>
      {children === undefined ? null : <div className={styles['notes']}>{children}</div>}
    </DropZone>
  );
}

/** A button that lets the person choose one file. */
export function FileButton({
  children,
  onFile,
  accepts,
  isDisabled = false,
  isPending = false,
}: {
  children: ReactNode;
  onFile: (file: File) => void;
  accepts?: readonly string[];
  isDisabled?: boolean;
  isPending?: boolean;
}) {
  return (
    <FileTrigger
      {...(accepts === undefined ? {} : { acceptedFileTypes: accepts })}
      onSelect={(files) => {
        const file = files?.[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <Button isDisabled={isDisabled} isPending={isPending}>
        {children}
      </Button>
    </FileTrigger>
  );
}

/** Offers content as a download. */
export function saveAsFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the content by then; a moment later it is no longer needed here.
  window.setTimeout(() => URL.revokeObjectURL(address), 30_000);
}

import { createHash } from 'node:crypto';
import { largestDocument } from '#shared/domain/documents/limits.ts';
import { partBytes } from '#shared/records/documents.ts';
import type { Sqlite } from '../../db/database.ts';
import { readContent } from '../../documents/document-files.ts';
import { namedContent } from '../../documents/named-content.ts';
import type { Row } from './row-rules.ts';

/** The content of the documents in a store, as an export lists it. */
export interface ContentToExport {
  /** How many rows it takes. */
  readonly rows: number;
  /** How many contents that documents name are not there, or not as they were kept. */
  readonly lacking: number;
  parts(): Generator<Row>;
}

/**
 * What documents name, read and proven whole in one of the data folders.
 *
 * @param folders where it may lie, the likeliest first
 */
export function contentToExport(sqlite: Sqlite, folders: readonly string[]): ContentToExport {
  const named = namedContent(sqlite);
  const there = named.flatMap((hash) => {
    const content = contentIn(folders, hash);
    return content === null || content.byteLength === 0 ? [] : [{ hash, bytes: content.byteLength }];
  });
  return {
    rows: there.reduce((sum, { bytes }) => sum + Math.ceil(bytes / partBytes), 0),
    lacking: named.length - there.length,
    *parts() {
      for (const { hash } of there) yield* partsOf(hash, contentIn(folders, hash) ?? new Uint8Array());
    },
  };
}

function contentIn(folders: readonly string[], hash: string): Uint8Array<ArrayBuffer> | null {
  for (const folder of folders) {
    const content = readContent(folder, hash);
    if (content.ok) return content.value;
  }
  return null;
}

function* partsOf(hash: string, content: Uint8Array<ArrayBuffer>): Generator<Row> {
  for (let part = 0; part * partBytes < content.byteLength; part += 1) {
    const piece = content.subarray(part * partBytes, (part + 1) * partBytes);
    yield { hash, part, content: Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64') };
  }
}

/** Puts contents together again while their parts arrive, one behind the other. */
export interface ContentReading {
  /** Takes the next part. False when it does not follow on the one before, or what was complete is not what it is named. */
  take(part: Row): boolean;
  /** The last content is complete. False as above. */
  end(): boolean;
}

/** @param whole given each content that is what it is named; left out: they are only checked */
export function contentReading(whole?: (content: Uint8Array) => void): ContentReading {
  let hash: string | null = null;
  let pieces: Buffer[] = [];
  let bytes = 0;
  let parts = 0;
  const finish = (): boolean => {
    if (hash === null) return true;
    const content = Buffer.concat(pieces);
    const isSame = createHash('sha256').update(content).digest('hex') === hash;
    if (isSame) whole?.(content);
    hash = null;
    pieces = [];
    bytes = 0;
    parts = 0;
    return isSame;
  };
  return {
    take({ hash: named, part, content }) {
      if (typeof named !== 'string' || typeof content !== 'string') return false;
      if (named !== hash) {
        if (!finish()) return false;
        hash = named;
      }
      if (part !== parts) return false;
      // Only the last part of a content is shorter than the others.
      if (bytes !== parts * partBytes) return false;
      const piece = Buffer.from(content, 'base64');
      pieces.push(piece);
      bytes += piece.byteLength;
      parts += 1;
      return bytes <= largestDocument;
    },
    end: finish,
  };
}

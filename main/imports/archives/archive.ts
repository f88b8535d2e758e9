import yauzl from 'yauzl';

/** One file in an archive. */
export interface ArchivedFile {
  readonly name: string;
  /** How long it says it is when unpacked. */
  readonly bytes: number;
  /** Unpacks it; null when it is damaged, encrypted, or longer than it says. */
  read(): Promise<Uint8Array | null>;
}

/** The files of a ZIP archive, or what is wrong with it as a whole. */
export type Archive =
  | { readonly is: 'open'; readonly files: readonly ArchivedFile[] }
  /** Its directory can not be read. */
  | { readonly is: 'damaged' }
  /** Its directory names more files or bytes than any file of a person has: nothing is unpacked. */
  | { readonly is: 'too_much' };

/** The most files an archive may have, the most bytes of one and of all together when unpacked. */
export const archiveLimits = { files: 20_000, bytes: 200_000_000, bytesTogether: 2_000_000_000 } as const;
/** A file that grows more than this when unpacked is a bomb, unless it is small. */
const mostGrowth = 1000;
const smallFile = 10_000_000;

/** Whether bytes begin as a ZIP archive does; an empty one has no other beginning. */
export function isArchive(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

/** Opens an archive that lies in memory and reads its directory. Sizes are judged before anything is unpacked. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return { is: 'damaged' };
  }
  const files: ArchivedFile[] = [];
  let together = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      together += entry.uncompressedSize;
      if (files.length >= archiveLimits.files || together > archiveLimits.bytesTogether) return { is: 'too_much' };
      if (!entry.fileName.endsWith('/')) files.push(fileOf(zip, entry));
    }
  } catch {
    return { is: 'damaged' };
  }
  return { is: 'open', files };
}

/** Whether a file may be unpacked, by what the directory says of it. */
export function isBomb({
  uncompressedSize,
  compressedSize,
}: {
  uncompressedSize: number;
  compressedSize: number;
}): boolean {
  if (uncompressedSize > archiveLimits.bytes) return true;
  return uncompressedSize > smallFile && uncompressedSize > compressedSize * mostGrowth;
}

function fileOf(zip: yauzl.ZipFile, entry: yauzl.Entry): ArchivedFile {
  return {
    name: entry.fileName,
    bytes: entry.uncompressedSize,
    async read() {
      if (isBomb(entry) || entry.isEncrypted()) return null;
      try {
        return await unpacked(zip, entry);
      } catch {
        return null;
      }
    },
  };
}

/** The content of a file. yauzl ends it as soon as it is longer than the directory says. */
async function unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const whole = new Uint8Array(entry.uncompressedSize);
  let filled = 0;
  for await (const piece of stream) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('Unpacked content that is no bytes');
    whole.set(piece, filled);
    filled += piece.byteLength;
  }
  return whole.subarray(0, filled);
}

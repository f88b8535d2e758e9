import { message } from '#shared/domain/message.ts';
import type { Message } from '#shared/domain/words.ts';
import { sentence } from '../../what-file.ts';

/** Programs whose encrypted files are told, each with the way to a plain export. */
type Sealed = '1Password' | 'Bitwarden' | 'Dashlane' | 'Enpass' | 'KeePass' | 'Proton Pass';

const ways: Readonly<Record<Sealed, Message>> = {
  '1Password': message('leads.plain.onePassword'),
  Bitwarden: message('leads.plain.bitwarden'),
  Dashlane: message('leads.plain.dashlane'),
  Enpass: message('leads.plain.enpass'),
  KeePass: message('leads.plain.keePass'),
  'Proton Pass': message('leads.plain.protonPass'),
};

/** That a file is encrypted, and how to make one that is not. */
export function encryptedSentence(program: string, fileName: string): Message {
  const way = isSealed(program) ? ways[program] : message('leads.plain.other');
  return sentence(fileName, message('leads.is.encrypted', { program }), way);
}

function isSealed(program: string): program is Sealed {
  return Object.hasOwn(ways, program);
}

const keePass = [
  [0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5],
  [0x03, 0xd9, 0xa2, 0x9a, 0x66, 0xfb, 0x4b, 0xb5],
  [0x03, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5],
];

/** The program that keeps its passwords in such bytes, encrypted; null when they are something else. */
export function encryptedProgram(bytes: Uint8Array): string | null {
  if (keePass.some((signature) => signature.every((byte, at) => bytes[at] === byte))) return 'KeePass';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 400)).toString('latin1');
  if (start.startsWith('-----BEGIN PGP MESSAGE-----')) return 'Proton Pass';
  return /^\s*\{\s*"(?:encryption_algo|have_keyfile|have_share|vault_items_count)\w*"\s*:/.test(start)
    ? 'Enpass'
    : null;
}

/** The program that seals files of such a name, for bytes that say nothing of themselves. */
export function sealedByName(fileName: string): string | null {
  if (/\.(?:1pif|agilekeychain|opvault)$/i.test(fileName)) return '1Password';
  if (/\.dash(?:lane)?$/i.test(fileName)) return 'Dashlane';
  return /\.(?:enpassdb|enpassbackup|walletx)$/i.test(fileName) ? 'Enpass' : null;
}

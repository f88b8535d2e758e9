import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

/** The tables in which Linux lists its TCP sockets with the user each belongs to. */
const tables = ['/proc/net/tcp', '/proc/net/tcp6'] as const;

const established = '01';
const root = 0;
/** A table that changes while it is read may miss a line. */
const attempts = 3;

/** The two ends of a connection over the loopback interface, seen from us. */
export interface Ends {
  readonly localPort: number;
  readonly remotePort: number;
}

/**
 * The user at the other end of a connection from 127.0.0.1, read from the text of one of Linux's tables; null when the
 * other end is not in it or was given up already. A socket that no program holds any more is listed with user 0 and
 * inode 0, so it tells nothing.
 */
export function peerUserIn(table: string, { localPort, remotePort }: Ends): number | null {
  const near = new RegExp(`^(?:0000000000000000FFFF0000)?0100007F:${hexPort(remotePort)}$`);
  const far = new RegExp(`^(?:0000000000000000FFFF0000)?0100007F:${hexPort(localPort)}$`);
  for (const line of table.split('\n')) {
    const [, local = '', remote = '', state, , , , user = '', , inode] = line.trim().split(/\s+/);
    if (state === established && near.test(local) && far.test(remote) && inode !== '0' && /^\d+$/.test(user)) {
      return Number(user);
    }
  }
  return null;
}

function hexPort(port: number): string {
  return port.toString(16).toUpperCase().padStart(4, '0');
}

function peerUser(ends: Ends): number | null {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    for (const table of tables) {
      const user = peerUserIn(readTable(table), ends);
      if (user !== null) return user;
    }
  }
  return null;
}

function readTable(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** Who is at the other end of a connection: the person themselves, somebody else, or nobody can say. */
export type Peer = 'own' | 'other' | 'unknown';

/**
 * Says who is at the other end. Root counts as the person: it may read all we have anyway, and the Windows subsystem for
 * Linux passes the browser's connections on as root.
 */
export function peerOf(socket: Pick<Socket, 'localPort' | 'remotePort'>): Peer {
  const { localPort, remotePort } = socket;
  const own = process.geteuid?.();
  if (process.platform !== 'linux' || own === undefined) return 'unknown';
  if (localPort === undefined || remotePort === undefined) return 'unknown';
  const user = peerUser({ localPort, remotePort });
  if (user === null) return 'unknown';
  return user === own || user === root ? 'own' : 'other';
}

/**
 * Whether this computer tells whose a connection is, tried with one of our own: not every system does, nor every
 * container. Where it does, whoever cannot be told is nobody we know.
 */
export async function canTellPeers(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const server = createServer((socket) => socket.on('error', () => socket.destroy()));
  server.listen({ host: '127.0.0.1', port: 0, exclusive: true });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The trial listens on no port');
  const client = connect(address.port, '127.0.0.1');
  try {
    await once(client, 'connect');
    return peerOf({ localPort: address.port, remotePort: client.localPort }) === 'own';
  } finally {
    client.destroy();
    server.close();
  }
}

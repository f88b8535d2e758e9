import { request } from 'node:http';
import type { Answer, CommandPath, InputOf, OutputOf, Path } from '#shared/api/api.ts';
import type { Door } from './door.ts';

/** The api behind a door, called as a page calls it; to seed a store and to look into it. */
export interface Store {
  /** Calls and gives the value; an error value fails the test with its message. */
  call<P extends Path>(path: P, input: InputOf<P>): Promise<OutputOf<P>>;
  /** The same for a command; gives its history entry. */
  entryOf<P extends CommandPath>(path: P, input: InputOf<P>): Promise<string | null>;
}

/** Swaps a launch code of the door for a session of its own. */
export async function storeBehind(door: Door): Promise<Store> {
  const address = new URL(await door.address());
  const code = new URLSearchParams(address.hash.slice(1)).get('launch');
  const session = await post<{ token: string }>(`${door.origin}/session`, { code }, {});
  const answerTo = async <P extends Path>(path: P, input: InputOf<P>) => {
    const reply = await post<Answer<OutputOf<P>> | { ok: false; error: { message: string } }>(
      `${door.origin}/call`,
      { path, input },
      { Authorization: `Bearer ${session.token}` },
    );
    if (!reply.ok) throw new Error(`${path} failed: ${JSON.stringify(reply.error)}`);
    return reply;
  };
  return {
    call: async (path, input) => (await answerTo(path, input)).value,
    entryOf: async (path, input) => (await answerTo(path, input)).entryId ?? null,
  };
}

/** Posts JSON with the headers that a browser adds to a request of the page's own. */
function post<Reply>(address: string, body: unknown, headers: Record<string, string>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      {
        method: 'POST',
        headers: {
          Origin: new URL(address).origin,
          'Sec-Fetch-Site': 'same-origin',
          'Content-Type': 'application/json',
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => {
          // The door checked its own answer with the schema of the operation.
          resolve(JSON.parse(text) as Reply);
        });
        response.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(JSON.stringify(body));
  });
}

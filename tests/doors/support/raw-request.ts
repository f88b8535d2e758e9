import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 when the connection was closed without an answer. */
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Sends bytes to a port of this computer and reads until the other side closes: no HTTP client corrects anything. */
export function sendRaw(port: number, ...pieces: readonly (string | Buffer)[]): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const received: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port });
    const finish = (): void => resolve(parseAnswer(Buffer.concat(received).toString('utf8')));
    socket.on('data', (piece) => received.push(piece));
    // A refused body may be cut off while it is still being sent.
    socket.on('error', () => {});
    socket.once('close', finish);
    for (const piece of pieces) socket.write(piece);
  });
}

function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const body = rest.join('\r\n\r\n');
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers,
    body: headers.has('transfer-encoding') ? dechunk(body) : body,
  };
}

function dechunk(body: string): string {
  let rest = body;
  let whole = '';
  for (;;) {
    const size = Number.parseInt(rest, 16);
    if (!(size > 0)) return whole;
    const start = rest.indexOf('\r\n') + 2;
    whole += rest.slice(start, start + size);
    rest = rest.slice(start + size + 2);
  }
}

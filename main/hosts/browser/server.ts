import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Client } from '#shared/api/api.ts';
import { bodyLimits, callRequest, launchParameter, routes, sessionRequest } from '#shared/api/wire.ts';
import { message } from '#shared/domain/message.ts';
import { failed } from '#shared/domain/result.ts';
import type { Asking } from '#main/caller.ts';
import type { PageFile, PageFiles } from '../page-files.ts';
import { securityHeaders } from '../page-headers.ts';
import { readJson } from './body.ts';
import { leastToPack, packed, packings, takenPacking, type Packing } from './compression.ts';
import { createEventStreams } from './events.ts';
import { canTellPeers, peerOf } from './peer-user.ts';
import {
  bearerToken,
  refusalText,
  refuseCall,
  refusePageRequest,
  refuseRequest,
  type Refusal,
} from './request-checks.ts';
import { createSessions, type Session } from './session.ts';

// Imported, it would be asked for each name it has, and so load the client side of the web as well: a tenth of the memory.
const { createServer } = process.getBuiltinModule('node:http');

/** What the host needs of the store. */
export interface ServedStore extends Pick<Client, 'subscribe'> {
  /** The text of JSON that answers a call. */
  callForText(path: string, input: unknown, caller: Asking): Promise<Uint8Array>;
}

export interface HostOptions {
  readonly store: ServedStore;
  readonly files: PageFiles;
  /** Told how many pages are open, at every change. */
  readonly pagesChanged?: (count: number) => void;
  /** Told when another user of this computer tried to connect. */
  readonly strangerRefused?: () => void;
  /** Told of an error nobody expected. */
  readonly defect: (what: string, problem: unknown) => void;
  /** Milliseconds that only grow. */
  readonly elapsed?: () => number;
  /** Milliseconds a client has for its headers, and for a whole request. */
  readonly patience?: { readonly headers: number; readonly request: number };
}

export interface Host {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** A fresh address that opens the page once, within a minute. */
  launchAddress(): string;
  /**
   * The same, for a file of the person's that moves the browser on. To a browser this comes from another site, and so
   * has a path that only a reader of such a file knows. `used` is called when the page has swapped its code.
   */
  launchFromFile(used: () => void): string;
  close(): Promise<void>;
}

/** Serves the page and the api on a random port of the loopback interface, to pages that were launched from here. */
export async function serve(options: HostOptions): Promise<Host> {
  const { store, files, defect } = options;
  const patience = options.patience ?? { headers: 10_000, request: 60_000 };
  const sessions = createSessions(options.elapsed ?? (() => performance.now()));
  const streams = createEventStreams(store, (count) => options.pagesChanged?.(count));
  const fromFile = `/from-${randomBytes(16).toString('base64url')}`;
  const tellsPeers = await canTellPeers();
  let host = '';

  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: Math.min(1000, patience.headers),
      // Longer than any stretch of work: a connection must not be closed under a request that waits to be read.
      keepAliveTimeout: 60_000,
      maxHeaderSize: 16 * 1024,
      // A missing Host gets our own refusal, like a wrong one.
      requireHostHeader: false,
    },
    (request, response) => {
      answer(request, response).catch((problem: unknown) => {
        // The page went away in the middle of a request: nobody is left to answer.
        if (!request.complete && request.destroyed) return;
        defect('A request could not be answered', problem);
        response.destroy();
      });
    },
  );

  // Far more than the pages of one person need, and far fewer than the files a process may have open.
  server.maxConnections = 256;
  server.on('connection', (socket) => {
    if (!tellsPeers) return;
    const peer = peerOf(socket);
    if (peer === 'own') return;
    socket.destroy();
    if (peer === 'other') options.strangerRefused?.();
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const refusal = refuseRequest(request, host);
    if (refusal !== null) return refuse(request, response, refusal);
    switch (request.url) {
      case routes.session:
        return giveSession(request, response);
      case routes.call:
        return answerCall(request, response);
      case routes.events:
        return openStream(request, response);
      default:
        return givePage(request, response);
    }
  }

  async function giveSession(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuseCall(request, host);
    if (refusal !== null) return refuse(request, response, refusal);
    const body = await readJson(request, bodyLimits.other);
    if (!body.ok) return refuse(request, response, body.error);
    const parsed = sessionRequest.safeParse(body.value);
    if (!parsed.success) return refuse(request, response, { status: 400, said: message('door.browser.noCode') });
    const token = sessions.swap(parsed.data.code, parsed.data.languages);
    if (token !== null) return reply(response, 200, { token });
    return refuse(request, response, {
      status: 401,
      said: message('door.browser.codeUsed'),
    });
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await readCall(request, bodyLimits.call);
    if ('refusal' in asked) return refuse(request, response, asked.refusal);
    const parsed = callRequest.safeParse(asked.body);
    if (!parsed.success) return refuse(request, response, { status: 400, said: message('door.browser.noCall') });
    const { languages } = asked.session;
    const { path, input, mode } = parsed.data;
    const text = await store.callForText(path, input, { languages, language: null, mode });
    response.setHeader('Vary', 'Accept-Encoding');
    if (text.byteLength < leastToPack || takenPacking(request.headers['accept-encoding'], ['gzip']) === null) {
      return replyWith(response, 200, text);
    }
    response.setHeader('Content-Encoding', 'gzip');
    return replyWith(response, 200, await packed(text));
  }

  async function openStream(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await readCall(request, bodyLimits.other);
    if ('refusal' in asked) return refuse(request, response, asked.refusal);
    const { over } = asked.session;
    const letGo = asked.session.hold();
    const cut = (): void => void response.destroy();
    over.addEventListener('abort', cut, { once: true });
    response.once('close', () => {
      over.removeEventListener('abort', cut);
      letGo();
    });
    return streams.open(response);
  }

  /** Reads what a page with a session asks. The session may end while a slow body arrives, so it is looked at again. */
  async function readCall(
    request: IncomingMessage,
    largestBody: number,
  ): Promise<{ session: Session; body: unknown } | { refusal: Refusal }> {
    const refusal = refuseCall(request, host);
    if (refusal !== null) return { refusal };
    const session = sessions.find(bearerToken(request));
    if (session === null) return { refusal: noSession };
    const body = await readJson(request, largestBody);
    if (!body.ok) return { refusal: body.error };
    return session.over.aborted ? { refusal: noSession } : { session, body: body.value };
  }

  async function givePage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isFromFile = request.url === fromFile;
    const refusal = refusePageRequest(request, { isFromFile });
    if (refusal !== null) return refuse(request, response, refusal);
    const file = files.find(isFromFile ? '/' : (request.url ?? ''));
    if (file === null) return refuse(request, response, { status: 404, said: message('door.browser.nothingHere') });
    const { content, packing } = await packedFile(file, request.headers['accept-encoding']);
    if (file.packs) response.setHeader('Vary', 'Accept-Encoding');
    if (packing !== null) response.setHeader('Content-Encoding', packing);
    response.writeHead(200, { 'Content-Type': file.contentType, 'Content-Length': content.length });
    response.end(request.method === 'HEAD' ? undefined : content);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host listens on no port');
  host = `127.0.0.1:${address.port}`;

  return {
    origin: `http://${host}`,
    launchAddress: () => `http://${host}/#${launchParameter}=${sessions.newCode()}`,
    launchFromFile: (used) => `http://${host}${fromFile}#${launchParameter}=${sessions.newCode(used)}`,
    close: () =>
      new Promise((resolve) => {
        streams.closeAll();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const noSession: Refusal = {
  status: 401,
  said: message('door.browser.noSession'),
};

/** A file of the page as a browser takes it: packed by the build, else on the way, else as it is. */
async function packedFile(
  file: PageFile,
  acceptEncoding: string | undefined,
): Promise<{ content: Buffer; packing: Packing | null }> {
  const packing = file.packs ? takenPacking(acceptEncoding, packings) : null;
  if (packing === 'br' && file.readBrotli !== null) return { content: await file.readBrotli(), packing };
  const content = await file.read();
  if (content.length < leastToPack || takenPacking(acceptEncoding, ['gzip']) === null || !file.packs) {
    return { content, packing: null };
  }
  return { content: await packed(content), packing: 'gzip' };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  replyWith(response, status, JSON.stringify(body));
}

function replyWith(response: ServerResponse, status: number, text: string | Uint8Array): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(text);
}

/** Answers with a failure and lets the connection go: a refused body is not read to its end. */
async function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): Promise<void> {
  response.setHeader('Connection', 'close');
  const type = refusal.status === 401 ? 'Disconnected' : 'Refused';
  const messages = { message: refusal.said };
  reply(response, refusal.status, failed({ type, message: await refusalText(request, refusal), messages }));
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Client } from '#shared/api/api.ts';
import type { AnyError } from '#shared/api/errors.ts';
import { bodyLimits, callRequest, launchParameter, routes, sessionRequest } from '#shared/api/wire.ts';
import { failed, type Result } from '#shared/domain/result.ts';
import type { PageFiles } from '../page-files.ts';
import { securityHeaders } from '../page-headers.ts';
import { readJson } from './body.ts';
import { createEventStreams } from './events.ts';
import { bearerToken, refuseCall, refusePageRequest, refuseRequest, type Refusal } from './request-checks.ts';
import { createSessions } from './session.ts';

/** What the host needs of the store. */
export interface ServedStore extends Pick<Client, 'subscribe'> {
  callUnknown(path: string, input: unknown): Promise<Result<unknown, AnyError>>;
}

export interface HostOptions {
  readonly store: ServedStore;
  readonly files: PageFiles;
  /** Told how many pages are open, at every change. */
  readonly pagesChanged?: (count: number) => void;
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
  close(): Promise<void>;
}

/** Serves the page and the api on a random port of the loopback interface, to pages that were launched from here. */
export async function serve(options: HostOptions): Promise<Host> {
  const { store, files, defect } = options;
  const patience = options.patience ?? { headers: 10_000, request: 60_000 };
  const sessions = createSessions(options.elapsed ?? (() => performance.now()));
  const streams = createEventStreams(store, (count) => options.pagesChanged?.(count));
  let host = '';

  const server = createServer(
    {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: Math.min(1000, patience.headers),
      keepAliveTimeout: 5000,
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

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const refusal = refuseRequest(request, host);
    if (refusal !== null) return refuse(response, refusal);
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
    if (refusal !== null) return refuse(response, refusal);
    const body = await readJson(request, bodyLimits.other);
    if (!body.ok) return refuse(response, body.error);
    const parsed = sessionRequest.safeParse(body.value);
    if (!parsed.success) return refuse(response, { status: 400, message: 'That is no launch code.' });
    const token = sessions.swap(parsed.data.code);
    if (token !== null) return reply(response, 200, { token });
    return refuse(response, {
      status: 401,
      message: 'This link was used already or is too old. Press Enter where Dancecard was started to get another.',
    });
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuseCall(request, host) ?? refuseStranger(request);
    if (refusal !== null) return refuse(response, refusal);
    const body = await readJson(request, bodyLimits.call);
    if (!body.ok) return refuse(response, body.error);
    const parsed = callRequest.safeParse(body.value);
    if (!parsed.success) return refuse(response, { status: 400, message: 'That is no call.' });
    return reply(response, 200, await store.callUnknown(parsed.data.path, parsed.data.input));
  }

  async function openStream(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuseCall(request, host) ?? refuseStranger(request);
    if (refusal !== null) return refuse(response, refusal);
    const body = await readJson(request, bodyLimits.other);
    if (!body.ok) return refuse(response, body.error);
    return streams.open(response);
  }

  function refuseStranger(request: IncomingMessage): Refusal | null {
    if (sessions.knows(bearerToken(request))) return null;
    return {
      status: 401,
      message: 'This page is no longer connected. Press Enter where Dancecard was started to get a new link.',
    };
  }

  async function givePage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusePageRequest(request);
    if (refusal !== null) return refuse(response, refusal);
    const file = files.find(request.url ?? '');
    if (file === null) return refuse(response, { status: 404, message: 'There is nothing here.' });
    const content = await file.read();
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
    close: () =>
      new Promise((resolve) => {
        streams.closeAll();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Answers with a failure and lets the connection go: a refused body is not read to its end. */
function refuse(response: ServerResponse, { status, message }: Refusal): void {
  response.setHeader('Connection', 'close');
  reply(response, status, failed({ type: status === 401 ? 'Disconnected' : 'Refused', message }));
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may call: pages that swapped a launch code for a session token. Everything is kept in memory only. */
export interface Sessions {
  /** A new launch code: 256 random bits, good once and for one minute. `used` is called when it is swapped. */
  newCode(used?: () => void): string;
  /**
   * Swaps a code for a session token; null when the code is unknown, too old or used. A code that is presented a second
   * time was seen by somebody else, so the session it gave ends too.
   */
  swap(code: string, languages?: readonly string[]): string | null;
  /** The session the token belongs to, which counts as using it; null when there is none or it is over. */
  find(token: string): Session | null;
}

/** One page's right to call. */
export interface Session {
  /** What the browser's person reads, as BCP 47 tags, best first. */
  readonly languages: readonly string[];
  /** Aborts when the session is over. */
  readonly over: AbortSignal;
  /** Keeps the session from growing idle, as an open page does, until the returned function is called. */
  hold(): () => void;
}

interface LaunchCode {
  readonly digest: Buffer;
  readonly madeAt: number;
  readonly used: () => void;
  /** The session it was swapped for. */
  session: KnownSession | null;
}

interface KnownSession extends Session {
  readonly digest: Buffer;
  readonly end: () => void;
  lastUsed: number;
  holds: number;
}

/** How long a launch code works, in milliseconds. */
export const codeLifetime = 60_000;

/** How long a session lasts that no page holds and no call uses, in milliseconds. */
export const idleLifetime = 15 * 60_000;

/** How many sessions there may be; one more ends the one that was used longest ago. */
export const mostSessions = 20;

/** `elapsed` gives milliseconds that only ever grow, so that setting the computer's clock back revives nothing. */
export function createSessions(elapsed: () => number): Sessions {
  const codes = new Set<LaunchCode>();
  const sessions = new Set<KnownSession>();

  const end = (session: KnownSession): void => {
    sessions.delete(session);
    session.end();
  };
  const endIdle = (): void => {
    for (const session of sessions) {
      if (session.holds === 0 && elapsed() - session.lastUsed > idleLifetime) end(session);
    }
  };
  const makeRoom = (): void => {
    const byUse = [...sessions].toSorted((one, other) => one.lastUsed - other.lastUsed);
    const unheldFirst = [...byUse.filter(({ holds }) => holds === 0), ...byUse.filter(({ holds }) => holds > 0)];
    for (const session of unheldFirst.slice(0, Math.max(0, sessions.size - mostSessions + 1))) end(session);
  };

  const newSession = (token: string, languages: readonly string[]): KnownSession => {
    const life = new AbortController();
    const session: KnownSession = {
      digest: digestOf(token),
      languages,
      over: life.signal,
      end: () => life.abort(),
      lastUsed: elapsed(),
      holds: 0,
      hold() {
        session.holds += 1;
        let held = true;
        return () => {
          if (held) session.holds -= 1;
          held = false;
          session.lastUsed = elapsed();
        };
      },
    };
    return session;
  };

  return {
    newCode(used = () => {}) {
      for (const code of codes) if (elapsed() - code.madeAt > codeLifetime) codes.delete(code);
      const text = secret();
      codes.add({ digest: digestOf(text), madeAt: elapsed(), used, session: null });
      return text;
    },
    swap(text, languages = []) {
      const code = withDigest(codes, text);
      if (code === null || elapsed() - code.madeAt > codeLifetime) return null;
      if (code.session !== null) {
        end(code.session);
        return null;
      }
      endIdle();
      makeRoom();
      const token = secret();
      code.session = newSession(token, languages);
      sessions.add(code.session);
      code.used();
      return token;
    },
    find(text) {
      endIdle();
      const session = withDigest(sessions, text);
      if (session !== null) session.lastUsed = elapsed();
      return session;
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares with every one, so that the time it takes tells nothing. */
function withDigest<Known extends { readonly digest: Buffer }>(all: ReadonlySet<Known>, text: string): Known | null {
  const digest = digestOf(text);
  return [...all].filter((known) => timingSafeEqual(known.digest, digest)).at(0) ?? null;
}

/** Digests are of one length whatever is presented, which timingSafeEqual needs. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

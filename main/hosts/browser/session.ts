import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may call: pages that swapped a launch code for a session token. Everything is kept in memory only. */
export interface Sessions {
  /** A new launch code: 256 random bits, good once and for one minute. */
  newCode(): string;
  /**
   * Swaps a code for a session token; null when the code is unknown, too old or used. A code that is presented a second
   * time was seen by somebody else, so the session it gave ends too.
   */
  swap(code: string): string | null;
  /** Whether the token belongs to a session. */
  knows(token: string): boolean;
}

interface LaunchCode {
  readonly digest: Buffer;
  readonly madeAt: number;
  /** The session it was swapped for. */
  session: Buffer | null;
}

/** How long a launch code works, in milliseconds. */
export const codeLifetime = 60_000;

/** `elapsed` gives milliseconds that only ever grow, so that setting the computer's clock back revives no code. */
export function createSessions(elapsed: () => number): Sessions {
  const codes = new Set<LaunchCode>();
  const tokens = new Set<Buffer>();
  return {
    newCode() {
      for (const code of codes) if (elapsed() - code.madeAt > codeLifetime) codes.delete(code);
      const text = secret();
      codes.add({ digest: digestOf(text), madeAt: elapsed(), session: null });
      return text;
    },
    swap(text) {
      const digest = digestOf(text);
      const code = [...codes].filter((known) => timingSafeEqual(known.digest, digest)).at(0);
      if (code === undefined || elapsed() - code.madeAt > codeLifetime) return null;
      if (code.session !== null) {
        tokens.delete(code.session);
        return null;
      }
      const token = secret();
      code.session = digestOf(token);
      tokens.add(code.session);
      return token;
    },
    knows(text) {
      const digest = digestOf(text);
      return [...tokens].filter((known) => timingSafeEqual(known, digest)).length > 0;
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Digests are of one length whatever is presented, which timingSafeEqual needs. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

import { runInThisContext } from 'node:vm';
import { theChromium } from './chromium.ts';

/** What a test asks of the main process: to run a function with the electron module. */
export interface ControlRequest {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}
export type ControlReply =
  | { readonly kind: 'browser'; readonly endpoint: string }
  | { readonly kind: 'reply'; readonly id: number; readonly ok: boolean; readonly value: unknown };

/** Answers a test over the channel to the parent process, as Playwright's own Electron support does. */
export function answerControl(electron: () => Promise<object>): void {
  const send = (reply: ControlReply): void => void process.send?.(reply);
  process.on('message', (request: ControlRequest) => {
    void (async () => {
      try {
        // The source of a function the test was written with, not input of anybody else.
        const run = runInThisContext(`(${request.source})`) as (electron: object, argument: unknown) => unknown;
        send({
          kind: 'reply',
          id: request.id,
          ok: true,
          value: (await run(await electron(), request.argument)) ?? null,
        });
      } catch (problem) {
        send({ kind: 'reply', id: request.id, ok: false, value: String(problem) });
      }
    })();
  });
  // The channel alone must not keep the app alive, and its end is the end of the test.
  process.channel?.unref();
  process.on('disconnect', () => process.exit(0));
  void theChromium().then(({ endpoint }) => send({ kind: 'browser', endpoint }));
}

import { message } from '#shared/domain/message.ts';
import type { TermPhase } from '#shared/domain/terms/outlook.ts';
import type { Message } from '#shared/domain/words.ts';

/** Where a contract stands, in a few words: "First term", "Renewed 2 times". */
export function phaseWords(phase: TermPhase, renewedTimes: number): Message {
  return phase === 'renewed'
    ? message('views.phase.renewed', { times: renewedTimes })
    : message(`views.phase.${phase}`);
}

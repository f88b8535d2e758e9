import type { TermPhase } from '#shared/domain/terms/outlook.ts';

/** Where a contract stands, in a few words: "First term", "Renewed 2 times". */
export function phaseWords(phase: TermPhase, renewedTimes: number): string {
  switch (phase) {
    case 'not_started':
      return 'Not begun yet';
    case 'cooling_off':
      return 'You can still withdraw';
    case 'trial':
      return 'On trial';
    case 'initial_term':
      return 'First term';
    case 'renewed':
      return renewedTimes === 1 ? 'Renewed once' : `Renewed ${renewedTimes} times`;
    case 'open_ended':
      return 'Runs on without an end';
    case 'ended':
      return 'Over';
  }
}

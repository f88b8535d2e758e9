import type { PowerMonitor } from 'electron';

/** Calls back when the computer woke up or was unlocked: the day, and what is due, may have changed. */
export function watchPower(powerMonitor: PowerMonitor, resumed: () => void): void {
  powerMonitor.on('resume', resumed);
  powerMonitor.on('unlock-screen', resumed);
}

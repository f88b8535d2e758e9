import type { Message } from '#shared/domain/words.ts';

/** How the outcome of a command reaches the person. The shell shows toasts; tests collect the texts. */
export interface Announcer {
  /** Something was done; with a way to take it back where there is one. */
  done(text: string | Message, undo?: () => void): void;
  /** Something could not be done: what happened and what to do next. */
  problem(text: string, detail?: string): void;
}

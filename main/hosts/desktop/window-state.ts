import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readPrivately, replacePrivately } from '#main/private-file.ts';

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
const stateSchema = z.object({
  /** Where the window was when it was last neither maximised nor closed. */
  bounds: rectangle.nullable().default(null),
  maximized: z.boolean().default(false),
  /** Whether the person has been told that closing the window leaves the app in the tray. */
  trayExplained: z.boolean().default(false),
});

export type WindowState = z.infer<typeof stateSchema>;
export type Rectangle = z.infer<typeof rectangle>;

export const usualSize = { width: 1180, height: 800 } as const;
export const smallestSize = { width: 800, height: 560 } as const;

/** What is remembered about the window; a missing or unreadable file means nothing is. */
export function readWindowState(file: string): WindowState {
  try {
    return stateSchema.parse(JSON.parse(readPrivately(file, 100_000)));
  } catch {
    return stateSchema.parse({});
  }
}

/** Remembers the window. That it could not be written is no reason to bother anybody. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    replacePrivately(file, JSON.stringify(state));
  } catch {
    // The window opens at its usual size next time.
  }
}

/**
 * Remembered bounds as far as they still make sense: enough of the title bar must lie on a screen to be grasped, and no
 * side is larger than that screen. Null when a screen is gone; the window then opens in the middle of the first.
 */
export function fittingBounds(bounds: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null;
  const area = workAreas.find((candidate) => showsTitleBar(bounds, candidate));
  if (area === undefined) return null;
  return {
    x: bounds.x,
    y: bounds.y,
    width: Math.min(Math.max(bounds.width, smallestSize.width), area.width),
    height: Math.min(Math.max(bounds.height, smallestSize.height), area.height),
  };
}

function showsTitleBar(bounds: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return visible >= 120 && bounds.y >= area.y - 8 && bounds.y <= area.y + area.height - 40;
}

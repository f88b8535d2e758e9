import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Events } from '#shared/api/events.ts';
import { timed, useHostEvent, type Timed } from '#renderer/data/index.ts';

const WorkShown = lazy(async () => ({ default: (await import('./work-shown.tsx')).WorkShown }));

/** Work that is over before this many milliseconds is not worth a word. */
const wordAfter = 400;
/** Work of which nothing was heard for so many milliseconds is over, whatever became of it. */
const overAfter = 2_000;

/** Which page shows the progress of its own work, and of which. */
const shownByItsPage: Readonly<Record<string, readonly string[]>> = { '/import': ['import', 'imports.apply'] };

/** What was last heard of it, with when anything was first. */
type Heard = Events['progress'] & { readonly since: number; readonly isLong: boolean };

/** How far long work is that is under way, wherever it was begun, with a way to stop it. */
export function LongWork() {
  const place = useRouterState({ select: ({ location }) => location.pathname });
  const [work, setWork] = useState<Timed<Heard> | null>(null);
  useHostEvent('progress', (heard) => {
    const now = performance.now();
    setWork((known) => {
      const since = known?.work === heard.work ? known.since : now;
      return timed(known, { ...heard, since, isLong: now - since >= wordAfter }, now);
    });
  });
  useHostEvent('changed', ({ operation }) => setWork((known) => (known?.work === operation ? null : known)));
  useEffect(() => {
    if (work === null) return;
    const timer = window.setTimeout(() => setWork(null), overAfter);
    return () => window.clearTimeout(timer);
  }, [work]);

  if (work === null || !work.isLong || shownByItsPage[place]?.includes(work.work) === true) return null;
  return (
    <Suspense fallback={null}>
      <WorkShown work={work} />
    </Suspense>
  );
}

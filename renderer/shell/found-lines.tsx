import { DoorOpen, File, FileText, Lightbulb, MessageSquare, Scale, Store, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/api/api.ts';

/** A line of the palette: where it leads, or what it does. */
export interface Line {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon: ReactNode;
  readonly hint?: string;
  /** What was found in the text of it, and where. */
  readonly excerpt?: Pick<Hit, 'snippet' | 'marks'>;
  /** What the typed words are looked for in. */
  readonly words: string;
  readonly act: () => void;
}

export type Hit = OutputOf<'search.query'>[number];

/** What was found, as lines: one for each page it leads to, however much was found of a problem or a need. */
export function linesOf(
  hits: readonly Hit[],
  { go, detailOf, saysAll }: { go: (to: string) => () => void; detailOf(hit: Hit): string; saysAll(hit: Hit): boolean },
): Line[] {
  const lines = hits.flatMap((hit): Line[] => {
    const to = pathOf(hit);
    if (to === null) return [];
    const shown = hit.snippet === '' || saysAll(hit) ? {} : { excerpt: hit };
    const known = hit.type === 'document' ? hit.id : (hit.problemId ?? hit.exitId ?? hit.needId ?? hit.id);
    return [
      {
        id: `found:${known}`,
        label: hit.title,
        detail: detailOf(hit),
        icon: iconOf(hit),
        words: '',
        act: go(to),
        ...shown,
      },
    ];
  });
  return [...new Map(lines.toReversed().map((line) => [line.id, line])).values()].toReversed();
}

/** What is seen on the page of how it goes with a supplier. */
const ofStanding: ReadonlySet<Hit['type']> = new Set(['judgement', 'layerMatch', 'recommendation', 'exchange']);

/** The page on which something is seen; null where there is none. */
function pathOf({ type, id, supplierId, contractId, needId, problemId, exitId, relationshipId }: Hit): string | null {
  if (type === 'document') return `/documents/${id}`;
  if (type === 'layerItem') return '/values';
  if (relationshipId !== null && ofStanding.has(type)) return `/relationships/${relationshipId}/standing`;
  if (problemId !== null) return `/problems/${problemId}`;
  if (exitId !== null) return `/exits/${exitId}`;
  if (needId !== null) return `/needs/${needId}`;
  if (supplierId === null) return null;
  return contractId === null
    ? `/suppliers/${supplierId}`
    : `/suppliers/${supplierId}?contract=${encodeURIComponent(contractId)}`;
}

function iconOf({ type, needId, problemId, exitId }: Hit): ReactNode {
  if (type === 'layerItem' || ofStanding.has(type)) return <Scale aria-hidden="true" />;
  if (type === 'document') return <File aria-hidden="true" />;
  if (problemId !== null) return <TriangleAlert aria-hidden="true" />;
  if (exitId !== null) return <DoorOpen aria-hidden="true" />;
  if (needId !== null) return <Lightbulb aria-hidden="true" />;
  if (type === 'supplier') return <Store aria-hidden="true" />;
  return type === 'contract' ? <FileText aria-hidden="true" /> : <MessageSquare aria-hidden="true" />;
}

/** A text with the found words in it. */
export function MarkedText({
  excerpt: { snippet, marks },
  className,
}: {
  excerpt: Pick<Hit, 'snippet' | 'marks'>;
  className: string;
}) {
  const ends = [0, ...marks.map(({ to }) => to)];
  return (
    <span className={className}>
      {marks.map(({ from, to }, index) => (
        <span key={from}>
          {snippet.slice(ends[index], from)}
          <mark>{snippet.slice(from, to)}</mark>
        </span>
      ))}
      {snippet.slice(ends.at(-1))}
    </span>
  );
}

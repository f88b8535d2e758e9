import { Badge } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { ExitSummary } from './exit-record.ts';

const tones = { running: 'plain', stuck: 'now', finished: 'good', succeeded: 'plain', withdrawn: 'plain' } as const;

/** How far an exit is. */
export function Stage({ stage }: Pick<ExitSummary, 'stage'>) {
  const { say } = useWords();
  return <Badge tone={tones[stage]}>{say(`exitsPage.stage.${stage}`)}</Badge>;
}

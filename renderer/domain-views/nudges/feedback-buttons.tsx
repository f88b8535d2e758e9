import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { Button, ButtonRow } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Nudge } from './nudge.ts';
import { useNudgeFeedback } from './use-nudge-feedback.ts';

/** Whether a nudge helped, with what was said of it already. */
export function FeedbackButtons({ nudge }: { nudge: Pick<Nudge, 'id' | 'feedback'> }) {
  const { say } = useWords();
  const feedback = useNudgeFeedback(nudge.id);
  return (
    <>
      {nudge.feedback === null ? null : <p>{say(`views.nudge.said.${nudge.feedback}`)}</p>}
      <ButtonRow>
        <Button
          small
          icon={<ThumbsUp aria-hidden="true" />}
          isDisabled={feedback.isRunning || nudge.feedback === 'helped'}
          onPress={() => feedback.say('helped')}
        >
          {say('views.nudge.helped')}
        </Button>
        <Button
          small
          icon={<ThumbsDown aria-hidden="true" />}
          isDisabled={feedback.isRunning || nudge.feedback === 'junk'}
          onPress={() => feedback.say('junk')}
        >
          {say('views.nudge.junk')}
        </Button>
      </ButtonRow>
    </>
  );
}

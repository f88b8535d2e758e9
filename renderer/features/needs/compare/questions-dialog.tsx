import { useState } from 'react';
import { addDays } from '#shared/domain/calendar-date.ts';
import { failureText, useCommand, useOperation } from '#renderer/data/index.ts';
import { useFormat } from '#renderer/format/index.ts';
import { Button, Checkbox, Dialog, ErrorMessage, showToast, Spinner, Stack, TextArea } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import { MessageButtons } from '#renderer/domain-views/message-buttons.tsx';
import type { NeedRecord } from '../words.ts';
import styles from './compare.module.css';

/** How many days they get to answer before one may remind them. */
const answerDays = 7;

/** One message with the open questions for everybody on the short list, and a note of whom it was sent to. */
export function QuestionsDialog({ need, onClose }: { need: NeedRecord; onClose: () => void }) {
  const format = useFormat();
  const { say } = useWords();
  const draft = useOperation('needs.draftQuestions', { needId: need.id });
  const [written, setWritten] = useState<string | null>(null);
  const [sentTo, setSentTo] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const add = useCommand('interactions.add', { isSilentOnFailure: true });
  const text = written ?? draft.value?.text ?? '';
  const all = (draft.value?.to ?? []).map(({ candidateId }) => candidateId);
  const chosen = sentTo ?? all;

  const logSent = async () => {
    for (const candidateId of chosen) {
      const outcome = await add.run({
        candidateId,
        direction: 'out',
        channel: 'email',
        on: format.today,
        text,
        nextActor: 'them',
        nextBy: addDays(format.today, answerDays),
      });
      if (!outcome.ok) return setProblem(failureText(outcome.error));
    }
    showToast({
      text: say('compare.asking.sent', { n: chosen.length }),
      detail: say('compare.asking.until', { day: format.day(addDays(format.today, answerDays)) }),
    });
    return onClose();
  };

  return (
    <Dialog
      isOpen
      size="large"
      title={say('compare.asking.title')}
      lead={say('compare.asking.lead')}
      onClose={onClose}
      closesOnPressOutside={false}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {say('needsPages.close')}
          </Button>
          <Button
            variant="primary"
            isPending={add.isRunning}
            isDisabled={chosen.length === 0 || text.trim() === ''}
            onPress={() => void logSent()}
          >
            {say('candidates.said.sentIt')}
          </Button>
        </>
      }
    >
      {draft.failure === null ? null : <ErrorMessage>{failureText(draft.failure)}</ErrorMessage>}
      {draft.value === undefined ? (
        draft.failure === null ? (
          <Spinner />
        ) : null
      ) : (
        <Stack>
          {problem === null ? null : <ErrorMessage>{problem}</ErrorMessage>}
          <TextArea label={say('compare.asking.message')} value={text} onChange={setWritten} rows={12} />
          {draft.value.to.length === 0 ? (
            <p>{say('compare.asking.nobody')}</p>
          ) : (
            <ul className={styles['recipients']}>
              {draft.value.to.map((recipient) => (
                <li key={recipient.candidateId}>
                  <Checkbox
                    label={recipient.name}
                    isSelected={chosen.includes(recipient.candidateId)}
                    onChange={(isOn) =>
                      setSentTo(all.filter((id) => (id === recipient.candidateId ? isOn : chosen.includes(id))))
                    }
                    {...(recipient.email === null ? {} : { help: recipient.email })}
                  />
                  <span className={styles['push']} />
                  <MessageButtons
                    name={recipient.name}
                    subject={draft.value?.subject ?? ''}
                    text={text}
                    email={recipient.email}
                  />
                </li>
              ))}
            </ul>
          )}
        </Stack>
      )}
    </Dialog>
  );
}

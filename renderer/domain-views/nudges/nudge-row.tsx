import { Link } from '@tanstack/react-router';
import {
  AlarmClock,
  BellOff,
  CalendarDays,
  Check,
  ChevronDown,
  CircleQuestionMark,
  Ellipsis,
  Repeat,
  ThumbsDown,
  ThumbsUp,
} from 'lucide-react';
import { lazy, memo, Suspense, useId, useState } from 'react';
import { useFormat } from '#renderer/format/index.ts';
import { Button, classes, IconButton, Menu, VisuallyHidden } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Nudge } from './nudge.ts';
import { snoozeChoices } from './snooze-choices.ts';
import { useNudgeAction } from './use-nudge-action.ts';
import { silencedBy } from './silenced-by.ts';
import { useNudgeAnswers, type NudgeAnswers } from './use-nudge-answers.ts';
import { useNudgeFeedback } from './use-nudge-feedback.ts';
import styles from './nudge-row.module.css';

/** A calendar, and why it is said, are much to fetch for what few rows are asked for. */
const SnoozeDay = lazy(async () => ({ default: (await import('./snooze-day.tsx')).SnoozeDay }));

const WhyDialog = lazy(async () => ({ default: (await import('./why-dialog.tsx')).WhyDialog }));

export interface NudgeRowProps {
  readonly nudge: Nudge;
  /** The most pressing one: open from the start, with its action as the page's main step. */
  readonly isFirst?: boolean;
  /** On the supplier's own page the link to it is left out. */
  readonly isAtSupplier?: boolean;
}

/** One nudge: by when, what and why, what is at stake, what to do. Drawn anew only when it says something else. */
export const NudgeRow = memo(function NudgeRow({ nudge, isFirst = false, isAtSupplier = false }: NudgeRowProps) {
  const { say } = useWords();
  const format = useFormat();
  const [isOpen, setOpen] = useState(isFirst && !isAtSupplier);
  const answers = useNudgeAnswers(nudge);
  const act = useNudgeAction(nudge, answers);
  // Under a page's title on Today, under a section's on the supplier's page.
  const Heading = isAtSupplier ? 'h3' : 'h2';
  const [isAsking, setAsking] = useState(false);
  const titleId = useId();
  const reasonsId = useId();
  const [first, ...others] = nudge.because;
  const actions = nudge.actions.filter((action) => action.path !== 'contracts.get');
  const views = isAtSupplier ? [] : nudge.actions.filter((action) => action.path === 'contracts.get');

  return (
    <li className={classes(styles['row'], styles[nudge.urgency])} aria-labelledby={titleId}>
      <div className={styles['when']}>
        {nudge.actBy === null ? (
          <>
            <b>{say('views.nudge.whenYouCan')}</b>
            <span>{say('views.nudge.since', { day: format.shortDay(nudge.raisedOn) })}</span>
          </>
        ) : (
          <>
            <b>{format.distance(nudge.actBy)}</b>
            <span>{format.day(nudge.actBy)}</span>
          </>
        )}
        {nudge.whose.length === 0 ? null : (
          <span className={styles['whose']}>{say('views.nudge.whose', { names: nudge.whose })}</span>
        )}
      </div>
      <div className={styles['what']}>
        <Heading id={titleId} className={styles['title']}>
          {isAtSupplier ? nudge.title : <NudgeLink nudge={nudge} />}
          <VisuallyHidden>{`, ${say(`views.nudge.urgency.${nudge.urgency}`)}`}</VisuallyHidden>
        </Heading>
        {first === undefined ? null : <p className={styles['why']}>{first}</p>}
        {nudge.heardBecause === null ? null : <p className={styles['why']}>{nudge.heardBecause}</p>}
        {isOpen && others.length > 0 ? (
          <ul id={reasonsId} className={styles['reasons']}>
            {others.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {views.map((action) => (
              <li key={action.label}>
                <button type="button" className={styles['link']} onClick={() => act(action)}>
                  {action.label}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        <div className={styles['actions']}>
          {actions.map((action, index) => (
            <Button
              key={`${action.path} ${action.label}`}
              small
              variant={index === 0 && isFirst ? 'primary' : 'plain'}
              onPress={() => act(action)}
              label={say('views.nudge.actionOf', { action: action.label, nudge: nudge.title })}
            >
              {action.label}
            </Button>
          ))}
          <SnoozeMenu nudge={nudge} answers={answers} />
          <MoreMenu nudge={nudge} answers={answers} onWhy={() => setAsking(true)} />
          {others.length === 0 ? null : (
            <button
              type="button"
              className={styles['more']}
              aria-expanded={isOpen}
              aria-controls={isOpen ? reasonsId : undefined}
              onClick={() => setOpen(!isOpen)}
            >
              {say('views.nudge.how', { open: isOpen ? 'yes' : 'other' })}
              <VisuallyHidden>{`: ${nudge.title}`}</VisuallyHidden>
            </button>
          )}
        </div>
      </div>
      {isAsking ? (
        <Suspense fallback={null}>
          <WhyDialog nudge={nudge} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
      {nudge.stake === null || nudge.stake.amount === 0 ? null : (
        <div className={styles['stake']}>
          <b>{format.money(nudge.stake)}</b>
          <span>{say('views.nudge.atStake')}</span>
        </div>
      )}
    </li>
  );
});

/** The title, leading to the page of what it is about. */
function NudgeLink({ nudge }: { nudge: Nudge }) {
  const { needId, supplierId, contractId, subject } = nudge;
  if (subject.type === 'problem') {
    return (
      <Link to="/problems/$problemId" params={{ problemId: subject.id }}>
        {nudge.title}
      </Link>
    );
  }
  if (subject.type === 'household') return <Link to="/costs">{nudge.title}</Link>;
  if (needId !== null) {
    return (
      <Link to="/needs/$needId" params={{ needId }}>
        {nudge.title}
      </Link>
    );
  }
  if (supplierId === null) return nudge.title;
  return (
    <Link
      to="/suppliers/$supplierId"
      params={{ supplierId }}
      search={contractId === null ? {} : { contract: contractId }}
    >
      {nudge.title}
    </Link>
  );
}

function SnoozeMenu({ nudge, answers }: { nudge: Nudge; answers: NudgeAnswers }) {
  const { say } = useWords();
  const format = useFormat();
  const [isPicking, setPicking] = useState(false);
  return (
    <>
      <Menu
        label={say('views.nudge.remindLaterOf', { nudge: nudge.title })}
        trigger={
          <Button
            small
            variant="quiet"
            icon={<AlarmClock aria-hidden="true" />}
            isDisabled={answers.isRunning}
            label={say('views.nudge.remindLaterOf', { nudge: nudge.title })}
          >
            {say('views.nudge.later')}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
        groups={() => [
          {
            id: 'when',
            title: say('views.nudge.remindAgain'),
            choices: [
              ...snoozeChoices(format.today, nudge.actBy).map((choice) => ({
                id: choice.id,
                label: say(`views.nudge.snooze.${choice.id}`),
                description: format.day(choice.until),
                onAction: () => answers.snooze(choice.until),
              })),
              {
                id: 'pick',
                label: say('views.nudge.pick'),
                icon: <CalendarDays aria-hidden="true" />,
                onAction: () => setPicking(true),
              },
            ],
          },
        ]}
      />
      {isPicking ? (
        <Suspense fallback={null}>
          <SnoozeDay
            actBy={nudge.actBy}
            onClose={() => setPicking(false)}
            onPick={(until) => {
              setPicking(false);
              answers.snooze(until);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function MoreMenu({ nudge, answers, onWhy }: { nudge: Nudge; answers: NudgeAnswers; onWhy: () => void }) {
  const { say } = useWords();
  const feedback = useNudgeFeedback(nudge.id);
  const isOffered = (path: string) => nudge.actions.some((action) => action.path === path);
  return (
    <Menu
      label={say('views.nudge.otherAnswers', { nudge: nudge.title })}
      trigger={
        <IconButton
          label={say('views.nudge.otherAnswers', { nudge: nudge.title })}
          icon={<Ellipsis aria-hidden="true" />}
          className={styles['dots'] ?? ''}
        />
      }
      groups={() => [
        {
          id: 'answers',
          choices: [
            ...(isOffered('nudges.done')
              ? []
              : [
                  {
                    id: 'done',
                    label: say('views.nudge.done'),
                    description: say('views.nudge.doneMeaning'),
                    icon: <Check aria-hidden="true" />,
                    onAction: answers.done,
                  },
                ]),
            ...(nudge.palgorithm === 'notice_deadline' && !isOffered('nudges.nextTerm')
              ? [
                  {
                    id: 'next',
                    label: say('views.nudge.nextTerm'),
                    description: say('views.nudge.nextTermMeaning'),
                    icon: <Repeat aria-hidden="true" />,
                    onAction: answers.nextTerm,
                  },
                ]
              : []),
            {
              id: 'dismiss',
              label: say('views.nudge.dismiss'),
              description: say(`views.nudge.dismissMeaning.${silencedBy(nudge)}`),
              icon: <BellOff aria-hidden="true" />,
              onAction: answers.dismiss,
            },
          ],
        },
        {
          id: 'learning',
          choices: [
            {
              id: 'why',
              label: say('views.nudge.why'),
              icon: <CircleQuestionMark aria-hidden="true" />,
              onAction: onWhy,
            },
            ...(nudge.feedback === 'helped'
              ? []
              : [
                  {
                    id: 'helped',
                    label: say('views.nudge.helped'),
                    icon: <ThumbsUp aria-hidden="true" />,
                    onAction: () => feedback.say('helped'),
                  },
                ]),
            ...(nudge.feedback === 'junk'
              ? []
              : [
                  {
                    id: 'junk',
                    label: say('views.nudge.junk'),
                    icon: <ThumbsDown aria-hidden="true" />,
                    onAction: () => feedback.say('junk'),
                  },
                ]),
          ],
        },
      ]}
    />
  );
}

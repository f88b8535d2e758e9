import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { isCalendarDate } from '#shared/domain/calendar-date.ts';
import { exitGrounds } from '#shared/domain/exits/exit-grounds.ts';
import type { Path } from '#shared/api/api.ts';
import type { Operation } from '#shared/api/define.ts';
import { everyOperation, failureText, useClient } from '#renderer/data/index.ts';
import { useExitDialog, useExitStepDialog, type ExitAnswers } from '#renderer/domain-views/exit-request.tsx';
import { showToast } from '#renderer/ui/index.ts';
import { useWords } from '#renderer/words/index.ts';
import type { Nudge, NudgeAction } from './nudge.ts';
import type { NudgeAnswers } from './use-nudge-answers.ts';

/** Carries out an action of a nudge: by the form that belongs to the operation where there is one, else at once. */
export function useNudgeAction(nudge: Nudge, answers: NudgeAnswers): (action: NudgeAction) => void {
  const { say } = useWords();
  const navigate = useNavigate();
  const client = useClient();
  const openExit = useExitDialog();
  const openExitStep = useExitStepDialog();

  const runDirectly = async (action: NudgeAction) => {
    const operations: Readonly<Record<string, Operation>> = await everyOperation();
    const operation = operations[action.path];
    const input = operation?.input.safeParse(action.input);
    if (input?.success !== true) return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an operation's path, parsed with its own schema above
    const outcome = await client.call(action.path as Path, input.data as never);
    if (outcome.ok) showToast({ text: say('views.nudge.actionDone', { action: action.label }) });
    else showToast({ text: failureText(outcome.error), tone: 'problem' });
  };

  const addNeed = async (action: NudgeAction) => {
    const input = (await everyOperation())['needs.add'].input.safeParse(action.input);
    if (!input.success) return;
    const outcome = await client.call('needs.add', input.data);
    if (!outcome.ok) {
      showToast({ text: failureText(outcome.error), tone: 'problem' });
      return;
    }
    showToast({ text: say('views.nudge.needAdded', { title: input.data.title }) });
    await navigate({ to: '/needs/$needId', params: { needId: outcome.value.id } });
  };

  const openProblem = async (action: NudgeAction) => {
    const input = (await everyOperation())['problems.open'].input.safeParse(action.input);
    if (!input.success) return;
    const outcome = await client.call('problems.open', input.data);
    if (!outcome.ok) {
      showToast({ text: failureText(outcome.error), tone: 'problem' });
      return;
    }
    showToast({ text: say('problems.noted') });
    await navigate({ to: '/problems/$problemId', params: { problemId: outcome.value.id } });
  };

  return (action) => {
    const text = (field: string): string | null => {
      const value = action.input[field];
      return typeof value === 'string' ? value : null;
    };
    const contractId = text('contractId') ?? nudge.contractId;
    switch (action.path) {
      case 'nudges.done':
        return answers.done();
      case 'nudges.nextTerm':
        return answers.nextTerm();
      case 'nudges.dismiss':
        return answers.dismiss();
      case 'exits.log': {
        const relationshipId = text('relationshipId');
        const known = exitAnswers(action.input);
        if (relationshipId !== null) openExit({ relationshipId }, nudge.supplierName ?? nudge.subject.name, known);
        else if (contractId !== null) openExit({ contractId }, nudge.subject.name, known);
        return undefined;
      }
      case 'exits.acknowledge':
      case 'exits.update':
      case 'exits.withdraw': {
        const exitId = text('exitId');
        if (exitId !== null) openExitStep(exitSteps[action.path], exitId);
        return undefined;
      }
      case 'exits.get': {
        const exitId = text('id');
        if (exitId !== null) void navigate({ to: '/exits/$exitId', params: { exitId } });
        return undefined;
      }
      case 'data.tellings': {
        const changeId = text('changeId');
        if (changeId !== null) void navigate({ to: '/data/changes/$changeId', params: { changeId } });
        return undefined;
      }
      case 'money.commitments':
        void navigate({ to: '/costs' });
        return undefined;
      case 'data.given':
        void navigate({ to: '/data' });
        return undefined;
      case 'documents.get': {
        const documentId = text('id');
        if (documentId !== null) void navigate({ to: '/documents/$documentId', params: { documentId } });
        return undefined;
      }
      case 'contracts.update': {
        const id = text('id') ?? contractId;
        if (id !== null) void navigate({ to: '/contracts/$contractId', params: { contractId: id } });
        return undefined;
      }
      case 'contracts.list':
        void navigate({ to: '/relationships' });
        return undefined;
      case 'contracts.get':
      case 'suppliers.get': {
        const supplierId = (action.path === 'suppliers.get' ? text('id') : null) ?? nudge.supplierId;
        if (supplierId !== null) {
          void navigate({
            to: '/suppliers/$supplierId',
            params: { supplierId },
            search: contractId === null || supplierId !== nudge.supplierId ? {} : { contract: contractId },
          });
        }
        return undefined;
      }
      case 'problems.get': {
        const problemId = text('id');
        if (problemId !== null) void navigate({ to: '/problems/$problemId', params: { problemId } });
        return undefined;
      }
      case 'problems.open':
        return void openProblem(action);
      case 'needs.add':
        return void addNeed(action);
      case 'needs.get': {
        const needId = text('id');
        if (needId !== null) void navigate({ to: '/needs/$needId', params: { needId } });
        return undefined;
      }
      default:
        return void runDirectly(action);
    }
  };
}

const exitInput = z.object({
  ground: z.enum(exitGrounds).optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  endsOn: z.string().refine(isCalendarDate).optional().catch(undefined),
});

/** What the nudge knows of the exit it offers, so that the dialog begins with it. */
function exitAnswers(input: NudgeAction['input']): ExitAnswers {
  const { ground, reason, endsOn } = exitInput.parse(input);
  return {
    ...(ground === undefined ? {} : { ground }),
    ...(reason === undefined ? {} : { reason }),
    ...(endsOn === undefined ? {} : { endsOn }),
  };
}

const exitSteps = {
  'exits.acknowledge': 'acknowledge',
  'exits.update': 'notice_sent',
  'exits.withdraw': 'withdraw',
} as const;

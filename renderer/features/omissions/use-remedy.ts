import { useNavigate } from '@tanstack/react-router';
import { api, type OutputOf } from '#shared/api/api.ts';
import { useCommand } from '#renderer/data/index.ts';
import { useExitStepDialog } from '#renderer/domain-views/exit-request.tsx';
import { useWords } from '#renderer/words/index.ts';

export type OmissionRecord = OutputOf<'omissions.list'>[number];
export type Remedy = OmissionRecord['actions'][number];

const exitSteps = {
  'exits.acknowledge': 'acknowledge',
  'exits.update': 'notice_sent',
  'exits.withdraw': 'withdraw',
} as const;

/** Carries out a remedy: by the form or page that belongs to its operation where there is one, else at once. */
export function useRemedy(): { readonly carryOut: (remedy: Remedy) => void; readonly isRunning: boolean } {
  const { say } = useWords();
  const navigate = useNavigate();
  const openExitStep = useExitStepDialog();
  const settle = useCommand('promises.settle', {
    done: (_, { outcome }) =>
      say('omissions.page.settled', { outcome: outcome === 'kept' || outcome === 'broken' ? outcome : 'other' }),
  });
  const addNeed = useCommand('needs.add', {
    done: (_, { title }) => say('views.nudge.needAdded', { title }),
  });

  const askBack = useCommand('data.askBack', { done: () => say('omissions.page.askedBack') });
  const erased = useCommand('data.erased', { done: () => say('omissions.page.erased') });

  const lookElsewhere = async (input: Remedy['input']) => {
    const need = api['needs.add'].input.safeParse(input);
    if (!need.success) return;
    const outcome = await addNeed.run(need.data);
    if (outcome.ok) await navigate({ to: '/needs/$needId', params: { needId: outcome.value.id } });
  };
  const carryOut = ({ path, input }: Remedy) => {
    const text = (field: string): string => {
      const value = input[field];
      return typeof value === 'string' ? value : '';
    };
    switch (path) {
      case 'exits.acknowledge':
      case 'exits.update':
      case 'exits.withdraw':
        return openExitStep(exitSteps[path], text('exitId'));
      case 'promises.settle': {
        const promise = api['promises.settle'].input.safeParse(input);
        return promise.success ? void settle.run(promise.data) : undefined;
      }
      case 'data.askBack': {
        const asked = api['data.askBack'].input.safeParse(input);
        return asked.success ? void askBack.run(asked.data) : undefined;
      }
      case 'data.erased': {
        const answered = api['data.erased'].input.safeParse(input);
        return answered.success ? void erased.run(answered.data) : undefined;
      }
      case 'suppliers.get':
        return void navigate({ to: '/suppliers/$supplierId', params: { supplierId: text('id') } });
      case 'needs.add':
        return void lookElsewhere(input);
      case 'needs.get':
        return void navigate({ to: '/needs/$needId', params: { needId: text('id') } });
      case 'problems.get':
        return void navigate({ to: '/problems/$problemId', params: { problemId: text('id') } });
      case 'contracts.update':
        return void navigate({ to: '/contracts/$contractId', params: { contractId: text('id') } });
      default:
        return undefined;
    }
  };
  return { carryOut, isRunning: settle.isRunning || addNeed.isRunning || askBack.isRunning || erased.isRunning };
}

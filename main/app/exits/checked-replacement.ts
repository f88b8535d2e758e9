import { message } from '#shared/domain/message.ts';
import { failed, ok, type Result } from '#shared/domain/result.ts';
import { notFound, refused } from '../failures.ts';
import type { QueryContext } from '../handler.ts';
import { replacingContracts } from './replacing-contracts.ts';

/** Whether a contract can be what took the place of those that are left: it is there, it is another, and they are one. */
export function checkedReplacement(
  { sqlite }: Pick<QueryContext, 'sqlite'>,
  leaving: readonly { readonly id: string; readonly name: string }[],
  replacedById: string | null | undefined,
): Result<null, ReturnType<typeof notFound> | ReturnType<typeof refused>> {
  if (replacedById == null) return ok(null);
  if (!replacingContracts(sqlite, [replacedById]).has(replacedById)) return failed(notFound('contract', replacedById));
  const itself = leaving.find(({ id }) => id === replacedById);
  return itself === undefined
    ? ok(null)
    : failed(refused(message('refusals.replacedByItself', { contract: itself.name })));
}

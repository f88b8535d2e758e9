import type { Api, Path } from '#shared/api/api.ts';
import { appOperations } from '#shared/api/app.ts';
import type { Operation } from '#shared/api/define.ts';
import { nudgesOperations } from '#shared/api/nudges.ts';
import { preferencesOperations } from '#shared/api/preferences.ts';

/** Those that a page is drawn from: there with the first code. */
const ofFirstPage: Readonly<Record<string, Operation>> = {
  ...appOperations,
  ...preferencesOperations,
  ...nudgesOperations,
};

/**
 * Every operation there is. Hundreds of schemas are much to fetch and to make before anything is drawn, so they come when
 * the first of them is needed, which is just after.
 */
export async function everyOperation(): Promise<Api> {
  return (await import('./every-operation.ts')).api;
}

/** The declaration of one operation. */
export async function operationOf(path: Path): Promise<Operation> {
  return ofFirstPage[path] ?? (await everyOperation())[path];
}

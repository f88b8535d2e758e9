import { ok, type Result } from '#shared/domain/result.ts';
import type { NotAList, Stopped } from '../list-types.ts';
import type { ReadStatements, StatementMapping, StatementOptions } from './statement.ts';
export async function readStatements(
  _bytes: Uint8Array,
  _fileName: string,
  _mapping: StatementMapping | undefined,
  _options: StatementOptions,
): Promise<Result<ReadStatements | null, NotAList | Stopped>> {
  return ok(null);
}

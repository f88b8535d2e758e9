import { ok } from '#shared/domain/result.ts';
import type { Read, Reading } from '../reading.ts';

export async function readBankCsv(_reading: Reading): Promise<Read> {
  return Promise.resolve(ok(null));
}

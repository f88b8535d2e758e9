import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

/** The ways in which the door packs what it sends, the better first. */
export const packings = ['br', 'gzip'] as const;
export type Packing = (typeof packings)[number];

/** In bytes: packing less saves nothing anybody would notice. */
export const leastToPack = 1024;

const gzipInThreadPool = promisify(gzip);

/**
 * Which of the packings on offer a browser takes, by its `Accept-Encoding`: the first it does not refuse, whatever weight
 * it gives. Null when it takes none.
 */
export function takenPacking<Offered extends Packing>(
  acceptEncoding: string | undefined,
  offered: readonly Offered[],
): Offered | null {
  const weights = new Map(
    (acceptEncoding ?? '').split(',').map((part): [string, number] => {
      const [name = '', weight] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
  const takes = (packing: Packing): boolean => (weights.get(packing) ?? weights.get('*') ?? 0) > 0;
  return offered.find(takes) ?? null;
}

/** Packs by gzip, beside the thread that asks for it: quickly, since it does not go far. */
export function packed(content: Uint8Array | string): Promise<Buffer> {
  return gzipInThreadPool(content, { level: constants.Z_BEST_SPEED });
}

import { z } from 'zod';
import { unknownTermFields } from '#shared/domain/terms/outlook.ts';
import { askForNotice, askForRenewal } from '#shared/domain/terms/unknown-terms.ts';
import { messageSchema } from '#shared/records/messages.ts';

/**
 * What a kept outlook says is unknown. Versions without messages kept the question as an English sentence; the field says
 * which one it was.
 */
export const keptUnknownTerms = z.array(
  z
    .object({ field: z.enum(unknownTermFields), ask: z.union([messageSchema, z.string()]) })
    .transform(({ field, ask }) => {
      if (typeof ask !== 'string') return { field, ask };
      return { field, ask: (field === 'renewal' ? askForRenewal : askForNotice).ask };
    }),
);

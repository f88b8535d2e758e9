import { message } from '#shared/domain/message.ts';
import { failed, ok } from '#shared/domain/result.ts';
import { deleteKept, listKeptCopies } from '../../db/kept-copies.ts';
import { notFound, refused } from '../failures.ts';
import type { CommandApart } from '../handler.ts';

/** Deletes one copy or one folder of damaged files. Nothing of it is in the database, so no entry is left. */
export const removeCopy: CommandApart<'copies.remove'> = {
  apart({ app }, { name }) {
    const found = listKeptCopies(app.dataFolder).find((each) => each.name === name);
    if (found === undefined) return failed(notFound('copy', name));
    if (!deleteKept(app.dataFolder, name)) {
      return failed(refused(message('refusals.copyNotDeleted', { copy: name })));
    }
    return ok({ name, bytes: found.bytes });
  },
};

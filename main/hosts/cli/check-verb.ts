import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { reportOn } from '#main/app/portability/check-backup.ts';
import { programVersion } from '#main/program-version.ts';
import { systemClock } from '#main/clock.ts';
import { filePort } from '#main/file-port.ts';
import { message } from '#shared/domain/message.ts';
import { textOf } from '../door-speaker.ts';
import { CallFailed } from './ask.ts';
import { countsInWords } from './counts-in-words.ts';
import { plainText } from './terminal-text.ts';
import type { StorelessVerb } from './verb.ts';

/** Says whether a backup is whole. The store stays closed: this is asked just when it may be open elsewhere or damaged. */
export const checkVerb: StorelessVerb = {
  usage: 'FILE',
  help: message('terminal.help.check'),
  words: { least: 1, most: 1 },
  async runAlone({ io, words, folder, speaker }) {
    const work = mkdtempSync(join(tmpdir(), 'dancecard-check-'));
    try {
      const report = await reportOn(
        {
          files: filePort({ mayUsePaths: true, dataFolder: work }),
          now: systemClock(null).now(),
          app: { version: programVersion(), dataFolder: work },
          progress: () => {},
          stopped: () => false,
          say: (said) => speaker.say(said),
        },
        resolve(folder, words[0] ?? ''),
      );
      if (!report.ok) throw new CallFailed(plainText(textOf(speaker, report.error.message)));
      const { whole, problem, kind, name, writtenAt, records } = report.value;
      for (const line of countsInWords(records, speaker)) io.print(line);
      if (!whole) throw new CallFailed(plainText(problem ?? ''));
      const kindOf = kind === 'copy' ? 'copy' : writtenAt === null ? 'export' : 'other';
      io.print(
        speaker.say(
          message('terminal.check.whole', { name: plainText(name), kind: kindOf, writtenAt: writtenAt ?? 0 }),
        ),
      );
      return 0;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

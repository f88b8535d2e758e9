import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './messages/generated.mjs';
import { finishWith, projectFolder, say } from './steps/project.mjs';

/** `npm run messages`: writes the types of the messages, and the lists of catalogs, from the catalogs. */
await finishWith(() => {
  let written = 0;
  for (const [path, text] of generatedFiles()) {
    const file = join(projectFolder, path);
    if (textOf(file) === text) continue;
    writeFileSync(file, text);
    written += 1;
  }
  // The compiler does not see that a catalog has a message more: it would go on with the types of before.
  if (written > 0) rmSync(join(projectFolder, '.cache', 'types', 'shared-messages.tsbuildinfo'), { force: true });
  say(written === 0 ? 'The types of the messages are up to date.' : 'The types of the messages were written anew.');
  return 0;
});

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

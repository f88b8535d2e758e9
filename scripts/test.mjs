import { ensureBuilt } from './steps/built.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, PlainFailure, projectFolder, say } from './steps/project.mjs';
import { runQuietly } from './steps/run.mjs';
import { chooseStages, testStages } from './steps/stages.mjs';
import { browserForPages, obtainBrowser } from './steps/test-browser.mjs';

/**
 * `npm test`: installs when needed, obtains a browser, builds, and runs every stage, also after one has failed, so that
 * the person sees all there is to mend. `npm test -- lint unit` runs those stages, `npm test -- unit terms` the unit
 * test files whose path holds "terms".
 */
await finishWith(async () => {
  const started = performance.now();
  await ensureInstalled(projectFolder, say);
  const { stages, files } = chooseStages(testStages(projectFolder), process.argv.slice(2));
  if (stages.length === 0) throw new PlainFailure(`No stage takes these words. Stages: ${stageNames()}.`);

  const needs = new Set(stages.flatMap((stage) => stage.needs ?? []));
  /** Why something that stages need could not be had. @type {Map<string, string>} */
  const missing = new Map();
  if (needs.has('browser'))
    await attempt('browser', async () => {
      const browser = await obtainBrowser(projectFolder, say);
      process.env['DANCECARD_BROWSER'] = browser;
      process.env['DANCECARD_PAGES_BROWSER'] ??= await browserForPages(browser);
    });
  if (needs.has('build')) await attempt('build', () => ensureBuilt(projectFolder, say));

  let failed = missing.size > 0;
  for (const stage of stages) {
    const lack = (stage.needs ?? []).find((need) => missing.has(need));
    if (lack) process.stdout.write(`${stage.title}: not run, for want of the ${lack}\n`);
    else if (!(await runStage(stage, files))) failed = true;
  }
  process.stdout.write(`${failed ? 'Failed' : 'All passed'} in ${seconds(started)}\n`);
  return failed ? 1 : 0;

  async function attempt(need, work) {
    try {
      await work();
    } catch (failure) {
      if (!(failure instanceof PlainFailure)) throw failure;
      say(failure.message);
      missing.set(need, failure.message);
    }
  }
});

/** Runs the commands of a stage and prints its line; what a failed command said follows the line. */
async function runStage(stage, files) {
  const started = performance.now();
  process.stdout.write(`${stage.title}… `);
  const node = pinnedNode(projectFolder);
  for (const { program, args, env } of stage.commands) {
    const { code, output } = await runQuietly(node, [program, ...args, ...(stage.takesFiles ? files : [])], {
      cwd: projectFolder,
      env: { ...process.env, ...env },
    });
    if (code !== 0) {
      process.stdout.write(
        `failed after ${seconds(started)}\n${env ? `With ${JSON.stringify(env)}:\n` : ''}${output}\n`,
      );
      return false;
    }
  }
  process.stdout.write(`passed in ${seconds(started)}\n`);
  return true;
}

function stageNames() {
  return testStages(projectFolder)
    .map(({ name }) => name)
    .join(', ');
}

function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

import { ensureBuilt } from './steps/built.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { pinnedNode } from './steps/pinned-node.mjs';
import { finishWith, PlainFailure, projectFolder, say } from './steps/project.mjs';
import { runQuietly } from './steps/run.mjs';
import { chooseStages, testStages } from './steps/stages.mjs';
import { browserForPages, obtainBrowser } from './steps/test-browser.mjs';

/**
 * `npm test`: installs when needed, obtains a browser, builds, and runs every stage, also after one has failed, so that
 * the person sees all there is to mend. `npm test -- lint unit` runs those stages, `npm test -- unit terms` the unit test
 * files whose path holds "terms".
 */
await finishWith(async () => {
  const started = performance.now();
  await ensureInstalled(projectFolder, say);
  const { stages, files, isWhole } = chooseStages(testStages(projectFolder), process.argv.slice(2));
  if (stages.length === 0) throw new PlainFailure(`No stage takes these words. Stages: ${stageNames()}.`);

  const needs = new Set(stages.flatMap((stage) => stage.needs ?? []));
  /** What stages need: whether it could be had. @type {Map<string, Promise<boolean>>} */
  const had = new Map();
  if (needs.has('build'))
    had.set(
      'build',
      isHad(() => ensureBuilt(projectFolder, say)),
    );
  if (needs.has('browser'))
    had.set(
      'browser',
      isHad(async () => {
        const browser = await obtainBrowser(projectFolder, say);
        process.env['DANCECARD_BROWSER'] = browser;
        process.env['DANCECARD_PAGES_BROWSER'] ??= await browserForPages(browser);
      }),
    );

  await Promise.all(had.values());

  let failed = false;
  for (const stage of stages) {
    const lack = await firstMissing(stage.needs ?? []);
    if (lack) process.stdout.write(`${stage.title}: not run, for want of the ${lack}\n`);
    if (lack || !(await runStage(stage, files, isWhole))) failed = true;
  }
  process.stdout.write(`${failed ? 'Failed' : 'All passed'} in ${seconds(started)}\n`);
  return failed ? 1 : 0;

  async function firstMissing(/** @type {string[]} */ wanted) {
    for (const need of wanted) if (!(await had.get(need))) return need;
    return undefined;
  }
});

/** Whether it could be done; why it could not is said. */
async function isHad(/** @type {() => Promise<void>} */ work) {
  try {
    await work();
    return true;
  } catch (failure) {
    if (!(failure instanceof PlainFailure)) throw failure;
    say(failure.message);
    return false;
  }
}

/** Runs all commands of a stage and prints its line; what those that failed said follows the line. */
async function runStage(stage, files, isWhole) {
  const started = performance.now();
  process.stdout.write(`${stage.title}… `);
  const node = pinnedNode(projectFolder);
  const failures = [];
  for (const { program, args, inWhole = [], byItself = [], env } of stage.commands) {
    const chosen = [...args, ...(isWhole ? inWhole : byItself), ...(stage.takesFiles ? files : [])];
    const { code, output } = await runQuietly(node, [program, ...chosen], {
      cwd: projectFolder,
      env: { ...process.env, ...env },
    });
    if (code !== 0) failures.push(`${output}\n`);
  }
  const hasPassed = failures.length === 0;
  process.stdout.write(`${hasPassed ? 'passed in' : 'failed after'} ${seconds(started)}\n${failures.join('')}`);
  return hasPassed;
}

function stageNames() {
  return testStages(projectFolder)
    .map(({ name }) => name)
    .join(', ');
}

function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

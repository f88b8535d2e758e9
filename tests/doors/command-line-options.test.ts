import { describe, expect, it } from 'vitest';
import { speakerFor } from '#shared/messages/speaker.ts';
import { callerFolder, commonOptions, optionsHelp, readCommandLine } from '#main/command-line-options.ts';

const folder = process.platform === 'win32' ? 'C:\\home' : '/home';

const english = speakerFor({ language: 'en', locale: 'en-GB' });

function read(...args: string[]) {
  return readCommandLine(args, [...commonOptions, 'no-open', 'idle-minutes'], { folder });
}

function messageOf(...args: string[]): string {
  const outcome = read(...args);
  return outcome.ok ? '' : english.say(outcome.error.message);
}

describe('options', () => {
  it('stand anywhere, with a space or an equals sign', () => {
    const expected = { dataFolder: `${folder}/data`, today: '2026-11-30', words: ['call', 'nudges.list', '{}'] };
    expect(read('--data', 'data', 'call', 'nudges.list', '--today=2026-11-30', '{}')).toMatchObject({
      value: expected,
    });
    expect(read('call', 'nudges.list', '{}', '--today', '2026-11-30', '--data=data')).toMatchObject({
      value: expected,
    });
  });

  it('end at --, and a single - is a word', () => {
    expect(read('call', '-', '--', '--demo')).toMatchObject({ value: { words: ['call', '-', '--demo'], demo: false } });
  });

  it('have defaults: the usual folder, the real day, an opened browser, ten minutes', () => {
    expect(read()).toMatchObject({
      value: { dataFolder: null, today: null, demo: false, open: true, idleMinutes: 10 },
    });
  });

  it('misused are answered in plain words that name the option', () => {
    expect(messageOf('--dmeo')).toContain('--dmeo');
    expect(messageOf('-x')).toContain('-x');
    expect(messageOf('--today', '2026-02-30')).toContain('2026-02-30');
    expect(messageOf('--today')).toContain('--today YYYY-MM-DD');
    expect(messageOf('--data', '--demo')).toContain('--data DIR');
    expect(messageOf('--data=')).toContain('folder');
    expect(messageOf('--data', 'x', '--demo')).toContain('--demo');
    expect(messageOf('--demo=yes')).toContain('no value');
    expect(messageOf('--data', 'x', '--data', 'y')).toContain('twice');
    expect(messageOf('--idle-minutes', '-1')).toContain('--idle-minutes');
    expect(messageOf('--idle-minutes', 'ten')).toContain('--idle-minutes');
  });

  it('of another door are refused, but the desktop lets Chromium’s switches pass', () => {
    expect(readCommandLine(['--no-open'], commonOptions, { folder }).ok).toBe(false);
    expect(
      readCommandLine(['--lang=de', '--demo', '-psn_0_1'], commonOptions, { folder, unknown: 'ignore' }),
    ).toMatchObject({
      value: { demo: true, ignored: ['--lang', '-psn_0_1'] },
    });
  });

  it('every one has a line of help', () => {
    expect(optionsHelp(commonOptions, english).split('\n')).toHaveLength(commonOptions.length);
  });
});

describe('relative paths', () => {
  it('start where the person stood, also when npm moved to the project', () => {
    const byNpm = { INIT_CWD: '/home/me', npm_package_json: '/project/package.json', npm_package_name: 'dancecard' };
    expect(callerFolder('/project', byNpm)).toBe('/home/me');
    expect(callerFolder('/elsewhere', byNpm)).toBe('/elsewhere');
    expect(callerFolder('/project', { ...byNpm, npm_package_name: 'other' })).toBe('/project');
    expect(callerFolder('/project', {})).toBe('/project');
  });
});

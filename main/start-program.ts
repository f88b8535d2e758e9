import { spawn, type SpawnOptions } from 'node:child_process';
import { delimiter, isAbsolute, join } from 'node:path';

/** What a program of the desktop needs to find the person's session, language and settings, by the system it runs on. */
const passedOn = {
  posix:
    /^(?:HOME|PATH|USER|LOGNAME|SHELL|TMPDIR|TZ|TERM|LANG|LANGUAGE|LC_\w+|DISPLAY|WAYLAND_\w+|XAUTHORITY|XDG_\w+|DBUS_SESSION_BUS_ADDRESS|SESSION_MANAGER|DESKTOP_SESSION|DESKTOP_STARTUP_ID|GNOME_DESKTOP_SESSION_ID|KDE_FULL_SESSION|KDE_SESSION_VERSION|BROWSER|GDK_BACKEND|GTK_IM_MODULE|QT_IM_MODULE|QT_QPA_PLATFORM|XMODIFIERS|MOZ_ENABLE_WAYLAND|WSL_DISTRO_NAME|WSL_INTEROP|__CF_USER_TEXT_ENCODING|(?:https?|ftp|all|no)_proxy|(?:HTTPS?|FTP|ALL|NO)_PROXY)$/,
  windows:
    /^(?:SystemRoot|windir|SystemDrive|Path|PATHEXT|ComSpec|USERPROFILE|HOMEDRIVE|HOMEPATH|USERNAME|USERDOMAIN|APPDATA|LOCALAPPDATA|ProgramData|ALLUSERSPROFILE|ProgramFiles(?:\(x86\))?|ProgramW6432|CommonProgramFiles(?:\(x86\))?|CommonProgramW6432|PUBLIC|TEMP|TMP|COMPUTERNAME|OS|NUMBER_OF_PROCESSORS|PROCESSOR_ARCHITECTURE)$/i,
} as const;

/** Environment variables by name, without a prototype: nothing is in it that was not put there. */
export type WrittenEnvironment = Readonly<Record<string, string>>;

/**
 * The environment a started program gets, written out from the variables this process really has: names of the list
 * above and no others, and of PATH only absolute folders.
 */
export function environmentForPrograms(
  own: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): WrittenEnvironment {
  const names = platform === 'win32' ? passedOn.windows : passedOn.posix;
  const written: Record<string, string> = {};
  Object.setPrototypeOf(written, null);
  // Only own properties: what somebody planted in Object.prototype is no environment variable.
  for (const name of Object.keys(own)) {
    const value = own[name];
    if (value === undefined || !names.test(name)) continue;
    written[name] = /^path$/i.test(name) ? absoluteFolders(value) : value;
  }
  return written;
}

function absoluteFolders(path: string): string {
  return path.split(delimiter).filter(isAbsolute).join(delimiter);
}

/**
 * Starts another program, which goes on by itself; false when it could not be started. The only place that starts one
 * while records are open. No shell is involved, and no secret belongs in `args`: every user of the computer can read
 * the arguments of a running program.
 */
export function startProgram(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], spawnOptions({ stdio: 'ignore', detached: true, timeout: undefined }));
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/**
 * Asks another program something: what it printed, or null when it failed, took longer than three seconds, or is not
 * there. The same care as above.
 */
export function askProgram(program: string, args: readonly string[]): Promise<string | null> {
  const child = spawn(
    program,
    [...args],
    spawnOptions({ stdio: ['ignore', 'pipe', 'ignore'], detached: false, timeout: 3000 }),
  );
  return new Promise((resolve) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code === 0 ? printed : null));
  });
}

/** Every option is set, in an object without a prototype, so that none can come from Object.prototype. */
function spawnOptions(
  differing: Required<Pick<SpawnOptions, 'stdio' | 'detached'>> & { timeout: number | undefined },
): SpawnOptions {
  const env = environmentForPrograms();
  const options: SpawnOptions = {
    env,
    cwd: startFolder(env),
    argv0: undefined,
    gid: undefined,
    killSignal: undefined,
    serialization: undefined,
    shell: false,
    signal: undefined,
    uid: undefined,
    windowsHide: false,
    windowsVerbatimArguments: false,
    ...differing,
  };
  Object.setPrototypeOf(options, null);
  return options;
}

/** Windows looks for programs in the working folder first: it is the system's own there. */
function startFolder(env: WrittenEnvironment): string {
  return process.platform === 'win32' ? join(env['SystemRoot'] ?? env['windir'] ?? 'C:\\Windows', 'System32') : '/';
}

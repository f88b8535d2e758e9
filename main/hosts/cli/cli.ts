import { keepCompiledCode } from '#main/compiled-code.ts';
import { growAtOnce, growNoFurther } from '#main/memory.ts';
import { keepFilesPrivate } from '#main/private-process.ts';

/** The command line as a program. */
keepFilesPrivate();
keepCompiledCode();
growAtOnce();
const { runOnTerminal } = await import('./on-terminal.ts');
growNoFurther();
process.exitCode = await runOnTerminal(process.argv.slice(2));

import type { Command, ExecResult, ResolvedCommandContext } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import type { RunContext } from '../thread/run-context';
import { ERR_VARIABLE, OUT_VARIABLE } from '../thread/shell-variables';
import { ERR_DEVICE, OUT_DEVICE } from '../thread/virtual-files';
import { failed, printed } from './outcome';
import { type TestFacts, TestMistake, testExpression } from './test-expression';

const MODE_BITS: Readonly<Record<string, number>> = { '-u': 0o4000, '-g': 0o2000, '-k': 0o1000 };

/** `[ … ]` and `test …`, with their mistakes in the words of the shell: just-bash's own are silent about most. */
export function testCommand(context: RunContext): Command['execute'] {
  return async ([name = 'test', ...operands], ctx) => {
    try {
      if (name === '[' && operands.pop() !== ']') {
        throw new TestMistake(context.run.shell === 'bash' ? "missing `]'" : 'missing ]');
      }
      const holds = await testExpression(context.run.shell, operands, factsOf(context, ctx));
      return holds ? printed('') : failed('');
    } catch (error) {
      if (!(error instanceof TestMistake)) throw error;
      return mistaken(context, name, error.message);
    }
  };
}

function mistaken({ run }: RunContext, name: string, message: string): ExecResult {
  if (run.shell === 'ash') return failed(`sh: ${message}\n`, 2);
  return failed(`${run.shell === 'bash' ? 'bash' : 'sh: 1'}: ${name}: ${message}\n`, 2);
}

function factsOf(context: RunContext, ctx: ResolvedCommandContext): TestFacts {
  const { fs, run } = context;
  const at = (path: string) => resolvePath(ctx.cwd, path);
  const stat = (path: string) => (path === '' ? Promise.resolve(null) : fs.stat(at(path)).catch(() => null));
  return {
    async is(operator, operand) {
      switch (operator) {
        case '-v':
          return ctx.env.has(operand);
        case '-o':
        case '-N':
        case '-R':
          return false;
        case '-t':
          return run.tty && isTerminal(Number(operand), ctx);
        case '-h':
        case '-L':
          return operand !== '' && fs.entryItself(at(operand))?.kind === 'symlink';
      }
      const found = await stat(operand);
      if (!found) return false;
      const entry = fs.entry(at(operand));
      switch (operator) {
        case '-a':
        case '-e':
          return true;
        case '-f':
          return found.isFile && !isDevice(at(operand));
        case '-d':
          return found.isDirectory;
        case '-s':
          return found.size > 0;
        case '-c':
          return isDevice(at(operand));
        case '-r':
        case '-w':
        case '-x':
          return fs.permits(at(operand), operator);
        case '-O':
          return (entry?.uid ?? 0) === run.user.uid;
        case '-G':
          return (entry?.gid ?? 0) === run.user.gid;
        default:
          return (found.mode & (MODE_BITS[operator] ?? 0)) !== 0;
      }
    },
    async compares(operator, left, right) {
      const [first, second] = await Promise.all([stat(left), stat(right)]);
      if (operator === '-ef') {
        return first !== null && second !== null && (await fs.realpath(at(left))) === (await fs.realpath(at(right)));
      }
      const [older, newer] = operator === '-nt' ? [second, first] : [first, second];
      return newer !== null && (older === null || newer.mtime > older.mtime);
    },
  };
}

function isDevice(path: string): boolean {
  return path.startsWith('/dev/') && !path.startsWith('/dev/shm');
}

function isTerminal(descriptor: number, { env }: ResolvedCommandContext): boolean {
  if (descriptor === 0) return true;
  if (descriptor === 1) return env.get(OUT_VARIABLE) === OUT_DEVICE;
  return descriptor === 2 && env.get(ERR_VARIABLE) === ERR_DEVICE;
}

import { spawn } from 'node:child_process';
import { CommandFailed } from './command-failed.mjs';
import { root } from './paths.mjs';

/**
 * Runs a program in the project's folder and waits for it. Its output is shown as it comes when `show` is set, else
 * only if it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean, shell?: boolean }} [options]
 */
export async function runCommand(program, args, { env = {}, show = false, shell = false } = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    // To standard error, as standard output may belong to the program that is prepared.
    stdio: ['ignore', show ? 2 : 'pipe', show ? 'inherit' : 'pipe'],
    shell,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  const outcome = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  if (outcome === 0) return;
  process.stderr.write(output);
  throw new CommandFailed(`Failed (${outcome}): ${[program, ...args].join(' ')}`);
}

/** Runs the npm that runs us, or the one on the PATH. @param {string[]} args */
export function runNpm(args) {
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js')) return runCommand(process.execPath, [running, ...args], { show: true });
  return runCommand('npm', args, { show: true, shell: process.platform === 'win32' });
}

import type { ExecResult } from 'just-bash';
import { confinementIn } from '../../thread/confinement';
import type { RunContext } from '../../thread/run-context';
import { isBusybox } from '../is-busybox';
import { failed } from '../outcome';

const NO_SUDO = `sudo: The "no new privileges" flag is set, which prevents sudo from running as root.
sudo: If sudo is running in a container, you may need to adjust the container configuration to disable the flag.
`;

/**
 * The kernel starts no program whose file lends capabilities that its container does not have: Debian's `ping` without
 * NET_RAW, whoever calls it. Null for whatever may start.
 */
export function forbiddenToStart(context: RunContext, program: string, typed: string): ExecResult | null {
  const { run } = context;
  if (program === 'sudo' && confinementIn(run).noNewPrivileges) return failed(NO_SUDO);
  if (program !== 'ping' || run.place === 'host' || confinementIn(run).capabilities.includes('NET_RAW')) return null;
  if (isBusybox(context, 'ping')) return null;
  const path = typed.includes('/') ? typed : '/usr/bin/ping';
  return failed(
    run.shell === 'bash' ? `bash: ${path}: Operation not permitted\n` : `sh: 1: ${typed}: Operation not permitted\n`,
    126,
  );
}

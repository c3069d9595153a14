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
 * NET_RAW, whoever calls it; and `sudo` refuses where nobody may gain rights. Null for whatever may start.
 */
export function forbiddenToStart(context: RunContext, program: string): ExecResult | null {
  const { run } = context;
  if (run.place === 'host') return null;
  const { capabilities, noNewPrivileges } = confinementIn(run);
  if (program === 'sudo' && noNewPrivileges) return failed(NO_SUDO);
  if (program !== 'ping' || capabilities.includes('NET_RAW') || isBusybox(context, 'ping')) return null;
  const path = run.shell === 'bash' ? 'bash: /usr/bin/ping' : 'sh: 1: ping';
  return failed(`${path}: Operation not permitted\n`, 126);
}

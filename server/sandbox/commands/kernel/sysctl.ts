import type { Command } from 'just-bash';
import { fitsSetting, KERNEL_SETTINGS, shownSetting } from '#engine/model/kernel-settings';
import { confinementIn } from '../../thread/confinement';
import { fileErrorCode } from '../../thread/file-error';
import type { RunContext } from '../../thread/run-context';
import { settingPath } from '../../thread/setting-files';
import { errnoText } from '../errno-text';
import { isBusybox } from '../is-busybox';
import { failed } from '../outcome';
import { notSimulated } from './not-simulated';

/** `sysctl -a`, `sysctl NAME…`, `sysctl -w NAME=VALUE`: what is below `/proc/sys` (rule T61). */
export function sysctlCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const flags = args.filter((arg) => /^-[a-zA-Z]+$/.test(arg)).join('');
    const words = args.filter((arg) => !arg.startsWith('-'));
    if (/[pf]/.test(flags)) return notSimulated('sysctl', 'files of settings');
    const names = /[aAX]/.test(flags) ? [...KERNEL_SETTINGS.keys()].sort() : words;
    if (names.length === 0)
      return failed("sysctl: no variables specified\nTry `sysctl --help' for more information.\n");
    let stdout = '';
    let stderr = '';
    for (const word of names) {
      const [given = '', ...after] = word.split('=');
      const name = given.replaceAll('/', '.');
      const found = await settingOf(context, name);
      if (found === null) {
        if (!flags.includes('e')) stderr += unknown(context, name);
      } else if (after.length > 0 || flags.includes('w')) {
        const value = after.join('=');
        const { writableSettings } = confinementIn(context.run);
        const mayWrite = writableSettings && context.run.user.uid === 0;
        if (context.run.place === 'host' && mayWrite) return notSimulated('sysctl', "changes of the host's settings");
        if (!mayWrite) stderr += refused(context, name, writableSettings ? 'EACCES' : 'EROFS');
        else if (!fitsSetting(name, value)) stderr += refused(context, name, 'EINVAL');
        else {
          await context.fs.writeFile(settingPath(name), `${shownSetting(name, value)}\n`);
          stdout += `${name} = ${value}\n`;
        }
      } else stdout += flags.includes('n') ? `${found}\n` : `${name} = ${found}\n`;
    }
    return { stdout, stderr, exitCode: stderr === '' ? 0 : 1 };
  };
}

async function settingOf({ fs }: RunContext, name: string): Promise<string | null> {
  try {
    return Buffer.from(await fs.readFileBuffer(settingPath(name)))
      .toString()
      .trimEnd();
  } catch (error) {
    if (fileErrorCode(error) === null) throw error;
    return null;
  }
}

function unknown(context: RunContext, name: string): string {
  const path = name.replaceAll('.', '/');
  return isBusybox(context, 'sysctl')
    ? `sysctl: error: '${path}' is an unknown key\n`
    : `sysctl: cannot stat /proc/sys/${path}: ${errnoText('ENOENT')}\n`;
}

/** Only `--privileged` has `/proc/sys` writable; the change is the container's, and gone when it stops. */
function refused(context: RunContext, name: string, code: 'EACCES' | 'EROFS' | 'EINVAL'): string {
  return isBusybox(context, 'sysctl')
    ? `sysctl: error setting key '${name}': ${errnoText(code)}\n`
    : `sysctl: setting key "${name}", ignoring: ${errnoText(code)}\n`;
}

import type { Command, ExecResult } from 'just-bash';
import { apkDatabase } from '../../packages/alpine-archive';
import type { RunContext } from '../../thread/run-context';
import { failed, printed } from '../outcome';
import { addApkPackages, apkTotal, deleteApkPackages } from './apk-changes';
import { updateApkIndex, withApkIndex } from './apk-index';
import { type ApkOptions, apkOptions } from './apk-options';
import { APK_QUERIES, apkInfo } from './apk-query';

const LOCKED = `ERROR: Unable to lock database: Permission denied
ERROR: Failed to open apk database: Permission denied
`;

/** `apk add`, `del`, `update`, `upgrade`, `info`, `list`, `search`, `policy`, `--print-arch` (SPEC T27 to T29). */
export function apkCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    if (args.includes('--version') || args.includes('-V')) return printed('apk-tools 2.14.9, compiled for x86_64.\n');
    if (args.includes('--print-arch')) return printed('x86_64\n');
    const options = apkOptions(args);
    const changes = ['add', 'del', 'update', 'upgrade', 'fix'].includes(options.action);
    if (context.run.user.uid !== 0 && changes) return failed(LOCKED, 99);
    const result = await perform(context, options);
    return options.quiet ? { ...result, stdout: options.action === 'info' ? result.stdout : '' } : result;
  };
}

async function perform(context: RunContext, options: ApkOptions): Promise<ExecResult> {
  const database = await apkDatabase(context.fs);
  const query = APK_QUERIES.get(options.action);
  if (query) return printed(query(options, database));
  switch (options.action) {
    case 'update':
      return updateApkIndex(context);
    case 'upgrade':
      return withApkIndex(context, options, async (fetched) => printed(`${fetched}${apkTotal(database)}`));
    case 'add':
      return withApkIndex(context, options, (fetched) => addApkPackages(context, options, database, fetched));
    case 'del':
      return deleteApkPackages(context, options, database);
    case 'info':
      return apkInfo(context, options, database);
    case 'cache':
    case 'fix':
    case 'verify':
    case 'audit':
      return printed('');
    case '':
      return failed(
        'apk-tools 2.14.9, compiled for x86_64.\n\nusage: apk [<OPTIONS>...] COMMAND [<ARGUMENTS>...]\n',
        1,
      );
    default:
      return failed(`apk: unrecognized command '${options.action}'\n`, 1);
  }
}

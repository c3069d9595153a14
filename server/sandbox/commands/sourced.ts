import type { Command } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { fileErrorCode } from '../thread/file-error';
import type { RunContext } from '../thread/run-context';
import { complaintOf } from '../thread/shell-wording';
import { errnoText } from './errno-text';
import { failed, printed } from './outcome';

/** What ash and dash say, before they end, of a file that `.` cannot read. A plain name is looked for along `PATH` only. */
export function sourcedCommand(context: RunContext): Command['execute'] {
  const { fs, run } = context;
  return async ([name = ''], ctx) => {
    const path = name.includes('/') ? resolvePath(ctx.cwd, name) : alongPath(context, name, ctx.env.get('PATH') ?? '');
    const complaint = complaintOf(run, '.');
    if (path === null) return failed(`${complaint}${name}: not found\n`, 2);
    try {
      await fs.stat(path);
      return printed('');
    } catch (error) {
      const reason = errnoText(fileErrorCode(error) ?? 'ENOENT') ?? '';
      const missing = reason === 'No such file or directory' ? 'No such file' : reason;
      return failed(
        `${complaint}${run.shell === 'ash' ? `can't open '${name}': ${reason}` : `cannot open ${name}: ${missing}`}\n`,
        2,
      );
    }
  };
}

function alongPath({ fs }: RunContext, name: string, path: string): string | null {
  const places = path.split(':').map((folder) => `${folder || '.'}/${name}`);
  return places.find((place) => fs.entry(place)?.kind === 'file') ?? null;
}

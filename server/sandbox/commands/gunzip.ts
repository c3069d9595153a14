import { bytesOutput, type Command, unsafeBytesFromLatin1 } from 'just-bash';
import { inflateArchive } from '#engine/model/inflate-archive';
import { resolvePath } from '#engine/model/path';
import { LIMITS } from '#engine/room/limits';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';
import { originalReworded } from './reworded';

const TAR = /\.(tgz|taz)$/;

/** `gunzip` and `zcat`, which know that `a.tgz` stands for `a.tar.gz`; just-bash's own do the rest. */
export function gunzipCommand(name: 'gunzip' | 'zcat'): (context: RunContext) => Command['execute'] {
  return (context) => async (args, ctx) => {
    const [file, ...others] = args.filter((argument) => !argument.startsWith('-'));
    const flags = args.filter((argument) => argument.startsWith('-')).join('');
    if (file === undefined || others.length > 0 || !TAR.test(file) || /[^-ckf]/.test(flags)) {
      return originalReworded(context, name, args, ctx);
    }
    const { fs } = context;
    const path = resolvePath(ctx.cwd, file);
    if (fs.entry(path)?.kind !== 'file') return failed(`gzip: ${file}: No such file or directory\n`);
    const inflated = inflateArchive(await fs.readFileBuffer(path), LIMITS.archive);
    if (!inflated.ok) return failed(`\ngzip: ${file}: ${inflated.error}\n`);
    if (name === 'zcat' || flags.includes('c')) {
      const stdout = bytesOutput(unsafeBytesFromLatin1(Buffer.from(inflated.value).toString('latin1')));
      return { ...stdout, stderr: '', exitCode: 0 };
    }
    await fs.writeFile(path.replace(TAR, '.tar'), inflated.value.slice());
    if (!flags.includes('k')) await fs.rm(path);
    return printed('');
  };
}

import type { Digest } from '../../../model/digest';
import type { Result } from '../../../model/result';
import type { Cli } from '../../cli';
import { readHostText } from '../../host-text';

/** The contents that `--secret id=NAME[,src=FILE][,env=VARIABLE]` stands for; the error is buildx's text. */
export function readSecrets(cli: Cli, given: readonly string[]): Result<(readonly [string, Digest])[], string> {
  const secrets: (readonly [string, Digest])[] = [];
  for (const text of given) {
    const fields = new Map(
      text.split(',').map((field) => [field.split('=', 1)[0] ?? '', field.slice(field.indexOf('=') + 1)]),
    );
    const id = fields.get('id');
    if (id === undefined || id === '') return { ok: false, error: `secret is missing an id: ${text}` };
    const file = fields.get('src') ?? fields.get('source');
    const variable = fields.get('env') ?? (file === undefined ? id : undefined);
    const own = variable === undefined ? undefined : cli.env.find((entry) => entry.startsWith(`${variable}=`));
    let content = own?.slice((variable ?? '').length + 1);
    if (content === undefined) {
      const read = readHostText(cli, file ?? id);
      if (!read.ok) return { ok: false, error: `failed to stat ${file ?? id}: ${read.error.replace(/^open/, 'stat')}` };
      content = read.value;
    }
    secrets.push([id, cli.blobs.put(new TextEncoder().encode(content))]);
  }
  return { ok: true, value: secrets };
}

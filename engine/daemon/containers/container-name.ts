import { ok, type Result, refuse } from '../../model/result';
import { nameMistake } from '../bounds/size-mistake';
import type { DaemonContext } from '../context';
import { MOODS, SURNAMES } from './name-words';

const ALLOWED = '[a-zA-Z0-9][a-zA-Z0-9_.-]';
const PATTERN = new RegExp(`^/?${ALLOWED}+$`);

/** A free name as given, or made up when none was given; refused in Docker's words (docker-facts §4.1). */
export function allocateName(ctx: DaemonContext, wanted: string | null): Result<string> {
  if (wanted === null || wanted === '') return ok(generatedName(ctx));
  if (!PATTERN.test(wanted)) {
    return refuse(400, `Invalid container name (${wanted}), only ${ALLOWED} are allowed`);
  }
  const name = wanted.replace(/^\//, '');
  const owner = ctx.host.names.get(name);
  if (owner !== undefined) {
    return refuse(
      409,
      `Conflict. The container name "/${name}" is already in use by container "${owner}". You have to remove (or rename) that container to be able to reuse that name.`,
    );
  }
  const tooLong = nameMistake('containers', name);
  return tooLong === null ? ok(name) : refuse(400, tooLong);
}

/** `adjective_surname`, with a digit added while it is taken. */
function generatedName({ tx, host }: DaemonContext): string {
  const bytes = tx.context.random(4);
  const pick = (words: readonly string[], at: number) =>
    words[((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) % words.length];
  const name = `${pick(MOODS, 0)}_${pick(SURNAMES, 2)}`;
  if (!host.names.has(name)) return name;
  for (let digit = 1; ; digit += 1) if (!host.names.has(`${name}${digit}`)) return `${name}${digit}`;
}

/** 64 hex digits. The first twelve become the host name, so they are never digits only (docker-facts §2.2): the first digit of such becomes a letter. */
export function newContainerId({ tx }: DaemonContext): string {
  const id = tx.randomHex(32);
  return /^\d{12}/.test(id) ? `${'abcdef'[Number(id[0]) % 6]}${id.slice(1)}` : id;
}

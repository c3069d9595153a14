import { ok, type Result } from './result';

/** `db`, `db:mysql`, or as the Engine API shows it `/db:/web/mysql`; the client and the daemon read it alike. */
export function parseLink(text: string): Result<{ name: string; alias: string }, string> {
  if (text === '') return { ok: false, error: 'empty string specified for links' };
  const [name = '', alias = name, ...more] = text.split(':');
  if (more.length > 0) return { ok: false, error: `bad format for links: ${text}` };
  if (!name.startsWith('/') || !text.includes(':')) return ok({ name, alias });
  return ok({ name: name.slice(1), alias: alias.slice(alias.lastIndexOf('/') + 1) });
}

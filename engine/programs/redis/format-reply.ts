import type { RedisReply } from './redis-value';

/** A reply as `redis-cli` prints it into a file or a pipe, with its line end. */
export function rawReply(reply: RedisReply): string {
  return `${raw(reply)}\n`;
}

function raw(reply: RedisReply): string {
  if ('error' in reply) return `${reply.error}\n`;
  if ('array' in reply) return (reply.array ?? []).map(raw).join('\n');
  return plain(reply);
}

function plain(reply: Exclude<RedisReply, { array: unknown } | { error: string }>): string {
  if ('status' in reply) return reply.status;
  return 'integer' in reply ? String(reply.integer) : (reply.bulk ?? '');
}

/** A reply as `redis-cli` prints it on a terminal. */
export function shownReply(reply: RedisReply, indent = ''): string {
  if ('error' in reply) return `(error) ${reply.error}\n`;
  if ('status' in reply) return `${reply.status}\n`;
  if ('integer' in reply) return `(integer) ${reply.integer}\n`;
  if ('bulk' in reply) return reply.bulk === null ? '(nil)\n' : `${quoted(reply.bulk)}\n`;
  const { array } = reply;
  if (array === null) return '(nil)\n';
  if (array.length === 0) return '(empty array)\n';
  const width = String(array.length).length;
  return array
    .map((item, at) => {
      const number = `${String(at + 1).padStart(width)}) `;
      return `${at === 0 ? '' : indent}${number}${shownReply(item, `${indent}${' '.repeat(number.length)}`)}`;
    })
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\x07': '\\a',
  '"': '\\"',
  '\\': '\\\\',
};

function quoted(text: string): string {
  let shown = '';
  for (const letter of text) {
    const known = ESCAPES[letter];
    if (known !== undefined) shown += known;
    else if (letter >= ' ' && letter <= '~') shown += letter;
    else for (const byte of new TextEncoder().encode(letter)) shown += `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return `"${shown}"`;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rawReply, shownReply } from './format-reply';
import type { RedisMemory } from './redis-memory';
import { serveRequest } from './serve-request';
import { splitLine } from './split-line';

const WORDS =
  `set get del incr append expire ttl keys scan lpush rpop lrange lrem ltrim sadd srem hset hgetall zadd zrange zincrby zrank mset
  getrange type rename persist multi exec discard select auth config info flushall save shutdown get * a l s h z t constructor __proto__ 0 1 -1 3.5
  ex px nx xx match withscores rev yes 99999999999999999999 "" "a b" ' [a-z]*`.split(/\s+/);

test('C118 whatever is typed is answered, on a terminal and into a pipe', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }), { maxLength: 12 }), (lines) => {
      const settings = { databases: '16', requirepass: '', save: '3600 1', port: '6379', appendonly: 'no' };
      let memory: RedisMemory = { settings, databases: {}, dirty: 0, savedAt: 0, startedAt: 0, commands: 0 };
      let connection = { database: 0, authenticated: false };
      for (const line of lines) {
        const argv = splitLine(line.join(' '));
        if (!argv || argv.length === 0) continue;
        const served = serveRequest(memory, { argv, connection }, 1_000);
        expect(rawReply(served.reply)).toMatch(/\n$/);
        expect(shownReply(served.reply)).toMatch(/\n$/);
        memory = JSON.parse(JSON.stringify(served.memory));
        connection = served.connection;
      }
    }),
    { numRuns: 600 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UserCommand } from '#engine/room/command';
import type { RoomEvent } from '#engine/room/events';
import { hashPrivate, hashPublic } from '#engine/room/state-hash';
import { SimulatedClass } from './simulated-class';

type Step =
  | { do: 'send'; screen: number; what: number }
  | { do: 'drop' | 'connect' | 'lose-answer'; screen: number }
  | { do: 'store-fails-before' | 'store-fails-after' | 'crash' | 'breathe' };

const STUDENTS = 3;
const screen = fc.nat({ max: STUDENTS });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('send' as const), screen, what: fc.nat({ max: 9 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('drop' as const, 'connect' as const, 'lose-answer' as const), screen }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'store-fails-before' as const,
        'store-fails-after' as const,
        'crash' as const,
        'breathe' as const,
      ),
    }),
  },
);

/** Every line carries a number of its own, so that it can be found in the log. */
function command(seat: string, what: number, mark: number): UserCommand {
  const lines = [
    `docker run -d --name box-${mark} busybox sleep 600`,
    `docker ps --filter name=${mark}`,
    `docker stop -t 0 box-${mark - 1}`,
    `docker rm -f box-${mark - 2} box-${mark}`,
    `docker rename box-${mark - 1} other-${mark}`,
    `docker pause box-${mark - 1}`,
    `docker tag busybox copy:${mark}`,
  ];
  const line = lines[what];
  if (line) return { type: 'terminal.enter', host: seat, terminal: 't1', line };
  if (what > 7) return { type: 'host.undo' };
  return { type: 'files.save', host: seat, path: `/home/student/${mark}.txt`, content: `${mark}` };
}

test('R1 R2 R3 R4 R5 whatever breaks: one log without gaps, every command once, and all copies equal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const simulated = await SimulatedClass.open(STUDENTS);
      await simulated.settle();
      let mark = 0;
      for (const next of steps) {
        const on = 'screen' in next ? simulated.screens[next.screen] : undefined;
        if (next.do === 'send' && on) {
          mark += 1;
          on.send(command(on.grant.seat, next.what, mark));
        } else if (next.do === 'drop') on?.disconnect();
        else if (next.do === 'connect') await on?.connect();
        else if (next.do === 'lose-answer' && on) on.loseNextAnswer = true;
        else if (next.do === 'store-fails-before') simulated.store.next = 'fails-before';
        else if (next.do === 'store-fails-after') simulated.store.next = 'fails-after';
        else if (next.do === 'crash') await simulated.crash();
        else await new Promise((resolve) => setImmediate(resolve));
      }
      await simulated.settle();

      const stored = await simulated.store.readEvents(simulated.roomId, 0, 100_000);
      expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));

      const events = stored.map(({ body }) => JSON.parse(body) as RoomEvent);
      const taken = events.flatMap((event) =>
        event.type === 'command.accepted' ? [`${event.seat} ${event.client} ${event.clientSeq}`] : [],
      );
      expect(new Set(taken).size).toBe(taken.length);
      const undone = events.filter(({ type }) => type === 'host.restored').length;
      const undos = simulated.screens
        .flatMap(({ replies }) => replies)
        .filter(({ command: { type } }) => type === 'host.undo');
      expect(undone).toBe(undos.filter(({ reply }) => reply.ok || reply.code === 'command/already-taken').length);

      const lines = events.flatMap((event) => (event.type === 'terminal.entered' ? [event.line] : []));
      expect(new Set(lines).size).toBe(lines.length);
      for (const { replies } of simulated.screens) {
        for (const { command: sent, reply } of replies) {
          const done = reply.ok || reply.code === 'command/already-taken';
          if (sent.type === 'terminal.enter') expect(lines.includes(sent.line)).toBe(done);
        }
      }
      const sentLines = simulated.screens.flatMap(({ replies }) => replies).length;
      expect(sentLines).toBe(mark);

      const { live, replayed, publicLive } = await simulated.hashes();
      expect(replayed).toBe(live);
      const actor = await simulated.actor();
      for (const { replica, grant } of simulated.screens) {
        expect(hashPublic(replica.state)).toBe(publicLive);
        const own = replica.state.privates.get(grant.seat);
        const truth = await actor.read((state) => state.privates.get(grant.seat));
        expect(own && hashPrivate(own)).toBe(truth && hashPrivate(truth));
      }
    }),
    { numRuns: Number(process.env.DRYDOCK_RUNS ?? 200) },
  );
});

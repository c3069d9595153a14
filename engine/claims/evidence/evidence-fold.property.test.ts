import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TestClass } from '../../room/testing-class';
import { CLAIMS } from '../claims';
import { EvidenceFold } from './evidence-fold';

const LINES = [
  'docker run -d --name web nginx',
  'docker run -d --name web -p 80:80 -v data:/data nginx',
  'docker create --name web nginx nginx -t',
  'docker cp note web:/note',
  'docker stop web',
  'docker start web',
  'docker pause web',
  'docker unpause web',
  'docker rm web',
  'docker rm -fv web',
  'docker commit web mine',
  'docker tag nginx mine',
  'docker build -t mine .',
  'docker rmi mine',
  'docker rmi nginx',
  'docker push registry:5000/ana/web',
  'docker tag mine registry:5000/ana/web',
  'docker pull registry:5000/ana/web',
  'docker ps -a',
  'docker image prune -f',
];

const deed = fc.record({ seat: fc.constantFrom('s0', 's1', 's2'), line: fc.constantFrom(...LINES) });

function classOf(deeds: readonly { seat: string; line: string }[]): TestClass {
  const room = new TestClass();
  room.send('s0', { type: 'class.give', to: 'all', gift: { kind: 'image', reference: 'nginx' } });
  for (const seat of ['s0', 's1', 's2']) {
    const save = (path: string, content: string) =>
      room.send(seat, { type: 'files.save', host: seat, path: `/home/student/${path}`, content });
    save('note', 'hello');
    save('Dockerfile', 'FROM nginx\nLABEL a=b\nCOPY note /note\n');
  }
  for (const { seat, line } of deeds) {
    room.type(seat, line);
    room.pass(12_000);
  }
  return room;
}

test('Q21 Q24 whatever a class does, evidence is the same read in parts, and its moments are things done by whom they name', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 15 }), fc.array(fc.nat(300), { maxLength: 4 }), (deeds, cuts) => {
      const { log } = classOf(deeds);
      const whole = new EvidenceFold();
      const parts = new EvidenceFold();
      for (const [index, { at, event }] of log.entries()) {
        whole.note(index + 1, at, event);
        parts.note(index + 1, at, event);
        if (cuts.includes(index)) for (const { id } of CLAIMS) parts.findings(id);
      }
      for (const { id } of CLAIMS) {
        const findings = whole.findings(id);
        expect(parts.findings(id)).toEqual(findings);
        for (const { value, moments } of findings.flatMap(({ numbers }) => Object.values(numbers))) {
          expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
          for (const { seq, at, seat } of moments) {
            const done = log[seq - 1];
            expect([done?.at, done && 'seat' in done.event ? done.event.seat : null]).toEqual([at, seat]);
          }
        }
      }
    }),
    { numRuns: 12 },
  );
});

import { encodeState } from '#engine/room/state-codec';
import { blobsOf, storeWith } from './blobs-of';
import { BESIDE, PlayedClass, WATCHING } from './played-class';

const FILES: Readonly<Record<string, string>> = {
  'one/Dockerfile':
    'FROM busybox\nARG WORD=word\nRUN echo $WORD > /one\nCOPY . /app\nHEALTHCHECK --interval=3s CMD true\nVOLUME /data\nEXPOSE 80\nCMD ["sleep", "600"]\n',
  'one/page.html': 'a page\n',
  'two/Dockerfile':
    'FROM busybox AS base\nRUN echo base > /base\nFROM base\nCOPY --from=base /base /copied\nRUN rm /etc/group\nLABEL stage=last\nCMD echo done\n',
  'broken/Dockerfile': 'FROM busybox\nRUN echo x > /x\nRUN exit 4\n',
};

const begun = (() => {
  const inClass = new PlayedClass();
  inClass.execute(null, { type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Class' });
  inClass.execute(null, { type: 'seat.join', role: 'instructor', name: 'Teacher' });
  for (const name of ['Ana', 'Ben']) inClass.execute(null, { type: 'seat.join', role: 'student', name });
  for (const seat of ['s0', 's1', 's2']) {
    for (const terminal of [WATCHING, BESIDE]) inClass.send(seat, { type: 'terminal.open', host: seat, terminal });
    for (const [name, content] of Object.entries(FILES)) inClass.save(seat, name, content);
    inClass.type(seat, 'docker pull -q busybox');
  }
  inClass.execute(
    { seat: 's0', client: 'tab', clientSeq: 1_000 },
    { type: 'class.set-registry', rules: { speed: 'instant', hub: 'open', pullLimit: null, accounts: false } },
  );
  return {
    snapshot: encodeState(inClass.state),
    blobs: blobsOf(inClass),
    now: inClass.now,
    events: [...inClass.events],
  };
})();

/** A class of three in which everybody has pulled busybox and has a few folders to build from. */
export function begunClass(): PlayedClass {
  const inClass = new PlayedClass({ ...begun, blobs: storeWith(begun.blobs) });
  inClass.events.push(...begun.events);
  return inClass;
}

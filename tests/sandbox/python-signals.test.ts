import { afterAll, expect, test } from 'vitest';
import { catalogueBlobs, catalogueImage } from '#engine/catalogue/catalogue';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
const own = rig.files.blobs;
rig.files.blob = (digest) => own.get(digest) ?? catalogueBlobs.get(digest);
afterAll(() => rig.sandbox.close());

/** A program as the first of its container. */
function started(source: string) {
  const image = catalogueImage('library/python', '3.12-slim');
  if (!image) throw new Error('no python:3.12-slim');
  for (const { meta, files } of image.layers) rig.files.layers.set(meta.diffId, new Map(files));
  return rig.start(
    rig.container('', {
      program: { kind: 'argv', argv: ['python', '-u', '-c', source] },
      longLived: true,
      lower: image.layers.map(({ meta }) => meta.diffId),
      env: [...(image.image.config.Env ?? [])],
    }),
  );
}

const LOOP = "import time\nprint('up')\nwhile True: time.sleep(0.02)\n";

test('C209 a handler of SIGTERM runs where the program stands, and may end it', async () => {
  const run = started(
    `import signal, sys\ndef bye(number, frame):\n  print('bye', number)\n  sys.exit(3)\nsignal.signal(signal.SIGTERM, bye)\n${LOOP}`,
  );
  await run.until(({ stdout }) => stdout === 'up\n');
  rig.sandbox.signal(run.run.id, 'TERM');
  expect(await run.ended).toMatchObject({ code: 3, problem: null });
  expect(run.stdout).toBe('up\nbye 15\n');
});

test('C209 a handler that returns lets a long sleep go on', async () => {
  const run = started(
    "import signal, time\nsignal.signal(signal.SIGUSR1, lambda *_: print('again'))\nprint('up')\ntime.sleep(600)\n",
  );
  await run.until(({ stdout }) => stdout === 'up\n');
  rig.sandbox.signal(run.run.id, 'USR1');
  await run.until(({ stdout }) => stdout === 'up\nagain\n');
  rig.sandbox.signal(run.run.id, 'USR1');
  await run.until(({ stdout }) => stdout === 'up\nagain\nagain\n');
  rig.sandbox.abort(run.run.id);
  expect((await run.ended).code).toBe(130);
});

test('C209 Ctrl-C is a KeyboardInterrupt, and TERM without a handler is nothing to process 1', async () => {
  const caught = started(
    `try:\n  ${LOOP.trimEnd().replaceAll('\n', '\n  ')}\nexcept KeyboardInterrupt:\n  print('stopped')\n`,
  );
  await caught.until(({ stdout }) => stdout === 'up\n');
  rig.sandbox.signal(caught.run.id, 'TERM');
  rig.sandbox.signal(caught.run.id, 'INT');
  expect((await caught.ended).code).toBe(0);
  expect(caught.stdout).toBe('up\nstopped\n');

  const busy = started("print('up')\nwhile True: pass\n");
  await busy.until(({ stdout }) => stdout === 'up\n');
  rig.sandbox.signal(busy.run.id, 'INT');
  expect((await busy.ended).code).toBe(130);
  expect(busy.stderr).toContain('KeyboardInterrupt\n');
});

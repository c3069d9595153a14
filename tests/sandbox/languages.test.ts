import { afterAll, expect, test } from 'vitest';
import { catalogueBlobs, catalogueImage } from '#engine/catalogue/catalogue';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
const own = rig.files.blobs;
rig.files.blob = (digest) => own.get(digest) ?? catalogueBlobs.get(digest);
afterAll(() => rig.sandbox.close());

function inImage(repository: string, tag: string) {
  const image = catalogueImage(`library/${repository}`, tag);
  if (!image) throw new Error(`no ${repository}:${tag}`);
  for (const { meta, files } of image.layers) rig.files.layers.set(meta.diffId, new Map(files));
  return (text: string) =>
    rig.run(
      rig.container(text, {
        shell: 'bash',
        lower: image.layers.map(({ meta }) => meta.diffId),
        env: [...(image.image.config.Env ?? [])],
      }),
    );
}

test('C210 Node scripts keep Node’s order, write files and end with their code', async () => {
  const node = inImage('node', '20-alpine');
  const script = `
    const fs = require('fs');
    setTimeout(() => { console.log('timeout'); process.exit(3); }, 300);
    setImmediate(() => console.log('immediate'));
    Promise.resolve().then(() => console.log('promise'));
    class A { #x = 1; get x() { return this.#x; } }
    fs.writeFileSync('out.txt', 'written');
    console.log('sync', new A().x, { a: [1, { b: 2 }] });
  `;
  const run = await node(`cd /tmp; cat > a.js <<'X'\n${script}\nX\nnode a.js; echo $?; cat out.txt`);
  expect(run.stdout).toBe('sync 1 { a: [ 1, { b: 2 } ] }\npromise\nimmediate\ntimeout\n3\nwritten');
});

test('C211 Node’s report of an uncaught error; an endless loop is stopped, and the room goes on', async () => {
  const node = inImage('node', '20-alpine');
  const failed = await node(`cd /tmp; printf 'const a = {};\\na.b.c();\\n' > a.js; node a.js; echo $?`);
  expect(failed.stderr).toContain('/tmp/a.js:2\na.b.c();\n');
  expect(failed.stderr).toContain("TypeError: Cannot read properties of undefined (reading 'c')\n");
  expect(failed.stdout).toBe('1\n');
  const endless = await node(`node -e 'for (;;) {}'; echo $?; node -p 1+1`);
  expect(endless.stderr).toContain('without a pause');
  expect(endless.stdout).toBe('137\n2\n');
});

test('C212 Python scripts in pipes and loops, with files, input and time', async () => {
  const python = inImage('python', '3.12-slim');
  const run = await python(
    `cd /tmp; for i in 1 2; do echo $i | python -c 'n = int(input()); open("f", "a").write(f"{n}\\n"); print(n * 2)'; done | cat; cat f`,
  );
  expect(run.stdout).toBe('2\n4\n1\n2\n');
});

test('C213 pip installs with what a package needs, once, and Python finds it', async () => {
  const python = inImage('python', '3.12-slim');
  const run = await python(
    `cd /tmp; echo 'flask==2.3.2' > requirements.txt; pip install -r requirements.txt; pip install flask | head -1; pip freeze | grep -i flask; python -c 'import flask, yaml'`,
  );
  expect(run.stdout).toContain('Collecting flask==2.3.2 (from -r requirements.txt (line 1))\n');
  expect(run.stdout).toMatch(/Successfully installed .*Flask-2\.3\.2 .*Werkzeug-/);
  expect(run.stdout).toContain(
    'Requirement already satisfied: flask in /usr/local/lib/python3.12/site-packages (2.3.2)\n',
  );
  expect(run.stdout).toContain('Flask==2.3.2\n');
  expect(run.stderr).toContain("ModuleNotFoundError: No module named 'yaml'\n");
});

test('C213 pip refuses what is not there, in its own words', async () => {
  const python = inImage('python', '3.12-slim');
  const run = await python('pip install nosuchthing; pip install -r nosuch.txt');
  expect(run.stderr).toContain('ERROR: No matching distribution found for nosuchthing\n');
  expect(run.stderr).toContain(
    "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'nosuch.txt'\n",
  );
});

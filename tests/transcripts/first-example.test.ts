import { expect, test } from 'vitest';
import { SoloServer } from '#server/shell/solo-server';
import { StudentShell } from '#server/shell/student-shell';

test('the example as it is usually written: build, run on port 3000, ask for the page', async () => {
  await using server = new SoloServer({ leaping: true });
  await using shell = await StudentShell.open(server);
  const built = await shell.run('cd ~/web-app && docker build -t my-node-app .');
  expect(built.stdout).toContain('Successfully tagged my-node-app:latest\n');
  const started = await shell.run('docker run -d -p 3000:3000 --name app my-node-app');
  expect(started.stdout).toMatch(/^[0-9a-f]{64}\n$/);
  expect((await shell.run('curl -s localhost:3000')).stdout).toContain('Hello from a container');
  expect((await shell.run("docker ps --format '{{.Ports}}'")).stdout).toBe(
    '0.0.0.0:3000->3000/tcp, [::]:3000->3000/tcp\n',
  );
});

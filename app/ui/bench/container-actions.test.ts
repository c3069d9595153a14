import { expect, test } from 'vitest';
import { sampleContainer } from '../sample/sample-containers';
import { nginx, webApp } from '../sample/sample-images';
import { containerActions, imageActions, networkActions, volumeActions } from './container-actions';

const namesOf = (status: Parameters<typeof sampleContainer>[1]) =>
  containerActions(sampleContainer(0, status)).map((action) => action.name);

test('a state offers only what Docker would do', () => {
  expect(namesOf('running')).toEqual(['stop', 'pause', 'restart', 'exec', 'logs', 'changes', 'inspect', 'commit']);
  expect(namesOf('paused')).not.toContain('stop');
  expect(namesOf('exited')).toContain('remove');
  expect(namesOf('running')).not.toContain('remove');
  expect(namesOf('removing')).toEqual([]);
});

test('actions are commands as one would type them', () => {
  expect(containerActions(sampleContainer(0, 'running', { name: 'web7' }))[0]?.command).toBe('docker stop web7');
  expect(imageActions(webApp, 8081, 'web2')[0]?.command).toBe('docker run -d -p 8081:80 --name web2 web-app:v1.0');
});

test('an image without EXPOSE is run without a port, one without a tag by its ID', () => {
  const bare = { ...nginx, labels: [], config: { ...nginx.config, exposed: [] } };
  expect(imageActions(bare, 8080, 'web1')[0]?.command).toBe('docker run -d --name web1 3f8a00ba1c2e');
});

test('commands call an image of a registry in full, as its host does', () => {
  const pulled = { ...webApp, labels: ['web:1'], references: ['registry:5000/web:1'] };
  const commands = imageActions(pulled, 8080, 'web1').map(({ command }) => command);
  expect(commands).toHaveLength(4);
  for (const command of commands) expect(command).toMatch(/ registry:5000\/web:1$/);
});

test('a volume in use is not removed; any image can be run with it', () => {
  const volume = { key: 'a', name: 'data', anonymous: false, seat: sampleContainer(0).seat, files: 1, bytes: 1 };
  const lines = (usedBy: string[]) =>
    volumeActions({ ...volume, usedBy }, [webApp], 8080, 'web1').map((a) => a.command);
  expect(lines(['c'])).not.toContain('docker volume rm data');
  expect(lines([])).toContain('docker volume rm data');
  expect(lines([])).toContain('docker run -d -p 8080:80 -v data:/data --name web1 web-app:v1.0');
});

test('who is on a network can be taken off, who is not can be connected', () => {
  const [one, two] = [sampleContainer(0, 'running', { name: 'one' }), sampleContainer(1, 'running', { name: 'two' })];
  const network = { key: 'n', name: 'front', driver: 'bridge', seat: one.seat, look: 1, members: [one.id] };
  expect(networkActions(network, [one, two]).map((action) => action.command)).toEqual([
    'docker network inspect front',
    'docker network disconnect front one',
    'docker network connect front two',
  ]);
  expect(networkActions({ ...network, members: [] }, []).map(({ name }) => name)).toContain('remove');
});

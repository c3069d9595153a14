import { expect, test } from 'vitest';
import { sampleContainer } from '../sample/sample-containers';
import { nginx, webApp } from '../sample/sample-images';
import { containerActions, freePort, imageActions } from './container-actions';

const namesOf = (status: Parameters<typeof sampleContainer>[1]) =>
  containerActions(sampleContainer(0, status)).map((action) => action.name);

test('a state offers only what Docker would do', () => {
  expect(namesOf('running')).toEqual(['Stop', 'Pause', 'Restart', 'Logs', 'Changes']);
  expect(namesOf('paused')).not.toContain('Stop');
  expect(namesOf('exited')).toContain('Remove');
  expect(namesOf('running')).not.toContain('Remove');
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

test('the free port skips those with a door', () => {
  expect(freePort([])).toBe(8080);
  expect(
    freePort([sampleContainer(0), sampleContainer(0, 'running', { doors: [{ hostPort: 8081, containerPort: 80 }] })]),
  ).toBe(8082);
});

import { expect, test } from 'vitest';
import { sampleContainer } from '../sample/sample-containers';
import { freePort, openPorts } from './host-ports';

test('the free port skips those with a door', () => {
  expect(freePort([])).toBe(8080);
  expect(
    freePort([sampleContainer(0), sampleContainer(0, 'running', { doors: [{ hostPort: 8081, containerPort: 80 }] })]),
  ).toBe(8082);
});

test('ports are open where something runs, each once', () => {
  const doors = [
    { hostPort: 8081, containerPort: 80 },
    { hostPort: 8081, containerPort: 80 },
    { hostPort: null, containerPort: 443 },
  ];
  const [up, down] = [sampleContainer(0, 'running', { doors }), sampleContainer(1, 'exited')];
  expect(openPorts([up, down])).toEqual([8081]);
});

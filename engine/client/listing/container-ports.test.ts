import { expect, test } from 'vitest';
import { type ListedPort, portsText } from './container-ports';

function published(...ports: [host: number, container: number][]): ListedPort[] {
  return ['0.0.0.0', '::'].flatMap((ip) =>
    ports.map(([host, container]) => ({ ip, private: container, public: host, type: 'tcp' })),
  );
}

function exposed(number: number, type = 'tcp'): ListedPort {
  return { ip: '', private: number, public: 0, type };
}

test.each([
  [[], ''],
  [published([8080, 80]), '0.0.0.0:8080->80/tcp, [::]:8080->80/tcp'],
  [[exposed(9000, 'udp'), exposed(80)], '80/tcp, 9000/udp'],
  [
    published([9000, 9000], [9001, 9001], [9002, 9002]),
    '0.0.0.0:9000-9002->9000-9002/tcp, [::]:9000-9002->9000-9002/tcp',
  ],
  [[exposed(80), exposed(81), exposed(83)], '80-81/tcp, 83/tcp'],
  [
    [...published([7000, 7000]), exposed(80), exposed(1234), exposed(9000, 'udp')],
    '80/tcp, 1234/tcp, 0.0.0.0:7000->7000/tcp, [::]:7000->7000/tcp, 9000/udp',
  ],
  [[...published([8080, 80]), exposed(443)], '443/tcp, 0.0.0.0:8080->80/tcp, [::]:8080->80/tcp'],
])('K22 ports are sorted, neighbours grouped, mappings last', (ports, text) => {
  expect(portsText(ports)).toBe(text);
});

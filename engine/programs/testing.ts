import { TestHost, type TestRequest } from '../daemon/testing';
import type { Change } from '../model/file-tree';
import type { Image } from '../model/image';

/** A host with an image `app` that has one binary, playing `program`, and the given text files. */
export function programHost(
  program: string,
  files: Readonly<Record<string, string>>,
  env: readonly string[] = [],
): TestHost {
  const host = new TestHost();
  const layer = new Map<string, Change>();
  const path = `/usr/local/bin/${program}`;
  layer.set(path, { kind: 'file', mode: 0o755, uid: 0, gid: 0, size: 1_000_000, content: null, program });
  for (const [name, text] of Object.entries(files)) layer.set(name, host.room.file(text));
  const base: Image = host.room.image();
  host.room.addImage('app:latest', layer, { Env: [...base.config.Env, ...env], WorkingDir: '/app' }, base);
  return host;
}

/** Runs a command of the image `app` as the container `web` with these container ports published as they are. */
export function serve(host: TestHost, cmd: readonly string[], ports: readonly number[] = [], more: TestRequest = {}) {
  const portRequests = ports.map((port) => ({
    hostIp: '',
    hostPort: port,
    containerPort: port,
    protocol: 'tcp' as const,
  }));
  return host.run('web', cmd, { image: 'app', ...more, host: { portRequests, ...more.host } });
}

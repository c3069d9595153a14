import { expect, test } from 'vitest';
import { expectOk, type TestRequest } from '../../testing';
import { IDLE, NetworkHost } from '../testing';

class LinkHost extends NetworkHost {
  link(name: string, links: readonly string[], more: TestRequest = {}) {
    return this.run(name, IDLE, { links, ...more });
  }

  /** What a program finds that is started in the container now. */
  in(name: string) {
    const request = { argv: ['sh', '-c', 'look'], env: [], workingDir: null, user: null, tty: false, stdin: false };
    const { id } = expectOk(this.daemon.execCreate(name, request));
    expectOk(this.daemon.execDetach(id));
    const started = this.last('run');
    if (started?.type !== 'run') throw new Error('nothing was started');
    const { env, upper } = started.run;
    const hosts = new Map(upper).get('/etc/hosts');
    const bytes = hosts?.kind === 'file' && hosts.content !== null ? this.room.blobs.get(hosts.content) : undefined;
    return { env, hosts: new TextDecoder().decode(bytes) };
  }

  shown(name: string) {
    const json = expectOk(this.daemon.containerInspect(name, { size: false })) as {
      HostConfig: { Links: string[] | null };
      NetworkSettings: { Networks: Record<string, { Links: string[] | null }> };
    };
    return { links: json.HostConfig.Links, networks: json.NetworkSettings.Networks };
  }
}

test('N90 a link gives alias, host name and name in /etc/hosts, and variables of ports, name and environment', () => {
  const host = new LinkHost();
  const db = host.run('db-1', IDLE, { exposedPorts: ['6379/tcp'], env: ['A=1', 'HOME=/x', 'EMPTY='] });
  const web = host.link('web', ['db-1:my-db'], { env: ['MY_DB_NAME=mine'] });
  const { env, hosts } = host.in('web');
  expect(hosts).toContain(`ff02::2\tip6-allrouters
172.17.0.2\tmy-db ${db.id.slice(0, 12)} db-1
172.17.0.3\t${web.id.slice(0, 12)}
`);
  expect(env.filter((it) => it.startsWith('MY_DB'))).toEqual([
    'MY_DB_PORT=tcp://172.17.0.2:6379',
    'MY_DB_PORT_6379_TCP=tcp://172.17.0.2:6379',
    'MY_DB_PORT_6379_TCP_ADDR=172.17.0.2',
    'MY_DB_PORT_6379_TCP_PORT=6379',
    'MY_DB_PORT_6379_TCP_PROTO=tcp',
    // A container's own come after those of links.
    'MY_DB_NAME=mine',
    'MY_DB_ENV_A=1',
    'MY_DB_ENV_EMPTY=',
  ]);
  for (const name of ['my-db', 'db-1', db.id.slice(0, 12)]) expect(host.resolve('web', name)).toEqual(['172.17.0.2']);
  expect(host.resolve('db-1', 'web')).toBe('could-not-resolve');
});

test('N90 a link without an alias is called like the container; ports in a row have their ends named too', () => {
  const host = new LinkHost();
  const db = host.run('db', IDLE, { exposedPorts: ['53/udp', '81/tcp', '80/tcp', '90/tcp'], hostname: 'data' });
  host.link('web', ['db']);
  const { env, hosts } = host.in('web');
  expect(hosts).toContain('172.17.0.2\tdb data\n');
  expect(db.name).toBe('db');
  expect(env.find((it) => it.startsWith('DB_NAME'))).toBe('DB_NAME=/web/db');
  expect(env.filter((it) => /^DB_PORT(=|_\w+_(START|END)=|_\d+_\w\w\w=)/.test(it))).toEqual([
    'DB_PORT=tcp://172.17.0.2:80',
    'DB_PORT_80_TCP=tcp://172.17.0.2:80',
    'DB_PORT_81_TCP=tcp://172.17.0.2:81',
    'DB_PORT_80_TCP_START=tcp://172.17.0.2:80',
    'DB_PORT_80_TCP_PORT_START=80',
    'DB_PORT_80_TCP_END=tcp://172.17.0.2:81',
    'DB_PORT_80_TCP_PORT_END=81',
    'DB_PORT_90_TCP=tcp://172.17.0.2:90',
    'DB_PORT_53_UDP=udp://172.17.0.2:53',
  ]);
});

test('N91 who is linked to must be there at the creation and run at every start and exec', () => {
  const host = new LinkHost();
  const create = (name: string, link: string) => host.message(host.create(name, IDLE, { links: [link] }));
  expect(create('web', 'nope')).toBe('could not get container for nope: No such container: nope');
  expect(create('web', ':x')).toBe('could not get container for : invalid name or ID supplied: ""');
  expect(create('web', 'a:b:c')).toBe('bad format for links: a:b:c');
  expectOk(host.create('db', IDLE));
  expect(create('web', 'db')).toBe('');
  const refusal = 'Cannot link to a non running container: /db AS /web/db';
  expect(host.message(host.daemon.containerStart('web'))).toBe(refusal);
  expect(host.state('web')).toMatchObject({ status: 'created', exitCode: 128, error: refusal });
  expectOk(host.daemon.containerStart('db'));
  expectOk(host.daemon.containerStart('web'));
  expectOk(host.stop('db', { timeout: 0 }));
  expect(host.exec('web', ['true']).error?.message).toBe(refusal);
  expect(host.resolve('web', 'db')).toEqual(['172.17.0.2']);
  expectOk(host.daemon.containerRemove('db', { force: false, volumes: false }));
  host.run('db', IDLE);
  expectOk(host.stop('web', { timeout: 0 }));
  // Another container of that name is not the one that was linked to.
  expect(host.message(host.daemon.containerStart('web'))).toBe(refusal);
  const gone = host.create('two', IDLE, { links: ['db'] });
  expectOk(gone);
  expectOk(host.daemon.networkDisconnect('bridge', 'db', { force: false }));
  expect(host.message(host.daemon.containerStart('two'))).toBe(
    `container ${host.room.container('db').id} not attached to default bridge network`,
  );
});

test('N92 a linked container that comes back at another address is found there', () => {
  const host = new LinkHost();
  host.run('db', IDLE);
  host.link('web', ['db']);
  expectOk(host.stop('db', { timeout: 0 }));
  host.run('thief', IDLE);
  expectOk(host.daemon.containerStart('db'));
  expect(host.resolve('web', 'db')).toEqual(['172.17.0.4']);
  expect(host.in('web').hosts).toContain('172.17.0.4\tdb ');
});

test('N93 a link is one more name of a container, until it is removed', () => {
  const host = new LinkHost();
  const db = host.run('db', IDLE);
  host.link('web', ['db', 'db:store']);
  expect(host.shown('web').links).toEqual(['/db:/web/db', '/db:/web/store']);
  expect(host.daemon.containerNames(db)).toEqual(['db', 'web/db', 'web/store']);
  expect(expectOk(host.daemon.containerFind('/web/store')).id).toBe(db.id);
  expect(host.message(host.daemon.containerFind('web/other'))).toBe('No such container: web/other');
  expectOk(host.daemon.containerRename('db', 'base'));
  expectOk(host.daemon.containerRename('web', 'site'));
  expect(host.shown('site').links).toEqual(['/base:/site/db', '/base:/site/store']);
  const remove = (name: string) =>
    host.message(host.daemon.containerRemove(name, { force: false, volumes: false, link: true }));
  expect(remove('site/store')).toBe('');
  expect(host.shown('site').links).toEqual(['/base:/site/db']);
  expect(remove('site/store')).toBe('No such container: site/store');
  expect(remove('base')).toBe('Conflict, cannot remove the default link name of the container');
  expect(remove('/site/db')).toBe('');
  expect(host.shown('site').links).toBeNull();
  expectOk(host.stop('base', { timeout: 0 }));
  expect(host.exec('site', ['true']).error).toBeUndefined();
});

test('N93 the first of two links of one alias has it', () => {
  const host = new LinkHost();
  host.run('one', IDLE);
  host.run('two', IDLE);
  host.link('web', ['one:db', 'two:db']);
  expect(host.shown('web').links).toEqual(['/one:/web/db']);
});

test('N94 in a network of one’s own a link is a name that only its container knows', () => {
  const host = new LinkHost();
  expectOk(host.network('shop'));
  const on = (name: string, links: readonly string[] = []) =>
    host.run(name, IDLE, { links, networks: [{ network: 'shop', links }], host: { networkMode: 'shop' } });
  on('web', ['db:mysql', 'late']);
  expect(host.resolve('web', 'mysql')).toBe('could-not-resolve');
  on('db');
  expect(host.resolve('web', 'mysql')).toEqual(['172.18.0.3']);
  expect(host.resolve('web', 'MySQL.shop')).toEqual(['172.18.0.3']);
  expect(host.resolve('web', 'db')).toEqual(['172.18.0.3']);
  expect(host.resolve('db', 'mysql')).toBe('could-not-resolve');
  expect(host.shown('web')).toMatchObject({ links: null, networks: { shop: { Links: ['db:mysql', 'late'] } } });
  expect(host.in('web').env.some((it) => it.startsWith('MYSQL'))).toBe(false);
  host.run('other', IDLE);
  expectOk(host.daemon.networkConnect('shop', 'other', { links: ['db:cache'] }));
  expect(host.resolve('other', 'cache')).toEqual(['172.18.0.3']);
  expectOk(host.stop('other', { timeout: 0 }));
  expectOk(host.daemon.containerStart('other'));
  expect(host.resolve('other', 'cache')).toEqual(['172.18.0.3']);
});

test('N95 links do not go with the network of the host or of another container', () => {
  const host = new LinkHost();
  host.run('db', IDLE);
  host.run('open', IDLE, { host: { networkMode: 'host' } });
  host.run('guest', IDLE, { host: { networkMode: 'container:db' } });
  const create = (links: readonly string[], networkMode = 'default') =>
    host.message(host.create('web', IDLE, { links, host: { networkMode } }));
  const undefinedBehavior = "networking can't be used with links. This would result in undefined behavior";
  expect(create(['db'], 'host')).toBe(`conflicting options: host type ${undefinedBehavior}`);
  expect(create(['open'])).toBe(`conflicting options: host type ${undefinedBehavior}`);
  expect(create(['db'], 'container:db')).toBe(
    "conflicting options: container type network can't be used with links. This would result in undefined behavior",
  );
  expect(create(['guest'])).toBe('');
  expect(host.shown('web').links).toEqual(['/db:/web/guest']);
});

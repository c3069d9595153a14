import { expect, test } from 'vitest';
import { catalogueBlobs } from '../catalogue/catalogue';
import { MemoryBlobStore } from '../model/memory-blob-store';
import type { Command } from './command';
import { emptyRoom } from './empty-room';
import type { RoomEvent } from './events';
import { FIRST_TERMINAL } from './host-home';
import { Room } from './room';

/** An instructor's terminal at which clients are typed at. */
class Desk {
  readonly room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  readonly events: RoomEvent[] = [];
  private now = Date.UTC(2026, 0, 5, 9);
  private commands = 0;

  constructor() {
    this.execute({ type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room' }, false);
    this.execute({ type: 'seat.join', role: 'instructor', name: 'Ada' }, false);
  }

  enter(line: string): void {
    this.execute({ type: 'terminal.enter', host: 's0', terminal: FIRST_TERMINAL, line });
    this.passTime();
  }

  answer(text: string | null): void {
    this.execute({ type: 'terminal.answer', host: 's0', terminal: FIRST_TERMINAL, text });
    this.passTime();
  }

  interrupt(): void {
    this.execute({ type: 'terminal.interrupt', host: 's0', terminal: FIRST_TERMINAL });
    this.passTime();
  }

  get prompt(): string | null | undefined {
    return this.terminal?.job?.prompt;
  }

  get isSecret(): boolean {
    return this.terminal?.job?.secret === true;
  }

  get screen(): string {
    return JSON.stringify(this.terminal?.scrollback);
  }

  private get terminal() {
    return this.room.state.privates.get('s0')?.terminals.get(FIRST_TERMINAL);
  }

  private passTime(): void {
    for (let wake = this.room.nextWake(); wake !== null && wake < this.now + 60_000; wake = this.room.nextWake()) {
      this.now = Math.max(this.now, wake);
      this.execute({ type: 'time.passed' }, false);
    }
  }

  private execute(command: Command, typed = true): void {
    this.commands += 1;
    const origin = typed ? { seat: 's0', client: 'desk', clientSeq: this.commands } : null;
    let seed = this.commands;
    const random = (bytes: number) =>
      Uint8Array.from({ length: bytes }, () => {
        seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
        return seed >> 16;
      });
    const { events } = this.room.execute(origin, command, { now: this.now, random });
    this.events.push(...events);
  }
}

test('C126 redis-cli started by exec has a prompt of its own, which Ctrl-D ends', () => {
  const desk = new Desk();
  desk.enter('docker run -d --name cache redis');
  desk.enter('docker exec -it cache redis-cli');
  expect(desk.prompt).toBe('127.0.0.1:6379> ');
  desk.answer('set a "x y"');
  desk.answer('get a');
  expect(desk.screen).toContain(JSON.stringify('"x y"\n'));
  desk.answer('select 3');
  expect(desk.prompt).toBe('127.0.0.1:6379[3]> ');
  desk.answer(null);
  expect(desk.prompt).toBeUndefined();
});

test('C126 psql started in a shell hands back to it, and Ctrl-C clears what was typed', () => {
  const desk = new Desk();
  desk.enter('docker run -d --name db -e POSTGRES_PASSWORD=secret postgres');
  desk.enter('docker exec -it db bash');
  desk.answer('psql -U postgres');
  expect(desk.prompt).toBe('postgres=# ');
  desk.answer('create table t (');
  expect(desk.prompt).toBe('postgres(# ');
  desk.interrupt();
  expect(desk.prompt).toBe('postgres=# ');
  desk.answer('begin;');
  expect(desk.prompt).toBe('postgres=*# ');
  desk.answer('\\q');
  expect(desk.prompt).toMatch(/^root@[0-9a-f]{12}:\/# $/);
});

test('C126 a password is asked for over the network, and kept nowhere', () => {
  const desk = new Desk();
  desk.enter('docker network create back');
  desk.enter(
    'docker run -d --name db --network back -e POSTGRES_HOST_AUTH_METHOD=scram-sha-256 -e POSTGRES_PASSWORD=o7 postgres',
  );
  desk.enter('docker exec db psql -U postgres -c "create user eve password \'sesame-4711\'"');
  desk.events.length = 0;
  desk.enter('docker run -it --rm --network back postgres psql -h db -U eve postgres');
  expect(desk.prompt).toBe('Password for user eve: ');
  expect(desk.isSecret).toBe(true);
  desk.answer('sesame-4711');
  expect(desk.prompt).toBe('postgres=> ');
  expect(JSON.stringify(desk.events)).not.toContain('sesame-4711');
  desk.answer('exit');
  expect(desk.prompt).toBeUndefined();
});

test('C304 mysql asks for a password that nobody sees, waits for the rest of a statement, and says Bye', () => {
  const desk = new Desk();
  desk.enter('docker run -d --name db -e MYSQL_ROOT_PASSWORD=r -e MYSQL_DATABASE=todos mysql:8.0');
  desk.enter(`docker exec db mysql -pr -e "create user eve identified by 'sesame-4711'; grant all on todos.* to eve"`);
  desk.events.length = 0;
  desk.enter('docker exec -it db mysql -u eve -p');
  expect(desk.prompt).toBe('Enter password: ');
  expect(desk.isSecret).toBe(true);
  desk.answer('sesame-4711');
  expect(JSON.stringify(desk.events)).not.toContain('sesame-4711');
  expect(desk.prompt).toBe('mysql> ');
  expect(desk.screen).toContain('Server version: 8.0.42 MySQL Community Server - GPL');
  desk.answer('SHOW DATABASES;');
  expect(desk.screen).toContain('| todos              |');
  expect(desk.screen).toContain('3 rows in set (0.00 sec)');
  desk.answer('use todos');
  expect(desk.screen).toContain('Database changed');
  desk.answer('create table t (');
  expect(desk.prompt).toBe('    -> ');
  desk.answer("id int, name varchar(5) default 'x");
  expect(desk.prompt).toBe("    '> ");
  desk.interrupt();
  expect(desk.prompt).toBe('mysql> ');
  desk.answer('create table t (id int);');
  expect(desk.screen).toContain('Query OK, 0 rows affected (0.01 sec)');
  desk.answer('insert into t values (1), (2);');
  expect(desk.screen).toContain('Records: 2  Duplicates: 0  Warnings: 0');
  desk.answer('select * from u;');
  expect(desk.screen).toContain("ERROR 1146 (42S02): Table 'todos.u' doesn't exist");
  desk.answer('select * from t where id > 5;');
  expect(desk.screen).toContain('Empty set (0.00 sec)');
  desk.answer('exit');
  expect(desk.screen).toContain('Bye');
  expect(desk.prompt).toBeUndefined();
});

test('C304 mariadb shows at its prompt which database is used', () => {
  const desk = new Desk();
  desk.enter('docker run -d --name db -e MARIADB_ROOT_PASSWORD=s -e MARIADB_DATABASE=shop mariadb');
  desk.enter('docker exec -it db mariadb -ps');
  expect(desk.prompt).toBe('MariaDB [(none)]> ');
  desk.answer('use shop;');
  expect(desk.prompt).toBe('MariaDB [shop]> ');
  desk.answer(null);
  expect(desk.prompt).toBeUndefined();
});

import type { UnionFileSystem } from '../thread/union-file-system';

const PASSWD = '/etc/passwd';
const GROUP = '/etc/group';
const SHADOW = '/etc/shadow';

/** A line of `/etc/passwd`, or of `/etc/group` with `members` for the rest. */
export interface NewUser {
  name: string;
  uid: number;
  gid: number;
  comment: string;
  home: string;
  shell: string;
}

/** The account files, to be added to and taken from. */
export class AccountFiles {
  private constructor(
    private readonly fs: UnionFileSystem,
    private users: string[][],
    private groups: string[][],
  ) {}

  static async open(fs: UnionFileSystem): Promise<AccountFiles> {
    const read = async (path: string) =>
      (await fs.readFile(path).catch(() => ''))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(':'));
    return new AccountFiles(fs, await read(PASSWD), await read(GROUP));
  }

  uidOf(name: string): number | null {
    const line = this.users.find(([known]) => known === name);
    return line ? Number(line[2]) : null;
  }

  /** A group by name or number. */
  gidOf(name: string): number | null {
    const line = this.groups.find(([known, , gid]) => known === name || (gid === name && /^\d+$/.test(name)));
    return line ? Number(line[2]) : null;
  }

  primaryGroupOf(name: string): number | null {
    const line = this.users.find(([known]) => known === name);
    return line ? Number(line[3]) : null;
  }

  homeOf(name: string): string | null {
    return this.users.find(([known]) => known === name)?.[5] ?? null;
  }

  hasUid(uid: number): boolean {
    return this.users.some(([, , known]) => known === String(uid));
  }

  hasGid(gid: number): boolean {
    return this.groups.some(([, , known]) => known === String(gid));
  }

  /** The next number for a user or group: system ones from 100 up (Alpine) or 999 down (Debian). */
  free(kind: 'user' | 'group', system: boolean, downwards: boolean): number {
    const taken = (id: number) => (kind === 'user' ? this.hasUid(id) : this.hasGid(id));
    const step = system && downwards ? -1 : 1;
    for (let id = !system ? 1_000 : downwards ? 999 : 100; ; id += step) if (!taken(id)) return id;
  }

  addUser({ name, uid, gid, comment, home, shell }: NewUser): void {
    this.users.push([name, 'x', String(uid), String(gid), comment, home, shell]);
  }

  addGroup(name: string, gid: number): void {
    this.groups.push([name, 'x', String(gid), '']);
  }

  join(group: string, user: string): void {
    this.groups = this.groups.map((line) => {
      if (line[0] !== group) return line;
      const members = new Set((line[3] ?? '').split(',').filter(Boolean));
      return [line[0], line[1] ?? 'x', line[2] ?? '', [...members.add(user)].join(',')];
    });
  }

  change(name: string, field: 'home' | 'shell' | 'gid' | 'comment' | 'uid', value: string): void {
    const at = { uid: 2, gid: 3, comment: 4, home: 5, shell: 6 }[field];
    this.users = this.users.map((line) => (line[0] === name ? line.with(at, value) : line));
  }

  removeUser(name: string): void {
    this.users = this.users.filter(([known]) => known !== name);
    this.groups = this.groups.map((line) =>
      line.with(
        3,
        (line[3] ?? '')
          .split(',')
          .filter((member) => member !== name)
          .join(','),
      ),
    );
  }

  removeGroup(name: string): void {
    this.groups = this.groups.filter(([known]) => known !== name);
  }

  async save(): Promise<void> {
    const text = (lines: readonly string[][]) => lines.map((line) => `${line.join(':')}\n`).join('');
    await this.fs.writeFile(PASSWD, text(this.users));
    await this.fs.writeFile(GROUP, text(this.groups));
    const shadow = await this.fs.readFile(SHADOW).catch(() => null);
    if (shadow === null) return;
    const known = new Set(shadow.split('\n').map((line) => line.split(':')[0]));
    const fresh = this.users.filter(([name]) => !known.has(name)).map(([name]) => `${name}:!:20280:0:99999:7:::\n`);
    if (fresh.length > 0) await this.fs.writeFile(SHADOW, shadow + fresh.join(''));
  }
}

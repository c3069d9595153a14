import type { UnionFileSystem } from '../thread/union-file-system';

/** User and group names of the file system's `/etc/passwd` and `/etc/group`. */
export interface Accounts {
  userName(uid: number): string | null;
  groupName(gid: number): string | null;
  userByName(name: string): { uid: number; gid: number } | null;
  groupByName(name: string): number | null;
  /** The groups that name the user as a member. */
  groupsOf(userName: string): number[];
}

export async function accountsOf(fs: UnionFileSystem): Promise<Accounts> {
  const users = (await lines(fs, '/etc/passwd')).map(([name = '', , uid, gid]) => ({
    name,
    uid: Number(uid),
    gid: Number(gid),
  }));
  const groups = (await lines(fs, '/etc/group')).map(([name = '', , gid, members = '']) => ({
    name,
    gid: Number(gid),
    members: members.split(','),
  }));
  return {
    userName: (uid) => users.find((user) => user.uid === uid)?.name ?? null,
    groupName: (gid) => groups.find((group) => group.gid === gid)?.name ?? null,
    userByName: (name) => users.find((user) => user.name === name) ?? null,
    groupByName: (name) => groups.find((group) => group.name === name)?.gid ?? null,
    groupsOf: (name) => groups.filter((group) => group.members.includes(name)).map((group) => group.gid),
  };
}

async function lines(fs: UnionFileSystem, path: string): Promise<string[][]> {
  try {
    const text = await fs.readFile(path);
    return text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(':'));
  } catch {
    return [];
  }
}

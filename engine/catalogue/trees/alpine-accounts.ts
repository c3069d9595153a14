import { type Tree, text } from '../tree';
import { group, passwd } from './accounts';

const USERS = `
  root:0:0:root:/root:/bin/sh
  bin:1:1:bin:/bin:/sbin/nologin
  daemon:2:2:daemon:/sbin:/sbin/nologin
  lp:4:7:lp:/var/spool/lpd:/sbin/nologin
  sync:5:0:sync:/sbin:/bin/sync
  shutdown:6:0:shutdown:/sbin:/sbin/shutdown
  halt:7:0:halt:/sbin:/sbin/halt
  mail:8:12:mail:/var/mail:/sbin/nologin
  news:9:13:news:/usr/lib/news:/sbin/nologin
  cron:16:16:cron:/var/spool/cron:/sbin/nologin
  ftp:21:21::/var/lib/ftp:/sbin/nologin
  sshd:22:22:sshd:/dev/null:/sbin/nologin
  games:35:35:games:/usr/games:/sbin/nologin
  ntp:123:123:NTP:/var/empty:/sbin/nologin
  guest:405:100:guest:/dev/null:/sbin/nologin
  nobody:65534:65534:nobody:/:/sbin/nologin`;

const GROUPS = `
  root:0:root
  bin:1:root,bin,daemon
  daemon:2:root,bin,daemon
  sys:3:root,bin
  adm:4:root,daemon
  tty:5:
  disk:6:root
  lp:7:lp
  kmem:9:
  wheel:10:root
  mail:12:mail
  cron:16:cron
  audio:18:
  ftp:21:
  sshd:22:
  video:27:root
  games:35:
  www-data:82:
  users:100:games
  ntp:123:
  nogroup:65533:
  nobody:65534:`;

/** The account files of Alpine, with further lines (`name:uid:gid:comment:home:shell`, `name:gid:members`). */
export function alpineAccounts(users = '', groups = ''): Tree {
  return {
    '/etc/passwd': text(passwd(`${USERS}\n${users}`)),
    '/etc/group': text(group(`${GROUPS}\n${groups}`)),
  };
}

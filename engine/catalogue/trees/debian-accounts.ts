import { type Tree, text } from '../tree';
import { group, passwd } from './accounts';

const USERS = `
  root:0:0:root:/root:/bin/bash
  daemon:1:1:daemon:/usr/sbin:/usr/sbin/nologin
  bin:2:2:bin:/bin:/usr/sbin/nologin
  sys:3:3:sys:/dev:/usr/sbin/nologin
  sync:4:65534:sync:/bin:/bin/sync
  games:5:60:games:/usr/games:/usr/sbin/nologin
  man:6:12:man:/var/cache/man:/usr/sbin/nologin
  lp:7:7:lp:/var/spool/lpd:/usr/sbin/nologin
  mail:8:8:mail:/var/mail:/usr/sbin/nologin
  news:9:9:news:/var/spool/news:/usr/sbin/nologin
  www-data:33:33:www-data:/var/www:/usr/sbin/nologin
  backup:34:34:backup:/var/backups:/usr/sbin/nologin
  _apt:42:65534::/nonexistent:/usr/sbin/nologin
  nobody:65534:65534:nobody:/nonexistent:/usr/sbin/nologin`;

const GROUPS = `
  root:0:
  daemon:1:
  bin:2:
  sys:3:
  adm:4:
  tty:5:
  disk:6:
  man:12:
  mail:8:
  sudo:27:
  www-data:33:
  staff:50:
  games:60:
  users:100:
  nogroup:65534:`;

/** The account files of Debian, with further lines (`name:uid:gid:comment:home:shell`, `name:gid:members`). */
export function debianAccounts(users = '', groups = ''): Tree {
  return {
    '/etc/passwd': text(passwd(`${USERS}\n${users}`)),
    '/etc/group': text(group(`${GROUPS}\n${groups}`)),
  };
}

/** The folder a host's shell stands in. */
export const HOME = '/home/student';

export const HOST_ENV = [
  `HOME=${HOME}`,
  'USER=student',
  'LOGNAME=student',
  'SHELL=/bin/bash',
  'LANG=C.UTF-8',
  'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
] as const;

/** Where the Node example lies after it has been opened. */
export const EXAMPLE_FOLDER = `${HOME}/web-app`;

/** The terminal that every bench has. */
export const FIRST_TERMINAL = 't1';

import type { Applet } from './applet';

/** Applets that say whose files are and what may be done with them (BusyBox 1.35 to 1.37, in its own words). */
export const OWNERSHIP_APPLETS: Readonly<Record<string, Applet>> = {
  chmod: {
    least: 2,
    usage: `chmod [-Rcvf] MODE[,MODE]... FILE...

MODE is octal number (bit pattern sstrwxrwxrwx) or [ugoa]{+|-|=}[rwxXst]

	-R	Recurse
	-c	List changed files
	-v	Verbose
	-f	Hide errors
`,
  },
  chown: changesOwner(
    'chown [-RhLHPcvf]... USER[:[GRP]] FILE...',
    'Change the owner and/or group of FILEs to USER and/or GRP',
  ),
  chgrp: changesOwner('chgrp [-RhLHPcvf]... GROUP FILE...', 'Change the group membership of FILEs to GROUP'),
};

function changesOwner(synopsis: string, purpose: string): Applet {
  return {
    options: 'cfhvHLPR',
    long: 'changes silent quiet verbose dereference no-dereference recursive',
    least: 2,
    usage: `${synopsis}

${purpose}

	-h	Affect symlinks instead of symlink targets
	-L	Traverse all symlinks to directories
	-H	Traverse symlinks on command line only
	-P	Don't traverse symlinks (default)
	-R	Recurse
	-c	List changed files
	-v	Verbose
	-f	Hide errors
`,
  };
}

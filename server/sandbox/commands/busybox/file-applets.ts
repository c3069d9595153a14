import type { Applet } from './applet';

/** Applets that make, copy and name files (BusyBox 1.35 to 1.37, in its own words). */
export const FILE_APPLETS: Readonly<Record<string, Applet>> = {
  cat: {
    options: 'bentuvA',
    usage: `cat [-nbvteA] [FILE]...

Print FILEs to stdout

	-n	Number output lines
	-b	Number nonempty lines
	-v	Show nonprinting characters as ^x or M-x
	-t	...and tabs as ^I
	-e	...and end lines with $
	-A	Same as -vte
`,
  },
  cp: {
    options: 'adfilnprst:uvHLPRT',
    long: 'archive no-dereference force interactive link dereference no-clobber parents recursive reflink remove-destination symbolic-link target-directory no-target-directory update verbose',
    least: 2,
    usage: `cp [-arPLHpfinlsTu] SOURCE DEST
or: cp [-arPLHpfinlsu] SOURCE... { -t DIRECTORY | DIRECTORY }

Copy SOURCEs to DEST

	-a	Same as -dpR
	-R,-r	Recurse
	-d,-P	Preserve symlinks (default if -R)
	-L	Follow all symlinks
	-H	Follow symlinks on command line
	-p	Preserve file attributes if possible
	-f	Overwrite
	-i	Prompt before overwrite
	-n	Don't overwrite
	-l,-s	Create (sym)links
	-T	Refuse to copy if DEST is a directory
	-t DIR	Copy all SOURCEs into DIR
	-u	Copy only newer files
`,
  },
  mv: {
    options: 'fint:vT',
    long: 'force interactive no-clobber target-directory no-target-directory verbose',
    least: 2,
    usage: `mv [-finT] SOURCE DEST
or: mv [-fin] SOURCE... { -t DIRECTORY | DIRECTORY }

Rename SOURCE to DEST, or move SOURCEs to DIRECTORY

	-f	Don't prompt before overwriting
	-i	Interactive, prompt before overwrite
	-n	Don't overwrite an existing file
	-T	Refuse to move if DEST is a directory
	-t DIR	Move all SOURCEs into DIR
`,
  },
  rm: {
    options: 'firvR',
    least: 1,
    usage: `rm [-irf] FILE...

Remove (unlink) FILEs

	-i	Always prompt before removing
	-f	Never prompt
	-R,-r	Recurse
`,
  },
  mkdir: {
    options: 'm:pv',
    long: 'mode parents verbose',
    least: 1,
    usage: `mkdir [-m MODE] [-p] DIRECTORY...

Create DIRECTORY

	-m MODE	Mode
	-p	No error if exists; make parent directories as needed
`,
  },
  rmdir: {
    options: 'pv',
    long: 'ignore-fail-on-non-empty parents verbose',
    least: 1,
    usage: `rmdir [-p] DIRECTORY...

Remove DIRECTORY if it is empty

	-p	Include parents
	--ignore-fail-on-non-empty
`,
  },
  touch: {
    options: 'acd:fhmr:t:',
    long: 'no-create date no-dereference reference',
    least: 1,
    usage: `touch [-cham] [-d DATE] [-t DATE] [-r FILE] FILE...

Update mtime of FILEs

	-c	Don't create files
	-h	Don't follow links
	-a	Change only atime
	-m	Change only mtime
	-d DT	Date/time to use
	-t DT	Date/time to use
	-r FILE	Use FILE's date/time
`,
  },
  ln: {
    options: 'bfnsvS:T',
    least: 1,
    usage: `ln [-sfnbtv] [-S SUF] TARGET... LINK|DIR

Create a link LINK or DIR/TARGET to the specified TARGET(s)

	-s	Make symlinks instead of hardlinks
	-f	Remove existing destinations
	-n	Don't dereference symlinks - treat like normal file
	-b	Make a backup of the target (if exists) before link operation
	-S SUF	Use suffix instead of ~ when making backup files
	-T	Treat LINK as a file, not DIR
	-v	Verbose
`,
  },
  readlink: {
    options: 'fnqsv',
    least: 1,
    most: 1,
    usage: `readlink [-fnv] FILE

Display the value of a symlink

	-f	Canonicalize by following all symlinks
	-n	Don't add newline
	-v	Verbose
`,
  },
  realpath: {
    least: 1,
    usage: `realpath FILE...

Print absolute pathnames of FILEs
`,
  },
  mktemp: {
    options: 'dp:qtu',
    long: 'tmpdir directory dry-run quiet',
    most: 1,
    usage: `mktemp [-dt] [-p DIR] [TEMPLATE]

Create a temporary file with name based on TEMPLATE and print its name.
TEMPLATE must end with XXXXXX (e.g. [/dir/]nameXXXXXX).
Without TEMPLATE, -t tmp.XXXXXX is assumed.

	-d	Make directory, not file
	-q	Fail silently on errors
	-t	Prepend base directory name to TEMPLATE
	-p DIR	Use DIR as a base directory (implies -t)
	-u	Do not create anything; print a name

Base directory is: -p DIR, else $TMPDIR, else /tmp
`,
  },
  tee: {
    options: 'ai',
    usage: `tee [-ai] [FILE]...

Copy stdin to each FILE, and also to stdout

	-a	Append to the given FILEs, don't overwrite
	-i	Ignore interrupt signals (SIGINT)
`,
  },
};

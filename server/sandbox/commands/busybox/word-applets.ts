import type { Applet } from './applet';

/** Applets that work with names, numbers and bytes (BusyBox 1.35 to 1.37, in its own words). */
export const WORD_APPLETS: Readonly<Record<string, Applet>> = {
  basename: {
    options: 'as:',
    optionsFirst: true,
    least: 1,
    usage: `basename FILE [SUFFIX] | -a FILE... | -s SUFFIX FILE...

Strip directory path and SUFFIX from FILE

	-a		All arguments are FILEs
	-s SUFFIX	Remove SUFFIX (implies -a)
`,
  },
  dirname: {
    least: 1,
    most: 1,
    usage: `dirname FILENAME

Strip non-directory suffix from FILENAME
`,
  },
  seq: {
    options: 's:w',
    optionsFirst: true,
    least: 1,
    most: 3,
    usage: `seq [-w] [-s SEP] [FIRST [INC]] LAST

Print numbers from FIRST to LAST, in steps of INC.
FIRST, INC default to 1.

	-w	Pad to last with leading zeros
	-s SEP	String separator
`,
  },
  xargs: {
    options: 'a:ein:prs:txE:I:P:0',
    long: 'no-run-if-empty',
    optionsFirst: true,
    usage: `xargs [OPTIONS] [PROG ARGS]

Run PROG on every item given by stdin

	-0	NUL terminated input
	-a FILE	Read from FILE instead of stdin
	-r	Don't run command if input is empty
	-t	Print the command on stderr before execution
	-p	Ask user whether to run each command
	-E STR,-e[STR]	STR stops input processing
	-I STR	Replace STR within PROG ARGS with input line
	-n N	Pass no more than N args to PROG
	-s N	Pass command line of no more than N bytes
	-P N	Run up to N PROGs in parallel
	-x	Exit if size is exceeded
`,
  },
  base64: {
    options: 'diw:',
    most: 1,
    usage: `base64 [-d] [-w COL] [FILE]

Base64 encode or decode FILE to standard output

	-d	Decode data
	-w COL	Wrap lines at COL (default 76, 0 disables)
`,
  },
  od: {
    options: 'abcdfhij:lost:vwxA:N:S:',
    long: 'traditional address-radix skip-bytes read-bytes strings format output-duplicates width',
    usage: `od [-abcdfhilovxs] [-t TYPE] [-A RADIX] [-N SIZE] [-j SKIP] [-S MINSTR] [-w WIDTH] [FILE]...

Print FILEs (or stdin) unambiguously, as octal bytes by default
`,
  },
  strings: {
    options: 'afn:ot:',
    usage: `strings [-fo] [-t o|d|x] [-n LEN] [FILE]...

Display printable strings in a binary file

	-f		Precede strings with filenames
	-o		Precede strings with octal offsets
	-t o|d|x	Precede strings with offsets in base 8/10/16
	-n LEN		At least LEN characters form a string (default 4)
`,
  },
};

import type { Applet } from './applet';

/** Applets that pack and unpack (BusyBox 1.35 to 1.37, in its own words). */
export const ARCHIVE_APPLETS: Readonly<Record<string, Applet>> = {
  tar: {
    options: 'acf:hjkmoptvxzC:JOZ',
    long: 'lzma overwrite strip-components no-recursion numeric-owner no-same-permissions to-command create list extract directory to-stdout touch no-same-owner same-permissions file auto-compress bzip xz gzip compress dereference verbose version',
    usage: `tar c|x|t [-ZzJjahmvokO] [-f TARFILE] [-C DIR] [FILE]...

Create, extract, or list files from a tar file

	c	Create
	x	Extract
	t	List
	-f FILE	Name of TARFILE ('-' for stdin/out)
	-C DIR	Change to DIR before operation
	-v	Verbose
	-O	Extract to stdout
	-m	Don't restore mtime
	-o	Don't restore user:group
	-k	Don't replace existing files
	-Z	(De)compress using compress
	-z	(De)compress using gzip
	-J	(De)compress using xz
	-j	(De)compress using bzip2
	--lzma	(De)compress using lzma
	-a	(De)compress based on extension
	-h	Follow symlinks
	--overwrite		Replace existing files
	--strip-components NUM	NUM of leading components to strip
	--no-recursion		Don't descend in directories
	--numeric-owner		Use numeric user:group
	--no-same-permissions	Don't restore access permissions
	--to-command COMMAND	Pipe files to COMMAND
`,
  },
  gzip: {
    options: 'cdfknqtv123456789',
    long: 'stdout force no-name quiet test verbose fast best',
    usage: `gzip [-cfkdt] [FILE]...

Compress FILEs (or stdin)

	-d	Decompress
	-c	Write to stdout
	-f	Force
	-k	Keep input files
	-t	Test integrity
`,
  },
  gunzip: {
    options: 'cdfknqtv',
    long: 'stdout force no-name test',
    usage: `gunzip [-cfkt] [FILE]...

Decompress FILEs (or stdin)

	-c	Write to stdout
	-f	Force
	-k	Keep input files
	-t	Test integrity
`,
  },
  zcat: {
    options: 'cdfknqtv',
    long: 'force test',
    usage: `zcat [FILE]...

Decompress to stdout
`,
  },
};

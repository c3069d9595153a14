import type { Applet } from './applet';

/** What BusyBox's applets that work with processes, the system and the network take, and their own words about it (BusyBox 1.35 to 1.37). */
export const SYSTEM_APPLETS: Readonly<Record<string, Applet>> = {
  ps: {
    options: 'adeflo:ATZ',
    usage: `ps [-o COL1,COL2=HEADER] [-T]

Show list of processes

	-o COL1,COL2=HEADER	Select columns for display
	-T			Show threads
`,
  },
  hostname: {
    options: 'dfisvF:',
    usage: `hostname [-sidf] [HOSTNAME | -F FILE]

Show or set hostname or DNS domain name

	-s	Short
	-i	Addresses for the hostname
	-d	DNS domain name
	-f	Fully qualified domain name
	-F FILE	Use FILE's content as hostname
`,
  },
  id: {
    options: 'gnruG',
    most: 1,
    usage: `id [-ugGnr] [USER]

Print information about USER or the current user

	-u	User ID
	-g	Group ID
	-G	Supplementary group IDs
	-n	Print names instead of numbers
	-r	Print real ID instead of effective ID
`,
  },
  whoami: {
    most: 0,
    usage: `whoami

Print the user name associated with the current effective user id
`,
  },
  env: {
    options: 'iu:0',
    long: 'ignore-environment null unset',
    optionsFirst: true,
    usage: `env [-i0] [-u NAME]... [-] [NAME=VALUE]... [PROG ARGS]

Print current environment or run PROG after setting up environment

	-, -i	Start with empty environment
	-0	NUL terminated output
	-u NAME	Remove variable from environment
`,
  },
  sleep: {
    least: 1,
    usage: `sleep [N]...

Pause for a time equal to the total of the args given, where each arg can
have an optional suffix of (s)econds, (m)inutes, (h)ours, or (d)ays
`,
  },
  uname: {
    options: 'aimnoprsv',
    long: 'all kernel-name nodename kernel-release kernel-version machine processor hardware-platform operating-system',
    most: 0,
    usage: `uname [-amnrspvio]

Print system information

	-a	Print all
	-m	Machine (hardware) type
	-n	Hostname
	-r	Kernel release
	-s	Kernel name (default)
	-p	Processor type
	-v	Kernel version
	-i	Hardware platform
	-o	OS name
`,
  },
  date: {
    options: 'd:r:s:uD:IR',
    long: 'utc date rfc- reference set',
    most: 1,
    usage: `date [OPTIONS] [+FMT] [[-s] TIME]

Display time (using +FMT), or set time

	-u		Work in UTC (don't convert to local time)
	[-s] TIME	Set time to TIME
	-d TIME		Display TIME, not 'now'
	-D FMT		FMT (strptime format) for -s/-d TIME conversion
	-r FILE		Display last modification time of FILE
	-R		Output RFC-2822 date
	-I[SPEC]	Output ISO-8601 date
			SPEC=date (default), hours, minutes, seconds or ns

Recognized TIME formats:
	@seconds_since_1970
	hh:mm[:ss]
	[YYYY.]MM.DD-hh:mm[:ss]
	YYYY-MM-DD hh:mm[:ss]
	[[[[[YY]YY]MM]DD]hh]mm[.ss]
	'date TIME' form accepts MMDDhhmm[[YY]YY][.ss] instead
`,
  },
  which: {
    options: 'a',
    least: 1,
    usage: `which [-a] COMMAND...

Locate COMMAND

	-a	Show all matches
`,
  },
  pidof: {
    options: '',
    usage: `pidof [NAME]...

List PIDs of all processes with names that match NAMEs
`,
  },
  timeout: {
    options: 'k:s:',
    optionsFirst: true,
    least: 1,
    usage: `timeout [-s SIG] [-k KILL_SECS] SECS PROG ARGS

Run PROG. Send SIG to it if it is not gone in SECS seconds.
Default SIG: TERM.If it still exists in KILL_SECS seconds, send KILL.
`,
  },
  nproc: {
    options: '',
    long: 'all ignore',
    usage: `nproc [--all] [--ignore=N]

Print number of available CPUs

	--all		Number of installed CPUs
	--ignore=N	Exclude N CPUs
`,
  },
  wget: {
    options: 'cno:qt:O:P:ST:U:Y:',
    long: 'spider header post-data post-file no-check-certificate continue quiet server-response output-document output-file directory-prefix proxy user-agent timeout tries passive-ftp no-verbose no-clobber no-host-directories no-parent',
    least: 1,
    usage: `wget [-cqS] [--spider] [-O FILE] [-o LOGFILE] [--header STR]
	[--post-data STR | --post-file FILE] [-Y on/off]
	[--no-check-certificate] [-P DIR] [-U AGENT] URL...

Retrieve files via HTTP or FTP

	--spider	Only check URL existence: $? is 0 if exists
	--header STR	Add STR (of form 'header: value') to headers
	--post-data STR	Send STR using POST method
	--post-file FILE	Send FILE using POST method
	--no-check-certificate	Don't validate the server's certificate
	-c		Continue retrieval of aborted transfer
	-q		Quiet
	-P DIR		Save to DIR (default .)
	-S    		Show server response
	-O FILE		Save to FILE ('-' for stdout)
	-o LOGFILE	Log messages to FILE
	-U STR		Use STR for User-Agent header
	-Y on/off	Use proxy
`,
  },
  ping: {
    options: 'c:i:np:qs:t:vw:AI:W:46',
    least: 1,
    most: 1,
    usage: `ping [OPTIONS] HOST

Send ICMP ECHO_REQUESTs to HOST

	-4,-6		Force IP or IPv6 name resolution
	-c CNT		Send only CNT pings
	-s SIZE		Send SIZE data bytes in packets (default 56)
	-i SECS		Interval
	-A		Ping as soon as reply is received
	-t TTL		Set TTL
	-I IFACE/IP	Source interface or IP address
	-W SEC		Seconds to wait for the first response (default 10)
			(after all -c CNT packets are sent)
	-w SEC		Seconds until ping exits (default:infinite)
			(can exit earlier with -c CNT)
	-q		Quiet, only display output at start/finish
	-p HEXBYTE	Payload pattern
`,
  },
};

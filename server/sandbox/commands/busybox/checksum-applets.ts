import type { Applet } from './applet';

/** Applets that print and check sums of files (BusyBox 1.35 to 1.37, in its own words). */
export const CHECKSUM_APPLETS: Readonly<Record<string, Applet>> = {
  md5sum: checksum('md5sum', 'MD5'),
  sha1sum: checksum('sha1sum', 'SHA1'),
  sha256sum: checksum('sha256sum', 'SHA256'),
};

function checksum(name: string, kind: string): Applet {
  return {
    options: 'bcstw',
    usage: `${name} [-c[sw]] [FILE]...

Print or check ${kind} checksums

	-c	Check sums against list in FILEs
	-s	Don't output anything, status code shows success
	-w	Warn about improperly formatted checksum lines
`,
  };
}

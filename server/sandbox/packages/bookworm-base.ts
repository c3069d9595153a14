/** What the Debian 12 images come with: `name|version|all, or nothing for amd64|KiB installed|what it is`. */
export const BOOKWORM_BASE = `
  adduser|3.134|all|686|add and remove users and groups
  apt|2.6.2||4232|commandline package manager
  base-files|12.4+deb12u15||341|Debian base system miscellaneous files
  base-passwd|3.6.1||247|Debian base system master password and group files
  bash|5.2.15-2+b13||7164|GNU Bourne Again SHell
  bsdutils|1:2.38.1-5+deb12u3||355|basic utilities from 4.4BSD-Lite
  coreutils|9.1-1||18062|GNU core utilities
  dash|0.5.12-2||191|POSIX-compliant shell
  debconf|1.5.82|all|491|Debian configuration management system
  debian-archive-keyring|2023.3+deb12u2|all|293|GnuPG archive keys of the Debian archive
  debianutils|5.7-0.5~deb12u1||243|Miscellaneous utilities specific to Debian
  diffutils|1:3.8-4||1598|File comparison utilities
  dpkg|1.21.23||6409|Debian package management system
  findutils|4.9.0-4||1746|utilities for finding files--find, xargs
  gcc-12-base|12.2.0-14+deb12u1||100|GCC, the GNU Compiler Collection (base package)
  gpgv|2.2.40-1.1+deb12u2||918|GNU privacy guard - signature verification tool
  grep|3.8-5||1245|GNU grep, egrep and fgrep
  gzip|1.12-1||252|GNU compression utilities
  hostname|3.23+nmu1||46|utility to set/show the host name or domain name
  init-system-helpers|1.65.2+deb12u1|all|133|helper tools for all init systems
  libacl1|2.3.1-3||73|access control list - shared library
  libapt-pkg6.0|2.6.2||3297|package management runtime library
  libattr1|1:2.5.1-4||59|extended attribute handling - shared library
  libaudit-common|1:3.0.9-1|all|22|Dynamic library for security auditing - common files
  libaudit1|1:3.0.9-1||150|Dynamic library for security auditing
  libblkid1|2.38.1-5+deb12u3||398|block device ID library
  libbz2-1.0|1.0.8-5+b1||106|high-quality block-sorting file compressor library - runtime
  libc-bin|2.36-9+deb12u14||2042|GNU C Library: Binaries
  libc6|2.36-9+deb12u14||13001|GNU C Library: Shared libraries
  libcap-ng0|0.8.3-1+b3||65|alternate POSIX capabilities library
  libcap2|1:2.66-4+deb12u3+b1||95|POSIX 1003.1e capabilities (library)
  libcom-err2|1.47.0-2+b2||55|common error description library
  libcrypt1|1:4.4.33-2||233|libcrypt shared library
  libdb5.3|5.3.28+dfsg2-1||1833|Berkeley v5.3 Database Libraries [runtime]
  libdebconfclient0|0.270||37|Debian Configuration Management System (C-implementation library)
  libffi8|3.4.4-1||68|Foreign Function Interface library runtime
  libgcc-s1|12.2.0-14+deb12u1||140|GCC support library
  libgcrypt20|1.10.1-3+deb12u1||1592|LGPL Crypto library - runtime library
  libgmp10|2:6.2.1+dfsg1-1.1||855|Multiprecision arithmetic library
  libgnutls30|3.7.9-2+deb12u7||3396|GNU TLS library - main runtime library
  libgpg-error0|1.46-1||192|GnuPG development runtime library
  libhogweed6|3.8.1-2||463|low level cryptographic library (public-key cryptos)
  libidn2-0|2.3.3-1+b1||439|Internationalized domain names (IDNA2008/TR46) library
  liblz4-1|1.9.4-1||169|Fast LZ compression algorithm library - runtime
  liblzma5|5.4.1-1+deb12u2||333|XZ-format compression library
  libmd0|1.0.4-2||79|message digest functions from BSD systems - shared library
  libmount1|2.38.1-5+deb12u3||454|device mounting library
  libnettle8|3.8.1-2||520|low level cryptographic library (symmetric and one-way cryptos)
  libp11-kit0|0.24.1-2||1408|library for loading and coordinating access to PKCS#11 modules - runtime
  libpam-modules|1.5.2-6+deb12u2||1031|Pluggable Authentication Modules for PAM
  libpam-modules-bin|1.5.2-6+deb12u2||227|Pluggable Authentication Modules for PAM - helper binaries
  libpam-runtime|1.5.2-6+deb12u2|all|876|Runtime support for the PAM library
  libpam0g|1.5.2-6+deb12u2||215|Pluggable Authentication Modules library
  libpcre2-8-0|10.42-1+deb12u2||685|New Perl Compatible Regular Expression Library- 8 bit runtime files
  libseccomp2|2.5.4-1+deb12u1||148|high level interface to Linux seccomp filter
  libselinux1|3.4-1+b6||199|SELinux runtime shared libraries
  libsemanage-common|3.4-1|all|37|Common files for SELinux policy management libraries
  libsemanage2|3.4-1+b5||297|SELinux policy management library
  libsepol2|3.4-2.1||775|SELinux library for manipulating binary security policies
  libsmartcols1|2.38.1-5+deb12u3||289|smart column output alignment library
  libstdc++6|12.2.0-14+deb12u1||2686|GNU Standard C++ Library v3
  libsystemd0|252.39-1~deb12u2||909|systemd utility library
  libtasn1-6|4.19.0-2+deb12u1||116|Manage ASN.1 structures (runtime)
  libtinfo6|6.4-4||541|shared low-level terminfo library for terminal handling
  libudev1|252.39-1~deb12u2||240|libudev shared library
  libunistring2|1.0-2||1807|Unicode string library for C
  libuuid1|2.38.1-5+deb12u3||79|Universally Unique ID library
  libxxhash0|0.8.1-1||99|shared library for xxhash
  libzstd1|1.5.4+dfsg2-5||785|fast lossless compression algorithm
  login|1:4.13+dfsg1-1+deb12u2||2550|system login tools
  logsave|1.47.0-2+b2||50|save the output of a command in a log file
  mawk|1.3.4.20200120-3.1||263|Pattern scanning and text processing language
  mount|2.38.1-5+deb12u3||393|tools for mounting and manipulating filesystems
  ncurses-base|6.4-4|all|379|basic terminal type definitions
  ncurses-bin|6.4-4||636|terminal-related programs and man pages
  passwd|1:4.13+dfsg1-1+deb12u2||2827|change and administer password and group data
  perl-base|5.36.0-7+deb12u4||7643|minimal Perl system
  sed|4.9-1+deb12u1||987|GNU stream editor for filtering/transforming text
  sysvinit-utils|3.06-4||100|System-V-like utilities
  tar|1.34+dfsg-1.2+deb12u1||3144|GNU version of the tar archiving utility
  tzdata|2026f-0+deb12u1|all|2571|time zone and daylight-saving time data
  usrmerge|37~deb12u1|all|40|Convert the system to the merged /usr directories scheme
  util-linux|2.38.1-5+deb12u3||4978|miscellaneous system utilities
  util-linux-extra|2.38.1-5+deb12u3||366|interactive login tools
  zlib1g|1:1.2.13.dfsg-1||168|compression library - runtime
`;

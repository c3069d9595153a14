/** Packages of Alpine 3.22 that can be installed: `name|version|KiB installed|needs|other names it answers to`. */
export const ALPINE_PACKAGES = `
  apache2|2.4.65-r0|3660|apr apr-util pcre2
  apache2-utils|2.4.65-r0|248|apr apr-util
  apr|1.7.5-r0|216|libuuid
  apr-util|1.6.3-r1|204|libexpat
  bash|5.2.37-r0|1302|readline
  bind-libs|9.20.10-r0|3550|libuv json-c libxml2
  bind-tools|9.20.10-r0|580|bind-libs|dig
  binutils|2.44-r2|8860|libstdc++ zstd-libs
  brotli-libs|1.1.0-r2|884
  build-base|0.5-r3|8|binutils file gcc g++ make libc-dev patch
  busybox-extras|1.37.0-r18|192
  c-ares|1.34.5-r0|200
  ca-certificates|20250619-r0|688|
  cmake|3.31.7-r1|24400|libarchive libcurl libexpat rhash-libs libuv
  coreutils|9.7-r1|1152|libacl libattr utmps-libs
  curl|8.14.1-r1|272|libcurl
  dumb-init|1.2.5-r3|24
  figlet|2.2.5-r3|720
  file|5.46-r2|32|libmagic
  findutils|4.10.0-r0|552
  freetype|2.13.3-r0|720
  g++|14.2.0-r6|49500|gcc libstdc++-dev
  gcc|14.2.0-r6|145800|binutils gmp isl26 libgomp libatomic mpc1 mpfr4
  gettext|0.24.1-r0|5200|libintl gettext-envsubst
  gettext-envsubst|0.24.1-r0|48|libintl
  git|2.49.1-r0|12240|libcurl libexpat pcre2 git-init-template
  git-init-template|2.49.1-r0|40
  gmp|6.3.0-r3|500
  gnupg|2.4.7-r0|4300|libgcrypt sqlite-libs readline
  go|1.24.4-r0|190300|binutils gcc
  grep|3.12-r0|168|pcre2
  htop|3.4.1-r0|356|libncursesw
  icu-data-en|76.1-r1|2612
  icu-libs|76.1-r1|4900|icu-data-en libgcc libstdc++
  iproute2|6.15.0-r0|112|iproute2-minimal iproute2-ss iproute2-tc
  iproute2-minimal|6.15.0-r0|760|libelf libmnl libcap2
  iproute2-ss|6.15.0-r0|220|libmnl
  iproute2-tc|6.15.0-r0|760|libelf libmnl libxtables
  iptables|1.8.11-r1|464|libmnl libnftnl libxtables
  iputils|20240905-r0|24|iputils-ping iputils-arping iputils-tracepath
  iputils-arping|20240905-r0|32|libcap2
  iputils-ping|20240905-r0|96|libcap2
  iputils-tracepath|20240905-r0|24
  isl26|0.26-r1|2000|gmp
  jq|1.8.0-r0|372|oniguruma
  json-c|0.18-r1|80
  less|668-r0|280|libncursesw
  libacl|2.3.2-r1|32|libattr
  libarchive|3.8.1-r0|800
  libatomic|14.2.0-r6|36
  libattr|2.5.2-r2|24
  libcap|2.76-r0|8|libcap-getcap libcap-setcap libcap-utils libcap2
  libcap-getcap|2.76-r0|16|libcap2
  libcap-setcap|2.76-r0|16|libcap2
  libcap-utils|2.76-r0|52|libcap2
  libcap2|2.76-r0|44
  libcurl|8.14.1-r1|640|brotli-libs c-ares libidn2 nghttp2-libs libpsl zstd-libs
  libc-dev|0.7.2-r5|8|musl-dev|
  libedit|20250104.3.1-r1|204|libncursesw
  libelf|0.193-r0|968
  libexpat|2.7.1-r0|184
  libffi|3.4.8-r0|40
  libgcc|14.2.0-r6|196
  libgcrypt|1.10.3-r1|1300
  libgomp|14.2.0-r6|308
  libidn2|2.3.7-r0|196|libunistring
  libintl|0.24.1-r0|48
  libmagic|5.46-r2|9500
  libmnl|1.0.5-r2|24
  libncursesw|6.5_p20250503-r0|308|ncurses-terminfo-base
  libnftnl|1.2.9-r0|160|libmnl
  libpanelw|6.5_p20250503-r0|20|libncursesw
  libpq|17.5-r0|352
  libproc2|4.0.4-r3|64
  libpsl|0.21.5-r3|72|libidn2
  libstdc++|14.2.0-r6|2784|libgcc
  libstdc++-dev|14.2.0-r6|18400|libstdc++
  libunistring|1.3-r0|1800
  libuuid|2.41-r9|32
  libuv|1.51.0-r0|200
  libxml2|2.13.8-r0|1180|xz-libs
  libxtables|1.8.11-r1|60
  linux-headers|6.14.2-r0|10600
  lsof|4.99.4-r0|168
  make|4.4.1-r3|252
  mariadb-client|11.4.5-r2|29200|libncursesw|mysql-client
  mpc1|1.3.1-r1|96|gmp mpfr4
  mpdecimal|4.0.1-r0|172|libstdc++
  mpfr4|4.2.1_p1-r0|420|gmp
  musl-dev|1.2.5-r10|10500
  nano|8.4-r0|748|libncursesw
  ncurses-terminfo-base|6.5_p20250503-r0|26
  net-tools|2.10-r3|588
  netcat-openbsd|1.228.1-r0|48|
  nghttp2-libs|1.65.0-r0|168
  nginx|1.28.0-r3|1480|pcre2
  nodejs|22.16.0-r2|64800|libuv icu-libs libstdc++ c-ares brotli-libs nghttp2-libs simdjson sqlite-libs ca-certificates
  npm|11.3.0-r0|11400|nodejs
  oniguruma|6.9.10-r0|580
  openssh-client-common|10.0_p1-r7|2300|
  openssh-client-default|10.0_p1-r7|800|openssh-client-common libedit|openssh-client
  openssl|3.5.1-r0|1100
  patch|2.8-r0|160
  pcre2|10.43-r1|708
  postgresql-common|1.2-r1|16
  postgresql17-client|17.5-r0|4100|libpq lz4-libs zstd-libs readline postgresql-common|postgresql-client
  lz4-libs|1.10.0-r0|124
  procps-ng|4.0.4-r3|780|libintl libncursesw libproc2 utmps-libs|procps
  py3-packaging|25.0-r0|300|python3
  py3-pip|25.1.1-r0|5400|python3 py3-setuptools
  py3-setuptools|80.9.0-r0|3300|python3 py3-packaging
  python3|3.12.11-r0|27300|libexpat libffi gdbm xz-libs mpdecimal readline sqlite-libs libpanelw
  python3-dev|3.12.11-r0|3300|python3
  gdbm|1.24-r0|148
  readline|8.2.13-r1|308|libncursesw
  redis|8.0.4-r0|4700|
  rhash-libs|1.4.5-r0|180
  rsync|3.4.1-r0|420|lz4-libs zstd-libs
  ruby|3.4.4-r0|18500|gmp readline
  screen|5.0.1-r0|520|libncursesw
  shadow|4.17.3-r0|1100|
  simdjson|3.12.0-r0|140|libstdc++
  skalibs-libs|2.14.4.0-r0|200
  socat|1.8.0.3-r0|420|readline
  sqlite|3.49.2-r1|1700|sqlite-libs readline
  sqlite-libs|3.49.2-r1|1240
  strace|6.14-r0|1400|libelf
  stress-ng|0.19.00-r0|2900
  su-exec|0.2-r3|24
  sudo|1.9.17_p1-r0|2300
  supervisor|4.2.5-r5|1200|python3
  tar|1.35-r3|480
  tcpdump|4.99.5-r1|1240|libpcap
  libpcap|1.10.5-r1|252
  tini|0.19.0-r3|28
  tmux|3.5a-r1|960|libncursesw
  tree|2.2.1-r0|120
  tzdata|2025b-r0|1500
  utmps-libs|0.1.3.1-r0|48|skalibs-libs
  vim|9.1.1415-r0|4200|libncursesw vim-common xxd
  vim-common|9.1.1415-r0|31200
  wget|1.25.0-r1|516|libidn2 pcre2 libpsl
  xxd|9.1.1415-r0|20
  xz|5.8.1-r0|220|xz-libs
  xz-libs|5.8.1-r0|220
  yarn|1.22.22-r1|5100|nodejs
  zip|3.0-r13|340|unzip
  unzip|6.0-r15|316
  zsh|5.9-r5|6500|libncursesw
  zstd-libs|1.5.7-r0|640
`;

/**
 * Packages of Debian 12 that can be installed, with the archive's own versions, sizes and dependencies:
 * `name|version|all, or nothing for amd64|bytes of the .deb|KiB installed|Depends|Recommends`.
 */
export const BOOKWORM_PACKAGES = `
  apache2|2.4.71-1~deb12u1||237772|588|apache2-bin apache2-data apache2-utils media-types perl procps|ssl-cert
  apache2-bin|2.4.71-1~deb12u1||1409916|5144|perl libapr1 libaprutil1 libaprutil1-dbd-sqlite3 libaprutil1-ldap libbrotli1 libcurl4 libjansson4 libldap-2.5-0 liblua5.3-0 libnghttp2-14 libssl3 libxml2
  apache2-data|2.4.71-1~deb12u1|all|159880|847
  apache2-utils|2.4.71-1~deb12u1||223608|452|libapr1 libaprutil1 libssl3
  apt-transport-https|2.6.2|all|25604|35
  apt-utils|2.6.2||309596|1037
  bash-completion|1:2.11-6|all|233912|1463
  bc|1.07.1-3+b1||109648|241|libreadline8
  bind9-dnsutils|1:9.18.49-1~deb12u3||158488|501|bind9-host bind9-libs libedit2 libjemalloc2 libkrb5-3 libprotobuf-c1
  bind9-host|1:9.18.49-1~deb12u3||57620|147|bind9-libs libjemalloc2
  bind9-libs|1:9.18.49-1~deb12u3||1185996|3509|libuv1 libfstrm0 libgssapi-krb5-2 libjemalloc2 libjson-c5 libkrb5-3 liblmdb0 libmaxminddb0 libnghttp2-14 libprotobuf-c1 libssl3 libxml2
  binutils|2.40-2||64980|109|binutils-common libbinutils binutils-x86-64-linux-gnu
  binutils-common|2.40-2||2486664|15021
  binutils-x86-64-linux-gnu|2.40-2||2245848|11428|binutils-common libbinutils libctf-nobfd0 libctf0 libgprofng0 libjansson4
  bsdextrautils|2.38.1-5+deb12u3||86968|337
  build-essential|12.9||7704|20|libc6-dev gcc g++ make dpkg-dev
  busybox|1:1.35.0-4+deb12u1+b1||452120|818
  bzip2|1.0.8-5+b1||49804|121
  ca-certificates|20250419~deb12u2|all|160948|388|openssl
  cmake|3.25.1-1||8692248|28897|libarchive13 libcurl4 libexpat1 libjsoncpp25 librhash0 libuv1 cmake-data procps|gcc make
  cmake-data|3.25.1-1|all|2026484|10456
  cowsay|3.03+dfsg2-8|all|21372|92|libtext-charwidth-perl perl
  cpp|4:12.2.0-3||6836|30|cpp-12
  cpp-12|12.2.0-14+deb12u1||9767788|33848|libisl23 libmpc3 libmpfr6
  cron|3.0pl1-162||73084|217|cron-daemon-common sensible-utils|exim4-daemon-light
  cron-daemon-common|3.0pl1-162|all|12660|44
  curl|7.88.1-10+deb12u15||315764|489|libcurl4
  dbus|1.14.10-1~deb12u1||97360|182|dbus-bin dbus-daemon dbus-system-bus-common libdbus-1-3 libexpat1
  dbus-bin|1.14.10-1~deb12u1||105356|213|libdbus-1-3
  dbus-daemon|1.14.10-1~deb12u1||183656|375|dbus-bin dbus-session-bus-common libapparmor1 libdbus-1-3 libexpat1
  dbus-session-bus-common|1.14.10-1~deb12u1|all|78232|107
  dbus-system-bus-common|1.14.10-1~deb12u1|all|79344|119
  default-mysql-client|1.1.0|all|2852|9|mariadb-client
  dialog|1.3-20230209-1||284056|1213|libncursesw6
  dirmngr|2.2.40-1.1+deb12u2||792544|1329|gpgconf libassuan0 libksba8 libldap-2.5-0 libnpth0|gnupg
  distro-info-data|0.58+deb12u7|all|6584|19
  dmsetup|2:1.02.185-2||82040|246|libdevmapper1.02.1
  dnsutils|1:9.18.49-1~deb12u3|all|14224|26|bind9-dnsutils
  dpkg-dev|1.21.23|all|1354256|1728|perl libdpkg-perl bzip2 xz-utils patch make binutils|build-essential gcc gnupg
  dumb-init|1.2.5-2||14052|37
  exim4-base|4.96-15+deb12u10||1118412|1671|cron exim4-config netbase|psmisc
  exim4-config|4.96-15+deb12u10|all|256772|920||ca-certificates
  exim4-daemon-light|4.96-15+deb12u10||605848|1495|exim4-base libgnutls-dane0 libidn12 libnsl2
  figlet|2.2.5-3+b1||136540|739
  file|1:5.44-3||42472|79|libmagic1
  fortune-mod|1:1.99.1-7.3||38296|106|librecode0|fortunes-min
  fortunes-min|1:1.99.1-7.3|all|56492|140||fortune-mod
  g++|4:12.2.0-3||1356|14|cpp gcc g++-12 gcc-12
  g++-12|12.2.0-14+deb12u1||10694076|36161|gcc-12 libstdc++-12-dev libisl23 libmpc3 libmpfr6
  gcc|4:12.2.0-3||5216|47|cpp gcc-12|libc6-dev
  gcc-12|12.2.0-14+deb12u1||19268852|68236|cpp-12 libcc1-0 binutils libgcc-12-dev libisl23 libmpc3 libmpfr6|libc6-dev
  gettext-base|0.21-12||160164|645
  gir1.2-glib-2.0|1.74.0-3||159432|719|libgirepository-1.0-1 libglib2.0-0
  gir1.2-packagekitglib-1.0|1.2.6-5+deb12u1||26020|110|gir1.2-glib-2.0 libpackagekit-glib2-18
  git|1:2.39.5-0+deb12u3||7264380|44890|libcurl3-gnutls libexpat1 perl liberror-perl git-man|ca-certificates patch less openssh-client
  git-man|1:2.39.5-0+deb12u3|all|2053236|2107
  gnupg|2.2.40-1.1+deb12u2|all|846132|886|dirmngr gnupg-l10n gnupg-utils gpg gpg-agent gpg-wks-client gpg-wks-server gpgsm
  gnupg-l10n|2.2.40-1.1+deb12u2|all|1092644|4875
  gnupg-utils|2.2.40-1.1+deb12u2||927232|1837|libassuan0 libksba8 libreadline8|gpg gpg-agent gpgconf gpgsm
  gosu|1.14-1+b10||766280|2185
  gpg|2.2.40-1.1+deb12u2||949888|1582|gpgconf libassuan0 libreadline8 libsqlite3-0|gnupg
  gpg-agent|2.2.40-1.1+deb12u2||694596|1349|gpgconf pinentry-curses libassuan0 libnpth0|gnupg
  gpg-wks-client|2.2.40-1.1+deb12u2||540932|683|dirmngr gpg gpg-agent libassuan0|gnupg
  gpg-wks-server|2.2.40-1.1+deb12u2||531476|658|gpg gpg-agent|gnupg
  gpgconf|2.2.40-1.1+deb12u2||564852|804|libassuan0 libreadline8
  gpgsm|2.2.40-1.1+deb12u2||671420|993|gpgconf libassuan0 libksba8 libreadline8|gnupg
  groff-base|1.22.4-10||915864|3673|libuchardet0
  hello|2.10-3||53080|277
  htop|3.2.2-2||152412|378|libncursesw6 libnl-3-200 libnl-genl-3-200
  inetutils-telnet|2:2.4-2+deb12u3||120880|257|libk5crypto3 libkrb5-3 netbase
  iperf3|3.12-1+deb12u2||33964|86|libiperf0
  iproute2|6.1.0-3||1045828|3516|libbpf1 libbsd0 libelf1 libmnl0 libtirpc3 libxtables12 libcap2-bin|libatm1
  iptables|1.8.9-2||360192|2408|libip4tc2 libip6tc2 libxtables12 netbase libmnl0 libnetfilter-conntrack3 libnfnetlink0 libnftnl11|nftables
  iputils-ping|3:20221126-1+deb12u1||47172|121|libcap2-bin
  iso-codes|4.15.0-1|all|2906084|20086
  jq|1.6-2.1+deb12u3||64432|111|libjq1
  krb5-locales|1.20.1-2+deb12u5|all|63520|273
  less|590-2.1~deb12u2||132044|313
  libapparmor1|3.0.8-3||41192|109
  libappstream4|0.16.1-2+b1||198320|657|libcurl3-gnutls libglib2.0-0 libstemmer0d libxml2 libxmlb2 libyaml-0-2
  libapr1|1.7.2-3+deb12u1||102116|288
  libaprutil1|1.6.3-1+deb12u1||89048|284|libapr1 libexpat1 libgdbm6 libssl3
  libaprutil1-dbd-sqlite3|1.6.3-1+deb12u1||14044|48|libaprutil1 libsqlite3-0
  libaprutil1-ldap|1.6.3-1+deb12u1||12276|40|libaprutil1 libldap-2.5-0
  libarchive-cpio-perl|0.10-3|all|10828|40|perl
  libarchive13|3.6.2-1+deb12u5||345488|865|libxml2
  libargon2-1|0~20171227-0.3+deb12u1||19432|56
  libasan8|12.2.0-14+deb12u1||2192652|8017
  libassuan0|2.5.5-5||48464|117
  libatm1|1:2.5.1-4+b2||68312|107
  libatomic1|12.2.0-14+deb12u1||9376|45
  libbinutils|2.40-2||572104|2469|binutils-common
  libbpf1|1:1.1.2-0+deb12u1||145032|385|libelf1
  libbrotli1|1.0.9-2+deb12u1||274704|783
  libbsd0|0.11.7-2||117416|202
  libc-dev-bin|2.36-9+deb12u14||48056|94||manpages manpages-dev
  libc-l10n|2.36-9+deb12u14|all|676384|4350
  libc6-dev|2.36-9+deb12u14||1903668|11975|libc-dev-bin linux-libc-dev libcrypt-dev libnsl-dev rpcsvc-proto
  libcap2-bin|1:2.66-4+deb12u3+b1||35220|133
  libcbor0.8|0.8.0-2+b1||27436|98
  libcc1-0|12.2.0-14+deb12u1||41736|136
  libconfig-inifiles-perl|3.000003-2+deb12u1|all|45984|123
  libcrypt-dev|1:4.4.33-2||118144|341
  libcryptsetup12|2:2.6.1-4~deb12u2||223344|563|libargon2-1 libdevmapper1.02.1 libjson-c5 libssl3
  libctf-nobfd0|2.40-2||153384|301
  libctf0|2.40-2||89796|232|libbinutils
  libcurl3-gnutls|7.88.1-10+deb12u15||386008|828|libbrotli1 libgssapi-krb5-2 libldap-2.5-0 libnghttp2-14 libpsl5 librtmp1 libssh2-1|ca-certificates
  libcurl4|7.88.1-10+deb12u15||392184|840|libbrotli1 libgssapi-krb5-2 libldap-2.5-0 libnghttp2-14 libpsl5 librtmp1 libssh2-1 libssl3|ca-certificates
  libdbd-mariadb-perl|1.22-1+b1||93772|263|perl libdbi-perl libmariadb3
  libdbi-perl|1.643-4+deb12u3||774456|2155|perl
  libdbus-1-3|1.14.10-1~deb12u1||201240|468||dbus
  libdevmapper1.02.1|2:1.02.185-2||132796|474|dmsetup
  libdpkg-perl|1.21.23|all|603796|1987|perl|bzip2 xz-utils
  libduktape207|2.7.0-2||133812|314
  libdw1|0.188-2.1||234760|713|libelf1
  libedit2|3.1-20221030-2||92992|258|libbsd0
  libelf1|0.188-2.1||173796|1036
  liberror-perl|0.17029-2|all|29032|73|perl
  libevent-2.1-7|2.1.12-stable-8+deb12u1||181168|435
  libevent-core-2.1-7|2.1.12-stable-8+deb12u1||131276|302
  libexpat1|2.5.0-1+deb12u5||107940|414
  libexpat1-dev|2.5.0-1+deb12u5||159408|845|libexpat1 libc6-dev
  libfdisk1|2.38.1-5+deb12u3||193624|533
  libfido2-1|1.12.0-2+b1||77216|241|libcbor0.8 libssl3
  libfstrm0|0.6.1-1||21596|70
  libgcc-12-dev|12.2.0-14+deb12u1||2437204|14284|libgomp1 libitm1 libatomic1 libasan8 liblsan0 libtsan2 libubsan1 libquadmath0|libc6-dev
  libgdbm-compat4|1.23-3||48156|70|libgdbm6
  libgdbm6|1.23-3||72248|129
  libgirepository-1.0-1|1.74.0-3||100664|295|libglib2.0-0
  libglib2.0-0|2.74.6-2+deb12u9||1403216|4135||libglib2.0-data
  libglib2.0-bin|2.74.6-2+deb12u9||112080|336|libglib2.0-data libelf1 libglib2.0-0
  libglib2.0-data|2.74.6-2+deb12u9|all|1211164|9406
  libgnutls-dane0|3.7.9-2+deb12u7||407460|491|libunbound8
  libgomp1|12.2.0-14+deb12u1||115772|312
  libgpg-error-l10n|1.46-1|all|109412|631
  libgpm2|1.20.7-10+b1||14216|45
  libgprofng0|2.40-2||812120|3958|libbinutils
  libgssapi-krb5-2|1.20.1-2+deb12u5||135168|425|libk5crypto3 libkrb5-3 libkrb5support0
  libgstreamer1.0-0|1.22.0-2+deb12u1||1169664|4418|libdw1 libglib2.0-0 libunwind8 libcap2-bin
  libicu72|72.1-3+deb12u1||9376124|36170
  libidn12|1.41-1||83832|265
  libip4tc2|1.8.9-2||19016|66
  libip6tc2|1.8.9-2||19416|66
  libiperf0|3.12-1+deb12u2||91200|252|libsctp1 libssl3
  libisl23|0.25-1.1||683060|2302
  libitm1|12.2.0-14+deb12u1||26140|115
  libjansson4|2.14-2||40788|101
  libjemalloc2|5.3.0-1||275000|872
  libjq1|1.6-2.1+deb12u3||136460|366|libonig5
  libjson-c5|0.16-2||44120|109
  libjsoncpp25|1.9.5-4||78572|249
  libk5crypto3|1.20.1-2+deb12u5||79712|261|libkrb5support0
  libkeyutils1|1.6.3-2||8808|40
  libkmod2|30+20221128-1||57892|141|libssl3
  libkrb5-3|1.20.1-2+deb12u5||332280|1077|libk5crypto3 libkeyutils1 libkrb5support0 libssl3|krb5-locales
  libkrb5support0|1.20.1-2+deb12u5||33212|134
  libksba8|1.6.3-2||128416|316
  libldap-2.5-0|2.5.13+dfsg-5||183248|553|libsasl2-2|libldap-common
  libldap-common|2.5.13+dfsg-5|all|29348|92
  liblmdb0|0.9.24-1||44996|104
  liblsan0|12.2.0-14+deb12u1||969300|2942
  liblua5.3-0|5.3.6-2||122984|495
  liblzf1|3.6-3||10192|39
  libmagic-mgc|1:5.44-3||304888|8130
  libmagic1|1:5.44-3||103752|232|libmagic-mgc
  libmariadb3|1:10.11.19-0+deb12u1||179504|553|mariadb-common libssl3
  libmaxminddb0|1.7.1-1||29812|76
  libmnl0|1.0.4-3||12476|46
  libmpc3|1.3.1-1||51480|149|libmpfr6
  libmpfr6|4.2.0-1||700900|1177
  libncurses6|6.4-4||103136|335||libgpm2
  libncursesw6|6.4-4||133824|412||libgpm2
  libnetfilter-conntrack3|1.0.9-3||40704|139|libmnl0 libnfnetlink0
  libnfnetlink0|1.0.2-2||15132|51
  libnftables1|1.0.6-2+deb12u2||299116|920|libjansson4 libmnl0 libnftnl11 libxtables12
  libnftnl11|1.2.4-2||61632|233|libmnl0
  libnghttp2-14|1.52.0-1+deb12u3||72404|220
  libnl-3-200|3.7.0-0.2+b1||63124|182
  libnl-genl-3-200|3.7.0-0.2+b1||21600|58|libnl-3-200
  libnode108|18.20.4+dfsg-1~deb12u1||10543000|42300|libuv1 libicu72 libnghttp2-14
  libnpth0|1.6-3||18980|50
  libnsl-dev|1.3.0-2||66436|345|libnsl2 libtirpc-dev
  libnsl2|1.3.0-2||39480|127|libtirpc3
  libonig5|6.9.8-1||187828|666
  libpackagekit-glib2-18|1.2.6-5+deb12u1||112892|448|libglib2.0-0
  libpam-systemd|252.39-1~deb12u2||225520|532|systemd dbus systemd-sysv
  libpcap0.8|1.10.3-1||156700|368|libdbus-1-3
  libpcre3|2:8.39-15||340864|680
  libperl5.36|5.36.0-7+deb12u4||4207640|28875|libgdbm-compat4 libgdbm6 perl-modules-5.36
  libpipeline1|1.5.7-1||38540|96
  libpkgconf3|1.8.1-1||36084|101
  libpolkit-agent-1-0|122-3||24444|70|libglib2.0-0 libpolkit-gobject-1-0
  libpolkit-gobject-1-0|122-3||43912|148|libglib2.0-0
  libpopt0|1.19+dfsg-1||43268|245
  libpq-dev|15.20-0+deb12u1||156556|595|libpq5 libssl-dev
  libpq5|15.20-0+deb12u1||205248|906|libgssapi-krb5-2 libldap-2.5-0 libssl3
  libproc2-0|2:4.0.2-3||62804|232
  libprotobuf-c1|1.4.1-1+b1||27492|69
  libpsl5|0.21.2-1||58684|96||publicsuffix
  libpython3-dev|3.11.2-1+b1||9572|37|libpython3.11-dev
  libpython3-stdlib|3.11.2-1+b1||9312|27|libpython3.11-stdlib
  libpython3.11|3.11.2-6+deb12u9||1988800|7626|libpython3.11-stdlib libexpat1
  libpython3.11-dev|3.11.2-6+deb12u9||4739284|25766|libpython3.11-stdlib libpython3.11 libexpat1-dev zlib1g-dev|libc6-dev
  libpython3.11-minimal|3.11.2-6+deb12u9||820928|5232|libssl3|libpython3.11-stdlib
  libpython3.11-stdlib|3.11.2-6+deb12u9||1798408|8334|libpython3.11-minimal media-types libncursesw6 libnsl2 libreadline8 libsqlite3-0 libtirpc3
  libquadmath0|12.2.0-14+deb12u1||144616|292
  libreadline8|8.2-1.3||165760|475|readline-common
  librecode0|3.6-25||524312|1834
  librhash0|1.4.3-3||134112|237||libssl3
  librtmp1|2.4+20151223.gitfa8646d.1-2+b2||60824|146
  libruby|1:3.1||4972|13|libruby3.1
  libruby3.1|3.1.2-7+deb12u1||5400480|25005|rake ruby-net-telnet ruby-xmlrpc ruby-webrick ruby-sdbm libedit2 libncurses6 libssl3 libyaml-0-2
  libsasl2-2|2.1.28+dfsg-10+deb12u1||59908|167|libsasl2-modules-db|libsasl2-modules
  libsasl2-modules|2.1.28+dfsg-10+deb12u1||66868|284|libssl3
  libsasl2-modules-db|2.1.28+dfsg-10+deb12u1||20524|77
  libsctp1|1.0.19+dfsg-2||29720|56
  libsodium23|1.0.18-1+deb12u1||162044|415
  libsqlite3-0|3.40.1-2+deb12u2||838808|1682
  libssh2-1|1.10.0-3+deb12u1||175976|353|libssl3
  libssl-dev|3.0.22-1~deb12u2||2450160|12206|libssl3
  libssl3|3.0.22-1~deb12u2||2039888|6042
  libstdc++-12-dev|12.2.0-14+deb12u1||2047292|19446|libgcc-12-dev libc6-dev
  libstemmer0d|2.2.0-2||118164|818
  libsystemd-shared|252.39-1~deb12u2||1696184|5350|libapparmor1 libip4tc2 libkmod2 libssl3
  libterm-readkey-perl|2.38-2+b1||24456|73|perl
  libtext-charwidth-perl|0.04-11||9496|41
  libtirpc-common|1.3.3+ds-1|all|14048|35
  libtirpc-dev|1.3.3+ds-1||191428|717|libtirpc3
  libtirpc3|1.3.3+ds-1||85192|226|libgssapi-krb5-2 libtirpc-common
  libtsan2|12.2.0-14+deb12u1||2196972|7815
  libubsan1|12.2.0-14+deb12u1||883056|2652
  libuchardet0|0.0.7-1||67816|208
  libunbound8|1.17.1-2+deb12u4||552964|1236|libevent-2.1-7
  libunwind8|1.6.2-3||51172|196
  libutempter0|1.2.1-3||8960|50
  libuv1|1.44.2-1+deb12u1||135616|294
  libwrap0|7.6.q-32||54936|110|libnsl2
  libx11-6|2:1.8.4-2+deb12u2||759544|1562|libxcb1 libx11-data
  libx11-data|2:1.8.4-2+deb12u2|all|291884|1577
  libxau6|1:1.0.9-1||19720|42
  libxcb1|1.15-1||144052|296|libxau6 libxdmcp6
  libxdmcp6|1:1.1.2-3||26344|53|libbsd0
  libxext6|2:1.3.4-1+b1||52932|132|libx11-6
  libxml2|2.9.14+dfsg-1.3~deb12u6||688760|1867|libicu72
  libxmlb2|0.3.22-1~deb12u1||61032|187|libglib2.0-0
  libxmuu1|2:1.1.3-3||23928|54|libx11-6
  libxtables12|1.8.9-2||30752|101
  libyaml-0-2|0.2.5-1||53580|152
  linux-libc-dev|6.1.192-2||2457924|7191
  locales|2.36-9+deb12u14|all|3906316|15847|libc-l10n
  lsb-release|12.0-1|all|6416|17
  lsof|4.95.0-1||318268|482|libtirpc3
  make|4.3-4.1||395632|1592
  man-db|2.11.2-2||1385848|2963|bsdextrautils groff-base libgdbm6 libpipeline1
  manpages|6.03-2|all|1331652|1548
  manpages-dev|6.03-2|all|2030264|3732|manpages
  mariadb-client|1:10.11.19-0+deb12u1||2952092|62935|libconfig-inifiles-perl mariadb-client-core perl libssl3|libdbd-mariadb-perl libdbi-perl libterm-readkey-perl
  mariadb-client-core|1:10.11.19-0+deb12u1||869892|14655|libmariadb3 mariadb-common libedit2 libncurses6 libssl3
  mariadb-common|1:10.11.19-0+deb12u1|all|27624|69|mysql-common
  media-types|10.0.0|all|26136|92
  mysql-common|5.8+1.1.0|all|6636|33
  nano|7.2-1+deb12u1||689556|2804|libncursesw6
  net-tools|2.10-0.1+deb12u2||243404|978
  netbase|6.4|all|12800|36
  netcat-openbsd|1.219-1||41520|108|libbsd0
  netcat-traditional|1.10-47||67876|143
  nftables|1.0.6-2+deb12u2||70292|176|libnftables1 libedit2|netbase
  nginx|1.22.1-9+deb12u10||531468|1335|libssl3 iproute2 nginx-common
  nginx-common|1.22.1-9+deb12u10|all|114932|332
  node-gyp|9.3.0-2|all|43000|200|python3 make
  nodejs|18.20.4+dfsg-1~deb12u1||319364|1580|libnode108 ca-certificates|nodejs-doc
  nodejs-doc|18.20.4+dfsg-1~deb12u1|all|3582412|56100
  npm|9.2.0~ds1-1|all|9517000|80400|nodejs node-gyp
  openssh-client|1:9.2p1-2+deb12u10||993532|5801|libedit2 libfido2-1 libgssapi-krb5-2 libssl3|xauth
  openssl|3.0.22-1~deb12u2||1441784|2315|libssl3
  packagekit|1.2.6-5+deb12u1||609620|2952|libglib2.0-bin polkitd libappstream4 libglib2.0-0 libgstreamer1.0-0 libpackagekit-glib2-18 libpolkit-gobject-1-0 libsqlite3-0|systemd
  patch|2.7.6-7||127848|248
  perl|5.36.0-7+deb12u4||239392|670|perl-modules-5.36 libperl5.36|netbase
  perl-modules-5.36|5.36.0-7+deb12u4|all|2817356|17821||perl
  pinentry-curses|1.2.1-1||77448|140|libassuan0 libncursesw6
  pkg-config|1.8.1-1||13688|29|pkgconf
  pkgconf|1.8.1-1||25892|65|pkgconf-bin
  pkgconf-bin|1.8.1-1||29472|81|libpkgconf3
  polkitd|122-3||112024|470|dbus libpam-systemd xml-core libduktape207 libexpat1 libglib2.0-0 libpolkit-agent-1-0 libpolkit-gobject-1-0
  postgresql-client|15+248+deb12u2|all|10340|16|postgresql-client-15
  postgresql-client-15|15.20-0+deb12u1||1778868|8615|libpq5 postgresql-client-common sensible-utils libreadline8 libssl3
  postgresql-client-common|248+deb12u2|all|35284|130|netbase perl
  procps|2:4.0.2-3||708712|2091|libncursesw6 libproc2-0|psmisc
  psmisc|23.6-1||258696|909
  publicsuffix|20230209.2326-1|all|126380|339
  python-apt-common|2.6.0|all|64296|527
  python-is-python3|3.11.2-1+deb12u1|all|3216|16|python3
  python3|3.11.2-1+b1||26300|81|python3-minimal python3.11 libpython3-stdlib
  python3-apt|2.6.0||158528|685|python3 python-apt-common distro-info-data|lsb-release iso-codes
  python3-blinker|1.5-1|all|14652|58|python3
  python3-cffi-backend|1.15.1-5+b1||84552|213|python3
  python3-cryptography|38.0.4-3+deb12u1||665368|2983|python3 python3-cffi-backend libssl3
  python3-dbus|1.3.2-4+b1||95104|405|python3 libdbus-1-3 libglib2.0-0|python3-gi
  python3-dev|3.11.2-1+b1||26180|155|python3 libpython3-dev python3.11-dev python3-distutils
  python3-distro|1.8.0-1|all|20520|83|lsb-release python3
  python3-distutils|3.11.2-3|all|130936|638|python3 python3-lib2to3
  python3-gi|3.42.2-3+b1||219356|730|gir1.2-glib-2.0 python3 libgirepository-1.0-1 libglib2.0-0
  python3-httplib2|0.20.4-3+deb12u1|all|39032|141|ca-certificates python3-pyparsing python3
  python3-jwt|2.6.0-1+deb12u1|all|27080|103|python3|python3-cryptography
  python3-lazr.restfulclient|0.14.5-1|all|50428|178|python3-httplib2 python3-lazr.uri python3-wadllib python3-distro python3 python3-oauthlib python3-pkg-resources python3-six
  python3-lazr.uri|1.0.6-3|all|13688|73|python3 python3-pkg-resources
  python3-lib2to3|3.11.2-3|all|76284|365|python3
  python3-minimal|3.11.2-1+b1||26312|111|python3.11-minimal
  python3-oauthlib|3.2.2-1|all|95416|562|python3 python3-blinker python3-cryptography python3-jwt
  python3-pip|23.0.1+dfsg-1|all|1324972|6678|ca-certificates python3-distutils python3-setuptools python3-wheel python3|build-essential python3-dev
  python3-pip-whl|23.0.1+dfsg-1|all|1717296|1747|ca-certificates
  python3-pkg-resources|66.1.1-1+deb12u2|all|296604|1052|python3
  python3-pyparsing|3.0.9-1|all|138444|453|python3
  python3-setuptools|66.1.1-1+deb12u2|all|521580|2534|python3-pkg-resources python3-distutils python3
  python3-setuptools-whl|66.1.1-1+deb12u2|all|1112076|1316
  python3-six|1.16.0-4|all|17516|63|python3
  python3-software-properties|0.99.30-4.1~deb12u1|all|32864|143|gpg iso-codes lsb-release python3 python3-apt python3-gi python3-lazr.restfulclient
  python3-venv|3.11.2-1+b1||1200|6|python3.11-venv python3 python3-distutils
  python3-wadllib|1.3.6-4|all|37196|363|python3 python3-lazr.uri python3-pkg-resources
  python3-wheel|0.38.4-2|all|30808|131|python3-distutils python3
  python3.11|3.11.2-6+deb12u9||575032|651|python3.11-minimal libpython3.11-stdlib media-types|ca-certificates
  python3.11-dev|3.11.2-6+deb12u9||619256|619|python3.11 libpython3.11-dev libpython3.11|libc6-dev
  python3.11-minimal|3.11.2-6+deb12u9||2054684|6743|libpython3.11-minimal libexpat1|python3.11
  python3.11-venv|3.11.2-6+deb12u9||5896|28|python3.11 python3-pip-whl python3-setuptools-whl python3-distutils
  rake|13.0.6-3|all|83908|272|ruby|zip
  readline-common|8.2-1.3|all|68988|89
  redis-server|5:7.0.15-1~deb12u10||73908|183|redis-tools
  redis-tools|5:7.0.15-1~deb12u10||991988|5837|libatomic1 libjemalloc2 liblzf1 libssl3
  rpcsvc-proto|1.4.3-1||63268|246
  rsync|3.5.0+ds1-0+deb12u1||498456|937|libpopt0 libssl3
  ruby|1:3.1||5868|29|ruby3.1 libruby ruby-rubygems
  ruby-net-telnet|0.2.0-1|all|13076|57
  ruby-rubygems|3.3.15-2+deb12u1|all|292916|1176|ruby
  ruby-sdbm|1.0.0-5+b1||15440|59|libruby3.1 libruby
  ruby-webrick|1.8.1-1|all|51376|239
  ruby-xmlrpc|0.3.2-2|all|24436|104|ruby-webrick
  ruby3.1|3.1.2-7+deb12u1||663332|728|rubygems-integration libruby3.1
  rubygems-integration|1.18|all|6704|26|ca-certificates
  screen|4.9.0-4||591316|997|libutempter0
  sensible-utils|0.0.17+nmu1|all|19020|56
  sgml-base|1.31|all|15372|70
  sl|5.02-1+b1||13172|60|libncurses6
  socat|1.7.4.4-2||375188|1515|libssl3 libwrap0
  software-properties-common|0.99.30-4.1~deb12u1|all|62100|450|ca-certificates gir1.2-glib-2.0 gir1.2-packagekitglib-1.0 packagekit python-apt-common python3 python3-dbus python3-gi python3-software-properties
  sqlite3|3.40.1-2+deb12u2||353348|533|libreadline8 libsqlite3-0
  ssl-cert|1.1.2|all|21120|64|openssl
  strace|6.1-0.1||1313880|2839|libunwind8
  stress|1.0.7-1||21944|56
  sudo|1.9.13p3-1+deb12u4||1890344|6055
  supervisor|4.2.5-1|all|310800|1707|python3-pkg-resources python3
  systemd|252.39-1~deb12u2||3043940|9668|libssl3 libcryptsetup12 libfdisk1 libkmod2 libsystemd-shared|dbus
  systemd-sysv|252.39-1~deb12u2||42884|74|systemd|libpam-systemd
  tcpdump|4.99.3-1||466880|1332|libpcap0.8 libssl3
  telnet|0.17+2.4-2+deb12u3|all|41896|54|inetutils-telnet
  time|1.9-0.2||50776|129
  tini|0.19.0-1+b3||267204|731
  tmux|3.3a-3||454536|1106|libevent-core-2.1-7 libutempter0
  traceroute|1:2.1.2-1||51456|155
  tree|2.1.0-1||52464|113
  unzip|6.0-28+deb12u1||166504|380
  uuid-runtime|2.38.1-5+deb12u3||48232|174
  vim|2:9.0.1378-2+deb12u2||1567756|3650|vim-common vim-runtime libgpm2 libsodium23
  vim-common|2:9.0.1378-2+deb12u2|all|124836|245||xxd vim
  vim-runtime|2:9.0.1378-2+deb12u2|all|7026844|36406||vim
  vim-tiny|2:9.0.1378-2+deb12u2||719960|1689|vim-common
  wget|1.21.3-1+deb12u1||937340|3521|libpsl5|ca-certificates
  whois|5.5.17||70776|385
  xauth|1:1.1.2-1||35960|81|libx11-6 libxau6 libxext6 libxmuu1
  xml-core|0.18+nmu1|all|23752|118|sgml-base
  xxd|2:9.0.1378-2+deb12u2||84116|135
  xz-utils|5.4.1-1+deb12u2||471448|1226
  zip|3.0-13+deb12u1||230316|616||unzip
  zlib1g-dev|1:1.2.13.dfsg-1||916272|1310|libc6-dev
  zsh|5.9-4+b15||907512|2461|zsh-common|libgdbm6 libncursesw6 libpcre3
  zsh-common|5.9-4|all|4147272|16422||zsh
`;

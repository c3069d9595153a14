/** Words that say nothing of a person, as every recording has them: of Docker, of a host, and of its images. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `student instructor teacher class room seat host home desk wall deck bench drydock user users root daemon nobody guest admin
  docker dockerfile container containers image images layer layers volume volumes network networks registry repository tag tags
  digest build builder buildkit cache push pull run start stop restart pause unpause kill rm rmi ps exec attach logs log cp diff
  commit save load import export inspect history events info version login logout search stats top port rename update wait create
  prune ls system df context compose hub library latest local bridge none null true false default
  from workdir copy add cmd entrypoint env arg expose label healthcheck shell onbuild stopsignal maintainer
  created running paused exited restarting removing dead healthy unhealthy starting up
  always unless stopped failure
  alpine busybox debian ubuntu nginx httpd apache node python php postgres redis mysql mariadb adminer phpmyadmin wordpress
  whoami netshoot curl wget npm npx pip apt apk sh bash ash sudo su cat echo ls cd mkdir touch mv grep sed awk vi nano less head tail
  sleep date id uname hostname ip ping bin sbin etc usr var tmp dev proc sys opt srv lib mnt data app web www html index page
  file files folder path src dest json yaml txt md js ts py conf config server service services client main test hello world
  http https tcp udp localhost com org net io dns url sha256 amd64 linux utc a an and are as at be by do for if in is it me my no
  mr mrs ms dr prof herr frau team group von van der den die das und not of off on or so the then this to we with you will your`.split(
    /\s+/,
  ),
);

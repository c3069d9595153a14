/** Values that a flag of this type does not take, or that are at the edge of what it takes. */
const VALUES = {
  int: ['x', '1.5', '99999999999999999999', ''],
  int64: ['x', ''],
  uint: ['x', '-1', '99999999999999999999'],
  uint16: ['x', '-1', '70000'],
  bytes: ['x', '-1', '1x', '1e', ''],
  duration: ['x', '1', '1y', '1h1', ''],
  decimal: ['x', '-1', '0.0000000001', '1/3', '1/0', ''],
  filter: ['x', '='],
  list: ['', '=', ':', 'a:b:c:d'],
  map: ['', '='],
};

/** Mistakes that no table of flags leads to. */
const BY_HAND = `
run -d -a stdout x
run --rm --restart always x
run --restart always:3 x
run --restart on-failure:-1 x
run --network a --network a x
run --network a --network bridge x
run --network bridge --network-alias a x
run --mac-address x x
run --network name=a,alias=b --network-alias c x
run --network name=a,ip=1.2.3.4 --ip 1.2.3.5 x
run --network name= x
run --network name=a,foo=b x
run --network , x
run --link a:b:c x
run -v a:/b:ro,rw x
run -v a:b:c:d x
run --mount type=bind x
run --mount type=foo,target=/x x
run --mount type=bind,target=/a x
run --mount type=volume,target=/a,readonly=maybe x
run --mount type=volume,target=/a,foo=bar x
run --mount type=bind,source=/a,target=/b,volume-nocopy=true x
run --mount type=tmpfs,target=/b,tmpfs-size=x x
run --mount type=tmpfs,target=/b,tmpfs-mode=x x
run -p 70000 x
run -p 80:80/foo x
run -p 1.2.3:80:80 x
run -p localhost:80:80 x
run -p 80-82:80-81 x
run -p 82-80:80 x
run -p published=80 x
run -p published=80,foo x
run -p published=80,target=x x
run -p published=80,target=80,protocol=foo x
run --expose 80:80 x
run --expose 70000 x
run --env-file nofile x
run --label-file nofile x
run --health-cmd x --no-healthcheck x
run --health-interval -1s x
run --health-retries -1 x
run --add-host x:1.2.3 x
run --dns 1.2.3 x
run --dns-search a_b x
run --dns-search 1.2 x
run --memory-swappiness 101 x
run --security-opt seccomp= x
run --sysctl x x
run --ulimit nofile=10:5 x
run --userns foo x
run --uts foo x
run --pid foo x
run --cgroupns foo x
run --pull foo x
run --log-driver none --log-opt a=b x
run x:y:z
run http://x
run UPPER
run @
create -d x
exec -e =x x sh
exec --env-file nofile x sh
start -a x y
stop --time 5 --timeout 5 x
stop --time x x
restart -t 5 --time 6 x
logs --since x x
logs --until 2020-13-45 x
ps --format {{
ps --format {{ -q
ps --format {{.Foo}}
ps --format {{foo}}
inspect -f {{ x
inspect --type foo x
inspect --type= x
context inspect x default y
context use ../x
volume create --name a b
volume prune -a --filter all=true
network create --gateway 10.0.0.1 a
network create --subnet 10.0.0.0/8 --subnet 10.1.0.0/16 a
network create --subnet 10.0.0.0/24 --gateway 10.0.1.1 a
network create --subnet 10.0.0.0/24 --gateway x a
network create --subnet 10.0.0.0/24 --ip-range x a
network create --subnet 10.0.0.0/24 --ip-range 10.0.0.5 a
network create --subnet 10.0.0.0/24 --gateway 10.0.0.1 --gateway 10.0.0.2 a
system prune --volumes --filter until=1h
tag x Y
tag X y
tag x y:z:w
tag x :y
pull -a x:y
pull X
push -a x:y
login -p x
login -u x --password-stdin -p y
search --format {{ y
import nofile
cp x y
cp a:b c:d
cp - -
cp a:
rename a a
commit x Y
update x
update --restart on-failure:x x
help foo
help run x y
help container foo
container foo
container foo -x
container --foo ls
container --help=false foo
--foo
-x
-D=maybe ps
--log-level x ps
-H foo:bar ps
-c nope ps
rn -it x
rn --foo
rm /
ps -anq x
run -dz x
run -h
`;

/**
 * Command lines that docker itself finds a mistake in, whatever engine is behind it: for every command too few and too
 * many arguments and flags that it has not, for every flag no value and wrong ones; and some by hand.
 * @param {Iterable<[path: string, { usage: string, aliases: string | null, flags: Record<string, { short?: string, type: string, hidden?: boolean }> }]>} commands
 * @param {(path: string) => boolean} wanted
 * @returns {string[][]}
 */
export function mistypedLines(commands, wanted) {
  const lines = [];
  const seen = new Set();
  for (const [path, { usage, aliases, flags }] of commands) {
    if (!wanted(path) || seen.has(aliases ?? path)) continue;
    seen.add(aliases ?? path);
    lines.push(...ofCommand(path.split(' '), argumentsOf(usage, path), flags));
  }
  return [
    ...lines,
    ...BY_HAND.trim()
      .split('\n')
      .map((line) => line.split(' ')),
  ];
}

function ofCommand(path, args, flags) {
  const lines = [0, 1, 2, 3, 4].map((count) => [...path, ...Array(count).fill('x')]);
  for (const wrong of ['--nope', '-Z', '--nope=1', '--=x', '---x', '--help=x']) lines.push([...path, wrong, ...args]);
  for (const [name, { short, type, hidden }] of Object.entries(flags)) {
    if (hidden) continue;
    if (type === '') {
      lines.push([...path, `--${name}=maybe`, ...args]);
      if (short) lines.push([...path, `-${short}Z`, ...args]);
      continue;
    }
    lines.push([...path, short ? `-${short}` : `--${name}`]);
    for (const value of VALUES[type] ?? []) lines.push([...path, `--${name}=${value}`, ...args]);
  }
  return lines;
}

/** As many words as the usage line asks for at least. */
function argumentsOf(usage, path) {
  const asked = usage
    .slice(`docker ${path}`.length)
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\s*\|\s*\S+/g, '')
    .trim();
  return asked === '' ? [] : asked.split(/\s+/).map(() => 'x');
}

import fc from 'fast-check';
import type { SeatId } from '#engine/model/room-state';
import { BESIDE, type PlayedClass, type Typed } from './played-class';

/** One thing that happens in a class. */
export type Step =
  | { kind: 'line'; seat: SeatId; line: string }
  /** Begun in a terminal of its own and left to itself. */
  | { kind: 'beside'; seat: SeatId; line: string }
  | { kind: 'time'; milliseconds: number }
  | { kind: 'server restarted' };

const some = fc.constantFrom;
const container = some('ant', 'ant', 'ant', 'bee', 'bee', 'nosuch');
const local = some(...Array<string>(5).fill('busybox'), 'busybox:latest', 'made', 'made', 'made:2', 'nosuch:1', 'BAD');
/** Names in the room's registry; a student may push below the own name only. */
const shared = some('registry:5000/ana/web', 'localhost:5000/ana/web:2', 'registry:5000/ben/web', 'registry:5000/shop');
const image = fc.oneof({ weight: 6, arbitrary: local }, shared);
const lasting = some('sleep 600', 'sleep 3', 'httpd -f -p 80', 'sh -c "while :; do :; done"');
const program = some(
  ...['', 'sleep 3', 'sleep 600', 'true', 'false', 'cat', 'nosuch', 'httpd -f -p 80'],
  ...['sh -c "exit 3"', 'sh -c "echo one > /tmp/one; exit 1"', 'sh -c "while :; do :; done"'],
);

const flags = fc
  .shuffledSubarray(
    [
      ...['--rm', '-i', '--init', '-t', '-e A=1', '-l owner=ann', '-m 64m', '-w /w', '-u nobody', '--stop-timeout 1'],
      ...['-p 8080:80', '-p 127.0.0.1:8081:80', '-p 8080:81/udp', '-P', '--nosuchflag', '--read-only'],
      ...['--restart always', '--restart on-failure:2', '--restart unless-stopped'],
      ...['--network none', '--network host', '--network web', '--network web --network-alias db'],
      ...['-v data:/data', '-v /anonymous', '--tmpfs /scratch', '-v /home/student/one:/one:ro'],
      ...['--mount type=volume,src=data,dst=/etc,readonly', '--volumes-from bee', '--network container:ant'],
      ...['--health-cmd true --health-interval 2s', '--health-cmd "exit 1" --health-interval 1s --health-retries 1'],
    ],
    { maxLength: 3 },
  )
  .map((chosen) => chosen.join(' '));

const building = fc
  .tuple(
    some('DOCKER_BUILDKIT=0 docker build', 'docker build', 'docker buildx build', 'docker image build --no-cache'),
    fc.oneof({ weight: 3, arbitrary: some('made', 'made:2') }, shared),
    some('one', 'two', 'two --target base', 'one --build-arg WORD=other', 'broken', 'nosuch'),
  )
  .map(([build, name, folder]) => `${build} -t ${name} ${folder}`);

const running = fc
  .tuple(some('run -d', 'run -d', 'run', 'create', 'container run -d'), container, flags, image, program)
  .map(([verb, name, more, of, argv]) => `docker ${verb} --name ${name} ${more} ${of} ${argv}`);

/** What can be done with a container. */
const handling = (of: fc.Arbitrary<string>) =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          some(
            ...[
              'start',
              'start -a',
              'stop -t 1',
              'stop',
              'restart -t 0',
              'kill',
              'kill -s TERM',
              'kill -s USR1',
              'pause',
            ],
            ...[
              'pause',
              'unpause',
              'rm',
              'rm -f',
              'rm -fv',
              'logs',
              'diff',
              'top',
              'wait',
              'port',
              'attach',
              'inspect -s',
            ],
            ...['network connect web', 'network connect --ip 10.1.0.9 web', 'network connect --alias db bridge'],
            ...['network connect none', 'network disconnect web', 'network disconnect -f bridge'],
            ...['update -m 128m', 'update --restart no', 'update --restart always', 'export -o exported.tar'],
            ...['cp one', 'cp one/Dockerfile'],
          ),
          of,
        )
        .map(([verb, name]) => `docker ${verb} ${name}${verb.startsWith('cp') ? ':/tmp/in' : ''}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          some('', '-d', '-it', '-u nobody'),
          of,
          some('touch /x', 'true', 'nosuch', 'sh -c "echo two > /two"', 'sh -c "rm /etc/group"', 'kill 1', 'sh'),
        )
        .map(([how, name, argv]) => `docker exec ${how} ${name} ${argv}`),
    },
    fc.tuple(of, container).map(([from, to]) => `docker rename ${from} ${to}`),
    fc
      .tuple(some('', '-c "CMD sleep 5"', '-p=false'), of, image)
      .map(([how, from, to]) => `docker commit ${how} ${from} ${to}`),
    fc
      .tuple(of, some('/etc/passwd', '/data', '/nosuch', '/tmp'))
      .map(([name, path]) => `docker cp ${name}:${path} one/copied`),
  );

const imageLine = fc.oneof(
  building,
  fc.tuple(some('push', 'pull'), shared).map(([verb, of]) => `docker ${verb} ${of}`),
  fc.tuple(image, image).map(([from, to]) => `docker tag ${from} ${to}`),
  fc.tuple(some('', '-f'), image).map(([force, of]) => `docker rmi ${force} ${of}`),
  fc.tuple(image, image).map(([one, other]) => `docker save -o saved.tar ${one} ${other}`),
  image.map((to) => `docker import exported.tar ${to}`),
);

const houseLine = some(
  ...['docker load -i saved.tar', 'docker load -qi exported.tar', 'docker system df -v', 'docker system prune -f'],
  ...['docker system prune -af --volumes', 'docker builder prune -f', 'docker builder prune -af'],
  ...[
    'docker images -a',
    'docker ps -as',
    'docker container prune -f',
    'docker image prune -f',
    'docker image prune -af',
  ],
  ...['docker volume create data', 'docker volume create', 'docker volume rm data', 'docker volume rm -f data'],
  ...['docker volume prune -f', 'docker volume prune -af', 'docker network create web', 'docker network create web'],
  ...['docker network create --subnet 10.1.0.0/24 web', 'docker network rm web', 'docker network rm bridge'],
  ...['docker network prune -f', 'docker ps --filter nosuch=1', 'docker stats --no-stream', 'docker nosuch'],
  ...['docker run', 'docker inspect', 'docker info', 'docker pull alpine:3.20'],
);

/** Lines that are right, half right and wrong. */
const dockerLine = fc
  .oneof(
    { weight: 3, arbitrary: running },
    { weight: 4, arbitrary: handling(container) },
    { weight: 3, arbitrary: imageLine },
    { weight: 2, arbitrary: houseLine },
  )
  .map(tidy);

/** A container that mostly runs, and what is done with it. */
const life = some('ant', 'bee').chain((name) =>
  fc
    .tuple(flags, some('busybox', 'busybox', 'made'), lasting, fc.array(handling(fc.constant(name)), { maxLength: 6 }))
    .map(([more, of, argv, then]) =>
      [
        'docker network create web',
        `docker rm -f ${name}`,
        `docker run -d --name ${name} ${more} ${of} ${argv}`,
        ...then,
      ].map(tidy),
    ),
);

/** An image on its way into the registry and back. */
const journey = fc
  .tuple(building, shared, image)
  .map(([build, to, of]) =>
    [build, `docker tag ${of} ${to}`, `docker push ${to}`, `docker rmi -f ${to}`, `docker pull ${to}`].map(tidy),
  );

function tidy(line: string): string {
  return line.replace(/ +/g, ' ').trim();
}

const seat = some('s1', 's1', 's1', 's1', 's2', 's0');
const lines = (of: fc.Arbitrary<string[]>): fc.Arbitrary<Step[]> =>
  fc.tuple(seat, of).map(([who, typed]) => typed.map((line) => ({ kind: 'line', seat: who, line })));

/** What a class may do, most of it at the desk of `s1`. */
export const sessions: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: lines(dockerLine.map((line) => [line])) },
      { weight: 3, arbitrary: lines(life) },
      { weight: 1, arbitrary: lines(journey) },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('beside' as const), seat, line: dockerLine }).map((one) => [one]),
      },
      some(1, 500, 5_000, 61_000).map((milliseconds): Step[] => [{ kind: 'time', milliseconds }]),
      fc.constant<Step[]>([{ kind: 'server restarted' }]),
    ),
    { maxLength: 20, size: 'max' },
  )
  .map((steps) => steps.flat());

/** Lets it happen; answers what was typed and what it came to, if something was. */
export function take(inClass: PlayedClass, next: Step): Typed | null {
  switch (next.kind) {
    case 'line':
      return inClass.type(next.seat, next.line);
    case 'beside':
      inClass.begin(next.seat, next.line, BESIDE);
      return null;
    case 'time':
      inClass.pass(next.milliseconds);
      return null;
    case 'server restarted':
      inClass.restart();
      return null;
  }
}

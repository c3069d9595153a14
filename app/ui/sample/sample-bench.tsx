'use client';

import { useState } from 'react';
import type { BenchClass } from '../bench/bench-class';
import { BenchScreen } from '../bench/bench-screen';
import type { BrowserAnswer } from '../browser/browser-model';
import type { SeatView } from '../room/room-model';
import { sampleBenchClass, sampleSigns } from './sample-bench-class';
import { classContainers, sampleContainer, sampleSeats } from './sample-containers';
import { sampleFiles } from './sample-files';
import { nginx, webApp } from './sample-images';
import { sampleRoom, sampleRoster } from './sample-room';
import { SAMPLE_TEACHING } from './sample-teaching';
import { useSampleTerminal } from './use-sample-terminal';

const me = sampleSeats[0] ?? { id: 'seat-0', name: 'Ana', look: 0 };
const containers = [
  sampleContainer(0, 'running', { id: 'bench-1', mine: true, writable: { files: 3, bytes: 8192 } }),
  sampleContainer(0, 'paused', {
    id: 'bench-2',
    mine: true,
    name: 'web2',
    doors: [{ hostPort: 8081, containerPort: 80 }],
  }),
  sampleContainer(0, 'exited', {
    id: 'bench-3',
    mine: true,
    name: 'old',
    from: nginx,
    state: { status: 'exited', exitCode: 0 },
  }),
];
const NEIGHBOURS_HOST = {
  images: [webApp],
  containers: [sampleContainer(1, 'running', { id: 'bench-4' })],
  volumes: [],
  networks: [],
};
/** A full hall: two of three have containers, one of twenty shows the screen. */
function neighbours(count: number): SeatView[] {
  return Array.from({ length: count }, (_, look) => {
    const seat = { id: `seat-${look}`, name: `Student ${look + 1}`, look };
    const one = (n: number) => sampleContainer(look, 'running', { id: `crowd-${look}-${n}`, seat });
    const containers = look % 3 === 0 ? [] : [one(1), one(2)];
    return { ...NOBODY, seat, containers, sharing: look % 20 === 7 };
  });
}

const NOBODY: Omit<SeatView, 'seat' | 'containers' | 'sharing'> = {
  online: true,
  role: 'student',
  handAt: null,
  flag: null,
  wantsHelp: false,
  watching: false,
  out: null,
  activity: null,
};
const RECORDING = { title: 'One image, many containers', at: 754_000, address: '/look/replay-bench' };
const page: BrowserAnswer = {
  kind: 'page',
  status: 200,
  reason: 'OK',
  contentType: 'text/html',
  body: '<body style="font-family:sans-serif"><h1>Hello from web1</h1><p>Served by a container.</p>',
};

interface SampleBenchProps {
  readonly fresh?: boolean;
  /** What the deck has for it. */
  readonly of?: Partial<BenchClass>;
  /** How many others there are; fifteen when absent. */
  readonly crowd?: number;
  /** Whether somebody else's screen is looked at. */
  readonly looks?: boolean;
  /** Where it is in its lesson. */
  readonly teaching?: keyof typeof SAMPLE_TEACHING;
  /** Whether the room goes on from a recording. */
  readonly recorded?: boolean;
}

/** The bench with a lesson in full swing; nothing behind it. */
export function SampleBench({
  fresh = false,
  of = {},
  crowd,
  looks = false,
  teaching = 'running',
  recorded = false,
}: SampleBenchProps) {
  const terminal = useSampleTerminal(fresh);
  const [url, open] = useState('');
  const [looking, look] = useState(looks);
  const neighbour = sampleSeats[1] ?? me;
  return (
    <BenchScreen
      room={teaching === 'alone' ? { ...sampleRoom, alone: true, ...(recorded && { from: RECORDING }) } : sampleRoom}
      me={me}
      connection="live"
      teaching={SAMPLE_TEACHING[fresh ? 'none' : teaching]}
      tabs={{
        tabs: [
          { id: '1', name: 'host' },
          { id: '2', name: 'host 2' },
        ],
        current: '1',
        onChoose: () => {},
        onOpen: () => {},
        onClose: () => {},
      }}
      terminal={terminal}
      host={
        fresh
          ? { images: [], containers: [], published: [] }
          : { images: [nginx, webApp], containers, published: [webApp] }
      }
      browser={{ url, answer: url === '' ? null : page, loading: false, onOpen: open }}
      files={sampleFiles}
      neighbours={fresh ? [] : crowd === undefined ? sampleRoster.slice(1) : neighbours(crowd)}
      of={{ ...sampleBenchClass, ...of }}
      signs={sampleSigns}
      neighbour={
        looking
          ? {
              seat: neighbour,
              terminals: [{ id: 't1', items: terminal.items }],
              host: NEIGHBOURS_HOST,
            }
          : null
      }
      onNeighbour={(seat) => look(seat !== null)}
      stage={{ images: [webApp, nginx], containers: classContainers }}
      problem={null}
      onResumeCode={async () => 'ABCDEFGH'}
    />
  );
}

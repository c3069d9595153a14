'use client';

import { useMemo, useState } from 'react';
import type { UserCommand } from '#engine/room/command';
import type { CommandReply } from '#server/protocol/messages';
import { DeckScreen } from '../deck/deck-screen';
import type { DeckView } from '../deck/deck-view';
import type { RegistryRulesView } from '../deck/registry-rules-panel';
import type { RoomView, SeatView } from '../room/room-model';
import { SAMPLE_CARE } from './sample-care';
import { classContainers } from './sample-containers';
import { sampleClaimsDesk, sampleLesson, sampleShelf } from './sample-desk';
import { sampleFiles } from './sample-files';
import { nginx, webApp, webAppNext } from './sample-images';
import { SAMPLE_NOW, sampleRoom, sampleRoster } from './sample-room';
import { sampleTerminal } from './sample-terminal';
import { untied } from './sample-tied';
import { useSampleTerminal } from './use-sample-terminal';

interface SampleDeckProps {
  /** Nobody has joined and nothing has been made. */
  readonly fresh?: boolean;
  /** How many students. */
  readonly crowd?: number;
  /** Whose seat is open. */
  readonly watches?: string;
  /** Everybody is frozen, the room is locked, one is on the wall, two were sent out. */
  readonly led?: boolean;
  readonly view?: DeckView;
  /** The claims stand as their table. */
  readonly table?: boolean;
}

/** The deck of a class; its controls change nothing but the screen. */
export function SampleDeck({ fresh = false, crowd = 15, watches, led = false, view, table = false }: SampleDeckProps) {
  const terminal = useSampleTerminal(fresh);
  const [current, onShow] = useState(2);
  const [board, layOut] = useState({ ...sampleClaimsDesk.board, table });
  const claims = fresh
    ? { ...sampleClaimsDesk, board: { ...board, cards: [], current: null } }
    : { ...sampleClaimsDesk, board };
  const [watchedId, onWatch] = useState<string | null>(null);
  const [rules, setRules] = useState<RegistryRulesView>({
    speed: 'normal',
    hub: 'open',
    pullLimit: null,
    accounts: false,
  });
  const [leading, setLeading] = useState<RoomView['class']>({
    ...sampleRoom.class,
    ...(led && {
      locked: true,
      freeze: { message: 'Eyes here', since: SAMPLE_NOW },
      spotlight: sampleRoster[0]?.seat.id ?? null,
    }),
  });
  const roster = useMemo(() => (fresh ? [] : sampleClass(crowd, led).map(inLesson)), [fresh, crowd, led]);
  const watched = roster.find(({ seat }) => seat.id === (watchedId ?? watches));
  const lead = async (command: UserCommand): Promise<CommandReply> => {
    setLeading((now) => classAfter(now, command));
    if (command.type === 'class.set-registry') setRules(command.rules);
    if (command.type === 'class.show-step') onShow(command.index);
    if (command.type === 'claims.lay-out') layOut((lies) => ({ ...lies, ...command }));
    return { ok: true, value: command.type === 'class.give' ? { 'seat-4': 'web-app:v9: not found' } : null };
  };
  return (
    <DeckScreen
      room={{
        ...sampleRoom,
        class: leading,
        joined: roster.length,
        online: roster.filter(({ online }) => online).length,
      }}
      connection="live"
      now={SAMPLE_NOW}
      lesson={fresh ? null : sampleLesson(current, roster.length)}
      shelf={sampleShelf}
      claims={claims}
      care={SAMPLE_CARE}
      results={{ reportHref: '/look/report', replayHref: '/look/replay', onSave: async () => true }}
      roster={roster}
      watched={
        watched
          ? {
              view: watched,
              tabs: { tabs: [{ id: 't1', name: 'Terminal 1' }], current: 't1', onChoose: () => {}, onClose: () => {} },
              terminal: { ...terminal, items: sampleTerminal },
              host: { images: [webApp, nginx], containers: watched.containers, volumes: [], networks: [] },
              errors: [
                {
                  at: SAMPLE_NOW - 90_000,
                  line: 'docker run -d -p 8080:80 --name web2 web-app:v1.0',
                  exitCode: 125,
                  error: 'Bind for 0.0.0.0:8080 failed: port is already allocated',
                },
              ],
            }
          : null
      }
      onWatch={onWatch}
      tabs={{ tabs: [{ id: '1', name: 'host' }], current: '1', onChoose: () => {}, onClose: () => {} }}
      terminal={terminal}
      files={sampleFiles}
      context="."
      registry="registry:5000"
      registries={rules}
      stageOf={() => (fresh ? 'unbuilt' : 'published')}
      classHas={() => ({ seats: 12, containers: 14 })}
      previewOf={(reference) =>
        fresh
          ? {
              is: 'plan',
              base: { kind: 'image', reference: 'node:14-alpine', layers: { count: 4, size: 118_000_000 } },
              earlierStages: 0,
              steps: [
                { line: 2, instruction: 'WORKDIR /app', fate: 'kept', size: 0 },
                { line: 3, instruction: 'COPY package.json ./', fate: 'perhaps', size: 320 },
                { line: 4, instruction: 'RUN npm install', fate: 'perhaps', size: 4_200_000 },
                { line: 5, instruction: 'COPY . .', fate: 'made', size: null },
                { line: 6, instruction: 'EXPOSE 80', fate: 'settings', size: null },
              ],
            }
          : { is: 'image', name: reference, base: 4, layers: webApp.layers }
      }
      me={{ id: 's0', name: 'Instructor', look: 11 }}
      onResumeCode={async () => 'ABCDEFGH'}
      host={{ images: [webApp], containers: [], published: fresh ? [] : [webApp] }}
      browser={{ url: '', answer: null, loading: false, onOpen: () => {} }}
      stage={{
        images: fresh ? [] : [webApp, webAppNext],
        containers: fresh ? [] : classContainers,
        tiesOf: untied,
      }}
      wallHref="/look/wall"
      replayHref="/look/replay"
      gifts={{
        example: [],
        exampleImage: { reference: 'web-app:v1.0', published: !fresh },
        mine: { files: 5, images: ['web-app:v1.0'] },
        references: ['web-app:v1.0', 'web-app:v1.1', 'nginx:alpine'],
      }}
      onMyFiles={async () => []}
      onInvite={async () => `${sampleRoom.joinUrl}&invite=a1b2c3d4e5f6`}
      lead={lead}
      {...(view && { firstView: view })}
      problem={null}
    />
  );
}

/** The first fifteen as they are, repeated under other names. */
function sampleClass(crowd: number, led: boolean): SeatView[] {
  const students = Array.from({ length: crowd }, (_, index): SeatView[] => {
    const like = sampleRoster[index % sampleRoster.length];
    if (!like) return [];
    if (index < sampleRoster.length) return [like];
    const quiet = { handAt: null, wantsHelp: false, flag: index % 3 === 0 ? ('done' as const) : null };
    return [{ ...like, ...quiet, seat: { id: `seat-${index}`, name: `Student ${index + 1}`, look: index } }];
  }).flat();
  return led
    ? students.map((view, index) => (index > 12 ? { ...view, out: index > 13 ? 'banned' : 'kicked' } : view))
    : students;
}

/** How it goes for each in the lesson: some have done the step, two are stuck in it. */
function inLesson(view: SeatView, index: number): SeatView {
  const stuck = index === 4 ? 'same-error' : index === 6 ? 'idle' : null;
  const lesson = {
    step: 2,
    reached: index % 3,
    goals: 2,
    done: index % 3 === 2,
    hintsOpened: index === 4 ? 1 : 0,
    hints: 2,
    stuck,
    stuckError: stuck === 'same-error' ? 'Bind for 0.0.0.0:8080 failed: port is already allocated' : null,
    stuckTimes: stuck === 'same-error' ? 3 : 0,
    stuckSince: stuck === 'idle' ? SAMPLE_NOW - 260_000 : 0,
  } as const;
  const brought = index === 0 ? [{ lesson: 'many-from-one', done: 7, steps: 9, at: SAMPLE_NOW - 86_400_000 }] : [];
  return { ...view, lesson: view.watching ? null : lesson, brought };
}

/** What a class becomes by the commands that the deck shows at once. */
function classAfter(now: RoomView['class'], command: UserCommand): RoomView['class'] {
  switch (command.type) {
    case 'class.lock':
      return { ...now, locked: command.locked };
    case 'class.freeze':
      return { ...now, freeze: command.message === null ? null : { message: command.message, since: SAMPLE_NOW } };
    case 'class.spotlight':
      return { ...now, spotlight: command.seat };
    case 'class.set':
      return { ...now, settings: command.settings };
    case 'class.hint':
      return command.to === 'all'
        ? { ...now, hint: command.text === null ? null : { text: command.text, at: SAMPLE_NOW } }
        : now;
    default:
      return now;
  }
}

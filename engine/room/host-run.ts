import { hostLayerId } from '../catalogue/host-layer';
import { hostProcesses } from '../daemon/containers/host-processes';
import { daemonContext } from '../daemon/context';
import { interfacesOf } from '../daemon/network/interfaces-of';
import { HOST_STACK } from '../daemon/network/stack-of';
import { flat } from '../model/blocks';
import { KERNEL } from '../model/kernel';
import type { SeatId } from '../model/room-state';
import type { SandboxRun } from '../model/sandbox-run';
import type { Terminal } from '../model/terminal';
import type { Room } from './room';

/** A line of the host's shell as a run for the sandbox. */
export function hostRun(room: Room, seat: SeatId, terminal: Terminal, line: string): SandboxRun {
  return {
    id: room.newRunId(),
    seat,
    target: 'host',
    program: { kind: 'script', text: line, args: [] },
    shell: 'bash',
    place: 'host',
    // `$?` of the line before; the sandbox takes it out again.
    env: [...terminal.env, `?=${terminal.lastCode}`],
    cwd: terminal.cwd,
    user: { name: 'student', uid: 1000, gid: 1000, home: '/home/student' },
    hostname: 'host',
    tty: terminal.tty,
    stdin: '',
    lower: [hostLayerId()],
    upper: [...(room.state.privates.get(seat)?.files ?? [])],
    processes: hostProcesses(daemonContext(room.tx, seat), room.state.room.openedAt),
    bootedAt: room.state.room.openedAt,
    kernel: KERNEL,
    interfaces: interfacesOf(daemonContext(room.tx, seat), HOST_STACK),
    ...(/\bhistory\b/.test(line) && { history: [...flat(terminal.history), line] }),
    longLived: false,
  };
}

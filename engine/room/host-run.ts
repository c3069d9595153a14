import { hostLayerId } from '../catalogue/host-layer';
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
    processes: [{ pid: 1, user: 'root', startedAt: room.state.room.openedAt, command: '/sbin/init' }],
    kernel: KERNEL,
    ipAddress: '172.17.0.1',
    longLived: false,
  };
}

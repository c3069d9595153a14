import type { Command } from 'just-bash';
import { HOST_MEMORY } from '#engine/model/kernel';
import { wallClock } from '../thread/clock';
import type { RunContext } from '../thread/run-context';
import { isBusybox } from './is-busybox';
import { memoryOf } from './memory-figures';
import { failed, printed } from './outcome';
import { processList } from './process-list';
import { upFor } from './uptime';

/** One picture of `top`; it cannot redraw the screen. */
export function topCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    if (!args.join('').includes('b')) return failed('top: this terminal cannot be redrawn; try: top -bn1\n');
    const lines = processList(context, ['top', ...args].join(' '));
    const { total, used, free, shared, buffers, cached } = memoryOf(context);
    if (isBusybox(context, 'top')) {
      const rows = lines.map(({ pid, parent, user, kib, command }) => {
        const part = Math.round((kib * 100 * 1_024) / HOST_MEMORY);
        return `${String(pid).padStart(5)} ${String(parent).padStart(5)} ${user.slice(0, 8).padEnd(8)} S    ${String(Math.round(kib * 1.7)).padStart(5)} ${String(part).padStart(3)}%   0   0% ${command}\n`;
      });
      return printed(
        `Mem: ${used}K used, ${free}K free, ${shared}K shrd, ${buffers}K buff, ${cached}K cached
CPU:   0% usr   0% sys   0% nic 100% idle   0% io   0% irq   0% sirq
Load average: 0.00 0.01 0.05 1/${lines.length + 110} ${lines.at(-1)?.pid ?? 1}
  PID  PPID USER     STAT   VSZ %VSZ CPU %CPU COMMAND
${rows.join('')}`,
      );
    }
    const mib = (kib: number) => (kib / 1_024).toFixed(1).padStart(8);
    const rows = lines.map(({ pid, user, kib, command }) => {
      const part = ((kib * 100 * 1_024) / HOST_MEMORY).toFixed(1);
      const name = (command.split(/[ :]/)[0] ?? '').split('/').at(-1) ?? '';
      return `${String(pid).padStart(7)} ${user.slice(0, 8).padEnd(8)}  20   0 ${String(Math.round(kib * 1.7)).padStart(7)} ${String(kib).padStart(6)} ${String(Math.round(kib * 0.6)).padStart(6)} S   0.0 ${part.padStart(5)}   0:00.00 ${name}\n`;
    });
    const clock = new Date(wallClock()).toISOString().slice(11, 19);
    return printed(
      `top - ${clock} up ${upFor(context)},  0 user,  load average: 0.00, 0.01, 0.05
Tasks: ${String(lines.length).padStart(3)} total,   1 running, ${String(lines.length - 1).padStart(3)} sleeping,   0 stopped,   0 zombie
%Cpu(s):  0.0 us,  0.0 sy,  0.0 ni,100.0 id,  0.0 wa,  0.0 hi,  0.0 si,  0.0 st
MiB Mem : ${mib(total)} total, ${mib(free)} free, ${mib(used - buffers - cached)} used, ${mib(buffers + cached)} buff/cache
MiB Swap: ${mib(0)} total, ${mib(0)} free, ${mib(0)} used. ${mib(total - used + cached)} avail Mem

    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND
${rows.join('')}`,
    );
  };
}

import { expect, test } from 'vitest';
import { TestDesk } from '../client/testing-desk';
import { completeLine } from './complete-line';
import { FIRST_TERMINAL } from './host-home';

class Tabs extends TestDesk {
  /** What Tab offers at the end of a line. */
  tab(line: string): string[] {
    const query = { terminal: FIRST_TERMINAL, line, cursor: line.length };
    return completeLine(this.room.state, this.room.blobs, 's0', query).candidates;
  }

  /** Until a shell in front asks for a line. */
  run(line: string): void {
    this.type(line);
    this.passTime();
    expect(this.terminal.job?.prompt).toMatch(/# $/);
  }
}

test('K68 in a shell of a container Tab offers its programs and files', () => {
  const desk = new Tabs();
  expect(desk.tab('docker start w')).toEqual(['web']);
  desk.run('docker run -it --name box -v data:/srv/data alpine');
  expect(desk.tab('wg')).toEqual(['wget']);
  expect(desk.tab('cd')).toContain('cd');
  expect(desk.tab('cat /etc/os-r')).toEqual(['/etc/os-release']);
  expect(desk.tab('ls et')).toEqual(['etc/']);
  expect(desk.tab('cd /srv/d')).toEqual(['/srv/data/']);
  // Nothing of the host is there.
  expect(desk.tab('docker start w')).toEqual([]);
});

test('K68 dash completes nothing, nor does another program', () => {
  const desk = new Tabs();
  desk.run('docker run -it --name box debian sh');
  expect(desk.tab('ls /et')).toEqual([]);
  desk.answer('exit');
  desk.passTime();
  desk.run('docker run -it --rm debian bash');
  expect(desk.tab('ls /et')).toEqual(['/etc/']);
  desk.answer('exit');
  desk.passTime();
  desk.type('docker image prune');
  expect(desk.tab('ls /et')).toEqual([]);
});

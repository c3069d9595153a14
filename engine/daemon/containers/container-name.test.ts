import { expect, test } from 'vitest';
import { TestRoom } from '../../room/testing';
import { daemonContext } from '../context';
import { newContainerId } from './container-name';

test('C1 an ID whose first twelve digits are decimal ones gets a letter, whatever chance gives', () => {
  const room = new TestRoom();
  const tx = room.tx();
  tx.context.random = (bytes) => new Uint8Array(bytes).fill(0x11);
  expect(newContainerId(daemonContext(tx, 's1'))).toBe(`b${'1'.repeat(63)}`);
});

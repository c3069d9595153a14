import { test } from 'vitest';
import type { Cast } from './every-control/cast';
import { comeIn } from './every-control/come-in';
import { endTheClass } from './every-control/end-the-class';
import { leadALesson } from './every-control/lead-a-lesson';
import { leadEverybody } from './every-control/lead-everybody';
import { leadOneSeat } from './every-control/lead-one-seat';
import { letIn } from './every-control/let-in';
import { publishAndRun } from './every-control/publish-and-run';
import { readTheRoster } from './every-control/read-the-roster';
import { sendOut } from './every-control/send-out';
import { setTheClass } from './every-control/set-the-class';
import { ownServerAndBrowser } from './server-and-browser';

/**
 * One class with six browsers, and two more for a while, through every control of the deck. Each test goes on where the one
 * before has stopped.
 */
const scene = ownServerAndBrowser();
let cast: Cast;

test('everybody comes in: by phone, by keyboard, by polling, by laptop', async () => {
  cast = await comeIn(scene);
});

test('publishing: from the Dockerfile to the push, and what the class makes of it', () => publishAndRun(cast));

test('joining: locked, refused late, watching only, through a co-instructor’s link', () => letIn(cast, scene));

test('settings are seen on all screens', () => setTheClass(cast));

test('the roster: who needs what, found, ordered and chosen', () => readTheRoster(cast));

test('one seat: watched, helped, shown, given to, renamed', () => leadOneSeat(cast));

test('the class as a whole: eyes here, hints, gifts, resets, undone by the student', () => leadEverybody(cast));

test('a lesson: paced, asked, helped; claims judged and weighed; results', () => leadALesson(cast));

test('sent out, banned, let in again; after the server’s death everything stands', () => sendOut(cast, scene));

test('the end; no control was left out', () => endTheClass(cast));

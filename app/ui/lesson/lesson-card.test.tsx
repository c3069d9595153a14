import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { CATALOGUES } from '../language/catalogues';
import { PollCard } from '../poll/poll-card';
import { SAMPLE_TEACHING } from '../sample/sample-teaching';
import { LessonCard } from './lesson-card';

/** What a bench shows of its lesson. */
function card(name: keyof typeof SAMPLE_TEACHING, props: { watching?: boolean; brief?: boolean } = {}): string {
  const { lesson, question, deeds } = SAMPLE_TEACHING[name];
  return markup(
    <LessonCard
      lesson={lesson}
      question={question && <PollCard poll={question} deeds={deeds} />}
      deeds={props.watching ? undefined : deeds}
      onTry={props.watching ? undefined : () => {}}
      brief={props.brief ?? false}
    />,
  );
}

function markup(element: ReactElement): string {
  return renderToStaticMarkup(
    createElement(IntlProvider, { locale: 'en', messages: CATALOGUES.en, timeZone: 'UTC' } as never, element),
  );
}

test('a prediction hides the commands until it is made, and says why', () => {
  expect(card('predict')).not.toContain('Put into the terminal');
  expect(card('predict')).toContain('Answer first. Then come the commands.');
  expect(card('predict').match(/type="radio"/g)).toHaveLength(3);
  expect(card('answered')).toContain('Put into the terminal: docker run alpine hostname');
  expect(card('answered')).toContain('12 of 22 have answered.');
  expect(card('answered')).not.toContain('type="radio"');
});

test('a question that waits is open even where there is room for a title alone', () => {
  expect(card('predict', { brief: true })).toContain('type="radio"');
  expect(card('running', { brief: true })).not.toContain('Put into the terminal');
});

test('a second round shows what one has answered before, and takes another answer', () => {
  expect(card('again')).toContain('Talk with a neighbour about it.');
  expect(card('again')).toContain('your first answer');
  expect(card('again').match(/type="radio"/g)).toHaveLength(3);
});

test('a question says what it is at, so that a small screen gives the room to what matters then', () => {
  const phase = (name: Parameters<typeof card>[0]) => /data-phase="(\w+)"/.exec(card(name))?.[1];
  expect([phase('predict'), phase('answered'), phase('again'), phase('shown'), phase('alone')]).toEqual([
    'asks',
    'waits',
    'asks',
    'shown',
    'told',
  ]);
});

test('what the class has answered comes with the own answers, what is right and why', () => {
  const shown = card('shown');
  expect(shown).toContain('You were right in the end');
  expect(shown).toContain('never takes an old container');
  expect(shown).toContain('In my own words');
  expect(shown).toContain('<caption>What was answered</caption>');
});

test('goals are ticked, and nobody is asked to press anything for it', () => {
  expect(card('running')).toContain('aria-label="1 of 2 reached"');
  expect(card('running').match(/data-reached="true"/g)).toHaveLength(2);
  expect(card('running')).not.toContain('type="checkbox"');
  expect(card('done')).toContain('aria-label="Done"');
  expect(card('done')).toContain('Step done: Your first container.');
});

test('hints are opened one by one', () => {
  expect(card('running')).toContain('Hint 1 of 3');
  expect(card('hints')).toContain('There is a longer list.');
  expect(card('hints')).toContain('Hint 3 of 3');
});

test('ways forth and back are there for who goes alone, and only then', () => {
  expect(card('running')).not.toContain('Skip');
  expect(card('alone')).toContain('Skip');
  expect(card('alone')).toContain('The answer is: ');
  expect(card('alone')).not.toContain('instructor');
});

test('who looks on can read everything and press nothing that needs a host', () => {
  const watching = card('running', { watching: true });
  expect(watching).toContain('<code class="try-command">docker ps</code>');
  expect(watching).not.toContain('Hint 1');
  expect(watching).not.toContain('Set this step up');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivedDraft, type FileDraft, openedDraft, sendingDraft, settledDraft, typedDraft } from './file-draft';

const saved = (text: string) => settledDraft(sendingDraft(typedDraft(openedDraft('old'), text)), text, true);

test('an echo of what was sent does not undo what has been typed since', () => {
  const typing = typedDraft(sendingDraft(typedDraft(openedDraft(''), 'a')), 'ab');
  expect(arrivedDraft(typing, 'a')).toMatchObject({ text: 'ab', state: 'unsaved' });
});

test('what changes on the host is taken over while nothing is unsaved, also when it was once sent from here', () => {
  expect(arrivedDraft(openedDraft('a'), 'b')).toMatchObject({ text: 'b', state: 'saved' });
  const twice = settledDraft(sendingDraft(typedDraft(arrivedDraft(saved('one'), 'one'), 'two')), 'two', true);
  // As an undone command leaves it.
  expect(arrivedDraft(arrivedDraft(twice, 'two'), 'one')).toMatchObject({ text: 'one', state: 'saved' });
});

test('somebody else’s text over an unsaved one is for the person to decide', () => {
  const contested = arrivedDraft(typedDraft(openedDraft('old'), 'mine'), 'theirs');
  expect(contested).toMatchObject({ text: 'mine', state: 'changed-elsewhere' });
  expect(typedDraft(contested, 'mine!').state).toBe('changed-elsewhere');
  expect(arrivedDraft(contested, 'mine').state).toBe('saved');
});

test('a refusal is told until something else is typed or taken', () => {
  const refused = settledDraft(sendingDraft(typedDraft(openedDraft(''), 'x')), 'x', false);
  expect(refused.state).toBe('refused');
  expect(typedDraft(refused, 'xy').state).toBe('unsaved');
});

test('whatever happens, what was typed last is not lost unless it was saved', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const), text: fc.string({ maxLength: 3 }) }),
    fc.record({ do: fc.constant('arrive' as const), text: fc.string({ maxLength: 3 }) }),
    fc.record({ do: fc.constantFrom('send' as const, 'taken' as const, 'refused' as const), text: fc.constant('') }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let draft: FileDraft = openedDraft('');
      for (const { do: deed, text } of steps) {
        const before = draft;
        if (deed === 'type') draft = typedDraft(draft, text);
        if (deed === 'arrive') draft = arrivedDraft(draft, text);
        if (deed === 'send') draft = sendingDraft(draft);
        if (deed === 'taken' || deed === 'refused') draft = settledDraft(draft, draft.text, deed === 'taken');
        if (deed === 'arrive' && before.state !== 'saved') expect(draft.text).toBe(before.text);
        if (deed !== 'arrive' && deed !== 'type') expect(draft.text).toBe(before.text);
      }
    }),
  );
});

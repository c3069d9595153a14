import { describe, expect, test } from 'vitest';
import { wordsIn } from '../language/words-in';
import { ariaKeys, CONTROL_IDS, DECK_SHORTCUTS, listenedKeys } from './deck-shortcuts';
import { keyWords } from './key-cap';

describe('the keys of the deck', () => {
  test('no key means two things', () => {
    const heard = CONTROL_IDS.flatMap((id) => listenedKeys(DECK_SHORTCUTS[id].key));
    expect(heard.filter((key, index) => heard.indexOf(key) !== index)).toEqual([]);
  });

  test('Ctrl is used with K alone, so that the browser keeps its own keys', () => {
    const combined = CONTROL_IDS.map((id) => DECK_SHORTCUTS[id].key).filter((key) => /Mod|Ctrl|Alt/.test(key));
    expect(combined).toEqual(['Mod+K']);
    expect(ariaKeys('Mod+K')).toBe('Control+K Meta+K');
  });

  test('a sign is heard with Shift and without, as keyboards differ', () => {
    expect(listenedKeys('?')).toEqual(['?', 'Shift+?']);
    expect(listenedKeys('1')).toEqual(['1', 'Shift+1']);
    expect(listenedKeys('H')).toEqual(['h']);
    expect(listenedKeys('Shift+H')).toEqual(['Shift+H']);
  });

  test('the plus sign, which joins keys elsewhere, is a key too', () => {
    expect(listenedKeys('+')).toEqual(['+', 'Shift++']);
    expect(ariaKeys('+')).toBe('Plus');
    expect(keyWords('+', 'Ctrl')).toBe('+');
    expect(keyWords('Shift+H', 'Ctrl')).toBe('⇧H');
    expect(keyWords('Mod+K', 'Strg')).toBe('Strg+K');
  });

  test.each(['en', 'de'] as const)('every control has a name of its own in %s', (language) => {
    const words = wordsIn(language, 'deck');
    const names = CONTROL_IDS.map((id) => words(`control.${id}`));
    expect(new Set(names).size).toBe(names.length);
  });
});

import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { CATALOGUES } from './catalogues';

describe('every language', () => {
  const english = texts(CATALOGUES.en);
  for (const [language, catalogue] of Object.entries(CATALOGUES)) {
    const own = texts(catalogue);
    test(`${language} has every text, and none that English does not have`, () => {
      expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
      expect([...own].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
    });
    test(`${language} names the same placeholders as English`, () => {
      const differing = [...own].filter(([key, text]) => placeholders(text) !== placeholders(english.get(key) ?? ''));
      expect(differing.map(([key]) => key)).toEqual([]);
    });
  }
});

function texts(catalogue: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of texts(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

/** The names of all arguments and tags of a message, sorted. Throws for one that is not well formed. */
function placeholders(text: string): string {
  const names = new Set<string>();
  const visit = (parts: ReturnType<IntlMessageFormat['getAst']>) => {
    for (const part of parts) {
      if ('value' in part && part.type !== TYPE.literal) names.add(part.value);
      if ('options' in part) for (const { value } of Object.values(part.options)) visit(value);
      if ('children' in part) visit(part.children);
    }
  };
  visit(new IntlMessageFormat(text, 'en').getAst());
  return [...names].sort().join(' ');
}

const TYPE = { literal: 0 };

import { expect, test } from 'vitest';
import { beyondTitle } from './beyond-title';

test.each([
  ['Eyes here', ''],
  ['eyes here!', ''],
  ['', ''],
  ['Eyes here: what is different about web2?', 'what is different about web2?'],
  ['Look at the wall', 'Look at the wall'],
  ['Eyes here please', 'Eyes here please'],
])('%j below its title', (message, more) => {
  expect(beyondTitle('Eyes here', message)).toBe(more);
});

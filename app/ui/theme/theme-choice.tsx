'use client';

import { useEffect, useState } from 'react';
import { useWords } from '../language/use-words';
import { THEME_KEY } from './theme-script';

const THEMES = ['system', 'light', 'dark', 'projector'] as const;

/** Chooses light, dark or projector for this browser. */
export function ThemeChoice() {
  const words = useWords('parts');
  const [theme, setTheme] = useState('');
  useEffect(() => setTheme(document.documentElement.dataset.theme ?? ''), []);
  const choose = (value: string) => {
    setTheme(value);
    if (value === '') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = value;
    try {
      if (value === '') localStorage.removeItem(THEME_KEY);
      else localStorage.setItem(THEME_KEY, value);
    } catch {
      // A browser that keeps nothing still shows the theme until the page is left.
    }
  };
  return (
    <label className="inline-flex items-center gap-2 text-sm text-soft">
      {words('theme.label')}
      <select
        className="field min-h-8! w-auto! py-0! text-sm"
        value={theme}
        onChange={(event) => choose(event.target.value)}
      >
        {THEMES.map((name) => (
          <option key={name} value={name === 'system' ? '' : name}>
            {words(`theme.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

'use client';

import { LanguageChoice } from '../language/language-choice';
import { useWords } from '../language/use-words';
import { ThemeChoice } from '../theme/theme-choice';
import { LookFloors } from './look-floors';
import { LookHost } from './look-host';
import { LookSeats } from './look-seats';
import { LookSheets } from './look-sheets';
import { LookSigns } from './look-signs';
import { LookStates } from './look-states';
import { LookTies } from './look-ties';
import { LookTokens } from './look-tokens';

/** Every drawing in every state, size and theme, and what all of it is made of. */
export function LookScreen() {
  const words = useWords('look');
  return (
    <main className="look">
      <header className="flex flex-wrap items-center justify-between gap-4">
        <div className="max-w-[60ch]">
          <h1 className="text-3xl font-bold leading-tight">{words('title')}</h1>
          <p className="mt-2 text-soft">{words('intro')}</p>
        </div>
        <div className="flex flex-wrap gap-4">
          <ThemeChoice />
          <LanguageChoice />
        </div>
      </header>
      <LookStates />
      <LookSigns />
      <LookSeats />
      <LookHost />
      <LookSheets />
      <LookFloors />
      <LookTies />
      <LookTokens />
    </main>
  );
}

import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { EARLY_MANIFEST_SCRIPT } from './client/replay/early-manifest';
import './globals.css';
import { askedLanguage } from './ui/language/asked-language';
import { CATALOGUES } from './ui/language/catalogues';
import { LanguageProvider } from './ui/language/language-provider';
import { SeatPatterns } from './ui/picture/seat-patterns';
import { THEME_SCRIPT } from './ui/theme/theme-script';

export const metadata: Metadata = {
  title: { default: 'Drydock', template: '%s · Drydock' },
  description: 'A classroom where Docker images and containers can be seen.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // An on-screen keyboard takes room from the page instead of lying over its end.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f1ea' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1620' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await askedLanguage();
  return (
    <html lang={language} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT + EARLY_MANIFEST_SCRIPT }} />
      </head>
      <body>
        <SeatPatterns />
        <LanguageProvider language={language} catalogue={CATALOGUES[language]}>
          {children}
        </LanguageProvider>
      </body>
    </html>
  );
}

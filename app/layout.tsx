import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';
import { SeatPatterns } from './ui/picture/seat-patterns';
import { THEME_SCRIPT } from './ui/theme/theme-script';

export const metadata: Metadata = {
  title: { default: 'Drydock', template: '%s · Drydock' },
  description: 'A classroom where Docker images and containers can be seen.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f1ea' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1620' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own */}
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <SeatPatterns />
        {children}
      </body>
    </html>
  );
}

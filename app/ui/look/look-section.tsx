import { type ReactNode, useId } from 'react';

/** A part of the page with its heading and a sentence of explanation. */
export function LookSection({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="look-section">
      <h2 id={id} className="text-xl font-semibold">
        {title}
      </h2>
      {text && <p className="mb-4 max-w-[70ch] text-soft">{text}</p>}
      {children}
    </section>
  );
}

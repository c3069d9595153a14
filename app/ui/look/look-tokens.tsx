import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { CONTRAST_PAIRS } from '../theme/contrast-pairs';
import { LookSection } from './look-section';
import { paintedContrast } from './painted-contrast';

const TYPE = ['5xl', '4xl', '3xl', '2xl', 'xl', 'lg', 'base', 'sm', 'xs'] as const;
const SPACE = [1, 2, 3, 4, 5, 6, 7] as const;
const LINES = ['hair', '', 'lit'] as const;

/** Colours with the contrast they have now, type, space and lines. */
export function LookTokens() {
  const words = useWords('look');
  return (
    <LookSection title={words('tokens.title')} text={words('tokens.text')}>
      <ContrastTable />
      <h3 className="mt-8 font-semibold">{words('tokens.type')}</h3>
      <p className="mb-2 text-soft">{words('tokens.typeText')}</p>
      {TYPE.map((step) => (
        <p key={step} className="look-type" style={{ fontSize: `var(--text-${step}, ${FALLBACK[step]})` }}>
          <span>{words('tokens.sentence')}</span> <code>docker run {step}</code>
        </p>
      ))}
      <h3 className="mt-8 mb-2 font-semibold">{words('tokens.space')}</h3>
      <div className="look-row" aria-hidden="true">
        {SPACE.map((step) => (
          <span
            key={step}
            className="look-space"
            style={{ width: `var(--space-${step})`, height: `var(--space-${step})` }}
          />
        ))}
        {LINES.map((line) => (
          <span
            key={line}
            className="w-16 self-center border-current"
            style={{ borderTopWidth: `var(--line${line && `-${line}`})` }}
          />
        ))}
      </div>
    </LookSection>
  );
}

/** Steps of the scale that no style uses are not in the built sheet. */
const FALLBACK: Readonly<Record<(typeof TYPE)[number], string>> = {
  '5xl': '3.8125rem',
  '4xl': '3.0625rem',
  '3xl': '2.4375rem',
  '2xl': '1.9375rem',
  xl: '1.5625rem',
  lg: '1.25rem',
  base: '1rem',
  sm: '0.9375rem',
  xs: '0.8125rem',
};

function ContrastTable() {
  const words = useWords('look');
  const list = useRef<HTMLUListElement>(null);
  const [ratios, setRatios] = useState<readonly (number | null)[]>([]);
  useEffect(() => {
    const measure = () => {
      const samples = list.current?.querySelectorAll('[data-sample]') ?? [];
      setRatios(Array.from(samples, (sample) => paintedContrast(getComputedStyle(sample))));
    };
    measure();
    const observer = new MutationObserver(measure);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return (
    <ul ref={list} className="look-pairs">
      {CONTRAST_PAIRS.map(({ text, ground, kind }, index) => (
        <li key={`${text} ${ground}`}>
          <span
            data-sample=""
            aria-hidden="true"
            className="look-sample"
            style={{ color: `var(--${text})`, background: `var(--${ground})` }}
          >
            {kind === 'text' ? 'Aa 0:1' : '◆ ━━'}
          </span>
          <span className="min-w-0 flex-1">
            <code>{text}</code> / <code>{ground}</code>
          </span>
          <span className="tabular-nums">{ratios[index]?.toFixed(1) ?? '–'}</span>
          <span className="sr-only">{words('tokens.ratio')}</span>
        </li>
      ))}
    </ul>
  );
}

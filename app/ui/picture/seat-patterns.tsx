const LIGHT = '#ffffff8c';
const DARK = '#0c1a2b59';

/** Twelve fills that differ in form, drawn 8 × 8 units: lines, dots, crosses, bricks … over a seat's colour. */
const PATTERNS = [
  <path key="0" d="M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6" stroke={LIGHT} strokeWidth="2" />,
  <path key="1" d="M0,2 H8 M0,6 H8" stroke={LIGHT} strokeWidth="1.4" />,
  <path key="2" d="M2,0 V8 M6,0 V8" stroke={LIGHT} strokeWidth="1.4" />,
  <g key="3" fill={DARK}>
    <circle cx="2" cy="2" r="1.3" />
    <circle cx="6" cy="6" r="1.3" />
  </g>,
  <path key="4" d="M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2" stroke={LIGHT} strokeWidth="2" />,
  <path key="5" d="M0,4 H8 M4,0 V8" stroke={DARK} strokeWidth="1" />,
  <path key="6" d="M0,2 L4,6 L8,2" stroke={LIGHT} strokeWidth="1.6" fill="none" />,
  <path key="7" d="M0,0 H8 M0,4 H8 M2,0 V4 M6,4 V8" stroke={DARK} strokeWidth="1" fill="none" />,
  <g key="8" fill={LIGHT}>
    <rect width="4" height="4" />
    <rect x="4" y="4" width="4" height="4" />
  </g>,
  <path key="9" d="M0,0 L8,8 M8,0 L0,8" stroke={DARK} strokeWidth="1" />,
  <path key="10" d="M2.5,4 H5.5 M4,2.5 V5.5" stroke={DARK} strokeWidth="1.5" />,
  <circle key="11" cx="4" cy="4" r="2.4" stroke={LIGHT} strokeWidth="1.3" fill="none" />,
];

/** The pattern definitions that every block refers to; stands once in the page, before all pictures. */
export function SeatPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        {PATTERNS.map((pattern, index) => (
          <pattern key={pattern.key} id={`seat-pattern-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
            {pattern}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

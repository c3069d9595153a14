/** The name of the product with its mark: a block that stands on a sheet. */
export function BrandMark({ large = false }: { large?: boolean }) {
  const size = large ? 56 : 28;
  return (
    <span className={`inline-flex items-center gap-2 font-bold tracking-tight ${large ? 'text-4xl' : 'text-lg'}`}>
      <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
        <path d="M16 14 31 22.7 16 31.4 1 22.7Z" fill="var(--sheet)" stroke="var(--sheet-edge)" />
        <path d="M6 9.5v10L16 25.300v-10Z" fill="#e69f00" />
        <path d="M26 9.500v10L16 25.300v-10Z" fill="#985d10" />
        <path d="M16 3.700 26 9.500 16 15.300 6 9.500Z" fill="var(--writable)" stroke="#0c1a2b" />
      </svg>
      <span className="brand-word">Drydock</span>
    </span>
  );
}

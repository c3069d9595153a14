/** How registries behave for the class; as `RegistryRules` of the engine. */
export interface RegistryRulesView {
  readonly speed: 'instant' | 'fast' | 'normal' | 'slow';
  readonly hub: 'open' | 'unreachable';
  /** Pulls from the hub without a login; null for no limit. */
  readonly pullLimit: number | null;
  readonly accounts: boolean;
}

export interface RegistryRulesPanelProps {
  readonly rules: RegistryRulesView;
  readonly onSet: (rules: RegistryRulesView) => void;
}

const SPEEDS = [
  ['instant', 'Instant'],
  ['fast', 'Fast'],
  ['normal', 'Normal'],
  ['slow', 'Slow, to watch layers'],
] as const;

const LIMITS = [null, 0, 5, 20, 100] as const;

/** Scenarios of a lesson on registries: how fast pulls are, whether the hub is there, what it and the class registry ask for. */
export function RegistryRulesPanel({ rules, onSet }: RegistryRulesPanelProps) {
  const limits: readonly (number | null)[] = (LIMITS as readonly (number | null)[]).includes(rules.pullLimit)
    ? LIMITS
    : [...LIMITS, rules.pullLimit];
  return (
    <details className="px-4 py-2">
      <summary className="cursor-pointer text-sm font-semibold">Registry and hub</summary>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2 text-sm">
        <label className="flex items-center gap-2">
          Pulls
          <select
            className="field w-auto!"
            value={rules.speed}
            onChange={({ target }) => {
              const speed = SPEEDS.find(([value]) => value === target.value)?.[0];
              if (speed) onSet({ ...rules, speed });
            }}
          >
            {SPEEDS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="flex items-center gap-2">
          Hub pulls without login
          <select
            className="field w-auto!"
            value={rules.pullLimit ?? 'any'}
            onChange={({ target }) =>
              onSet({ ...rules, pullLimit: target.value === 'any' ? null : Number(target.value) })
            }
          >
            {limits.map((limit) => (
              <option key={limit} value={limit ?? 'any'}>
                {limit === null ? 'No limit' : `${limit} for the room`}
              </option>
            ))}
          </select>
        </label>
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={rules.hub === 'unreachable'}
            onChange={({ target }) => onSet({ ...rules, hub: target.checked ? 'unreachable' : 'open' })}
          />
          Hub cannot be reached
        </label>
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={rules.accounts}
            onChange={({ target }) => onSet({ ...rules, accounts: target.checked })}
          />
          Class registry asks for a login
        </label>
      </div>
    </details>
  );
}

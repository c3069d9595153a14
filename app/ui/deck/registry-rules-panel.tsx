'use client';

import { useWords } from '../language/use-words';
import { useChoices } from './use-choices';

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
  /** Resolves with whether the room took them. */
  readonly onSet: (rules: RegistryRulesView) => Promise<boolean>;
}

const SPEEDS = ['instant', 'fast', 'normal', 'slow'] as const;

const LIMITS = [null, 0, 5, 20, 100] as const;

/** Scenarios of a lesson on registries: how fast pulls are, whether the hub is there, what it and the class registry ask for. */
export function RegistryRulesPanel({ rules: stand, onSet }: RegistryRulesPanelProps) {
  const [rules, choose] = useChoices(stand, onSet);
  const words = useWords('deck');
  const limits: readonly (number | null)[] = (LIMITS as readonly (number | null)[]).includes(rules.pullLimit)
    ? LIMITS
    : [...LIMITS, rules.pullLimit];
  return (
    <fieldset className="settings-group">
      <legend>{words('settings.registry')}</legend>
      <label className="setting">
        <span>{words('settings.pulls')}</span>
        <select
          className="field w-auto!"
          value={rules.speed}
          onChange={({ target }) => {
            const speed = SPEEDS.find((value) => value === target.value);
            if (speed) choose({ speed });
          }}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {words(`settings.speed.${speed}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="setting">
        <span>{words('settings.limit')}</span>
        <select
          className="field w-auto!"
          value={rules.pullLimit ?? 'any'}
          onChange={({ target }) => choose({ pullLimit: target.value === 'any' ? null : Number(target.value) })}
        >
          {limits.map((limit) => (
            <option key={limit} value={limit ?? 'any'}>
              {limit === null ? words('settings.noLimit') : words('settings.limitChoice', { limit })}
            </option>
          ))}
        </select>
      </label>
      <label className="setting-check">
        <input
          type="checkbox"
          checked={rules.hub === 'unreachable'}
          onChange={({ target }) => choose({ hub: target.checked ? 'unreachable' : 'open' })}
        />
        {words('settings.unreachable')}
      </label>
      <label className="setting-check">
        <input
          type="checkbox"
          checked={rules.accounts}
          onChange={({ target }) => choose({ accounts: target.checked })}
        />
        {words('settings.accounts')}
      </label>
    </fieldset>
  );
}

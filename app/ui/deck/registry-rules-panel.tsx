'use client';

import { useWords } from '../language/use-words';
import { SettingCheck } from './setting-check';
import { SettingChoice } from './setting-choice';
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

const LIMITS: readonly (number | null)[] = [null, 0, 5, 20, 100];
/** As an option of a list. */
const NO_LIMIT = 'null';

/** Scenarios of a lesson on registries: how fast pulls are, whether the hub is there, what it and the class registry ask for. */
export function RegistryRulesPanel({ rules: stand, onSet }: RegistryRulesPanelProps) {
  const [rules, choose] = useChoices(stand, onSet);
  const words = useWords('deck');
  const limits = LIMITS.includes(rules.pullLimit) ? LIMITS : [...LIMITS, rules.pullLimit];
  return (
    <fieldset className="settings-group">
      <legend>{words('settings.registry')}</legend>
      <SettingChoice
        name={words('settings.pulls')}
        value={rules.speed}
        choices={SPEEDS}
        called={(speed) => words(`settings.speed.${speed}`)}
        onChoose={(speed) => choose({ speed })}
      />
      <SettingChoice
        name={words('settings.limit')}
        value={String(rules.pullLimit)}
        choices={limits.map(String)}
        called={(limit) =>
          limit === NO_LIMIT ? words('settings.noLimit') : words('settings.limitChoice', { limit: Number(limit) })
        }
        onChoose={(limit) => choose({ pullLimit: limit === NO_LIMIT ? null : Number(limit) })}
      />
      <SettingCheck
        name={words('settings.unreachable')}
        checked={rules.hub === 'unreachable'}
        onCheck={(away) => choose({ hub: away ? 'unreachable' : 'open' })}
      />
      <SettingCheck
        name={words('settings.accounts')}
        checked={rules.accounts}
        onCheck={(accounts) => choose({ accounts })}
      />
    </fieldset>
  );
}

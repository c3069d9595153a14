import { DEFAULT_PATH } from '../model/default-path';
import type { ContainerConfig } from '../model/image';

/** What a stage begins with: its base's configuration, in which PATH is never missing, without its triggers. */
export function stageConfig({ OnBuild, ...config }: ContainerConfig): {
  config: ContainerConfig;
  triggers: readonly string[];
} {
  const hasPath = config.Env.some((entry) => entry.startsWith('PATH='));
  return {
    config: hasPath ? config : { ...config, Env: [...config.Env, `PATH=${DEFAULT_PATH}`] },
    triggers: OnBuild ?? [],
  };
}

import type { Container } from '../../model/container';

/**
 * The labels and variables that `--log-opt labels=…` and `env=…` attach to each line of a log, as `docker logs --details`
 * shows them: `key=value` by key, with commas between.
 */
export function logDetails({ config, hostConfig }: Container): string {
  const { LogConfig } = hostConfig.recorded ?? {};
  const options =
    typeof LogConfig === 'object' && LogConfig !== null && 'Config' in LogConfig ? LogConfig.Config : null;
  const wanted = (name: 'labels' | 'env') => {
    const value = typeof options === 'object' && options !== null && name in options ? Object(options)[name] : '';
    return new Set(String(value).split(','));
  };
  const [labels, env] = [wanted('labels'), wanted('env')];
  return [
    ...config.Labels.filter(([key]) => labels.has(key)).map(([key, value]) => `${key}=${value}`),
    ...config.Env.filter((entry) => env.has(entry.split('=')[0] ?? '')),
  ]
    .sort()
    .join(',');
}

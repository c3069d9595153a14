import type { Container } from '../../model/container';

/**
 * The labels, variables and tag that `--log-opt labels=…`, `env=…` and `tag=…` attach to each line of a log, as
 * `docker logs --details` shows them: `key=value` by key, with commas between.
 */
export function logDetails(container: Container): string {
  const { config, hostConfig } = container;
  const { LogConfig } = hostConfig.recorded ?? {};
  const options =
    typeof LogConfig === 'object' && LogConfig !== null && 'Config' in LogConfig ? LogConfig.Config : null;
  const option = (name: 'labels' | 'env' | 'tag') =>
    String(typeof options === 'object' && options !== null && name in options ? Object(options)[name] : '');
  const labels = new Set(option('labels').split(','));
  const env = new Set(option('env').split(','));
  const tag = tagOf(container, option('tag'));
  return [
    ...(tag === '' ? [] : [`tag=${tag}`]),
    ...config.Labels.filter(([key]) => labels.has(key)).map(([key, value]) => `${key}=${value}`),
    ...config.Env.filter((entry) => env.has(entry.split('=')[0] ?? '')),
  ]
    .sort()
    .join(',');
}

/** A tag may name what the container has: `{{.Name}}/{{.ID}}`. */
function tagOf({ id, name, image, imageRef }: Container, tag: string): string {
  const fields: Readonly<Record<string, string>> = {
    ...{ ID: id.slice(0, 12), FullID: id, Name: name, DaemonName: 'docker' },
    ...{ ImageID: image.slice(0, 12), ImageFullID: image, ImageName: imageRef },
  };
  return tag.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (all, field: string) => fields[field] ?? all);
}

import type { Container } from '../../../model/container';
import type { DaemonContext } from '../../context';

/** The container that another one calls so by a link: `web/db`, with or without a slash before it. */
export function linkedAs({ host }: DaemonContext, name: string): Container | undefined {
  const [owner = '', ...alias] = name.replace(/^\//, '').split('/');
  const links = host.containers.get(host.names.get(owner) ?? '')?.hostConfig.links;
  const link = links?.find((it) => it.alias === alias.join('/'));
  return link && host.containers.get(link.container);
}

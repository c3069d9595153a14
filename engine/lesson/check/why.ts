import { flat } from '../../model/blocks';
import type { Condition, ContainerPattern } from '../../model/check';
import type { Container } from '../../model/container';
import { holds } from './evaluate';
import { misfits } from './fitting-containers';
import type { HostView } from './host-view';

/** For authors: what there is on the host instead of what a condition that does not hold looks for. One line. */
export function why(condition: Condition, view: HostView): string {
  switch (condition.kind) {
    case 'container':
      return `containers: ${listed([...view.host.containers.values()].map((one) => told(view, one, condition.container)))}`;
    case 'image':
      return `images: ${listed([...view.host.tags.keys()])}, ${view.host.images.size} in all`;
    case 'volume':
      return `volumes: ${listed([...view.host.volumes.keys()])}`;
    case 'network':
      return `networks: ${listed([...view.host.networks.values()].map(({ name }) => name))}`;
    case 'registry':
      return `registry: ${listed([...view.state.registry.repositories].flatMap(([name, tags]) => [...tags.keys()].map((tag) => `${name}:${tag}`)))}`;
    case 'file':
      return `${condition.file.path} ${condition.file.container === undefined ? 'on the host' : `in ${condition.file.container}`} is not as wanted`;
    case 'ran':
      return `lines typed: ${listed([...view.own.terminals.values()].flatMap(({ history }) => flat(history)).slice(-5))}`;
    case 'all':
      return condition.all
        .filter((one) => !holds(one, view))
        .map((one) => why(one, view))
        .join('; ');
    case 'any':
      return condition.any.map((one) => why(one, view)).join('; ');
    case 'not':
      return `what is not to be so is so (${why(condition.not, view)})`;
    default:
      condition satisfies never;
      return '';
  }
}

/** `web (exited, nginx; not as wanted: state)`. */
function told(view: HostView, container: Container, pattern: ContainerPattern): string {
  const wrong = misfits(view, container, pattern).map((trait) => AS_WRITTEN[trait] ?? trait);
  const { name, state, imageRef } = container;
  return `${name} (${state.status}, ${imageRef}${wrong.length > 0 ? `; not as wanted: ${wrong.join(', ')}` : ''})`;
}

/** Where a lesson writes it in another way. */
const AS_WRITTEN: Partial<Record<keyof ContainerPattern, string>> = {
  exitCode: 'exit',
  hostPort: 'host-port',
  containerPort: 'port',
};

function listed(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'none';
}

import type { Container } from '../../model/container';
import type { NetworkAttachment } from '../../model/network';
import type { DaemonContext } from '../context';
import { networkOf } from './find-network';

/** A container's place in the default bridge network, if it has one. */
export function onDefaultBridge(ctx: DaemonContext, { networks }: Container): NetworkAttachment | undefined {
  return networks.find(({ network }) => networkOf(ctx, network)?.name === 'bridge');
}

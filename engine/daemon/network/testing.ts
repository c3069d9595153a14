import { primaryAddress } from '../../model/primary-address';
import type { NetworkRequest } from '../api/network-request';
import { TestHost, type TestRequest } from '../testing';

export const SERVER = ['httpd', '-f', '-p', '80', '-h', '/etc'];
export const IDLE = ['sleep', '600'];

/** The host of one student, with words for networks. */
export class NetworkHost extends TestHost {
  network(name: string, more: Partial<NetworkRequest> = {}) {
    const plain = { driver: 'bridge', internal: false, attachable: false, subnets: [], labels: [], options: [] };
    return this.daemon.networkCreate({ name, ...plain, ...more });
  }

  on(network: string, name: string, cmd: readonly string[] = SERVER, aliases: string[] = [], more: TestRequest = {}) {
    return this.run(name, cmd, {
      ...more,
      networks: [{ network, aliases }],
      host: { networkMode: network, ...more.host },
    });
  }

  resolve(from: string, name: string) {
    const reply = this.daemon.network({ container: from }, { ask: 'resolve', name });
    return reply.ok ? reply.addresses : reply.failure;
  }

  dial(from: string, host: string, port: number | null) {
    const reply = this.daemon.network(from === 'host' ? 'host' : { container: from }, { ask: 'dial', host, port });
    return reply.ok ? 'open' : reply.failure;
  }

  address(name: string) {
    return primaryAddress(this.room.container(name));
  }

  message(result: { ok: true } | { ok: false; error: { message: string } }) {
    return result.ok ? '' : result.error.message;
  }
}

/** A subnet that somebody has chosen. */
export const pool = (subnet: string, ipRange = '', gateway = '') => ({ subnets: [{ subnet, ipRange, gateway }] });

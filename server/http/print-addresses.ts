import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toString as qrText } from 'qrcode';
import type { Config } from '#server/config';
import { lanAddress } from './lan-address';

/** Tells whoever started the server where it is, for this machine and for phones. */
export async function printAddresses(http: Server, config: Config): Promise<void> {
  const { port } = http.address() as AddressInfo;
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  const here = `http://localhost:${port}`;
  const lan = everywhere ? lanAddress() : null;
  const shared = config.publicUrl ?? (lan ? `http://${lan}:${port}` : null);
  const lines = [
    '',
    '  Drydock is ready.',
    '',
    `  On this machine   ${everywhere ? here : `http://${config.host}:${port}`}`,
  ];
  if (shared) lines.push(`  In the classroom  ${shared}`, '', await qrText(shared, { type: 'terminal', small: true }));
  console.log(lines.join('\n'));
}

/** The line protocol of `npm run shell -- --protocol`, straight from the sources. */
import { protocolMode } from '#server/shell/protocol-mode';

process.exit(await protocolMode(process.stdin, process.stdout));

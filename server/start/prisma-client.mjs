import { runCommand } from './run-command.mjs';
import { whenStale } from './when-stale.mjs';

/** Generates the Prisma client from prisma/schema.prisma. */
export function generatePrismaClient() {
  return whenStale({
    name: 'prisma-client',
    inputs: ['prisma/schema.prisma', 'node_modules/prisma/package.json'],
    output: 'prisma/generated/client.ts',
    build: () =>
      runCommand(
        process.execPath,
        ['node_modules/prisma/build/index.js', 'generate', '--schema', 'prisma/schema.prisma'],
        {
          env: {
            // Generating needs no engine, yet Prisma downloads one unless told where it is: any program will do.
            PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
            PRISMA_HIDE_UPDATE_MESSAGE: '1',
            CHECKPOINT_DISABLE: '1',
          },
        },
      ),
  });
}

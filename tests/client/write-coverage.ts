import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dockerCoverage } from './docker-coverage';

writeFileSync(join(import.meta.dirname, '../../docs/docker-coverage.md'), dockerCoverage());

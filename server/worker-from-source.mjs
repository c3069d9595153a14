// Starts a worker thread from its TypeScript source, whose URL is the first argument. (`--import tsx` in the worker's
// execArgv would do, but Node 20 does not hand loaders registered that way on to the worker's own modules.)
import { register } from 'tsx/esm/api';

register();
await import(process.argv[2]);

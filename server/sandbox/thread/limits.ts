import type { BashOptions } from 'just-bash';

const UNLIMITED = Number.POSITIVE_INFINITY;

/**
 * just-bash's own limits beside its `hardened` profile. Time, output and the number of commands are watched by the run
 * itself (they end it with a problem that the room can name, and a container's main process may go on for hours);
 * what stays is everything that guards memory and the call stack.
 */
export const LIMITS: BashOptions['executionLimits'] = {
  maxExecutionTimeMs: UNLIMITED,
  maxCommandCount: UNLIMITED,
  maxLoopIterations: UNLIMITED,
  maxWorkUnits: UNLIMITED,
  // gzip takes these two for its own and refuses to work without a number.
  maxOutputSize: Number.MAX_SAFE_INTEGER,
  maxInputBytes: 16 * 1024 * 1024,
  maxSourceBytes: 1024 * 1024,
  maxStringLength: 8 * 1024 * 1024,
  maxLiveBytes: 32 * 1024 * 1024,
  maxArrayElements: 50_000,
  maxExtensionCleanupTimeMs: 200,
};

/** What the engine puts before all that goes wrong while the container's process is made. */
export const TASK = 'failed to create task for container: ';

/** … and before what the runtime says. */
export const RUNTIME = `${TASK}failed to create shim task: OCI runtime create failed: runc create failed: `;

/** … and before what it says of a process that it was about to start. */
export const RUNTIME_INIT = `${RUNTIME}unable to start container process: error during container init: `;

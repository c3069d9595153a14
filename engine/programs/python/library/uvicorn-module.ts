import { NotPlayed } from '../errors';
import type { Runtime } from '../runtime';
import type { PyModule } from '../values';
import { applicationOf } from './application-of';
import { moduleOf } from './module-of';
import { Serving } from './serving';

/** `uvicorn.run(app, host=…, port=…)`; an application may also be named (`"main:app"`) where it is in the program itself. */
export function uvicornModule(runtime: Runtime): PyModule {
  return moduleOf(
    'uvicorn',
    {
      run: ([app = null], keywords) => {
        const name = typeof app === 'string' ? app.split(':')[1] : undefined;
        const value = name === undefined ? app : runtime.modules.get('__main__')?.attributes.get(name);
        const found = applicationOf(runtime, value);
        if (!found) throw new NotPlayed('uvicorn.run with an application like this');
        const host = String(keywords.get('host') ?? '127.0.0.1');
        const port = Number(keywords.get('port') ?? 8000n);
        throw new Serving(port, 'uvicorn', found.answer, { name: 'app', debug: false, host });
      },
    },
    { '.played': true },
  );
}

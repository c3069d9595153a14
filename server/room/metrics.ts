import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

/** What `/metrics` shows. Nothing is dropped or refused without a counter here. */
export class Metrics {
  readonly registry = new Registry();

  readonly events = this.counter('drydock_events_total', 'Events stored.');
  readonly frames = this.counter('drydock_frames_total', 'Frames sent, by audience.', ['audience']);
  readonly refused = this.counter('drydock_refused_total', 'Messages refused, by problem code.', ['code']);
  readonly dropped = this.counter('drydock_rooms_dropped_total', 'Rooms read anew because the store refused.');
  readonly lagging = this.counter(
    'drydock_lagging_total',
    'Connections that stopped reading and were cut off from frames.',
  );
  readonly rooms = this.gauge('drydock_rooms', 'Rooms in memory.');
  readonly connections = this.gauge('drydock_connections', 'Open connections.');
  readonly runs = this.gauge('drydock_sandbox_runs', 'Scripts running in the sandbox.');
  readonly appended = new Histogram({
    name: 'drydock_append_seconds',
    help: 'Time to store one batch.',
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  private counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}

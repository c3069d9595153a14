import type { Container } from '../../model/container';
import type { DaemonContext } from '../context';
import { noteContainer } from './note-container';

/** A signal was sent from outside; what a process inside sends is nobody's news. */
export function noteKill(ctx: DaemonContext, container: Container, signal: number): void {
  noteContainer(ctx, container, 'kill', { signal: String(signal) });
}

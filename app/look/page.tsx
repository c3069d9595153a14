import type { Metadata } from 'next';
import { LookScreen } from '../ui/look/look-screen';

export const metadata: Metadata = { title: 'The look' };

/** Every drawing in every state and size, to be looked at. */
export default function LookPage() {
  return <LookScreen />;
}

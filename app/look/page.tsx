import { pageTitle } from '../ui/language/page-title';
import { LookScreen } from '../ui/look/look-screen';

export const generateMetadata = pageTitle('look');

/** Every drawing in every state and size, to be looked at. */
export default function LookPage() {
  return <LookScreen />;
}

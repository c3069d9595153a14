import { FileRoute } from '../../client/replay/file-route';
import { pageTitle } from '../../ui/language/page-title';

export const generateMetadata = pageTitle('recording');

/** A recording from a file on this device. */
export default function ReplayFilePage() {
  return <FileRoute />;
}

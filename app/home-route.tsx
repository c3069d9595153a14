import { SampleHome } from './ui/sample/sample-home';

/** The home page. */
export function HomeRoute(_: { code?: string }) {
  return <SampleHome />;
}

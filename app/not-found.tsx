import { BrandMark } from './ui/parts/brand-mark';

/** For an address that leads nowhere: says so and where to go. */
export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 p-6 text-center">
      <BrandMark large />
      <p className="text-lg">
        There is nothing at this address. If somebody gave you a room code, type it on the first page.
      </p>
      <a className="button" href="/">
        To the first page
      </a>
    </main>
  );
}

import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useWords } from '../language/use-words';
import { BrandMark } from '../parts/brand-mark';

/** The way out of a room in which somebody is alone. */
export function BackToCourse() {
  const words = useWords('course');
  return (
    <Link href="/course" className="course-home" aria-label={words('back')} title={words('back')}>
      <ChevronLeft size={18} aria-hidden="true" />
      <BrandMark />
    </Link>
  );
}

/** How many of a lesson's steps are done, as small sheets in a row; words beside it say the same. */
export function StepPips({ done, steps }: { done: number; steps: number }) {
  return (
    <svg
      aria-hidden="true"
      width={steps * 11}
      height={10}
      viewBox={`0 0 ${steps * 11} 10`}
      className="course-pips"
      preserveAspectRatio="xMinYMid"
    >
      {Array.from({ length: steps }, (_, step) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name here
          key={step}
          d={`M${step * 11 + 3} 1.500h7l-2.500 7h-7Z`}
          data-done={step < done}
        />
      ))}
    </svg>
  );
}

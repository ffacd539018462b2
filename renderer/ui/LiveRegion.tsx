import { announced } from "./announcer.ts";
import { useObservable } from "./observable.ts";

/** Where what was done is said aloud: one region for the whole window, always there. */
export function LiveRegion() {
  const { text, count } = useObservable(announced);
  // The same sentence twice is said twice only when the element that holds it is another one.
  return (
    <div
      className="unseen"
      role="log"
      aria-live="polite"
      aria-atomic="false"
      aria-relevant="additions"
    >
      <p key={count}>{text}</p>
    </div>
  );
}

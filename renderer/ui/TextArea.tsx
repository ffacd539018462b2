import {
  type ComponentPropsWithoutRef,
  type RefObject,
  useLayoutEffect,
  useReducer,
  useRef,
} from "react";

interface Props
  extends Omit<ComponentPropsWithoutRef<"textarea">, "value" | "defaultValue" | "onChange"> {
  value: string;
  onChange(value: string): void;
  ref?: RefObject<HTMLTextAreaElement | null>;
}

/**
 * A `<textarea>` that always shows `value`. React would also copy every value into the textarea's
 * content; Chromium ends the step of undo it makes of typing wherever a node leaves the page.
 */
export function TextArea({ value, onChange, ref, ...rest }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const field = ref ?? own;
  const [, showAgain] = useReducer((count: number) => count + 1, 0);
  // At every rendering: what was typed may have been turned down, and then `value` is as before.
  useLayoutEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  });
  return (
    <textarea
      {...rest}
      ref={field}
      onChange={(event) => {
        onChange(event.target.value);
        showAgain();
      }}
    />
  );
}

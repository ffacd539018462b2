import { arrowTarget } from "../ui/arrow-keys.ts";

/** A key pressed in a menu, as the browser tells it. */
export type MenuKey = Pick<KeyboardEvent, "key" | "timeStamp" | "ctrlKey" | "metaKey" | "altKey">;

/** Letters typed within so many milliseconds of one another are the beginning of one label. */
const togetherMs = 700;

/** Where the keys of a menu lead: arrows go round, letters go to what begins with them. */
export class MenuKeys {
  #typed = "";
  #at = Number.NEGATIVE_INFINITY;

  /** Which item the key goes to; undefined for a key that goes to none. */
  next(pressed: MenuKey, at: number, labels: readonly string[]): number | undefined {
    const next = arrowTarget(pressed.key, at, labels.length, "vertical");
    return next ?? this.#beginningWith(pressed, at, labels);
  }

  #beginningWith(pressed: MenuKey, at: number, labels: readonly string[]): number | undefined {
    const { key, timeStamp, ctrlKey, metaKey, altKey } = pressed;
    if (key.length !== 1 || key === " " || ctrlKey || metaKey || altKey) {
      // Enter, say, may have opened another list: what is typed there begins anew.
      this.#typed = "";
      return undefined;
    }
    this.#typed = (timeStamp - this.#at > togetherMs ? "" : this.#typed) + key.toLowerCase();
    this.#at = timeStamp;
    // One letter again and again goes through all that begin with it.
    const isOne = [...this.#typed].every((letter) => letter === this.#typed[0]);
    const sought = isOne ? this.#typed[0]! : this.#typed;
    const from = isOne ? at + 1 : Math.max(at, 0);
    const order = labels.map((_, index) => (from + index) % labels.length);
    return order.find((index) => labels[index]?.toLowerCase().startsWith(sought));
  }
}

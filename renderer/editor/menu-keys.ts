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
    const count = labels.length;
    if (count === 0) return undefined;
    switch (pressed.key) {
      case "ArrowDown":
        return (at + 1) % count;
      case "ArrowUp":
        return (at - 1 + count) % count;
      case "Home":
        return 0;
      case "End":
        return count - 1;
      default:
        return this.#beginningWith(pressed, at, labels);
    }
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

/** What is wrong in a regular expression, with the piece that it is wrong in. */
export interface PatternProblem {
  what:
    | "not-closed"
    | "not-opened"
    | "stands-alone"
    | "nothing-to-repeat"
    | "numbers-backwards"
    | "no-range"
    | "no-escape"
    | "backslash-at-end"
    | "no-group"
    | "no-group-name"
    | "name-twice"
    | "no-such-group"
    | "unknown";
  /** Which character of the pattern it begins with, counted from 1. */
  at: number;
  piece: string;
}

/**
 * Why a pattern that the engine refuses cannot be read: the first thing from the left that is wrong
 * in it. The engine itself tells neither where nor in whose words.
 */
export function patternProblem(pattern: string): PatternProblem {
  return new PatternReader(pattern).read() ?? { what: "unknown", at: 1, piece: pattern };
}

interface Open {
  at: number;
  piece: string;
  /** It only looks ahead or back, so that there is nothing to repeat. */
  looks: boolean;
}

const escapeAtStart =
  /^\\(?:[pP]\{[^}]*\}?|u\{[^}]*\}?|u[\dA-Fa-f]{0,4}|x[\dA-Fa-f]{0,2}|c[A-Za-z]?|k<[^>]*>?|\d+|.)?/su;

class PatternReader {
  readonly #text: string;
  #at = 0;
  readonly #open: Open[] = [];
  #groups = 0;
  readonly #names = new Set<string>();
  /** Found wrong only if nothing else is. */
  #nameTwice: PatternProblem | undefined;
  readonly #references: { group: string | number; at: number; piece: string }[] = [];
  /** Whether there is something before for a * to repeat. */
  #isRepeatable = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): PatternProblem | undefined {
    while (this.#at < this.#text.length) {
      const problem = this.#next();
      if (problem) return problem;
    }
    const open = this.#open.at(-1);
    if (open) return this.#problem("not-closed", open.piece, open.at);
    const lost = this.#references.find(({ group }) =>
      typeof group === "number" ? group > this.#groups : !this.#names.has(group),
    );
    if (lost) return this.#problem("no-such-group", lost.piece, lost.at);
    return this.#nameTwice;
  }

  #next(): PatternProblem | undefined {
    const sign = String.fromCodePoint(this.#text.codePointAt(this.#at)!);
    switch (sign) {
      case "\\":
        return this.#escape();
      case "[":
        return this.#class();
      case "(":
        return this.#group();
      case ")":
        return this.#groupEnd();
      case "{":
        return this.#count();
      case "*":
      case "+":
      case "?":
        return this.#repetition(sign);
      case "]":
      case "}":
        return this.#problem("stands-alone", sign);
      default:
        this.#isRepeatable = !["|", "^", "$"].includes(sign);
        this.#at += sign.length;
        return undefined;
    }
  }

  #escape(): PatternProblem | undefined {
    const piece = this.#escapeAt(this.#at);
    const name = /^\\k<([^>]*)>$/.exec(piece)?.[1];
    if (piece === "\\") return this.#problem("backslash-at-end", piece);
    if (/^\\[1-9]/.test(piece)) this.#refer(Number(piece.slice(1)), piece);
    else if (name !== undefined) this.#refer(name, piece);
    else if (!isReadable(piece)) return this.#problem("no-escape", piece);
    this.#isRepeatable = piece !== "\\b" && piece !== "\\B";
    this.#at += piece.length;
    return undefined;
  }

  #refer(group: string | number, piece: string): void {
    this.#references.push({ group, at: this.#at, piece });
  }

  #class(): PatternProblem | undefined {
    let at = this.#at + 1;
    if (this.#text[at] === "^") at += 1;
    while (at < this.#text.length && this.#text[at] !== "]") {
      const first = this.#memberAt(at);
      const problem = this.#memberProblem(first, at);
      if (problem) return problem;
      const from = at;
      at += first.length;
      if (this.#text[at] !== "-" || at + 1 >= this.#text.length || this.#text[at + 1] === "]") {
        continue;
      }
      const last = this.#memberAt(at + 1);
      const lastProblem = this.#memberProblem(last, at + 1);
      if (lastProblem) return lastProblem;
      const range = `${first}-${last}`;
      if (!isReadable(`[${range}]`)) return this.#problem("no-range", range, from);
      at += 1 + last.length;
    }
    if (at >= this.#text.length) return this.#problem("not-closed", "[");
    this.#at = at + 1;
    this.#isRepeatable = true;
    return undefined;
  }

  #memberAt(at: number): string {
    if (this.#text[at] === "\\") return this.#escapeAt(at);
    return String.fromCodePoint(this.#text.codePointAt(at)!);
  }

  #memberProblem(member: string, at: number): PatternProblem | undefined {
    if (member === "\\") return this.#problem("backslash-at-end", member, at);
    if (!member.startsWith("\\") || isReadable(`[${member}]`)) return undefined;
    return this.#problem("no-escape", member, at);
  }

  #group(): PatternProblem | undefined {
    const rest = this.#text.slice(this.#at);
    const [piece] = /^\((?:\?(?:<?[=!]|<[^>)]*>?|[a-z-]*:|.?))?/su.exec(rest) ?? ["("];
    const name = /^\(\?<([^=!].*)$/s.exec(piece)?.[1];
    if (name !== undefined) {
      if (!isReadable(`${piece})`)) return this.#problem("no-group-name", piece);
      if (this.#names.has(name.slice(0, -1))) {
        this.#nameTwice ??= this.#problem("name-twice", name.slice(0, -1));
      }
      this.#names.add(name.slice(0, -1));
    } else if (!isReadable(`${piece})`)) return this.#problem("no-group", piece);
    if (piece === "(" || name !== undefined) this.#groups += 1;
    this.#open.push({ at: this.#at, piece: "(", looks: /^\(\?<?[=!]/.test(piece) });
    this.#at += piece.length;
    this.#isRepeatable = false;
    return undefined;
  }

  #groupEnd(): PatternProblem | undefined {
    const open = this.#open.pop();
    if (!open) return this.#problem("not-opened", ")");
    this.#isRepeatable = !open.looks;
    this.#at += 1;
    return undefined;
  }

  #count(): PatternProblem | undefined {
    const found = /^\{(\d+)(?:,(\d*))?\}/.exec(this.#text.slice(this.#at));
    if (!found) return this.#problem("stands-alone", "{");
    const [piece, least, most] = found;
    if (most && BigInt(most) < BigInt(least!)) return this.#problem("numbers-backwards", piece);
    return this.#repetition(piece);
  }

  #repetition(piece: string): PatternProblem | undefined {
    if (!this.#isRepeatable) return this.#problem("nothing-to-repeat", piece);
    this.#at += piece.length;
    if (this.#text[this.#at] === "?") this.#at += 1;
    this.#isRepeatable = false;
    return undefined;
  }

  #escapeAt(at: number): string {
    return escapeAtStart.exec(this.#text.slice(at))?.[0] ?? "\\";
  }

  #problem(what: PatternProblem["what"], piece: string, at = this.#at): PatternProblem {
    return { what, piece, at: [...this.#text.slice(0, at)].length + 1 };
  }
}

/** Whether the engine takes a piece by itself. */
function isReadable(piece: string): boolean {
  try {
    return new RegExp(piece, "u") !== null;
  } catch {
    return false;
  }
}

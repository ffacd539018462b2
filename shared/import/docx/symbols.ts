/** Characters of Word's symbol fonts, which show others than their codes say: a code, then what it shows. */
const symbol = charactersOf(
  "41Α 42Β 43Χ 44Δ 45Ε 46Φ 47Γ 48Η 49Ι 4aϑ 4bΚ 4cΛ 4dΜ 4eΝ 4fΟ 50Π 51Θ 52Ρ 53Σ 54Τ 55Υ 56ς 57Ω " +
    "58Ξ 59Ψ 5aΖ 61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6aϕ 6bκ 6cλ 6dμ 6eν 6fο 70π 71θ 72ρ 73σ 74τ " +
    "75υ 76ϖ 77ω 78ξ 79ψ 7aζ a2′ a3≤ a5∞ ab↔ ac← ad↑ ae→ af↓ b0° b1± b2″ b3≥ b4× b5∝ b6∂ b7• b8÷ " +
    "b9≠ ba≡ bb≈ bc… c5⊕ c6∅ c7∩ c8∪ d0∠ d1∇ d2® d3© d4™ d5∏ d6√ d7⋅ d8¬ d9∧ da∨ de⇒ e5∑ f2∫",
);

const wingdings = charactersOf(
  "28☎ 2a✉ 36⌛ 4a☺ 4c☹ 6c● 6d❍ 6e■ 6f□ 71❑ 72❒ 74⧫ 75◆ 76❖ 77⬥ 9f• a7▪ a8◻ d8➢ df← e0→ e1↑ e2↓ " +
    "e8➔ f0⇨ fb✗ fc✓ fd☒ fe☑",
);

/** The character that a `w:sym` shows; `undefined` when only its own font could tell. */
export function symbolOf(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16);
  const isCharacter = number > 0x1f && number <= 0x10ffff && (number < 0xd800 || number >= 0xe000);
  if (!isCharacter) return undefined;
  const isPrivate = number >= 0xf000 && number <= 0xf0ff;
  const at = isPrivate ? number - 0xf000 : number;
  if (/^wingdings/i.test(font)) return wingdings.get(at);
  if (/^symbol$/i.test(font)) return symbol.get(at) ?? plainCharacter(at);
  return isPrivate ? plainCharacter(at) : String.fromCodePoint(number);
}

function plainCharacter(code: number): string | undefined {
  return code >= 0x20 && code < 0x7f ? String.fromCodePoint(code) : undefined;
}

function charactersOf(list: string): ReadonlyMap<number, string> {
  return new Map(
    list.split(" ").map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)]),
  );
}

/** What a person did for the article. */
export const bylineRoles = [
  "writer",
  "additional-reporting",
  "editor",
  "translator",
  "photographer",
] as const;

export const disclaimerKinds = [
  "opinion",
  "ai-use",
  "conflict-of-interest",
  "sponsored",
  "affiliate",
  "legal",
  "wire",
  "custom",
] as const;

export const correctionKinds = ["correction", "clarification", "update", "retraction"] as const;

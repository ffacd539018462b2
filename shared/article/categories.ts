import type { ArticleCategory } from "./article.ts";

/**
 * The categories a new publication starts with, each with its IPTC Media Topic
 * (http://cv.iptc.org/newscodes/mediatopic/, CC BY 4.0).
 */
export const defaultCategories: readonly ArticleCategory[] = [
  { id: "politics", name: "Politics", mediaTopic: "medtop:11000000" },
  { id: "world", name: "World", mediaTopic: "medtop:20000638" },
  { id: "business", name: "Business", mediaTopic: "medtop:04000000" },
  { id: "crime", name: "Crime", mediaTopic: "medtop:02000000" },
  { id: "conflict", name: "Conflict", mediaTopic: "medtop:16000000" },
  { id: "disaster", name: "Disaster", mediaTopic: "medtop:03000000" },
  { id: "education", name: "Education", mediaTopic: "medtop:05000000" },
  { id: "environment", name: "Environment", mediaTopic: "medtop:06000000" },
  { id: "health", name: "Health", mediaTopic: "medtop:07000000" },
  { id: "labour", name: "Labour", mediaTopic: "medtop:09000000" },
  { id: "science", name: "Science and technology", mediaTopic: "medtop:13000000" },
  { id: "society", name: "Society", mediaTopic: "medtop:14000000" },
  { id: "culture", name: "Culture", mediaTopic: "medtop:01000000" },
  { id: "lifestyle", name: "Lifestyle", mediaTopic: "medtop:10000000" },
  { id: "religion", name: "Religion", mediaTopic: "medtop:12000000" },
  { id: "sport", name: "Sport", mediaTopic: "medtop:15000000" },
  { id: "weather", name: "Weather", mediaTopic: "medtop:17000000" },
  { id: "human-interest", name: "Human interest", mediaTopic: "medtop:08000000" },
];

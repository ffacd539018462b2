import { History } from "lucide-react";
import { useEffect, useState } from "react";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { exactTime } from "../ui/clock.ts";
import { useServerEvents } from "../ui/events-context.ts";
import { useServices } from "../ui/services-context.ts";
import { Strip } from "./Strip.tsx";

/** Says where a newer text of the article is that the library could not take in yet. */
export function WaitingBanner({ session }: { session: ArticleSession }) {
  const services = useServices();
  const [waiting, setWaiting] = useState(session.waiting);
  useEffect(() => setWaiting(session.waiting), [session]);
  useServerEvents((event) => {
    if (!waiting || event.type !== "article.changed" || event.id !== session.id) return;
    services.articles.get({ id: session.id }).then(
      (opened) => setWaiting(opened.waiting),
      () => undefined,
    );
  });
  if (!waiting) return null;
  return (
    <Strip
      icon={<History aria-hidden="true" />}
      text={messages.save.waiting(exactTime(waiting.at, new Date()), waiting.place)}
    />
  );
}

import { CircleAlert } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { messages } from "../messages/en.ts";
import { useServerEvents } from "../ui/events-context.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { Strip } from "./Strip.tsx";

const words = messages.starting;

/** Says that the open library is damaged for as long as it is, and repairs it. */
export function DamageBar({ onRepaired }: { onRepaired(): void }) {
  const { library } = useServices();
  const notices = useNotices();
  const damage = useSyncExternalStore(notices.subscribe, () => notices.damage);
  const [working, setWorking] = useState(false);
  useServerEvents((event) => {
    if (event.type === "library.mended" && notices.damage !== null) notices.mended();
  });
  if (damage === null) return null;

  async function repair(): Promise<void> {
    setWorking(true);
    try {
      const found = await library.doctor({ repair: true });
      const left = found.filter(({ kind, repaired }) => kind === "integrity" && !repaired);
      if (left.length > 0) notices.say(messages.check.found(left.length, 0));
      else {
        notices.mended();
        onRepaired();
      }
    } finally {
      setWorking(false);
    }
  }

  return (
    <Strip
      icon={<CircleAlert aria-hidden="true" />}
      text={working ? words.working : `${words.damaged}. ${damage}`}
    >
      <button
        type="button"
        className="button button--primary"
        disabled={working}
        onClick={() => void repair().catch(notices.tell)}
      >
        {words.repair}
      </button>
    </Strip>
  );
}

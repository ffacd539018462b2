import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { messages } from "../messages/en.ts";
import { IconButton } from "./IconButton.tsx";
import { useNotices } from "./notices.ts";

/** Where notices appear: the lower edge, over nothing that is being written. */
export function NoticeRegion() {
  const notices = useNotices();
  const list = useSyncExternalStore(notices.subscribe, () => notices.list);
  return (
    <div className="notices">
      {list.map((notice) => (
        <div key={notice.id} className="notice" data-kind={notice.kind}>
          <p role={notice.kind === "error" ? "alert" : "status"}>{notice.text}</p>
          <IconButton label={messages.dismiss} onClick={() => notices.dismiss(notice.id)}>
            <X />
          </IconButton>
        </div>
      ))}
    </div>
  );
}

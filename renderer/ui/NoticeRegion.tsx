import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { messages } from "../messages/en.ts";
import { IconButton } from "./IconButton.tsx";
import { leaveNotice } from "./notice-focus.ts";
import { type Notice, useNotices } from "./notices.ts";
import { ReceiptView } from "./ReceiptView.tsx";

/** Where notices appear: the lower edge, over nothing that is being written. */
export function NoticeRegion() {
  const notices = useNotices();
  const list = useSyncExternalStore(notices.subscribe, () => notices.list);
  const dismiss = ({ id }: Notice) => {
    leaveNotice();
    notices.dismiss(id);
  };
  return (
    <div className="notices">
      {list.map((notice) =>
        notice.receipt ? (
          <ReceiptView
            key={notice.id}
            receipt={notice.receipt}
            onHold={(held) => notices.hold(notice.id, held)}
            onDismiss={() => dismiss(notice)}
          />
        ) : (
          <div key={notice.id} className="notice" data-kind={notice.kind}>
            <p role={notice.kind === "error" ? "alert" : "status"}>{notice.text}</p>
            <IconButton label={messages.dismiss} onClick={() => dismiss(notice)}>
              <X />
            </IconButton>
          </div>
        ),
      )}
    </div>
  );
}

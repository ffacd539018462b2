import { ArrowLeft } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { messages } from "../messages/en.ts";

/** A page within the settings, with the way back, which has the focus at first. */
export function SettingsView({ onDone, children }: { onDone(): void; children: ReactNode }) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div className="settings-view">
      <button ref={back} type="button" className="text-button" onClick={onDone}>
        <ArrowLeft aria-hidden="true" />
        {messages.settings.back}
      </button>
      {children}
    </div>
  );
}

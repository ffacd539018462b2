import { useEffect, useState } from "react";
import type { ServerEvent } from "../shared/contract/server-event.ts";
import type { Services } from "../shared/contract/services.ts";
import type { Settings } from "../shared/settings.ts";
import { MediaContext, MediaShelf } from "./article/media-shelf.ts";
import { CommandRegistry } from "./commands/registry.ts";
import { Newsroom } from "./Newsroom.tsx";
import { SettingsContext, useSettingsHold } from "./settings/settings-context.ts";
import { CommandsContext } from "./ui/commands-context.ts";
import { EventsContext } from "./ui/events-context.ts";
import { GoToNotice } from "./ui/GoToNotice.tsx";
import { LiveRegion } from "./ui/LiveRegion.tsx";
import { showNotices } from "./ui/library-notices.ts";
import { NoticeRegion } from "./ui/NoticeRegion.tsx";
import { Notices, NoticesContext } from "./ui/notices.ts";
import { ServicesContext } from "./ui/services-context.ts";

interface Props {
  services: Services;
  subscribe(listener: (event: ServerEvent) => void): () => void;
  initialSettings: Settings;
}

/** Hands the services and the few things shared by all parts down to the newsroom. */
export function App({ services, subscribe, initialSettings }: Props) {
  const [notices] = useState(() => new Notices());
  const [registry] = useState(() => new CommandRegistry());
  const [media] = useState(() => new MediaShelf(services.media));
  // One subscription for the life of the window, whatever is rendered again above.
  const [listen] = useState(() => subscribe);
  useEffect(() => showNotices(services.library, listen, notices), [services, listen, notices]);
  return (
    <ServicesContext value={services}>
      <EventsContext value={listen}>
        <NoticesContext value={notices}>
          <CommandsContext value={registry}>
            <MediaContext value={media}>
              <WithSettings services={services} initial={initialSettings} notices={notices} />
              <NoticeRegion />
              <GoToNotice />
              <LiveRegion />
            </MediaContext>
          </CommandsContext>
        </NoticesContext>
      </EventsContext>
    </ServicesContext>
  );
}

function WithSettings(props: { services: Services; initial: Settings; notices: Notices }) {
  const hold = useSettingsHold(props.initial, props.services.settings, props.notices);
  return (
    <SettingsContext value={hold}>
      <Newsroom />
    </SettingsContext>
  );
}
